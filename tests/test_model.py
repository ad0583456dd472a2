"""The algebra of intervals: what can be the same, and what cannot."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.model import Value, meets
from factdesk.values import calendar

numbers = st.floats(-1e9, 1e9)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def intervals(draw, axis="count"):
    low = draw(numbers)
    return Value(axis, low, draw(st.sampled_from([low, low + draw(st.floats(0, 1e6)), float("inf")])), "")


@given(intervals(), intervals())
def test_meeting_is_mutual(one, other):
    assert meets(one, other) == meets(other, one)


@given(intervals())
def test_every_interval_meets_itself(one):
    assert meets(one, one)


@given(intervals(), st.floats(0, 1), st.floats(0, 1))
def test_a_contained_interval_meets_what_contains_it(outer, first, second):
    width = min(outer.high - outer.low, 1e6)
    low, high = sorted((outer.low + first * width, outer.low + second * width))
    if low < outer.high or outer.low == outer.high:
        assert meets(outer, outer._replace(low=low, high=min(high, outer.high)))


@given(numbers, st.floats(0.001, 1e6), st.floats(0.001, 1e6))
def test_intervals_side_by_side_do_not_meet(middle, before, after):
    assert not meets(Value("count", middle - before, middle, ""), Value("count", middle, middle + after, ""))


@given(numbers, st.floats(0.001, 1e6))
def test_an_interval_holds_its_low_end_and_not_its_high_end(low, width):
    whole = Value("count", low, low + width, "")
    assert meets(whole, Value("count", low, low, ""))
    assert not meets(whole, Value("count", whole.high, whole.high, ""))


@given(intervals("metre"), intervals("kilogram"))
def test_other_axes_say_nothing_of_each_other(one, other):
    assert meets(one, other)


@given(days, days)
def test_a_date_meets_a_day_of_any_year_if_it_is_that_day(one, other):
    dated = Value(*calendar.day(one.year, one.month, one.day), "")
    yearless = Value(*calendar.day(None, other.month, other.day), "")
    assert meets(dated, yearless) == ((one.month, one.day) == (other.month, other.day))
    assert meets(yearless, dated) == meets(dated, yearless)


@given(days, st.integers(0, 40), days)
def test_a_stretch_over_new_year_meets_the_days_in_it(first, length, day):
    last = first + timedelta(length)
    stretch = (
        calendar.day(None, first.month, first.day).to(calendar.day(None, last.month, last.day)) if length else None
    )
    if stretch is None or (2, 29) in ((first.month, first.day), (last.month, last.day)):
        return
    inside = any((first + timedelta(n)).timetuple()[1:3] == day.timetuple()[1:3] for n in range(length + 1))
    if (day.month, day.day) != (2, 29):
        dated = Value(*calendar.day(day.year, day.month, day.day), "")
        assert meets(Value(*stretch, ""), dated) == inside
        assert meets(Value(*stretch, ""), Value(*calendar.day(None, day.month, day.day), "")) == inside


@pytest.mark.parametrize(("year", "day", "can"), [(2023, "02-29", False), (2024, "02-29", True)])
def test_the_leap_day_is_in_leap_years_only(year, day, can):
    month, number = map(int, day.split("-"))
    whole = Value(*calendar.month(year, 2), "")
    assert meets(whole, Value(*calendar.day(None, month, number), "")) == can


def test_words_of_a_closed_set_meet_if_they_are_the_same():
    assert meets(Value("text", 0, 0, "Paris"), Value("text", 0, 0, "Paris"))
    assert not meets(Value("text", 0, 0, "Paris"), Value("text", 0, 0, "Vienna"))
