"""Golden runs of the command line: each folder of tests/cli is one.

`cmd` is the command, `in/` the working folder, `stdin` what is piped in, if there is such a file.
`out` is what must come of it: stdout, stderr, the exit status, and the files that were changed.
`pytest tests/test_cli.py --update` writes `out` anew; read the difference before it is committed.
"""

from __future__ import annotations

import io
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

from factdesk.cli import main

CASES = Path(__file__).parent / "cli"


def ran(case, folder, monkeypatch):
    """What a case prints and changes."""
    if (case / "in").exists():
        shutil.copytree(case / "in", folder, dirs_exist_ok=True, symlinks=True)
    before = contents(folder)
    words = shlex.split((case / "cmd").read_text(encoding="utf-8"))
    at = words.index("factdesk")
    told = {"COLUMNS": "90", **dict(word.split("=", 1) for word in words[:at])}
    piped = (case / "stdin").read_bytes() if (case / "stdin").exists() else b""
    # how Python itself starts can only be told to one that does
    run = apart if any(name.startswith("PYTHON") for name in told) else here
    code, out, err = run(words[at + 1 :], folder, told, piped, monkeypatch)
    parts = [out, b"--- stderr\n" + err if err else b"", b"--- exit %d\n" % code]
    after = contents(folder)
    parts += [
        b"--- %s\n" % os.fsencode(name) + after[name] for name in sorted(after) if after[name] != before.get(name)
    ]
    return b"".join(parts)


def here(arguments, folder, told, piped, monkeypatch):
    """Runs a command in this process, which is quicker by far."""
    monkeypatch.chdir(folder)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    out, err = io.BytesIO(), io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped), "utf-8"))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8", newline="\n"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, "utf-8", newline="\n"))
    try:
        code = main(arguments)
    except SystemExit as stop:
        code = int(stop.code or 0)
    sys.stdout.flush()
    sys.stderr.flush()
    return code, out.getvalue(), err.getvalue()


def apart(arguments, folder, told, piped, monkeypatch):
    """Runs a command in a process of its own."""
    command = [sys.executable, "-m", "factdesk", *arguments]
    done = subprocess.run(
        command, cwd=folder, input=piped, capture_output=True, check=False, env={**os.environ, **told}
    )
    return done.returncode, done.stdout, done.stderr


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_run(case, tmp_path, request, monkeypatch):
    got, golden = ran(CASES / case, tmp_path, monkeypatch), CASES / case / "out"
    if request.config.getoption("--update"):
        golden.write_bytes(got)
    assert got.decode() == golden.read_bytes().decode()


@pytest.mark.parametrize("case", sorted(path.parent.name for path in CASES.glob("*/cmd") if "json" in path.read_text()))
def test_golden_json_has_the_promised_shape(case):
    out = (CASES / case / "out").read_text(encoding="utf-8").partition("--- ")[0]
    if out:
        jsonschema.validate(json.loads(out), {"anyOf": [RUN, FAILED, REFUSED]})


def test_the_schema_that_is_printed_is_the_committed_one(capsys):
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == (CASES.parent.parent / "rules.schema.json").read_text(encoding="utf-8")
