"""Writes fixes into files: only the shown letters change, and no file is ever half written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from factdesk.encoding import decode
from factdesk.model import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdesk.model import Finding, Span


class Unfixed(Exception):
    """A file that is left as it is, and why."""


class Edit(NamedTuple):
    """A fix and the letters it takes the place of, as they were when the file was read."""

    fix: Fix
    text: str


def plan(findings: Iterable[Finding]) -> dict[str, list[Edit]]:
    """The edits of each file, first to last: the safe fixes, of two that overlap the first.

    A source that is asked to read two ways at one place is left alone there.
    """
    asked: dict[tuple[Span, str], set[str]] = {}
    for finding in findings:
        fix = finding.fix
        if fix is not None and fix.safe and fix.text != finding.text:
            asked.setdefault((fix.span, finding.text), set()).add(fix.text)
    edits: dict[str, list[Edit]] = {}
    for (span, text), ways in sorted(asked.items()):
        taken = edits.setdefault(span.path, [])
        if len(ways) == 1 and (not taken or taken[-1].fix.span.end.offset <= span.start.offset):
            taken.append(Edit(Fix(span, ways.pop(), True), text))
    return {path: taken for path, taken in edits.items() if taken}


def mended(data: bytes, edits: Sequence[Edit]) -> bytes:
    """The bytes of a file with its edits; all other bytes are as they were.

    Raises Unfixed where the file no longer has the letters that were found, or is in an
    encoding that cannot be written back.
    """
    try:
        decoded = decode(data)
    except UnicodeError as error:
        raise Unfixed("was changed since it was read") from error
    if not decoded.codec:
        raise Unfixed(f"is {decoded.note}")
    parts, at = [decoded.mark], 0
    for (span, new, _), text in edits:
        start, end = span.start.offset, span.end.offset
        if decoded.text[start:end] != text:
            raise Unfixed("was changed since it was read")
        parts += [decoded.encode(decoded.text[at:start]), decoded.encode(new)]
        at = end
    return b"".join([*parts, decoded.encode(decoded.text[at:])])


def apply(path: str, edits: Sequence[Edit]) -> None:
    """Writes the edits of one file.

    Raises Unfixed with the reason where the file must stay as it is; OSError cannot leave it
    half written, since the new file takes the place of the old one only when it is whole.
    """
    try:
        real = _real(path)
        data = _bytes(real)
        replace(real, data, mended(data, edits))
    except OSError as error:
        raise Unfixed(f"cannot be written: {error.strerror}") from error


def _real(path: str) -> str:
    """The file itself, behind links. Raises Unfixed for one that somebody else may own a part of."""
    real = os.path.realpath(path)
    here = os.path.join(os.path.realpath("."), "")
    if os.path.islink(path) and not real.startswith(here):
        raise Unfixed("is a link to a file outside this folder")
    if os.stat(real).st_nlink > 1:
        raise Unfixed("has several hard links, which a fix would part")
    return real


def replace(path: str, old: bytes, new: bytes) -> None:
    """Puts a new file in the place of an old one, with its mode, owner and attributes."""
    import tempfile

    folder, name = os.path.split(path)
    state = os.stat(path)
    if not os.access(path, os.W_OK):
        raise PermissionError(13, "it is read-only")
    handle, draft = tempfile.mkstemp(prefix=f".{name}.", suffix=".factdesk", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            _dress(file.fileno(), path, state)
            file.flush()
            os.fsync(file.fileno())
        with open(path, "rb") as file:
            if file.read() != old:
                raise Unfixed("was changed while it was being fixed")
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def _dress(handle: int, path: str, state: os.stat_result) -> None:
    """Gives the draft the mode, the owner and the extended attributes of the file."""
    if hasattr(os, "fchown"):
        draft = os.fstat(handle)
        if (draft.st_uid, draft.st_gid) != (state.st_uid, state.st_gid):
            os.fchown(handle, state.st_uid, state.st_gid)
        os.fchmod(handle, state.st_mode & 0o7777)
    if hasattr(os, "listxattr"):
        for name in os.listxattr(path):
            os.setxattr(handle, name, os.getxattr(path, name))


def diff(path: str, edits: Sequence[Edit], texts: Mapping[str, bytes] | None = None) -> str:
    """What `apply` would change, as a unified diff."""
    import difflib

    from factdesk.outputs import visible

    name = visible(path.lstrip("/"))
    data = texts[path] if texts and path in texts else _bytes(path)
    old, new = decode(data).text, decode(mended(data, edits)).text
    lines = difflib.unified_diff(_lines(old), _lines(new), f"a/{name}", f"b/{name}", lineterm="\n")
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    import io

    return io.StringIO(text, newline="\n").readlines()


def _bytes(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read()
