"""How a run ends when its reader, or the person at the keyboard, has seen enough."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and signals as in POSIX")

RULES = "names:\n  - name: Hama\n    variants: [Hamma]\n"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    for number in range(5):
        (tmp_path / f"{number}.md").write_text("Hamma " * 800, encoding="utf-8")
    return tmp_path


def started(project, *arguments, **rest):
    command = [sys.executable, "-m", "factdesk", "check", *arguments]
    return subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, **rest
    )


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_reader_that_stops_reading_is_no_error(project, form):
    with started(project, "--output-format", form) as child:
        child.stdout.read(10)
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 141


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_and_says_nothing(project, jobs):
    slow = "phrases:\n" + "".join(f"  - pattern: '(?:\\w+ ?)+[.!{n}]$'\n    id: slow-{n}\n" for n in range(9))
    (project / "rules.yaml").write_text(slow, encoding="utf-8")
    for number in range(500):
        (project / f"{number}.md").write_text("a" * 5000, encoding="utf-8")
    with started(project, "--jobs", jobs) as child:
        time.sleep(1)
        os.killpg(child.pid, signal.SIGINT)
        out, err = child.communicate(timeout=20)
    assert (child.returncode, out, err) == (130, b"", b"")


def test_a_long_run_in_a_terminal_shows_how_far_it_is(project):
    import pty

    for number in range(450):
        (project / f"{number}.md").write_text("Hama", encoding="utf-8")
    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "factdesk", "check", "--jobs", "1"]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, stderr=follower) as child:
        os.close(follower)
        shown = b""
        while True:
            try:
                part = os.read(leader, 10_000)
            except OSError:
                break
            if not part:
                break
            shown += part
        out = child.stdout.read()
    os.close(leader)
    assert b"documents" in shown
    assert out.startswith(b"450 documents")
