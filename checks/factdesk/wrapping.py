"""Where plain text is wrapped by hand: which line ends are only those of the page."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDEST = 140
"""A longer line is no line of a page, but an address or a whole paragraph."""
_NARROW = 60
"""Lines under this may be those of a list; they are held against the longest lines of the other paragraphs."""
_USUAL = 100
_CLOSED = re.compile(r"[.!?:;][\"'\u201d\u2019)\]]*$")
_OPEN = re.compile(
    r"\b(?:an?|and|as|at|by|for|from|had|has|have|in|into|is|of|on|or|than|that|the|their|to|was|were|which|with)$"
)
"""Words that no paragraph ends in."""


def goes_on(lines: Sequence[str]) -> list[bool]:
    """For each line of a text, without the blanks around it, whether its paragraph goes on in the next.

    Each run of lines between blank ones is looked at by itself, so that one long line says nothing of the others.

    >>> goes_on(["The ceasefire was signed on", "12 August.", "", "Source"])
    [True, False, False, False]
    """
    runs = [list(run) for _, run in groupby(lines, key=bool)]
    widths = [_width(run) for run in runs]
    widest = max(widths, default=0)
    found: list[bool] = []
    for run, width in zip(runs, widths, strict=True):
        found += _within(run, width if width >= _NARROW else widest) if width else [False] * len(run)
    return found


def _width(run: Sequence[str]) -> int:
    """How wide a run of lines is written; 0 where each line is a paragraph or there is but one."""
    full = [line for line in run[:-1] if len(line) <= WIDEST]
    width = max(map(len, full), default=0)
    closed = sum(bool(_CLOSED.search(line)) for line in full) if width > _USUAL else 0
    return 0 if 2 * closed >= len(full) > 0 and width > _USUAL else width


def _within(run: Sequence[str], width: int) -> Iterator[bool]:
    for line, after in pairwise(run):
        full = len(line) >= 0.6 * width or bool(_OPEN.search(line))
        yield full and max(len(line), len(after)) <= WIDEST
    yield False
