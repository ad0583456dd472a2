"""The planted errors in seeds/ are found, all of them and nothing else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from factdesk.cache import compiled
from factdesk.desk import discover, run
from factdesk.mend import apply, plan

ROOT = Path(__file__).parent.parent
EXPECTED = yaml.safe_load((ROOT / "seeds/expected.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def report():
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        rules = compiled("rules.yaml", counted=True)
        return run(discover(["seeds"]), rules.kinds)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_report_has_what_is_planted_in_it_and_nothing_else(report, name):
    found = [finding for finding in report.findings if finding.span.path == f"seeds/{name}"]
    seen = [(f.rule, f.level, f.span.start.line, f.span.start.column, f.text) for f in found]
    wanted = [(e["rule"], e["level"], e["line"], e["column"], e["text"]) for e in EXPECTED[name]]
    assert sorted(seen) == sorted(wanted)
    fixes = {(f.span.start.line, f.span.start.column): f.fix.text for f in found if f.fix}
    assert all(fixes.get((e["line"], e["column"])) == e["fix"] for e in EXPECTED[name] if e.get("fix"))


def test_every_report_has_its_expectations():
    assert sorted(EXPECTED) == sorted(
        path.name for path in (ROOT / "seeds").iterdir() if path.suffix in (".md", ".txt")
    )


def test_every_rule_is_met_by_some_report(report):
    rules = compiled(str(ROOT / "rules.yaml"), counted=True)
    # the names of the seeds stand in rules.yaml, so that nothing is left for "variants"
    met = {*report.tallies, "variants"}
    assert {rule for kind in rules.kinds for rule in kind.rules} == met


def test_fixing_leaves_only_what_no_fix_may_touch(report, tmp_path, monkeypatch):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    edits = plan(report.findings)
    for path, changes in edits.items():
        apply(path, changes)
    kinds = compiled(str(ROOT / "rules.yaml"), counted=True).kinds
    left = run(discover(["seeds"]), kinds)
    assert len(left.findings) == len(report.findings) - sum(map(len, edits.values()))
    assert plan(left.findings) == {}
