"""The desk: which documents there are, what each one says, and what is wrong with it all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factdesk import formats
from factdesk.kind import Kind
from factdesk.model import Claim, Finding, Problem, Reading, Report, Tally, decode, encode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from factdesk.kind import Rule

    Progress = Callable[[int, int], None]
    Ignored = Callable[[str], bool]

LARGEST = 20_000_000
"""Bytes of the largest document that is read."""

MANY = 400
"""Documents from which on a second process is worth its start."""


class DeskError(Exception):
    """The run cannot start; `problems` say why."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("\n".join(f"{p.path}: {p.message}".lstrip(": ") for p in problems))
        self.problems = problems


# --- discover ---------------------------------------------------------------------------


def discover(paths: Sequence[str], exclude: Sequence[str] = (), root: str = ".") -> list[str]:
    """The documents at the given files and below the given folders, sorted, none twice.

    In a git repository these are the files that git does not ignore (under pre-commit, the
    tracked ones), elsewhere those that no .gitignore names. `exclude` are patterns as in
    .gitignore, from `root`. Raises DeskError for a path that is no file and no folder.
    """
    problems = [Problem(path, 0, 0, why) for path in paths if (why := _unfit(path))]
    if problems:
        raise DeskError(*problems)
    found: dict[str, bool] = {}
    for path in paths:
        found |= _below(path) if os.path.isdir(path) else {os.path.normpath(path): os.path.islink(path)}
    return sorted(_kept(once(found), exclude, root))


def _unfit(path: str) -> str:
    if not os.path.exists(path):
        return "no such file or folder"
    return "" if os.path.isfile(path) or os.path.isdir(path) else "is neither a file nor a folder"


def once(paths: Mapping[str, bool]) -> list[str]:
    """The paths, each with whether it is a link, without those that lead to a file which is among them
    already: the first of each is kept, and no link for a file that is there itself."""
    if not any(paths.values()) and len({os.path.isabs(path) for path in paths}) < 2:
        return list(paths)
    real: dict[str, str] = {}
    for path in sorted(paths, key=paths.__getitem__):
        real.setdefault(os.path.realpath(path), path)
    return list(real.values())


def _kept(found: Iterable[str], exclude: Sequence[str], root: str) -> Iterable[str]:
    if not exclude:
        return found
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(exclude)
    return (path for path in found if not spec.match_file(os.path.relpath(path, root)))


def _below(folder: str) -> Iterator[tuple[str, bool]]:
    """The documents below a folder, each with whether it is a link."""
    # below a folder above this one there may be this one
    plain = os.path.relpath if folder.startswith(os.pardir) else os.path.normpath
    listed = _tracked(folder)
    if listed is None:
        yield from _walk(folder, plain, _none)
        return
    for name in listed:
        path = plain(os.path.join(folder, name))
        if formats.known(path) and os.path.isfile(path):
            yield path, os.path.islink(path)


def _tracked(folder: str) -> list[str] | None:
    """What git lists below a folder; None where there is no repository, or no git."""
    place = os.path.abspath(folder)
    while not os.path.exists(os.path.join(place, ".git")):
        place, last = os.path.dirname(place), place
        if place == last:
            return None
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached"]
    if not os.environ.get("PRE_COMMIT"):
        command += ["--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _walk(folder: str, plain: Callable[[str], str], ignored: Ignored) -> Iterator[tuple[str, bool]]:
    """The documents below a folder but hidden ones and those that a .gitignore names, in it or above."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        # what may not be listed is passed over, as by other tools
        return
    if any(entry.name == ".gitignore" for entry in entries):
        ignored = _either(ignored, folder)
    start = os.path.join(plain(folder), "").removeprefix(os.path.join(os.curdir, ""))
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if not ignored(os.path.join(entry.path, "")):
                yield from _walk(entry.path, plain, ignored)
        elif formats.known(entry.name) and not ignored(entry.path):
            link = entry.is_symlink()
            if os.path.isfile(entry.path) if link else entry.is_file():
                yield start + entry.name, link


def _none(path: str) -> bool:
    return False


def _either(above: Ignored, place: str) -> Ignored:
    """Whether a path is ignored by a folder's .gitignore or by those of the folders above it."""
    from pathspec import GitIgnoreSpec

    with open(os.path.join(place, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
        spec = GitIgnoreSpec.from_lines(file)
    cut = len(os.path.join(place, ""))
    return lambda path: above(path) or spec.match_file(path[cut:])


# --- read -------------------------------------------------------------------------------


def read(path: str, data: bytes, kinds: Sequence[Kind]) -> Reading:
    """All that the rules have to do with in one document. Looks at nothing else.

    Raises UnicodeError for what is no text.
    """
    document = formats.parse(path, data)
    claims = [claim for kind in kinds for claim in kind.find(document)]
    return Reading(path, tuple(claims), document.note)


def _cues(kinds: Sequence[Kind]) -> frozenset[bytes] | None:
    """The fragments one of which a document must hold if any kind is to say anything; None if not all
    kinds have such."""
    each = [kind.cues for kind in kinds]
    known = [cues for cues in each if cues is not None]
    if not known or len(known) < len(each):
        return None
    return known[0] if len(known) == 1 else known[0].union(*known[1:])


def _without(path: str, data: bytes, cues: frozenset[bytes]) -> bool:
    """Whether the bytes of a document alone tell that it holds none of some fragments."""
    fragments = formats.fragments(path, data)
    return fragments is not None and cues.isdisjoint(fragments)


def load(path: str) -> bytes:
    """The bytes of a document. Raises OSError, also for one that is too large."""
    number = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(number).st_size
        if 0 < size <= LARGEST:
            data = os.read(number, size + 1)
            if len(data) == size:
                return data
    finally:
        os.close(number)
    with open(path, "rb") as file:
        # what tells no size may have no end
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(f"is larger than {LARGEST // 1_000_000} MB")
    return data


def _readings(
    paths: Sequence[str], kinds: Sequence[Kind], texts: Mapping[str, bytes], progress: Progress | None
) -> Iterator[Reading | Problem]:
    cues = _cues(kinds)
    for number, path in enumerate(paths):
        try:
            data = texts[path] if path in texts else load(path)
            yield Reading(path) if cues is not None and _without(path, data, cues) else read(path, data, kinds)
        except (OSError, UnicodeError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            yield Problem(path, 0, 0, f"cannot be read: {reason}")
        if progress:
            progress(number + 1, len(paths))


def _in_processes(
    paths: Sequence[str], kinds: Sequence[Kind], jobs: int, progress: Progress | None
) -> Iterator[Reading | Problem]:
    """The readings of several processes, each a stripe of the documents."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import active_children

    size = max(1, min(200, len(paths) // (jobs * 4)))
    stripes = [paths[at : at + size] for at in range(0, len(paths), size)]
    with ProcessPoolExecutor(jobs, initializer=_hire, initargs=(kinds,)) as pool:
        try:
            for number, stripe in enumerate(pool.map(_stripe, stripes)):
                yield from (decode(item) if isinstance(item, bytes) else item for item in stripe)
                if progress:
                    progress(min((number + 1) * size, len(paths)), len(paths))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            for child in active_children():
                child.terminate()
            raise


_hired: list[Sequence[Kind]] = []


def _hire(kinds: Sequence[Kind]) -> None:
    """Makes a process ready; an interrupt from the keyboard is for the one that leads."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _hired[:] = [kinds]


def _stripe(paths: Sequence[str]) -> list[bytes | Problem]:
    return [encode(item) if isinstance(item, Reading) else item for item in _readings(paths, _hired[0], {}, None)]


# --- judge ------------------------------------------------------------------------------


def today() -> date:
    """The day of the run; SOURCE_DATE_EPOCH, in seconds, sets another, so that a run can be repeated."""
    from datetime import UTC, date, datetime

    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(told), UTC).date() if told.isdigit() else date.today()


def judge(readings: Iterable[Reading], kinds: Sequence[Kind], day: date | None = None) -> Report:
    """What is wrong among all readings, and how often each rule was met.

    The same readings give the same report in any order: the claims of a key are sorted first.
    With a `day` the rules are looked at, too, as that day asks.
    """
    read = sorted(readings, key=lambda reading: reading.path)
    named = {kind.name: kind for kind in kinds}
    slow = {(claim.kind, claim.rule) for reading in read for claim in reading.claims if claim.role == "slow"}
    keys: dict[tuple[str, str], list[Claim]] = {}
    for claim in (claim for reading in read for claim in reading.claims):
        if (claim.kind, claim.rule) not in slow:
            keys.setdefault((claim.kind, claim.key), []).append(claim)
    judged = [(named[name], sorted(claims, key=_place)) for (name, _), claims in sorted(keys.items())]
    findings: list[Finding] = []
    tallies: dict[str, Tally] = {}
    for claims, wrong in _once([(kind, claims, list(kind.judge(claims))) for kind, claims in judged]):
        findings += wrong
        _count(tallies, claims, wrong)
    findings += [finding for kind in kinds if day for finding in kind.due(day)]
    findings.sort(key=_order)
    return Report(
        findings=tuple(findings),
        tallies=tallies,
        documents=len(read),
        rules=sum(len(kind.rules) for kind in kinds if kind.section),
        notes=tuple((reading.path, reading.note) for reading in read if reading.note),
        problems=tuple(_too_slow(named[kind].rules[rule]) for kind, rule in sorted(slow)),
        unmet=tuple(sorted(_unmet(kinds, tallies))),
        uncounted=tuple(kind.name for kind in kinds if not kind.counted),
        met=frozenset((claim.rule, claim.span.path) for claims in keys.values() for claim in claims),
    )


def _once(judged: Sequence[tuple[Kind, list[Claim], list[Finding]]]) -> Iterator[tuple[list[Claim], list[Finding]]]:
    """What is wrong in each key; a check that needs no rules says nothing where a rule has found something."""
    covered = {at for kind, _, wrong in judged if kind.section for finding in wrong for at in _letters(finding)}
    for kind, claims, wrong in judged:
        yield claims, wrong if kind.section else [one for one in wrong if covered.isdisjoint(_letters(one))]


def _letters(finding: Finding) -> Iterator[tuple[str, int]]:
    span = finding.span
    return ((span.path, at) for at in range(span.start.offset, span.end.offset))


def _too_slow(rule: Rule) -> Problem:
    return Problem(rule.path, rule.line, 1, f"{rule.id} takes too long in some documents, so its findings are left out")


def _unmet(kinds: Sequence[Kind], tallies: Mapping[str, Tally]) -> Iterator[str]:
    """The rules that no document had to do with, of the kinds whose rules all should be met."""
    for kind in kinds:
        if kind.section and kind.counted and not kind.silent:
            yield from (rule for rule in kind.rules if rule not in tallies)


def _count(tallies: dict[str, Tally], claims: Sequence[Claim], wrong: Sequence[Finding]) -> None:
    """Adds what one key says to the tallies of its rules."""
    for rule in {claim.rule for claim in claims}:
        said = [claim.role for claim in claims if claim.rule == rule]
        contradicts = sum(finding.rule == rule for finding in wrong)
        unclear = said.count("unclear")
        old = tallies.get(rule, Tally())
        tallies[rule] = Tally(
            old.agrees + len(said) - unclear - contradicts, old.contradicts + contradicts, old.unclear + unclear
        )


def _place(claim: Claim) -> tuple[str, int, int, str]:
    return claim.span.path, claim.span.start.offset, claim.span.end.offset, claim.text


def _order(finding: Finding) -> tuple[str, int, int, str]:
    return finding.span.path, finding.span.start.offset, finding.span.end.offset, finding.rule


# --- all of it --------------------------------------------------------------------------


def run(
    paths: Sequence[str],
    kinds: Sequence[Kind],
    jobs: int = 1,
    progress: Progress | None = None,
    texts: Mapping[str, bytes] | None = None,
) -> Report:
    """Reads the documents and judges them. `texts` are the bytes of those that are on no disk."""
    if jobs > 1 and len(paths) >= MANY and not texts:
        items = list(_in_processes(paths, kinds, jobs, progress))
    else:
        items = list(_readings(paths, kinds, texts or {}, progress))
    # the calendar is loaded only where a kind has something to say of a day
    day = today() if any(type(kind).due is not Kind.due for kind in kinds) else None
    report = judge((item for item in items if isinstance(item, Reading)), kinds, day)
    unread = tuple(item for item in items if isinstance(item, Problem))
    return report._replace(problems=tuple(sorted(unread + report.problems)))
