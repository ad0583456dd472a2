"""The kind `weekdays`: a weekday that is given with a date is the weekday of that date."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factdesk.kind import Kind
from factdesk.model import Claim, Finding, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.document import Document
    from factdesk.model import Value

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CUES = frozenset(day.lower().encode() for name in DAYS for day in (name, name[:3], name[:4])) | {b"thurs"}
_WEEKDAY = (
    r"\b(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    # "the Sun, 6 December 2024" names a newspaper
    r"|(?<!\b[Tt]he )\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b\.?"
)
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\.?"
)
_AFTER = rf"(?:,?\s+(?:the\s+)?\(?|,|\s*\()(?=\d|{_MONTH}\s)"
_BEFORE = (
    rf"(?P<date>(?:\d|{_MONTH})[^.;:!?\n]{{2,26}}?)"
    r"(?:,\s+(?:which\s+(?:is|was|falls\s+on|fell\s+on)\s+)?an?\s+|\s*,?\s*\((?:an?\s+)?"
    r"|,?\s+(?:is|was|will\s+be|falls\s+on|fell\s+on)\s+an?\s+)$"
)
_ENDS = r"\s*[,.;:!?)\u2014\u201d\"]|\s+(?:and|when|in|at|so|but|that|morning|afternoon|evening|night)\b|\s*$"
_REACH = 60
_OTHER_YEAR = (
    r"\b(?:1[5-9]|20)\d\d\b"
    r"|(?i:\b(?:last|next|previous|following|preceding)\s+year|\byears?\s+(?:ago|earlier|later|before|after))"
)
_GREGORIAN = 1924
"""The first year in which every country reckoned by the new calendar."""


class Options(NamedTuple):
    """No options but the level."""


class Weekdays(Kind):
    """A weekday that is given with a date is the weekday of that date.

    It is compared where the two stand side by side: "Friday, 6 December 2024", "Fri Dec 6, 2024",
    "6 December 2024, a Friday", "6 December 2024 was a Friday". A date without a year is taken to be the one
    nearest to the document's own date (`date:` in its front matter, or its dateline), if that is within two
    months and nothing near it speaks of another year; otherwise nothing is said. A date before 1924 may
    follow the old calendar, so the weekday of either calendar is right. Which of the two is wrong cannot be
    known: the weekday that fits is offered and never written by `--fix`.

    ```yaml
    checks:
      weekdays: error
    pass: ["They met on Friday, 6 December 2024.", "They met on Friday. On 5 December 2024 it rained."]
    fail: ["They met on Thursday, 6 December 2024.", "On December 6, 2024, a Monday, they met."]
    ```
    """

    name: ClassVar[str] = "weekdays"
    section: ClassVar[bool] = False
    Entry = Options

    @property
    def cues(self) -> frozenset[bytes]:
        """The weekdays."""
        return _CUES

    def find(self, document: Document) -> Iterator[Claim]:
        """Each weekday with a date at its side; the value is the date, as its weekday from 0."""
        if _CUES.isdisjoint(document.fragments) or (document.lang and not document.lang.startswith("en")):
            return
        for match in re.finditer(_WEEKDAY, document.text):
            value = _after(document, match.end()) or _before(document, *match.span())
            day = _weekday(document, value, DAYS.index(_named(match[0]))) if value else None
            if day is not None and value and not document.literal(*match.span()):
                said, span = value._replace(axis="weekday", low=day, high=day), document.span(*match.span())
                yield Claim(self.name, self.name, self.name, said, "says", match[0], span, False)

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """A weekday that is another than the date's is a finding."""
        for claim in claims:
            right = DAYS[int(claim.value.low)]
            if not right.lower().startswith(claim.text[:3].lower()):
                message = f"{claim.value.text} is a {right}, not a {_named(claim.text)}"
                fix = Fix(claim.span, _like(right, claim.text), False)
                level = self.rules[self.name].level
                yield Finding(self.name, self.name, level, message, claim.span, claim.text, (), fix)


def _after(document: Document, end: int) -> Value | None:
    """The date that follows: "Friday, 6 December 2024", "Friday the 6th of December", "Friday (December 6)"."""
    gap = re.compile(_AFTER).match(document.text, end)
    return _date(document, gap.end()) if gap else None


def _before(document: Document, start: int, end: int) -> Value | None:
    """The date that it is said of: "6 December 2024, a Friday", "6 December 2024 (Friday)"; not "a Friday sermon"."""
    begin = max(start - _REACH, 0)
    head = document.text[begin:start]
    if not head.rstrip().endswith(("(", " a", "(a")) or not re.compile(_ENDS).match(document.text, end):
        return None
    for match in re.finditer(rf"(?<!\w)(?={_BEFORE})", head):
        value = _date(document, begin + match.start("date"))
        if value and value.end == begin + match.end("date"):
            return value
    return None


def _date(document: Document, at: int) -> Value | None:
    """The date that starts at a place; only here are the forms of dates needed."""
    from factdesk.values.dates import date_at
    from factdesk.values.tongue import tongue

    return date_at(document.text, at, tongue(document.lang))


def _weekday(document: Document, value: Value, told: int) -> int | None:
    """The weekday of a value that is one day, from Monday = 0; the told one if that is right by the old calendar."""
    if value.high - value.low != 1:
        return None
    if value.axis == "date":
        day = date.fromordinal(int(value.low))
    else:
        near = _nearest(document, value)
        if near is None:
            return None
        day = near
    if day.year < _GREGORIAN and (day.weekday() + _behind(day)) % 7 == told:
        return told
    return day.weekday()


def _behind(day: date) -> int:
    """How many days the old calendar was behind the new one."""
    return day.year // 100 - day.year // 400 - 2


def _nearest(document: Document, value: Value) -> date | None:
    """The day of a date without a year, if the document's own date is near and no other year is spoken of."""
    day = date.fromordinal(date(2000, 1, 1).toordinal() + int(value.low) - 1)
    around = document.text[max(value.start - 120, 0) : value.end + 80]
    if document.date is None or (day.month, day.day) == (2, 29):
        return None
    years = (document.date.year + step for step in (-1, 0, 1))
    near = [one for one in (day.replace(year=year) for year in years) if abs((one - document.date).days) <= 60]
    others = {match[0] for match in re.finditer(_OTHER_YEAR, around)} - {str(one.year) for one in near}
    return near[0] if near and not others else None


def _named(written: str) -> str:
    return next(day for day in DAYS if day.lower().startswith(written[:3].lower()))


def _like(day: str, written: str) -> str:
    """A weekday in the length and the case of the one that is written."""
    if not written.lower().endswith("day"):
        day = day[:3] + "." * written.endswith(".")
    return day.upper() if written.isupper() else day.lower() if written.islower() else day
