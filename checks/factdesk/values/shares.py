"""Shares in words: a third, two-thirds, half, three quarters, one in five."""

from __future__ import annotations

import re

from factdesk.model import Value
from factdesk.values.hedges import hedge, widened
from factdesk.values.spelled import ONES, SMALL

PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
         "ninth": 9, "tenth": 10, "twentieth": 20}  # fmt: skip
_ROOM = 2.5
"""Percentage points that a share in words may be off; never more than a tenth of the share."""

_MANY = {**ONES, "a": 1, "an": 1, "ten": 10}
_PAIR = re.compile(r"([A-Za-z]+|\d+)[\s-]([A-Za-z]+)(?!\w)")
_IN = re.compile(
    r"([A-Za-z]+|\d+)(?:\sout\sof|[\s-]in)[\s-](?:every\s)?([A-Za-z]+|\d{1,3}(?:,\d{3})*)(?![\w-]|[%:./]\d)"
)
_HALF = re.compile(r"[Hh]alf|HALF")
_NEXT = re.compile(r"\s([A-Za-z]+)")
_NO_SHARE = frozenset("percent per million billion thousand days weeks months years hours minutes cent".split())
_OF = frozenset(
    "of the its their his her our all that those these as more less fewer higher lower since between over in by after"
    " before from to on at among with when if but while because for under across during within compared said say says"
    " were was are is have has had would this last and or".split()
)
_ENDS = re.compile(r"\s?[,.;:)\u2014]|$")
_NO_QUARTER = frozenset("to past final century".split())
_NO_HALF = frozenset("first second latter other better and in the".split())
_OF_UNIT = re.compile(
    r"\sof\s(?:an?\s)?(?:hour|century|mile|second|million|billion|trillion|kilo|met|year|minute"
    r"|degree|point|cup|tonne|ton\b|barrel|acre|hectare|litre|liter|gallon|pound|foot|inch|percent)"
)


def share_at(text: str, at: int) -> Value | None:
    """The share that starts at `at`, in per cent."""
    found = _rate(text, at) or _parts(text, at) or _half(text, at)
    if found is None or _OF_UNIT.match(text, found[1]):
        return None
    share, end = found
    room = min(_ROOM, share / 10)
    low, high = widened("%", share - room, share + room, hedge(text, at, end))
    return Value("%", low, min(high, 100.0), text[at:end], at, end)


def _rate(text: str, at: int) -> tuple[float, int] | None:
    """One in five, three out of ten, and where it ends."""
    match = _IN.match(text, at)
    one, of = (_plain(match[1]), _plain(match[2])) if match else (0, 0)
    if match is None or not 0 < one < of or (match[1].isdigit() and of > 100):
        return None
    return None if _next(text, match.end()) in _NO_SHARE else (100 * one / of, match.end())


def _plain(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdigit() else SMALL.get(word.lower(), 0)


def _parts(text: str, at: int) -> tuple[float, int] | None:
    """Two-thirds, three quarters, a fifth, and where it ends."""
    match = _PAIR.match(text, at)
    many, part = (_MANY.get(match[1].lower(), 0), match[2].lower()) if match else (0, "")
    single = part in PARTS
    size = PARTS.get(part) or PARTS.get(part.removesuffix("s")) or (2 if part == "halves" else 0)
    if match is None or not many or not size or many > size or text[match.end() : match.end() + 1] == "-":
        return None
    if single and not (many == 1 and _apart(text, match.end(), part)):
        return None
    return 100 * many / size, match.end()


def _apart(text: str, end: int, part: str) -> bool:
    """Whether "a third" is a part of something, not one more: "a third of them" beside "a third man"."""
    following = _next(text, end)
    if following in _OF or _ENDS.match(text, end):
        return True
    return part == "quarter" and bool(following) and following not in _NO_QUARTER


def _half(text: str, at: int) -> tuple[float, int] | None:
    """Half, and where it ends; not the half of a game, half-brother, in half."""
    match = _HALF.match(text, at)
    if match is None or _NO_HALF.intersection(text[max(0, at - 12) : at].lower().split()[-1:]):
        return None
    following = _next(text, match.end())
    if following in ("in", "to", "on") or not (following in _OF or _ENDS.match(text, match.end())):
        return None
    return 50.0, match.end()


def _next(text: str, at: int) -> str:
    match = _NEXT.match(text, at)
    return match[1].lower() if match else ""
