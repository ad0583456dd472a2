"""Sums that are stated: whether the parts make the total."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factdesk import values
from factdesk.binding.numbers import unit
from factdesk.binding.slots import tolerant
from factdesk.binding.sums import MORE, terms
from factdesk.model import Value, meets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdesk.model import Claim

_SCALE = r"\s?(?:[mk]|bn|tn|thousand|[mbtr]+illion)\b"
_TENS = re.compile(rf"(?<![\d.,])[1-9]0(?={_SCALE})", re.IGNORECASE)
_SINGLE = re.compile(rf"(?<![\d.,])\d?[1-9]{_SCALE}", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def amiss(stated: Sequence[Claim], tolerance: str) -> Iterator[tuple[Claim, list[Claim], str]]:
    """The totals that their parts cannot make, with the parts and what is to be said. A bracket that
    is not stated, or in two ways, tells nothing, and neither do values of different sorts."""
    known = _settled(stated)
    for letters in [letters for letters in known if len(letters) > 1]:
        signs = {letter: sign for letter, sign in terms(letters).items() if letter.isalpha()}
        fixed = {number: sign for number, sign in terms(letters).items() if not number.isalpha()}
        if signs.keys() - known.keys():
            continue
        total, *others = _alike([known[letters], *(known[letter] for letter in signs)])
        parts = dict(zip(signs, others, strict=True))
        if {claim.value.axis for claim in parts.values()} != {total.value.axis}:
            continue
        made = tolerant(added({letter: claim.value for letter, claim in parts.items()}, signs, fixed), tolerance)
        if MORE in {claim.value.text for claim in stated}:
            made = made._replace(high=math.inf) if min(signs.values()) > 0 else total.value
        if not meets(made, total.value):
            yield total, list(parts.values()), _message(total, parts, signs, fixed)


def _settled(stated: Sequence[Claim]) -> dict[str, Claim]:
    """The brackets that are stated once, or always alike, each with the claim that says it first."""
    found: dict[str, list[Claim]] = {}
    for claim in stated:
        found.setdefault(claim.value.text, []).append(claim)
    return {
        letters: claims[0]
        for letters, claims in found.items()
        if all(
            one.value.axis == other.value.axis and meets(one.value, other.value) for one in claims for other in claims
        )
    }


def _alike(claims: Sequence[Claim]) -> list[Claim]:
    """Some claims in one unit, if one tells it for all ("of the 565 million litres, 412 million came ..."),
    where "30" is just 30 million if others are in single millions: "£52m: £30m, £15m and £9m"."""
    single = any(_SINGLE.search(claim.text) for claim in claims)
    whole = next((claim for claim in claims if claim.value.axis not in ("count", "%")), claims[0])
    size = unit(whole.value, whole.text)
    return [_measured(claim, whole.value.axis, size, single) for claim in claims]


def _measured(claim: Claim, axis: str, size: float, single: bool) -> Claim:
    value = _single(claim) if single else claim.value
    if value.axis == "count" != axis:
        value = value._replace(axis=axis, low=value.low * size, high=value.high * size)
    return claim._replace(value=value)


def _single(claim: Claim) -> Value:
    value, tens = claim.value, _TENS.search(claim.text)
    middle = (value.low + value.high) / 2
    if not tens or not math.isfinite(middle) or not math.isclose(value.high, middle * 1.05):
        return value
    half = middle / int(tens[0]) / 2
    return value._replace(low=middle - half, high=middle + half)


def added(parts: Mapping[str, Value], signs: Mapping[str, int], fixed: Mapping[str, int] = {}) -> Value:
    """The sum of some intervals, each added or taken away as its sign says, and of fixed numbers.

    >>> parts = {"a": Value("count", 9, 11, "about 10"), "b": Value("count", 5, 5, "5")}
    >>> added(parts, {"a": 1, "b": 1})[:3], added(parts, {"a": 1, "b": -1})[:3]
    (('count', 14, 16), ('count', 4, 6))
    >>> added(parts, {"a": -1}, {"100": 1})[:3]
    ('count', 89.0, 91.0)
    """
    more = _fixed(fixed)
    low = sum(sign * (parts[letter].low if sign > 0 else parts[letter].high) for letter, sign in signs.items())
    high = sum(sign * (parts[letter].high if sign > 0 else parts[letter].low) for letter, sign in signs.items())
    return Value(next(iter(parts.values())).axis, low + more, high + more, "")


def _fixed(fixed: Mapping[str, int]) -> float:
    return sum(sign * float(number) for number, sign in fixed.items())


def _message(total: Claim, parts: Mapping[str, Claim], signs: Mapping[str, int], fixed: Mapping[str, int]) -> str:
    told_parts = list(fixed.items())
    told_parts += [(_plain(parts[letter].text), sign) for letter, sign in signs.items()]
    plus, less = ([text for text, sign in told_parts if (sign > 0) is more] for more in (True, False))
    told = " and ".join(filter(None, (", ".join(plus[:-1]), plus[-1] if plus else "0")))
    told += f" less {' and '.join(less)}" if less else ""
    made = _like(_fixed(fixed) + sum(sign * _middle(parts[letter]) for letter, sign in signs.items()), total)
    return f"says {_plain(total.text)}{'' if less else ' in all'}, but {told} make {made}"


def _plain(text: str) -> str:
    return " ".join(text.split())


def _middle(claim: Claim) -> float:
    """The number that is written, without what is said of how exact it is."""
    low, high = next(iter(values.find(claim.text)), claim.value)[1:3]
    return (low + high) / 2 if math.isfinite(low + high) else low if math.isfinite(low) else high


def _like(number: float, claim: Claim) -> str:
    """A number as it would stand where another is written."""
    written = _NUMBER.findall(claim.text)
    here = float(written[0].replace(",", "")) if len(written) == 1 else 0
    if not here:
        return _figures(number)
    return _NUMBER.sub(_figures(number * here / _middle(claim)), _plain(claim.text))


def _figures(number: float) -> str:
    return f"{round(number, 6):,.6f}".rstrip("0").rstrip(".")
