"""The numbers of a sentence that may belong to the brackets of a sum, and those that a list gives in order."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk import values
from factdesk.binding.sentence import DATES
from factdesk.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.subjects import Told

_NEVER = DATES | {"rank", "score", "text"}
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|up from|down from|from|instead of|rather than|(?<!more )(?<!less )(?<!fewer )than"
    r"|unlike|versus|not|as opposed to|short of|(?:half|third|quarter|fifth|tenth)s?\sof(?! the))"
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
    """The numbers of any sort that are told, "a child" in a list among them: not those that something is
    only compared with."""
    sentence = told.sentence
    for value in sorted((*sentence.values, *_articles(told), *_gapped(told)), key=lambda value: value.start):
        lead = sentence.document.text[sentence.start : value.start]
        if value.axis not in _NEVER and not _COMPARED.search(lead) and told.known.isdisjoint(sentence.inside(value)):
            yield value


def _articles(told: Told) -> Iterator[Value]:
    """The articles that stand for one in a list: "two women and a child"."""
    sentence = told.sentence
    for number, word in enumerate(sentence.words):
        counts = (v for v in sentence.values if v.axis == "count")
        if word.key in ("a", "an") and number + 1 in told.parts and any(listed(told, number, v) for v in counts):
            yield Value("count", 1, 1, word.key, word.start, word.end)


def _gapped(told: Told) -> Iterator[Value]:
    """The bare numbers of a list that has its verb only once, which by themselves look like parts of names:
    "Labour has 33 seats, the Greens 4 and the Liberals 3"."""
    sentence = told.sentence
    for number, word in enumerate(sentence.words):
        bare = word.key.isdigit() and not sentence.within(number) and number - 1 in told.parts
        ahead = any(v.axis == "count" and v.end < word.start for v in sentence.values)
        if bare and ahead and not _noun_next(sentence, number):
            value = values.find(word.key)[0]
            yield value._replace(start=word.start, end=word.end)


def _noun_next(sentence: Sentence, number: int) -> bool:
    """Whether a word goes on right behind a number, which is no list then: "the Greens 4 seats"."""
    return sentence.joined(number + 1) and sentence.key(number + 1) != "and"


def listed(told: Told, number: int, value: Value) -> bool:
    """Whether a word stands in one list with a number: nothing but commas, "and" and nouns between."""
    sentence = told.sentence
    inside = sentence.inside(value)
    first, until = (inside[-1] + 1, number) if inside[0] < number else (number + 1, inside[0])
    between = range(first, until)
    if any(mark in sentence.gap(n) for n in (*between, until) for mark in ";:("):
        return False
    parted = any("," in sentence.gap(n) or sentence.tags[n] == "C" for n in (*between, until))
    return parted and value.axis not in _NEVER and not any(sentence.tags[n] in "VXIGW" for n in between)


def respectively(told: Told) -> tuple[list[Label], list[Value]]:
    """The numbers of a list, each with what stands in the same place in another: "the women and men
    number 14 and 19 respectively"; and all numbers that stand in lists there."""
    if not _RESPECTIVELY.search(told.sentence.text):
        return [], []
    parts = [n for n, way in enumerate(told.sum.ways) if len(way.part) == 1]
    heads = sorted((place.first, n, place) for n in parts for place in told.places(told.sum.ways[n].needed[-1]))
    runs = [run for run in _runs(told) if len(run) > 1]
    found: list[Label] = []
    for run in runs:
        if len(run) == len(heads) == len({n for _, n, _ in heads}):
            found += (Label(n, value, (place,)) for value, (_, n, place) in zip(_alike(run), heads, strict=True))
    return found, [value for run in runs for value in run]


def _runs(told: Told) -> list[list[Value]]:
    """The numbers that stand in one list, with nothing but commas and "and" between them."""
    found = list(numbers(told))
    runs = [found[:1]]
    for before, value in pairwise(found):
        between = told.sentence.document.text[before.end : value.start]
        if before.axis in (value.axis, "count") and _LISTED.fullmatch(between):
            runs[-1].append(value)
        else:
            runs.append([value])
    return runs


def _alike(run: list[Value]) -> list[Value]:
    """The numbers of a list in the unit that only the last has: "14, 19 and 25 km"."""
    *bare, last = run
    size = unit(last, last.text)
    return [*(v._replace(axis=last.axis, low=v.low * size, high=v.high * size) for v in bare), last]


def unit(value: Value, text: str) -> float:
    """How much one unit of a value is that is written so: 1,000 for "12 km", as its axis is in metres.

    >>> unit(Value("metre", 11500, 12500, "12 km"), "12 km")
    1000.0
    """
    plain = next(iter(values.find(text)), value)
    words = text[next((n for n, letter in enumerate(text) if letter.isdigit()), 0) :].split()
    for until in range(len(words), 0, -1):
        for one in values.find(" ".join(words[:until])):
            if one.axis == "count" and one.low > 0 and math.isfinite(plain.high):
                return (plain.low + plain.high) / (one.low + one.high)
    return 1.0
