"""All typed values of a text: one pass for candidates, then what each of them is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.values.amounts import amount, halved
from factdesk.values.dateforms import PARTS_OF_TIME
from factdesk.values.dates import date_at
from factdesk.values.decoys import decoy
from factdesk.values.moments import AGO, TOLD, relative_at, time_at
from factdesk.values.money import CODES
from factdesk.values.pronouns import decoy_word
from factdesk.values.ranges import amounts
from factdesk.values.ranks import ORDINALS, numbered_at, rank_at
from factdesk.values.shares import PARTS, share_at
from factdesk.values.spelled import ONES, TEENS, TENS
from factdesk.values.tongue import tongue
from factdesk.values.vague import DECADES, FOLDS, VAGUE, decade_at, vague_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factdesk.model import Value
    from factdesk.values.tongue import Tongue

_SCALES = ("hundred", "thousand", "million", "billion", "trillion", "dozen")
_NUMBERS = frozenset(
    {*ONES, *TEENS, *TENS, "half", "quarter", "a quarter", "a third", *(f"a {word}" for word in _SCALES)}
)
_SHARES = frozenset({*ONES, *TEENS, *TENS, "half", *(f"a {part}" for part in PARTS), "an eighth"})
_TIMES = frozenset({*ONES, *TEENS, "half", "quarter", "a quarter", "noon", "midday", "midnight"})
_VAGUE = frozenset({*(word for word in VAGUE if " " not in word), *FOLDS, "a couple", "a quarter", "three"})
_WORDS = (
    _NUMBERS
    | _SHARES
    | _TIMES
    | _VAGUE
    | {*(word for word in ORDINALS if "-" not in word), *DECADES, *PARTS_OF_TIME, "a second"}
)
_FRACTIONS = "\u00bd\u00bc\u00be\u2153\u2154"
_HELD = "-_#@/[^.=+:\u2011\\&\u201d\u2019"
"""Marks that hang digits on what stands before, as in F-16."""

Found = tuple[tuple["Value", ...], int]


@cache
def _candidate(speech: Tongue, dated: bool) -> re.Pattern[str]:
    """What a value can begin with: a digit, or one of the words, each written in three ways."""
    words = {*speech.months, *(_WORDS if speech.words else ()), *(TOLD if speech.words and dated else ())}
    words |= {word[:1].upper() + word[1:] for word in words} | {word.upper() for word in words if " " not in word}
    coins = _tree({*CODES, "Rs", "kr"})
    return re.compile(rf"\b(?:[\d{_FRACTIONS}]|{_tree(words)}\b|(?P<coin>{coins})\.?(?=\d))")


def _tree(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at each letter once."""
    tails: dict[str, set[str]] = {}
    for word in words:
        tails.setdefault(word[:1], set()).add(word[1:])
    short = tails.pop("", None)
    branches = [(r"\s" if first == " " else re.escape(first)) + _tree(rest) for first, rest in sorted(tails.items())]
    if not branches:
        return ""
    tree = "|".join(branches)
    return f"(?:{tree})?" if short else f"(?:{tree})" if len(branches) > 1 else tree


def extracted(text: str, today: date | None, lang: str) -> list[Value]:
    """The values of a text, in order, none inside another."""
    speech = tongue(lang)
    search = _candidate(speech, today is not None).search
    found: list[Value] = []
    at = floor = 0
    while match := search(text, at):
        start = match.end() if match["coin"] else match.start()
        if text[start].isdigit() or text[start] in _FRACTIONS:
            values, at = _at_digit(text, start, today, speech, floor)
        else:
            values, at = _at_word(text, match, today, speech, floor)
        if values:
            found += values
            at = floor = values[-1].end
    return found


def _at_digit(text: str, at: int, today: date | None, speech: Tongue, floor: int) -> Found:
    """What starts at a digit, and where to go on if that is nothing."""
    numbered = numbered_at(text, at) if speech.words else None
    if numbered:
        return (numbered,), numbered.end
    held = at > 0 and text[at - 1] in _HELD
    value = None if held else date_at(text, at, speech) or (time_at(text, at) if speech.words else None)
    if value is None or (value.axis == "date" and len(value.text) == 4):
        skip = decoy(text, at)
        if skip:
            return (), max(skip, at + 1)
        value = value or (date_at(text, at, speech) if held else None)
    if value is None and speech.words:
        value = decade_at(text, at) or share_at(text, at) or rank_at(text, at)
        if value is None and today and AGO.match(text, at):
            value = relative_at(text, at, today)
    return ((value,), value.end) if value else _counted(text, at, speech, floor)


def _at_word(text: str, match: re.Match[str], today: date | None, speech: Tongue, floor: int) -> Found:
    """What starts at a word, and where to go on if that is nothing."""
    at, end = match.span()
    if at and text[at - 1] in "-\u2011'\u2019@#_/." and not text[at - 2 : at - 1].isspace():
        return (), end
    numbered = numbered_at(text, at)
    if numbered:
        return (numbered,), numbered.end
    word = " ".join(match[0].lower().split())
    one = halved(text, at, speech, floor) if word in ("a half", "a quarter") else None
    if one:
        return amounts(text, one, speech), one.end
    value = date_at(text, at, speech) if word not in _NUMBERS or word in TENS else None
    if value is None and today:
        value = relative_at(text, at, today)
    if value is None and word in _WORDS:
        skip = decoy_word(text, at)
        if skip:
            return (), skip
        value = _worded(text, at, word)
    if value:
        return (value,), value.end
    if word in _NUMBERS:
        return _counted(text, at, speech, floor)
    return (), at + 1 if " " in word else end


def _worded(text: str, at: int, word: str) -> Value | None:
    """What is no amount and no date, and begins with one of the words."""
    value = None
    if word in _TIMES:
        value = time_at(text, at)
    if value is None and word in _VAGUE:
        value = vague_at(text, at)
    if value is None and word in DECADES:
        value = decade_at(text, at)
    if value is None and word in _SHARES:
        value = share_at(text, at)
    return value or (rank_at(text, at) if word in ORDINALS or word in TENS else None)


def _counted(text: str, at: int, speech: Tongue, floor: int) -> Found:
    one = amount(text, at, speech, floor)
    return (amounts(text, one, speech), one.end) if one else ((), at + 1)
