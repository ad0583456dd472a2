"""For a terminal: each finding with its line, the other places, and the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.outputs import counted, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factdesk.kind import Rule
    from factdesk.model import Finding, Place, Problem, Report, Span
    from factdesk.outputs import Look

COUNTED = False
WIDTH = 96
LISTED = 5
_COLOURS = {"error": "31;1", "warning": "33;1", "note": "36;1", "bold": "1", "faint": "2", "caret": "32;1"}


def write(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """The findings by place, then what must be said of documents and rules, then the sum."""
    for finding in report.findings:
        yield from _finding(finding, rules[finding.rule], look)
    for path, message in report.notes:
        yield f"{visible(path)}: {visible(message)}\n"
    yield from refuse(report.problems, look)
    yield from _unbound(report, rules, look)
    if look.verbose:
        yield from _tallies(report)
    yield _sum(report, look)


def refuse(problems: Sequence[Problem], look: Look) -> Iterator[str]:
    """What keeps a run from being trusted."""
    for path, line, column, message in problems:
        place = f"{visible(path)}:{line}:{column}" if line else visible(path)
        yield f"{_painted(place, 'bold', look)}{': ' * bool(path)}{visible(message)}\n"


def _finding(finding: Finding, rule: Rule, look: Look) -> Iterator[str]:
    level = _painted(finding.level, finding.level, look)
    yield f"{_painted(_where(finding.span), 'bold', look)}  {level}  {finding.rule}  {visible(finding.message)}\n"
    yield from _excerpt(finding.span, look)
    also = [_also(place) for place in finding.related[:LISTED]]
    also += [f"and at {more} more places"] if (more := len(finding.related) - LISTED) > 0 else []
    if len(also) > 1:
        yield from (f"      {_painted(line, 'faint', look)}\n" for line in also)
        also = []
    told = also
    if rule.line:
        told.append(f"{visible(rule.path)}:{rule.line}")
    told += [visible(source)] if (source := getattr(rule.entry, "source", "")) else []
    line = "   ".join(part for part in (" · ".join(told), _offer(finding)) if part)
    if line:
        yield f"      {_painted(line, 'faint', look)}\n"


def _offer(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    return "[fixable]" if finding.fix.safe else f'[fix by hand: "{visible(finding.fix.text)}"]'


def _also(place: Place) -> str:
    said = visible(" ".join(place.text.split()))
    return f'also "{said}" at {_where(place.span)}' + (f" ({visible(place.message)})" if place.message else "")


def _where(span: Span) -> str:
    return f"{visible(span.path)}:{span.place or f'{span.start.line}:{span.start.column}'}"


def _excerpt(span: Span, look: Look) -> Iterator[str]:
    """The lines of a span, with carets below."""
    for number in range(span.start.line, min(span.end.line, span.start.line + LISTED - 1) + 1):
        line = look.line(span.path, number)
        start = span.start.column - 1 if number == span.start.line else len(line) - len(line.lstrip())
        end = span.end.column - 1 if number == span.end.line else len(line)
        yield from _marked(number, line, start, end, look)


def _marked(number: int, line: str, start: int, end: int, look: Look) -> Iterator[str]:
    """One line, cut to what fits around `line[start:end]`, and carets below that."""
    left, right = 0, len(line)
    if len(line) > WIDTH:
        left = max(0, min(start - (WIDTH - (end - start)) // 2, len(line) - WIDTH))
        right = min(len(line), max(left + WIDTH, end))
    before, marked, after = (visible(part) for part in (line[left:start], line[start:end], line[end:right]))
    before, after = "... " * (left > 0) + before, after + " ..." * (right < len(line))
    yield f"{number:>8} | {before}{marked}{after}\n"
    carets = "^" * max(1, _columns(marked))
    yield f"{'':>8} | {' ' * _columns(before)}{_painted(carets, 'caret', look)}\n"


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _unbound(report: Report, rules: Mapping[str, Rule], look: Look) -> Iterator[str]:
    """The rules that no document had anything to do with: they are tests that did not run."""
    unbound = report.unmet
    if look.verbose:
        for name in unbound:
            yield f"{visible(rules[name].path)}:{rules[name].line}: {name} was met in no document\n"
    elif len(unbound) > LISTED:
        share = f"{len(unbound)} of {counted(report.rules, 'rule')}"
        yield f"{share} were met in no document, so nothing was checked by them (--verbose lists them)\n"
    elif unbound:
        yield f"met in no document, so nothing was checked: {', '.join(unbound)}\n"
    if report.uncounted:
        yield f"right spellings under {', '.join(report.uncounted)} were not counted (--verbose counts them)\n"


def _tallies(report: Report) -> Iterator[str]:
    for rule in sorted(report.tallies):
        agrees, contradicts, unclear = report.tallies[rule]
        yield f"{rule}: agrees {agrees}, contradicts {contradicts}, unclear {unclear}\n"


def _sum(report: Report, look: Look) -> str:
    levels = [finding.level for finding in report.findings]
    found = [counted(levels.count(level), level) for level in ("error", "warning", "note") if level in levels]
    read = f"{counted(report.documents, 'document')}, {counted(report.rules, 'rule')}"
    text = f"{read}: {', '.join(found) or 'nothing found'}"
    fixable = sum(finding.fix is not None and finding.fix.safe for finding in report.findings)
    text += f" ({fixable} fixable with --fix)" * bool(fixable)
    text += f"; {counted(look.elsewhere, 'finding')} in other documents not shown" * bool(look.elsewhere)
    return f"{text}\n"


def _painted(text: str, name: str, look: Look) -> str:
    return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if look.colour else text
