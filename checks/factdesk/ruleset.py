"""rules.yaml: finding it, reading it with all its mistakes at once, and its JSON Schema."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.kind import Form, Level, Rule
from factdesk.model import Problem
from factdesk.plugins import found

if TYPE_CHECKING:
    from factdesk.kind import Kind
    from factdesk.nodes import Node, Page

NAME = "rules.yaml"
MOST_FILES = 100
"""Files that the rules of one run may come from, so that files that extend each other many times
over cannot make it endless."""

_SLUG = Form("[a-z0-9]+(?:-[a-z0-9]+)*", "small letters, digits and single hyphens")
_COMMON = ("extends", "exclude", "checks")


class RulesError(Exception):
    """A rules file has mistakes: `problems` are all of them, in order."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(f"{p.path}:{p.line}:{p.column}: {p.message}" for p in self.problems))


class Ruleset(NamedTuple):
    """The rules by kind, what not to read, and the files that all this came from."""

    rules: dict[str, tuple[Rule, ...]]
    exclude: tuple[str, ...]
    files: tuple[str, ...]

    def kinds(self, counted: bool) -> list[Kind]:
        """The kinds that have rules, made of them, in the order of their names."""
        known = kind_classes()
        return [known[name](rules, self.rules, counted) for name, rules in sorted(self.rules.items()) if rules]


def kind_classes() -> dict[str, type[Kind]]:
    """Every kind of check there is, by name."""
    from factdesk.kind import Kind

    classes = {}
    for name, module in found("kinds").items():
        for item in vars(module).values():
            if isinstance(item, type) and issubclass(item, Kind) and item.__dict__.get("name") == name:
                classes[name] = item
    return classes


def locate(start: str) -> str | None:
    """The rules.yaml of a folder or of the nearest folder above it, up to the repository's root."""
    place = os.path.abspath(start)
    while True:
        path = os.path.join(place, NAME)
        if os.path.isfile(path):
            return os.path.relpath(path)
        if os.path.exists(os.path.join(place, ".git")) or os.path.dirname(place) == place:
            return None
        place = os.path.dirname(place)


def load(path: str | None) -> Ruleset:
    """The rules of a file and of those that it extends; without a file, the checks that need none.

    Raises RulesError with every mistake in them.
    """
    reader = _Reader()
    if path is not None:
        reader.file(path, ())
    if reader.problems:
        raise RulesError(reader.problems)
    rules: dict[str, list[Rule]] = {}
    for rule in reader.rules.values():
        rules.setdefault(rule.kind, []).append(rule)
    for name, kind in kind_classes().items():
        if not kind.section and name not in reader.rules:
            rules[name] = [Rule(name, name, kind.level, path or "", 0, kind.Entry())]
    kept = {name: tuple(rule for rule in of if rule.level != "off") for name, of in rules.items()}
    return Ruleset(kept, tuple(reader.exclude), tuple(reader.files))


class _Reader:
    """The rules read so far, of a file and the files that it extends."""

    def __init__(self) -> None:
        self.rules: dict[str, Rule] = {}
        self.exclude: list[str] = []
        self.files: list[str] = []
        self.problems: list[Problem] = []
        self.sections = {name: kind for name, kind in kind_classes().items() if kind.section}
        self.checks = {name: kind for name, kind in kind_classes().items() if not kind.section}

    def file(self, path: str, above: tuple[str, ...], name: str = "") -> None:
        """Reads one file; `above` are the files that extend each other down to it. `name` is what
        a file of an installed package is called in messages."""
        from factdesk.nodes import tree
        from factdesk.shapes import keys

        try:
            with open(path, "rb") as file:
                source = file.read()
        except OSError as error:
            self.problems.append(Problem(path, 0, 0, f"cannot be read: {error.strerror}"))
            return
        self.files.append(path)
        page, root = tree(name or path, source)
        if root is not None:
            parts = dict(keys(page, root, "a rules file", (*_COMMON, *self.sections)))
            parts = {name: node for name, node in parts.items() if not _empty(node)}
            if "extends" in parts:
                self._extends(page, parts["extends"], (*above, path))
            if "exclude" in parts:
                self._exclude(page, parts["exclude"])
            for name, kind in self.sections.items():
                if name in parts:
                    self._section(page, parts[name], kind)
            if "checks" in parts:
                self._checks(page, parts["checks"])
        self.problems += page.problems

    def _extends(self, page: Page, node: Node, above: tuple[str, ...]) -> None:
        for item, text in _texts(page, node, "extends"):
            near = os.path.normpath(os.path.join(os.path.dirname(above[-1]), text))
            path = near if os.path.isfile(near) else _packaged(text)
            if path is None:
                page.blame(item, f'there is no file "{near}", and no installed package has "{text}"')
            elif any(os.path.samefile(path, one) for one in above):
                page.blame(item, f'"{text}" extends this file itself')
            elif len(self.files) >= MOST_FILES:
                page.blame(item, f"is one file too many: rules may come from {MOST_FILES} files")
            else:
                self.file(path, above, text if path != near else "")

    def _exclude(self, page: Page, node: Node) -> None:
        from pathspec import GitIgnoreSpec

        for item, text in _texts(page, node, "exclude"):
            try:
                GitIgnoreSpec.from_lines([text])
            except ValueError:
                page.blame(item, f'"{text}" is no pattern as in .gitignore')
            self.exclude.append(text)

    def _section(self, page: Page, node: Node, kind: type[Kind]) -> None:
        if node.what != "list":
            page.blame(node, f'"{kind.name}" should be a list; start each entry with "- "')
            return
        here: dict[str, int] = {}
        for item in node.value:
            rule = self._entry(page, item, kind)
            if rule is None:
                continue
            if rule.id in here:
                page.blame(item, f'has the same id as the entry in line {here[rule.id]} ("{rule.id}"); give one an id')
            here.setdefault(rule.id, item.line)
            self.rules[rule.id] = rule

    def _entry(self, page: Page, node: Node, kind: type[Kind]) -> Rule | None:
        fields = section_entry(kind).read_fields(page, node, f'an entry of "{kind.name}"')
        if fields is None:
            return None
        slug, level = fields.pop("id", ""), fields.pop("level", kind.level)
        entry = kind.Entry(**fields)
        places = {key.value: item for key, item in node.value}
        faults = list(kind.faults(entry))
        files, amiss = kind.data(entry, os.path.dirname(page.path)) if not faults else ((), ())
        self.files += [path for path in files if os.path.isfile(path)]
        faults += amiss
        cut = _cut_off(page, places, {key for key, _ in faults})
        for item in cut.values():
            page.blame(item, f'" #" starts a comment, which cuts this text off; put it in quotes: {page.quoted(item)}')
        for key, message in faults:
            if key not in cut:
                page.blame(places.get(key, node), message)
        slug = slug or slugged(kind.title(entry)) or f"line-{node.line}"
        return Rule(f"{kind.name}/{slug}", kind.name, level, page.path, node.line, entry)

    def _checks(self, page: Page, node: Node) -> None:
        from factdesk.shapes import keys

        if node.what == "map":
            for key, _ in node.value:
                if key.value in self.sections:
                    page.blame(key, f'"{key.value}" stands at the top of the file, not under "checks"')
            node = node._replace(value=[pair for pair in node.value if pair[0].value not in self.sections])
        for name, item in keys(page, node, '"checks"', tuple(self.checks)):
            kind = self.checks[name]
            if item.what == "text":
                from factdesk.shapes import NOTHING, shape

                level = shape(Level).read(page, item, name)
                if level is not NOTHING:
                    self.rules[name] = Rule(name, name, level, page.path, item.line, kind.Entry())
                continue
            fields = check_entry(kind).read_fields(page, item, f'"{name}"')
            if fields is not None:
                level = fields.pop("level", kind.level)
                self.rules[name] = Rule(name, name, level, page.path, item.line, kind.Entry(**fields))


def _empty(node: Node) -> bool:
    """Whether a key is there and nothing behind it, as in a file whose entries are commented out."""
    return node.what == "text" and node.plain and node.value in ("", "~", "null")


def _texts(page: Page, node: Node, key: str) -> list[tuple[Node, str]]:
    """The texts of a list, or a single one, each with its node."""
    from factdesk.shapes import NOTHING, Text

    items = node.value if node.what == "list" else [node]
    read = [(item, Text().read(page, item, key)) for item in items]
    return [(item, text) for item, text in read if text is not NOTHING]


def _packaged(name: str) -> str | None:
    """The path of a file of an installed package, given as `package/file.yaml`."""
    from importlib.util import find_spec

    package, _, rest = name.partition("/")
    try:
        found = find_spec(package) if package.isidentifier() and rest else None
    except (ImportError, ValueError):
        return None
    places = [os.path.join(place, rest) for place in (found and found.submodule_search_locations) or ()]
    return next((place for place in places if os.path.isfile(place)), None)


def _cut_off(page: Page, places: dict[str, Node], faulty: set[str]) -> dict[str, Node]:
    """The texts that YAML cut off at ` #`, where what is left does not work or a bracket is lost."""
    cut = {}
    for key, node in places.items():
        rest = page.rest(node) if node.what == "text" and node.plain else ""
        if rest.lstrip().startswith("#") and (key in faulty or "[" in rest):
            cut[key] = node
    return cut


def slugged(title: str) -> str:
    """A title as an id: ASCII, lower case, single hyphens, at most 60 letters.

    >>> slugged("C\u00f4te d'Ivoire"), slugged("J. R. R. Tolkien")
    ('cote-d-ivoire', 'j-r-r-tolkien')
    """
    import re
    from unicodedata import normalize

    table: dict[str, str | int | None] = dict(zip("\u00f8\u0142\u0111\u00f0\u0131\u0259", "olddia", strict=True))
    table |= {"\u00df": "ss", "\u00e6": "ae", "\u0153": "oe", "\u00fe": "th"}
    folded = normalize("NFKD", title.lower().translate(str.maketrans(table)))
    plain = "".join(letter for letter in folded if letter.isascii())
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")


def told(kind: type[Kind]) -> dict[str, str]:
    """What each key of an entry, or of the options of a check, means."""
    from factdesk.shapes import described

    return described(kind.Entry) | {
        "id": "what the rule is called; without it, made of its words",
        "level": f"off, note, warning or error (default: {kind.level})",
    }


def section_entry(kind: type[Kind]) -> Any:
    """The shape of an entry of a section: the kind's own fields, an id and a level."""
    from factdesk.shapes import Text, entry, shape

    made = entry(kind.Entry)
    return made._replace(fields=(*made.fields, ("id", Text(_SLUG)), ("level", shape(Level))))


def check_entry(kind: type[Kind]) -> Any:
    """The shape of the options of a check."""
    from factdesk.shapes import entry, shape

    made = entry(kind.Entry)
    return made._replace(fields=(("level", shape(Level)), *made.fields))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft-07) of a rules file, made from what the kinds declare."""
    from factdesk.shapes import Several, Text, shape

    texts = {"anyOf": [*Several(Text()).schema()["anyOf"], {"type": "null"}]}
    properties: dict[str, Any] = {
        "extends": texts | {"description": "other rules files, or files of installed packages; later entries win"},
        "exclude": texts | {"description": "documents that are not read: patterns as in .gitignore"},
    }
    checks: dict[str, Any] = {}
    for name, kind in sorted(kind_classes().items()):
        about = {"description": (kind.__doc__ or "").strip().split("\n")[0]}
        if kind.section:
            made = _told(section_entry(kind).schema(), kind)
            properties[name] = {"type": ["array", "null"], "items": made} | about
        else:
            checks[name] = {"anyOf": [shape(Level).schema(), _told(check_entry(kind).schema(), kind)]} | about
    properties["checks"] = {"type": ["object", "null"], "properties": checks, "additionalProperties": False}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factdesk rules",
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": False,
    }


def _told(entry: dict[str, Any], kind: type[Kind]) -> dict[str, Any]:
    """The schema of an entry with what its keys mean."""
    meanings = told(kind)
    for name, part in entry["properties"].items():
        part["description"] = meanings.get(name, "")
    return entry
