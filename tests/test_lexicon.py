"""What cheap passes leave out holds nothing: they are held against a look at every word."""

from __future__ import annotations

from copy import copy
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.document import Document
from factdesk.lexicon import Lexicon

NAMES = (
    "Arakchi", "Kamal Kharazi", "Ra\u00fal C\u00e9sar", "\u0160koda", "Sana\u2019a", "\u00c9\u00e9", "E\u0301a",
    "\u0130stanbul", "\u0417\u0435\u043b\u0435\u043d\u0441\u043a\u0438\u0439", "Al-Hol", "Al Hol Camp", "Hol Camp",
    "G20", "X",
)  # fmt: skip
PARTS = [word for name in NAMES for word in name.split()] + ["a", "and", "\u0437\u043e", "kch", "12", "ara"]


def decomposed_in_part(text, choice):
    return "".join(normalize("NFD", letter) if choice.random() < 0.5 else letter for letter in normalize("NFC", text))


def hidden_in_part(text, choice):
    marks = ["", "", "", "\u00ad", "\u200b", "\u2060", "\ufeff"]
    return "".join(letter + choice.choice(marks) for letter in text)


CHANGES = [
    str.upper, str.lower, str.title, lambda text: text.replace("K", "\u212a").replace("k", "\u212a"),
    lambda text: text.replace("'", "`"), lambda text: text + "s", lambda text: text + "\u2019s",
    lambda text: text.replace("a", "\u0430"),
]  # fmt: skip


@st.composite
def written(draw):
    """Texts of words that names are made of, changed in the ways in which texts differ."""
    choice = draw(st.randoms())
    pieces = []
    for word in draw(st.lists(st.sampled_from([*NAMES, *PARTS]), max_size=6)):
        for change in draw(st.lists(st.sampled_from([*CHANGES, decomposed_in_part, hidden_in_part]), max_size=2)):
            word = change(word, choice) if change in (decomposed_in_part, hidden_in_part) else change(word)
        pieces.append(word)
        pieces.append(draw(st.sampled_from([" ", " ", "\r\n", "-", ", ", ". ", "  ", "", "\u2019", "\u2014"])))
    return "".join(pieces)


def fitting(forms, text):
    return forms[0]


def lexicon(names, inflected=True):
    return Lexicon(((name, (name, name)) for name in names), bool, fitting, inflected)


@given(written(), st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True), st.booleans())
def test_no_document_is_passed_over_that_holds_a_sequence(text, names, inflected):
    found = lexicon(names, inflected)
    long = copy(found)
    long.cues = None
    assert list(found.in_document(Document("a.txt", text))) == list(long.in_document(Document("a.txt", text)))


@pytest.mark.parametrize("name", ["\u0417\u0435\u043b\u0435\u043d\u0441\u043a\u0438\u0439", "\u00c9\u00e9", "E\u0301"])
def test_a_name_without_an_ascii_letter_has_no_cue(name):
    assert lexicon([name]).cues is None
    assert lexicon(["Hama", name]).cues is None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kamal", "\u212aamal spoke"),
        ("Ra\u00fal C\u00e9sar", "Rau\u0301l C\u00e9sar spoke"),
        ("Ra\u00fal C\u00e9sar", "Ra\u00fal Ce\u0301sar spoke"),
        ("E\u0301a", "\u00c9a spoke"),
        ("Arakchi", "Arak\u00adchi\u200bs spoke"),
    ],
)
def test_what_is_written_in_another_way_is_found(name, text):
    assert [match.form[0] for match in lexicon([name]).in_document(Document("a.txt", text))] == [name]
