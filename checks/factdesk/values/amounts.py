"""What a number counts or measures: a percentage, money, an age, a quantity, or things."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.hedges import words_before
from factdesk.values.money import currency, sign
from factdesk.values.numbers import Number, bounds, number
from factdesk.values.units import Unit, unit

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue

COUNT = Unit("count", 1, 1)
_EXACT = frozenset({"count", "age", "day", "month", "year", "times"})
_TO_THE_UNIT = frozenset({"%", "point", "celsius", "degree"})
_SPECIAL = (
    r"(?:\s?(?P<share>%)|[\s-](?P<points>percentage[\s-]points?|points?|pp)\b|[\s-]?(?P<basis>basis[\s-]points?|bps)\b"
    r"|[\s-]?(?P<words>per[\s-]?cent|pct)\b|(?P<quake>[\s-]magnitude)\b|(?P<times>[\s-]?fold\b|x(?!\w))"
    r"|[\s-]?(?P<old>years?[\s-]olds?\b|years?\sof\sage\b))(?:\s?(?P<more>points?)\b)?"
)
_SPECIALS = {
    "share": Unit("%", 1, 1), "words": Unit("%", 1, 1), "points": Unit("point", 1, 1), "more": Unit("point", 1, 1),
    "basis": Unit("point", 0.01, 0.01), "times": Unit("times", 1, 1), "quake": Unit("magnitude", 1, 1),
    "old": Unit("age", 1, 1),
}  # fmt: skip
_LENGTHY = frozenset(
    "long tall high deep wide away above below from to in at and or underwater thick off across hurdles sprint race"
    " final freestyle butterfly backstroke breaststroke relay dash champion record heats inland apart down behind"
    " ahead short".split()
)
_SENSE = re.compile(r"(?:(?<![\w.,)\u2013])[-\u2212]|\b[Mm]inus\s|\b[Nn]egative\s)$")
_MORE = re.compile(r"(?:,?\s(?:and\s)?|,?\s?)(?=\d|[a-z])")
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


@cache
def _special() -> re.Pattern[str]:
    return re.compile(_SPECIAL)


def amount(text: str, at: int, tongue: Tongue, floor: int = 0) -> Amount | None:
    """The amount whose number starts at `at`; its sign or currency may stand before it, from `floor` on."""
    feet = _FEET.match(text, at)
    if feet and (at == 0 or not text[at - 1].isalnum()):
        inches = Number(int(feet[1]) * 12.0 + int(feet[2]), 1, True, feet.start(), feet.end())
        return Amount(inches, Unit("metre", 0.0254, 0.0254), feet.start(), feet.end())
    first = number(text, at, tongue)
    if first is None:
        return None
    read = _coined(text, first, tongue, floor) or _measured(text, first, tongue)
    return _with_sense(text, read, floor)


def _coined(text: str, first: Number, tongue: Tongue, floor: int) -> Amount | None:
    """Money with its sign or code in front: $2.5bn, EUR 50m, Rs 500."""
    coin = sign(text, first.start)
    if coin is None or coin[1] < floor:
        return None
    code, start = coin
    named = currency(text, first.end, first.scale, tongue)
    end = named[2] if named and named[0] == code else first.end
    return Amount(first, Unit(code, 1, 1), start, end)


def _measured(text: str, first: Number, tongue: Tongue) -> Amount:
    """A number with what follows it."""
    start, end = first.start, first.end
    odd = re.compile(r"-odd\b|-plus\b|\+").match(text, end)
    after = odd.end() if odd else end
    special = _special().match(text, after) if tongue.words else re.compile(r"\s?(?P<share>%)").match(text, after)
    if special:
        name = "more" if special.groupdict().get("more") else special.lastgroup or ""
        return Amount(first, _SPECIALS[name], start, special.end())
    money = currency(text, after, first.scale, tongue)
    if money:
        return Amount(first, Unit(money[0], money[1], money[1]), start, money[2])
    if first.letter in ("m", "t") and _is_unit(text, first):
        plain = first._replace(value=first.value / first.scale, grain=first.grain / first.scale, scale=1.0, letter="")
        size = 1.0 if first.letter == "m" else 1000.0
        return Amount(plain, Unit("metre" if first.letter == "m" else "kilogram", size, size), start, end)
    measure = unit(text, after, tongue)
    if measure is None:
        return _aged(text, first)
    return _compound(text, Amount(first, measure[0], start, measure[1]), tongue)


def _is_unit(text: str, first: Number) -> bool:
    """Whether an m is metres rather than a million, a t tonnes: where nothing follows that it could count."""
    counted = re.compile(r"\s+([A-Za-z]+)").match(text, first.end)
    if counted is None or counted[1] in _LENGTHY:
        return True
    return not (counted[1].islower() or counted[1].istitle()) or first.letter == "t"


def _aged(text: str, first: Number) -> Amount:
    """A bare number is an age behind "aged" or a name ("Ali, 38,"), else a count."""
    words = words_before(text, first.start)
    old = Unit("age", 1, 1)
    if words and (words[-1] in ("magnitude", "magnitude-") or words[-2:] == ["magnitude", "of"]):
        return Amount(first, Unit("magnitude", 1, 1), first.start, first.end)
    if words and words[-1].endswith(("under-", "over-")) and first.value < 120:
        return Amount(
            first,
            old,
            first.start - len(words[-1].lstrip('("\u201c')),
            first.end + (text[first.end : first.end + 1] == "s"),
        )
    if words and first.value <= 120 and first.whole:
        if words[-1] in ("aged", "age", "ages") or words[-2:] in (["age", "of"], ["aged", "between"], ["ages", "of"]):
            return Amount(first, old, first.start, first.end)
        if words[-1].endswith(",") and _is_name(text, first):
            return Amount(first, old, first.start, first.end)
    return Amount(first, COUNT, first.start, first.end)


_NAME = re.compile(r"(?:\b[A-Z][\w'\u2019-]+\s(?:[a-z]{2,3}\s|al-)?)?[A-Z][\w'\u2019-]+,\s$")
_ROLE = re.compile(
    r"(?<!in )(?<!on )(?<!at )\b(?i:the|an?|his|her|their|my)\s(?:[A-Za-z-]+\s){0,3}[A-Za-z-]+[a-rt-z],\s$"
)
_NO_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day|However|Meanwhile|Overall|Also|Today|Yesterday|Nationwide|Worldwide),\s$"
    r"|\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]f|[Aa]cross|[Tt]o)\s(?:[A-Z][\w'\u2019-]+\s){0,2}[A-Z][\w'\u2019-]+,\s$"
)


def _is_name(text: str, first: Number) -> bool:
    """Whether a number below 120 between commas follows a name: "Maria Lopez, 38, said"."""
    if first.value < 1 or not re.compile(r"[,.;)]|\s(?:and|who|was|from|of)\b|\Z").match(text, first.end):
        return False
    if re.compile(r",\s\d").match(text, first.end):
        return False
    before = text[max(0, first.start - 40) : first.start]
    if _ROLE.search(before) and re.compile(r"[,.;]").match(text, first.end):
        return True
    return bool(_NAME.search(before)) and not _NO_NAME.search(before)


def _compound(text: str, one: Amount, tongue: Tongue) -> Amount:
    """Two numbers that are one amount: 6ft 2in, 5 hours and 30 minutes."""
    comma = ",?" if one.unit.axis == "second" else ""
    gap = re.compile(rf"{comma}\s(?:and\s)?|(?<=t)(?=\d)|(?<=[hm])(?=\d)").match(text, one.end)
    if not one.number.whole:
        return one
    second = number(text, gap.end(), tongue) if gap else None
    measure = unit(text, second.end, tongue) if second else None
    if second is None or measure is None or measure[0].axis != one.unit.axis or measure[0].least >= one.unit.least:
        return one
    if second.value * measure[0].least >= one.unit.least or (
        "and" in (gap[0] if gap else "") and one.unit.axis != "second" and measure[0].least > 1
    ):
        return one
    ratio = one.unit.least / measure[0].least
    total = Number(round(one.number.value * ratio + second.value, 9), second.grain, second.whole, one.start, second.end)
    return Amount(total, measure[0], one.start, measure[1])


def _with_sense(text: str, one: Amount, floor: int) -> Amount:
    """With its minus sign, if it has one: -5%, minus 20 degrees."""
    if one.start == 0 or one.unit.axis == "age":
        return one
    minus = _SENSE.search(text[max(floor, one.start - 9) : one.start])
    if minus is None:
        return one
    start = max(floor, one.start - 9) + minus.start()
    return one._replace(start=start, sense=-1)
