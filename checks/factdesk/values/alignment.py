"""The alignment of two words: which sound of the one stands for which of the other, or for none.

It is the cheapest one by the hand-written table in `sounds` (a weighted edit distance, Wagner
and Fischer 1974). Sounds that two names begin and end with stand for each other.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.values.sounds import VOWELS, Sounds, apart, at_end, at_start, sounds

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES = ("al", "el")
_ARTICLE = 0.4
"""What an Arabic article written together with its word, in one name only, costs."""


# no dataclass: importing dataclasses takes longer than the rest of a short run does in this module
class Step:
    """One sound of each name, or of one of them only: the letters on either side ("" for none),
    the `sounds` that they stand for, the `signs` by which their difference is weighed (see
    `evidence`), its hand-written `distance`, and its `size`: 1, or a half where one name lacks it."""

    __slots__ = ("distance", "one", "other", "signs", "size", "sounds")

    def __init__(self, one: str, other: str, sounds: str, signs: tuple[str, ...], distance: float, size: float) -> None:
        self.one = one
        self.other = other
        self.sounds = sounds
        self.signs = signs
        self.distance = distance
        self.size = size


def steps(one: str, other: str) -> list[Step]:
    """The alignment of two words, in order.

    >>> [(step.one, step.other) for step in steps("Qaddafi", "Gadhafi")]
    [('q', 'g'), ('a', 'a'), ('dd', 'dh'), ('a', 'a'), ('f', 'f'), ('i', 'i')]
    """
    for article in _ARTICLES:
        if one.startswith(article) != other.startswith(article) and min(len(one), len(other)) > 3:
            return _without(article, one, other)
    return _plain(one, other)


def _without(article: str, one: str, other: str) -> list[Step]:
    """The alignment with the article left out, where that is nearer: Alhamid, Hamid."""
    left = one.startswith(article)
    rest = _plain(*((one[2:], other) if left else (one, other[2:])))
    whole = _plain(one, other)
    if sum(step.distance for step in rest) + _ARTICLE > sum(step.distance for step in whole):
        return whole
    return [Step(article * left, article * (not left), "", ("article",), _ARTICLE, 0.5), *rest]


def _plain(one: str, other: str) -> list[Step]:
    a, b = sounds(one), sounds(other)
    found = []
    for i, j in _pairs(a, b):
        if j < 0:
            found.append(_alone(a.spelt[i], "", a.gaps[i], a.missing[i]))
        elif i < 0:
            found.append(_alone("", b.spelt[j], b.gaps[j], b.missing[j]))
        elif a.spelt[i] == b.spelt[j] and a.units[i] == b.units[j]:
            found.append(_both(a.spelt[i], a.spelt[i], a.units[i], a.units[i], False, False))
        else:
            first, last = i == j == 0, i == len(a.units) - 1 and j == len(b.units) - 1
            found.append(_both(a.spelt[i], b.spelt[j], a.units[i], b.units[j], first, last))
    return found


@cache
def _alone(one: str, other: str, gap: tuple[str, str, str], distance: float) -> Step:
    return Step(one, other, "", missing_signs(*gap), distance, 0.5)


@cache
def _both(one: str, other: str, unit: str, beside: str, first: bool, last: bool) -> Step:
    where = "first" if first else "last" if last else "inner"
    signs = changed_signs(unit, beside, where, one == other)
    distance = apart[unit][beside] + first * at_start(unit, beside) + last * at_end(unit, beside)
    return Step(one, other, unit + beside, signs, distance, 1.0)


def _pairs(a: Sounds, b: Sounds) -> list[tuple[int, int]]:
    """The places that stand for each other, -1 for none."""
    one, other = a.units, b.units
    head, n, m = 0, len(one), len(other)
    while head < n and head < m and one[head] == other[head]:
        head += 1
    tail = 0
    while head < n - tail and head < m - tail and one[n - 1 - tail] == other[m - 1 - tail]:
        tail += 1
    middle = _cheapest(a, b, head, n - tail, m - tail)
    return [*((at, at) for at in range(head)), *middle, *((n - at, m - at) for at in range(tail, 0, -1))]


def _cheapest(a: Sounds, b: Sounds, start: int, end: int, until: int) -> list[tuple[int, int]]:
    """The cheapest alignment of the units from `start` to `end` with those from `start` to `until`."""
    if start in (end, until):
        return [(at, -1) for at in range(start, end)] + [(-1, at) for at in range(start, until)]
    come, others = b.missing[start:until], b.units[start:until]
    row = [0.0]
    for cost in come:
        row.append(row[-1] + cost)
    table, changes = [row], []
    for i in range(start, end):
        costs, gone = apart[a.units[i]], a.missing[i]
        change = [costs[other] for other in others]
        if i == 0 == start:
            change[0] += at_start(a.units[0], b.units[0])
        if i == len(a.units) - 1 and until == len(b.units):
            change[-1] += at_end(a.units[-1], b.units[-1])
        above, left = row, row[0] + gone
        corner, row = above[0], [left]
        for up, cost, new in zip(above[1:], change, come, strict=True):
            least = corner + cost
            if up + gone < least:
                least = up + gone
            left = left + new if left + new < least else least
            row.append(left)
            corner = up
        table.append(row)
        changes.append(change)
    return [*_back(table, changes, a.missing[start:end], start)][::-1]


def _back(
    table: list[list[float]], change: list[list[float]], gone: tuple[float, ...], start: int
) -> Iterator[tuple[int, int]]:
    """The way through the table from its end; where two ways cost the same, sounds stand for each other."""
    i, j = len(table) - 1, len(table[0]) - 1
    while i or j:
        if i and j and table[i][j] == table[i - 1][j - 1] + change[i - 1][j - 1]:
            i, j = i - 1, j - 1
            yield start + i, start + j
        elif i and table[i][j] == table[i - 1][j] + gone[i - 1]:
            i -= 1
            yield start + i, -1
        else:
            j -= 1
            yield -1, start + j


def changed_signs(one: str, other: str, where: str, same_letters: bool) -> tuple[str, ...]:
    """What a sound beside another is weighed by.

    >>> changed_signs("q", "k", "first", False)
    ('change CC', 'change CC first', 'change k/q', 'change k/q first')
    """
    if one != other:
        low, high = sorted((one, other))
        far = " far" * (apart[one][other] >= 1)
        kinds = f"change {sort(low)}{sort(high)}{far}"
        return kinds, f"{kinds} {where}", f"change {low}/{high}", f"change {low}/{high} {where}"
    return () if same_letters else ("spelt", f"spelt {one}", f"spelt {sort(one)} {where}")


def missing_signs(unit: str, where: str, beside: str) -> tuple[str, ...]:
    """What a sound that only one of the names has is weighed by."""
    kind = sort(unit)
    return (
        f"missing {kind}",
        f"missing {kind} {where}",
        f"missing {kind} {where} {beside}",
        f"missing {unit}",
        f"missing {unit} {where}",
        f"missing {unit} {where} {beside}",
    )


def sort(unit: str) -> str:
    """Whether a unit is a vowel (V) or a consonant (C)."""
    return "V" if unit in VOWELS else "C"
