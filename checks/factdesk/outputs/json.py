"""One JSON object, of a shape that is promised.

It is written in ASCII, so that every terminal and pipe can carry it, whatever the documents hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdesk.model import Tally, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdesk.kind import Rule
    from factdesk.model import Finding, Problem, Report, Span
    from factdesk.outputs import Look

COUNTED = True


def write(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """The findings, and how often each rule was met; after problems, these too."""
    shown: dict[str, Any] = {"version": 1}
    if report.problems:
        shown["errors"] = [_problem(problem) for problem in report.problems]
    shown["summary"] = _summary(report, look)
    shown["findings"] = [_finding(finding) for finding in report.findings]
    told = sorted({*written(rules), *report.tallies})
    shown["rules"] = [_rule(rules[name], report.tallies.get(name, Tally())) for name in told]
    yield from _written(shown)


def refuse(problems: Sequence[Problem], look: Look) -> Iterator[str]:
    """A run that could not start."""
    shown = {"version": 1, "errors": [_problem(problem) for problem in problems], "findings": []}
    yield from _written(shown)


def _written(shown: dict[str, Any]) -> Iterator[str]:
    """The text of an object, piece by piece, since that of a large run is best never held whole."""
    from json import JSONEncoder

    yield from JSONEncoder(indent=2).iterencode(shown)
    yield "\n"


def _problem(problem: Problem) -> dict[str, Any]:
    return problem._asdict()


def _summary(report: Report, look: Look) -> dict[str, Any]:
    levels = [finding.level for finding in report.findings]
    return {
        "documents": report.documents,
        "rules": report.rules,
        "unbound": len(report.unmet),
        "errors": levels.count("error"),
        "warnings": levels.count("warning"),
        "notes": levels.count("note"),
        "elsewhere": look.elsewhere,
        "remarks": [{"path": path, "message": message} for path, message in report.notes],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    fix = finding.fix
    offsets = {"offset": finding.span.start.offset, "end_offset": finding.span.end.offset}
    return {
        "rule": finding.rule,
        "kind": finding.kind,
        "level": finding.level,
        "message": finding.message,
        **_place(finding.span),
        **offsets,
        "text": finding.text,
        "fix": {"text": fix.text, "offset": fix.span.start.offset, "end_offset": fix.span.end.offset, "safe": fix.safe}
        if fix
        else None,
        "related": [{**_place(place.span), "text": place.text, "message": place.message} for place in finding.related],
    }


def _place(span: Span) -> dict[str, Any]:
    place = {
        "path": span.path,
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
    }
    return place | ({"place": span.place} if span.place else {})


def _rule(rule: Rule, tally: Tally) -> dict[str, Any]:
    return {"rule": rule.id, "kind": rule.kind, "path": rule.path, "line": rule.line, **tally._asdict()}
