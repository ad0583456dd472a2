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
        reader.file(path, None, ())
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

    def file(self, path: str, source: bytes | None, above: tuple[str, ...]) -> None:
        """Reads one file; `above` are the files that extend each other down to it."""
        from factdesk.nodes import tree
        from factdesk.shapes import keys

        try:
            if source is None:
                with open(path, "rb") as file:
                    source = file.read()
                self.files.append(path)
        except OSError as error:
            self.problems.append(Problem(path, 0, 0, f"cannot be read: {error.strerror}"))
            return
        page, root = tree(path, source)
        if root is not None:
            parts = dict(keys(page, root, "a rules file", (*_COMMON, *self.sections)))
            if "extends" in parts:
                self._extends(page, parts["extends"], (*above, path))
            if "exclude" in parts:
                self.exclude += _texts(page, parts["exclude"], "exclude")
            for name, kind in self.sections.items():
                if name in parts and not _empty(parts[name]):
                    self._section(page, parts[name], kind)
            if "checks" in parts and not _empty(parts["checks"]):
                self._checks(page, parts["checks"])
        self.problems += page.problems

    def _extends(self, page: Page, node: Node, above: tuple[str, ...]) -> None:
        for item in node.value if node.what == "list" else [node]:
            for text in _texts(page, item, "extends"):
                path = os.path.normpath(os.path.join(os.path.dirname(page.path), text))
                if path in [os.path.normpath(one) for one in above]:
                    page.blame(item, f'"{text}" extends this file itself')
                elif os.path.isfile(path):
                    self.file(path, None, above)
                else:
                    packaged = _packaged(text)
                    if packaged is None:
                        page.blame(item, f'there is no file "{path}", and no installed package has "{text}"')
                    else:
                        self.file(text, packaged, above)

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
        cut = _cut_off(page, places, {key for key, _ in faults})
        for item in cut.values():
            page.blame(item, f'" #" starts a comment, which cuts this text off; put it in quotes: {page.quoted(item)}')
        for key, message in faults:
            if key not in cut:
                page.blame(places.get(key, node), message)
        if faults or cut:
            return None
        slug = slug or slugged(kind.title(entry)) or f"line-{node.line}"
        return Rule(f"{kind.name}/{slug}", kind.name, level, page.path, node.line, entry)

    def _checks(self, page: Page, node: Node) -> None:
        from factdesk.shapes import keys

        if node.what == "map":
            for key, _ in node.value:
                if key.value in self.sections:
                    page.blame(key, f'"{key.value}" stands at the top of the file, not under "checks"')
            node = node._replace(value=[pair for pair in node.value if pair[0].value not in self.sections])
        for name, item in keys(page, node, "checks", tuple(self.checks)):
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


def _texts(page: Page, node: Node, key: str) -> list[str]:
    from factdesk.shapes import NOTHING, Several, Text

    values = Several(Text()).read(page, node, key)
    return [] if values is NOTHING else list(values)


def _packaged(name: str) -> bytes | None:
    """A file of an installed package: `package/file.yaml`."""
    from importlib.resources import files

    package, _, rest = name.partition("/")
    try:
        place = files(package).joinpath(rest)
        return place.read_bytes() if rest and place.is_file() else None
    except (ImportError, ValueError, TypeError):
        return None


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

    texts = Several(Text()).schema()
    properties: dict[str, Any] = {
        "extends": texts | {"description": "other rules files, or files of installed packages; later entries win"},
        "exclude": texts | {"description": "documents that are not read: patterns as in .gitignore"},
    }
    checks: dict[str, Any] = {}
    for name, kind in sorted(kind_classes().items()):
        told = {"description": (kind.__doc__ or "").strip().split("\n")[0]}
        if kind.section:
            made = section_entry(kind).schema()
            properties[name] = {"type": ["array", "null"], "items": made} | told
        else:
            checks[name] = {"anyOf": [shape(Level).schema(), check_entry(kind).schema()]} | told
    properties["checks"] = {"type": ["object", "null"], "properties": checks, "additionalProperties": False}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "factdesk rules",
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": False,
    }
