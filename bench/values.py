"""How well and how fast values are read, beside quantulum3 and recognizers-text.

    python bench/values.py [CORPUS] [--wrong]

First the gold files of tests/values: `strict` wants the exact words, the axis and the bounds, which is
what the tests ask for; `exact` wants the exact words only, and `touch` any overlap, so that tools
that know other types are not held to ours. The peers are asked in English only. With --wrong every
sentence that is not read right is printed. Then, with CORPUS, a folder of text files: megabytes
a second of CPU time of one process on the first 2 MB of it, the peers on as much of the same text as
they read in about ten seconds. A peer that is not installed is said to be missing:

    pip install -e '.[peers]'
"""

from __future__ import annotations

import argparse
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "values"))

import gold

from factdesk import values

FILES = ("gold.txt", "held_out.txt", "second.txt", "third.txt", "fourth.txt")
SIZE, SECONDS = 2_000_000, 10.0
Spans = Callable[[str], list[tuple[int, int]]]


def factdesk(text: str) -> list[tuple[int, int]]:
    return [(value.start, value.end) for value in values.find(text)]


def quantulum3() -> Spans:
    warnings.simplefilter("ignore")
    from quantulum3 import parser

    return lambda text: [quantity.span for quantity in parser.parse(text)]


def recognizers() -> Spans:
    import recognizers_suite as suite

    kinds = (
        suite.recognize_datetime,
        suite.recognize_currency,
        suite.recognize_percentage,
        suite.recognize_age,
        suite.recognize_temperature,
        suite.recognize_dimension,
        suite.recognize_ordinal,
        suite.recognize_number,
    )

    def spans(text: str) -> list[tuple[int, int]]:
        """What the recognizers find, the first of them that takes a stretch having it."""
        taken: list[tuple[int, int]] = []
        for kind in kinds:
            for result in kind(text, suite.Culture.English):
                if all(result.end < start or result.start >= end for start, end in taken):
                    taken.append((result.start, result.end + 1))
        return taken

    return spans


def scored(name: str, find: Spans) -> str:
    """Recall and precision of spans, exact and touching, on the English sentences of a gold file."""
    wanted = found = exact = touched = touching = 0
    for sentence in gold.sentences(name):
        if sentence.lang not in ("", "en", "en-US", "en-GB") or sentence.today:
            continue
        right = [(one.start, one.end) for one in sentence.wanted]
        spans = find(sentence.text)
        wanted, found = wanted + len(right), found + len(spans)
        exact += len(set(right) & set(spans))
        touched += sum(any(a < end and start < b for a, b in spans) for start, end in right)
        touching += sum(any(a < end and start < b for a, b in right) for start, end in spans)
    shares = (exact / wanted, exact / max(found, 1), touched / wanted, touching / max(found, 1))
    return "exact {:.3f} {:.3f}   touch {:.3f} {:.3f}".format(*shares)


def speed(text: str, find: Spans) -> float:
    """Megabytes a second of CPU time, on pieces of a thousand letters, for about ten seconds."""
    find(text[:1000])
    started, at = time.process_time(), 0
    while at < len(text) and time.process_time() - started < SECONDS:
        find(text[at : at + 1000])
        at += 1000
    return at / 1e6 / (time.process_time() - started)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print the sentences that are not read right")
    options = parser.parse_args()
    tools: dict[str, Spans] = {"factdesk": factdesk}
    for name, load in (("quantulum3", quantulum3), ("recognizers", recognizers)):
        try:
            tools[name] = load()
        except ImportError as error:
            print(f"{name} is missing on Python {sys.version.split()[0]}: {error}")
    print("recall and precision")
    for name in (name for name in FILES if (gold.HERE / name).exists()):
        score = gold.score(name, values.find)
        print(f"{name:14}{'factdesk':13}strict {score.recall:.3f} {score.precision:.3f}")
        for tool, find in tools.items():
            print(f"{'':14}{tool:13}{scored(name, find)}")
        for sentence, missed, extra in score.wrong if options.wrong else ():
            print(f"    {sentence}\n      missed {missed}\n      extra  {extra}")
    if options.corpus:
        paths = sorted(options.corpus.rglob("*.txt"))
        text = "\n\n".join(path.read_text(encoding="utf-8", errors="replace") for path in paths)[:SIZE]
        measured = {tool: speed(text, find) for tool, find in tools.items()}
        for tool, rate in measured.items():
            print(f"{tool:13}{rate:9.4f} MB/s   {measured['factdesk'] / rate:8.1f} times the time of factdesk")


if __name__ == "__main__":
    main()
