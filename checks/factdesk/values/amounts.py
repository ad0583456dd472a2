"""What a number counts or measures: a percentage, money, an age, a quantity, or things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.ages import age_span
from factdesk.values.fractions import fraction, more, one_more
from factdesk.values.hedges import words_before
from factdesk.values.money import money, pounds, sign
from factdesk.values.numbers import Number, bounds, number
from factdesk.values.units import Unit, measure

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

COUNT = Unit("count", 1, 1)
_AGE = Unit("age", 1, 1)
_MAGNITUDE = Unit("magnitude", 1, 1)
_METRE, _TONNE, _INCH = Unit("metre", 1, 1), Unit("kilogram", 1000, 1000), Unit("metre", 0.0254, 0.0254)
_EXACT = frozenset({"count", "age", "day", "month", "year", "times"})
_TO_THE_UNIT = frozenset({"%", "point", "celsius", "degree"})
_SPECIAL = re.compile(
    r"(?:\s?(?P<share>%)|[\s-](?P<points>percentage[\s-]points?|points?|pp)\b|[\s-]?(?P<basis>basis[\s-]points?|bps)\b"
    r"|[\s-]?(?P<words>per[\s-]?cent|pct)\b|(?P<quake>[\s-]magnitude)\b|(?P<times>[\s-]?fold\b|x(?!\w))"
    r"|[\s-]?(?P<old>years?[\s-]olds?\b|years?\sof\sage\b))(?:\s?(?P<more>points?)\b)?"
)
_SPECIALS = {
    "share": Unit("%", 1, 1), "words": Unit("%", 1, 1), "points": Unit("point", 1, 1), "more": Unit("point", 1, 1),
    "basis": Unit("point", 0.01, 0.01), "times": Unit("times", 1, 1), "quake": _MAGNITUDE, "old": _AGE,
}  # fmt: skip
_PERCENT = re.compile(r"[\s\u00a0\u202f]?(?P<share>%)")
_ODD = re.compile(r"-odd\b|-plus\b|\+")
_LENGTHY = frozenset(
    "long tall high deep wide away above below from to in at and or underwater thick off across hurdles sprint race"
    " final freestyle butterfly backstroke breaststroke relay dash champion record heats inland apart down behind"
    " ahead short".split()
)
_NEXT = re.compile(r"\s+([A-Za-z]+)")
_MINUS = re.compile(r"(?:(?<![\w.,)\u2013])[-\u2212]|\b(?<!or\s)[Mm]inus\s|\b[Nn]egative\s)$")
_MORE = re.compile(r"\s(?P<and>and\s)?|(?<=t)(?=\d)|(?<=[hm])(?=\d)")
_MORE_TIME = re.compile(r",?\s(?P<and>and\s)?|(?<=[hm])(?=\d)")
_FEET = re.compile(r"(\d)\s?['\u2032\u2019]\s?(\d{1,2})(?:\s?[\"\u2033\u201d]|'')")


class Amount(NamedTuple):
    """A number with its unit at `text[start:end]`; `sense` is -1 for a number below zero."""

    number: Number
    unit: Unit
    start: int
    end: int
    sense: int = 1

    def interval(self) -> tuple[float, float]:
        """The lowest and the highest value on the axis. Percentages and degrees are written to the unit:
        50 % is no rounder than 51 %."""
        axis, written = self.unit.axis, self.number
        if axis in _TO_THE_UNIT and written.scale == 1:
            half = min(written.grain, 1) / 2
            low, high = written.value - half, written.value + half
        else:
            low, high = bounds(written, measured=axis not in _EXACT)
        if self.sense < 0:
            low, high = -high, -low
        least, most = sorted((self.unit.least, self.unit.most), reverse=low < 0)
        return low * least + self.unit.zero, high * most + self.unit.zero


def amount(text: str, at: int, tongue: Tongue, floor: int = 0) -> Amount | None:
    """The amount whose number starts at `at`; its sign or currency may stand before it, from `floor` on."""
    part = fraction(text, at) if tongue.words else None
    if part is not None:
        found = _measured(text, part, tongue)
        if found.unit != COUNT or part.scale > 1:
            return found
    first = number(text, at, tongue)
    if first is None:
        return None
    feet = _FEET.match(text, at)
    if feet:
        inches = Number(int(feet[1]) * 12.0 + int(feet[2]), 1, True, *feet.span())
        return Amount(inches, _INCH, *feet.span())
    return _signed(text, _coined(text, first, tongue, floor) or _measured(text, first, tongue), floor)


def halved(text: str, at: int, tongue: Tongue, floor: int) -> Amount | None:
    """One unit and the part of it at `at`: "an hour and a half"."""
    start = one_more(text, at, floor)
    found = measure(text, text.index(" ", start) if start is not None else at, tongue)
    if start is None or found is None:
        return None
    one = _compound(text, Amount(Number(1, 1, True, start, start + 1), found[0], start, found[1]), tongue)
    return one if one.end > at else None


def _coined(text: str, first: Number, tongue: Tongue, floor: int) -> Amount | None:
    """Money with its sign or code in front: $2.5bn, EUR 50m, Rs 500."""
    coin = sign(text, first.start)
    if coin is None or coin[1] < floor:
        return None
    code, start = coin
    named = measure(text, first.end, tongue)
    end = named[1] if named and named[0].axis == code else first.end
    return Amount(first, money(code), start, end)


def _measured(text: str, first: Number, tongue: Tongue) -> Amount:
    """A number with what follows it."""
    odd = _ODD.match(text, first.end)
    after = odd.end() if odd else first.end
    special = (_SPECIAL if tongue.words else _PERCENT).match(text, after)
    if special:
        name = "more" if special.groupdict().get("more") else special.lastgroup or ""
        return Amount(first, _SPECIALS[name], first.start, special.end())
    if first.letter in ("m", "t") and _is_unit(text, first):
        plain = first._replace(value=first.value / first.scale, grain=first.grain / first.scale, scale=1.0, letter="")
        return Amount(plain, _METRE if first.letter == "m" else _TONNE, first.start, first.end)
    paid = pounds(text, after, max(first.scale, 1e6 if first.value >= 1e6 else 1)) if tongue.words else None
    if paid:
        return Amount(first, money(paid[0]), first.start, paid[1])
    found = measure(text, after, tongue)
    if found:
        return _compound(text, Amount(first, found[0], first.start, found[1]), tongue)
    return _bare(text, first) if tongue.words else Amount(first, COUNT, first.start, first.end)


def _is_unit(text: str, first: Number) -> bool:
    """Whether an m is metres rather than a million, a t tonnes: where nothing follows that it could count."""
    following = _NEXT.match(text, first.end)
    return following is None or following[1] in _LENGTHY or following[1].isupper() or first.letter == "t"


def _bare(text: str, first: Number) -> Amount:
    """A number without a unit: an age, the magnitude of an earthquake, else a count."""
    age = age_span(text, first)
    if age:
        return Amount(first, _AGE, *age)
    words = words_before(text, first.start)
    quake = words[-1:] in (["magnitude"], ["magnitude-"]) or words[-2:] == ["magnitude", "of"]
    return Amount(first, _MAGNITUDE if quake else COUNT, first.start, first.end)


def _compound(text: str, one: Amount, tongue: Tongue) -> Amount:
    """Two numbers that are one amount: 6ft 2in, 5 hours and 30 minutes, two years and a half."""
    part = more(text, one.end) if one.number.whole else None
    if part:
        added = one.number._replace(value=one.number.value + part[0], grain=0.25, whole=False)
        return one._replace(number=added, end=part[1])
    timed = one.unit.axis == "second"
    gap = (_MORE_TIME if timed else _MORE).match(text, one.end) if one.number.whole else None
    second = number(text, gap.end(), tongue) if gap and (timed or not gap["and"]) else None
    found = measure(text, second.end, tongue) if second else None
    if second is None or found is None or found[0].axis != one.unit.axis:
        return one
    size = found[0].least
    if second.value * size >= one.unit.least:
        return one
    value = round(one.number.value * one.unit.least / size + second.value, 9)
    return Amount(second._replace(value=value, start=one.start), found[0], one.start, found[1])


def _signed(text: str, one: Amount, floor: int) -> Amount:
    """With its minus sign, if it has one: -5%, minus 20 degrees."""
    if one.start == 0 or one.unit.axis == "age":
        return one
    begin = max(floor, one.start - 9)
    minus = _MINUS.search(text[begin : one.start])
    return one._replace(start=begin + minus.start(), sense=-1) if minus else one
