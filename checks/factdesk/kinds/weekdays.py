"""The kind `weekdays`: a weekday that is given with a date is the weekday of that date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factdesk.kind import Kind
from factdesk.model import Claim, Finding, Fix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.document import Document
    from factdesk.model import Value

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_CUES = frozenset(day.lower().encode() for name in DAYS for day in (name, name[:3], name[:4])) | {b"thurs"}
_WINDOW = 40
_WEEKDAY = (
    r"\b(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    # "the Sun, 6 December 2024" names a newspaper
    r"|(?<!\b[Tt]he )\b(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WED|THU(?:RS?)?|FRI|SAT|SUN)\b\.?"
)


class Options(NamedTuple):
    """No options but the level."""


class Weekdays(Kind):
    """A weekday that is given with a date is the weekday of that date.

    It is compared where the two stand side by side: "Friday, 6 December 2024", "Fri Dec 6, 2024",
    "6 December 2024, a Friday". A date without a year is taken to be the one nearest to the
    document's own date (`date:` in its front matter, or its dateline), if that is within two
    months; otherwise nothing is said. Which of the two is wrong cannot be known: the weekday
    that fits is offered and never written by `--fix`.

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

    def find(self, document: Document) -> Iterator[Claim]:
        """Each weekday with a date at its side; the value is the date, as its weekday from 0."""
        if _CUES.isdisjoint(document.fragments):
            return
        for match in re.finditer(_WEEKDAY, document.text):
            value = _after(document, match.end()) or _before(document, match.start())
            day = _weekday(document, value) if value else None
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
    """The date that follows: "Friday, 6 December 2024", "Friday the 6th of December"."""
    gap = re.compile(r",?\s+(?:the\s+)?|,").match(document.text, end)
    if gap is None:
        return None
    found = document.values(gap.end(), min(gap.end() + _WINDOW, len(document.text)))
    return next((value for value in found if value.start == gap.end()), None)


def _before(document: Document, start: int) -> Value | None:
    """The date that it is set beside: "6 December 2024, a Friday", "6 December 2024 (Friday)"."""
    head = document.text[max(start - _WINDOW, 0) : start]
    gap = re.search(r"(?:,\s+an?\s+|,?\s+\(an?\s+|\s*\()$", head)
    if gap is None:
        return None
    end = start - len(gap[0])
    return next((value for value in document.values(start - len(head), start) if value.end == end), None)


def _weekday(document: Document, value: Value) -> int | None:
    """The weekday of a value that is one day, from Monday = 0."""
    from datetime import date

    if value.high - value.low != 1:
        return None
    if value.axis == "date":
        return date.fromordinal(int(value.low)).weekday()
    if value.axis != "dayofyear" or document.date is None:
        return None
    day = date.fromordinal(date(2000, 1, 1).toordinal() + int(value.low) - 1)
    years = (document.date.year + step for step in (-1, 0, 1))
    near = [date(year, day.month, day.day) for year in years if (day.month, day.day) != (2, 29)]
    near = [one for one in near if abs((one - document.date).days) <= 60]
    return near[0].weekday() if near else None


def _named(written: str) -> str:
    return next(day for day in DAYS if day.lower().startswith(written[:3].lower()))


def _like(day: str, written: str) -> str:
    """A weekday in the length and the case of the one that is written."""
    if not written.lower().endswith("day"):
        day = day[:3] + "." * written.endswith(".")
    return day.upper() if written.isupper() else day.lower() if written.islower() else day
