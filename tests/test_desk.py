"""What is read, and that what is found depends on nothing but the documents and the rules."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk import desk
from factdesk.cache import compiled
from factdesk.desk import DeskError, discover, judge, read, run
from factdesk.model import Claim, Point, Reading, Span, Value, decode, encode

ROOT = Path(__file__).parent.parent
needs_git = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Writes files into an empty working folder."""
    monkeypatch.chdir(tmp_path)

    def write(*names, text="words\n"):
        for name in names:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return write


def git(*command):
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ["-c", "user.name=n", "-c", "user.email=e@example.org"]
    subprocess.run(["git", *who, *command], check=True, capture_output=True, env={**os.environ, **own})


# --- discover ---------------------------------------------------------------------------


def test_the_documents_below_a_folder_are_those_with_a_known_ending(tree):
    tree("b.md", "a.TXT", "x/c.markdown", "x/d.py", "e", ".hidden.md", ".git2/f.md", "x/.g/h.md")
    assert discover(["."]) == ["a.TXT", "b.md", "x/c.markdown"]


def test_paths_are_the_shortest_from_here(tree, monkeypatch):
    tree("a.md", "x/b.md", "y/c.md")
    monkeypatch.chdir("x")
    assert discover([".."]) == ["../a.md", "../y/c.md", "b.md"]


def test_a_given_file_is_read_whatever_its_name(tree):
    tree("notes", ".hidden.md", "a.md")
    assert discover(["notes", ".hidden.md", "./a.md", "a.md", "."]) == [".hidden.md", "a.md", "notes"]


def test_a_path_that_is_not_there_or_no_file_is_an_error(tree):
    tree("a.md")
    if hasattr(os, "mkfifo"):
        os.mkfifo("pipe.md")
    with pytest.raises(DeskError) as caught:
        discover(["a.md", "none", "gone/b.md", *(["pipe.md"] if os.path.exists("pipe.md") else [])])
    assert [(p.path, p.message) for p in caught.value.problems][:2] == [
        ("none", "no such file or folder"),
        ("gone/b.md", "no such file or folder"),
    ]
    assert [p.message for p in caught.value.problems][2:] in ([], ["is neither a file nor a folder"])


def test_a_folder_without_documents_gives_none(tree, tmp_path):
    assert discover(["."]) == []


def test_links_are_not_followed_twice_and_loops_end(tree):
    tree("x/a.md")
    os.symlink("a.md", "x/same.md")
    os.symlink("../x", "x/loop")
    os.symlink("self.md", "x/self.md")
    os.symlink("gone.md", "x/broken.md")
    assert discover(["."]) == ["x/a.md"]
    assert discover(["x/same.md"]) == ["x/same.md"]


def test_a_document_is_read_once_however_it_is_named(tree, tmp_path):
    tree("a.md")
    assert discover(["a.md", str(tmp_path / "a.md"), "."]) == ["a.md"]
    assert discover([str(tmp_path / "a.md"), "."]) == [str(tmp_path / "a.md")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_is_not_opened(tree):
    tree("a.md")
    os.mkfifo("pipe.md")
    assert discover(["."]) == ["a.md"]


def test_names_that_are_no_utf_8_are_found(tree):
    tree("a.md")
    try:
        Path(os.fsdecode(b"b\xff.md")).write_text("words", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such names")
    assert discover(["."]) == ["a.md", "b\udcff.md"]
    assert run(discover(["."]), ()).documents == 2


def test_exclude_is_as_in_gitignore_from_the_root(tree):
    tree("a.md", "archive/b.md", "x/archive/c.md", "x/d.md", "x/keep.md")
    assert discover(["."], ["archive/**", "x/*", "!x/keep.md"]) == ["a.md", "x/keep.md"]
    os.chdir("x")
    assert discover(["."], ["x/d.md"], "..") == ["archive/c.md", "keep.md"]
    assert discover(["d.md"], ["x/d.md"], "..") == []


def test_without_git_the_files_that_a_gitignore_names_are_left_out(tree):
    tree("a.md", "drafts/b.md", "x/c.md", "x/d.md", "x/y/c.md", "x/y/e.md")
    tree(".gitignore", text="drafts/\n")
    tree("x/.gitignore", text="# nothing\n/c.md\n")
    tree("x/y/.gitignore", text="e.md\n")
    assert discover(["."]) == ["a.md", "x/d.md", "x/y/c.md"]


@needs_git
def test_in_a_repository_git_says_what_is_ignored(tree, monkeypatch):
    tree("tracked.md", "new.md", "ignored.md", "deep/ignored.md", "deep/also.md", "gone.md", "caf\u00e9.md")
    tree(".gitignore", text="ignored.md\n")
    git("init", "-q")
    git("add", "tracked.md", "gone.md", "caf\u00e9.md")
    os.remove("gone.md")
    assert discover(["."]) == ["caf\u00e9.md", "deep/also.md", "new.md", "tracked.md"]
    assert discover(["deep"]) == ["deep/also.md"]
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert discover(["."]) == ["caf\u00e9.md", "tracked.md"]
    monkeypatch.setenv("PATH", "")
    assert "new.md" in discover(["."]), "without git the folder is walked"


# --- read -------------------------------------------------------------------------------


def test_what_cannot_be_read_is_a_problem_and_the_rest_is_read(tree, monkeypatch):
    tree("a.md")
    Path("b.md").write_bytes(b"\0\0\0\0")
    Path("c.md").write_bytes("caf\u00e9".encode("latin-1"))
    tree("d.md", text="x" * 2000)
    monkeypatch.setattr(desk, "LARGEST", 1000)
    report = run(["a.md", "b.md", "c.md", "d.md", "gone.md"], ())
    assert report.documents == 2
    assert [path for path, _ in report.notes] == ["c.md"]
    assert [(p.path, p.message.partition(":")[0]) for p in report.problems] == [
        ("b.md", "cannot be read"),
        ("d.md", "cannot be read"),
        ("gone.md", "cannot be read"),
    ]


points = st.builds(Point, st.integers(0, 10**6), st.integers(1, 10**5), st.integers(1, 10**4))
words = st.text(max_size=20)
numbers = st.one_of(st.integers(-(10**12), 10**12), st.floats(allow_nan=False))
spans = st.builds(Span, words, points, points, words)
values = st.builds(Value, words, numbers, numbers, words, st.integers(0, 99), st.integers(0, 99))
claims = st.builds(Claim, words, words, words, values, words, words, spans, st.booleans())


@given(st.builds(Reading, words, st.lists(claims, max_size=4).map(tuple), words))
def test_what_is_decoded_is_what_was_encoded(reading):
    assert decode(encode(reading)) == reading


def test_a_path_that_is_no_utf_8_survives():
    assert decode(encode(Reading("b\udcff.md"))) == Reading("b\udcff.md")


FEW = """names:
  - {name: Kamal Kharazi, variants: [Kemal Kharazi, Karazi], similar: "off"}
phrases:
  - {phrase: at present, instead: now}
  - {phrase: UN, first_use: United Nations (UN)}
  - {require: rounding, when: per cent}
checks: {variants: "off"}
"""
SAID = (
    "Kemal Kharazi spoke.", "KARAZI\u2019s", "Kar\u00adazi", "\u212aemal\r\nKharazi", "at present",
    "The UN met", "3 per cent", "On Thursday, 6 December 2024,", "&#75;arazi", "Kar*azi*", "caf\u00e9", "It rained.",
)  # fmt: skip


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    path = tmp_path_factory.mktemp("few") / "rules.yaml"
    path.write_text(FEW, encoding="utf-8")
    kinds = compiled(str(path), counted=False).kinds
    assert all(kind.cues for kind in kinds)
    return kinds


@given(
    st.lists(st.lists(st.sampled_from(SAID), max_size=2).map(" \n".join), max_size=6),
    st.sampled_from(["txt", "md"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_a_document_is_passed_over_only_if_nothing_is_found_in_it(few, texts, format, codec):
    data = {f"{number}.{format}": text.encode(codec, "replace") for number, text in enumerate(texts)}
    wanted = judge([read(path, body, few) for path, body in data.items()], few)
    assert run(list(data), few, texts=data) == wanted


def test_one_kind_that_may_always_say_something_has_all_documents_parsed(few, kinds):
    data = {"a.txt": PARTS[3].encode()}
    assert run(["a.txt"], few, texts=data).tallies == {}
    assert list(run(["a.txt"], [*few, *kinds], texts=data).tallies) == ["facts/conference-delegations"]


# --- judge ------------------------------------------------------------------------------

PARTS = (
    "Arakchi spoke.", "Abbas Araghchi spoke.", "\u201cArakchi\u201d", "The Palm Grove Conference drew 31 delegations.",
    "Thirteen delegations were drawn by the Palm Grove Conference.", "On Thursday, 6 December 2024, it rained.",
    "The Palm Grove Conference opened on 2 December 2024.", "The Palm Grove Conference opened on 3 December 2024.",
    "It is so at this point in time.", "It rained.",
)  # fmt: skip


@pytest.fixture(scope="module")
def kinds():
    return compiled(str(ROOT / "rules.yaml"), counted=True).kinds


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=4), min_size=2, max_size=5), st.randoms())
def test_the_order_of_the_documents_does_not_matter(kinds, bodies, shuffled):
    readings = [read(f"{n}.md", "\n\n".join(parts).encode(), kinds) for n, parts in enumerate(bodies)]
    wanted = judge(readings, kinds)
    shuffled.shuffle(readings)
    assert judge(readings, kinds) == wanted
    assert judge([decode(encode(reading)) for reading in readings], kinds) == wanted


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=4), min_size=2, max_size=4))
def test_each_claim_is_counted_once(kinds, bodies):
    readings = [read(f"{n}.md", "\n\n".join(parts).encode(), kinds) for n, parts in enumerate(bodies)]
    report = judge(readings, kinds)
    assert sum(sum(tally) for tally in report.tallies.values()) == sum(len(r.claims) for r in readings)
    assert sum(tally.contradicts for tally in report.tallies.values()) == len(report.findings)
    assert all(min(tally) >= 0 for tally in report.tallies.values())


def test_the_number_of_processes_does_not_matter(tree, kinds, monkeypatch):
    chosen = random.Random(7)
    for number in range(24):
        tree(f"{number}.md", text="\n\n".join(chosen.choices(PARTS, k=4)))
    Path("24.md").write_bytes(b"\0\0")
    monkeypatch.setattr(desk, "MANY", 2)
    moved = []
    one, two = run(discover(["."]), kinds), run(discover(["."]), kinds, 2, lambda *step: moved.append(step))
    assert one == two
    assert one.findings
    assert len(one.problems) == 1
    assert moved[-1] == (25, 25)


@pytest.mark.parametrize("start", ["spawn", "fork"])
def test_the_way_in_which_processes_start_does_not_matter(tree, start):
    """Systems differ in it: with `spawn` nothing is shared, all must be sent."""
    tree("a.md", "b.md", "c.md", text="On Thursday, 6 December 2024, it rained.\n")
    tree(
        "run.py",
        text="import multiprocessing, sys\nfrom factdesk import cli\nfrom factdesk.commands import check\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method('{start}')\n"
        "    cli.main(['check'])\n"
        "    sys.modules['factdesk.desk'].MANY = 2\n"
        "    cli.main(['check', '--jobs', '2'])\n",
    )
    if start not in multiprocessing.get_all_start_methods():
        pytest.skip("not on this system")
    done = subprocess.run([sys.executable, "run.py"], capture_output=True, text=True, check=True)
    half = len(done.stdout) // 2
    assert done.stdout[:half] == done.stdout[half:] != ""


def test_what_is_on_no_disk_is_read_by_one_process(tree, kinds, monkeypatch):
    tree("a.md", "b.md", text="It rained.")
    monkeypatch.setattr(desk, "MANY", 2)
    [finding] = run(["a.md", "b.md"], kinds, 2, None, {"a.md": b"Arakchi"}).findings
    assert (finding.span.path, finding.text) == ("a.md", "Arakchi")


def test_the_output_is_the_same_to_the_byte_in_every_run():
    command = [sys.executable, "-m", "factdesk", "check", "seeds", "--output-format"]
    for form in ("json", "text"):
        runs = [
            subprocess.run(
                [*command, form], cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}
            ).stdout
            for seed in ("1", "2")
        ]
        assert runs[0] == runs[1] != b""


def test_where_a_rule_finds_something_a_check_without_rules_says_nothing(tmp_path):
    rules = tmp_path / "rules.yaml"
    rules.write_text("names: [{name: Hassan Nasrallah}]\n", encoding="utf-8")
    kinds = compiled(str(rules), counted=False).kinds
    text = "Hasan Nasrallah met Geir Pedersen. Hassan Nasrallah met Geir Pederson."
    findings = judge([read("a.md", text.encode(), kinds)], kinds).findings
    assert [(finding.kind, finding.text) for finding in findings] == [("names", "Hasan"), ("variants", "Pederson")]
