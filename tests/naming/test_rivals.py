"""Which words can be spellings of one name."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming.rivals import rivals

WORDS = (
    "Araghchi Araqchi Araghi Damascus Damscus Esfahan Isfahan Iran Iraq Iranian Hussein Hussain Hassan Mousavi Mousawi"
    " Mosavi Minister Ministre Ulyanov Ulaynov Monday Sana Sanaa Kyiv Kiev Qaddafi Gadhafi The Those UNESCO Abdel Abdul"
).split()


def test_pairs_are_found_in_order():
    assert rivals(["Damscus", "Tehran", "Araqchi", "Damascus", "Araghchi"]) == [
        ("Araghchi", "Araqchi"),
        ("Damascus", "Damscus"),
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Minister", "Ministar"),  # a common word
        ("Iran", "Iraq"),  # known to be two, and both common
        ("Iran", "Iranian"),
        ("UNESCO", "UNESKO"),
        ("Ali", "Aly"),
        ("Tabriz", "Tehran"),
    ],
)
def test_words_that_are_never_one_name(one, other):
    assert rivals([one, other]) == []


@given(st.sets(st.sampled_from(WORDS)))
def test_among_many_words_the_same_pairs_are_found_as_two_by_two(words):
    assert rivals(words) == sorted(pair for two in combinations(words, 2) for pair in rivals(two))
