"""Names as an editor would list them, each with sentences that spell it so, otherwise, or name somebody else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from factdesk.examples import outcomes
from factdesk.ruleset import load

HERE = Path(__file__).parent / "names"
WANTED = {"fail": 0.88, "pass": 0.99}


def line(path, outcome):
    """An example as known.txt names it, one a line: file, rule, text."""
    return "\t".join((path.name, outcome.rule.id, outcome.text))


@pytest.fixture(scope="module")
def done():
    files = {path: load(path).kinds(counted=True) for path in sorted(HERE.glob("*.yaml"))}
    return {line(path, outcome): outcome for path, kinds in files.items() for outcome in outcomes(kinds)}


def test_nearly_all_examples_do_what_they_say(done):
    of, held = Counter(each.wanted for each in done.values()), Counter(e.wanted for e in done.values() if e.held)
    assert of.keys() == WANTED.keys()
    assert all(held[wanted] >= WANTED[wanted] * of[wanted] for wanted in WANTED), (of, held)


def test_the_examples_that_do_not_are_those_known(done):
    known = set((HERE / "known.txt").read_text(encoding="utf-8").splitlines())
    assert {name for name, outcome in done.items() if not outcome.held} == known
