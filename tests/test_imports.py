"""A run loads what it needs and no more: most of the time of a small run is that of its imports."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

RULES = {
    "names": "names:\n  - name: Hama\n    variants: [Hamma]\n",
    "phrases": "phrases:\n  - phrase: at present\n",
    "patterns": "phrases:\n  - pattern: at (this|that) time\n",
    "facts": "facts:\n  - fact: The survey covers [20] countries\n",
    "excluding": "exclude: [x.md]\nnames:\n  - name: Hama\n",
}
COSTLY = {"yaml", "regex", "rich", "pathspec", "sentencex", "pyromark", "json", "difflib", "subprocess", "jsonschema"}


def loaded(folder, *arguments):
    """The costly modules that a command has loaded when it is done."""
    code = (
        "import sys, json, os; before = set(sys.modules) - {'json'}; from factdesk.cli import main; main(sys.argv[1:]);"
        "print(json.dumps(sorted(set(sys.modules) - before - {'json'})), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(folder)},
    )
    return COSTLY & {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


@pytest.mark.parametrize(
    ("rules", "document", "wanted"),
    [
        ("names", "a.txt", set()),
        ("names", "a.md", {"pyromark"}),
        ("phrases", "a.txt", set()),
        ("patterns", "a.txt", {"regex"}),
        ("facts", "a.txt", set()),
        ("excluding", "a.txt", {"pathspec"}),
    ],
)
def test_the_second_run_loads_only_what_its_rules_need(tmp_path, rules, document, wanted):
    (tmp_path / "rules.yaml").write_text(RULES[rules] + "checks: {variants: off}\n", encoding="utf-8")
    (tmp_path / document).write_text("Nothing to see here.\n", encoding="utf-8")
    first = loaded(tmp_path, "check", document)
    assert "yaml" in first, "the first run reads the rules"
    assert loaded(tmp_path, "check", document) == wanted
