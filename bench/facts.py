"""How the time for facts grows with their number, and how true facts fare in real reports.

    python bench/facts.py CORPUS [--documents 800] [--counts 1 100 1000] [--rounds 3]
    python bench/facts.py CORPUS --rules bench/facts-news.yaml

CORPUS is a folder of text files. The first form makes facts of words that the corpus has ("NAME
VERB [1,500] NOUN", with names, verbs and nouns drawn at random by how often they stand there) and
reads the same documents with each number of them, round by round in one process. It prints the
median CPU time, in units of what it takes to split the documents into words, and what was bound.
The second form reads the whole corpus with a rules file and prints for each fact how often it
agreed, was contradicted and was left open, and each contradiction with its place.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections import Counter
from pathlib import Path

from factdesk import formats
from factdesk.desk import discover, run
from factdesk.english.verbs import VERBS
from factdesk.kind import Rule
from factdesk.kinds.facts import Fact, Facts
from factdesk.ruleset import load


def made(texts: list[str], number: int) -> Facts:
    """So many facts of words that the texts have."""
    draw = random.Random(1)
    words = Counter(word for text in texts for word in re.findall(r"[A-Za-z]{4,}", text))
    names = [word for word in words if word[0].isupper() and words[word] > words[word.lower()] and words[word] > 3]
    nouns = [word for word in words if word.islower() and word.endswith("s") and words[word] > 3]
    verbs = [verb for verb in sorted(VERBS) if len(verb) > 3]
    rules = []
    for at in range(number):
        name, noun = (draw.choices(of, [words[word] for word in of])[0] for of in (names, nouns))
        fact = Fact(f"The {name} {draw.choice(verbs)}s [{draw.randrange(2, 9000)}] {noun}")
        rules.append(Rule(f"facts/{at}", "facts", "error", "", 0, fact))
    return Facts(rules, {}, True)


def curve(paths: list[str], counts: list[int], rounds: int) -> None:
    """Prints the time for each number of facts as a ratio to that for splitting the texts into words."""
    texts = [Path(path).read_text(encoding="utf-8", errors="replace") for path in paths]
    kinds = [made(texts, count) for count in counts]
    times: list[list[float]] = [[] for _ in counts]
    bound = [0] * len(counts)
    split = []
    for _ in range(rounds):
        start = time.process_time()
        for path, text in zip(paths, texts, strict=True):
            _ = formats.parse(path, text.encode()).words
        split.append(time.process_time() - start)
        for at, kind in enumerate(kinds):
            start = time.process_time()
            documents = (formats.parse(path, text.encode()) for path, text in zip(paths, texts, strict=True))
            bound[at] = sum(1 for document in documents for _ in kind.find(document))
            times[at].append(time.process_time() - start)
    size = sum(map(len, texts)) / 1e6
    print(f"{len(paths)} documents, {size:.1f} million letters\n\nfacts   time    bound")
    for count, seconds, claims in zip(counts, times, bound, strict=True):
        print(f"{count:>5}  {statistics.median(seconds) / statistics.median(split):>5.2f}  {claims:>7}")


def table(paths: list[str], rules: str) -> None:
    """Prints how each fact of a rules file fares, and every contradiction."""
    kinds = [kind for kind in load(rules).kinds(counted=True) if kind.name == "facts"]
    report = run(paths, kinds)
    print(f"{len(paths)} documents\n\n{'fact':<28}{'bound':>6}{'agrees':>8}{'contradicted':>14}{'left open':>11}")
    for rule in sorted(rule for kind in kinds for rule in kind.rules):
        agrees, wrong, unclear = report.tallies.get(rule, (0, 0, 0))
        print(f"{rule:<28}{agrees + wrong + unclear:>6}{agrees:>8}{wrong:>14}{unclear:>11}")
    for finding in report.findings:
        print(f"\n{finding.span.path}:{finding.span.start.line}: {finding.rule} {finding.message}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--rules")
    parser.add_argument("--documents", type=int, default=800)
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 100, 1000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    paths = discover([options.corpus])
    if options.rules:
        table(paths, options.rules)
    else:
        curve(random.Random(0).sample(paths, min(options.documents, len(paths))), options.counts, options.rounds)


if __name__ == "__main__":
    main()
