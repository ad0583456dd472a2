"""How well scores tell spellings of one name from two names, ours beside others, in one run.

    python bench/names/pairs.py PAIRS.tsv [FULL.tsv] [--corpus FOLDER]

PAIRS.tsv has single words, FULL.tsv full names; both have a heading and the columns a, b, label
and source. The words are split by name into folds (names that any positive pair joins go to one
fold); our weights are learned without the fold that they are tried on. For every score the
threshold is the one that is best on the other folds. Printed are the area under the ROC curve,
F1, the recall at 5 % and 1 % false positives, the pairs scored in a second, and for our score
the share that is rightly told, by source. `at 1:2` weighs the negatives as if there were two for
every positive pair. At the end: how many positive pairs the search for soundalikes can
find, and with a corpus of text files how many pairs of its names are dealt with in a second. Needs the `bench` extra.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path

import jellyfish
import numpy as np
from learn import Pair, groups, pairs, weights
from rapidfuzz import distance, fuzz
from sklearn.metrics import roc_auc_score

from factdesk.values.alignment import steps
from factdesk.values.evidence import Evidence
from factdesk.values.soundalikes import Soundalikes
from factdesk.values.sounds import folded
from factdesk.values.spelling import LIKELY, STRONG, alike, similarity

FOLDS = 5
OTHERS: dict[str, Callable[[str, str], float]] = {
    "Jaro-Winkler": distance.JaroWinkler.similarity,
    "Levenshtein": distance.Levenshtein.normalized_similarity,
    "Damerau-Levenshtein": distance.DamerauLevenshtein.normalized_similarity,
    "Indel ratio": fuzz.ratio,
    "token sort ratio": fuzz.token_sort_ratio,
    "Metaphone": lambda a, b: float(jellyfish.metaphone(a) == jellyfish.metaphone(b)),
    "NYSIIS": lambda a, b: float(jellyfish.nysiis(a) == jellyfish.nysiis(b)),
    "Soundex": lambda a, b: float(jellyfish.soundex(a) == jellyfish.soundex(b)),
}


def folds(rows: list[Pair]) -> tuple[np.ndarray, np.ndarray]:
    """The folds of the first and the second name of each pair."""
    group = groups(rows)
    order = {name: number for number, name in enumerate(sorted(set(group.values())))}
    chance = np.random.default_rng(1).integers(0, FOLDS, len(order))
    return tuple(np.array([chance[order[group[row[at]]]] for row in rows]) for at in (0, 1))


def ours(rows: list[Pair], first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The chance of each pair by weights that were learned without its names."""
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        other = (first != fold) & (second != fold)
        evidence = Evidence(weights([row for row, kept in zip(rows, other, strict=True) if kept]))
        for at in np.flatnonzero(first == fold):
            scores[at] = evidence.chance(steps(*sorted((rows[at].a, rows[at].b))))
    return scores


def best(scores: np.ndarray, labels: np.ndarray) -> float:
    """The threshold with the best F1."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(labels[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + labels.sum())
    f1[:-1][scores[order][:-1] == scores[order][1:]] = 0
    return float(scores[order][np.argmax(f1)])


def f1(told: np.ndarray, labels: np.ndarray, weight: np.ndarray) -> float:
    right = (weight * (told & labels)).sum()
    return float(2 * right / ((weight * told).sum() + (weight * labels).sum()))


def line(name: str, scores: np.ndarray, rows: list[Pair], first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Prints one row; returns which pairs are told to be of one name."""
    labels = np.array([row.label == 1 for row in rows])
    told = np.zeros(len(rows), bool)
    for fold in range(FOLDS):
        other = (first != fold) & (second != fold)
        told[first == fold] = scores[first == fold] >= best(scores[other], labels[other])
    even = np.ones(len(rows))
    twice = np.where(labels, 1.0, 2 * labels.sum() / (~labels).sum())
    negatives = np.sort(scores[~labels])
    recalls = [float((scores[labels] > negatives[-1 - int(share * len(negatives))]).mean()) for share in (0.05, 0.01)]
    figures = (roc_auc_score(labels, scores), f1(told, labels, even), f1(told, labels, twice), *recalls)
    print(f"{name:<22}" + "".join(f"{figure:10.3f}" for figure in figures), flush=True)
    return told


def table(rows: list[Pair], scores: np.ndarray, first: np.ndarray, second: np.ndarray) -> None:
    heading = ("AUC", "F1", "F1 at 1:2", "R at 5%", "R at 1%")
    print(f"{len(rows)} pairs{'':<12}" + "".join(f"{name:>10}" for name in heading))
    told = line("factdesk", scores, rows, first, second)
    for name, score in OTHERS.items():
        line(name, np.array([score(row.a.lower(), row.b.lower()) for row in rows]), rows, first, second)
    for source in sorted({row.source for row in rows}):
        of = np.array([row.source == source for row in rows])
        right = told[of] == np.array([row.label == 1 for row in rows])[of]
        print(f"  {source}: {right.mean():.3f} of {of.sum()} rightly told")


def search(rows: list[Pair]) -> None:
    """How many positive pairs the search for soundalikes looks at."""
    found = [row for row in rows if row.label]
    for least in (0.0, LIKELY, STRONG):
        of = [row for row in found if alike(row.a, row.b) >= least]
        looked_at = sum(folded(row.b) in Soundalikes([row.b]).candidates(folded(row.a)) for row in of)
        print(
            f"  search: {looked_at / len(of):.3f} of the {len(of)} positive pairs that score {least} or more are found"
        )


def corpus(folder: Path) -> None:
    """How fast all pairs of the names of a corpus are dealt with: few are scored."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.rglob("*.txt")))
    names = sorted({word.lower() for text in texts for word in re.findall(r"\b[A-Z][a-z]{3,}\b", text)})
    before = time.process_time()
    index = Soundalikes(names)
    found = sum(len(index.to(name, LIKELY)) for name in names) // 2
    taken = time.process_time() - before
    number = len(names) * (len(names) - 1) // 2
    print(f"{len(names)} names, {number:,} pairs, {found} alike: {number / taken:,.0f} pairs a second, search and all")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("words", type=Path)
    parser.add_argument("full", type=Path, nargs="?")
    parser.add_argument("--corpus", type=Path)
    options = parser.parse_args()
    rows = pairs(options.words)
    before = time.process_time()
    for row in rows:
        alike(row.a, row.b)
    taken = time.process_time() - before
    first, second = folds(rows)
    table(rows, ours(rows, first, second), first, second)
    search(rows)
    print(f"  {len(rows) / taken:,.0f} pairs scored in a second, without the search")
    if options.full:
        rows = pairs(options.full)
        # no weight was learned from these; the folds only choose the threshold
        chance = np.random.default_rng(1).integers(0, FOLDS, len(rows))
        table(rows, np.array([similarity(row.a, row.b) for row in rows]), chance, chance)
    if options.corpus:
        corpus(options.corpus)


if __name__ == "__main__":
    main()
