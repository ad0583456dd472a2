"""Plain text: what is written is what a reader sees."""

from __future__ import annotations

from factdesk.document import Document
from factdesk.encoding import decode

SUFFIXES = (".txt", ".text")


def parse(path: str, data: bytes) -> Document:
    """A document whose visible text is its source."""
    decoded = decode(data)
    return Document(path, decoded.text, note=decoded.note)
