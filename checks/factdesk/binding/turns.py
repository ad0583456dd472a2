"""Names and numbers that are listed in turn: "unemployment in Velmark and Ostmark was 4.1% and 5.9%"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.model import Value

_NAME = r"[A-Z][\w'\u2019-]*(?: [A-Z][\w'\u2019-]*)*"
_AND = r"(?:,? and|,)(?: in)?(?: the)? "
_NAMES = re.compile(rf"\b{_NAME}(?:{_AND}{_NAME})*,? and(?: in)?(?: the)? {_NAME}")
_LISTED = re.compile(r"(?:,|,? and) ")


def turns(sentence: Sentence, bound: Bound) -> dict[Value, str]:
    """The numbers of a list, each with the name that it goes with in a list of as many, and nothing for the
    one that goes with a name of the fact. Without such lists, or with as many dates, it is empty: then
    nobody knows what goes with what."""
    starts = {sentence.words[place.first].start - sentence.start for place in bound.places}
    for match in _NAMES.finditer(sentence.text):
        names = [(name.start(), name[0]) for name in re.finditer(_NAME, match[0])]
        own = [at for at, _ in names if match.start() + at in starts]
        runs = [run for run in _runs(sentence) if len(run) == len(names)]
        if len(own) == len(runs) == 1 and runs[0][0].start > sentence.start + match.end():
            return {value: name if at != own[0] else "" for value, (at, name) in zip(runs[0], names, strict=True)}
    return {}


def _runs(sentence: Sentence) -> Iterator[list[Value]]:
    """The values of one sort that stand in one list, with nothing but commas and "and" between them."""
    run: list[Value] = []
    for value in sentence.values:
        between = sentence.document.text[run[-1].end : value.start] if run else ""
        if run and (value.axis != run[-1].axis or not _LISTED.fullmatch(between)):
            yield run
            run = []
        run.append(value)
    if run:
        yield run
