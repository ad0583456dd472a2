"""The tables of a document as they are laid out: the head, the rows, and what stands around them."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.document import Block, Document

_RULE = re.compile(r"[\s>|:*+-]*-[\s|:-]*")
_LED = re.compile(r"[\s>*+-]*(?:\d+[.)]\s+)?\|")
_BAR = re.compile(r"(?<!\\)\|")


class Grid(NamedTuple):
    """A table: its rows hold their cells by column. `near` are the heading above it and the paragraph right
    before it, `outer` these with the headings above that one, `after` is the paragraph right behind it."""

    head: dict[int, Block]
    body: list[dict[int, Block]]
    near: list[Block]
    outer: list[Block]
    after: list[Block]

    @property
    def start(self) -> int:
        """Where what belongs to the table starts."""
        return min((block.start for block in (*self.outer, *self.head.values())), default=0)

    @property
    def end(self) -> int:
        """Where its last cell ends."""
        return max(block.end for row in (self.head, *self.body) for block in row.values())

    def section(self, number: int) -> Block | None:
        """The row of a single cell that stands above a row and heads it."""
        above = (row for row in reversed(self.body[:number]) if len(row) == 1)
        return next((block for row in above for block in row.values()), None)


def grids(document: Document) -> Iterator[Grid]:
    """The tables of a document that have a head and rows."""
    blocks = document.blocks
    at = 0
    for kind, group in groupby(blocks, key=lambda block: block.kind == "cell"):
        cells = list(group)
        if kind:
            near = _near(blocks, at)
            outer = near + _outer(document, blocks[:at])
            after = [block for block in blocks[at + len(cells) : at + len(cells) + 1] if block.kind == "paragraph"]
            for head, *body in _parted(document, cells):
                if body:
                    yield Grid(head, body, near, outer, after)
        at += len(cells)


def _near(blocks: Sequence[Block], at: int) -> list[Block]:
    """The paragraph right before a table, and the heading above it."""
    heading = next((block for block in reversed(blocks[:at]) if block.kind == "heading"), None)
    before = [block for block in blocks[max(at - 1, 0) : at] if block.kind != "heading"]
    return before + ([heading] if heading else [])


def _outer(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The headings that the nearest one is under, the inner first."""
    found: list[Block] = []
    level = 7
    for block in reversed(blocks):
        if block.kind == "heading" and (here := _level(document, block)) < level:
            found.append(block)
            level = here
    return found[1:]


def _level(document: Document, block: Block) -> int:
    """The level of a heading as it is written, with number signs or underlined."""
    line = document.span(block.start, block.end).start.line
    written = document.line(line).lstrip(" >")
    signs = len(written) - len(written.lstrip("#"))
    return signs or (1 if _below(document, line).lstrip(" >")[:1] == "=" else 2)


def _below(document: Document, line: int) -> str:
    """The line under a line of the source, nothing under the last."""
    return document.line(line + 1) if line < document.point(len(document.source)).line else ""


def _parted(document: Document, cells: Sequence[Block]) -> Iterator[list[dict[int, Block]]]:
    """Cells that follow each other as tables, and those as rows: a head stands over a line of dashes."""
    table: list[dict[int, Block]] = []
    for line, row in groupby(cells, key=lambda cell: document.span(cell.start, cell.end).start.line):
        if _RULE.fullmatch(_below(document, line)):
            if table:
                yield table
            table = []
        table.append({_column(document, cell, line): cell for cell in row})
    if table:
        yield table


def _column(document: Document, cell: Block, line: int) -> int:
    """The number of a cell's column, by the bars in front of it."""
    written = document.line(line)[: document.span(cell.start, cell.end).start.column - 1]
    led = _LED.match(written)
    return len(_BAR.findall(written[led.end() if led else 0 :]))
