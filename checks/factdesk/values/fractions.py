"""A part of one scale or unit, in words: half a kilometre, a quarter of a billion euros, two-thirds of a mile."""

from __future__ import annotations

import re

from factdesk.values.numbers import Number
from factdesk.values.spelled import BIG

_MANY = {"a": 1, "one": 1, "two": 2, "three": 3}
_PARTS = {"quarter": 4, "third": 3}
_FRACTION = re.compile(
    r"(?:half|(?P<many>a|one|two|three)[\s-](?P<part>quarter|third)s?\sof)\san?\b(?:\s(?P<scale>[a-z]+illion|thousand)\b)?",
    re.IGNORECASE,
)
_ROOM = 0.1
"""How wide such a number is: a tenth of it, since nobody says half a mile of what was measured."""


def fraction(text: str, at: int) -> Number | None:
    """The number that such a part is, up to its scale or in front of its unit.

    >>> [fraction(words, 0).value for words in ("a quarter of a billion euros", "half a mile")]
    [250000000.0, 0.5]
    """
    match = _FRACTION.match(text, at)
    scale = BIG.get((match["scale"] or "").lower(), 1.0) if match else 0.0
    if match is None or (match["scale"] and scale == 1):
        return None
    share = _MANY[match["many"].lower()] / _PARTS[match["part"].lower()] if match["many"] else 0.5
    return Number(share * scale, _ROOM * share * scale, False, *match.span(), scale)
