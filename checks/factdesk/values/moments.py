"""Times of day, and days told from the document's own: 5 p.m., 17:30, yesterday, last Friday."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from factdesk.model import Value
from factdesk.values import calendar
from factdesk.values.calendar import MONTHS
from factdesk.values.decoys import verse

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_HOUR = r"(?:[01]?\d|2[0-3])"
_ZONE = r"(?:\s?(?P<zone>GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|CST|MSK|IST|JST)\b)?"
_ZONE_24 = _ZONE.replace("zone", "zone24")
_PART_1, _PART_2, _PART_3 = (
    rf"(?:\s(?P<part{n}>in\sthe\s(?:morning|afternoon|evening)|at\snight))?" for n in (1, 2, 3)
)
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|scheduled|planned|plans|expected|expects|set|to|next|coming|hopes|ahead of|until|by)\b"
)


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<hour>{_HOUR})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.m\.|[ap]\.?m\b){_ZONE}"
        rf"|(?<=[Tt]he\s)(?P<h12>{_HOUR})\.(?P<m12>[0-5]\d)(?=\s(?:to|from)\s[A-Z])"
        rf"|(?P<h24>{_HOUR}):(?P<m24>[0-5]\d)(?::[0-5]\d)?(?!\d|[:.,]\d)(?:\s?(?:hrs|hours|h)\b)?{_ZONE_24}{_PART_1}"
        r"|(?P<mil>(?:[01]\d|2[0-3])[0-5]\d)\s?(?:(?P<zonemil>GMT|UTC)\b|hrs\b|(?<=0\d\d\d\s)hours\b)"
        rf"|(?P<clock>\d\d?|{_NUMBERS})\so['\u2019]clock\b{_PART_2}"
        rf"|(?P<way>half\spast|(?:a\s)?quarter\s(?:past|to))\s(?P<of>\d\d?|{_NUMBERS})\b(?!-|\s(?:million|per)){_PART_3}"
        r"|(?P<word>noon|midday|midnight)\b",
        re.IGNORECASE,
    )


def time_at(text: str, at: int) -> Value | None:
    """The time of day that starts at `at`. A minute that is written is that minute; an hour alone is
    itself give or take a quarter of an hour. "Half past six" may be of the morning or the evening, so
    it is on an axis of its own."""
    match = _clock().match(text, at)
    if match is None or (match["h24"] and verse(text, at)):
        return None
    told = {name[0]: value for name, value in match.groupdict().items() if value and name[0] in "zp"}
    zone = told.get("z", "").upper().replace("GMT", "UTC")
    minute, part = _minute(match), told.get("p", "")
    if minute is None:
        return None
    half = match["clock"] or match["way"] or match["h12"] or (match["h24"] and len(match["h24"]) == 1)
    if half and part:
        minute = minute % 720 + 720 * (not part.endswith("morning"))
    axis = "clock" if half and not part else f"time {zone}".strip()
    exact = match["minute"] or match["m24"] or match["m12"] or match["mil"] or match["way"]
    low, high = (minute, minute + 1) if exact else (minute - 15, minute + 15)
    return Value(axis, low, high, match[0], *match.span())


def _minute(match: re.Match[str]) -> int | None:
    """The minute of the day, from midnight."""
    if match["hour"]:
        hour = int(match["hour"])
        if not 1 <= hour <= 12:
            return None
        return 60 * (hour % 12 + 12 * (match["half"][0] in "pP")) + int(match["minute"] or 0)
    if match["h12"]:
        return 60 * int(match["h12"]) + int(match["m12"])
    if match["h24"]:
        return 60 * int(match["h24"]) + int(match["m24"])
    if match["mil"]:
        return 60 * int(match["mil"][:2]) + int(match["mil"][2:])
    if match["word"]:
        return 0 if match["word"].lower() == "midnight" else 720
    return _spoken((match["clock"] or match["of"]).lower(), (match["way"] or "").lower())


def _spoken(told: str, way: str) -> int | None:
    """The minute of "six o'clock", "half past six", "quarter to six"."""
    hour = int(told) if told.isdigit() else _NUMBERS.split("|").index(told) + 1
    shift = 30 if "half" in way else 15 if "quarter" in way else 0
    return 60 * hour + (-shift if way.endswith("to") else shift) if 1 <= hour <= 12 else None


_DAYS = tuple(day.capitalize() for day in WEEKDAYS)
TOLD = (
    *_DAYS, *(f"{which} {day}" for which in ("last", "next", "this") for day in (*_DAYS, *MONTHS)), "today", "tonight",
    "yesterday", "tomorrow", "a day ago", "a week ago", "a month ago", "a year ago", "last night",
    *(f"{which} {period}" for which in ("last", "this", "next", "past") for period in ("week", "month", "year")),
    "this morning", "this afternoon", "this evening",
)  # fmt: skip
"""The words by which a day or period is told from today."""
AGO = re.compile(r"\d{1,3}\s(?:day|week|month|year)s?\sago\b")
_DATED = re.compile(
    r",?\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s[A-Z]|\d\d?[./-]\d|[A-Z][a-z]{2,8}\.?\s\d{1,2}\b)"
)
"""A weekday before this is a part of the date."""


@cache
def _relative() -> re.Pattern[str]:
    days, months = "|".join(WEEKDAYS), "|".join(MONTHS)
    many = rf"\d{{1,3}}|an?|{_NUMBERS}"
    return re.compile(
        rf"(?P<word>today|tonight|yesterday|tomorrow|last\snight|this\s(?:morning|afternoon|evening))\b"
        rf"|(?P<which>last|this|next|past|coming)\s(?P<period>week|month|year)\b(?!\s?-)"
        rf"|(?P<that>last|this|next)\s(?P<month>{months})\b(?!\s\d)"
        rf"|(?:(?P<when>last|this|next|past|coming)\s)?(?P<day>{days})\b"
        rf"|(?P<many>{many})\s(?P<unit>day|week|month|year)s?\s(?P<ago>ago)\b",
        re.IGNORECASE,
    )


def relative_at(text: str, at: int, today: date) -> Value | None:
    """The day or period at `at` that is told from `today`: yesterday, last month, on Friday, two years ago.

    A weekday alone is the last one, today included, unless what stands before looks ahead.
    """
    match = _relative().match(text, at)
    if match is None or (match["day"] and (not match["day"][0].isupper() or _DATED.match(text, match.end()))):
        return None
    try:
        if match["word"]:
            low = today.toordinal() + {"yesterday": -1, "last": -1, "tomorrow": 1}.get(
                match["word"].lower().split()[0], 0
            )
            days = calendar.Days("date", low, low + 1)
        elif match["period"]:
            step = {"last": -1, "past": -1, "this": 0}.get(match["which"].lower(), 1)
            days = _period(today, match["period"].lower(), step)
        elif match["month"]:
            days = _month(today, match["that"].lower(), match["month"].capitalize())
        elif match["ago"]:
            days = _ago(today, match["many"].lower(), match["unit"].lower())
        else:
            days = _weekday(today, match, text)
    except (ValueError, OverflowError):
        return None
    return Value(*days, match[0], *match.span())


def _period(today: date, unit: str, step: int) -> calendar.Days:
    if unit == "year":
        return calendar.years(today.year + step, today.year + step)
    if unit == "month":
        number = today.year * 12 + today.month - 1 + step
        return calendar.month(number // 12, number % 12 + 1)
    monday = today.toordinal() - today.weekday() + 7 * step
    return calendar.Days("date", monday - 1, monday + 7)


def _month(today: date, which: str, name: str) -> calendar.Days:
    number = MONTHS.index(name) + 1
    past, ahead = number >= today.month, number <= today.month
    year = today.year - past if which == "last" else today.year + ahead if which == "next" else today.year
    return calendar.month(year, number)


def _ago(today: date, many: str, unit: str) -> calendar.Days:
    """So many days, weeks, months or years ago: that one, and half of one on both sides but for days."""
    names = _NUMBERS.split("|")
    count = int(many) if many.isdigit() else 1 if many in ("a", "an") else names.index(many) + 1
    size = {"day": 1, "week": 7, "month": 30.4, "year": 365.25}[unit]
    middle, room = today.toordinal() - count * size, 0 if unit == "day" else size / 2
    return calendar.Days("date", float(int(middle - room)), float(int(middle + room) + 1))


def _weekday(today: date, match: re.Match[str], text: str) -> calendar.Days:
    when, number = (match["when"] or "").lower(), WEEKDAYS.index(match["day"].lower())
    ahead = when in ("next", "coming") or (not when and _AHEAD.search(text[max(0, match.start() - 60) : match.start()]))
    back = (today.weekday() - number) % 7
    if ahead:
        day = today + timedelta(days=7 - back if back or when else 0)
    else:
        day = today - timedelta(days=back or (7 if when == "last" else 0))
    return calendar.Days("date", day.toordinal(), day.toordinal() + 1)
