"""Notes: which words a label lends to the parts that tell of it."""

from __future__ import annotations

import pytest

from factdesk.binding.sentence import Sentence
from factdesk.document import Document


def read(text):
    document = Document("a.txt", text)
    sentence = Sentence(document, 0, len(text), document.words)
    return [
        (" ".join(sentence.key(n) for n in clause.words), " ".join(sentence.key(n) for n in clause.lent))
        for clause in sentence.clauses
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Tarn council: 21 jobs cut", [("tarn council", ""), ("21 jobs cut", "tarn council")]),
        (
            "Corvik mine: opened 1961, closed 2015",
            [("corvik mine", ""), ("opened 1961", "corvik mine"), ("closed 2015", "corvik mine")],
        ),
        (
            "Lesk at a glance: founded 1924; 9 schools",
            [("lesk at a glance", ""), ("founded 1924", "lesk at a glance"), ("9 schools", "lesk at a glance")],
        ),
        (
            "Veltra: founded 1990, 700 employees",
            [("veltra", ""), ("founded 1990", "veltra"), ("700 employees", "veltra")],
        ),
        ("Tarn council: Orley cut 21 jobs", [("tarn council", ""), ("orley cut 21 jobs", "")]),
        ("Tarn council: the mayor cut 21 jobs", [("tarn council", ""), ("the mayor cut 21 jobs", "")]),
        ("The council sat: 21 jobs were cut", [("the council sat", ""), ("21 jobs were cut", "")]),
    ],
)
def test_a_label_is_lent_to_what_has_no_subject_of_its_own(text, clauses):
    assert read(text) == clauses


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("9 May 2018: the council votes", "9 may 2018 the council votes"),
        ("9 May 2018: the council has voted", "9 may 2018"),
        ("9 May 2018: the vote of 2014 counts", "9 may 2018"),
    ],
)
def test_a_date_in_front_belongs_to_what_was_done(text, first):
    assert read(text)[0][0] == first
