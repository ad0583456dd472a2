"""Plain text is shown as it is written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty import texts

from factdesk.formats import fragments, known, parse


@given(texts)
def test_the_text_is_the_source(text):
    read = parse("a.txt", text.encode())
    assert read.text == read.source == text.removeprefix("\ufeff")
    for at in range(len(read.text)):
        span = read.span(at, at + 1)
        assert (span.start.offset, span.end.offset) == (at, at + 1)


@given(texts, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "koi8-r"]))
def test_fragments_told_by_the_bytes_are_those_of_the_text(text, codec):
    data = text.encode(codec, "replace")
    told = fragments("a.txt", data)
    if told is not None:
        document = parse("a.txt", data)
        assert (document.fragments, document.note) == (told, "")


@pytest.mark.parametrize(
    ("data", "is_told"),
    [
        (b"Arakchi\r\nspoke", True),
        ("caf\u00e9 \u201cArakchi\u201d".encode(), True),
        ("Arak\u00adchi".encode(), False),
        ("\u212aamal".encode(), False),
        ("\ufeffArakchi".encode(), False),
        ("Arakchi".encode("utf-16"), False),
        ("caf\u00e9".encode("latin-1"), False),
        (b"A\0r\0a\0k", False),
    ],
)
def test_of_what_hides_letters_or_needs_a_note_the_bytes_do_not_tell(data, is_told):
    assert (fragments("a.txt", data) is not None) is is_told
    assert fragments("a.md", data) is None, "markup can part words"


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
        # one long line says nothing of the others
        (
            "the ceasefire was signed\non 12 August\n\nSource: https://example.org/" + "a" * 120,
            ["the ceasefire was signed\non 12 August", "Source: https://example.org/" + "a" * 120],
        ),
        (
            "ceasefire was\nsigned on\n12 August 2020 after talks",
            ["ceasefire was\nsigned on\n12 August 2020 after talks"],
        ),
        (f"{'word ' * 25}\nand{' more' * 20}", [f"{'word ' * 25}\nand{' more' * 20}"]),
        (f"{'word ' * 25}.\nAnd {'more ' * 20}.", [f"{'word ' * 25}.", f"And {'more ' * 20}."]),
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
