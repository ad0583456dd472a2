"""All typed values of a text: one pass for candidates, then what each of them is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.values.amounts import amount
from factdesk.values.dates import date_at
from factdesk.values.decoys import decoy, decoy_word
from factdesk.values.moments import WEEKDAYS, relative_at, time_at
from factdesk.values.numbers import ONES, TEENS, TENS
from factdesk.values.ranges import amounts
from factdesk.values.tongue import tongue
from factdesk.values.worded import DECADES, FOLDS, ORDINALS, VAGUE, worded

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factdesk.model import Value
    from factdesk.values.tongue import Tongue

_SCALED = ("hundred", "thousand", "million", "billion", "trillion", "dozen", "couple")
_PARTS = ("half", "third", "quarter", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth")
_WORDS = (
    *ONES, *TEENS, *TENS, *ORDINALS, *DECADES, *(word for word in VAGUE if " " not in word), "half", "quarter",
    *(f"a {word}" for word in (*_SCALED, *_PARTS)), "an eighth", "a second", "early", "mid", "late",
    "beginning of", "start of", "middle of", "end of", "spring", "summer", "autumn", "fall", "winter", "latter half",
    "last quarter", "final quarter", "noon", "midday", "midnight", *FOLDS,
)  # fmt: skip
_DAYS = tuple(day.capitalize() for day in WEEKDAYS)
_TODAY = (
    *_DAYS, *(f"{which} {day}" for which in ("last", "next", "this") for day in _DAYS), "today", "tonight",
    "yesterday", "tomorrow", "a day ago", "a week ago", "a month ago", "a year ago", "last night",
    *(f"{which} {period}" for which in ("last", "this", "next", "past") for period in ("week", "month", "year")),
    "this morning", "this afternoon", "this evening",
)  # fmt: skip
_GLUE = "-_#@/[^.=+:\u2011\\&\u201d\u2019$\u20ac\u00a3\u00a5\u20b9"
_SIGNS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "AD")


@cache
def _candidate(speech: Tongue, dated: bool) -> re.Pattern[str]:
    """What a value can begin with: a digit, or one of the words, each written in three ways."""
    words = {*speech.months, *(_WORDS if speech.words else ()), *(_TODAY if speech.words and dated else ())}
    words |= {word[:1].upper() + word[1:] for word in words} | {word.upper() for word in words if len(word) > 2}
    return re.compile(rf"[\d\u00bd\u00bc\u00be\u2153\u2154]|\b{_tree(words | set(_SIGNS if speech.words else ()))}\b")


def _tree(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at each letter once."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    short = tails.pop("", None)
    branches = [(r"\s" if first == " " else re.escape(first)) + _tree(rest) for first, rest in sorted(tails.items())]
    if not branches:
        return ""
    tree = "|".join(branches)
    return f"(?:{tree})?" if short else f"(?:{tree})" if len(branches) > 1 else tree


def extracted(text: str, today: date | None, lang: str) -> list[Value]:
    """The values of a text, in order, none inside another."""
    speech = tongue(lang)
    search = _candidate(speech, today is not None).search
    found: list[Value] = []
    at = floor = 0
    while match := search(text, at):
        start = match.start()
        if text[start] in "0123456789\u00bd\u00bc\u00be\u2153\u2154" or text[start].isdigit():
            values, at = _at_digit(text, start, speech, floor)
        else:
            values, at = _at_word(text, match, today, speech, floor)
        if values:
            found += values
            at = floor = values[-1].end
    return found


def _at_digit(text: str, at: int, speech: Tongue, floor: int) -> tuple[tuple[Value, ...], int]:
    """What starts at a digit, and where to go on if that is nothing."""
    free = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in _GLUE)
    dated = date_at(text, at, speech) if free else None
    if dated is None and free and speech.words:
        dated = time_at(text, at)
    if dated and not (dated.axis == "date" and len(dated.text) == 4):
        return (dated,), dated.end
    skip = decoy(text, at)
    if skip:
        return (), max(skip, at + 1)
    value = dated or (date_at(text, at, speech) if not free else None)
    if value is None and speech.words:
        value = worded(text, at)
    if value:
        return (value,), value.end
    one = amount(text, at, speech, floor)
    if one is None:
        return (), at + 1
    return amounts(text, one, speech), one.end


def _at_word(
    text: str, match: re.Match[str], today: date | None, speech: Tongue, floor: int
) -> tuple[tuple[Value, ...], int]:
    """What starts at a word, and where to go on if that is nothing."""
    at = match.start()
    if at and text[at - 1] in "-\u2011'\u2019@#_/." and not text[at - 2 : at - 1].isspace():
        return (), match.end()
    value = date_at(text, at, speech) or (relative_at(text, at, today) if today else None)
    if value is None and speech.words:
        skip = decoy_word(text, at)
        if skip:
            return (), skip
        value = time_at(text, at) or worded(text, at)
    if value:
        return (value,), value.end
    one = amount(text, at, speech, floor) if speech.words else None
    return (amounts(text, one, speech), one.end) if one else ((), match.end())
