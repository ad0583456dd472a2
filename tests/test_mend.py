"""Fixes change the letters that were shown and nothing else, and leave the old file or the new one."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.cache import compiled
from factdesk.desk import judge, read, run
from factdesk.document import Document
from factdesk.encoding import decode
from factdesk.formats import parse
from factdesk.mend import Edit, Unfixed, apply, diff, mended, plan
from factdesk.model import Finding, Fix

FIXING = Path(__file__).parent / "rules" / "fixing.yaml"
TEXT = "Arakchi spoke.\r\n\u201cArakchi left\u201d, he said.\nCaf\u00e9 Arakchi\u2019s\tplan\rat present.  \n"
FIXED = "Araghchi spoke.\r\n\u201cArakchi left\u201d, he said.\nCaf\u00e9 Araghchi\u2019s\tplan\rnow.  \n"


@pytest.fixture(scope="module")
def kinds():
    return compiled(str(FIXING), counted=True).kinds


@pytest.fixture
def fix(kinds, tmp_path, monkeypatch):
    """Writes a file, fixes it, and returns why it was not, or nothing."""
    monkeypatch.chdir(tmp_path)

    def fixed(path="a.md"):
        try:
            for name, edits in plan(run([path], kinds).findings).items():
                apply(name, edits)
        except Unfixed as reason:
            return str(reason)
        return ""

    return fixed


def edit(text, start, end, new, path="a.txt"):
    """A finding in a text whose fix writes `new`."""
    span = Document(path, text).span(start, end)
    return Finding("r", "k", "error", "m", span, text[start:end], (), Fix(span, new, True))


texts = st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"]), max_size=60)


@st.composite
def texts_with_findings(draw):
    text = draw(texts)
    edges = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(edges, edges, texts), max_size=6))
    return text, [edit(text, min(a, b), max(a, b), new) for a, b, new in spans if a != b]


@given(texts_with_findings(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_only_the_shown_letters_change(made, codec):
    text, findings = made
    edits = plan(findings).get("a.txt", [])
    before, after = text.encode(codec), mended(text.encode(codec), edits)
    kept, wanted, at = [], [], 0
    for (span, new, _), old in edits:
        assert text[span.start.offset : span.end.offset] == old
        kept.append(text[at : span.start.offset])
        wanted += [kept[-1], new]
        at = span.end.offset
    assert decode(after).text == "".join([*wanted, text[at:]])
    assert decode(after).mark == decode(before).mark
    assert decode(after).codec == decode(before).codec


@given(texts_with_findings())
def test_edits_never_overlap_and_their_order_does_not_matter(made):
    _, findings = made
    edits = plan(findings)
    assert plan(reversed(findings)) == edits
    for taken in edits.values():
        edges = [offset for (span, _, _), _ in taken for offset in (span.start.offset, span.end.offset)]
        assert edges == sorted(edges)


def test_of_fixes_that_overlap_the_first_is_taken():
    text = "one two three"
    edits = plan([edit(text, 4, 13, "X"), edit(text, 0, 7, "Y")])["a.txt"]
    assert mended(text.encode(), edits) == b"Y three"


def test_a_place_that_two_rules_read_differently_is_left_alone():
    text = "one two"
    assert plan([edit(text, 0, 3, "X"), edit(text, 0, 3, "Y")]) == {}
    assert len(plan([edit(text, 0, 3, "X"), edit(text, 0, 3, "X")])["a.txt"]) == 1


def test_what_is_not_safe_is_not_planned():
    finding = edit("one", 0, 3, "X")
    assert plan([finding._replace(fix=finding.fix._replace(safe=False)), finding._replace(fix=None)]) == {}


@pytest.mark.parametrize(
    "codec", ["utf-8", "utf-8-sig", "utf-16"], ids=["plain", "byte order mark", "two bytes a letter"]
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_all_other_bytes_stay(fix, codec, name):
    Path(name).write_bytes(TEXT.encode(codec))
    assert fix(name) == ""
    assert Path(name).read_bytes() == FIXED.encode(codec)
    assert fix(name) == ""
    assert Path(name).read_bytes() == FIXED.encode(codec), "a second run changes nothing"


def test_other_encodings_are_never_fixed(fix, kinds):
    data = "Arakchi\u2019s caf\u00e9".encode("cp1252")
    Path("a.md").write_bytes(data)
    report = run(["a.md"], kinds)
    assert [finding.text for finding in report.findings] == ["Arakchi"]
    assert plan(report.findings) == {}
    finding = edit("Arakchi", 0, 7, "Araghchi", "a.md")
    with pytest.raises(Unfixed, match="is not UTF-8"):
        apply("a.md", plan([finding])["a.md"])
    assert Path("a.md").read_bytes() == data


@given(
    st.lists(st.sampled_from(["Arakchi", "\u201c", "\u201d", '"', "> ", "\n", "`", "*", " x ", "at present", "\u00ab"]))
)
def test_quotations_and_code_are_never_fixed(kinds, parts):
    data = "".join(parts).encode()
    document = parse("a.md", data)
    literals = [(at, at + 1) for at in range(len(document.text)) if document.literal(at, at + 1)]
    hands_off = [
        document.span(start, end)
        for start, end in [*document.quotations, *literals]
        if document.text[start:end].strip()
    ]
    for (span, _, _), _ in plan(judge([read("a.md", data, kinds)], kinds).findings).get("a.md", []):
        for other in hands_off:
            assert span.end.offset <= other.start.offset or other.end.offset <= span.start.offset


# --- the file itself --------------------------------------------------------------------


def test_mode_attributes_and_links_stay(fix):
    Path("real").mkdir()
    real = Path("real/b.md")
    real.write_text("Arakchi", encoding="utf-8")
    real.chmod(0o640)
    Path("a.md").symlink_to("real/b.md")
    attributes = hasattr(os, "setxattr") and _set_attribute(real)
    assert fix("a.md") == ""
    assert Path("a.md").is_symlink()
    assert real.read_text(encoding="utf-8") == "Araghchi"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert not attributes or os.getxattr(real, "user.factdesk") == b"kept"


def _set_attribute(path):
    try:
        os.setxattr(path, "user.factdesk", b"kept")
    except OSError:
        return False
    return True


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only the superuser may give files away")
def test_the_owner_stays(fix):
    Path("a.md").write_text("Arakchi", encoding="utf-8")
    os.chown("a.md", 1234, 2345)
    assert fix() == ""
    assert (Path("a.md").stat().st_uid, Path("a.md").stat().st_gid) == (1234, 2345)


def test_a_file_with_hard_links_is_left(fix):
    Path("a.md").write_text("Arakchi", encoding="utf-8")
    os.link("a.md", "b.md")
    assert fix() == "has several hard links, which a fix would part"
    assert Path("a.md").read_text(encoding="utf-8") == "Arakchi"


def test_a_link_out_of_the_folder_is_left(fix, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "b.md"
    outside.write_text("Arakchi", encoding="utf-8")
    Path("a.md").symlink_to(outside)
    assert fix() == "is a link to a file outside this folder"
    assert outside.read_text(encoding="utf-8") == "Arakchi"


def test_a_read_only_file_is_left(fix, monkeypatch):
    Path("a.md").write_text("Arakchi", encoding="utf-8")
    Path("a.md").chmod(0o444)
    if os.geteuid() == 0:
        # nothing is read-only for the superuser
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert fix() == "cannot be written: it is read-only"
    assert os.listdir() == ["a.md"]


def test_a_file_that_has_changed_is_left(kinds, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("Arakchi", encoding="utf-8")
    [edits] = plan(run(["a.md"], kinds).findings).values()
    for new in (b"Somebody", b"", b"\0\0\0", None):
        Path("a.md").write_bytes(new) if new is not None else Path("a.md").unlink()
        with pytest.raises(Unfixed, match=r"was changed since it was read|No such file"):
            apply("a.md", edits)
        assert new is None or Path("a.md").read_bytes() == new


def test_a_file_that_changes_while_it_is_fixed_is_left(fix, monkeypatch):
    Path("a.md").write_text("Arakchi", encoding="utf-8")
    sync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (sync(handle), Path("a.md").write_bytes(b"new")))
    assert fix() == "was changed while it was being fixed"
    assert Path("a.md").read_bytes() == b"new"
    assert os.listdir() == ["a.md"]


@pytest.mark.parametrize("name", ["fsync", "replace", "fchmod", "fdopen", "stat"])
@pytest.mark.parametrize("fault", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_on_the_way_leaves_the_old_file(fix, monkeypatch, name, fault):
    Path("a.md").write_text("Arakchi", encoding="utf-8")

    def fails(*_, **__):
        raise fault

    with monkeypatch.context() as patch:
        patch.setattr(os, name, fails)
        if isinstance(fault, OSError):
            assert fix() == "cannot be written: No space left on device"
        else:
            with pytest.raises(KeyboardInterrupt):
                fix()
    assert Path("a.md").read_text(encoding="utf-8") == "Arakchi"
    assert os.listdir() == ["a.md"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a disk of a few bytes is made by a limit of Linux")
def test_a_full_disk_leaves_the_old_file(tmp_path):
    text = "Arakchi\n" * 9000
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    shutil.copy(FIXING, tmp_path / "rules.yaml")
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({len(text) + 100},) * 2);"
        "from factdesk.cli import main; sys.exit(main(['check', '--fix', 'a.md']))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "a.md: not fixed, it cannot be written: File too large" in done.stderr
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == text
    assert sorted(os.listdir(tmp_path)) == ["a.md", "rules.yaml"]


@pytest.mark.skipif(os.name != "posix", reason="signals that cannot be caught")
def test_a_kill_leaves_the_old_file_or_the_new_one(tmp_path):
    """Twenty runs are killed at moments spread over the time that a run takes to write."""
    old, new = b"Arakchi\n" * 20_000, b"Araghchi\n" * 20_000
    path = tmp_path / "a.md"
    code = (
        "import sys; from factdesk.mend import apply, Edit; from factdesk.model import Fix, Span, Point\n"
        "point = lambda line, column: Point(line * 8 + column, line + 1, column + 1)\n"
        "fix = lambda line: Fix(Span('a.md', point(line, 0), point(line, 7)), 'Araghchi', True)\n"
        "edits = [Edit(fix(line), 'Arakchi') for line in range(20_000)]\n"
        "print('ready', flush=True); apply('a.md', edits)"
    )
    seen = set()
    for number in range(20):
        path.write_bytes(old)
        with subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, stdout=subprocess.PIPE) as child:
            child.stdout.readline()
            time.sleep(number * 0.004)
            child.send_signal(signal.SIGKILL)
        data = path.read_bytes()
        assert data in (old, new)
        seen.add(data == new)
        for rest in tmp_path.glob(".a.md.*"):
            rest.unlink()
    assert seen <= {True, False}


def test_a_diff_shows_what_a_fix_would_write(fix, kinds):
    Path("a.md").write_bytes(TEXT.encode())
    [edits] = plan(run(["a.md"], kinds).findings).values()
    shown = diff("a.md", edits)
    Path("a.patch").write_bytes(shown.encode())
    assert Path("a.md").read_bytes() == TEXT.encode(), "a diff writes nothing"
    if shutil.which("git"):
        subprocess.run(
            ["git", "apply", "a.patch"], check=True, env={**os.environ, "GIT_CEILING_DIRECTORIES": os.getcwd()}
        )
        assert Path("a.md").read_bytes() == FIXED.encode()


def test_a_diff_says_where_a_last_line_has_no_end(fix, kinds):
    Path("a.md").write_bytes(b"Arakchi")
    [edits] = plan(run(["a.md"], kinds).findings).values()
    assert diff("a.md", edits).count("\\ No newline at end of file\n") == 2
    assert isinstance(edits[0], Edit)
