"""Sums in tables: each bracket has a row, which its words head, and each column is added up by itself."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.sentence import DATES
from factdesk.binding.subjects import Told
from factdesk.binding.sums import TOTAL, terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.sentence import Sentence
    from factdesk.binding.subjects import Sum
    from factdesk.document import Block, Document
    from factdesk.model import Value


class Cell(NamedTuple):
    """A number of a table: the way that its row is of, -1 for a row that the sum does not know of, and
    what heads its column where there are several."""

    way: int
    value: Value
    column: str


def rows(document: Document, cells: Sequence[Block]) -> list[list[Block]]:
    """The cells of a table, row by row: a row is a line of the source."""
    lines = groupby(cells, key=lambda cell: document.span(cell.start, cell.end).start.line)
    return [list(row) for _, row in lines]


def tabled(document: Document, table: Sequence[Sequence[Sentence]], sum: Sum) -> Iterator[Cell]:
    """What the rows of a table give for the brackets of a sum; `table` holds for each cell what it says."""
    filled = [(row[0], [_number(cell) for cell in row[1:]]) for row in table if len(row) > 1]
    numbered = [(head, numbers) for head, numbers in filled if numbers and all(numbers)]
    width = {len(numbers) for _, numbers in numbered}
    if len(width) != 1:
        return
    heads = _heads(table[0], max(width))
    found = [(_of(Told(head, sum)), numbers) for head, numbers in numbered]
    axes = {value.axis for way, numbers in found for value in numbers if value and way >= 0}
    for way, numbers in found:
        for column, value in zip(heads, numbers, strict=True):
            if value is not None and (way >= 0 or value.axis in axes):
                yield Cell(way, value, column)


def _heads(row: Sequence[Sentence], width: int) -> list[str]:
    """What heads the columns of numbers; a single one needs no head."""
    if width == 1:
        return [""]
    heads = [cell.text.strip() for cell in row[-width:]]
    return heads if len(heads) == width else [f"column {number}" for number in range(width)]


def _number(cell: Sentence) -> Value | None:
    """The number that a cell holds, and nothing else."""
    found = [value for value in cell.values if value.axis not in DATES]
    return found[0] if len(found) == 1 and set(range(len(cell.words))) <= set(cell.inside(found[0])) else None


def _of(told: Told) -> int:
    """The bracket that a row is of: the one all whose words head it, and no other noun; or the total."""
    ways = range(len(told.sum.ways))
    if any(told.strange(n) for n in range(len(told.sentence.words))):
        return -1
    found = [n for n in ways if TOTAL not in (needed := told.sum.ways[n].needed) and all(map(told.places, needed))]
    if found:
        return max(found, key=lambda n: len(told.sum.ways[n].needed))
    sums = [n for n in ways if len(told.sum.ways[n].part) > 1 and min(terms(told.sum.ways[n].part).values()) > 0]
    return max(sums, key=lambda n: len(told.sum.ways[n].part)) if sums and told.places(TOTAL) else -1
