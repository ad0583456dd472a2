"""Numbers as they are written: digits, words and scale words, with how precise they are."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "crore": 1e7, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
LETTERS = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}
"""Scales that only stand right behind the digits; each may be a unit as well."""

_SMALL = {**ONES, **TEENS, **TENS, "a": 1, "an": 1}
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3, "quarters": 0.75, "thirds": 2 / 3}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125, "⅜": 0.375, "⅝": 0.625, "⅞": 0.875}

_ONE = "|".join(ONES)
_UNDER_100 = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_ONE})\b)?|{'|'.join(TEENS)}|{_ONE})\b"
_UNDER_1000 = rf"{_UNDER_100}(?:[\s-]hundred\b(?:(?:[\s-]and)?[\s-]{_UNDER_100})?)?"
_BIG = r"(?:thousand|million|billion|trillion)\b"
_LED = (
    rf"an?[\s-](?:(?:hundred|dozen)\b(?:(?:[\s-]and)?[\s-]{_UNDER_100})?|(?={_BIG}))|half[\s-]an?[\s-](?=dozen|{_BIG})"
)
_WORDS = (
    rf"(?:{_LED}|{_UNDER_1000})(?:[\s-]?{_BIG}(?:(?:[\s-]and)?[\s-]{_UNDER_1000}(?![\s-](?:per|in)\b))?)*"
    rf"(?:\spoint(?:\s(?:{_ONE})\b)+)?"
)
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


@cache
def _pattern(tongue: Tongue) -> re.Pattern[str]:
    group, decimal = re.escape(tongue.group), re.escape(tongue.decimal)
    spaces = "[\u00a0\u202f\u2009 ]"
    digits = (
        rf"\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)"
        rf"|[1-9]\d{{0,2}}(?:{spaces}\d{{3}})+(?!\d|{group}\d)|\d+"
    )
    scales = "|".join(re.escape(word) for word in sorted(tongue.scales, key=len, reverse=True))
    words = rf"|\b(?P<words>{_WORDS})" if tongue.words else ""
    return re.compile(
        rf"(?:(?P<digits>{digits})(?P<decimals>{decimal}\d+)?{words}|(?P<bare>[½¼¾⅓⅔⅛⅜⅝⅞]))(?:{_FRACTION})?"
        rf"(?:[\s\u00a0\u202f-]?(?P<scale>{scales})(?!\w)|(?P<letter>[kmbt])(?![\w]))?",
        re.IGNORECASE,
    )


def number(text: str, at: int, tongue: Tongue) -> Number | None:
    """The number that starts at `at`."""
    match = _pattern(tongue).match(text, at)
    if match is None:
        return None
    value, grain = _read(match, tongue)
    fraction = match["sign"] or match["over"] or match["part"]
    if fraction:
        value, grain = value + _fraction(fraction), 0.25
    letter = (match["letter"] or "").lower()
    word = (match["scale"] or "").lower()
    scale = tongue.scales[word] if word else LETTERS[letter] if letter else 1.0
    whole = scale == 1 and float(value).is_integer() and not match["decimals"] and not fraction
    grain = 2.4 if word == "dozen" else grain * scale
    return Number(round(value * scale, 9), grain, whole, *match.span(), scale, letter)


def _read(match: re.Match[str], tongue: Tongue) -> tuple[float, float]:
    """The value before a fraction and a scale, and the place of its last significant digit."""
    if match["bare"]:
        return _SIGNS[match["bare"]], 0.25
    if match["digits"]:
        digits = re.sub(r"\D", "", match["digits"])
        decimals = (match["decimals"] or "")[1:]
        if decimals:
            return float(f"{digits}.{decimals}"), float(f"1e-{len(decimals)}")
        return float(digits), _grain(digits)
    words, _, decimals = match["words"].lower().partition(" point ")
    value, dozens = in_words(words)
    if decimals:
        places = "".join(str(ONES[word]) for word in decimals.split())
        return value + float(f"0.{places}"), 10.0 ** -len(places)
    return value, 2.4 if dozens else _grain(str(int(value))) if value >= 1 else 0.25


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


def in_words(words: str) -> tuple[float, bool]:
    """The value of number words, and whether it was counted by the dozen.

    >>> in_words("three hundred and twenty-one thousand"), in_words("half a dozen")
    ((321000.0, False), (6.0, True))
    """
    total, part = 0.0, 0.0
    for word in re.findall(r"half(?=[\s-]a)|[a-z]+", words):
        if word == "half":
            part = 0.5
        elif word in ("hundred", "dozen"):
            part = (part or 1) * SCALES[word]
        elif word in SCALES:
            total, part = total + (part or 1) * SCALES[word], 0
        elif not (word in ("a", "an") and part):
            part += _SMALL.get(word, 0)
    return total + part, "dozen" in words


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
