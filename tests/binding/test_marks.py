"""What words are compared by: for any word that a text can have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.binding.marks import marks
from factdesk.document import words

ENDINGS = [
    "",
    "s",
    "es",
    "ed",
    "ing",
    "inged",
    "eded",
    "ies",
    "ied",
    "er",
    "est",
    "ly",
    "'s",
    "\u2019s",
    "ves",
    "ae",
    "i",
]


@given(st.text(min_size=1, max_size=6), st.sampled_from(ENDINGS))
def test_any_word_has_marks(start, ending):
    for word in words(start + ending):
        assert marks(word.key)
