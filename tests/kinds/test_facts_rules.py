"""Facts as an editor would write them, each with sentences that say so and sentences that say otherwise."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factdesk.examples import outcomes
from factdesk.ruleset import load

HERE = Path(__file__).parent / "facts"
WANTED = {"fail": 0.95, "pass": 0.98, "skip": 0.98}


def line(path, outcome):
    """An example as known.txt names it, one a line: file, rule, text."""
    return "\t".join((path.name, outcome.rule.id, outcome.text.replace("\n", "\\n")))


@pytest.fixture(scope="module")
def done():
    files = {path: load(path).kinds(counted=True) for path in sorted(HERE.glob("*.yaml"))}
    return {line(path, outcome): outcome for path, kinds in files.items() for outcome in outcomes(kinds)}


def test_nearly_all_examples_do_what_they_say(done):
    of, held = Counter(each.wanted for each in done.values()), Counter(e.wanted for e in done.values() if e.held)
    told = "\n".join(f"{each.rule.id} {each.told}" for each in done.values() if not each.held)
    shares = {wanted: held[wanted] / of[wanted] for wanted in WANTED}
    assert all(shares[wanted] >= WANTED[wanted] for wanted in WANTED), f"{shares}\n{told}"


def test_the_examples_that_do_not_are_those_known(done):
    known = set((HERE / "known.txt").read_text(encoding="utf-8").splitlines())
    missed = {name for name, outcome in done.items() if not outcome.held}
    assert not missed - known, "\n".join(["not known:", *sorted(missed - known)])
    assert not known - missed, "\n".join(["known, and holding by now:", *sorted(known - missed)])
