"""The gazetteer: which names are one, and which are two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming import gazetteer


@pytest.mark.parametrize(
    ("one", "other"),
    [("Kyiv", "Kiev"), ("Qasem", "Qassem"), ("Teresa", "Theresa"), ("Hodeidah", "Hudaydah"), ("Saleh", "Salih")],
)
def test_spellings_of_one_name_are_the_same(one, other):
    assert gazetteer.same(one, other)
    assert not gazetteer.different(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hussein", "Hassan"),
        ("Bassem", "Bassam"),
        ("Homs", "Hama"),
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Slovakia", "Slovenia"),
        ("Geneva", "Guinea"),
        ("Angela", "Angola"),
        ("Kazem", "Qassem"),
    ],
)
def test_names_that_are_two_are_different(one, other):
    assert gazetteer.different(one, other)
    assert not gazetteer.same(one, other)


def test_nothing_is_said_of_names_that_nobody_knows():
    assert not gazetteer.same("Zanganeh", "Qwertov")
    assert not gazetteer.different("Blorbov", "Qwertov")
    assert gazetteer.look_up("Blorbov") == gazetteer.Token()


def test_words_of_the_dictionary_and_names():
    assert all(gazetteer.ordinary(word) for word in ("minister", "Bush", "rice", "running"))
    assert not any(gazetteer.ordinary(word) for word in ("London", "Obama", "Iranian", "Hussein"))


def test_the_common_is_more_common():
    scale = [gazetteer.commonness(word) for word in ("Blorbov", "Hudaydah", "Hussein", "London", "the")]
    assert scale == sorted(scale)
    assert scale[0] == 0


def test_every_row_is_found():
    heading, *lines = gazetteer._file()[0].decode().splitlines()
    assert heading.startswith("#")
    rows = [line.split(" ") for line in lines]
    assert [word for word, _ in rows] == sorted(word for word, _ in rows)
    for word, row in rows[:: len(rows) // 2000] + rows[:1] + rows[-1:]:
        assert gazetteer.look_up(word).zipf == int(row[:2]) / 10
        assert len(gazetteer.look_up(word).forms) == len(row[3:]) // 3


@given(st.text(), st.text())
def test_one_and_the_other_can_be_exchanged(one, other):
    assert gazetteer.same(one, other) == gazetteer.same(other, one)
    assert gazetteer.different(one, other) == gazetteer.different(other, one)
    assert not (gazetteer.same(one, other) and gazetteer.different(one, other))
