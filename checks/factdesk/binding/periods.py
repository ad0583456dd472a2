"""How long something lasts, in other units than the fact has: six weeks are no six months."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.model import Value

DAYS = {"second": (1 / 86400, 1 / 86400), "day": (1, 1), "month": (28, 31), "year": (365, 366)}
"""The shortest and the longest of each unit of time, in days."""

_UNIT = {"second": 3600, "day": 1, "month": 1, "year": 1}


def as_long(value: Value, axis: str) -> Value:
    """A period on another axis of time, as wide as one is that was rounded to its own unit: two
    years may be 25 months.

    >>> from factdesk.model import Value
    >>> made = as_long(Value("month", 6, 6, "six months"), "day")
    >>> made.axis, made.low, made.high
    ('day', 154.0, 201.5)
    """
    if value.axis == axis or value.axis not in DAYS or axis not in DAYS:
        return value
    room = _UNIT[value.axis] * (7 if "week" in value.text.lower() else 1) / 2
    low = (value.low - room) * DAYS[value.axis][0] / DAYS[axis][1]
    high = (value.high + room) * DAYS[value.axis][1] / DAYS[axis][0]
    return value._replace(axis=axis, low=low, high=high)
