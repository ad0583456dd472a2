"""Dates of any precision, as they are written out; and whether a bare year or month is one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.model import Value
from factdesk.values.dateforms import bare_month, bare_year, forms, years_in_words
from factdesk.values.hedges import words_before

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

_WORD = re.compile(r"\w*")
_ABOUT = frozenset("around about circa c. roughly approximately".split())
_DATELIKE = re.compile(
    r"\d\d?(?:st|nd|rd|th|er|\u00ba|\.)?(?:\s?[-\u2013\u2014/.]\s?\d|\s+(?:to|and|until|till|through|or|of|de)\s"
    r"|[\s\u00a0-]+[^\W\d_])|\d{4}|\d+(?:s|th|st|nd|rd|(?:\s?[-\u2013]\s?\d+|\sto\s\d+)?\s(?:BC|AD|CE|B\.C))"
)
"""What every date that begins with a digit looks like: all others are spared the forms."""


def date_at(text: str, at: int, tongue: Tongue) -> Value | None:
    """The date that starts at `at`, if what stands there is one."""
    if text[at].isdigit():
        usable = forms(tongue).digit if _DATELIKE.match(text, at) else ()
    else:
        word = _WORD.match(text, at)[0].lower()  # type: ignore[index]
        usable = forms(tongue).month if word in _months(tongue) else forms(tongue).word
    for pattern, read in usable:
        match = pattern.match(text, at)
        if match is None or not _sure(text, match, read):
            continue
        try:
            days = read(match, tongue)
        except (ValueError, OverflowError):
            continue
        if _ABOUT.intersection(words_before(text, at, 14)[-1:]):
            days = days.about()
        return Value(*days, match[0], *match.span())
    return None


@cache
def _months(tongue: Tongue) -> frozenset[str]:
    return frozenset(name.lower() for name in tongue.months)


def _sure(text: str, match: re.Match[str], read: object) -> bool:
    """Whether what could be a date is one, by what stands around it."""
    if read is bare_year:
        return _is_year(text, match)
    if read is bare_month:
        return _is_month(text, match)
    if read is years_in_words:
        between = "between" in words_before(text, match.start())[-3:]
        started = "from" in words_before(text, match.start())[-2:]
        return between if match["word"] == "and" else not started
    return True


_SURE = frozenset("in since until till during fiscal".split())
_TIMELY = frozenset(
    "by from before after of for late early mid between through to circa around spring summer autumn fall winter year"
    " season and or election elections".split()
)
_SOME = frozenset("about nearly than some almost over least up around under approximately roughly only".split())
_FOUNDED = re.compile(
    r"\b(?:built|born|dat\w+|founded|written|painted|died|composed|made|begun|settled|from)\s(?:in\s|to\s|from\s)?(?:around|about|circa|c\.)\s$"
)
_NO_YEAR = re.compile(
    r"\s?(?:%|per\s?cent|km|kg|miles|metres|meters|feet|ft|tonnes|tons|hours|hrs|dollars|euros|pounds|yen|million|billion"
    r"|MW|GW|kW|degrees|acres|hectares|litres|barrels|GMT|UTC)\b|%|-(?:year|mile|metre|meter|km|kilomet|foot|page|bed"
    r"|seat|strong|member|room|ton|acre|hour|man|odd)"
)
_PEOPLE = re.compile(
    r"\s(?:[a-z]+\s)?(?:people|men|women|children|personnel|staff|police|troops|soldiers|civilians|fighters|deaths|cases"
    r"|homes|houses|votes|jobs|members|refugees|migrants|students|prisoners|workers|employees|copies|cars|families)\b"
)
_THINGS = re.compile(r"\s(?:[a-z]+\s)?[a-z]+(?:[^isu\W]s|ies)\b(?<!\bwas)(?<!\bhas)")
_ITS = re.compile(r"(?i:[(,;]|\bthe|'s|\u2019s|\bits|\bhis|\bher|\ba|\bthis|\blast|\bpre-|\bpost-|\bmid-)\s?$")


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number of four digits is a year: by what stands before it, and by what it could count."""
    start, end = match.span()
    words = words_before(text, start, 24)
    last = words[-2:-1] if words[-1:] == ["the"] else words[-1:]
    if _FOUNDED.search(text[max(0, start - 30) : start]):
        return True
    if (start and text[start - 1] in "$\u20ac\u00a3#\u00a5") or _NO_YEAR.match(text, end) or _SOME.intersection(last):
        return False
    people = _PEOPLE.match(text, end)
    if _SURE.intersection(last):
        return not people or text[start - 3 : start - 2] == "I"
    plausible = 1500 <= int(match["year"]) <= 2100
    if _TIMELY.intersection(last):
        return not people and (plausible or not _THINGS.match(text, end))
    if not plausible or people:
        return False
    return not _THINGS.match(text, end) or bool(_ITS.search(text[max(0, start - 8) : start]))


_MONTHLY = frozenset(
    "in since until till by during of last this next for from to through before after every each".split()
)
_IN = frozenset("in since until till during last this next".split())


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the name of a month alone is one: in March, since May; not Theresa May, not March on."""
    last = words_before(text, match.start(), 14)[-1:]
    if not match[0].isalpha() or (len(match[0]) == 3 and match[0] != "May"):
        return False
    return bool((_IN if match[0].lower() in ("may", "march", "august") else _MONTHLY).intersection(last))
