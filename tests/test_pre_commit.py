"""The two hooks, really run by pre-commit in a repository of their own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ("checks", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
NO_INDEX = r"No matching distribution|Could not find a version|Max retries|Temporary failure|Connection|Network"

RULES = "names:\n  - name: Hama\n    variants: [Hamma]\nfacts:\n  - fact: The survey covers [number] countries\n"
CONFIG = """\
repos:
  - repo: {place}
    rev: {revision}
    hooks:
      - id: factdesk
      - id: factdesk-all
"""


def git(folder, *command):
    own = ["-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *own, *command], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def committed(folder):
    """Makes a folder a repository, and returns its only commit."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all", "--no-verify")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with rules, a document and the hooks, and a way to run one of them."""
    pytest.importorskip("pre_commit")
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "store"))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    package, project = tmp_path / "package", tmp_path / "project"
    package.mkdir()
    for name in PACKAGE:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, package / name)
    project.mkdir()
    (project / "rules.yaml").write_text(RULES, encoding="utf-8")
    (project / "old.md").write_text("Hamma. The survey covers 20 countries.\n", encoding="utf-8")
    config = CONFIG.format(place=package, revision=committed(package))
    (project / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    committed(project)
    return project


def pre_commit(project, *command):
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", *command], cwd=project, capture_output=True, text=True, check=False
    )


def run(project, hook, **documents):
    """What a hook says when some documents are staged for a commit."""
    for name, text in documents.items():
        (project / f"{name.replace('_', '.')}").write_text(text, encoding="utf-8")
    git(project, "add", "-A")
    done = pre_commit(project, "run", hook, "--color", "never")
    git(project, "reset", "-q", "--hard")
    return done.returncode, done.stdout + done.stderr


def test_the_hooks(project):
    done = pre_commit(project, "install-hooks")
    if done.returncode and re.search(NO_INDEX, done.stdout + done.stderr):
        pytest.skip("the package index cannot be reached, so the hooks cannot be installed")
    assert done.returncode == 0, done.stdout + done.stderr

    code, said = run(project, "factdesk", new_md="Hama has 20 gates.\n")
    assert code == 0, said
    assert "Passed" in said

    # what is staged is reported, and the whole project is read for it
    code, said = run(project, "factdesk", new_md="The survey covers 30 countries.\n")
    assert code == 1
    assert 'new.md:1:19  error  facts/the-survey-covers-number-countries  says "30"' in said
    assert 'also "20" at old.md:1:26' in said
    assert "old.md:1:1" not in said

    # what git does not track is not read
    (project / "notes.md").write_text("The survey covers 40 countries.\n", encoding="utf-8")
    (project / ".git" / "info" / "exclude").write_text("notes.md\n", encoding="utf-8")
    code, said = run(project, "factdesk", new_md="The survey covers 20 countries.\n")
    assert (code, "40" in said) == (0, False), said

    # a document of no kind that is read does not start the hook
    code, said = run(project, "factdesk", new_py="x = 1\n")
    assert (code, "no files to check" in said) == (0, True), said

    # the other hook reports on all documents, and a changed rule is enough to start it
    code, said = run(project, "factdesk-all", rules_yaml=RULES + "phrases:\n  - phrase: at present\n")
    assert code == 1
    assert "old.md:1:1  error  names/hama" in said

    # rules with mistakes fail the hook
    code, said = run(project, "factdesk-all", rules_yaml="nmaes: []\n")
    assert code == 1
    assert 'rules.yaml:1:1: "nmaes" is no key of a rules file; did you mean "names"?' in said
