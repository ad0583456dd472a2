"""A part of one scale or unit, in words: half a kilometre, a quarter of a billion euros, an hour and a half."""

from __future__ import annotations

import re

from factdesk.values.numbers import Number
from factdesk.values.spelled import BIG

_MANY = {"a": 1, "one": 1, "two": 2, "three": 3}
_PARTS = {"quarter": 4, "third": 3}
_FRACTION = re.compile(
    r"(?:half|(?:(?P<many>a|one|two|three)[\s-])?(?P<part>quarter|third)s?\sof)\san?\b(?:\s(?P<scale>[a-z]+illion|thousand)\b)?",
    re.IGNORECASE,
)
_MORE = re.compile(r"\sand\sa\s(?P<part>half|quarter)\b(?!-|\s(?:of|an?|per)\b)", re.IGNORECASE)
_ONE_MORE = re.compile(r"\b(?P<one>an?)\s[a-z]+(?:\s[a-z]+)?\sand\s$", re.IGNORECASE)
_ROOM = 0.1
"""How wide such a number is: a tenth of it, since nobody says half a mile of what was measured."""


def fraction(text: str, at: int) -> Number | None:
    """The number that such a part is, up to its scale or in front of its unit.

    >>> [fraction(words, 0).value for words in ("a quarter of a billion euros", "half a mile")]
    [250000000.0, 0.5]
    """
    match = _FRACTION.match(text, at)
    scale = BIG.get((match["scale"] or "").lower(), 1.0) if match else 0.0
    if match is None or (match["scale"] and scale == 1) or (match["part"] and not (match["many"] or match["scale"])):
        return None
    many = (match["many"] or "a").lower()
    share = _MANY[many] / _PARTS[match["part"].lower()] if match["part"] else 0.5
    return Number(share * scale, _ROOM * share * scale, False, *match.span(), scale)


def more(text: str, at: int) -> tuple[float, int] | None:
    """The part of a unit that is added behind it, and where that ends: "two years and a half".

    >>> more("two years and a half", 9)
    (0.5, 20)
    """
    match = _MORE.match(text, at)
    return (0.25 if match["part"].lower() == "quarter" else 0.5, match.end()) if match else None


def one_more(text: str, at: int, floor: int) -> int | None:
    """Where the article of the unit stands that the part at `at` may be added to, from `floor` on.

    >>> one_more("in a year and a half", 14, 0)
    3
    """
    start = max(floor, at - 30)
    match = _ONE_MORE.search(text[start:at])
    return start + match.start() if match else None
