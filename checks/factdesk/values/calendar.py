"""Days, months, quarters, years and their parts, as intervals of days."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
LEAP = date(2000, 1, 1).toordinal() - 1
"""What is taken from a day of the year 2000 for its number in a leap year, from 1."""


class Days(NamedTuple):
    """The days from `low` up to, not including, `high`, on the axis `date` or `dayofyear`."""

    axis: str
    low: float
    high: float

    def to(self, other: Days) -> Days:
        """From the first day of one period to the last of another; over New Year where no year is told."""
        high = other.high
        if self.axis == "dayofyear" and high <= self.low:
            high += 366
        if self.axis != other.axis or high <= self.low:
            raise ValueError("the second is not after the first")
        return self._replace(high=high)

    def part(self, which: str) -> Days:
        """The early, mid or late days: each five twelfths of a period, overlapping the next."""
        size = self.high - self.low
        first = {"early": 0.0, "mid": 0.29, "late": 0.58}[which]
        return self._replace(low=self.low + round(size * first), high=self.low + round(size * (first + 0.42)))

    def about(self) -> Days:
        """With as much again on both sides."""
        size = self.high - self.low
        return self._replace(low=self.low - size, high=self.high + size)


def day(year: int | None, month: int, number: int) -> Days:
    """One day, of one year or of any. Raises ValueError where there is no such day."""
    first = date(year or 2000, month, number).toordinal()
    return Days("date", first, first + 1) if year else Days("dayofyear", first - LEAP, first - LEAP + 1)


def month(year: int | None, number: int) -> Days:
    """One month, of one year or of any."""
    first = date(year or 2000, number, 1).toordinal()
    last = date((year or 2000) + number // 12, number % 12 + 1, 1).toordinal()
    return Days("date", first, last) if year else Days("dayofyear", first - LEAP, last - LEAP)


def years(first: int, last: int) -> Days:
    """Whole years, both included; below 1 are the years before Christ, 0 the first of them."""
    return Days("date", _new_year(first), _new_year(last + 1))


def _new_year(year: int) -> float:
    return date(year, 1, 1).toordinal() if 0 < year < 10_000 else round((year - 1) * 365.2425) + 1


def months(year: int, first: int, last: int) -> Days:
    """The months of a year from one to another; past 12 they are in the next year."""
    start = month(year + (first - 1) // 12, (first - 1) % 12 + 1)
    return start.to(month(year + (last - 1) // 12, (last - 1) % 12 + 1))
