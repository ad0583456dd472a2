"""`factdesk check`: finds the rules and the documents, judges, mends if asked, and reports."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from factdesk.cache import Compiled, compiled
from factdesk.desk import MANY, DeskError, discover, load, once
from factdesk.desk import run as judged
from factdesk.formats import suffixes
from factdesk.model import LEVELS, Problem
from factdesk.outputs import Look
from factdesk.packed import Joined
from factdesk.plugins import found, named
from factdesk.ruleset import NAME, RulesError, locate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from types import ModuleType

    from factdesk.document import Document
    from factdesk.mend import Edit
    from factdesk.model import Report

STDIN = "-"


class Work(NamedTuple):
    """What a run reads: all `paths`; what it shows findings of: `asked`; and given `texts`."""

    paths: list[str]
    asked: frozenset[str]
    texts: dict[str, bytes]


def run(options: Namespace) -> int:
    """Returns 1 for findings at or above --fail-on, 2 for a run that cannot be trusted."""
    output = named("outputs", options.output_format)
    if output is None:
        from factdesk.hints import nearest

        known = nearest(options.output_format, list(found("outputs")), True)
        print(f'factdesk: there is no output "{options.output_format}"{known}', file=sys.stderr)
        return 2
    look = Look(_lines({}), _coloured(), options.verbose)
    try:
        rules = compiled(options.rules or locate("."), output.COUNTED or options.verbose or options.require_bound)
        # the rules stay until the end, so nobody need look through them for what can be freed
        gc.freeze()
        # what documents say is kept, too, and looking through it again and again finds nothing
        gc.set_threshold(100_000)
        work = _work(options, rules)
    except (RulesError, DeskError) as error:
        stream = sys.stdout if options.output_format != "text" else sys.stderr
        stream.writelines(output.refuse(error.problems, look))
        return 2
    if rules.path is None:
        print("no rules.yaml here or in a folder above, so only built-in checks run", file=sys.stderr)
    elif not any(kind.section and kind.rules for kind in rules.kinds):
        print(f"{rules.path}: there is no rule in it, so only built-in checks run", file=sys.stderr)
    report = _judged(options, rules, work)
    if options.diff:
        return _show_diff(_asked(report, work, rules), work)
    if options.fix:
        report = _fixed(report, options, rules, work)
    return _report(options, rules, work, report, output, look._replace(line=_lines(work.texts)))


def _report(options: Namespace, rules: Compiled, work: Work, report: Report, output: ModuleType, look: Look) -> int:
    shown = _asked(report, work, rules)
    known = Joined(kind.rules for kind in rules.kinds)
    look = look._replace(elsewhere=len(report.findings) - len(shown.findings))
    _write(output.write(shown, known, look))
    if shown.problems:
        return 2
    if options.require_bound and report.unmet:
        return 1
    return 1 if _failing(shown, options.fail_on) else 0


def _judged(options: Namespace, rules: Compiled, work: Work) -> Report:
    jobs = options.jobs or (os.cpu_count() or 1 if len(work.paths) >= MANY else 1)
    with _progress(work) as moved:
        return judged(work.paths, rules.kinds, jobs, moved, work.texts)


def _write(lines: Iterable[str]) -> None:
    """Writes text with its line ends as they are."""
    for line in lines:
        sys.stdout.buffer.write(line.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
    sys.stdout.flush()


def _refuse_unread(paths: Iterable[str]) -> None:
    """Raises DeskError where a folder that is given has rules that would not be read: a run that leaves
    them out is no success."""
    for path in paths:
        beside = os.path.join(path, NAME)
        if os.path.exists(beside):
            why = f"these rules are not read from here: run in their folder, or give --rules {beside}"
            raise DeskError(Problem(beside, 0, 0, why))


# --- what to read -----------------------------------------------------------------------


def _work(options: Namespace, rules: Compiled) -> Work:
    """The documents of a run. Raises DeskError where there is nothing to check: that is no success."""
    if not rules.kinds:
        raise DeskError(Problem(rules.path or "", 0, 0, "there is no rule to check by"))
    if rules.path is None:
        _refuse_unread(options.paths)
    texts = _stdin(options)
    root = _root(rules.path)
    given = [path for path in options.paths if path != STDIN] or ([] if texts else [root])
    asked = set(discover(given, rules.exclude, root)) | set(texts)
    paths = asked
    if options.project:
        every = dict.fromkeys([*sorted(asked), *discover([root], rules.exclude, root)])
        paths = set(once({path: os.path.islink(path) for path in every}))
    if not asked:
        excluded = len(discover(given)) if rules.exclude else 0
        why = f"{excluded} excluded by the rules" if excluded else f"documents end in {', '.join(sorted(suffixes()))}"
        raise DeskError(Problem("", 0, 0, f"found no document to check in {', '.join(given)} ({why})"))
    return Work(sorted(paths), frozenset(asked), texts)


def _root(rules: str | None) -> str:
    """The folder of the project: that of its rules, unless they are kept somewhere else."""
    folder = os.path.dirname(rules or "") or "."
    inside = os.path.abspath(".") + os.sep
    return folder if inside.startswith(os.path.join(os.path.abspath(folder), "")) else "."


def _stdin(options: Namespace) -> dict[str, bytes]:
    if STDIN not in options.paths:
        if options.stdin_filename:
            raise DeskError(Problem("", 0, 0, "--stdin-filename goes with - for standard input"))
        return {}
    if options.fix:
        raise DeskError(Problem("", 0, 0, "standard input cannot be fixed; --diff shows what would be"))
    return {os.path.normpath(options.stdin_filename or "stdin.txt"): sys.stdin.buffer.read()}


@contextmanager
def _progress(work: Work) -> Iterator[Callable[[int, int], None] | None]:
    """A progress bar, on a terminal and when there is something to wait for."""
    if len(work.paths) < MANY or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("documents", total=len(work.paths))
        yield lambda done, total: bar.update(task, completed=done, total=total)


# --- what to show -----------------------------------------------------------------------


def _asked(report: Report, work: Work, rules: Compiled) -> Report:
    """The report without what was found in documents that were only read; what is said of a rule
    itself stays."""
    known = Joined(kind.rules for kind in rules.kinds)
    return report._replace(
        findings=tuple(
            found
            for found in report.findings
            if found.span.path in work.asked or found.span.path == known[found.rule].path
        )
    )


def _failing(report: Report, least: str) -> bool:
    if least == "never":
        return False
    return any(LEVELS.index(finding.level) >= LEVELS.index(least) for finding in report.findings)


def _coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def _lines(texts: Mapping[str, bytes]) -> Callable[[str, int], str]:
    """A line of a source; each source is read once."""
    from factdesk.formats import parse

    documents: dict[str, Document] = {}

    def line(path: str, number: int) -> str:
        if path not in documents:
            documents[path] = parse(path, texts[path] if path in texts else load(path))
        return documents[path].line(number)

    return line


# --- fixing -----------------------------------------------------------------------------


def _show_diff(report: Report, work: Work) -> int:
    """Prints what --fix would write, on a terminal with nothing in it that could steer it."""
    from factdesk.mend import diff, plan
    from factdesk.outputs import visible
    from factdesk.outputs.text import refuse

    edits = plan(report.findings)
    for path in sorted(edits):
        shown = diff(path, edits[path], work.texts)
        _write(visible(line) + "\n" for line in shown.split("\n")[:-1]) if sys.stdout.isatty() else _write([shown])
    sys.stderr.writelines(refuse(report.problems, Look(_lines(work.texts))))
    return 2 if report.problems else 1 if edits else 0


def _fixed(report: Report, options: Namespace, rules: Compiled, work: Work) -> Report:
    """Writes the safe fixes, checks again, and says what was done."""
    from factdesk.mend import plan
    from factdesk.outputs import counted

    before = _asked(report, work, rules)
    edits = plan(before.findings)
    done = sum(_applied(path, edits[path]) for path in sorted(edits))
    after = _judged(options, rules, work) if done else report
    left = len(_asked(after, work, rules).findings)
    if before.findings:
        print(f"fixed {done} of {counted(len(before.findings), 'finding')}, {left} left to a person", file=sys.stderr)
    return after


def _applied(path: str, edits: list[Edit]) -> int:
    from factdesk.mend import Unfixed, apply
    from factdesk.outputs import visible

    try:
        apply(path, edits)
    except Unfixed as reason:
        print(f"{visible(path)}: not fixed, it {reason}", file=sys.stderr)
        return 0
    return len(edits)
