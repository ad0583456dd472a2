"""Names and numbers in turn: which number of a list goes with the name of a fact."""

from __future__ import annotations

import pytest

from factdesk.document import Document
from factdesk.kind import Rule
from factdesk.kinds.facts import Fact, Facts

JOBLESS = "Unemployment in Velmark was [5.2%] in 2023"
TOWNS = "Alder has [12] schools"


def said(text, fact):
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(fact))], {}, True)
    return [(claim.text, claim.role) for claim in kind.find(Document("a.md", text))]


@pytest.mark.parametrize(
    ("text", "fact", "found"),
    [
        ("Unemployment in Velmark and Ostmark was 4.1% and 5.2% in 2023.", JOBLESS, [("4.1%", "says")]),
        ("Unemployment in Velmark and Ostmark was 4.1% and 5.2% respectively in 2023.", JOBLESS, [("4.1%", "says")]),
        (
            "In 2023 unemployment in Velmark, Ostmark and Tarn was 5.2%, 5.9% and 2.1%.",
            JOBLESS,
            [("5.2%", "says")],
        ),
        # the 14 does not stand beside what it counts, and the 12 is Tarn's
        ("Alder and Tarn have 14 and 12 schools.", TOWNS, []),
        ("Tarn and Alder have 12 and 14 schools.", TOWNS, [("14", "says")]),
    ],
)
def test_a_number_goes_with_the_name_in_the_same_place(text, fact, found):
    assert said(text, fact) == found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Unemployment in Velmark and Ostmark was 4.1% and 5.9% in 2022 and 2023.", JOBLESS),
        ("In 2023 unemployment in Velmark, Ostmark and Tarn was 4.1% and 5.9% respectively.", JOBLESS),
        ("Velmark was hit in 2023, unemployment in Ostmark and Tarn was 4.1% and 5.9%.", JOBLESS),
    ],
)
def test_lists_of_other_lengths_or_with_dates_are_left_open(text, fact):
    assert all(role == "unclear" for _, role in said(text, fact))
