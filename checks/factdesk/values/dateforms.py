"""How dates are written, and what each way of writing says."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values import calendar
from factdesk.values.ranks import ORDINALS

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.values.calendar import Days
    from factdesk.values.tongue import Tongue

_DASH = r"(?:\s?[-\u2013\u2014/]\s?|\s(?:to|and|until|till|through|or)\s)"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|\u00ba)?"
_YEAR = r"(?:1\d{3}|20\d\d|21\d\d)(?![\d%]|[.,]\d)"
_OF = r"(?:\s+of|\s+de)?[\s\u00a0-]+"
_AMOUNT = r"[\d:%]|[.,]\d|\s(?:percent|per\scent|million|billion|thousand|points)\b"
_PART = r"(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:beginning|start|middle|end)\sof)[\s-]"
_PARTS = {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "middle": "mid", "late": "late",
          "end": "late"}  # fmt: skip
_SEASONS = {"spring": (3, 6), "summer": (6, 9), "autumn": (9, 12), "fall": (9, 12), "winter": (12, 15)}
_NUMBERED = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4, "latter": 2}
PARTS_OF_TIME = (
    "early", "mid", "late", "beginning of", "start of", "middle of", "end of", *_SEASONS, "latter half", "last quarter",
    "final quarter", "Q1", "Q2", "Q3", "Q4", "H1", "H2", "AD",
)  # fmt: skip
"""The words that a date begins with, beside months and ordinals."""
_DAYS_IN_WORDS = "|".join(word for word, rank in ORDINALS.items() if rank < 32)
_CENTURIES = "|".join(word for word, rank in ORDINALS.items() if rank < 30)
_ENGLISH_MONTH = r"[A-Z][A-Za-z]{2,8}(?!\w)(?:(?<=\b\w\w\w)(?<!May)\.|(?<=\bSept)\.)?"
"""What could be the name of a month; whether it is one is looked up, which costs less than twelve names in each form."""
_CENTURY = r"[\s-](?i:century)\b(?P<before>\s(?:BCE?|B\.C\.))?"
_BC = r"(?:BCE?(?!\w)|B\.C\.)"

Rows = list[tuple[str, "Callable[[re.Match[str], Tongue], Days]"]]


class Form(NamedTuple):
    """One way to write a date, and what reads a match of it."""

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Tongue], Days]


class Forms(NamedTuple):
    """The ways to write a date that begin with a digit, with the name of a month, with another word;
    the longer ones first."""

    digit: tuple[Form, ...]
    month: tuple[Form, ...]
    word: tuple[Form, ...]


@cache
def forms(tongue: Tongue) -> Forms:
    """All ways to write a date in a language."""
    names = "|".join(re.escape(name) for name in sorted(tongue.months, key=len, reverse=True))
    month = _ENGLISH_MONTH if tongue.words else rf"(?:{names}|{names.upper()})(?!\w)"
    year = rf"(?:,?\s+(?:of\s|de[l]?\s)?(?P<year>{_YEAR}))?(?!\w)"
    dot = "" if tongue.words else r"\.?"
    words = tongue.words
    digit = [*_days_first(month, year, dot), *(_digit_words() if words else ()), *_years_alone()]
    word = [*_parts(month), *(_words(month, year) if words else ())]
    rows = (digit, _months_first(month, year, words), word)
    return Forms(*(tuple(Form(re.compile(pattern), read) for pattern, read in several) for several in rows))


def _days_first(month: str, year: str, dot: str) -> Rows:
    return [
        (r"(?P<year>\d{4})-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _iso),
        (
            r"(?P<one>\d\d?)(?P<sign>[./-])(?P<two>\d\d?)(?P=sign)(?P<year>(?:1[5-9]|2[01])?\d\d)(?![\d./-]\d|\w)",
            _numeric,
        ),
        (
            rf"(?P<day>{_DAY}){dot}(?:\s(?P<month>{month}))?{_DASH}(?P<until>{_DAY}){dot}{_OF}(?P<last>{month}){year}",
            _days,
        ),
        (rf"(?P<day>{_DAY}){dot}{_OF}(?P<month>{month})(?!\s\d\d?(?:st|nd|rd|th)?,\s\d{{4}}){year}", _day),
    ]


def _months_first(month: str, year: str, words: bool) -> Rows:
    spelled = rf"(?P<month>{month})\s(?:the\s)?(?P<th>(?i:{_DAYS_IN_WORDS})){year}(?!-)"
    return [
        (rf"(?P<month>{month})\s+(?:the\s)?(?P<day>{_DAY})(?!{_AMOUNT})"
         rf"{_DASH}(?:(?P<last>{month})\s)?(?P<until>{_DAY})(?!{_AMOUNT}){year}", _days),
        (rf"(?P<month>{month})\s+(?:the\s)?(?P<day>{_DAY})(?!{_AMOUNT}){year}", _day),
        (rf"(?P<month>{month}){_DASH}(?P<last>{month})(?:\s+of)?,?\s+(?P<year>{_YEAR})", _months),
        (rf"(?P<month>{month})(?:\s+of|\s+de[l]?)?,?\s+(?P<year>{_YEAR})(?!\w)", _month),
        *([(spelled, _spelled)] if words else []),
        (rf"(?P<month>{month})(?!\w)", bare_month),
    ]  # fmt: skip


def _parts(month: str) -> Rows:
    return [
        (rf"{_PART}(?P<month>{month})(?:(?:\s+of)?,?\s+(?P<year>{_YEAR}))?(?!\w)", _month),
        (rf"{_PART}(?P<year>{_YEAR})(?!['\u2019\w])", _year),
    ]


def _digit_words() -> Rows:
    """Decades, centuries, and the years before and after Christ."""
    return [
        (r"(?P<decade>(?:1\d|20)\d0)(?:s|'s|\u2019s)(?!\w)", _decade),
        (rf"(?P<century>\d\d?(?:st|nd|rd|th)){_CENTURY}", _century),
        (rf"(?P<from>\d{{1,5}})(?:\sBCE?)?(?:\s?[-\u2013]\s?|\sto\s)(?P<bc>\d{{1,5}})\s{_BC}", _before_christ),
        (rf"(?P<bc>\d{{1,5}})\s{_BC}", _before_christ),
        (r"(?P<year>\d{1,4})\s(?:AD|CE)(?!\w)", _year),
    ]


def _words(month: str, year: str) -> Rows:
    """Quarters, halves, seasons, decades, centuries."""
    seasons = "|".join(_SEASONS)
    return [
        (
            rf"(?P<quarter>Q[1-4]|(?i:first|second|third|fourth|last|final)[\s-]quarter)(?:\sof)?[\s-](?P<year>{_YEAR})",
            _quarter,
        ),
        (rf"(?P<half>H[12]|(?i:first|second|latter)\shalf)(?:\sof)?\s(?P<year>{_YEAR})", _half),
        (rf"(?:{_PART})?(?P<season>(?i:{seasons}))(?:\sof|\sin)?\s(?P<year>{_YEAR})(?:[-/\u2013]\d\d(?!\d))?", _season),
        (rf"{_PART}(?:the\s)?(?P<decade>(?:1\d|20)\d0)(?:s|'s|\u2019s)(?!\w)", _decade),
        (rf"(?:{_PART}(?:the\s)?)?(?P<century>\d\d?(?:st|nd|rd|th)|(?i:{_CENTURIES})){_CENTURY}", _century),
        (rf"(?P<th>(?i:{_DAYS_IN_WORDS}))(?:\s(?:day\s)?of)\s(?P<month>{month}){year}", _spelled),
        (r"(?P<ad>AD)\s(?P<year>\d{1,4})(?![\d,.]\d)", _year),
    ]


def _years_alone() -> Rows:
    return [
        (rf"(?P<from>{_YEAR})\s?[-\u2013\u2014/]\s?(?P<to>(?:1\d|20)?\d\d)(?![\d%]|[.,/-]\d|\w)", _years),
        (rf"(?P<from>{_YEAR})\s(?P<word>to|and|until|through|or)\s(?P<to>{_YEAR})(?!\w)", years_in_words),
        (rf"(?P<year>{_YEAR})(?![\w/]|-\d)", bare_year),
    ]


# --- what each form says --------------------------------------------------------------------


def _month_of(name: str, tongue: Tongue) -> int:
    """The number of a month by its name in any case. Raises ValueError for other words."""
    found = tongue.months.get(name) or tongue.months.get(name.capitalize()) or tongue.months.get(name.lower())
    if not found:
        raise ValueError(f"{name} is no month")
    return found


def _number(written: str) -> int:
    return int(re.match(r"\d+", written)[0])  # type: ignore[index]


def _year_of(match: re.Match[str]) -> int | None:
    return int(match["year"]) if match.groupdict().get("year") else None


def _iso(match: re.Match[str], tongue: Tongue) -> Days:
    return calendar.day(int(match["year"]), int(match["number"]), int(match["day"]))


def _numeric(match: re.Match[str], tongue: Tongue) -> Days:
    """12/06/2024: by the order of the language; where that is not known, all from the one reading to the other."""
    year, one, two = int(match["year"]), int(match["one"]), int(match["two"])
    if year < 100:
        if match["sign"] == "-" or (match["sign"] == "." and not tongue.order):
            raise ValueError("is a version or a score as well")
        year += 2000 if year < 70 else 1900
    order = "dmy" if match["sign"] == "." or one > 12 else "mdy" if two > 12 else tongue.order
    if order == "mdy":
        return calendar.day(year, one, two)
    if order == "dmy" or one == two:
        return calendar.day(year, two, one)
    first, last = sorted((calendar.day(year, two, one), calendar.day(year, one, two)))
    return first.to(last)


def _day(match: re.Match[str], tongue: Tongue) -> Days:
    return calendar.day(_year_of(match), _month_of(match["month"], tongue), _number(match["day"]))


def _spelled(match: re.Match[str], tongue: Tongue) -> Days:
    return calendar.day(_year_of(match), _month_of(match["month"], tongue), ORDINALS[match["th"].lower()])


def _days(match: re.Match[str], tongue: Tongue) -> Days:
    """6-8 December 2024, 28 February to 3 March, December 30 to January 2, 2025."""
    first = match["month"] or match["last"]
    last = match["last"] or match["month"]
    year, one, other = _year_of(match), _month_of(first, tongue), _month_of(last, tongue)
    start = calendar.day(year - 1 if year and other < one else year, one, _number(match["day"]))
    return start.to(calendar.day(year, other, _number(match["until"])))


def _month(match: re.Match[str], tongue: Tongue) -> Days:
    return _parted(match, calendar.month(_year_of(match), _month_of(match["month"], tongue)))


def bare_month(match: re.Match[str], tongue: Tongue) -> Days:
    """A month alone, which may be a name or a verb as well."""
    return calendar.month(None, _month_of(match["month"], tongue))


def _months(match: re.Match[str], tongue: Tongue) -> Days:
    year, one, other = int(match["year"]), _month_of(match["month"], tongue), _month_of(match["last"], tongue)
    return calendar.month(year - (other < one), one).to(calendar.month(year, other))


def _parted(match: re.Match[str], days: Days) -> Days:
    part = match.groupdict().get("part")
    return days.part(_PARTS[part.split()[0].lower()]) if part else days


def _year(match: re.Match[str], tongue: Tongue) -> Days:
    return _parted(match, calendar.years(int(match["year"]), int(match["year"])))


def bare_year(match: re.Match[str], tongue: Tongue) -> Days:
    """A year alone, which may be a number as well."""
    return _year(match, tongue)


def _years(match: re.Match[str], tongue: Tongue) -> Days:
    first = int(match["from"])
    last = int(match["to"] if len(match["to"]) == 4 else match["from"][:2] + match["to"])
    return calendar.years(first, first).to(calendar.years(last, last))


def years_in_words(match: re.Match[str], tongue: Tongue) -> Days:
    """Two years with a word between them, which may be told one by one."""
    return _years(match, tongue)


def _quarter(match: re.Match[str], tongue: Tongue) -> Days:
    word = match["quarter"]
    number = int(word[1]) if word[1].isdigit() else _NUMBERED[re.split(r"[\s-]", word.lower())[0]]
    return calendar.months(int(match["year"]), 3 * number - 2, 3 * number)


def _half(match: re.Match[str], tongue: Tongue) -> Days:
    word = match["half"]
    number = int(word[1]) if word[1].isdigit() else _NUMBERED[word.lower().split()[0]]
    return calendar.months(int(match["year"]), 6 * number - 5, 6 * number)


def _season(match: re.Match[str], tongue: Tongue) -> Days:
    """A season of the north, with the month that it runs into; winter 2014 may have begun in 2013."""
    year, (first, last) = int(match["year"]), _SEASONS[match["season"].lower()]
    days = calendar.months(year, first, last)
    if first == 12 and not match[0].endswith(match["year"]):
        return days
    return calendar.months(year - 1, 12, 12).to(days) if first == 12 else _parted(match, days)


def _decade(match: re.Match[str], tongue: Tongue) -> Days:
    first = int(match["decade"])
    return _parted(match, calendar.years(first, first + (99 if first % 100 == 0 and first < 2000 else 9)))


def _century(match: re.Match[str], tongue: Tongue) -> Days:
    word = match["century"].lower()
    number = _number(word) if word[0].isdigit() else int(ORDINALS[word])
    if match["before"]:
        return calendar.years(1 - 100 * number, 100 - 100 * number)
    return _parted(match, calendar.years(100 * number - 99, 100 * number))


def _before_christ(match: re.Match[str], tongue: Tongue) -> Days:
    last = 1 - int(match["bc"])
    return calendar.years(1 - int(match.groupdict().get("from") or match["bc"]), last)
