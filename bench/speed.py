"""Names alone against codespell and typos, on the same files in one run, as ratios of CPU time.

    python bench/speed.py CORPUS [--names 1000 10000 100000] [--rounds 3]

CORPUS is a folder of text files. For each number of names a list of misspellings is made from
the names in the corpus by changes that romanisation makes (ou/u, q/gh, kh/h, ee/i, doubling) and
kept where the corpus does not have them, each under a full name of its own; 200 are planted in a
copy of 20 files, so that all tools have the same to find. Three jobs are timed, each tool in turn,
round by round, and the median of the ratios to codespell is printed: a cold start on those 20
files, one on the same files as they are, and the whole corpus in one process. `factdesk` looks
for the listed spellings alone (`similar: off`), `factdesk similar` also for those close to a
name. The compiled rule set of factdesk is in its cache, as in any second run; how long the first
run takes is printed too. All
tools run from bytecode, as when they are installed: it is compiled first, and may be written.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import factdesk

SWAPS = [
    ("ou", "u"),
    ("q", "gh"),
    ("kh", "h"),
    ("ee", "i"),
    ("zh", "j"),
    ("y", "i"),
    ("ss", "s"),
    ("a", "e"),
    ("o", "u"),
]
TOOLS = ("factdesk", "factdesk similar", "codespell", "typos")


class Job(NamedTuple):
    """A list of misspellings in the form that each tool wants, in a folder."""

    folder: Path
    wrong: dict[str, str]

    def command(self, tool: str, paths: list[str]) -> list[str]:
        bin = Path(sys.executable).parent
        check = [str(bin / "factdesk"), "check", "--jobs", "1", "--rules"]
        return {
            "factdesk": [*check, str(self.folder / "off.yaml"), *paths],
            "factdesk similar": [*check, str(self.folder / "warning.yaml"), *paths],
            "codespell": [str(bin / "codespell"), "-D", str(self.folder / "codespell.txt"), *paths],
            "typos": [str(bin / "typos"), "-j", "1", "--config", str(self.folder / "typos.toml"), *paths],
        }[tool]


def misspelled(corpus: Path, number: int) -> dict[str, str]:
    """Misspellings that the corpus does not have, with the name each is of."""
    text = " ".join(path.read_text(errors="replace") for path in sorted(corpus.glob("*.txt")))
    vocabulary = {word.lower() for word in re.findall(r"[A-Za-z]+", text)}
    names = sorted(set(re.findall(r"\b[A-Z][a-z]{4,}\b", text)))
    chance = random.Random(20261124)
    wrong: dict[str, str] = {}
    while len(wrong) < number:
        name = chance.choice(names)
        word = name
        for _ in range(chance.randint(1, 3)):
            old, new = chance.choice(SWAPS)
            old, new = chance.choice([(old, new), (new, old)])
            spots = [match.start() for match in re.finditer(old, word[1:])]
            if spots:
                at = chance.choice(spots) + 1
                word = word[:at] + new + word[at + len(old) :]
        forms = {word.lower() + ending for ending in ("", "s", "es")}
        if word != name and vocabulary.isdisjoint(forms) and word.lower() not in wrong:
            wrong[word.lower()] = name
    return wrong


def prepare(corpus: Path, number: int) -> Job:
    """The rules of all tools for one list."""
    folder = Path(tempfile.mkdtemp())
    wrong = misspelled(corpus, number)
    (folder / "codespell.txt").write_text("".join(f"{word}->{name}\n" for word, name in wrong.items()))
    words = "".join(f'"{word}" = "{name.lower()}"\n' for word, name in wrong.items())
    (folder / "typos.toml").write_text(f'[default]\nlocale = "en"\n[default.extend-words]\n{words}')
    given = sorted(set(wrong.values()))
    for level in ("off", "warning"):
        rows = (
            f"  - {{name: {given[number * 7919 % len(given)]} {name}, id: n-{number}, similar: {level}, "
            f'variants: ["{word}"]}}\n'
            for number, (word, name) in enumerate(wrong.items())
        )
        heading = "checks: {" + ", ".join(f"{check}: off" for check in checks()) + "}\nnames:\n"
        (folder / f"{level}.yaml").write_text(heading + "".join(rows))
    return Job(folder, wrong)


def checks() -> list[str]:
    """The checks that need no rules: they are switched off, the other tools have none."""
    from factdesk.ruleset import kind_classes

    return sorted(name for name, kind in kind_classes().items() if not kind.section)


def plant(corpus: Path, job: Job, folder: Path) -> list[str]:
    """Copies of 20 files, with ten misspellings each."""
    folder.mkdir()
    words = list(job.wrong)
    chance = random.Random(7)
    paths = []
    for path in sorted(corpus.glob("*.txt"))[:: max(1, len(list(corpus.glob("*.txt"))) // 20)][:20]:
        text = path.read_text(errors="replace").split(" ")
        for _ in range(10):
            text.insert(chance.randrange(len(text)), chance.choice(words).capitalize())
        (folder / path.name).write_text(" ".join(text))
        paths.append(str(folder / path.name))
    return paths


def cpu(command: list[str]) -> float:
    """Seconds of CPU time of one run, user and system."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(job: Job, paths: list[str], rounds: int) -> str:
    """The median CPU time of codespell, and of each other tool as a ratio to it."""
    for tool in TOOLS:
        cpu(job.command(tool, paths))
    times = [{tool: cpu(job.command(tool, paths)) for tool in TOOLS} for _ in range(rounds)]
    base = statistics.median(row["codespell"] for row in times)
    ratios = {tool: statistics.median(row[tool] / row["codespell"] for row in times) for tool in TOOLS}
    cells = "  ".join(f"{tool} {ratios[tool]:.2f}" for tool in TOOLS if tool != "codespell")
    return f"{cells}   (codespell: {base * 1000:.0f} ms)"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--names", type=int, nargs="+", default=[1000, 10000, 100000])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(Path(factdesk.__file__).parent, quiet=1)
    for number in options.names:
        job = prepare(options.corpus, number)
        paths = plant(options.corpus, job, job.folder / "planted")
        first = cpu(job.command("factdesk", paths[:1]))
        found = subprocess.run(job.command("factdesk", paths), capture_output=True, text=True, check=False).stdout
        print(f"{number} names, compiled in {first:.1f} s: factdesk finds {found.count('should be')} of 200 planted")
        print("  cold start, 20 files:", compare(job, paths, options.rounds * 3))
        as_they_are = [str(options.corpus / Path(path).name) for path in paths]
        print("  the same, unplanted: ", compare(job, as_they_are, options.rounds * 3))
        print("  whole corpus:        ", compare(job, [str(options.corpus)], options.rounds), flush=True)
        shutil.rmtree(job.folder)


if __name__ == "__main__":
    os.environ["PYTHONHASHSEED"] = "0"
    main()
