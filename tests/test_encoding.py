"""Bytes to text and back."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.encoding import decode

MARKS = {"utf-8": b"", "utf-8-bom": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


@given(st.text(), st.sampled_from(sorted(MARKS)))
def test_what_is_written_back_is_what_was_read(text, name):
    if name == "utf-8" and (text.startswith("\ufeff") or text.count("\0") * 100 > len(text.encode())):
        return
    data = MARKS[name] + text.encode(name.removesuffix("-bom"))
    decoded = decode(data)
    assert decoded.text == text
    assert decoded.mark + decoded.encode(decoded.text) == data
    assert decoded.note == ""


def test_other_encodings_are_read_said_and_not_written_back():
    decoded = decode("one\ncaf\u00e9".encode("latin-1"))
    assert (decoded.text, decoded.codec) == ("one\ncaf\u00e9", "")
    assert decoded.note == "not UTF-8 (line 2): read as Windows-1252 for checking, never fixed"


@pytest.mark.parametrize(
    "data", ["plain".encode("utf-16-le"), b"\0" * 50, b"\xff\xfea", b"\xe9" * 999 + b"\0", b"\xef\xbb\xbf\xff"]
)
def test_what_is_no_text_is_an_error(data):
    with pytest.raises(UnicodeError):
        decode(data)


@given(st.binary())
def test_any_bytes_are_text_or_a_unicode_error(data):
    with suppress(UnicodeError):
        assert isinstance(decode(data).text, str)
