"""Numbers as they are written: digits, words and scale words, with how precise they are."""

from __future__ import annotations

import re
from typing import NamedTuple

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
SCALES = {
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "k": 1e3,
}  # fmt: skip
VAGUE = {
    "dozens": (24, 100), "scores": (40, 200), "hundreds": (200, 1000), "thousands": (2000, 10_000),
    "tens of thousands": (20_000, 100_000), "hundreds of thousands": (200_000, 1_000_000),
    "millions": (2e6, 1e9), "billions": (2e9, 1e12), "a dozen": (12, 12), "two dozen": (24, 24),
    "three dozen": (36, 36), "half a dozen": (6, 6), "a couple": (2, 2),
}  # fmt: skip
SHARES = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "eighth": 1 / 8,
          "tenth": 1 / 10}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip

WORD = "|".join(sorted({**ONES, **TENS}, key=len, reverse=True))
_BIG = "hundred|thousand|million|billion|trillion"
_DIGITS = r"(?P<digits>\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SCALED = rf"(?:[\s-](?P<scale>{_BIG}|bn|mn|mln|tn)\b|(?P<suffix>k|m|mn|mln|bn|bln|b|tn|trn)(?![\w]))?"
_WORDS = (
    rf"(?P<words>(?:{WORD}|(?:an?|half\sa)\s(?={_BIG}))"
    rf"(?:(?:[\s-]|\sand\s)?\b(?:{WORD}|{_BIG})\b)*(?:\spoint(?:\s(?:{WORD}))+)?)\b"
)
NUMBER = re.compile(rf"{_DIGITS}{_SCALED}|\b{_WORDS}", re.IGNORECASE)


class Number(NamedTuple):
    """A number at `text[start:end]`. `grain` is the place of its last significant digit: 1,000 for
    12,000 and 100,000 for 1.2 million. `whole` holds for integers without a scale; `suffix` is a
    letter that may be a scale or a unit ("50m")."""

    value: float
    grain: float
    whole: bool
    start: int
    end: int
    suffix: str = ""


def number(text: str, at: int) -> Number | None:
    """The number that starts at `at`.

    >>> number("1.2 million people", 0).value, number("twenty-seven of them", 0).value
    (1200000.0, 27.0)
    """
    match = NUMBER.match(text, at)
    if match is None:
        return None
    if match["words"]:
        return _from_words(match)
    digits = re.sub(r"[,\u00a0\u202f]", "", match["digits"])
    suffix = (match["suffix"] or "").lower()
    scale = SCALES[(match["scale"] or "").lower()] if match["scale"] else SCALES.get(suffix, 1)
    return Number(
        round(float(digits) * scale, 6), _grain(digits) * scale, scale == 1 and "." not in digits, *match.span(), suffix
    )


def _grain(digits: str) -> float:
    """The place of the last significant digit.

    >>> _grain("12000"), _grain("4.50"), _grain("7")
    (1000, 0.01, 1)
    """
    if "." in digits:
        places = len(digits.partition(".")[2])
        return float(f"1e-{places}")
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10 ** min(zeros, max(len(digits) - 1, 0)) if digits.strip("0") else 1


def _from_words(match: re.Match[str]) -> Number | None:
    total, part, last = 0.0, 0.0, 0.0
    whole, _, decimals = match["words"].lower().partition(" point ")
    for word in re.findall(r"half a|[a-z]+", whole):
        if word in SCALES and word != "hundred":
            total, part = total + (part or 1) * SCALES[word], 0
        elif word == "hundred":
            part = (part or 1) * 100
        elif word != "and":
            value = 0.5 if word == "half a" else 1 if word in ("a", "an") else ONES.get(word) or TENS.get(word, 0)
            if last and value and not (last in TENS.values() and value < 10) and part % 100:
                return None
            part += value
            last = value
            continue
        last = 0
    value = total + part
    if decimals:
        value += float("0." + "".join(str(ONES[word]) for word in decimals.split()))
        return Number(value, 10.0 ** -len(decimals.split()), False, *match.span())
    return Number(value, _grain(str(int(value))), value == int(value), *match.span())


def bounds(number: Number) -> tuple[float, float]:
    """The interval of a number: what rounds to it.

    Integers below 100 or without a trailing zero are exact; others are themselves give or take
    half of their last significant digit, whole and scaled ones never more than 5 %.

    >>> bounds(number("12,000", 0)), bounds(number("38", 0)), bounds(number("1,947", 0))
    ((11500.0, 12500.0), (38.0, 38.0), (1947.0, 1947.0))
    """
    value = float(number.value)
    if number.whole and (value < 100 or number.grain == 1):
        return value, value
    half = number.grain / 2
    if number.grain >= 1:
        half = min(half, 0.05 * value)
    return value - half, value + half
