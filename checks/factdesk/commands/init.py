"""`factdesk init`: a first rules.yaml, made of the names that the documents have most."""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter
from typing import TYPE_CHECKING

from factdesk.desk import DeskError, discover, load
from factdesk.formats import parse
from factdesk.ruleset import NAME

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Iterator

    from factdesk.document import Document

MOST = 20
_NAME = r"\b[A-Z][\w'\u2019]*[a-z]\w*(?:[ -](?:(?:al|el|bin|ibn|de|da|van|von|der)[ -])?[A-Z][\w'\u2019]*\w)+"
_NOT_FIRST = frozenset(["the", "a", "an", "in", "on", "at", "for", "but", "and", "its", "this", "after"])

_HEAD = """\
# yaml-language-server: $schema=rules.schema.json
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
"""


def run(options: Namespace) -> int:
    """Writes rules.yaml in the working folder; returns 2 where there is one already."""
    if os.path.exists(NAME):
        print(f"factdesk: {NAME} is there already, and is left as it is", file=sys.stderr)
        return 2
    try:
        paths = discover(options.paths)
    except DeskError as error:
        print(f"factdesk: {error}", file=sys.stderr)
        return 2
    names = _names(parse(path, load(path)) for path in paths)
    with open(NAME, "x", encoding="utf-8") as file:
        file.write(_HEAD + "".join(_entry(name, seen) for name, seen in names) + _TAIL)
    print(f"wrote {NAME} with {len(names)} names from {len(paths)} documents, as comments to choose from")
    return 0


def _names(documents: Iterable[Document]) -> list[tuple[str, int]]:
    """The names of two words or more that stand most often, with how often."""
    seen: Counter[str] = Counter()
    for document in documents:
        seen.update(_in(document))
    return sorted(seen.most_common(MOST))


def _in(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.kind in ("paragraph", "item"):
            for match in re.finditer(_NAME, document.text[block.start : block.end]):
                first = match[0].split()[0]
                if first.lower() not in _NOT_FIRST:
                    yield re.sub(r"['\u2019]s?$", "", " ".join(match[0].split()))


def _entry(name: str, seen: int) -> str:
    return f"#  - name: {json.dumps(name, ensure_ascii=False)}   # {seen} times\n#    variants: []\n"
