"""Lines, words, quotations and the way back, on documents of plain text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from naughty import texts

from factdesk.document import Document, fold, surface, words

lines = st.text("a\r\n\u2028\x0b\x0c\x85 ")


@given(st.one_of(texts, lines), st.data())
def test_line_and_column_lead_back_to_the_offset(text, data):
    read = Document("a.txt", text)
    offset = data.draw(st.integers(0, len(text)))
    point = read.point(offset)
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    assert sum(map(len, lines[: point.line - 1])) + point.column - 1 == offset
    assert read.line(point.line) == lines[point.line - 1].rstrip("\r\n")


def test_lines_end_at_lf_crlf_and_cr_only():
    read = Document("a.txt", "a\nb\r\nc\rd\x0be\x0cf\x85g\u2028h")
    assert [read.line(number) for number in (1, 2, 3, 4)] == ["a", "b", "c", "d\x0be\x0cf\x85g\u2028h"]
    assert read.point(len(read.source)).line == 4


@given(texts)
def test_words_stand_in_order_and_do_not_overlap(text):
    edges = [edge for word in words(text) for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert all(word.key == fold(text[word.start : word.end]) and word.key for word in words(text))


@given(texts)
def test_fold_and_surface_change_nothing_twice(text):
    assert fold(fold(text)) == fold(text)
    assert surface(surface(text)) == surface(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Sana\u2019a", ["sana'a"]),
        ("so\u00adft hy\u200bphen", ["soft", "hyphen"]),
        ("e\u0301t\u00e9", ["\u00e9t\u00e9"]),
        ("pro-Iran", ["pro", "iran"]),
        ("a_b", ["a", "b"]),
        ("'quoted'", ["quoted"]),
    ],
)
def test_words(text, wanted):
    assert [word.key for word in words(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('a "b" c', ['"b"']),
        ("a \u201cb c\u201d d", ["\u201cb c\u201d"]),
        ("a \u00abb\u00bb", ["\u00abb\u00bb"]),
        ("\u201copen to the end of the paragraph", ["\u201copen to the end of the paragraph"]),
        ("no quotation, it's plain", []),
        ("\u201eunten\u201c und \u00bbseitlich\u00ab", ["\u201eunten\u201c", "\u00bbseitlich\u00ab"]),
        ("\u300cja\u300d \u2039oui\u203a", ["\u300cja\u300d", "\u2039oui\u203a"]),
        ("\u2018He\u2019s late,\u2019 they said.", ["\u2018He\u2019s late,\u2019"]),
        ("\u2018The ministers\u2019 plan,\u2019 they said.", ["\u2018The ministers\u2019 plan,\u2019"]),
        ("'He isn't late,' they said of the '90s.", ["'He isn't late,'"]),
        ("the '90s and the ministers' plan", ["'90s and the ministers'"]),
        ("rock 'n' roll, O'Neill's and the Joneses' car", ["'n'"]),
        ("\u2018Abd al-Rahman\u2019s car", []),
    ],
)
def test_quotations(text, wanted):
    read = Document("a.txt", text)
    assert [text[start:end] for start, end in read.quotations] == wanted


def test_a_document_with_a_note_is_never_edited():
    assert Document("a.txt", "word").safe(0, 4)
    assert not Document("a.txt", "word", note="not UTF-8").safe(0, 4)


def test_invisible_letters_make_a_stretch_inexact():
    read = Document("a.txt", "Ara\u00adghchi")
    assert not read.exact(0, len(read.text))


@pytest.mark.parametrize(
    ("first", "wanted"),
    [
        ("BAGHDAD, 6 December 2024 \u2013 Talks began.", "2024-12-06"),
        ("Talks began in December 2024.", "None"),
        ("In 2024 talks began.", "None"),
    ],
)
def test_the_day_a_document_speaks_from(first, wanted):
    assert str(Document("a.txt", f"{first}\n\nMore.").date) == wanted


@pytest.mark.parametrize("run", ["a", "a.", "1-", "1/", "a@", "_", "/a", "aGVsbG8", "\u201ca", "# "])
def test_a_long_run_without_blanks_is_read_once(run):
    """A reader that starts anew at each letter would need hours for these."""
    text = run * (300_000 // len(run))
    read = Document("a.txt", text)
    assert read.literal(0, 1) in (True, False)
    assert len(read.words) <= len(text)


@given(texts, st.data())
def test_a_stretch_is_quoted_or_literal_if_it_touches_one(text, data):
    read = Document("a.txt", text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert read.quoted(start, end) == any(low < end and start < high for low, high in read.quotations)
    if start < end:
        assert read.literal(start, end) == any(read.literal(at, at + 1) for at in range(start, end))
