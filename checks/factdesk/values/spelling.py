"""The spelling of names: how alike two spellings are, as sounds and not as letters.

Two words are compared in three steps, each of which can be shown (`aligned`):

1. each is taken apart into sound units (`sounds`);
2. the units are aligned by a hand-written table of how romanisations differ (`alignment`);
3. the steps of the alignment are weighed by what they were worth among thousands of known pairs
   (`evidence`), which gives the chance that the two are spellings of one name.

The parts of full names are matched one to one, and the names are as alike as their least alike
parts (`parts`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from factdesk.values.alignment import steps
from factdesk.values.evidence import learned
from factdesk.values.parts import Match, matched, parts
from factdesk.values.sounds import folded

STRONG = 0.9
"""From here on two spellings are most likely of one name."""

LIKELY = 0.8
"""From here on they are of one name if anything else speaks for it."""

_MOST = 0.999
"""The likeness of spellings that are not the same can come near to 1, and is never 1."""


class Aligned(NamedTuple):
    """Two names, how alike they are, and which parts stand for each other; `alignment.steps` aligns
    a pair of parts."""

    one: str
    other: str
    score: float
    matches: tuple[Match, ...]


def similarity(one: str, other: str) -> float:
    """How alike two names are, from 0 to 1: 1 for the same letters, else the chance that the two
    are spellings of one name, if nothing else is known of them.

    Accents, apostrophes, hyphens, blanks and capitals do not count. It does not matter which
    name comes first.

    >>> similarity("Araghchi", "Arakchi") > STRONG > LIKELY > similarity("Hussein", "Hassan")
    True
    >>> similarity("Bassem al-Awadi", "Bassam Sabbagh") < 0.1
    True
    """
    return aligned(one, other).score if " " in one + other or "-" in one + other else alike(folded(one), folded(other))


def aligned(one: str, other: str) -> Aligned:
    """Why two names are as alike as `similarity` says."""
    if folded(one) == folded(other):
        return Aligned(one, other, 1.0, (Match(folded(one), folded(other), 1.0),))
    swap = folded(other) < folded(one)
    a, b = (parts(other), parts(one)) if swap else (parts(one), parts(other))
    if not a or not b:
        return Aligned(one, other, 0.0, ())
    score, pairs = matched(a, b, alike)
    if swap:
        pairs = [Match(pair.other, pair.one, pair.score) for pair in pairs]
    return Aligned(one, other, min(score, _MOST), tuple(pairs))


def verdict(score: float) -> str:
    """A score in words.

    >>> verdict(0.95), verdict(0.1)
    ('most likely one name', 'two names')
    """
    if score == 1:
        return "the same letters"
    if score >= STRONG:
        return "most likely one name"
    if score >= LIKELY:
        return "likely one name"
    return "perhaps one name" if score >= 0.5 else "two names"


@lru_cache(1 << 16)
def alike(one: str, other: str) -> float:
    """How alike two single words are, given folded."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    return min(_MOST, learned().chance(steps(min(one, other), max(one, other))))


def part(variant: str, name: str) -> tuple[int, int]:
    """Which words of a name a variant stands for, as start and end: the words it is most like.

    >>> part("Arakchi", "Abbas Araghchi"), part("Bashar Asad", "Bashar al-Assad")
    ((1, 2), (0, 2))
    """
    words, size = name.split(), len(variant.split())
    if size >= len(words):
        return 0, len(words)
    starts = range(len(words) - size + 1)
    best = max(starts, key=lambda start: (_alike(variant.split(), words[start : start + size]), start))
    return best, best + size


def _alike(ones: list[str], others: list[str]) -> float:
    return sum(similarity(one, other) for one, other in zip(ones, others, strict=True))
