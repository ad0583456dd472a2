"""Bytes to text and back, so that what is written back is what was read."""

from __future__ import annotations

from typing import NamedTuple


class Decoded(NamedTuple):
    """The text of a file without its byte order mark. `codec` and `mark` give the bytes back;
    without a codec the text is good for checking only, and `note` says why."""

    text: str
    codec: str
    mark: bytes
    note: str = ""

    def encode(self, text: str) -> bytes:
        """The bytes of a piece of this file's text."""
        return text.encode(self.codec)


_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decode(data: bytes) -> Decoded:
    """Strict UTF-8, or UTF-16 where a byte order mark says so; anything else is read as
    Windows-1252, for checking only: written back it could damage what was not shown.

    Raises UnicodeError for what is no text at all (NUL bytes all over or in what is not UTF-8, broken UTF-16).

    >>> decode(b"\\xef\\xbb\\xbfcaf\\xc3\\xa9").text
    'caf\u00e9'
    >>> decode(b"caf\\xe9").codec
    ''
    """
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(codec), codec, mark)
    if data.count(0) * 100 > len(data):
        raise UnicodeError("holds NUL bytes: it is no text, or UTF-16 without a byte order mark")
    try:
        return Decoded(data.decode(), "utf-8", b"")
    except UnicodeDecodeError as error:
        if 0 in data:
            raise UnicodeError("is not UTF-8 and holds a NUL byte: it is no text") from error
        line = data.count(b"\n", 0, error.start) + 1
        note = f"not UTF-8 (line {line}): read as Windows-1252 for checking, never fixed"
        return Decoded(data.decode("cp1252", "replace"), "", b"", note)
