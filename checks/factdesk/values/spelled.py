"""Numbers in words: twenty-seven, a hundred and five, half a million, three point five."""

from __future__ import annotations

import re
from typing import NamedTuple

ONES = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
BIG = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SMALL = {**ONES, **TEENS, **TENS}

_LONGEST = 32
"""Words that a number may have; no number that is written out has more."""
_TOKEN = re.compile(r"(?P<gap>[\s-]?)(?P<word>[A-Za-z]+)")
_POINT = re.compile(rf"\spoint(?P<places>(?:\s(?:{'|'.join(ONES)})\b)+)", re.IGNORECASE)


class Spelled(NamedTuple):
    """The value of number words that end at `end`. `dozens` holds for those counted by the dozen."""

    value: float
    end: int
    dozens: bool = False
    places: int = 0


def spelled(text: str, at: int) -> Spelled | None:
    """The longest number in words that starts at `at`.

    >>> [spelled(words, 0).value for words in ("three hundred and one thousand men", "half a dozen", "five and six")]
    [301000.0, 6.0, 5.0]
    """
    tokens = list(_tokens(text, at))
    group, used = _group(tokens, 0)
    if group is None:
        return None
    total, part, size, end = 0.0, group, float("inf"), used
    while used < len(tokens) and tokens[used][0] in BIG and BIG[tokens[used][0]] < size:
        size = BIG[tokens[used][0]]
        total, part, end = total + part * size, 0.0, used + 1
        skip = 1 if end < len(tokens) and tokens[end][0] == "and" else 0
        group, used = _group(tokens, end + skip)
        if group is None or tokens[end + skip][0] in ("a", "an", "half"):
            break
        part, end = group, used
    value = total + part
    return _decimals(text, Spelled(value, tokens[end - 1][1], any(word == "dozen" for word, _ in tokens[:end])))


def _tokens(text: str, at: int) -> list[tuple[str, int]]:
    """The words from a place on that may belong to a number, in lower case, with their ends."""
    found: list[tuple[str, int]] = []
    while len(found) < _LONGEST and (match := _TOKEN.match(text, at)):
        word = match["word"].lower()
        if (
            word not in _KNOWN
            or (found and not match["gap"])
            or (match.end() < len(text) and text[match.end()].isalnum())
        ):
            break
        found.append((word, match.end()))
        at = match.end()
    return found


_KNOWN = {*SMALL, *BIG, "hundred", "dozen", "and", "a", "an", "half"}


def _group(tokens: list[tuple[str, int]], at: int) -> tuple[float | None, int]:
    """The number below a thousand at a token, and the token after it; "a" and "half a" only before a scale."""
    words = [word for word, _ in tokens[at : at + 6]]
    if words[:1] == ["half"] and words[1:2] in (["a"], ["an"]) and words[2:3] and words[2] in (*BIG, "dozen"):
        return (6.0, at + 3) if words[2] == "dozen" else (0.5, at + 2)
    if words[:1] in (["a"], ["an"]):
        if words[1:2] and words[1] in BIG:
            return 1.0, at + 1
        if words[1:2] not in (["hundred"], ["dozen"]):
            return None, at
        return _hundreds(tokens, at + 1, 1)
    small, used = _under_hundred(tokens, at)
    return (None, at) if small is None else _hundreds(tokens, used, small)


def _under_hundred(tokens: list[tuple[str, int]], at: int) -> tuple[int | None, int]:
    if at >= len(tokens) or tokens[at][0] not in SMALL:
        return None, at
    value = SMALL[tokens[at][0]]
    more = tokens[at + 1][0] if at + 1 < len(tokens) else ""
    return (value + ONES[more], at + 2) if value >= 20 and ONES.get(more) else (value, at + 1)


def _hundreds(tokens: list[tuple[str, int]], at: int, many: int) -> tuple[float | None, int]:
    """What stands behind a number below a hundred: hundred or dozen, and what is added to a hundred."""
    word = tokens[at][0] if at < len(tokens) else ""
    if word == "dozen":
        return 12.0 * many, at + 1
    if word != "hundred":
        return float(many), at
    joint = 1 if at + 1 < len(tokens) and tokens[at + 1][0] == "and" else 0
    more, used = _under_hundred(tokens, at + 1 + joint)
    return (100.0 * many, at + 1) if more is None else (100.0 * many + more, used)


def _decimals(text: str, whole: Spelled) -> Spelled:
    match = _POINT.match(text, whole.end)
    if match is None:
        return whole
    places = "".join(str(ONES[word]) for word in match["places"].lower().split())
    return Spelled(whole.value + float(f"0.{places}"), match.end(), False, len(places))
