"""Words one letter away from a listed one are found, and no others."""

from __future__ import annotations

import pickle
from string import ascii_lowercase

from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming.mistyping import slips
from factdesk.naming.oneoff import OneOff

WORDS = st.text("abc", min_size=7, max_size=9)


@given(st.sets(WORDS, max_size=20), WORDS)
def test_the_words_one_letter_away_are_found(words, word):
    found = pickle.loads(pickle.dumps(OneOff(words))).candidates(word)
    assert found == sorted(other for other in words if slips(word, other) == 1)


@given(st.sets(st.text(ascii_lowercase, min_size=1, max_size=6), max_size=20), WORDS)
def test_short_words_are_not(words, word):
    assert OneOff(words).candidates(word) == []
