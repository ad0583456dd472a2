"""Text to typed values: numbers, dates, money, quantities; and the sound of names. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factdesk.model import Value


def find(text: str, today: date | None = None) -> list[Value]:
    """The typed values in a text, in order, none inside another.

    `today` is the day that the text speaks from, for "yesterday" and "last Friday".

    >>> [(value.axis, value.text) for value in find("On 6 December 2024 about 1,500 troops held 62% of it.")]
    [('date', '6 December 2024'), ('count', '1,500'), ('%', '62%')]
    """
    from factdesk.values.extract import extracted

    return extracted(text, today)
