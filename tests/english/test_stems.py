"""Forms and derivations of a word have one stem, and words that only look alike have two."""

from __future__ import annotations

import pytest

from factdesk.english.stems import stem


@pytest.mark.parametrize(
    "family",
    [
        "annex annexes annexed annexing annexation",
        "seize seized seizure seizures",
        "elect elected election elections",
        "invade invasion invasions",
        "enter entered entry",
        "shut shutdown",
        "take took taken",
        "die died death deaths dying",
        "organise organisation organize organization",
        "pay paid payment payments",
        "carry carried carries carrying",
        "feed feeds fed feeding",
    ],
)
def test_one_family(family):
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["nation national", "state station", "minister ministry", "general generate", "mission miss"]
)
def test_two_words(pair):
    assert len({stem(word) for word in pair.split()}) == 2
