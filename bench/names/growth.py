"""How the cost of `variants` grows with the number of documents and of different names.

    python bench/names/growth.py CORPUS

CORPUS is a folder of text files. A sixteenth of them, an eighth ... and all are checked, each in a
process of its own, and set against the scan for 1,000 listed names that the corpus does not
have, in the same files. Times are CPU, given as ratios, so that another machine gives the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

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


def measured(what: str, paths: list[str]) -> tuple[float, int, int]:
    """CPU seconds, different words with a capital, and findings of a check of some files."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, what], input="\n".join(paths), capture_output=True, text=True, check=True
    )
    spent, words, findings = done.stdout.split()
    return float(spent), int(words), int(findings)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    options = parser.parse_args()
    paths = sorted(map(str, options.corpus.glob("*.txt")))
    print("documents  different words  findings  variants/names  variants per document (all documents = 1)")
    rows = []
    for share in (16, 8, 4, 2, 1):
        some = paths[::share]
        spent, words, findings = measured("variants", some)
        rows.append((len(some), words, findings, spent / measured("names", some)[0], spent / len(some)))
    for documents, words, findings, ratio, each in rows:
        print(f"{documents:9}  {words:15}  {findings:8}  {ratio:14.1f}  {each / rows[-1][-1]:.2f}")


if __name__ == "__main__":
    main()
