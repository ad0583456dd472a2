"""Which wordings of facts can stand in a stretch of text: asked before anything is read closely."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import marks
from factdesk.binding.retold import BACK, going_on
from factdesk.document import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdesk.binding.ways import Way
    from factdesk.document import Document

Piece = str | bytes
"""A word as one pass over a text finds it: a fragment in ASCII, or a whole word with other letters."""

# where none of the first stands, which is soon seen, nothing need be tried at each letter
_FOREIGN = re.compile(r"[\u00aa-\u1fff\u2070-\U0010ffff]")
_ACCENTED = re.compile(r"(?<![\w\u0300-\u036f])[A-Za-z0-9_]*+(?:[^\W\x00-\x7f]|[\u0300-\u036f])[\w\u0300-\u036f]*")
_NOTHING = b""
"""A piece of every text, for wordings none of whose words can be looked for."""


class Sought(NamedTuple):
    """A wording that is looked for. It can stand only where all marks of `every` are, for each of
    `either` one of its sets, and one mark of `rare`."""

    way: Way
    every: frozenset[str]
    either: tuple[tuple[frozenset[str], ...], ...]
    rare: frozenset[str]


class Index:
    """Wordings by the marks of their rarest anchor, taken for the longest."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.sought = [_sought(way) for way in ways]
        self.rare: dict[str, list[int]] = {}
        for number, one in enumerate(self.sought):
            for mark in one.rare:
                self.rare.setdefault(mark, []).append(number)
        runs = [run for way in ways for anchor in way.wording.anchors for run in anchor.ways]
        self.vocabulary = frozenset(mark for run in runs for mark in run)
        self.seen: set[Piece] = {_NOTHING}
        self.asked: dict[Piece, frozenset[str]] = {_NOTHING: frozenset({""})}
        self.pieces: dict[str, set[Piece]] = {"": {_NOTHING}}

    def candidates(self, document: Document) -> list[Sought]:
        """The wordings whose words are all somewhere in a document."""
        found = self._marks(_pieces(document.fragments, document.text))
        numbers = sorted({number for mark in found & self.rare.keys() for number in self.rare[mark]})
        return _holding([self.sought[number] for number in numbers], found)

    def within(self, document: Document, start: int, end: int, sought: Iterable[Sought]) -> list[Sought]:
        """Those of some wordings whose words are all in a stretch of a document."""
        pieces = _pieces(document.fragments_in(start, end), document.text[start:end])
        return _holding(sought, self._marks(pieces))

    def sentences(
        self, document: Document, ends: Iterable[tuple[int, int]], sought: Sequence[Sought]
    ) -> Iterator[tuple[int, int, list[Way]]]:
        """The sentences that hold all words of some of the candidates, and of which."""
        cues = frozenset[Piece]().union(*(self.pieces.get(mark, ()) for one in sought for mark in one.rare))
        for start, end in ends:
            pieces = _pieces(document.fragments_in(start, end), document.text[start:end])
            held = [] if cues.isdisjoint(pieces) else _holding(sought, self._marks(pieces))
            if held:
                yield start, end, [one.way for one in held]

    def going_on(
        self, document: Document, ends: Sequence[tuple[int, int]], sought: Sequence[Sought]
    ) -> Iterator[tuple[int, list[Way]]]:
        """The numbers of the sentences that take up what was spoken of, and the candidates whose words they
        hold only together with the sentences before them."""
        for number in range(1, len(ends)):
            start, end = ends[number]
            if going_on(document, start, end) is None:
                continue
            before = self.within(document, ends[max(0, number - BACK)][0], end, sought)
            held = {one.way.key for one in self.within(document, start, end, before)}
            more = [one.way for one in before if one.way.key not in held]
            if more:
                yield number, more

    def _marks(self, pieces: Iterable[Piece]) -> set[str]:
        """All that some words can be compared by, as far as any wording asks for it."""
        words = set(pieces)
        for word in words - self.seen:
            self.seen.add(word)
            asked = marks(word if isinstance(word, str) else word.decode()) & self.vocabulary
            if asked:
                self.asked[word] = asked
            for mark in asked:
                self.pieces.setdefault(mark, set()).add(word)
        return set[str]().union(*(self.asked[word] for word in words & self.asked.keys()))


def _pieces(fragments: Iterable[bytes], text: str) -> list[Piece]:
    """The words of a text as far as its fragments and one cheap pass tell."""
    pieces: list[Piece] = [_NOTHING, *fragments]
    if not text.isascii() and _FOREIGN.search(text):
        pieces.extend(fold(match[0]) for match in _ACCENTED.finditer(text))
    return pieces


def _sought(way: Way) -> Sought:
    """What must be there of a wording. What is not ASCII may be in pieces in a text, and what has an
    apostrophe always is: neither is asked for."""
    needs = []
    for anchor in way.wording.anchors:
        runs = tuple(frozenset(mark for mark in run if mark.isascii() and "'" not in mark) for run in anchor.ways)
        if all(runs):
            needs.append(runs)
    every = frozenset[str]().union(*(runs[0] for runs in needs if len(runs) == 1))
    either = tuple(runs for runs in needs if len(runs) > 1)
    told = [anchor.ways for anchor in way.wording.anchors if all(map(_longest, anchor.ways))]
    rare = max(told, key=lambda runs: min(len(" ".join(run)) for run in runs), default=())
    return Sought(way, every, either, frozenset(map(_longest, rare)) or frozenset({""}))


def _longest(run: Iterable[str]) -> str:
    """The longest mark of a run that a text can hold in one piece, or nothing."""
    return max((mark for mark in run if "'" not in mark), key=len, default="")


def _holding(sought: Iterable[Sought], found: set[str]) -> list[Sought]:
    """Those of some wordings that can stand where some marks are."""
    return [one for one in sought if one.every <= found and all(_any(runs, found) for runs in one.either)]


def _any(runs: Iterable[frozenset[str]], found: set[str]) -> bool:
    return any(run <= found for run in runs)
