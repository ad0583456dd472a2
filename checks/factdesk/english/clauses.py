"""The clauses of a sentence, and which of them hang on which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.inflections import IRREGULAR
from factdesk.english.words import AUXILIARIES, BE, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIMED = frozenset({"when"})
_SUBORDINATE = frozenset(
    "when while after before since as because although though if unless who whom whose which where whereas that until"
    " once whether so".split()
)
_COORDINATE = frozenset({"and", "but", "or", "nor", "yet"})
_BREAK = re.compile(r",|;|:|\s[-\u2013\u2014]\s|\u2014|[()]|\.(?=\s)")
_NOT_VERBS = frozenset(["united", "aged", "alleged", "so-called", "unprecedented", "limited", "hundred", "indeed"])


class Clause(NamedTuple):
    """The words of a clause by number, how it is joined to its parent, and the parent's number."""

    words: tuple[int, ...]
    joint: str
    parent: int | None

    @property
    def timed(self) -> bool:
        """Whether the clause tells what happened at the time that its parent names."""
        return self.joint in _TIMED


def verbal(word: str) -> bool:
    """Whether a word in lower case looks like a finite verb or a participle."""
    if word in AUXILIARIES or word in IRREGULAR:
        return True
    if word.endswith("ed") and len(word) > 4:
        return word not in _NOT_VERBS
    return word.endswith("s") and (word[:-1] in VERBS or word[:-2] in VERBS)


def clauses(text: str, words: Sequence[tuple[int, int, str]], kept: Sequence[tuple[int, int]] = ()) -> list[Clause]:
    """The clauses of `text`, whose words are starts, ends and keys in it. `kept` are stretches, such
    as dates, whose commas part nothing.

    >>> from factdesk.document import words
    >>> sentence = "They came back in 2013, when Islamic State seized Mosul."
    >>> [(clause.joint, clause.parent) for clause in clauses(sentence, words(sentence))]
    [('', None), ('when', 0)]
    """
    builder = _Builder(words)
    start = 0
    for end, mark in _breaks(text, words, kept):
        if end > start:
            builder.piece(start, end, mark)
        start = end
    return [Clause(tuple(of), joint, parent) for of, joint, parent in builder.done if of]


def _breaks(text: str, words: Sequence[tuple[int, int, str]], kept: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    """The numbers of the words at which pieces end, each with the mark that ends it."""
    marks = []
    for number in range(1, len(words)):
        gap = _BREAK.search(text, words[number - 1][1], words[number][0])
        inside = any(low < words[number][0] and words[number - 1][1] < high for low, high in kept)
        if gap and not inside:
            marks.append((number, gap[0].strip()))
        elif words[number][2] in _SUBORDINATE and not inside and _opens(words, number):
            marks.append((number, ""))
        elif words[number][2] in _COORDINATE and _new_subject(words, number):
            marks.append((number, "&"))
    return [*marks, (len(words), ".")]


def _opens(words: Sequence[tuple[int, int, str]], number: int) -> bool:
    """Whether a subordinating word opens a clause here, and is no preposition ("since 2014")."""
    word = words[number][2]
    if word in ("that", "so"):
        return number > 0 and (words[number - 1][2] in ("it", "said") or verbal(words[number - 1][2]) or word == "that")
    if word in ("as", "after", "before", "since", "until", "once"):
        ahead = [key for _, _, key in words[number + 1 : number + 9]]
        return any(verbal(key) for key in ahead[1:])
    return True


def _new_subject(words: Sequence[tuple[int, int, str]], number: int) -> bool:
    """Whether a verb with a subject of its own follows "and" closely: another statement begins."""
    ahead = [key for _, _, key in words[number + 1 : number + 8]]
    before = any(verbal(key) for _, _, key in words[:number])
    return before and any(verbal(key) and place > 0 and key not in ("been", "being") for place, key in enumerate(ahead))


class _Builder:
    """The clauses as they grow, piece by piece: words, joint and parent of each."""

    def __init__(self, words: Sequence[tuple[int, int, str]]) -> None:
        self.words = words
        self.done: list[tuple[list[int], str, int | None]] = [([], "", None)]
        self.main = 0
        self.last = 0
        self.strong = False

    def piece(self, start: int, end: int, mark: str) -> None:
        first = self.words[start][2]
        has_verb = any(verbal(key) for _, _, key in self.words[start:end])
        if first in _SUBORDINATE and has_verb:
            self._new(
                start,
                end,
                first,
                self.last if first in ("who", "which", "whose", "that", "when", "where") else self.main,
            )
        elif self.strong or (first in _COORDINATE and has_verb and self._has_verb(self.main)):
            self._new(start, end, "", None)
            self.main = self.last
        elif has_verb and self.last != self.main and not self._has_verb(self.main):
            self._add(self.main, start, end)
        elif has_verb and self._has_verb(self.main) and self._finite(start, end) and self.last == self.main:
            self._new(start, end, "", None)
            self.main = self.last
        else:
            self._add(self.main if has_verb or self.last == self.main else self.last, start, end)
        self.strong = mark in (";", ":", ".")

    def _finite(self, start: int, end: int) -> bool:
        """Whether a piece has a subject before its verb, so that it is no bare participle or predicate."""
        keys = [key for _, _, key in self.words[start:end]]
        at = next(place for place, key in enumerate(keys) if verbal(key))
        return at > 0 and keys[at] not in ("being",)

    def _new(self, start: int, end: int, joint: str, parent: int | None) -> None:
        self.done.append((list(range(start, end)), joint, parent))
        self.last = len(self.done) - 1

    def _add(self, clause: int, start: int, end: int) -> None:
        self.done[clause][0].extend(range(start, end))
        self.last = clause

    def _has_verb(self, clause: int) -> bool:
        return any(verbal(self.words[number][2]) for number in self.done[clause][0])


def passive(keys: Sequence[str], verb: int) -> bool:
    """Whether the verb at a place among the words of a clause is passive: "was seized by"."""
    near = keys[max(0, verb - 3) : verb]
    return any(key in BE for key in near) and not keys[verb].endswith("ing")
