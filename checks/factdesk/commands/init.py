"""`factdesk init`: a first rules.yaml, made of the names that the documents have most."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factdesk.commands.discover import listed, variants
from factdesk.desk import DeskError, discover
from factdesk.outputs import Look, counted
from factdesk.outputs.text import refuse
from factdesk.ruleset import NAME, load
from factdesk.survey import survey

if TYPE_CHECKING:
    from argparse import Namespace

    from factdesk.survey import Entry

MOST = 20

_HEAD = """\
# yaml-language-server: $schema=rules.schema.json
# `factdesk schema > rules.schema.json` writes that file, by which an editor knows the keys.
#
# Rules for factdesk: `factdesk check` holds the documents against them, `factdesk test` runs
# their examples, `factdesk explain names` tells all about a kind. Take away the # of what fits.

names:                       # how a name is spelled
"""

_TAIL = """
facts:                       # what is true: the sentence as it should read, the checked value in [brackets]
#  - fact: The mission has [1,500] (troops|soldiers)
#    source: https://example.org/mission
#    pass: ["The mission has 1,500 soldiers."]
#    fail: ["The mission has 15,000 soldiers."]

phrases:                     # wording that must not appear
#  - phrase: civil war in Donbas
#    instead: war in Donbas

checks:                      # needs no rules
  weekdays: error            # "Friday, 6 December 2024" is a Friday
  variants: warning          # one name spelled two ways
"""


def run(options: Namespace) -> int:
    """Writes rules.yaml in the working folder; returns 2 where there is one already."""
    if os.path.exists(NAME):
        print(f"factdesk: {NAME} is there already, and is left as it is", file=sys.stderr)
        return 2
    try:
        paths = discover(options.paths)
        entries = survey(paths, variants(load(None))).entries[:MOST]
    except DeskError as error:
        sys.stderr.writelines(refuse(error.problems, Look(lambda *_: "")))
        return 2
    with open(NAME, "x", encoding="utf-8") as file:
        file.write(_HEAD + "".join(map(_commented, entries)) + _TAIL)
    told = f"{counted(len(entries), 'name')} from {counted(len(paths), 'document')}"
    print(f"wrote {NAME} with {told}, as comments to choose from")
    return 0


def _commented(entry: Entry) -> str:
    return "".join(f"#{line}" for line in listed(entry))
