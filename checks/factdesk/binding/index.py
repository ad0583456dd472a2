"""Which wordings of facts can stand in a stretch of text: asked before anything is read closely."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import marks
from factdesk.binding.retold import BACK, going_on
from factdesk.document import INVISIBLE, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdesk.binding.ways import Way
    from factdesk.document import Document

Piece = str | bytes
"""A word as one pass over a text finds it: a fragment in ASCII, or a whole word with other letters."""

# where none of the first is left when ASCII is taken out, which is soon seen, nothing need be tried at each letter
_ASCII = bytes(range(128))
_FOREIGN = re.compile(r"[\u00aa-\u1fff\u2070-\U0010ffff]")
_ACCENTED = re.compile(r"(?<![\w\u0300-\u036f])[A-Za-z0-9_]*+(?:[^\W\x00-\x7f]|[\u0300-\u036f])[\w\u0300-\u036f]*")
_NOTHING = b""
"""A piece of every text, for wordings none of whose words can be looked for."""


class Sought(NamedTuple):
    """A wording that is looked for, by its number in the index. It can stand only where one mark of
    `rare` is, all marks of `every`, and for each of `either` all of one of its runs."""

    number: int
    way: Way
    rare: frozenset[str]
    every: tuple[str, ...]
    either: tuple[tuple[frozenset[str], ...], ...]


class Index:
    """Wordings by the marks of the anchor that fewest of them have."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.ways = ways
        shares = Counter(mark for way in ways for mark in _vocabulary(way))
        self.sought = [_sought(number, way, shares) for number, way in enumerate(ways)]
        self.rare: dict[str, list[int]] = {}
        for one in self.sought:
            for mark in one.rare:
                self.rare.setdefault(mark, []).append(one.number)
        self.pieces: dict[str, set[Piece]] = {mark: set() for mark in shares} | {"": {_NOTHING}}
        self.cues: dict[Piece, list[int]] = {_NOTHING: self.rare.get("", [])}
        self.seen: set[Piece] = {_NOTHING}

    def candidates(self, document: Document) -> list[Sought]:
        """The wordings whose words are all somewhere in a document."""
        words = set(_pieces(document.fragments, document.text))
        self._learn(words - self.seen)
        numbers = {number for word in words & self.cues.keys() for number in self.cues[word]}
        return [one for one in map(self.sought.__getitem__, sorted(numbers)) if self._holds(words, one)]

    def within(
        self, document: Document, stretches: Iterable[tuple[int, int]], sought: Sequence[Sought]
    ) -> Iterator[tuple[int, int, list[Sought]]]:
        """The stretches of a document that hold all words of some of its candidates, and of which."""
        known = {one.number: one for one in sought}
        cues = frozenset[Piece]().union(*(self.pieces[mark] for one in sought for mark in one.rare))
        letters = _letters(cues) if not any(mark in document.text for mark in INVISIBLE) else [""]
        for start, end in stretches:
            text = document.text[start:end]
            lower = text.lower()
            if not any(cue in lower for cue in letters):
                continue
            words = set(_pieces(document.fragments_in(start, end), text))
            numbers = known.keys() & {number for word in words & cues for number in self.cues[word]}
            held = [known[number] for number in sorted(numbers) if self._holds(words, known[number])]
            if held:
                yield start, end, held

    def going_on(
        self, document: Document, ends: Sequence[tuple[int, int]], sought: Sequence[Sought]
    ) -> Iterator[tuple[int, list[Sought]]]:
        """The numbers of the sentences that take up what was spoken of, and the candidates whose words they
        hold only together with the sentences before them."""
        taken_up = [number for number in range(1, len(ends)) if going_on(document, *ends[number])]
        numbers = {ends[number][1]: number for number in taken_up}
        reach = [(ends[max(0, number - BACK)][0], ends[number][1]) for number in taken_up]
        for _, end, before in self.within(document, reach, sought):
            number = numbers[end]
            held = {one.way.key for *_, found in self.within(document, [ends[number]], before) for one in found}
            more = [one for one in before if one.way.key not in held]
            if more:
                yield number, more

    def _learn(self, words: Iterable[Piece]) -> None:
        """Takes up words that were in no text before: which marks of the wordings they have."""
        for word in words:
            self.seen.add(word)
            for mark in marks(word if isinstance(word, str) else word.decode()) & self.pieces.keys():
                self.pieces[mark].add(word)
                if mark in self.rare:
                    self.cues[word] = [*self.cues.get(word, ()), *self.rare[mark]]

    def _holds(self, words: set[Piece], one: Sought) -> bool:
        """Whether some words, one of which is rare, have all marks of a wording."""
        for mark in one.every:
            if words.isdisjoint(self.pieces[mark]):
                return False
        return all(any(self._holds_run(words, run) for run in runs) for runs in one.either)

    def _holds_run(self, words: set[Piece], run: Iterable[str]) -> bool:
        return not any(words.isdisjoint(self.pieces[mark]) for mark in run)


def _pieces(fragments: Iterable[bytes], text: str) -> list[Piece]:
    """The words of a text as far as its fragments and one cheap pass tell."""
    pieces: list[Piece] = [_NOTHING, *fragments]
    if not text.isascii() and _FOREIGN.search(_beyond_ascii(text)):
        pieces.extend(fold(match[0]) for match in _ACCENTED.finditer(text))
    return pieces


def _letters(cues: Iterable[Piece]) -> list[str]:
    """What a text in lower case has that holds one of some words; one with an accent may be written in two ways."""
    return ["" if isinstance(cue, str) else cue.decode() for cue in cues]


def _beyond_ascii(text: str) -> str:
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


def _vocabulary(way: Way) -> frozenset[str]:
    return frozenset(mark for anchor in way.wording.anchors for run in anchor.ways for mark in run)


def _sought(number: int, way: Way, shares: Mapping[str, int]) -> Sought:
    """What must be there of a wording; `shares` tells how many have a mark. What is not ASCII may be in
    pieces in a text, and what has an apostrophe always is: neither is asked for."""
    anchors = [anchor.ways for anchor in way.wording.anchors]
    whole = [
        [frozenset(mark for mark in run if mark.isascii() and "'" not in mark) for run in runs] for runs in anchors
    ]
    needs = [tuple(runs) for runs in whole if all(runs)]
    every = {mark for runs in needs if len(runs) == 1 for mark in runs[0]}
    told = [rare for runs in anchors if all(rare := [_rarest(run, shares) for run in runs])]
    rare = min(
        told,
        key=lambda rare: (not all(map(str.isascii, rare)), sum(map(shares.__getitem__, rare)), -min(map(len, rare))),
        default=[""],
    )
    either = tuple(runs for runs in needs if len(runs) > 1)
    return Sought(number, way, frozenset(rare), tuple(sorted(every, key=shares.__getitem__)), either)


def _rarest(run: Iterable[str], shares: Mapping[str, int]) -> str:
    """The mark of a run that a text can hold in one piece and fewest wordings have, or nothing."""
    return min((mark for mark in run if "'" not in mark), key=lambda mark: (shares[mark], -len(mark)), default="")
