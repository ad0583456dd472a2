"""A part of one scale or unit is a number like any other."""

from __future__ import annotations

import pytest

from factdesk import values


@pytest.mark.parametrize(
    ("text", "axis", "middle", "span"),
    [
        ("It is almost half a kilometre long.", "metre", 500, "half a kilometre"),
        ("They paid a quarter of a billion euros.", "EUR", 250e6, "a quarter of a billion euros"),
        ("It lost two-thirds of a mile of track.", "metre", 1072.9, "two-thirds of a mile"),
        ("Support fell by half a percentage point.", "point", 0.5, "half a percentage point"),
        ("The town, with its quarter of a million people, has none.", "count", 250e3, "quarter of a million"),
        ("Three quarters of a million people fled.", "count", 750e3, "Three quarters of a million"),
        ("Half a dozen men came.", "count", 6, "Half a dozen"),
        ("The crossing takes an hour and a half.", "second", 5400, "an hour and a half"),
        ("Two years and a half passed.", "year", 2.5, "Two years and a half"),
        ("A million and a half people fled.", "count", 1.5e6, "A million and a half"),
    ],
)
def test_a_part_of_one_scale_or_unit(text, axis, middle, span):
    [value] = values.find(text)
    assert (value.axis, value.text) == (axis, span)
    assert value.low <= middle * 1.0001
    assert value.high >= middle * 0.9999


@pytest.mark.parametrize("text", ["He ate half a loaf.", "Half a truth is no lie."])
def test_a_part_of_a_thing_is_none(text):
    assert values.find(text) == []


def test_a_part_that_is_of_something_else_is_not_added():
    assert [value.text for value in values.find("They want a week and a quarter of the staff.")] == ["a quarter"]
