"""Dates of any precision, as intervals of days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factdesk.model import Value

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\b\.?|Feb\b\.?|Mar\b\.?|Apr\b\.?|Jun\b\.?|Jul\b\.?|Aug\b\.?|Sept?\b\.?|Oct\b\.?|Nov\b\.?|Dec\b\.?)"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_UNTIL = r"(?:\s?[-\u2013\u2014]\s?|\s(?:to|and|until)\s)(?P<until>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1\d{3}|20\d\d|21\d\d)(?![\d%]|,\d{3}|\.\d)"
_TIME = (
    r"by|from|before|after|of|for|late|early|mid|between|through|to|and|around|circa"
    r"|spring|summer|autumn|fall|winter"
)

_FORMS = (
    rf"(?:the\s)?{_DAY}(?:{_UNTIL})?(?:\s+of)?\s+{_MONTH}(?:,?\s+{_YEAR})?\b",
    rf"{_MONTH}\s+(?:the\s)?{_DAY}(?![\d:]|,\d{{3}})\b(?:{_UNTIL}\b)?(?:,?\s+{_YEAR})?",
    rf"{_MONTH}(?:\s+of)?,?\s+{_YEAR}",
    rf"{_YEAR}-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    r"(?P<day>[0-3]?\d)[./](?P<number>[01]?\d)[./](?P<year>(?:19|20)\d\d)(?!\d)",
    rf"(?:the\s)?(?P<quarter>Q[1-4]|(?:first|second|third|fourth|last)\squarter)(?:\sof)?\s{_YEAR}",
    rf"(?P<part>early|mid|late)(?:\s?-\s?|\s){_YEAR}",
    r"(?:the\s)?(?P<decade>1\d\d0|20\d0)s\b",
    r"(?P<from>1\d{3}|20\d\d)(?:\s?[-\u2013\u2014/]\s?)(?P<to>(?:1\d|20)?\d\d)(?![\d%.,]\d|\w)",
    r"(?P<from>1\d{3}|20\d\d)\s(?:to|and|until|through)\s(?P<to>1\d{3}|20\d\d)(?!\d)",
    _YEAR + r"\b",
    rf"{_MONTH}(?!\w)",
)
_RELATIVE = (
    r"(?P<word>today|yesterday|(?:last|this)\s(?:year|month)|(?:on|last)\s(?:Mon|Tues|Wednes|Thurs|Fri"
    r"|Satur|Sun)day)\b"
)


@cache
def _compiled() -> list[re.Pattern[str]]:
    return [re.compile(form) for form in _FORMS]


@cache
def _relative() -> re.Pattern[str]:
    return re.compile(_RELATIVE, re.IGNORECASE)


def date_at(text: str, at: int, today: date | None = None) -> Value | None:
    """The date that starts at `at`, if what stands there is one.

    >>> date_at("6 December 2024", 0).axis, date_at("6 December", 0).axis, date_at("2,014", 0)
    ('date', 'dayofyear', None)
    """
    for number, pattern in enumerate(_compiled()):
        match = pattern.match(text, at)
        if match is None:
            continue
        if number == len(_FORMS) - 2 and not _is_year(text, match):
            continue
        if number == len(_FORMS) - 1 and not _is_month(text, match):
            continue
        bounds = _bounds(match)
        if bounds is not None:
            axis, low, high = bounds
            start = match.start() + (4 if match[0].startswith("the ") else 0)
            return Value(axis, low, high, text[start : match.end()], start, match.end())
    return _near(text, at, today) if today else None


def _is_year(text: str, match: re.Match[str]) -> bool:
    """Whether a bare number of four digits is a year, by what stands around it."""
    before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 24]
    if re.search(r"[$\u20ac\u00a3#]\s?$|[\d.,]$|\b(?:No|nr|Resolution|Article|Flight|Room|Highway|page)\.?\s$", before):
        return False
    if re.match(
        r"\s?(?:%|per\s?cent|km|miles|metres|meters|kg|tonnes|tons|hours|feet|dollars|euros|million|billion)\b|%", after
    ):
        return False
    if re.search(r"\b(?:in|since|until|till|during|by the year|in the year)\s(?:the\s)?$", before, re.IGNORECASE):
        return True
    if re.search(rf"\b(?:{_TIME})\s(?:the\s)?$", before, re.IGNORECASE):
        return not re.match(r"\s(?:people|soldiers|troops|men|women|members|civilians|fighters|children)\b", after)
    plausible = 1700 <= int(match["year"]) <= 2100
    counted = re.match(r"\s(?:[a-z]+\s)?[a-z]{2,}s\b|\s(?:people|men|women|children|personnel|staff)\b", after)
    return plausible and (not counted or bool(re.search(r"[(,]\s?$|\bthe\s$|'s\s$", before)))


def _is_month(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 12) : match.start()]
    return bool(
        re.search(
            r"\b(?:in|since|until|by|during|of|last|this|next|early|late|mid|from|to|through|and)[\s-]$",
            before,
            re.IGNORECASE,
        )
    )


def _bounds(match: re.Match[str]) -> tuple[str, float, float] | None:
    """The axis and the interval of a match of one of the forms; None for a day that does not exist."""
    told = {name: value for name, value in match.groupdict().items() if value}
    try:
        if "decade" in told:
            return _years(int(told["decade"]), int(told["decade"]) + 9)
        if "from" in told:
            until = told["to"] if len(told["to"]) == 4 else told["from"][:2] + told["to"]
            return _years(int(told["from"]), int(until)) if int(until) > int(told["from"]) else None
        if "quarter" in told:
            return _quarter(int(told["year"]), told["quarter"])
        if "part" in told:
            return _third(int(told["year"]), told["part"].lower())
        month = _month(told)
        if month is None:
            return _years(int(told["year"]), int(told["year"]))
        return _days(told, month)
    except ValueError:
        return None


def _years(first: int, last: int) -> tuple[str, float, float]:
    return "date", date(first, 1, 1).toordinal(), date(last + 1, 1, 1).toordinal()


def _quarter(year: int, word: str) -> tuple[str, float, float]:
    names = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    number = int(word[1]) if word[0] == "Q" else names[word.split()[0]]
    return "date", date(year, 3 * number - 2, 1).toordinal(), _month_end(year, 3 * number)


def _third(year: int, part: str) -> tuple[str, float, float]:
    """Early, mid and late a year are taken as overlapping parts of five months."""
    first = {"early": 1, "mid": 4, "late": 8}[part]
    return "date", date(year, first, 1).toordinal(), _month_end(year, first + 4)


def _month(told: dict[str, str]) -> int | None:
    if "number" in told:
        return int(told["number"])
    if "month" not in told:
        return None
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(told["month"].rstrip(".")[:3]))


def _month_end(year: int, month: int) -> float:
    return (date(year + month // 12, month % 12 + 1, 1)).toordinal()


def _days(told: dict[str, str], month: int) -> tuple[str, float, float]:
    year = int(told.get("year", 2000))
    first = date(year, month, int(told.get("day", 1))).toordinal()
    last = date(year, month, int(told["until"])).toordinal() + 1 if "until" in told else first + 1
    high = last if "day" in told else _month_end(year, month)
    if "year" in told:
        return "date", first, high
    shift = date(2000, 1, 1).toordinal() - 1
    return "dayofyear", first - shift, high - shift


def _near(text: str, at: int, today: date) -> Value | None:
    """A day that is told from the document's own: yesterday, last Friday, this year."""
    match = _relative().match(text, at)
    if match is None:
        return None
    word = match["word"].lower()
    if word.endswith("year"):
        axis, low, high = _years(today.year - word.startswith("last"), today.year - word.startswith("last"))
    elif word.endswith("month"):
        first = today.replace(day=1)
        first = (first - timedelta(days=1)).replace(day=1) if word.startswith("last") else first
        axis, low, high = "date", first.toordinal(), _month_end(first.year, first.month)
    else:
        back = {"today": 0, "yesterday": 1}.get(word)
        if back is None:
            back = (today.weekday() - _DAYS.index(word.split()[1])) % 7 or (7 if word.startswith("last") else 0)
        axis, low, high = "date", today.toordinal() - back, today.toordinal() - back + 1
    return Value(axis, low, high, match[0], *match.span())
