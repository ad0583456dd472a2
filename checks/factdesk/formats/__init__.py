"""Document formats, one a file: each names its `SUFFIXES` and has `parse(path, data) -> Document`.

One that shows the bytes as they are may have `fragments(data)`, too: the `Document.fragments` of a file of
which nothing needs to be said, without a document; None where they cannot be told so cheaply.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.plugins import found

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from factdesk.document import Document


@cache
def suffixes() -> dict[str, ModuleType]:
    """The format of each file name ending, such as `.md`."""
    return {suffix: module for module in found("formats").values() for suffix in module.SUFFIXES}


def known(path: str) -> bool:
    """Whether a file is a document, by its name."""
    return path[path.rfind(".") :].lower() in suffixes()


def parse(path: str, data: bytes) -> Document:
    """Reads a document; a file whose name tells no format is read as plain text.

    Raises UnicodeError for what is no text.
    """
    document: Document = _format(path).parse(path, data)
    return document


def fragments(path: str, data: bytes) -> list[bytes] | None:
    """The fragments of a document, or None where it must be parsed to know them."""
    told: Callable[[bytes], list[bytes] | None] | None = getattr(_format(path), "fragments", None)
    return told(data) if told else None


def _format(path: str) -> ModuleType:
    table = suffixes()
    return table.get(path[path.rfind(".") :].lower()) or table[".txt"]
