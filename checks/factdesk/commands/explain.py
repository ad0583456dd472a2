"""`factdesk explain KIND`: the manual page of a kind of check; `--compare`: why two names are alike;
with a fact and `--text`: how the text is understood under it."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

from factdesk.hints import nearest
from factdesk.outputs import visible
from factdesk.ruleset import check_entry, kind_classes, section_entry, told

if TYPE_CHECKING:
    from argparse import Namespace

    from factdesk.kind import Kind
    from factdesk.values.alignment import Step
    from factdesk.values.parts import Match


def run(options: Namespace) -> int:
    """Returns 2 where there is no such kind."""
    kinds = kind_classes()
    if options.kind is None:
        for name, kind in sorted(kinds.items()):
            print(f"{name:<12} {_manual(kind).splitlines()[0]}")
        return 0
    if options.kind not in kinds:
        print(f'factdesk: there is no kind "{options.kind}"{nearest(options.kind, list(kinds), True)}', file=sys.stderr)
        return 2
    if options.compare and options.kind != "names":
        print("factdesk: only names are compared: factdesk explain names --compare ONE OTHER", file=sys.stderr)
        return 2
    if options.fact or options.text:
        return _tried(options, kinds[options.kind])
    print(compared(*options.compare) if options.compare else page(kinds[options.kind]), end="")
    return 0


def _tried(options: Namespace, kind: type[Kind]) -> int:
    """Shows how a text is understood under a fact that is typed in; 2 where it cannot be tried."""
    if options.kind != "facts" or not (options.fact and options.text):
        print('factdesk: a fact is tried like this: factdesk explain facts "SENTENCE" --text "TEXT"', file=sys.stderr)
        return 2
    entry = kind.Entry(options.fact)
    faults = [message for _, message in kind.faults(entry)]
    if faults:
        print("\n".join(f"factdesk: {message}" for message in faults), file=sys.stderr)
        return 2
    from factdesk import formats
    from factdesk.kind import Rule

    rule = Rule("facts/tried", "facts", "error", "", 0, entry)
    document = formats.parse("tried.txt", options.text.encode())
    for line in kind([rule], {}, True).explained(document, rule.id):
        print(visible(line))
    return 0


def page(kind: type[Kind]) -> str:
    """The manual page: what the kind does, an example, and its keys."""
    made = section_entry(kind) if kind.section else check_entry(kind)
    meanings = told(kind)
    keys = "".join(f"  {name:<12} {meanings.get(name, '')}\n" for name, _ in made.fields)
    where = f'Keys of an entry under "{kind.name}"' if kind.section else f'Keys of "{kind.name}" under "checks"'
    return f"{kind.name}\n{'=' * len(kind.name)}\n\n{_manual(kind)}\n\n{where}\n\n{keys}"


def compared(one: str, other: str) -> str:
    """How alike two names are, and how that comes about: for each pair of parts the sounds that
    stand for each other, and what each speaks for (+) or against (-) one name."""
    from factdesk.values.spelling import aligned, verdict

    found = aligned(one, other)
    shown = "".join(_match(match) for match in found.matches)
    return f"{one} / {other}: {found.score:.2f}, {verdict(found.score)}\n\n{shown}"


def _match(match: Match) -> str:
    """One pair of parts."""
    if not match.one or not match.other:
        return f"  {match.one or match.other}: in one of the names only, which leaves {match.score:.2f} of it\n\n"
    if match.score in (0, 1) or 1 in (len(match.one), len(match.other)):
        return f"  {match.one} / {match.other}: {match.score:.2f}\n\n"
    from factdesk.values.alignment import steps
    from factdesk.values.evidence import learned, length

    found = steps(match.one, match.other)
    size, evidence = length(found), learned()
    rows = [f"    {'for their length':<24}{evidence.start(size):+6.2f}\n"]
    rows += [
        f"    {step.one or '-':<6}{step.other or '-':<6}{_sort(step):<12}{evidence.worth(step, size):+6.2f}\n"
        for step in found
    ]
    total = evidence.start(size) + sum(evidence.worth(step, size) for step in found)
    rows += [f"    {'together':<24}{total:+6.2f}   1 / (1 + e^{-total:.2f}) = {match.score:.2f}\n\n"]
    return f"  {match.one} / {match.other}: {match.score:.2f}\n" + "".join(rows)


def _sort(step: Step) -> str:
    if not step.signs:
        return "same"
    return {"change": "changed", "missing": "one only"}.get(step.signs[0].split()[0], step.signs[0])


def _manual(kind: type[Kind]) -> str:
    return inspect.cleandoc(kind.__doc__ or "")
