"""The period that each number of a sentence is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.sentence import DATES
from factdesk.binding.times import year

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.binding.subjects import Told
    from factdesk.model import Value

_RELATIVE = re.compile(
    r"\b(?:(?:last|this|next|the (?:previous|following|whole|full)) (?:year|month|week|season|term|quarter|decade"
    r"|summer|winter|spring|autumn)|(?:in|over|during|for) the (?:year|month|season|decade|quarter)|today|now|currently"
    r"|\w+ (?:day|week|month|year|decade|century)s? (?:ago|earlier|later|before|after)"
    r"|at present|yesterday|(?<!\w )(?:on|by|until|as of) (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def periods(told: Told, numbers: Sequence[Value], before: str) -> list[str]:
    """For each number the period that it is of, or nothing. One that the sentence gives for all of them
    may stand anywhere, but not behind a semicolon that the number stands in front of; of several a number
    is of the next one behind it, or the last in front. Without any it is that of the sentence before."""
    found = _told(told)
    if len({name for _, name in found}) < 2:
        text = told.sentence.document.text
        apart = {v.start for v in numbers for at, _ in found if ";" in text[v.end : at]}
        return [found[0][1] if found and v.start not in apart else before for v in numbers]
    opens = found[0][0] < min((value.start for value in numbers), default=0)
    return [_of(value, found, opens) for value in numbers]


def _of(value: Value, found: Sequence[tuple[int, str]], opens: bool) -> str:
    behind = [name for at, name in found if at > value.start]
    ahead = [name for at, name in found if at < value.start]
    return (ahead or behind)[-1] if opens and ahead else behind[0] if behind else ahead[-1]


def _told(told: Told) -> list[tuple[int, str]]:
    """Where a sentence names a period that the fact does not, and which."""
    sentence = told.sentence
    dates = [v for v in sentence.values if v.axis in DATES]
    found = [(v.start, _name(v)) for v in dates if told.known.isdisjoint(sentence.inside(v))]
    spans = [(v.start, v.end) for v in dates]
    for match in _RELATIVE.finditer(sentence.text):
        at = sentence.start + match.start()
        if not any(start <= at < end for start, end in spans):
            found.append((at, match[0].lower()))
    return sorted(found)


def _name(value: Value) -> str:
    return year(value) if value.axis == "date" else value.text.lower()
