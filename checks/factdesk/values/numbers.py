"""Numbers as they are written: digits, words and scale words, with how precise they are."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.spelled import spelled

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales that only stand right behind the digits; each may be a unit as well."""

_LONGEST = 40
"""Letters that digits may have; longer ones are no number that anybody reads."""
_DOZENS = 2.4
"""The grain of numbers that are counted by the dozen."""
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "quarters": 0.75, "thirds": 2 / 3}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}

_FRACTION = (
    r"(?:\s?(?P<sign>[½¼¾⅓⅔⅛⅜⅝⅞])|\s(?P<over>[1-7]/[2348])(?!\d)"
    r"|[\s-]and[\s-](?:an?|(?:two|three)(?=[\s-](?:quarter|third)s))[\s-](?P<part>half|quarters?|thirds?)\b)"
)


class Number(NamedTuple):
    """A number at `text[start:end]`. `grain` is the place of its last significant digit: 1,000 for
    12,000 and 100,000 for 1.2 million. `scale` is what its digits were multiplied by; `whole` holds
    for integers without one; `letter` is a scale that may be a unit instead ("50m")."""

    value: float
    grain: float
    whole: bool
    start: int
    end: int
    scale: float = 1
    letter: str = ""


class _Patterns(NamedTuple):
    """Digits as a language groups them, and the fraction and scale that may stand behind a number."""

    digits: re.Pattern[str]
    tail: re.Pattern[str]


@cache
def _patterns(tongue: Tongue) -> _Patterns:
    group, decimal = re.escape(tongue.group), re.escape(tongue.decimal)
    spaces = "[\u00a0\u202f\u2009 ]"
    scales = "|".join(re.escape(word) for word in sorted(tongue.scales, key=len, reverse=True))
    return _Patterns(
        re.compile(
            rf"(?P<digits>\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)"
            rf"|[1-9]\d{{0,2}}(?:{spaces}\d{{3}})+(?!\d|{group}\d)|\d+)(?P<decimals>{decimal}\d+)?"
        ),
        re.compile(
            rf"{_FRACTION}?(?:[\s\u00a0\u202f-]?(?P<scale>{scales})(?!\w)|(?P<letter>[kmbt])(?!\w))?", re.IGNORECASE
        ),
    )


class _Plain(NamedTuple):
    """A number before a fraction and a scale: `decimals` holds where some are written."""

    value: float
    grain: float
    end: int
    decimals: bool = False


def number(text: str, at: int, tongue: Tongue) -> Number | None:
    """The number that starts at `at`."""
    plain = _plain(text, at, tongue)
    if plain is None:
        return None
    value, grain, end, decimals = plain
    tail = _patterns(tongue).tail.match(text, end)
    if tail is None or tail.end() == end:
        return Number(value, grain, value.is_integer() and not decimals, at, end)
    fraction = tail["sign"] or tail["over"] or tail["part"]
    if fraction:
        size = _size(value) if tail["part"] else 1
        value, grain = value + _fraction(fraction) * size, 0.25 * size
    letter, word = (tail["letter"] or "").lower(), (tail["scale"] or "").lower()
    scale = tongue.scales[word] if word else LETTERS[letter] if letter else 1.0
    grain = _DOZENS if word == "dozen" else grain * scale
    whole = scale == 1 and value.is_integer() and not decimals and not fraction
    return Number(round(value * scale, 9), grain, whole, at, tail.end(), scale, letter)


def _plain(text: str, at: int, tongue: Tongue) -> _Plain | None:
    match = _patterns(tongue).digits.match(text, at)
    if match and match.end() - at > _LONGEST:
        return None
    if match:
        digits, decimals = re.sub(r"\D", "", match["digits"]), (match["decimals"] or "")[1:]
        if decimals:
            return _Plain(float(f"{digits}.{decimals}"), float(f"1e-{len(decimals)}"), match.end(), True)
        return _Plain(float(digits), _grain(digits), match.end())
    if text[at : at + 1] in _SIGNS:
        return _Plain(_SIGNS[text[at]], 0.25, at + 1)
    said = spelled(text, at) if tongue.words else None
    if said is None:
        return None
    if said.places:
        return _Plain(said.value, 10.0**-said.places, said.end, True)
    return _Plain(said.value, _DOZENS if said.dozens else _grain(str(int(said.value))), said.end)


def _size(value: float) -> float:
    """The scale that a part behind a number is one of: "two million and a half"."""
    return next((size for size in (1e12, 1e9, 1e6) if value >= size and value % size == 0), 1)


def _fraction(written: str) -> float:
    if "/" in written:
        return int(written[0]) / int(written[2])
    return _SIGNS.get(written) or _PARTS[written.lower()]


def _grain(digits: str) -> float:
    """The place of the last significant digit.

    >>> _grain("12000"), _grain("7"), _grain("0")
    (1000, 1, 1)
    """
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros if digits.strip("0") else 1


def bounds(number: Number, measured: bool = False) -> tuple[float, float]:
    """The interval of a number: what rounds to it.

    Integers below 100 or without a trailing zero are exact, unless they are `measured`: a length,
    a price, a percentage. Others are themselves give or take half of their last significant digit;
    where that digit is no decimal, never more than 5 %.
    """
    value = number.value
    if number.whole and not measured and (value < 100 or number.grain == 1):
        return value, value
    half = number.grain / 2
    if number.grain >= 0.25:
        half = min(half, 0.05 * value)
    return value - half, value + half
