"""News stories in each of which a name is spelled in two ways somewhere, among names that only look alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdesk.desk import judge, read
from factdesk.ruleset import load

HERE = Path(__file__).parent / "variants"
STORIES = sorted(path.name for path in HERE.iterdir() if path.name[0].isdigit())


def rows(name):
    """The pairs of spellings in a file of `story, one, other`, by story."""
    found = {story: [] for story in STORIES}
    for row in (HERE / name).read_text(encoding="utf-8").splitlines():
        story, *pair = row.split("\t")
        found[story].append(tuple(pair))
    return found


@pytest.mark.parametrize("story", STORIES)
def test_what_is_spelled_in_two_ways_is_found_and_nothing_else(story):
    of = [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    findings = judge([read(story, (HERE / story).read_bytes(), of)], of).findings
    flagged = [{each.text, each.related[0].text} for each in findings if each.level == "warning"]
    wanted = [pair for pair in rows("planted.tsv")[story] if pair not in rows("known.tsv")[story]]
    # a finding is of one word, what is planted may be a whole name
    met = [[pair for pair in wanted if _shows(spellings, *pair)] for spellings in flagged]
    assert all(met), f"two names taken for one: {flagged}"
    assert {pair for some in met for pair in some} == set(wanted)


def _shows(spellings, one, other):
    return any(a in one and b in other for a in spellings for b in spellings - {a})
