"""How the cost of `variants` grows with the number of documents and of different names.

    python bench/names/growth.py CORPUS

CORPUS is a folder of text files. A sixteenth of them, an eighth ... and all are checked, each in a
process of its own, and set against the scan for 1,000 listed names that the corpus does not
have, in the same files; then the same for one long document that is made of them. Times are CPU,
given as ratios, so that another machine gives the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

MEASURE = """
import sys, time
from factdesk.desk import run
from factdesk.kind import Rule
from factdesk.kinds.names import Name, Names
from factdesk.ruleset import load
from factdesk.naming.sightings import names
from factdesk.formats import parse
paths = sys.stdin.read().split("\\n")
if sys.argv[1] == "names":
    rules = [Rule(f"names/{n}", "names", "error", "", 0, Name(f"Qxv{n} Zzyx{n}", (f"Qxw{n}",))) for n in range(1000)]
    kinds = [Names(rules, {"names": rules}, False)]
else:
    kinds = [kind for kind in load(None).kinds(False) if kind.name == "variants"]
start = time.process_time()
findings = len(run(paths, kinds).findings)
spent = time.process_time() - start
words = set().union(*(names(parse(path, open(path, "rb").read())).words for path in paths))
print(spent, len(words), findings)
"""
LONG = (500_000, 1_000_000, 2_000_000, 4_000_000)
"""Letters of the long documents."""


def measured(what: str, paths: list[str]) -> tuple[float, int, int]:
    """CPU seconds, different words with a capital, and findings of a check of some files."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, what], input="\n".join(paths), capture_output=True, text=True, check=True
    )
    spent, words, findings = done.stdout.split()
    return float(spent), int(words), int(findings)


def many(paths: list[str]) -> None:
    """More and more documents."""
    print("documents  different words  findings  variants/names  variants per document (all documents = 1)")
    rows = []
    for share in (16, 8, 4, 2, 1):
        some = paths[::share]
        spent, words, findings = measured("variants", some)
        rows.append((len(some), words, findings, spent / measured("names", some)[0], spent / len(some)))
    for documents, words, findings, ratio, each in rows:
        print(f"{documents:9}  {words:15}  {findings:8}  {ratio:14.1f}  {each / rows[-1][-1]:.2f}")


def long(paths: list[str]) -> None:
    """A longer and longer document."""
    text = "\n\n".join(Path(path).read_text(encoding="utf-8", errors="replace") for path in paths)
    print("\n  letters  different words  findings  variants/names, in one document")
    with TemporaryDirectory() as folder:
        for size in LONG:
            path = Path(folder, f"{size}.txt")
            path.write_text(text[:size], encoding="utf-8")
            spent, words, findings = measured("variants", [str(path)])
            ratio = spent / measured("names", [str(path)])[0]
            print(f"{size:9}  {words:15}  {findings:8}  {ratio:14.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    paths = sorted(map(str, parser.parse_args().corpus.glob("*.txt")))
    many(paths)
    long(paths)


if __name__ == "__main__":
    main()
