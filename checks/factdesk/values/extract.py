"""All typed values of a text: one pass for candidates, then what each of them is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.model import Value
from factdesk.values.dates import date_at
from factdesk.values.numbers import ONES, ORDINALS, SHARES, TENS, VAGUE, Number, bounds, number
from factdesk.values.units import money, sign, unit

if TYPE_CHECKING:
    from datetime import date

_SMALL = "|".join({**ONES, **TENS})
_CANDIDATE = (
    r"\d"
    rf"|\b(?:{_SMALL}|a|an|half|hundreds?|thousands?|millions?|billions?|tens|scores|dozens|early|mid|late|the"
    r"|today|yesterday|last|this|on|Q[1-4]|aged|one-?|two-?|three-?|third|quarter|first|second|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth"
    r"|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\b"
)
# letters and digits that look like numbers and name something instead
_DECOY = (
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+"
    r"|\b(?=[\w-]*\d)(?=[\w-]*[A-Za-z])(?!Q[1-4]\b)(?!\d+(?:st|nd|rd|th|s|km|m|cm|mm|kg|g|ft|in|ha|k|bn"
    r"|mn|tn|b|h|lb|MW|GW|kW|kWh|MWh|GWh|MB|GB|TB|mph"
    r"|kph|year|day|month|week|hour|minute|metre|meter|kilometre|kilometer|mile|member|strong|point|page"
    r"|seat|tonne|ton|acre|foot)s?\b)"
    r"(?!\d+-[a-z]{2,})[A-Za-z]*[A-Za-z-]*\d[\w-]*"
    r"|\b(?:Article|Articles|Resolution|Chapter|Section|Paragraph|Figure|Table|Flight|Group of|Page|page"
    r"|pp?\.|No\.|no\.|nr\.|Act|Rule"
    r"|Version|version|Phase|Level|Type|Mark|Catch|Channel|Boeing|Airbus|Highway|Route|Room|Gate|Block"
    r"|District|Unit|Season|Part)"
    r"[\s-]\d[\w./()-]*"
    r"|\b9/11\b|\b24/7\b|\b\d+(?:\.\d+){2,}\b|\[\d+\]|\+?\d[\d()]*(?:[\s-]\d{2,}){3,}|(?m:^\s*\d{1,3}[.)]\s)"
    r"|(?i:\b(?:one of|no one|one another|the one|this one|that one|at one|one day|one or"
    r"|(?<=the )second half|(?<=the )first half"
    r"|one-time|one's|half-brother|half-sister|half-hour|a second)\b)"
)
_HEDGES = (
    (r"about|around|roughly|approximately|some|an estimated|estimated|circa|in the region of", "near"),
    (r"nearly|almost|close to|just under|not quite|just short of", "below"),
    (r"more than|over|above|exceeding|upwards of|in excess of|greater than|well over|just over", "above"),
    (r"at least|no fewer than|no less than|not less than|a minimum of", "least"),
    (r"up to|at most|no more than|not more than|a maximum of|as many as|as much as", "most"),
    (r"fewer than|less than|under|below", "fewer"),
)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    hedges = "|".join(f"(?P<{name}>{words})" for words, name in _HEDGES)
    vague = "|".join(sorted(VAGUE, key=len, reverse=True))
    shares = "|".join(SHARES)
    return (
        re.compile(_CANDIDATE, re.IGNORECASE),
        re.compile(_DECOY),
        re.compile(rf"\b(?:{hedges})\s(?:the\s|a\s)?(?:[A-Z]{{0,2}}[$\u20ac\u00a3]\s?)?$", re.IGNORECASE),
        re.compile(
            rf"(?P<vague>{vague})\b|(?P<share>(?:(?P<many>an?|one|two|three"
            rf"|four)[\s-])?(?P<part>{shares})s?)\b(?=\sof\b|\sthe\b|[.,;]|$)",
            re.IGNORECASE,
        ),
    )


def extracted(text: str, today: date | None) -> list[Value]:
    """The values of a text, in order, none inside another."""
    candidate, decoy, _, _ = _patterns()
    skip = (
        [match.span() for match in decoy.finditer(text)]
        if any(letter.isdigit() for letter in text) or "one" in text
        else []
    )
    found: list[Value] = []
    at = 0
    while match := candidate.search(text, at):
        start = match.start()
        inside = next((end for low, end in skip if low <= start < end), None)
        if inside is not None:
            at = inside
            continue
        values = _values_at(text, start, today)
        found += values
        at = max(values[-1].end if values else match.start() + 1, start + 1)
        if not values and text[start].isalnum():
            at = re.compile(r"\w+").match(text, start).end()  # type: ignore[union-attr]
    return found


def _values_at(text: str, at: int, today: date | None) -> list[Value]:
    """What starts at a candidate: a date, a share, a rank, or a number with all that belongs to it."""
    dated = date_at(text, at, today)
    if dated is not None and not sign(text, dated.start):
        return [dated]
    worded = _worded(text, at)
    if worded is not None:
        return [worded]
    first = number(text, at)
    return _measured(text, first) if first is not None else []


def _worded(text: str, at: int) -> Value | None:
    """A share ("a third of"), a vague number ("dozens"), or a rank ("third", "3rd")."""
    match = _patterns()[3].match(text, at)
    if match and match["vague"] and (match["vague"][0] not in "aAhH" or match["vague"].lower() in VAGUE):
        low, high = VAGUE[match["vague"].lower()]
        return Value("count", low, high, match[0], *match.span())
    if match and match["share"] and (match["many"] or match["part"].lower() == "half"):
        many = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}[(match["many"] or "a").lower()]
        share = 100 * many * SHARES[match["part"].lower()]
        return Value("%", share - 2, share + 2, match[0], *match.span())
    ranked = re.compile(r"(\d+)(?:st|nd|rd|th)\b|\b(" + "|".join(ORDINALS) + r")\b", re.IGNORECASE).match(text, at)
    if ranked:
        rank = float(ranked[1]) if ranked[1] else ORDINALS[ranked[2].lower()]
        return Value("rank", rank, rank, ranked[0], *ranked.span())
    return None


def _measured(text: str, first: Number) -> list[Value]:
    """A number with its sign, unit and hedge, and the second end of a range."""
    one = _value(text, first)
    gap = re.compile(r"\s?[-\u2013\u2014]\s?(?=[\d$\u20ac\u00a3])|\s(?:to|and|or)\s(?:[$\u20ac\u00a3])?").match(
        text, one.end
    )
    second = number(text, gap.end()) if gap else None
    if gap is None or second is None or (second.suffix and not second.value):
        return [one]
    other = _value(text, second)
    before = text[max(0, one.start - 9) : one.start].lower()
    word = gap[0].strip()
    joined = (
        word in "-\u2013\u2014" or word.startswith("to") or (word.startswith("and") and before.endswith("between "))
    )
    if not joined or (before.endswith("from ") and one.axis != "date"):
        return [one]
    if one.axis == "count" and other.axis != "count":
        factor = other.high / second.value if second.value else 1
        scale = second.value / float(re.sub(r"[^\d.]", "", other.text) or 1) if not one.text.isalpha() else 1
        low = first.value * (scale if first.value < second.value / 10 else 1)
        return [
            Value(
                other.axis,
                low * factor,
                max(other.high, low * factor),
                text[one.start : other.end],
                one.start,
                other.end,
            )
        ]
    if one.axis != other.axis:
        return [one]
    if word in "-\u2013\u2014" and one.axis == "count" and first.value > second.value:
        return [Value("score", first.value * 1000 + second.value, first.value * 1000 + second.value,
                      text[one.start : other.end], one.start, other.end)]  # fmt: skip
    low = one.low
    if first.value < second.value / 1000:
        low = one.low * (second.value / _plain(other.text))
    return [Value(one.axis, low, max(other.high, low), text[one.start : other.end], one.start, other.end)]


def _plain(text: str) -> float:
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(match[0].replace(",", "")) if match else 1.0


def _value(text: str, what: Number) -> Value:
    """A number as a value: percent, money, age, quantity or count."""
    coined = sign(text, what.start)
    start, end = (coined[1] if coined else what.start), what.end
    low, high = bounds(what)
    axis, factor = "count", 1.0
    percent = re.compile(r"\s?%|[\s-]per\s?cent\b(?:age\spoints?)?|\s(?:percentage\s)?points?\b").match(text, end)
    aged = re.compile(r"[\s-]years?[\s-]olds?\b").match(text, end)
    named = money(text, end)
    measured = None if coined or named else _unit_of(text, what)
    if coined:
        axis, end = coined[0], named[1] if named and named[0] == coined[0] else end
    elif percent:
        axis, end = ("point" if "point" in percent[0] else "%"), percent.end()
        low, high = what.value - what.grain / 2, what.value + what.grain / 2
    elif aged or re.search(r"\baged\s$", text[max(0, start - 6) : start], re.IGNORECASE):
        axis, end = "age", aged.end() if aged else end
    elif named:
        axis, end = named
    elif measured:
        axis, factor, end = measured
        if what.suffix == "m" and end == what.end:
            low, high = low / 1e6, high / 1e6
    low, high = _hedged(text, start, low * factor, high * factor)
    return Value(axis, low, high, text[start:end], start, end)


def _unit_of(text: str, what: Number) -> tuple[str, float, int] | None:
    """The unit of a number; an "m" that could be a million is a metre where nothing is counted."""
    if what.suffix == "m":
        counted = re.compile(r"\s+[a-z]+").match(text, what.end)
        return None if counted else ("metre", 1.0, what.end)
    return unit(text, what.end)


def _hedged(text: str, start: int, low: float, high: float) -> tuple[float, float]:
    """The interval after what stands before it: about, nearly, more than, at least, up to ..."""
    match = _patterns()[2].search(text[max(0, start - 24) : start])
    middle = (low + high) / 2
    if match is None:
        return low, high
    told = match.lastgroup
    return {
        "near": (min(low, middle * 0.9), max(high, middle * 1.1)),
        "below": (middle * 0.9, middle),
        "above": (middle * 1.0000001, float("inf")),
        "least": (low, float("inf")),
        "most": (0.0, high if high > low else high * 1.0000001),
        "fewer": (0.0, middle),
    }[told or "near"]
