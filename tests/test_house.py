"""The house is kept: every kind has its manual, every output its golden run, and a new kind is one file."""

from __future__ import annotations

import ast
import inspect
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from factdesk.examples import outcomes
from factdesk.plugins import found
from factdesk.ruleset import kind_classes, load

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "checks" / "factdesk"
FILES = sorted([*SOURCE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py")])
LONGEST = 400
KINDS = kind_classes()


def manual(kind):
    """The `yaml` block of a kind's manual page."""
    [block] = re.findall(r"```yaml\n(.*?)```", inspect.cleandoc(kind.__doc__ or ""), re.DOTALL)
    return block


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_has_a_manual_whose_examples_hold(name, tmp_path):
    kind, path = KINDS[name], tmp_path / "rules.yaml"
    block = manual(kind)
    if kind.section:
        path.write_text(block, encoding="utf-8")
        done = list(outcomes(load(str(path)).kinds(counted=True)))
        flagged = [(outcome.wanted, outcome.told) for outcome in done if not outcome.held]
        assert flagged == []
        assert {outcome.wanted for outcome in done} >= {"fail"}
        return
    texts = {key: yaml.safe_load(block)[key] for key in ("pass", "fail")}
    path.write_text(re.split(r"^(?:pass|fail):", block, flags=re.MULTILINE)[0], encoding="utf-8")
    assert {text: found_by(name, path, text) for text in texts["pass"]} == dict.fromkeys(texts["pass"], False)
    assert {text: found_by(name, path, text) for text in texts["fail"]} == dict.fromkeys(texts["fail"], True)


def found_by(name, rules, text):
    """Whether a check finds something in a text."""
    from factdesk.desk import judge, read

    kinds = [kind for kind in load(str(rules)).kinds(counted=True) if kind.name == name]
    return bool(judge([read("example.md", text.encode(), kinds)], kinds).findings)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_kind_is_in_a_file_of_its_name_and_says_what_it_is(name):
    kind = KINDS[name]
    assert kind.__module__ == f"factdesk.kinds.{name}"
    first = (kind.__doc__ or "").strip().split("\n")[0]
    assert first.endswith(".")
    assert len(first) < 90


@pytest.mark.parametrize("name", sorted(found("outputs")))
def test_every_output_has_a_golden_run(name):
    commands = [path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "cli").glob("*/cmd")]
    assert any(
        f"--output-format {name}" in command or (name == "text" and "--output" not in command) for command in commands
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_says_what_it_is_and_is_not_long(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert text.count("\n") <= LONGEST


def test_no_two_kinds_formats_or_outputs_share_a_name():
    for folder in ("kinds", "formats", "outputs"):
        names = [path.stem for path in (SOURCE / folder).glob("[!_]*.py")]
        assert sorted(names) == sorted(found(folder))


# --- a new kind is one new file ---------------------------------------------------------


def shown_kind():
    """The kind that CONTRIBUTING.md shows."""
    [code] = re.findall(
        r"```python\n(.*?)^```$", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    return code


@pytest.fixture(params=["in the folder", "in a package"])
def desk(request, tmp_path):
    """Runs factdesk with the kind of CONTRIBUTING.md in its folder, or in a package with an entry point."""
    place = tmp_path / "site"
    shutil.copytree(SOURCE, place / "factdesk", ignore=shutil.ignore_patterns("__pycache__"))
    if request.param == "in the folder":
        (place / "factdesk" / "kinds" / "doubled.py").write_text(shown_kind(), encoding="utf-8")
    else:
        (place / "slips.py").write_text(shown_kind(), encoding="utf-8")
        info = place / "slips-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: slips\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text("[factdesk.kinds]\ndoubled = slips\n", encoding="utf-8")
    folder = tmp_path / "project"
    folder.mkdir()

    def run(*arguments, **files):
        for name, text in files.items():
            (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-m", "factdesk", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(place)},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_a_kind_that_is_one_new_file_is_seen_everywhere(desk):
    assert "doubled      No word stands twice in a row.\n" in desk("explain").stdout
    assert "may          words that may stand twice" in desk("explain", "doubled").stdout
    options = json.loads(desk("schema").stdout)["properties"]["checks"]["properties"]["doubled"]
    assert '"may"' in json.dumps(options)
    text = "It is so so. Bye bye.\n\nThey left the\nthe town.\n\nbye\n"
    done = desk("check", "a.md", a_md=text)
    assert 'a.md:1:7  warning  doubled  "so" stands twice' in done.stdout
    assert 'a.md:3:11  warning  doubled  "the" stands twice' in done.stdout
    done = desk("check", "a.md", rules_yaml="checks:\n  doubled: {may: [so], level: error}\n")
    assert '"so"' not in done.stdout
    assert done.returncode == 1
    assert 'did you mean "doubled"?' in desk("check", "a.md", rules_yaml="checks:\n  doublet: error\n").stderr


def test_the_manual_of_the_kind_in_contributing_holds(desk, tmp_path):
    block = re.search(r"```yaml\n(.*?)```", shown_kind(), re.DOTALL)[1].replace("\\\\n", "\\n")
    texts = yaml.safe_load(re.sub("^    ", "", block, flags=re.MULTILINE))
    rules = "checks:\n  doubled: {level: error, may: [had, that, bye]}\n"
    for wanted, code in (("pass", 0), ("fail", 1)):
        for text in texts[wanted]:
            assert desk("check", "a.md", a_md=text, rules_yaml=rules).returncode == code, text
