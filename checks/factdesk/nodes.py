"""YAML as a tree of texts, lists and maps with their places; nothing in it has a type yet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 50_000_000
"""Bytes of the largest rules file."""

DEEPEST = 20
"""Lists and maps inside each other."""


class Node(NamedTuple):
    """A text, a list of nodes, or a map as pairs of nodes, at `line` and `column` from 1.

    `plain` text stands without quotes; `until` is the line and column where it ends.
    """

    what: str
    value: Any
    line: int
    column: int
    plain: bool
    until: tuple[int, int]


class Page:
    """A rules file that is being read: its lines, and the problems found so far."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.lines = re.split(r"\r\n|\n|\r", text)
        self.problems: list[Problem] = []

    def blame(self, node: Node, message: str) -> None:
        """Notes a problem at a node."""
        self.problems.append(Problem(self.path, node.line, node.column, message))

    def rest(self, node: Node) -> str:
        """What stands on the line behind a node."""
        line, column = node.until
        return self.lines[line - 1][column - 1 :] if line <= len(self.lines) else ""

    def quoted(self, node: Node) -> str:
        """The rest of the line from a node on as it has to be written to be one text."""
        return quoted(self.lines[node.line - 1][node.column - 1 :])


def quoted(text: str) -> str:
    """A text in the quotation marks that YAML needs.

    >>> quoted("The survey: [20] countries")
    '"The survey: [20] countries"'
    """
    text = text.strip()
    return f"'{text}'" if '"' in text and "'" not in text else '"' + text.replace('"', '\\"') + '"'


def tree(path: str, data: bytes) -> tuple[Page, Node | None]:
    """The tree of a YAML file, or None where it is empty or cannot be read, with its problems.

    Tags, anchors, aliases, a second document, and more than DEEPEST levels are problems: none
    has a use in a rules file, and some can make a small file endless.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        page = Page(path, "")
        line = data.count(b"\n", 0, error.start) + 1
        page.problems.append(Problem(path, line, 1, "is not UTF-8; save the file as UTF-8"))
        return page, None
    page = Page(path, text)
    if len(data) > LARGEST:
        page.problems.append(Problem(path, 1, 1, f"is larger than {LARGEST // 1_000_000} MB"))
        return page, None
    import gc

    gc.disable()
    try:
        return page, _parsed(page, text)
    finally:
        gc.enable()


def _parsed(page: Page, text: str) -> Node | None:
    import yaml

    # the one in C is faster, the other explains mistakes better
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader) if len(text) > 200_000 else yaml.SafeLoader
    try:
        return _built(page, yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        page.problems.append(Problem(page.path, line, column, _explained(page, error, line)))
    except yaml.YAMLError as error:
        at = getattr(error, "position", 0)
        lines = re.split(r"\r\n|\n|\r", text[:at])
        message = f"holds a character that YAML does not allow: U+{getattr(error, 'character', 0):04X}"
        page.problems.append(Problem(page.path, len(lines), len(lines[-1]) + 1, message))
    except RecursionError:
        page.problems.append(Problem(page.path, 1, 1, f"has more than {DEEPEST} levels of lists and maps"))
    return None


class _Open(NamedTuple):
    """A list or map that is being read, or the document itself."""

    event: Any
    items: list[Node]


def _built(page: Page, events: Iterator[Any]) -> Node | None:
    """The tree of a stream of parser events, without recursion."""
    import yaml

    stack = [_Open(None, [])]
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                page.blame(_node("text", "", event, event), "starts a second document; a rules file is one")
                return None
        elif isinstance(event, yaml.AliasEvent):
            node = _node("text", f"*{event.anchor}", event, event)
            page.blame(node, f"refers to an anchor (*{event.anchor}), which rules cannot use; put text in quotes")
            stack[-1].items.append(node)
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            _refuse(page, event)
            if isinstance(event, yaml.ScalarEvent):
                stack[-1].items.append(_node("text", event.value, event, event, not event.style))
            elif len(stack) > DEEPEST:
                page.blame(_node("text", "", event, event), f"has more than {DEEPEST} levels of lists and maps")
                return None
            else:
                stack.append(_Open(event, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            start, items = stack.pop()
            stack[-1].items.append(_closed(start, items, event))
    return stack[0].items[0] if stack[0].items else None


def _refuse(page: Page, event: Any) -> None:
    node = _node("text", "", event, event)
    if event.tag is not None and event.tag != "!":
        page.blame(node, f"has a tag ({event.tag.replace('tag:yaml.org,2002:', '!!')}), which rules cannot use")
    if event.anchor is not None:
        page.blame(node, f"sets an anchor (&{event.anchor}), which rules cannot use; put text in quotes")


def _closed(start: Any, items: list[Node], end: Any) -> Node:
    import yaml

    if isinstance(start, yaml.MappingStartEvent):
        return _node("map", list(zip(items[::2], items[1::2], strict=True)), start, end)
    return _node("list", items, start, end)


def _node(what: str, value: Any, start: Any, end: Any, plain: bool = False) -> Node:
    mark, until = start.start_mark, end.end_mark
    return Node(what, value, mark.line + 1, mark.column + 1, plain, (until.line + 1, until.column + 1))


def _explained(page: Page, error: Any, line: int) -> str:
    """What a YAML error means to somebody who writes sentences."""
    problem = str(error.problem)
    raw = page.lines[line - 1] if line <= len(page.lines) else ""
    match = re.match(r"(\s*(?:- +)*(?:[\w-]+: +)?)(.*)", raw)
    shown = quoted(match[2]) if match else ""
    if "mapping values are not allowed" in problem:
        return f"has a colon and a blank inside a text; put the text in quotes: {shown}"
    if "cannot start any token" in problem and "\\t" in problem:
        return "is indented with a tab; use blanks"
    if "cannot start any token" in problem or "alphabetic or numeric" in problem:
        return f"starts with a sign that means something else in YAML; put the text in quotes: {shown}"
    if match and match[2][:1] in ("[", "{", "'", '"') and "found '<scalar>'" in problem:
        return f"a text that begins with {match[2][0]} goes on behind its end; put all of it in quotes: {shown}"
    if "flow" in str(error.context) and "<stream end>" in problem:
        return f"a bracket is opened in line {error.context_mark.line + 1} and not closed"
    if "unexpected end of stream" in problem and "quoted" in str(error.context):
        start = error.context_mark.line + 1 if error.context_mark else line
        return f"a quotation mark is opened in line {start} and not closed"
    if "<block end>" in problem or "block mapping" in str(error.context):
        return f"does not fit here: check the indentation and the quotation marks ({problem})"
    return problem
