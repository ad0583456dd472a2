"""The parts of a full name, and which part of one name stands for which of another."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.sounds import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PARTICLES = frozenset(
    "al el ul as ash ad an ar at az abu bin ibn ben bint ould van von der den ter de da das di do dos du del della"
    " la le les y zu zur af av".split()
)
"""Small words of names that are written or left out, joined or apart, without being another name."""

TITLES = frozenset("mr mrs ms miss dr prof sir dame".split())

_SERVANTS = frozenset("abd abdul abdel abdal abdol abdoul abdur".split())
"""The first half of names that are written in three ways: Abd al-Karim, Abdul Karim, Abdulkarim."""

INITIAL = 0.95
"""The likeness of an initial and a name that begins with it."""

LEFT_OUT = 0.9
"""What is left of a likeness when only one name has a part between the first and the last."""

CUT_OFF = 0.6
"""The same for a part at the beginning or the end."""

TURNED = 0.98
"""The same when the parts stand in another order: surname first, surname last."""


class Part(NamedTuple):
    """One word of a name, folded, with the particles before it."""

    lead: str
    word: str


class Match(NamedTuple):
    """The words that stand for each other, as they are compared ("" for none), and how alike they are."""

    one: str
    other: str
    score: float


def parts(name: str) -> tuple[Part, ...]:
    """The parts of a name; what stands before a comma goes last.

    >>> [part.word for part in parts("Al-Hashimi, Dr. Abd al-Karim")], parts("Ludwig van Beethoven")[1].lead
    (['abd', 'karim', 'hashimi'], 'van')
    """
    before, _, after = name.partition(",")
    return tuple(_parts(f"{after} {before}" if after.strip() else before))


def _parts(name: str) -> Iterator[Part]:
    words = name.replace("-", "- ").split()
    lead = ""
    for number, written in enumerate(words):
        word = folded(written)
        if not word or (word in TITLES and number < len(words) - 1):
            continue
        follows = number < len(words) - 1
        small = written.endswith("-") or written[0].islower() or number > 0
        if word in PARTICLES and follows and small and not (number == 0 and name.islower() and "-" not in written):
            lead += word
        elif word in _SERVANTS and follows:
            yield Part(lead, "abd")
            lead = word[3:]
        else:
            yield Part(lead, word)
            lead = ""
    if lead:
        yield Part("", lead)


def matched(
    one: Sequence[Part], other: Sequence[Part], alike: Callable[[str, str], float]
) -> tuple[float, list[Match]]:
    """The best way to match the parts of two names, and how alike the names then are: as alike
    as the least alike parts, and less for every part that only one of them has."""
    turns = [(1.0, other)]
    if len(other) > 1:
        turns += [(TURNED, (*other[1:], other[0])), (TURNED, (other[-1], *other[:-1]))]
    return max(
        ((factor * score, pairs) for factor, turned in turns for score, pairs in [_in_order(one, turned, alike)]),
        key=lambda way: way[0],
    )


def _in_order(a: Sequence[Part], b: Sequence[Part], alike: Callable[[str, str], float]) -> tuple[float, list[Match]]:
    """The best match of parts that stand in one order."""

    # a part of one name that has none in the other is left out only of the longer name
    moves = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)]
    moves += [(1, 0)] * (len(a) > len(b)) + [(0, 1)] * (len(a) < len(b))

    best: dict[tuple[int, int], tuple[float, Match | None, tuple[int, int]]] = {(len(a), len(b)): (0.0, None, (0, 0))}
    for i in range(len(a), -1, -1):
        for j in range(len(b), -1, -1):
            for di, dj in moves:
                if (i + di, j + dj) in best:
                    match = _match(a, i, di, b, j, dj, alike)
                    cost = best[i + di, j + dj][0] - math.log(max(match.score, 1e-9))
                    if (i, j) not in best or cost < best[i, j][0]:
                        best[i, j] = cost, match, (i + di, j + dj)
    pairs, place = [], (0, 0)
    while place in best and (found := best[place])[1]:
        pairs.append(found[1])
        place = found[2]
    met = [pair.score for pair in pairs if pair.one and pair.other]
    if not any(len(pair.one) > 1 and len(pair.other) > 1 for pair in pairs):
        return 0.0, pairs
    return min(met) * math.prod(pair.score for pair in pairs if not (pair.one and pair.other)), pairs


def _match(
    a: Sequence[Part], i: int, di: int, b: Sequence[Part], j: int, dj: int, alike: Callable[[str, str], float]
) -> Match:
    if not di or not dj:
        whole, at = (a, i) if di else (b, j)
        score = LEFT_OUT if 0 < at < len(whole) - 1 else CUT_OFF
        return Match(a[i].word if di else "", b[j].word if dj else "", score)
    one, other = _joined(a[i : i + di]), _joined(b[j : j + dj])
    if di == dj == 1 and 1 in (len(one), len(other)):
        return Match(one, other, 1.0 if one == other else INITIAL if one[0] == other[0] else 0.0)
    score = alike(one, other)
    if a[i].lead != b[j].lead:
        score = max(score, alike(a[i].lead + one, b[j].lead + other))
    return Match(one, other, score)


def _joined(some: Sequence[Part]) -> str:
    return some[0].word + "".join(part.lead + part.word for part in some[1:])
