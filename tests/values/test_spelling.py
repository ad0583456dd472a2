"""The sound of names: how alike two spellings are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.values.alignment import steps
from factdesk.values.skeleton import near, skeleton
from factdesk.values.sounds import folded, sounds
from factdesk.values.spelling import LIKELY, STRONG, aligned, part, similarity

LETTERS = st.text("abcdefghijklmnopqrstuvwxyzáßøč' -", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Araghchi", "Arakchi"),
        ("Araghchi", "Araqchi"),
        ("Araghchi", "Arakci"),
        ("Qaddafi", "Gaddafi"),
        ("Zelensky", "Zelenskyy"),
        ("Kyiv", "Kiev"),
        ("Soleimani", "Sulaimani"),
        ("Tchaikovsky", "Chaykovsky"),
        ("Hezbollah", "Hizballah"),
    ],
)
def test_spellings_of_one_name_are_strongly_alike(one, other):
    assert similarity(one, other) > STRONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hussein", "Hassan"),
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Homs", "Hama"),
        ("Zarif", "Sharif"),
        ("Khamenei", "Khomeini"),
        ("Iran", "Iranian"),
        ("Slovakia", "Slovenia"),
        ("Donald Regan", "Ronald Reagan"),
        ("Bassem al-Awadi", "Bassam Sabbagh"),
    ],
)
def test_names_of_two_are_not_alike(one, other):
    assert similarity(one, other) < LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hay\u2019at Ta\u1e25r\u012br", "Hayat Tahrir"),
        ("SABBAGH", "Sabbagh"),
        ("S\u00f8ren", "Soren"),
        ("Rosalejos-Pareja", "Rosalejos Pareja"),
    ],
)
def test_the_same_letters_are_the_same_name(one, other):
    assert similarity(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Abd al-Rahman Khalil", "Abdulrahman Khalil"),
        ("Orban Viktor", "Viktor Orban"),
        ("KHALIL, Abd al-Rahman", "Abdel Rahman Khalil"),
        ("J. Smith", "John Smith"),
        ("Ludwig van Beethoven", "Ludwig Beethoven"),
        ("Geir Otto Pedersen", "Geir Pedersen"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Mounir al-Helel", "Mounir Hilel"),
    ],
)
def test_full_names_are_matched_part_by_part(one, other):
    assert similarity(one, other) > LIKELY


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmad Khalil", "Ahmad Haroun"),
        ("Bashar Assad", "Maher Assad"),
        ("J. Smith", "Karl Smith"),
        ("A. B.", "Ali Baba"),
    ],
)
def test_every_part_must_match(one, other):
    assert similarity(one, other) < 0.7


@given(LETTERS, LETTERS)
def test_it_is_symmetric_and_bounded_and_1_for_the_same_letters_only(one, other):
    score = similarity(one, other)
    assert score == similarity(other, one)
    assert 0 <= score <= 1
    assert (score == 1) == (folded(one) == folded(other))


@given(LETTERS, LETTERS, LETTERS)
def test_a_name_with_a_part_more_is_no_more_alike(one, two, three):
    assert similarity(f"{one} {two}", f"{one} {two} {three}") <= similarity(f"{one} {two}", f"{one} {two}")


def test_a_long_text_is_no_trouble():
    assert similarity("Abbas Araghchi " * 40, "Abbas Arakchi " * 40) > STRONG


@given(LETTERS)
def test_a_name_is_like_itself(name):
    assert similarity(name, name.upper() if name.upper().lower() == name else name) == 1


@given(st.text("aeioukqghtdsn", max_size=9), st.text("aeioukqghtdsn", max_size=9))
def test_an_alignment_spells_both_names(one, other):
    found = steps(one, other)
    assert "".join(step.one for step in found) == one
    assert "".join(step.other for step in found) == other


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_sounds_are_spelt_with_all_letters(name):
    assert "".join(sounds(name).spelt) == name


@pytest.mark.parametrize(("one", "other"), [("Araghchi", "Arakci"), ("Sabbagh", "Sabaq"), ("Qaddafi", "Kadhafi")])
def test_skeletons_of_one_name_meet(one, other):
    assert skeleton(one) in near(other) or skeleton(other) in near(one)


def test_an_alignment_shows_what_stands_for_what():
    told = aligned("Bassam Sabbagh", "Sabagh, Bassam")
    assert [(match.one, match.other) for match in told.matches] == [("bassam", "bassam"), ("sabbagh", "sabagh")]


@pytest.mark.parametrize(
    ("variant", "name", "words"),
    [
        ("Arakchi", "Abbas Araghchi", (1, 2)),
        ("Bashar Asad", "Bashar al-Assad", (0, 2)),
        ("al-Sudany", "Mohammed Shia al-Sudani", (2, 3)),
    ],
)
def test_a_variant_stands_for_the_words_that_it_is_most_like(variant, name, words):
    assert part(variant, name) == words
