"""Slips of the fingers are told from letters that somebody chose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming.mistyping import left_out, mistyped, slips

WORDS = st.text("abcdehnos", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ulaynov", "ulyanov"),
        ("bakhlab", "balkhab"),
        ("janahgiri", "jahangiri"),
        ("daesj", "daesh"),
        ("amorin", "amorim"),
        ("borrel", "borrell"),
        ("eurphrates", "euphrates"),
        ("alepppo", "aleppo"),
        ("phillipines", "philippines"),
    ],
)
def test_mistyped(one, other):
    assert mistyped(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nazemi", "nazeri"),
        ("assal", "assad"),
        ("maqsoud", "masoud"),
        ("hamdan", "hamadan"),
        ("harat", "herat"),
        ("gilan", "golan"),
        ("khansari", "khanzadi"),
    ],
)
def test_not_mistyped(one, other):
    assert not mistyped(one, other)


@given(WORDS, WORDS)
def test_it_does_not_matter_which_is_the_right_one(one, other):
    assert mistyped(one, other) == mistyped(other, one)
    assert slips(one, other) == slips(other, one)


@given(WORDS, st.integers(0, 7))
def test_one_letter_left_out(word, at):
    shorter = word[:at] + word[at + 1 :]
    assert left_out(shorter, word) == (shorter != word)
    assert not left_out(word, shorter)
    assert slips(shorter, word) == (shorter != word)


@given(WORDS, st.integers(0, 6))
def test_two_letters_exchanged(word, at):
    exchanged = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert exchanged == word or (mistyped(exchanged, word) and slips(exchanged, word) == 1)
