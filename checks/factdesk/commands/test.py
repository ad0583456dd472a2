"""`factdesk test`: runs the pass and fail examples that the rules carry."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from factdesk.examples import outcomes
from factdesk.outputs import Look, counted, visible
from factdesk.ruleset import RulesError, load, locate

if TYPE_CHECKING:
    from argparse import Namespace


def run(options: Namespace) -> int:
    """Returns 1 if an example does not do what it says, 2 if there is none to run."""
    from factdesk.outputs.text import refuse

    path = options.rules or locate(".")
    if path is None:
        print("factdesk: there is no rules.yaml here or in a folder above", file=sys.stderr)
        return 2
    try:
        kinds = load(path).kinds(counted=True)
    except RulesError as error:
        sys.stderr.writelines(refuse(error.problems, Look(lambda *_: "")))
        return 2
    done = list(outcomes(kinds))
    failed = [outcome for outcome in done if not outcome.held]
    for outcome in failed:
        print(f"{visible(outcome.rule.path)}:{outcome.rule.line}: {outcome.rule.id} {_visible_lines(outcome.told)}")
    rules = [rule for kind in kinds for rule in kind.rules.values() if "/" in rule.id]
    without = len(rules) - len({outcome.rule.id for outcome in done})
    told = f"{len(done) - len(failed)} hold, {len(failed)} do not"
    print(f"{counted(len(done), 'example')}: {told}; {counted(without, 'rule')} without any")
    return 2 if not done else 1 if failed else 0


def _visible_lines(text: str) -> str:
    return "\n".join(visible(line) for line in text.split("\n"))
