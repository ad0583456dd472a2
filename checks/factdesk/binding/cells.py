"""Facts in tables: the one number whose row, column and heading have all words of a fact, and no others."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk import values
from factdesk.binding.places import spots
from factdesk.binding.sentence import DATES
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.grids import Grid
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.sentences import Sentences
    from factdesk.binding.ways import Way
    from factdesk.binding.wording import Anchor
    from factdesk.document import Block
    from factdesk.model import Value

_UNSAID = wordset("be have win hold get number total amount stand employ post report record reach")
"""Verbs that a table leaves out: that a party won seats its row and the head "Seats" say."""
_SMALL = wordset("the a an of in at on for")
_PLAIN = wordset("total overall all whole entire number value amount figure figures count")
_SHARE = wordset("share proportion percentage")
_CAPTION = _PLAIN | wordset(
    "table fig key main annual yearly report results result data overview summary year numbers by"
)
_BEFORE = wordset("by table fig figure")
"""Words whose next word says in a heading only how the table is laid out: "Table 2: Seats by region"."""
_OPEN = re.compile(
    r"\b(?:polls?|forecasts?|projections?|projected|estimates?|estimated|expected|planned|plans?|targets?|budget(?:ed)?"
    r"|scenarios?|proposed|proposals?|before|previous|former|old|last|drafts?|wrong|examples?|change[sd]?|without)\b",
    re.IGNORECASE,
)
_SCALED = re.compile(
    r"\b(?:hundreds|thousands|millions|billions)\b|['\u2019]000|\b000s|(?:\bin |\()(?:thousand|[mb]illion)|\bper\b",
    re.IGNORECASE,
)
_UNITS = [
    re.compile(pattern)
    for pattern in (r"\((?P<unit>[^()]+)\)", r"(?:,|,?\sin\s)(?P<unit>[^(),]+)$", r"^(?P<unit>[^(),]+)$")
]
_CURRENCY = re.compile(r"(?P<sign>[$\u20ac\u00a3\u00a5]|[A-Z]{3}\b)\s?(?P<scale>.*)")


class _Read(NamedTuple):
    """What a cell or heading says for a fact: which of its words, and those that the fact does not have."""

    anchors: frozenset[Anchor]
    strange: tuple[int, ...]
    sentence: Sentence


def _odd(read: _Read | None) -> bool:
    """Whether a cell or heading has words that the fact does not have, or cannot be read."""
    return read is None or bool(read.strange)


def needed(way: Way) -> tuple[Anchor, ...]:
    """The words of a fact that a table must have; none for a fact that no table is held against."""
    wording, slot = way.wording, way.slot
    if way.part or slot.same or slot.expected is None or slot.axes & DATES or wording.fronted:
        return ()
    unsaid = wording.at if wording.verb in _UNSAID else -1
    found = tuple(anchor for anchor in wording.anchors if anchor.place != unsaid)
    return found if len(found) > 1 else ()


def celled(sentences: Sentences, grid: Grid, way: Way) -> Value | None:
    """The number of a table that a fact is about; nothing where none or several fit."""
    table = _Table(sentences, grid, way)
    found = [value for number, row in enumerate(grid.body) for value in table.fitting(number, row)]
    return found[0] if len(found) == 1 else None


class _Table:
    """A table as it is read for one fact."""

    def __init__(self, sentences: Sentences, grid: Grid, way: Way) -> None:
        self.sentences = sentences
        self.grid = grid
        self.way = way
        self.needed = frozenset(needed(way))
        self.plain = _SMALL | _PLAIN | (_SHARE if "%" in way.slot.axes else frozenset())
        above = [self._read(block, _CAPTION) for block in grid.outer]
        self.filled = frozenset(self._filling(above))
        self.plainly = not any(map(_odd, above))
        self.clear = all(self._clear(self._read(block, _CAPTION)) for block in grid.near)

    def fitting(self, number: int, row: dict[int, Block]) -> Iterator[Value]:
        """The numbers of a row that the fact can be about."""
        label = row.get(0)
        if not self.clear or label is None or self._foreign(label):
            return
        for column, cell in row.items():
            heads = [label, *filter(None, (self.grid.head.get(column), self.grid.section(number)))]
            read = [self._read(block, frozenset()) for block in heads]
            if column == 0 or any(map(_odd, read)) or any(map(self._noted, (cell, *heads))):
                continue
            own = frozenset(anchor for one in read if one for anchor in one.anchors)
            # a row of totals is that of whatever the headings speak of
            told = self.plainly or (read[0] and read[0].anchors)
            if told and own & self.needed and self.needed <= own | self.filled:
                value = self._value(cell, [self.grid.head.get(0), *heads])
                if value is not None and value.axis in self.way.slot.axes:
                    yield value

    def _foreign(self, label: Block) -> bool:
        """Whether a label has a word and none of the fact: seen before anything is read closely."""
        found = self.sentences.of(label)
        said = self.way.wording.said
        return not any(
            any(map(one.like, said)) or any(word.key in self.plain for word in one.words[:1]) for one in found
        )

    def _filling(self, above: Sequence[_Read | None]) -> Iterator[Anchor]:
        """The words of the fact that the headings have. What stands over a heading with words of its own need
        not hold below it; and such a heading only tells whom it is about: "Norrpump has its best year"."""
        for block, read in zip(self.grid.outer, above, strict=True):
            if read and not read.strange:
                yield from read.anchors
            elif read and self._clear(read):
                yield from (anchor for anchor in read.anchors if self._subject(read.sentence, anchor))
            if block.kind == "heading" and _odd(read):
                return

    def _subject(self, sentence: Sentence, anchor: Anchor) -> bool:
        """Whether a name opens a heading and is what it is about."""
        for place in spots(sentence, anchor, self.way.wording.said):
            front = [sentence.key(n) for n in range(place.first)]
            goes_on = sentence.joined(place.last + 1) and sentence.tags[place.last + 1] not in "VX"
            if front in ([], ["the"]) and sentence.capital(place.first):
                return not goes_on and not sentence.owns(place.last)
        return False

    def _read(self, block: Block, more: frozenset[str]) -> _Read | None:
        """What a cell or heading says, or the last sentence of a paragraph; nothing of a cell of several sentences."""
        found = self.sentences.of(block)
        if not found or (len(found) > 1 and block.kind != "paragraph"):
            return None
        sentence, said = found[-1], self.way.wording.said
        anchors = {a: list(spots(sentence, a, said)) for a in self.way.wording.anchors}
        taken = {n for places in anchors.values() for place in places for n in range(place.first, place.last + 1)}
        strange = [
            n
            for n, word in enumerate(sentence.words)
            if n not in taken and word.key not in self.plain | more and not (more and sentence.key(n - 1) in _BEFORE)
        ]
        units = [span for _, span in _units(sentence.text)] if strange else []
        at = {n: sentence.words[n].start - sentence.start for n in strange}
        strange = [n for n in strange if not any(start <= at[n] < end for start, end in units)]
        return _Read(frozenset(a for a, places in anchors.items() if places), tuple(strange), sentence)

    def _noted(self, block: Block) -> bool:
        """Whether a footnote goes with the row of a cell, which may say that it is of something else."""
        document = self.sentences.document
        return "[^" in document.line(document.span(block.start, block.end).start.line)

    def _clear(self, read: _Read | None) -> bool:
        """Whether a heading takes a table to no other place, time or case than the fact's, as far as its
        names, its dates and such words as "poll" tell."""
        if read is None:
            return False
        sentence = read.sentence
        odd = [n for n in read.strange if sentence.capital(n) and sentence.key(n) not in FUNCTION]
        dated = any(letter.isdigit() for n in read.strange for letter in sentence.key(n))
        return not odd and not dated and not _OPEN.search(sentence.text)

    def _value(self, cell: Block, heads: Sequence[Block | None]) -> Value | None:
        """The number that a cell holds and nothing else, in the unit that its row or column has."""
        document = self.sentences.document
        text = document.text[cell.start : cell.end].strip()
        near = [document.text[block.start : block.end] for block in (*self.grid.near, *self.grid.after)]
        named = [document.text[head.start : head.end] for head in heads if head] + near
        written = {written for said in named for written, _ in _units(said.strip(), text)}
        if len(written) > 1:
            return None
        (asked,) = written or {text}
        found = values.find(asked, lang=document.lang)
        if len(found) != 1 or found[0].text != asked:
            return None
        # "thousands" in front of the table or behind it may be meant for this column or not
        scaled = not written and found[0].axis == "count" and any(map(_SCALED.search, near))
        return None if scaled else found[0]._replace(text=text, start=cell.start, end=cell.end)


@lru_cache(maxsize=1024)
def _units(text: str, number: str = "178") -> tuple[tuple[str, tuple[int, int]], ...]:
    """A number with each unit that a cell or heading names, and where: "(€ million)", "in %", or nothing else."""
    found = [match for pattern in _UNITS for match in pattern.finditer(text)]
    written = [(_measured(match["unit"].strip(), number), match.span()) for match in found]
    return tuple(one for one in written if one[0])


def _measured(unit: str, number: str) -> str:
    """A number with what is perhaps a unit, as it would stand in a sentence; nothing if it is none."""
    if any(letter.isdigit() for letter in unit):
        return ""
    unit = re.sub(r"^in\s", "", unit)
    unit = re.sub(r"(?<=ion|and)s(?: of)?\b", "", unit)
    money = _CURRENCY.fullmatch(unit)
    forms = [f"{number} {unit}"]
    if money:
        sign, scale = money.groups()
        forms = [f"{sign}{number} {scale}".strip(), f"{sign}{number}{scale}", f"{sign} {number} {scale}".strip()]
    found = ((form, values.find(form)) for form in forms)
    return next((form for form, one in found if len(one) == 1 and one[0].text == form), "")
