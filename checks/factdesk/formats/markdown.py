"""Markdown: the text that is rendered, with the bytes that it is rendered from (by pyromark)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Any

from factdesk.document import Block, Document, Piece
from factdesk.encoding import decode

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown", ".qmd", ".rmd")

_KINDS = {"Heading": "heading", "TableCell": "cell", "Item": "item", "CodeBlock": "code"}
_BLOCKS = {
    "Paragraph", "Heading", "TableCell", "Item", "CodeBlock", "HtmlBlock", "BlockQuote", "List", "Table",
    "TableHead", "TableRow", "FootnoteDefinition", "MetadataBlock", "DefinitionList", "DefinitionListTitle",
    "DefinitionListDefinition",
}  # fmt: skip

_HTML = (
    r"<!--.*?(?:-->|\Z)|<(?P<hidden>script|style)\b.*?(?:</(?P=hidden)>|\Z)|<[^>]*>"
    r"|(?P<line>\s*(?:\r\n|\n|\r)\s*)|(?P<text>&#?\w+;|[^<&\r\n]+|&)"
)


def parse(path: str, data: bytes) -> Document:
    """A document of the rendered words; front matter, tags and link targets are not among them."""
    import pyromark

    options = pyromark.Options
    markdown = pyromark.Markdown(
        options=options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_YAML_STYLE_METADATA_BLOCKS
        | options.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
    )
    decoded = decode(data)
    page = _Page(decoded.text)
    for event, where in markdown.events_with_range(decoded.text):
        page.take(event, page.offset(where["start"]), page.offset(where["end"]))
    return page.document(path, decoded.note)


class _Page:
    """The rendered text as it grows, event by event."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.size = 0
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.blocks: list[Block] = []
        self.regions: list[tuple[str, int, int]] = []
        self.front: list[str] = []
        self.html: list[tuple[int, int]] = []
        self.open: list[tuple[str, int]] = []
        self.block = -1
        self.wide = [match.start() for match in re.finditer(r"[^\x00-\x7f]", source)]
        self.bytes: list[int] = []
        extra = 0
        for at in self.wide:
            self.bytes.append(at + extra)
            extra += len(source[at].encode("utf-8", "surrogatepass")) - 1

    def offset(self, byte: int) -> int:
        """The code point at a byte of the source as UTF-8."""
        before = bisect_left(self.bytes, byte)
        if not before:
            return byte
        last = self.wide[before - 1]
        return last + 1 + byte - self.bytes[before - 1] - len(self.source[last].encode("utf-8", "surrogatepass"))

    def take(self, event: Any, start: int, end: int) -> None:
        """One event of the parser, over `source[start:end]`."""
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak"):
                self.line_end(start, end)
            return
        [(verb, what)] = event.items()
        if verb in ("Start", "End"):
            name = what if isinstance(what, str) else next(iter(what))
            if verb == "Start":
                self.start(name)
            else:
                self.end(name)
        elif verb == "Text" and self.inside("MetadataBlock"):
            self.front.append(what)
        elif verb in ("Text", "InlineMath", "DisplayMath"):
            self.add(what, start, end)
        elif verb == "Html":
            self.html.append((start, end))
        elif verb == "Code":
            self.code(what, start, end)
        elif verb == "InlineHtml" and re.match(r"<br\b", what, re.IGNORECASE):
            self.add("\n", start, end)

    def start(self, name: str) -> None:
        if name in _BLOCKS:
            self.close()
        self.open.append((name, self.size + 2 if self.size else 0))

    def end(self, name: str) -> None:
        if name == "HtmlBlock":
            self.show_html()
        if name in _BLOCKS:
            self.close()
        opened = self.open.pop()[1]
        if name == "BlockQuote" and opened < self.size:
            self.regions.append(("quotation", opened, self.size))

    def inside(self, name: str) -> bool:
        return any(opened == name for opened, _ in self.open)

    def close(self) -> None:
        """Ends the block that is open."""
        if self.block >= 0:
            kind = next((_KINDS[name] for name, _ in reversed(self.open) if name in _KINDS), "paragraph")
            self.blocks.append(Block(kind, self.block, self.size))
            self.block = -1

    def add(self, text: str, start: int, end: int) -> None:
        """Visible text that is written as `source[start:end]`."""
        if self.block < 0:
            if self.size:
                self.texts.append("\n\n")
                self.pieces.append(Piece(self.size, self.size + 2, start, start))
                self.size += 2
            self.block = self.size
        self.pieces.append(Piece(self.size, self.size + len(text), start, end))
        self.texts.append(text)
        self.size += len(text)

    def line_end(self, start: int, end: int) -> None:
        """A line end with the blanks around it, as it is written unless it is written with a sign."""
        while self.source[end : end + 1] in (" ", "\t"):
            end += 1
        written = self.source[start:end]
        self.add(written if written.isspace() else "\n", start, end)

    def code(self, text: str, start: int, end: int) -> None:
        inner = self.source.find(text, start, end) if text else -1
        self.add(text, *((inner, inner + len(text)) if inner >= 0 else (start, end)))
        self.regions.append(("code", self.size - len(text), self.size))

    def show_html(self) -> None:
        """The text between the tags of an HTML block; comments, scripts and styles hold none."""
        from html import unescape

        whole = "".join(self.source[start:end] for start, end in self.html)
        origins = [at for start, end in self.html for at in range(start, end)]
        line: re.Match[str] | None = None
        for match in re.finditer(_HTML, whole, re.DOTALL | re.IGNORECASE):
            if match["line"]:
                line = match
            elif match["text"]:
                if line and self.block >= 0:
                    self.add("\n", origins[line.start()], origins[line.end() - 1] + 1)
                self.add(unescape(match["text"]), origins[match.start()], origins[match.end() - 1] + 1)
                line = None
        self.html.clear()

    def document(self, path: str, note: str) -> Document:
        self.close()
        return Document(
            path,
            self.source,
            "".join(self.texts),
            self.pieces,
            self.blocks,
            self.regions,
            front="".join(self.front),
            note=note,
        )
