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
    from collections.abc import Iterator, Sequence

    from factdesk.values.alignment import Step

AGREEING = 2.5
"""How much more the mean agreeing sound is worth than a single sign."""


@cache
def weights() -> dict[str, float]:
    """The learned weights by sign."""
    import os

    with open(os.path.join(os.path.dirname(__file__), "evidence.tsv"), encoding="utf-8") as file:
        rows = (line.rstrip("\n").split("\t") for line in file if not line.startswith("#"))
        return {sign: float(weight) for sign, weight in rows}


def length(steps: Sequence[Step]) -> float:
    """The mean number of sounds in the two names."""
    return max(1, sum((step.one != "") + (step.other != "") for step in steps) / 2)


def agreeing(sounds: str, length: float) -> Iterator[tuple[str, float]]:
    """The signs of two sounds that stand for each other, each with its share."""
    for sound in sounds:
        for sign in (sort(sound), sound):
            yield f"both {sign}", AGREEING / 2 / length


def worth(step: Step, length: float) -> float:
    """What one step says for (above 0) or against (below 0) one name."""
    learned = weights()
    said = sum(learned.get(sign, 0.0) for sign in step.signs) + learned["distance"] * step.distance / length
    return min(0.0, said) + sum(learned.get(sign, 0.0) * share for sign, share in agreeing(step.sounds, length))


def start(length: float) -> float:
    """What is to be said before any step."""
    return weights()["start"] + weights()["length"] * math.log(length)


def chance(steps: Sequence[Step]) -> float:
    """The chance that two spellings so aligned are of one name, if it was even before."""
    size = length(steps)
    logarithm = start(size) + sum(worth(step, size) for step in steps)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, logarithm))))
