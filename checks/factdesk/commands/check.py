"""`factdesk check`: finds the rules and the documents, judges, mends if asked, and reports."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from factdesk.cache import Compiled, compiled
from factdesk.desk import MANY, DeskError, discover, load
from factdesk.desk import run as judged
from factdesk.model import LEVELS, Problem
from factdesk.outputs import Look
from factdesk.packed import Joined
from factdesk.plugins import named
from factdesk.ruleset import RulesError, locate

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator, Mapping
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
        print(f'factdesk: there is no output "{options.output_format}"', file=sys.stderr)
        return 2
    look = Look(_lines({}), _coloured(), options.verbose)
    try:
        rules = compiled(options.rules or locate("."), output.COUNTED or options.verbose or options.require_bound)
        work = _work(options, rules)
    except (RulesError, DeskError) as error:
        stream = sys.stdout if options.output_format != "text" else sys.stderr
        stream.writelines(output.refuse(error.problems, look))
        return 2
    return _report(options, rules, work, output, look._replace(line=_lines(work.texts)))


def _report(options: Namespace, rules: Compiled, work: Work, output: ModuleType, look: Look) -> int:
    report = judged(work.paths, rules.kinds, _jobs(options, work), _progress(work), work.texts)
    shown = _asked(report, work.asked)
    if options.diff:
        return _show_diff(shown, work)
    if options.fix:
        shown = _asked(_fixed(shown, rules, work), work.asked)
    known = Joined(kind.rules for kind in rules.kinds)
    look = look._replace(elsewhere=len(report.findings) - len(_asked(report, work.asked).findings))
    _write(output.write(shown, known, look))
    if shown.problems:
        return 2
    if options.require_bound and report.unmet(known):
        return 1
    return 1 if _failing(shown, options.fail_on) else 0


def _write(lines: Iterator[str]) -> None:
    for line in lines:
        sys.stdout.buffer.write(line.encode(sys.stdout.encoding or "utf-8", "backslashreplace"))
    sys.stdout.flush()


# --- what to read -----------------------------------------------------------------------


def _work(options: Namespace, rules: Compiled) -> Work:
    """The documents of a run. Raises DeskError where there are none: that is no success."""
    texts = _stdin(options)
    root = os.path.dirname(rules.path) if rules.path else ""
    given = [path for path in options.paths if path != STDIN]
    default = [] if texts else [root or "."]
    asked = set(discover(given or default, rules.exclude, root or ".")) | set(texts)
    paths = asked | set(discover([root or "."], rules.exclude, root or ".")) if options.project else asked
    if not paths:
        where = ", ".join(given or default)
        raise DeskError(Problem("", 0, 0, f"found no document to check in {where} (excluded: {len(rules.exclude)})"))
    return Work(sorted(paths), frozenset(asked), texts)


def _stdin(options: Namespace) -> dict[str, bytes]:
    if STDIN not in options.paths:
        if options.stdin_filename:
            raise DeskError(Problem("", 0, 0, "--stdin-filename goes with - for standard input"))
        return {}
    if options.fix:
        raise DeskError(Problem("", 0, 0, "standard input cannot be fixed; --diff shows what would be"))
    return {os.path.normpath(options.stdin_filename or "stdin.txt"): sys.stdin.buffer.read()}


def _jobs(options: Namespace, work: Work) -> int:
    return options.jobs or (os.cpu_count() or 1 if len(work.paths) >= MANY and not work.texts else 1)


def _progress(work: Work) -> Callable[[int, int], None] | None:
    """A progress bar, on a terminal and when there is something to wait for."""
    if len(work.paths) < MANY or not sys.stderr.isatty():
        return None
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    task = bar.add_task("documents", total=len(work.paths))
    bar.start()

    def moved(done: int, total: int) -> None:
        bar.update(task, completed=done)
        if done >= total:
            bar.stop()

    return moved


# --- what to show -----------------------------------------------------------------------


def _asked(report: Report, asked: frozenset[str]) -> Report:
    """The report without what was found in documents that were only read."""
    return report._replace(findings=tuple(finding for finding in report.findings if finding.span.path in asked))


def _failing(report: Report, least: str) -> bool:
    if least == "never":
        return False
    return any(LEVELS.index(finding.level) >= LEVELS.index(least) for finding in report.findings)


def _coloured() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


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
    from factdesk.mend import diff, plan

    edits = plan(report.findings)
    for path in sorted(edits):
        _write(iter([diff(path, edits[path], work.texts)]))
    return 1 if edits else 2 if report.problems else 0


def _fixed(report: Report, rules: Compiled, work: Work) -> Report:
    """Writes the safe fixes, says what was done, and checks again."""
    from factdesk.mend import plan

    edits = plan(report.findings)
    done = sum(_applied(path, edits[path]) for path in sorted(edits))
    left = sum(finding.fix is None or not finding.fix.safe for finding in report.findings)
    print(f"fixed {done} of {len(report.findings)}; {left} need a person", file=sys.stderr)
    return judged(work.paths, rules.kinds) if done else report


def _applied(path: str, edits: list[Edit]) -> int:
    from factdesk.mend import Unfixed, apply
    from factdesk.outputs import visible

    try:
        apply(path, edits)
    except Unfixed as reason:
        print(f"{visible(path)}: not fixed, it {reason}", file=sys.stderr)
        return 0
    return len(edits)
