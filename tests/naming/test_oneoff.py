"""Words one letter away from a listed one, or with its letters in the wrong order, are found, and no others."""

from __future__ import annotations

import pickle
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming.mistyping import mistyped, slips
from factdesk.naming.oneoff import OneOff

WORDS = st.text("abc", min_size=7, max_size=9)


@given(st.sets(WORDS, max_size=20), WORDS)
def test_the_words_that_another_is_a_slip_of_are_found(words, word):
    found = pickle.loads(pickle.dumps(OneOff(words))).candidates(word)
    turned = {
        other for other in words if sorted(word) == sorted(other) and word[0] == other[0] and mistyped(word, other)
    } - {word}
    assert found == sorted(turned | {other for other in words if slips(word, other) == 1})


@given(st.sets(st.text(ascii_lowercase, min_size=1, max_size=5), max_size=20), WORDS)
def test_short_words_are_not(words, word):
    assert OneOff(words).candidates(word) == []
