"""`factdesk discover`: proposes entries for `names` from the spellings that documents have."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from factdesk.desk import DeskError, discover
from factdesk.kind import Rule
from factdesk.mend import replace
from factdesk.outputs import Look
from factdesk.outputs.text import refuse
from factdesk.ruleset import RulesError, Ruleset, kind_classes, load, locate
from factdesk.survey import Entry, Survey, survey

_SPELLINGS = ("variants", "allow", "short", "unlike")

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from factdesk.kind import Kind
    from factdesk.survey import Spelling


def run(options: Namespace) -> int:
    """Prints what it found, or writes it into a rules file; returns 1 where it found nothing."""
    try:
        path = options.rules or options.into or locate(".")
        rules = load(path)
        entries = [rule.entry for rule in rules.rules.get("names", ())]
        settled = {text for entry in entries for key in _SPELLINGS for text in getattr(entry, key)}
        paths = discover(options.paths, rules.exclude, os.path.dirname(path or "") or ".")
        found = survey(paths, variants(rules), [entry.name for entry in entries], settled)
    except (DeskError, RulesError) as error:
        sys.stderr.writelines(refuse(error.problems, Look(lambda *_: "")))
        return 2
    found = found._replace(entries=tuple(entry for entry in found.entries if entry.variants))
    if not found.entries and not found.unsure:
        print("no name is spelled in two ways", file=sys.stderr)
        return 1
    if options.into:
        return _merge(options.into, found)
    sys.stdout.writelines(lines(found))
    return 0


def variants(rules: Ruleset) -> Kind:
    """The check that tells which spellings are of one name, for names with a rule as well."""
    made = kind_classes()["variants"]
    own = rules.rules.get("variants") or [Rule("variants", "variants", "warning", "", 0, made.Entry())]
    return made(own, {}, False)


def lines(found: Survey) -> Iterator[str]:
    """The findings as YAML, to be read and pasted into a rules file."""
    if found.entries:
        yield "names: # take out what is not one name; what is right as well goes from variants to allow\n"
    for entry in found.entries:
        yield from listed(entry)
    if found.unsure:
        yield "\nchecks:\n  variants:\n    distinct: # these may be two names; take out those that are one\n"
    for one, other in found.unsure:
        yield f"      - [{_quoted(one.name)}, {_quoted(other.name)}] # {one.place}, {other.place}\n"


def listed(entry: Entry, before: str = "  ") -> Iterator[str]:
    """One entry, each spelling with how many documents have it, and one place."""
    yield f"{before}- name: {_quoted(entry.name.name)} # {told(entry.name)}\n"
    if not entry.variants:
        yield f"{before}  variants: []\n"
        return
    yield f"{before}  variants:\n"
    for variant in entry.variants:
        yield f"{before}    - {_quoted(variant.name)} # {told(variant)}\n"


def told(spelling: Spelling) -> str:
    """Where a spelling was met."""
    documents = f"{spelling.documents} document" + "s" * (spelling.documents != 1)
    return f"{documents}, {spelling.place}" if spelling.place else documents


def _quoted(name: str) -> str:
    """A name as YAML has it, in quotes where it must be."""
    plain = all(letter.isalnum() or letter in " -." for letter in name) and name[:1].isalpha()
    return (
        name
        if plain and name.lower() not in ("yes", "no", "on", "off", "true", "false")
        else json.dumps(name, ensure_ascii=False)
    )


# --- into a file that is there --------------------------------------------------------------


def _merge(path: str, found: Survey) -> int:
    """Adds to a rules file what it does not have yet; its comments and its order stay."""
    from io import BytesIO

    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.comments import CommentedSeq
    except ImportError:
        print("factdesk: --into needs ruamel.yaml: pip install 'factdesk[discover]'", file=sys.stderr)
        return 2
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    with open(path, "rb") as file:
        old = file.read()
    rules = yaml.load(old) or yaml.map()
    if not rules.get("names"):
        rules["names"] = CommentedSeq()
    for entry in found.entries:
        _add(rules["names"], entry)
    new = BytesIO()
    yaml.dump(rules, new)
    replace(path, old, new.getvalue())
    names = "1 name" if len(found.entries) == 1 else f"{len(found.entries)} names"
    print(f"{path}: {names} to be read; pairs that may be two names, and are left out: {len(found.unsure)}")
    return 0


def _add(names: Any, entry: Entry) -> None:
    """Adds the spellings of a name to its entry, or a new entry."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    here = next((item for item in names if item.get("name") == entry.name.name), None)
    if here is None:
        here = CommentedMap(name=entry.name.name)
        here.yaml_add_eol_comment(told(entry.name), "name")
        names.append(here)
    listed = here.setdefault("variants", CommentedSeq())
    for variant in entry.variants:
        if variant.name not in listed:
            listed.append(variant.name)
            if not listed.fa.flow_style():
                listed.yaml_add_eol_comment(told(variant), len(listed) - 1)
