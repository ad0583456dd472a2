"""What the documentation shows is true: its commands are run, its rules are loaded and tried.

`console` blocks are run in a folder with `seeds/` and `rules.yaml`; a line `...` stands for any lines,
`...` in a line for anything in it. `yaml` blocks that are rules are loaded, and their examples run.
The tables of keys are made from the kinds; `pytest tests/test_docs.py --update` writes them anew.
"""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
import yaml
from promise import RUN

from factdesk.cli import parsers
from factdesk.examples import outcomes
from factdesk.ruleset import check_entry, kind_classes, load, section_entry, told
from factdesk.shapes import Entry, described

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
RULES = {"names", "facts", "phrases", "checks", "extends", "exclude"}


class Sample(NamedTuple):
    """A block of code in a page."""

    name: str
    sort: str
    text: str


def samples():
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in re.finditer(r"^```(\w+)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE):
            line = text.count("\n", 0, match.start()) + 1
            yield Sample(f"{page.relative_to(ROOT)}:{line}", match[1], match[2])


def of(*sorts):
    return [pytest.param(one, id=one.name) for one in samples() if one.sort in sorts]


@pytest.fixture
def seeds(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    shutil.copy(ROOT / "rules.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONUTF8", "1")


def pattern(expected):
    """What an expected output allows, as a regular expression."""
    lines = [
        r"(?:.*\n)*" if line == "..." else re.escape(line).replace(re.escape("..."), ".*") + r"\n"
        for line in expected.splitlines()
    ]
    return "".join(lines)


@pytest.mark.parametrize("sample", of("console"))
def test_commands_print_what_is_shown(sample, seeds):
    for command, expected in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", sample.text, re.MULTILINE):
        ours = re.sub(r"\bfactdesk\b", f"{sys.executable} -m factdesk", command, count=1)
        done = subprocess.run(["bash", "-c", f"{ours} 2>&1"], capture_output=True, text=True, check=False)
        assert re.fullmatch(pattern(expected), done.stdout), done.stdout


@pytest.mark.parametrize("sample", of("yaml"))
def test_rules_are_loaded_and_their_examples_hold(sample, tmp_path):
    if not yaml.safe_load(sample.text).keys() <= RULES:
        return  # a workflow or a list of hooks; that it is YAML is all that can be known of it
    path = tmp_path / "rules.yaml"
    path.write_text(sample.text, encoding="utf-8")
    for name in re.findall(r"each: (\S+)", sample.text):
        (tmp_path / name).write_text(data_before(sample), encoding="utf-8")
    done = list(outcomes(load(str(path)).kinds(counted=True)))
    assert done or yaml.safe_load(sample.text).keys() == {"checks"}
    assert [outcome.told for outcome in done if not outcome.held] == []


def data_before(sample):
    """The table that stands before a sample in its page."""
    page = [one for one in samples() if one.name.partition(":")[0] == sample.name.partition(":")[0]]
    return [one.text for one in page[: page.index(sample)] if one.sort == "csv"][-1]


@pytest.mark.parametrize("sample", of("ini", "json", "python", "sh", "text"))
def test_other_samples_can_be_read(sample):
    if sample.sort == "ini":
        configparser.ConfigParser().read_string(sample.text)
    elif sample.sort == "json":
        jsonschema.validate(json.loads(sample.text), RUN)
    elif sample.sort == "python":
        compile(sample.text, sample.name, "exec")
    elif sample.sort == "sh":
        subprocess.run(["bash", "-n", "-c", sample.text], check=True)


def test_no_sample_is_of_a_sort_that_nothing_looks_at():
    assert {one.sort for one in samples()} <= {"console", "yaml", "csv", "ini", "json", "python", "sh", "text"}


def test_the_readme_has_the_two_commands_that_ci_runs():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    [function] = re.findall(r"^readme\(\) .*$", script, re.MULTILINE)
    commands = [one.text.strip() for one in samples() if one.sort == "sh" and one.name.startswith("README")]
    for number, command in enumerate(commands, 1):
        done = subprocess.run(
            ["bash", "-c", f"{function}\nreadme {number}"], cwd=ROOT, capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == command
    assert len(commands) == 2


@pytest.mark.parametrize("command", sorted(filter(None, parsers())))
def test_every_command_and_option_is_described(command):
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    [part] = re.findall(rf"^## factdesk {command}\b.*?(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    options = [name for action in parsers()[command]._actions for name in action.option_strings]
    missing = [name for name in options if f"`{name}" not in part and name not in ("-h", "--help")]
    assert missing == []
    described = set(re.findall(r"`(--[\w-]+)", part))
    assert described <= {*options, "--help", "--fail-on", "--fix"}


def table(name):
    """The keys of a kind as a table."""
    kind = kind_classes()[name]
    entry = section_entry(kind) if kind.section else check_entry(kind)
    return "| key | meaning |\n|---|---|\n" + "".join(rows(entry, told(kind), ""))


def rows(entry, meanings, above):
    """A row for each key, and for those of the maps in it."""
    for key, shape in entry.fields:
        needed = " (needed)" if key in entry.needed else ""
        yield f"| `{above}{key}`{needed} | {meanings[key]} |\n".replace("(a|b)", "(a\\|b)")
        inner = getattr(shape, "item", shape)
        if isinstance(inner, Entry):
            yield from rows(inner, described(inner.made), f"{key}: ")


def test_every_key_of_every_kind_is_described(request):
    page = ROOT / "docs" / "rules.md"
    text = page.read_text(encoding="utf-8")
    made = re.sub(
        r"(<!-- keys: (\w+) -->\n).*?(<!-- end -->)",
        lambda found: found[1] + table(found[2]) + found[3],
        text,
        flags=re.DOTALL,
    )
    if request.config.getoption("--update"):
        page.write_text(made, encoding="utf-8")
    assert made == page.read_text(encoding="utf-8"), "run: pytest tests/test_docs.py --update"
    assert set(re.findall(r"<!-- keys: (\w+) -->", text)) == set(kind_classes())


def test_links_lead_somewhere():
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_every_dependency_has_its_reason():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").lower()
    extras = project["optional-dependencies"]
    names = {
        re.match(r"[\w-]+", one)[0].lower() for one in [*project["dependencies"], *extras["dev"], *extras["locales"]]
    }
    assert {name for name in names if not name.startswith("types-") and name not in page} == set()


def test_no_path_of_a_machine_is_written_down():
    for page in PAGES:
        assert not re.search(r"/(?:home|root|work|tmp|Users)/", page.read_text(encoding="utf-8")), page.name
    assert os.path.isabs(ROOT)
