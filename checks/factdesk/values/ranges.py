"""Two amounts that are one value: 12-15, between 10 and 12, $5-6 million; and scores: 2-1, 51 votes to 48."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factdesk.model import Value
from factdesk.values.amounts import COUNT, Amount, amount
from factdesk.values.dates import date_at
from factdesk.values.decoys import decoy
from factdesk.values.hedges import hedge, widened, words_before

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

_JOINT = re.compile(
    r"\s?(?P<dash>[-\u2013\u2014\u2212])\s?|\s?(?P<by>\bby\b|x|\u00d7)\s?(?=\d)|\s(?P<word>(?:up\s)?to|and|or|through|till?)\s|-(?P<hyphen>to|or)-"
)
_COIN = re.compile(r"[A-Z]{0,2}[$\u20ac\u00a3\u00a5\u20b9]|(?:EUR|USD|GBP|Rs\.?)\s?")
_CHANGE = frozenset(
    "from rose rise fell fall up down grew grow gained lost jumped climbed dropped increased decreased declined shrank"
    " widened narrowed improved worsened slipped surged plunged slid edged cut raised lowered moved went".split()
)
_PLAY = re.compile(
    r"\b(?:won|lost|beat|beats|beaten|beating|defeat\w*|win|wins|loss|draw|drew|drawn|victory|lead|leads|led|leading"
    r"|trail\w*|score[ds]?|scoring|scoreline|vote[ds]?|voting|final|half-time|halftime|full-time|tied?|tying|set|sets"
    r"|match|game|goals?|penalt\w+|aggregate|thrash\w*|edged?|downed|hammered|level\w*|equali[sz]\w+|series|record"
    r"|margin|split|passed|passes|rejected|approved|carried|motion|ahead|behind|past|against|ruling|ruled|decision"
    r"|odds)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"\s(?P<of>votes?|goals?|games|sets|frames)\s(?P<word>to)\s(?=[\da-z])")
_NIL = re.compile(r"(?:nil|none|zero)\b")
_NOUN = re.compile(r"\s+(?:[a-z]+\s+)?[a-z]{3,}s\b(?<!was)(?<!has)|\s+(?:people|men|women|children|percent|cent)\b")


def amounts(text: str, one: Amount, tongue: Tongue) -> tuple[Value, ...]:
    """The value or values of an amount and of what is joined to it."""
    joint = _JOINT.match(text, one.end) or (_TO.match(text, one.end) if one.unit == COUNT else None)
    if joint and joint.re is _TO:
        return _told(text, one, joint, tongue)
    other = _other(text, joint, one, tongue) if joint else None
    if joint is None or other is None:
        return (valued(text, one),)
    first, second = _alike(one, other)
    if joint["by"]:
        return (valued(text, first), valued(text, second)) if second.unit.axis == "metre" else (valued(text, one),)
    if first.unit.axis != second.unit.axis:
        return (valued(text, one),)
    score = _score(text, first, second, joint)
    if score:
        return (score,)
    if not _one(text, first, second, joint, one.unit == COUNT and one.number.scale == 1):
        before = words_before(text, first.start)
        changed = joint["word"] == "to" and (
            {"from", "by"}.intersection(before[-3:]) or _CHANGE.intersection(before[-1:])
        )
        return (valued(text, first), valued(text, second)) if changed else (valued(text, one),)
    (low, _), (_, high) = first.interval(), second.interval()
    return (_value(text, first, low, math.nextafter(high, math.inf), second.end),)


def _told(text: str, one: Amount, joint: re.Match[str], tongue: Tongue) -> tuple[Value, ...]:
    """The score of two numbers that have what they count between them; one number if it is a change."""
    other = amount(text, joint.end(), tongue, joint.end())
    nil = _NIL.match(text, joint.end())
    if nil and other is None:
        other = one._replace(start=nil.start(), end=nil.end(), number=one.number._replace(value=0.0))
    score = _score(text, one, other, joint) if other else None
    return (score or valued(text, one),)


def _other(text: str, joint: re.Match[str], one: Amount, tongue: Tongue) -> Amount | None:
    at = joint.end()
    coin = _COIN.match(text, at)
    at = coin.end() if coin else at
    if at >= len(text) or not (text[at].isdigit() or (text[at].isalpha() and tongue.words)):
        return None
    if not joint["dash"] and text[at].isdigit() and (decoy(text, at) or date_at(text, at, tongue)):
        return None
    if joint["dash"] and text[at : at + 3].lower() == "one" and one.unit.axis != "count":
        return None
    return amount(text, at, tongue, joint.end())


def _alike(one: Amount, other: Amount) -> tuple[Amount, Amount]:
    """Both amounts in the unit and with the scale that the writer gave but once."""
    if one.unit.axis == "age" and other.unit.axis in ("count", "year"):
        other = other._replace(unit=one.unit)
    elif one.unit == COUNT and other.unit != COUNT:
        one = one._replace(unit=other.unit)
    elif other.unit == COUNT and one.unit != COUNT:
        other = other._replace(unit=one.unit)
    if (
        one.number.scale == 1
        and other.number.scale >= 1e3
        and one.number.value <= other.number.value / other.number.scale
    ):
        number, scale = one.number, other.number.scale
        number = number._replace(value=number.value * scale, grain=number.grain * scale, whole=False, scale=scale)
        one = one._replace(number=number)
    return one, other


def _score(text: str, first: Amount, second: Amount, joint: re.Match[str]) -> Value | None:
    """Two whole numbers that a game or a vote ended with: 2-1, 52 to 48."""
    one, other = first.number, second.number
    if first.unit != COUNT or not (one.whole and other.whole) or one.value >= 1000 or other.value >= 1000:
        return None
    digits = text[first.start].isdigit() and text[other.start].isdigit()
    if joint["word"] not in (None, "to") or not (digits or joint.re is _TO):
        return None
    before = text[max(0, first.start - (25 if joint["word"] else 60)) : first.start]
    played = _PLAY.search(before) or _PLAY.match(text, second.end + 1)
    rising, counted = one.value < other.value, _NOUN.match(text, second.end)
    voted = (
        joint.re is _TO
        and joint["of"] in ("vote", "votes")
        and not _CHANGE.intersection(words_before(text, first.start)[-3:])
    )
    if not voted and ((joint["word"] and (rising or not played)) or (rising and (not played or counted))):
        return None
    both = one.value * 1000 + other.value
    return Value("score", both, both, text[first.start : second.end], first.start, second.end)


def _one(text: str, first: Amount, second: Amount, joint: re.Match[str], bare: bool) -> bool:
    """Whether two amounts are the ends of one range, not two things that are told."""
    if second.number.value * second.unit.most <= first.number.value * first.unit.least * first.sense:
        return False
    before = words_before(text, first.start)
    if joint["word"] == "and":
        return "between" in before[-3:]
    if joint["word"] == "or":
        return bare and second.number.value <= 3 * first.number.value + 3
    if not joint["word"]:
        return True
    if before[-1:] == ["by"] and second.number.value > 3 * first.number.value:
        return False
    return "from" not in before[-3:] and (bare or not _CHANGE.intersection(before[-1:]))


def valued(text: str, one: Amount) -> Value:
    """An amount as a value, as wide as its hedge makes it."""
    low, high = one.interval()
    return _value(text, one, low, high, one.end)


def _value(text: str, one: Amount, low: float, high: float, end: int) -> Value:
    sense = hedge(text, one.start, end)
    low, high = widened(one.unit.axis, low, high, sense)
    return Value(one.unit.axis, low, high, text[one.start : end], one.start, end)
