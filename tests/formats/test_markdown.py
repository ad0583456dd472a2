"""The rendered words of Markdown, and the way from each of them back to its source."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from naughty import MARKDOWN, NAUGHTY, soup

from factdesk.formats.markdown import parse

BREAK = re.compile(r"\s*(\\?(\r\n|\r|\n)|<br\b[^>]*>)?[\s>]*", re.IGNORECASE)


def document(source):
    return parse("a.md", source.encode())


def shows(source, letter):
    """Whether a slice of source is what a renderer shows as this letter."""
    return letter in unescape(source) or (letter.isspace() and bool(BREAK.fullmatch(source)))


def faults(source):
    """The letters of the visible text that do not map back to what shows them."""
    read = document(source)
    for at, letter in enumerate(read.text):
        span = read.span(at, at + 1)
        if not shows(read.source[span.start.offset : span.end.offset], letter) and not read.literal(at, at + 1):
            yield at, letter, span


@pytest.mark.parametrize("source", MARKDOWN + NAUGHTY)
def test_every_visible_letter_maps_back_to_source_that_shows_it(source):
    assert list(faults(source)) == []


@given(soup)
def test_every_visible_letter_of_any_soup_maps_back(source):
    assert list(faults(source)) == []


@given(soup)
def test_spans_and_blocks_stand_in_order(source):
    read = document(source)
    starts = [read.span(at, at + 1).start.offset for at in range(len(read.text))]
    assert starts == sorted(starts)
    edges = [edge for block in read.blocks for edge in (block.start, block.end)]
    assert edges == sorted(edges)
    assert edges == [] or (edges[0] >= 0 and edges[-1] <= len(read.text))


@given(soup)
def test_what_is_exact_is_written_with_just_its_letters(source):
    read = document(source)
    for word in read.words:
        span = read.span(word.start, word.end)
        written = read.source[span.start.offset : span.end.offset]
        if read.exact(word.start, word.end):
            assert written == read.text[word.start : word.end]
        else:
            assert len(written) >= word.end - word.start


# what another renderer shows of them; the two differ where it lacks footnotes, task lists,
# definition lists or front matter, shows an image without its words, or an HTML block as it is
ALIKE = [
    text
    for text in MARKDOWN
    if not re.search(r"\[\^|\[[ x]\] |^(---|\+\+\+)\r?\n\w|<\w|<!|!\[|^\w+\n: |\$|\ufeff", text)
]


@pytest.mark.parametrize("source", ALIKE)
def test_another_renderer_shows_the_same_words(source):
    page = MarkdownIt("commonmark", {"maxNesting": 1000}).enable(["table", "strikethrough"]).render(source)
    shown = unescape(re.sub(r"<[^>]*>", " ", page))
    assert re.findall(r"\w", document(source).text) == re.findall(r"\w", shown)


def test_link_targets_and_tags_are_not_visible():
    read = document("See [the *list*](https://example.org 'title') and <b>bold</b>.")
    assert read.text == "See the list and bold."


@pytest.mark.parametrize(
    ("source", "kind", "text"),
    [
        ("# A *title*\n", "heading", "A title"),
        ("Title\n===\n", "heading", "Title"),
        ("para\n", "paragraph", "para"),
        ("- item\n", "item", "item"),
        ("1. item\n\n   more\n", "item", "more"),
        ("| a | b |\n|---|---|\n| c | d |\n", "cell", "d"),
        ("```\nx = 1\n```\n", "code", "x = 1\n"),
        ("    x = 1\n", "code", "x = 1\n"),
        ("<div>words</div>\n", "paragraph", "words"),
        ("> quoted\n", "paragraph", "quoted"),
    ],
)
def test_blocks_are_known_for_what_they_are(source, kind, text):
    read = document(source)
    last = read.blocks[-1]
    assert (last.kind, read.text[last.start : last.end]) == (kind, text)


@pytest.mark.parametrize(
    ("source", "word", "is_literal", "is_quoted"),
    [
        ("plain Arakchi here", "Arakchi", False, False),
        ("`Arakchi`", "Arakchi", True, False),
        ("```\nArakchi\n```", "Arakchi", True, False),
        ("> said Arakchi\n", "Arakchi", False, True),
        ('he said "Arakchi came" today', "Arakchi", False, True),
        ("\u201cArakchi\ncame\u201d today", "Arakchi", False, True),
        ("see https://example.org/Arakchi", "Arakchi", True, False),
        ("<https://example.org/Arakchi>", "Arakchi", True, False),
        ("mail arakchi@example.org", "arakchi", True, False),
        ("@Arakchi wrote", "Arakchi", True, False),
        ("#Arakchi", "Arakchi", True, False),
        ("open Arakchi.pdf", "Arakchi", True, False),
        ("> `Arakchi`", "Arakchi", True, True),
        ("[Arakchi](https://example.org)", "Arakchi", False, False),
    ],
)
def test_code_addresses_and_quotations_are_known_as_such(source, word, is_literal, is_quoted):
    read = document(source)
    start = read.text.index(word)
    assert read.literal(start, start + len(word)) is is_literal
    assert read.quoted(start, start + len(word)) is is_quoted


def test_html_in_a_quotation_does_not_show_the_signs_of_the_quotation():
    assert document("> <div>\n> one\n> two\n> </div>\n").text.split() == ["one", "two"]


def test_a_comment_over_several_lines_is_not_visible():
    assert document("<!-- a\n\nb -->\n").text == ""
    assert "hidden" not in document("<script>\nhidden\n</script>\n").text


def test_front_matter_is_kept_apart_and_gives_the_date():
    read = document("---\ntitle: T\ndate: 2024-12-06\n---\n\nBody\n")
    assert read.text == "Body"
    assert read.front == "title: T\ndate: 2024-12-06\n"
    assert str(read.date) == "2024-12-06"


def test_no_sentence_runs_over_a_block_and_code_has_none():
    read = document("# Title\n\nOne. Two.\n\n- item\n\n```\nno. sentence.\n```\n")
    assert [read.text[a:b] for a, b in read.sentences] == ["Title", "One.", "Two.", "item"]


def test_a_word_that_markup_splits_is_not_exact():
    read = document("Ara*gh*chi and Arakchi")
    assert not read.exact(0, 8)
    assert read.exact(13, 20)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n   ", "  \n", "\n\t"])
def test_words_over_a_line_end_are_written_with_just_their_letters(end):
    read = document(f"the National Mobilization{end}Forces")
    assert read.exact(4, len(read.text))
    assert read.text == read.source


@pytest.mark.parametrize("end", ["\\\n", "\n> "])
def test_a_line_end_that_is_written_with_a_sign_is_not_exact(end):
    read = document(f"> the National Mobilization{end}Forces")
    assert read.text == "the National Mobilization\nForces"
    assert not read.exact(4, len(read.text))
