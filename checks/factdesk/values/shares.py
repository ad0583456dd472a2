"""Shares in words: a third, two-thirds, half, three quarters, one in five."""

from __future__ import annotations

import re

from factdesk.model import Value
from factdesk.values.hedges import hedge, widened
from factdesk.values.spelled import ONES, TEENS, TENS

PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
         "ninth": 9, "tenth": 10, "twentieth": 20}  # fmt: skip
_ROOM = 2.5
"""Percentage points that a share in words may be off; never more than a tenth of the share."""

_MANY = {**ONES, "a": 1, "an": 1, "ten": 10}
_NUMBERS = {**ONES, **TEENS, **TENS}
_MANY_WORDS = "|".join(sorted(_MANY, key=len, reverse=True))
_PART = "|".join(PARTS)
_NUMBER = "|".join(_NUMBERS)
_OF = (
    r"(?=\s(?:of|the|its|their|his|her|our|all|that|those|these|as|more|less|fewer|higher|lower|since|between|over|in|by"
    r"|after|before|from|to|on|at|among|with|when|if|but|while|because|for|under|across|during|within|compared|said|say|says|were|was|are|is|have|has|had|would|this|last|and|or)\b|\s?[,.;:)\u2014]|$)"
)
_SHARE = re.compile(
    rf"(?P<several>{_MANY_WORDS})[\s-](?:(?P<parts>{_PART})s|(?P<halves>halves))\b(?!-)"
    rf"|(?P<many>an?|one)[\s-](?P<part>{_PART})\b"
    rf"(?:{_OF}|(?<=quarter)(?!\s?(?:-|to|past|final|century|of\s(?:an?\s)?century|of\san?\s))(?=\s[a-z]))"
    rf"|(?P<half>half)\b{_OF}"
    rf"|(?P<n>{_NUMBER}|\d+)(?:\sout\sof|[\s-]in)[\s-](?:every\s)?(?P<d>{_NUMBER}|\d{{1,3}}(?:,\d{{3}})*)\b"
    r"(?!\s(?:percent|per\s?cent|million|billion|thousand|days|weeks|months|years|hours|minutes)|[%:./-]\d)",
    re.IGNORECASE,
)
_NO_HALF = frozenset("first second latter other better and by in the".split())
_OF_UNIT = re.compile(
    r"\sof\san?\s(?:hour|century|mile|second|million|billion|kilomet|met|year|minute|degree|point|cup)"
)
_HALFWAY = re.compile(r"\s(?:in|to|on)\b")


def share_at(text: str, at: int) -> Value | None:
    """The share that starts at `at`, in per cent."""
    match = _SHARE.match(text, at)
    share = _share(text, match) if match else None
    if match is None or share is None:
        return None
    room = min(_ROOM, share / 10)
    low, high = widened("%", share - room, share + room, hedge(text, *match.span()))
    return Value("%", low, min(high, 100.0), match[0], *match.span())


def _share(text: str, match: re.Match[str]) -> float | None:
    if _OF_UNIT.match(text, match.end()):
        return None
    if match["n"]:
        one, of = _plain(match["n"]), _plain(match["d"])
        return 100 * one / of if 0 < one < of and not (match["n"].isdigit() and of > 100) else None
    if match["half"]:
        before = text[max(0, match.start() - 12) : match.start()].lower().split()
        return None if _NO_HALF.intersection(before[-1:]) or _HALFWAY.match(text, match.end()) else 50.0
    part = match["parts"] or match["part"] or "half"
    share = 100 * _MANY[(match["several"] or match["many"]).lower()] / PARTS[part.lower()]
    return share if share <= 100 else None


def _plain(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdigit() else _NUMBERS[word.lower()]
