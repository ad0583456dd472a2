"""What an alignment is worth: the chance that two spellings are of one name.

A logistic regression, all of which can be read. Each step of the alignment has signs (a
consonant changed; gh for q; gh for q inside; ...) and each sign a weight, learned from pairs of
spellings that are known to be of one name or of two (`bench/names/learn.py` writes
`evidence.tsv`). A difference is worth the sum of its weights, less its hand-written distance in
proportion to the length of the names, and never more than nothing; sounds that agree are worth
their mean. The sum over all steps, with a start and a share for the length, is the logarithm of
the odds.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

from factdesk.values.alignment import sort

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdesk.values.alignment import Step

AGREEING = 2.5
"""How much more the mean agreeing sound is worth than a single sign."""


class Evidence:
    """The weights by sign, and what alignments are worth by them."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights
        self._told: dict[Step, tuple[float, float, float]] = {}

    def chance(self, steps: Sequence[Step]) -> float:
        """The chance that two spellings so aligned are of one name, if it was even before."""
        size = length(steps)
        logarithm = self.start(size)
        for step in steps:
            difference, distance, agreement = self._told.get(step) or self._weighed(step)
            said = difference + distance / size
            logarithm += (said if said < 0 else 0.0) + agreement / size
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, logarithm))))

    def start(self, length: float) -> float:
        """What is to be said before any step."""
        return self.weights["start"] + self.weights["length"] * math.log(length)

    def worth(self, step: Step, length: float) -> float:
        """What one step says for (above 0) or against (below 0) one name."""
        difference, distance, agreement = self._weighed(step)
        return min(0.0, difference + distance / length) + agreement / length

    def _weighed(self, step: Step) -> tuple[float, float, float]:
        """What the signs of a step say, and its distance and the agreement of its sounds, for names of one sound."""
        agreement = self._sum(agreeing(step.sounds)) / 2 * AGREEING
        self._told[step] = self._sum(step.signs), self.weights["distance"] * step.distance, agreement
        return self._told[step]

    def _sum(self, signs: Iterable[str]) -> float:
        return sum(self.weights.get(sign, 0.0) for sign in signs)


@cache
def learned() -> Evidence:
    """The weights that are in `evidence.tsv`."""
    import os

    with open(os.path.join(os.path.dirname(__file__), "evidence.tsv"), encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return Evidence({sign: float(weight) for sign, weight in rows})


def length(steps: Sequence[Step]) -> float:
    """The mean number of sounds in the two names."""
    return max(1.0, sum([step.size for step in steps]))


def agreeing(sounds: str) -> list[str]:
    """The signs of two sounds that stand for each other; each counts half."""
    return [f"both {sign}" for sound in sounds for sign in (sort(sound), sound)]
