"""The text output: nothing in a document or a file name can steer the terminal or forge a line."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reports import problems, reports, rules, wild

from factdesk.kind import Rule
from factdesk.model import Finding, Place, Point, Report, Span
from factdesk.outputs import Look, counted, visible
from factdesk.outputs.text import refuse, write

PAINT = re.compile(r"\x1b\[[\d;]*m")


@given(wild)
def test_visible_text_has_nothing_that_steers_and_can_be_read_back(text):
    shown = visible(text)
    assert not any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in shown)
    assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\ufeff\u00ad")
    assert re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), shown) == text or "\\u{" in text


@given(reports, rules(), wild, st.booleans(), st.booleans())
def test_no_line_of_a_report_steers_the_terminal(report, known, line, colour, verbose):
    text = "".join(write(report, known, Look(lambda *_: line, colour, verbose)))
    assert not any(
        unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in PAINT.sub("", text).replace("\n", "")
    )
    assert colour or not PAINT.search(text)
    assert text.endswith("\n")


@given(st.lists(problems, min_size=1))
def test_each_problem_is_one_line(found):
    assert len("".join(refuse(found, Look(lambda *_: ""))).split("\n")) == len(found) + 1


def lines(start, end, line, *related, path="a.md"):
    """What is shown of a finding from one column to another."""
    span = Span(path, Point(0, 1, start), Point(0, 1, end))
    finding = Finding("names/x", "names", "error", "m", span, "t", related)
    known = {"names/x": Rule("names/x", "names", "error", "rules.yaml", 3, None)}
    return "".join(write(Report((finding,), {}, 1), known, Look(lambda *_: line))).split("\n")


@pytest.mark.parametrize(
    ("line", "start", "end", "under"),
    [
        ("one two three", 5, 8, "two"),
        ("\t\x1b two", 4, 7, "two"),
        ("e\u0301 two", 4, 7, "two"),
        ("x" * 500 + " two " + "y" * 500, 502, 505, "two"),
        ("two " + "y" * 500, 1, 4, "two"),
        ("x" * 500 + " two", 502, 505, "two"),
    ],
)
def test_the_carets_stand_under_what_is_wrong(line, start, end, under):
    _, source, carets, *_ = lines(start, end, line)
    at = carets.index("^")
    source = "".join(letter for letter in source if not unicodedata.combining(letter))
    assert source[at : at + carets.count("^")] == under
    assert len(source) < 120


def test_wide_letters_take_two_columns():
    _, _, carets, *_ = lines(3, 5, "\u65e5\u672c\u8a9e\u3067")
    assert carets == "         |     ^^^^"


def test_of_many_other_places_some_are_named():
    places = [Place(Span(f"{n}.md", Point(0, 1, 1), Point(0, 1, 2)), "t") for n in range(9)]
    told = [line.strip() for line in lines(1, 4, "two", *places)[3:10]]
    assert told == [*(f'also "t" at {n}.md:1:1' for n in range(5)), "and at 4 more places", "rules.yaml:3"]


@pytest.mark.parametrize(("number", "said"), [(0, "0 rules"), (1, "1 rule"), (2, "2 rules"), (1000, "1,000 rules")])
def test_a_number_fits_its_noun(number, said):
    assert counted(number, "rule") == said
