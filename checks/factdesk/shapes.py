"""What a field of a rules file may hold: each shape reads a node and says the same as JSON Schema."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, Protocol, get_args, get_origin, get_type_hints

from factdesk.hints import nearest
from factdesk.kind import Form
from factdesk.nodes import Node, Page

_NAMES = {"text": "text", "list": "a list", "map": "a map of keys"}


class _Nothing(NamedTuple):
    """Stands for a value that could not be read."""


NOTHING = _Nothing()


class Shape(Protocol):
    """A shape reads a node, blaming it where it does not fit, and has a JSON Schema."""

    def read(self, page: Page, node: Node, key: str) -> Any:
        """The value of a node, or NOTHING after blaming it."""

    def schema(self) -> dict[str, Any]:
        """The same as JSON Schema, draft-07."""


class Text(NamedTuple):
    """Text as it is written, not empty; with a form, text of that form."""

    form: Form | None = None

    def read(self, page: Page, node: Node, key: str) -> Any:
        if node.what != "text":
            page.blame(
                node, f'"{key}" should be text, and this is {_NAMES[node.what]}; put it in quotes: {page.quoted(node)}'
            )
            return NOTHING
        if not node.value.strip() or (node.plain and node.value in ("~", "null", "Null", "NULL")):
            page.blame(node, f'"{key}" is empty')
            return NOTHING
        if self.form and not re.fullmatch(self.form.pattern, node.value):
            page.blame(node, f'"{key}" should be {self.form.wanted}, not "{node.value}"')
            return NOTHING
        return node.value

    def schema(self) -> dict[str, Any]:
        if self.form is None:
            return {"type": ["string", "number", "boolean"], "pattern": r"\S"}
        text = {"type": "string", "pattern": f"^(?:{self.form.pattern})$"}
        numbers = [made for samples, made in _NUMBERS if self._takes(*samples)][:1]
        others = [*numbers, *([{"type": "boolean"}] if self._takes("true", "false") else [])]
        return {"anyOf": [text, *others]} if others else text

    def _takes(self, *texts: str) -> bool:
        return all(re.fullmatch(self.form.pattern, text) for text in texts) if self.form else True


_NUMBERS: tuple[tuple[tuple[str, ...], dict[str, Any]], ...] = (
    (("0.5", "10.25"), {"type": "number", "minimum": 0}),
    (("0", "10"), {"type": "integer", "minimum": 0}),
    (("1000", "9999"), {"type": "integer", "minimum": 1000, "maximum": 9999}),
)
"""Numbers that are text of a form when they stand without quotes, the widest first, as JSON Schema."""


class Choice(NamedTuple):
    """One of some words."""

    words: tuple[str, ...]

    def read(self, page: Page, node: Node, key: str) -> Any:
        if node.what == "text" and node.value in self.words:
            return node.value
        said = f'"{node.value}"' if node.what == "text" else _NAMES[node.what]
        words = " or ".join(part for part in (", ".join(self.words[:-1]), self.words[-1]) if part)
        page.blame(node, f'"{key}" should be {words}, not {said}{nearest(node.value, self.words)}')
        return NOTHING

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


class Several(NamedTuple):
    """A list; of texts also a single one."""

    item: Shape

    def read(self, page: Page, node: Node, key: str) -> Any:
        if node.what == "text" and isinstance(self.item, Text):
            value = self.item.read(page, node, key)
            return value if value is NOTHING else (value,)
        if node.what != "list":
            page.blame(node, f'"{key}" should be a list, and this is {_NAMES[node.what]}')
            return NOTHING
        values = [self.item.read(page, item, key) for item in node.value]
        return NOTHING if NOTHING in values else tuple(values)

    def schema(self) -> dict[str, Any]:
        item = self.item.schema()
        many = {"type": "array", "items": item}
        return {"anyOf": [item, many]} if isinstance(self.item, Text) else many


class Entry(NamedTuple):
    """A map with known keys, which becomes a tuple of a class."""

    made: Any
    fields: tuple[tuple[str, Shape], ...]
    needed: tuple[str, ...]

    def read(self, page: Page, node: Node, key: str) -> Any:
        fields = self.read_fields(page, node, f'"{key}"')
        return NOTHING if fields is None else self.made(**fields)

    def read_fields(self, page: Page, node: Node, key: str) -> dict[str, Any] | None:
        """The values by field, or None after blaming what does not fit."""
        before = len(page.problems)
        shapes = dict(self.fields)
        values = {}
        for name, item in keys(page, node, key, tuple(shapes)):
            values[_field(name)] = shapes[name].read(page, item, name)
        missing = [name for name in self.needed if _field(name) not in values]
        if missing and node.what == "map" and not self._misspelled(node, missing, shapes):
            page.blame(node, f'"{missing[0]}" is missing')
        return values if len(page.problems) == before else None

    def _misspelled(self, node: Node, missing: list[str], shapes: dict[str, Shape]) -> bool:
        """Whether an unknown key, blamed already, is likely the missing one."""
        unknown = [key.value for key, _ in node.value if key.what == "text" and key.value not in shapes]
        return any(missing[0] in nearest(key, missing) for key in unknown)

    def schema(self) -> dict[str, Any]:
        told = described(self.made)
        properties = {name: shape.schema() | _meaning(told.get(name)) for name, shape in self.fields}
        schema = {"type": "object", "properties": properties, "additionalProperties": False}
        return schema | ({"required": list(self.needed)} if self.needed else {})


def _meaning(text: str | None) -> dict[str, str]:
    return {"description": text} if text else {}


def _field(name: str) -> str:
    return name + "_" if name in ("pass", "from", "is", "in", "not", "and", "or", "if", "for", "with") else name


def keys(page: Page, node: Node, what: str, known: tuple[str, ...]) -> list[tuple[str, Node]]:
    """The known keys of a map with their nodes; blames unknown keys, double ones, and what is no map."""
    if node.what != "map":
        page.blame(node, f"{what} should be a map of keys, and this is {_NAMES[node.what]}")
        return []
    first: dict[str, Node] = {}
    for key, _ in node.value:
        name = key.value if key.what == "text" else ""
        if name in first:
            page.blame(key, f'"{name}" is given twice, first in line {first[name].line}')
        elif name not in known:
            page.blame(key, f'"{name or _NAMES[key.what]}" is no key of {what}{nearest(name, known, True)}')
        else:
            first[name] = key
            continue
        first.setdefault(name, key)
    taken: set[str] = set()
    found = []
    for key, item in node.value:
        if key.what == "text" and key.value in known and key.value not in taken:
            taken.add(key.value)
            found.append((key.value, item))
    return found


def described(made: Any) -> dict[str, str]:
    """What the docstring of an entry class says of its fields: lines `field: meaning`."""
    lines = re.findall(r"^\s*(\w+): (.+)$", made.__doc__ or "", re.MULTILINE)
    return {name.removesuffix("_"): meaning for name, meaning in lines}


@cache
def entry(made: Any) -> Entry:
    """The shape of an entry class, from its annotations."""
    hints = get_type_hints(made, include_extras=True)
    fields = tuple((name.removesuffix("_"), shape(hint)) for name, hint in hints.items())
    needed = tuple(name.removesuffix("_") for name in hints if name not in made._field_defaults)
    return Entry(made, fields, needed)


def shape(hint: Any) -> Shape:
    """The shape that an annotation stands for.

    Raises TypeError for one that has none: a kind that declares it cannot be loaded.
    """
    origin, args = get_origin(hint), get_args(hint)
    if hint is str:
        return Text()
    if origin is Annotated:
        return Text(next(item for item in args if isinstance(item, Form)))
    if origin is Literal:
        return Choice(tuple(args))
    if origin is tuple and args[1:] == (...,):
        return Several(shape(args[0]))
    if isinstance(hint, type) and hasattr(hint, "_fields"):
        return entry(hint)
    if type(None) in args:
        return shape(next(arg for arg in args if arg is not type(None)))
    raise TypeError(f"a rule's field cannot be declared as {hint}")
