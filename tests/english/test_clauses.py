"""Clauses as they grow out of a sentence: which words they have, and which of them hang on which."""

from __future__ import annotations

import pytest

from factdesk.binding.sentence import Sentence
from factdesk.document import Document


def read(text):
    document = Document("a.txt", text)
    sentence = Sentence(document, 0, len(text), document.words)
    return [
        (clause.joint, clause.parent, " ".join(sentence.key(n) for n in clause.words)) for clause in sentence.clauses
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        (
            "They came back in 2013, when rebels seized the town.",
            [("", None, "they came back in 2013"), ("when", 0, "when rebels seized the town")],
        ),
        (
            "The treaty, signed in 1994, entered into force in 1999.",
            [("", None, "the treaty entered into force in 1999"), ("-ed", 0, "signed in 1994")],
        ),
        (
            "The bridge, which opened in 1999, cost a fortune.",
            [("", None, "the bridge cost a fortune"), ("which", 0, "which opened in 1999")],
        ),
        (
            "The dam that supplies the city holds 30 million litres.",
            [("", None, "the dam holds 30 million litres"), ("that", 0, "that supplies the city")],
        ),
        (
            "Officials denied that the mission has 900 troops.",
            [("", None, "officials denied"), ("says", 0, "that the mission has 900 troops")],
        ),
        (
            "The minister said on Tuesday the mission has 900 troops.",
            [("", None, "the minister said on tuesday"), ("says", 0, "the mission has 900 troops")],
        ),
        (
            "The mission arrived in 2012 and has 900 troops.",
            [("", None, "the mission arrived in 2012"), ("and", 0, "and has 900 troops")],
        ),
        (
            "Founded in 1871, the club won three titles.",
            [("", None, "the club won three titles"), ("-ed", 0, "founded in 1871")],
        ),
        (
            "Although critics say the dam leaked, it holds 30 litres.",
            [("", None, "it holds 30 litres"), ("although", 0, "although critics say"), ("says", 1, "the dam leaked")],
        ),
        ("The senate votes on Tuesday.", [("", None, "the senate votes on tuesday")]),
    ],
)
def test_clauses(text, clauses):
    assert read(text) == clauses


def test_a_predicate_after_and_shares_the_subject():
    text = "The old mission arrived in 2012 and has 900 troops."
    document = Document("a.txt", text)
    sentence = Sentence(document, 0, len(text), document.words)
    assert [sentence.key(n) for n in sentence.clauses[1].lent] == ["the", "old", "mission"]


def test_every_word_is_in_one_clause():
    text = "He said — it was late — that the fund (which he led), if asked, paid; nobody asked: it closed."
    document = Document("a.txt", text)
    sentence = Sentence(document, 0, len(text), document.words)
    assert sorted(n for clause in sentence.clauses for n in clause.words) == list(range(len(document.words)))
