"""Plain text is shown as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from naughty import texts

from factdesk.formats import known, parse


@given(texts)
def test_the_text_is_the_source(text):
    read = parse("a.txt", text.encode())
    assert read.text == read.source == text.removeprefix("\ufeff")
    for at in range(len(read.text)):
        span = read.span(at, at + 1)
        assert (span.start.offset, span.end.offset) == (at, at + 1)


@given(texts)
def test_paragraphs_hold_every_letter_that_is_no_space(text):
    read = parse("a.txt", text.encode())
    inside = "".join(read.text[block.start : block.end] for block in read.blocks)
    assert "".join(inside.split()) == "".join(read.text.split())


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("one\n\ntwo\n", ["one", "two"]),
        ("one\r\n\r\n\r\ntwo", ["one", "two"]),
        # wrapped by hand: full lines go on, a short one ends the paragraph
        ("a line that is full of words\nand another one that is full\nshort\nnext paragraph here now", None),
    ],
)
def test_paragraphs(text, wanted):
    read = parse("a.txt", text.encode())
    found = [read.text[block.start : block.end] for block in read.blocks]
    assert found == (wanted or [text[: text.index("\nnext")], "next paragraph here now"])


@pytest.mark.parametrize(
    ("path", "is_known"),
    [("a.md", True), ("A.MD", True), ("x/y.txt", True), ("a.qmd", True), ("a.py", False), ("a", False), ("md", False)],
)
def test_documents_are_known_by_their_names(path, is_known):
    assert known(path) is is_known


def test_a_name_that_tells_no_format_is_read_as_plain_text():
    assert parse("notes", b"*not* markup").text == "*not* markup"
