"""`factdesk explain KIND`: the manual page of a kind of check."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

from factdesk.ruleset import check_entry, kind_classes, section_entry, told
from factdesk.shapes import nearest

if TYPE_CHECKING:
    from argparse import Namespace

    from factdesk.kind import Kind


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
    print(page(kinds[options.kind]), end="")
    return 0


def page(kind: type[Kind]) -> str:
    """The manual page: what the kind does, an example, and its keys."""
    made = section_entry(kind) if kind.section else check_entry(kind)
    meanings = told(kind)
    keys = "".join(f"  {name:<12} {meanings.get(name, '')}\n" for name, _ in made.fields)
    where = f'Keys of an entry under "{kind.name}"' if kind.section else f'Keys of "{kind.name}" under "checks"'
    return f"{kind.name}\n{'=' * len(kind.name)}\n\n{_manual(kind)}\n\n{where}\n\n{keys}"


def _manual(kind: type[Kind]) -> str:
    return inspect.cleandoc(kind.__doc__ or "")
