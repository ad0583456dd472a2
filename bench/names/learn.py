"""Learns what each sign of an alignment is worth, and writes checks/factdesk/values/evidence.tsv.

    python bench/names/learn.py PAIRS.tsv

PAIRS.tsv has a heading and the columns a, b, label (1: two spellings of one name, 0: two names)
and source. The same file gives the same weights. `pairs.py`
measures, by cross-validation, how good such weights are. Needs the `bench` extra.
"""

from __future__ import annotations

import argparse
import math
import random
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from rapidfuzz.distance import Indel
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from factdesk.values import alignment, evidence

PLACE = Path(evidence.__file__).with_name("evidence.tsv")
SEEN = 6
"""A sign seen in fewer pairs has no weight of its own."""
FREEDOM = 0.7
"""The inverse of the ridge on the weights, chosen by cross-validation."""


class Pair(NamedTuple):
    """Two spellings: of one name (1) or of two (0), and where that is known from."""

    a: str
    b: str
    label: int
    source: str


def pairs(path: Path) -> list[Pair]:
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:])
    return [Pair(a, b, int(label), source) for a, b, label, source in rows]


def signs(one: str, other: str) -> Counter[str]:
    """What `evidence` weighs of a pair: its signs, its length, its distance in proportion to it."""
    steps = alignment.steps(*sorted((one, other)))
    size = evidence.length(steps)
    told = Counter[str]()
    for step in steps:
        for sign in step.signs:
            told[sign] += 1
        for sign in evidence.agreeing(step.sounds):
            told[sign] += evidence.AGREEING / 2 / size
    told["length"] = math.log(size)
    told["distance"] = sum(step.distance for step in steps) / size
    return told


def strangers(rows: list[Pair], number: int) -> list[tuple[str, str]]:
    """Pairs of names that no row joins, each name with the one most like it in letters among sixty.

    The rows hold only two names that are easily confused; without these, what is rare among
    them would pass for alike.
    """
    group = groups(rows)
    names, chance = sorted(group), random.Random(3)
    found = []
    while len(found) < number:
        name = chance.choice(names)
        others = [other for other in chance.sample(names, 60) if group[other] != group[name]]
        nearest = max(others, key=lambda other: Indel.normalized_similarity(name, other))
        if Indel.normalized_similarity(name, nearest) > 0.4:
            found.append((name, nearest))
    return found


def groups(rows: list[Pair]) -> dict[str, str]:
    """The names by group: joined are those that, pair by pair, are spellings of one name."""
    above: dict[str, str] = {}

    def top(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    for row in rows:
        one, other = top(row.a), top(row.b)
        if row.label:
            above[one] = other
    return {name: top(name) for name in above}


def weights(rows: list[Pair]) -> dict[str, float]:
    """The weights by sign that the rows, and as many strangers as two thirds of them, teach."""
    apart = strangers(rows, len(rows) * 2 // 3)
    told = [signs(row.a, row.b) for row in rows]
    seen = Counter(sign for one in told for sign in one)
    order = sorted(sign for sign, times in seen.items() if times >= SEEN)
    told += [signs(*pair) for pair in apart]
    return learned(told, order, [row.label for row in rows] + [0] * len(apart))


def learned(told: list[Counter[str]], order: list[str], labels: list[int]) -> dict[str, float]:
    """The weights by sign: the maximum of the likelihood under a ridge."""
    column = {sign: number for number, sign in enumerate(order)}
    cells = [(row, column[s], count) for row, one in enumerate(told) for s, count in one.items() if s in column]
    at, across, counts = zip(*cells, strict=True)
    table = csr_matrix((counts, (at, across)), shape=(len(told), len(order)))
    model = LogisticRegression(C=FREEDOM, max_iter=5000).fit(table, labels)
    return {"start": float(model.intercept_[0])} | dict(zip(order, map(float, model.coef_[0]), strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    path = parser.parse_args().pairs
    rows = pairs(path)
    found = weights(rows)
    kept = {sign: round(weight, 2) for sign, weight in found.items() if round(weight, 2)}
    sources = Counter(row.source for row in rows)
    heading = (
        "# What each sign of an alignment adds to the logarithm of the odds. Written by bench/names/learn.py from\n"
        f"# {path.name}, sha256 {sha256(path.read_bytes()).hexdigest()}:\n"
        f"# {len(rows)} pairs ({', '.join(f'{source} {number}' for source, number in sorted(sources.items()))})\n"
    )
    PLACE.write_text(heading + "".join(f"{sign}\t{weight}\n" for sign, weight in kept.items()), encoding="utf-8")
    print(f"{len(kept)} weights from {len(rows)} pairs written to {PLACE}")


if __name__ == "__main__":
    main()
