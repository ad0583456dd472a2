"""The numbers of a sentence that may belong to the brackets of a sum, and those that a list gives in order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.sentence import DATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Place
    from factdesk.binding.subjects import Told
    from factdesk.model import Value

_NEVER = DATES | {"rank", "score", "text"}
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|from|instead of|rather than|(?<!more )(?<!less )(?<!fewer )than"
    r"|unlike|versus|not|as opposed to|short of|(?:half|third|quarter|fifth|tenth)s?\sof)"
    r"\s(?:the\s|some\s|about\s|just\s|only\s)*$",
    re.IGNORECASE,
)
_RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
_LISTED = re.compile(r"\s?,?(?:\sand)?\s")


class Label(NamedTuple):
    """A number with the bracket that it belongs to, the way `number`, and where the words stand that say so."""

    number: int
    value: Value
    places: tuple[Place, ...]


def numbers(told: Told) -> Iterator[Value]:
    """The numbers of any sort that are told: not those that something is only compared with."""
    sentence = told.sentence
    for value in sentence.values:
        lead = sentence.document.text[sentence.start : value.start]
        if value.axis not in _NEVER and not _COMPARED.search(lead) and told.known.isdisjoint(sentence.inside(value)):
            yield value


def respectively(told: Told) -> Iterator[Label]:
    """The numbers of a list, each with what stands in the same place in another: "the women and men
    number 14 and 19 respectively"."""
    if not _RESPECTIVELY.search(told.sentence.text):
        return
    parts = [n for n, way in enumerate(told.sum.ways) if len(way.part) == 1]
    heads = sorted((place.first, n, place) for n in parts for place in told.places(told.sum.ways[n].needed[-1]))
    for run in _runs(told):
        if len(run) == len(heads) == len({n for _, n, _ in heads}):
            yield from (Label(n, value, (place,)) for value, (_, n, place) in zip(run, heads, strict=True))


def _runs(told: Told) -> list[list[Value]]:
    """The numbers that stand in one list, with nothing but commas and "and" between them."""
    found = list(numbers(told))
    runs = [found[:1]]
    for before, value in pairwise(found):
        between = told.sentence.document.text[before.end : value.start]
        if value.axis == before.axis and _LISTED.fullmatch(between):
            runs[-1].append(value)
        else:
            runs.append([value])
    return runs
