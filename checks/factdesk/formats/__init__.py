"""Document formats, one a file: each names its `SUFFIXES` and has `parse(path, data) -> Document`."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factdesk.plugins import found

if TYPE_CHECKING:
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
    table = suffixes()
    document: Document = table.get(path[path.rfind(".") :].lower(), table[".txt"]).parse(path, data)
    return document
