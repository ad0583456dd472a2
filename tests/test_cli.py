"""Golden runs of the command line: each folder of tests/cli is one.

`cmd` is the command, `in/` the working folder, `stdin` what is piped in, if there is such a file.
`out` is what must come of it: stdout, stderr, the exit status, and the files that were changed.
`pytest tests/test_cli.py --update` writes `out` anew; read the difference before it is committed.
"""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from promise import FAILED, REFUSED, RUN

CASES = Path(__file__).parent / "cli"


def ran(case, folder):
    """What a case prints and changes."""
    if (case / "in").exists():
        shutil.copytree(case / "in", folder, dirs_exist_ok=True, symlinks=True)
    before = contents(folder)
    words = shlex.split((case / "cmd").read_text(encoding="utf-8"))
    told = dict(word.split("=", 1) for word in words[: words.index("factdesk")])
    piped = (case / "stdin").read_bytes() if (case / "stdin").exists() else b""
    done = subprocess.run(
        [sys.executable, "-m", "factdesk", *words[words.index("factdesk") + 1 :]],
        cwd=folder,
        input=piped,
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "90", **told},
    )
    parts = [done.stdout, b"--- stderr\n" + done.stderr if done.stderr else b"", b"--- exit %d\n" % done.returncode]
    after = contents(folder)
    parts += [
        b"--- %s\n" % os.fsencode(name) + after[name] for name in sorted(after) if after[name] != before.get(name)
    ]
    return b"".join(parts)


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_run(case, tmp_path, request):
    got, golden = ran(CASES / case, tmp_path), CASES / case / "out"
    if request.config.getoption("--update"):
        golden.write_bytes(got)
    assert got.decode() == golden.read_bytes().decode()


@pytest.mark.parametrize("case", sorted(path.parent.name for path in CASES.glob("*/cmd") if "json" in path.read_text()))
def test_golden_json_has_the_promised_shape(case):
    out = (CASES / case / "out").read_text(encoding="utf-8").partition("--- ")[0]
    if out:
        jsonschema.validate(json.loads(out), {"anyOf": [RUN, FAILED, REFUSED]})
