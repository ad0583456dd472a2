"""A weekday beside a date is held against it, and nothing else is."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.document import Document
from factdesk.kind import Rule
from factdesk.kinds.weekdays import DAYS, Options, Weekdays
from factdesk.values.calendar import MONTHS

WRONG = [
    ("They met on Thursday, 6 December 2024.", "Thursday", "Friday"),
    ("They met on Thursday 6 December 2024.", "Thursday", "Friday"),
    ("They met on Thursday, December 6, 2024.", "Thursday", "Friday"),
    ("They met on Thursday, Dec. 6, 2024.", "Thursday", "Friday"),
    ("They met on Thursday the 6th of December 2024.", "Thursday", "Friday"),
    ("They met on Thursday, the 6th of December, 2024.", "Thursday", "Friday"),
    ("They met on Thursday (6 December 2024).", "Thursday", "Friday"),
    ("They met on Thursday (December 6, 2024).", "Thursday", "Friday"),
    ("Thu Dec 6 2024: they met.", "Thu", "Fri"),
    ("Thu, 6 Dec 2024: they met.", "Thu", "Fri"),
    ("Thurs. 6 December 2024", "Thurs.", "Fri."),
    ("THURSDAY, 6 DECEMBER 2024", "THURSDAY", "FRIDAY"),
    ("thursday, 6 December 2024", "thursday", "friday"),
    ("They met on Thursday, 2024-12-06.", "Thursday", "Friday"),
    ("They met on Thursday, 06.12.2024.", "Thursday", "Friday"),
    ("They met on Thursday, 25/12/2023.", "Thursday", "Monday"),
    ("On 6 December 2024, a Monday, they met.", "Monday", "Friday"),
    ("On December 6, 2024, a Monday, they met.", "Monday", "Friday"),
    ("On 6 December 2024 (a Monday) they met.", "Monday", "Friday"),
    ("On 6 December 2024 (Monday) they met.", "Monday", "Friday"),
    ("6 December 2024 was a Monday.", "Monday", "Friday"),
    ("6 December 2024 fell on a Monday.", "Monday", "Friday"),
    ("6 December 2024, which was a Monday, is a holiday.", "Monday", "Friday"),
    ("They met on\nThursday,\n6 December 2024.", "Thursday", "Friday"),
    ("Thursday\u00a06 December\u00a02024", "Thursday", "Friday"),
    ("Good Monday, 29 March 2024", "Monday", "Friday"),
    ("He died on Sunday, 7 December 1942.", "Sunday", "Monday"),
    ("It was Tuesday, 11 September 2002.", "Tuesday", "Wednesday"),
]
RIGHT = [
    "They met on Friday, 6 December 2024.",
    "They met on Friday. On 5 December 2024 it rained.",
    "They met on 5 December 2024. Friday was calmer.",
    "Fri Dec 6, 2024",
    "6 December 2024 (Friday)",
    "On 29 February 2024, a Thursday, it snowed.",
    "On Thursday, 30 February 2024, nothing happened.",
    "On Thursday 6 people came.",
    "On Thursday, 2024 was declared a year of peace.",
    "The Sun, 6 December 2024, page 4",
    "He sat, 6 December 2024 being cold.",
    "We wed 6 December 2024.",
    "On 7 December 2024, a Friday sermon was read.",
    "On 7 December 2024 the Friday market was closed.",
    "Saturday and Sunday, 7 and 8 December 2024",
    "From Monday 2 to Friday 6 December 2024",
    "Monday, 6-8 December 2024",
    "On Monday, December 2024 seemed far away.",
    "Tuesday, 7 November 1917, in the old calendar",
    "Wednesday, 25 October 1917, old style, and Wednesday, 7 November 1917, new style",
    "Pearl Harbor was attacked on Sunday, 7 December 1941.",
    "the Monday 9 (December) and after",
    "Mondays 6 December 2024",
    "Monday, 3/4/2024",
    "A Thursday, he said: 6 December 2024 will do.",
    "See www.example.org/thursday-6-december-2024 for more.",
    "Thursday's 6 December 2024 edition",
]
NEAR = [
    ("2024-12-10", "They met on Thursday, 6 December.", ["Thursday"]),
    ("2024-12-10", "They met on Friday, 6 December.", []),
    ("2024-12-10", "They will meet on Thursday, 2 January.", []),
    ("2024-12-10", "They will meet on Friday, January 2.", ["Friday"]),
    ("2025-01-03", "They met on Sunday, 28 December.", ["Sunday"]),
    ("2024-12-10", "They met on Thursday, 6 June.", []),
    ("2024-12-10", "Last year, on Wednesday, 6 December, they met.", []),
    ("2024-12-10", "In 2023 they met on Wednesday, 6 December.", []),
    ("2024-12-10", "In 2024 they met on Wednesday, 6 December.", ["Wednesday"]),
    ("2024-03-10", "It was Monday, 29 February.", []),
    ("", "They met on Thursday, 6 December.", []),
]


def found(text, front=""):
    """What is flagged: the weekday, and what is offered for it."""
    kind = Weekdays([Rule("weekdays", "weekdays", "error", "", 0, Options())], {}, False)
    document = Document("a.txt", text, front=front)
    return [(one.text, one.fix.text) for claim in kind.find(document) for one in kind.judge([claim])]


@pytest.mark.parametrize(("text", "said", "right"), WRONG)
def test_a_weekday_that_is_not_the_dates_is_flagged(text, said, right):
    assert found(text) == [(said, right)]


@pytest.mark.parametrize("text", RIGHT)
def test_a_weekday_that_fits_or_belongs_to_no_date_is_not(text):
    assert found(text) == []


@pytest.mark.parametrize(("day", "text", "flagged"), NEAR)
def test_a_date_without_a_year_is_the_one_near_the_documents_own(day, text, flagged):
    assert [said for said, _ in found(text, f"date: {day}" if day else "")] == flagged


def test_other_languages_are_left_alone():
    assert found("Sun 6 December 2024", "lang: de") == []


@given(st.dates(date(1924, 1, 1), date(2150, 1, 1)), st.integers(0, 6), st.booleans())
def test_just_the_one_weekday_is_right(day, number, before):
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    text = f"{DAYS[number]}, {written}" if before else f"On {written}, a {DAYS[number]}, it rained."
    assert found(text) == ([] if number == day.weekday() else [(DAYS[number], DAYS[day.weekday()])])
