"""Plain text: what is written is what a reader sees."""

from __future__ import annotations

from factdesk.document import HIDING, Document
from factdesk.document import fragments as pieces
from factdesk.encoding import decode

SUFFIXES = (".txt", ".text")


def parse(path: str, data: bytes) -> Document:
    """A document whose visible text is its source."""
    decoded = decode(data)
    return Document(path, decoded.text, note=decoded.note)


def fragments(data: bytes) -> list[bytes] | None:
    """The fragments of such a document; None where the bytes do not tell them as they are."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    for sign in HIDING:
        if sign in text:
            return None
    return None if "\0" in text else pieces(data)
