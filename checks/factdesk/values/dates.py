"""Dates of any precision, as they are written out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.model import Value
from factdesk.values import calendar
from factdesk.values.hedges import words_before
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
_ABOUT = frozenset("around about circa c. roughly approximately".split())

Form = tuple[re.Pattern[str], "Callable[[re.Match[str], Tongue], Days]"]


def _forms(tongue: Tongue) -> list[tuple[str, Callable[[re.Match[str], Tongue], Days]]]:
    """How dates are written, the longer forms first; those that begin with a word have it as first group."""
    names = "|".join(re.escape(name) for name in sorted(tongue.months, key=len, reverse=True))
    month = rf"(?:{names}|{names.upper()})(?!\w)"
    dot = "" if tongue.words else r"\.?"
    year = rf"(?:,?\s+(?:of\s|de[l]?\s)?(?P<year>{_YEAR}))?(?!\w)"
    return [
        (r"(?P<year>\d{4})-(?P<number>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)", _iso),
        (r"(?P<one>\d\d?)(?P<sign>[./-])(?P<two>\d\d?)(?P=sign)(?P<year>(?:1[5-9]|20)?\d\d)(?![\d./-]\d|\w)", _numeric),
        (rf"(?P<day>{_DAY}){dot}(?:\s(?P<month>{month}))?{_DASH}(?P<until>{_DAY}){dot}{_OF}(?P<last>{month}){year}", _days),
        (rf"(?P<day>{_DAY}){dot}{_OF}(?P<month>{month})(?!\s\d\d?(?:st|nd|rd|th)?,\s\d{{4}}){year}", _day),
        (rf"(?P<month>{month})\s+(?:the\s)?(?P<day>{_DAY})(?!{_AMOUNT})"
         rf"{_DASH}(?:(?P<last>{month})\s)?(?P<until>{_DAY})(?!{_AMOUNT}){year}", _days),
        (rf"(?P<month>{month})\s+(?:the\s)?(?P<day>{_DAY})(?!{_AMOUNT}){year}", _day),
        (rf"(?P<month>{month}){_DASH}(?P<last>{month})(?:\s+of)?,?\s+(?P<year>{_YEAR})", _months),
        (rf"(?P<month>{month})(?:\s+of|\s+de[l]?)?,?\s+(?P<year>{_YEAR})(?!\w)", _month),
        (rf"{_PART}(?P<month>{month})(?:(?:\s+of)?,?\s+(?P<year>{_YEAR}))?(?!\w)", _month),
        *(_worded(month, year) if tongue.words else ()),
        (rf"(?P<from>{_YEAR})\s?[-\u2013\u2014/]\s?(?P<to>(?:1\d|20)?\d\d)(?![\d%]|[.,/-]\d|\w)", _years),
        (rf"(?P<from>{_YEAR})\s(?P<word>to|and|until|through|or)\s(?P<to>{_YEAR})(?!\w)", _years),
        (rf"(?P<year>{_YEAR})(?![\w/]|-\d)", _bare_year),
        (rf"(?P<month>{month})(?!\w)", _bare_month),
    ]  # fmt: skip


def _worded(month: str, year: str) -> list[tuple[str, Callable[[re.Match[str], Tongue], Days]]]:
    """Quarters, halves, seasons, decades, centuries and the parts of a year."""
    seasons = "|".join(_SEASONS)
    days = "|".join(word for word, rank in ORDINALS.items() if rank < 32)
    ordinals = "|".join(word for word in ORDINALS if "-" not in word or word.startswith("twenty"))
    return [
        (rf"(?P<quarter>Q[1-4]|(?i:first|second|third|fourth|last|final)[\s-]quarter)(?:\sof)?[\s-](?P<year>{_YEAR})", _quarter),
        (rf"(?P<half>H[12]|(?i:first|second|latter)\shalf)(?:\sof)?\s(?P<year>{_YEAR})", _half),
        (rf"(?:{_PART})?(?P<season>(?i:{seasons}))(?:\sof|\sin)?\s(?P<year>{_YEAR})(?:[-/\u2013]\d\d(?!\d))?", _season),
        (rf"(?:{_PART}(?:the\s)?)?(?P<decade>(?:1\d|20)\d0)(?:s|'s|\u2019s)(?!\w)", _decade),
        (rf"{_PART}(?P<year>{_YEAR})", _year),
        (rf"(?:{_PART}(?:the\s)?)?(?P<century>\d\d?(?:st|nd|rd|th)|(?i:{ordinals}))[\s-](?i:century)\b(?P<bc>\s(?:BCE?|B\.C\.))?", _century),
        (rf"(?P<th>(?i:{days}))(?:\s(?:day\s)?of)\s(?P<month>{month}){year}", _spelled),
        (rf"(?P<month>{month})\s(?:the\s)?(?P<th>(?i:{days})){year}(?!-)", _spelled),
        (r"(?P<bc>\d{1,5})\s(?:BCE?(?!\w)|B\.C\.)", _before_christ),
        (r"(?P<ad>AD)\s(?P<year>\d{1,4})(?![\d,.]\d)", _year),
        (r"(?P<year>\d{1,4})\s(?:AD|CE)(?!\w)", _year),
    ]  # fmt: skip


class _Forms(NamedTuple):
    """The forms that can begin with a digit, with the name of a month, and with another word."""

    digit: list[Form]
    month: list[Form]
    word: list[Form]


@cache
def _compiled(tongue: Tongue) -> _Forms:
    forms = [(re.compile(form), read) for form, read in _forms(tongue)]
    begin = {
        "digit": r"\(\?P<(?:year|one|day|from|bc)>|\(\?:\(\?P<part>(?!.*<season>)",
        "month": r"\(\?P<month>",
        "word": r"\(\?P<(?:quarter|half|ad|part|th)>|\(\?:\(\?P<part>",
    }
    return _Forms(*([form for form in forms if re.match(lead, form[0].pattern)] for lead in begin.values()))


_DATELIKE = re.compile(
    r"\d\d?(?:st|nd|rd|th|er|\u00ba|\.)?(?:\s?[-\u2013\u2014/.]\s?\d|\s+(?:to|and|until|till|through|or|of|de)\s"
    r"|[\s\u00a0-]+[^\W\d_])|\d{4}|\d+(?:s|th|st|nd|rd|\s(?:BC|AD|CE|B\.C))"
)
"""What every date that begins with a digit looks like: all others are spared the forms."""


def date_at(text: str, at: int, tongue: Tongue) -> Value | None:
    """The date that starts at `at`, if what stands there is one."""
    forms = _compiled(tongue)
    if text[at].isdigit():
        usable = forms.digit if _DATELIKE.match(text, at) else []
    else:
        usable = forms.month if _WORD.match(text, at)[0] in tongue.months else forms.word  # type: ignore[index]
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


_WORD = re.compile(r"\w*")


def _sure(text: str, match: re.Match[str], read: object) -> bool:
    """Whether what could be a date is one, by what stands around it."""
    if read is _bare_year:
        return _is_year(text, match)
    if read is _bare_month:
        return _is_month(text, match)
    if read is _years and match.groupdict().get("word"):
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


_MONTHLY = frozenset("in since until till by during of last this next from to through before after every each".split())
_IN = frozenset("in since until till during last this next".split())


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the name of a month alone is one: in March, since May; not Theresa May, not March on."""
    last = words_before(text, match.start(), 14)[-1:]
    if not match[0].isalpha() or (len(match[0]) == 3 and match[0] != "May"):
        return False
    return bool((_IN if match[0].lower() in ("may", "march", "august") else _MONTHLY).intersection(last))


# --- what each form says --------------------------------------------------------------------


def _month_of(name: str, tongue: Tongue) -> int:
    bare = name.rstrip(".") if name not in tongue.months else name
    found = tongue.months.get(bare) or next(
        (n for m, n in tongue.months.items() if m.upper().rstrip(".") == bare.upper()), 0
    )
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


def _bare_month(match: re.Match[str], tongue: Tongue) -> Days:
    return calendar.month(None, _month_of(match["month"], tongue))


def _months(match: re.Match[str], tongue: Tongue) -> Days:
    year, one, other = int(match["year"]), _month_of(match["month"], tongue), _month_of(match["last"], tongue)
    return calendar.month(year - (other < one), one).to(calendar.month(year, other))


def _parted(match: re.Match[str], days: Days) -> Days:
    part = match.groupdict().get("part")
    return days.part(_PARTS[part.split()[0].lower()]) if part else days


def _year(match: re.Match[str], tongue: Tongue) -> Days:
    return _parted(match, calendar.years(int(match["year"]), int(match["year"])))


def _bare_year(match: re.Match[str], tongue: Tongue) -> Days:
    return _year(match, tongue)


def _years(match: re.Match[str], tongue: Tongue) -> Days:
    first = int(match["from"])
    last = int(match["to"] if len(match["to"]) == 4 else match["from"][:2] + match["to"])
    return calendar.years(first, first).to(calendar.years(last, last))


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
    if match["bc"]:
        return calendar.years(1 - 100 * number, 100 - 100 * number)
    return _parted(match, calendar.years(100 * number - 99, 100 * number))


def _before_christ(match: re.Match[str], tongue: Tongue) -> Days:
    year = 1 - int(match["bc"])
    return calendar.years(year, year)
