"""How many variants of names inside documents are found, and how many pairs of names are taken for one.

    python bench/names/documents.py JUDGED CORPUS [--show] [--sample N --level LEVEL --seed S]

JUDGED is a file of JSON lines, `{"doc_id", "label", "a", "b"}`: whether a and b are one name
(1) or two (0) in CORPUS/doc_id.txt. A pair counts as flagged if a finding of `variants` shows
both. `--show` lists the pairs on which the check and the judge differ; `--sample` prints that many
random findings of one level in all of CORPUS, with their context, to be read by a person.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.desk import run
from factdesk.naming.gazetteer import token
from factdesk.ruleset import load

if TYPE_CHECKING:
    from factdesk.model import Finding

LEVELS = {"note": 1, "warning": 2, "error": 3}


def findings(paths: list[str]) -> tuple[Finding, ...]:
    kinds = [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    return run(paths, kinds).findings


def inside(finding: Finding) -> bool:
    return all(place.span.path == finding.span.path for place in finding.related)


def pairs(found: tuple[Finding, ...]) -> dict[tuple[str, frozenset[str]], str]:
    """The level at which each pair of spellings of a document is flagged."""
    levels: dict[tuple[str, frozenset[str]], str] = {}
    for finding in filter(inside, found):
        for place in finding.related:
            levels[Path(finding.span.path).stem, frozenset((token(finding.text), token(place.text)))] = finding.level
    return levels


def judged(options: argparse.Namespace) -> None:
    rows = [json.loads(line) for line in options.judged.read_text(encoding="utf-8").splitlines()]
    paths = sorted({str(options.corpus / f"{row['doc_id']}.txt") for row in rows})
    flagged = pairs(findings(paths))
    counts: Counter[tuple[int, int]] = Counter()
    for row in rows:
        pair = row["doc_id"], frozenset((token(row["a"]), token(row["b"])))
        level = LEVELS.get(flagged.get(pair, ""), 0)
        counts[row["label"], level] += 1
        if options.show and (level < 1) == (row["label"] == 1):
            print(row["label"], level, row["doc_id"], row["a"], row["b"])
    for label, what in ((1, "one name: "), (0, "two names:")):
        total = sum(number for (of, _), number in counts.items() if of == label)
        any_level = sum(number for (of, level), number in counts.items() if of == label and level)
        warned = sum(number for (of, level), number in counts.items() if of == label and level > 1)
        print(f"{what} {total} pairs, flagged {any_level / total:.3f}, at warning or above {warned / total:.3f}")


def sample(options: argparse.Namespace) -> None:
    paths = sorted(map(str, options.corpus.glob("*.txt")))
    found = findings(paths)
    print(Counter((finding.level, inside(finding)) for finding in found), f"in {len(paths)} documents")
    level = [finding for finding in found if finding.level == options.level]
    chosen = random.Random(options.seed).sample(level, min(options.sample, len(level)))
    for finding in sorted(chosen, key=lambda one: one.span):
        print(f"\n{Path(finding.span.path).stem} {finding.message}")
        for span, word in [(finding.span, finding.text), *((place.span, place.text) for place in finding.related[:2])]:
            text = Path(span.path).read_text(encoding="utf-8", errors="replace")
            at = text[max(0, span.start.offset - 60) : span.end.offset + 60]
            print(f"    {word}: {re.sub(chr(92) + 's+', ' ', at)}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", type=Path)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--level", choices=LEVELS, default="warning")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    judged(options)
    if options.sample:
        sample(options)
