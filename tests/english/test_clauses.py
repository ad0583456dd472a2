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
        (
            "The final, in which Velm beat Oram, drew 900 fans.",
            [("", None, "the final drew 900 fans"), ("which", 0, "in which velm beat oram")],
        ),
        (
            "It was 5 o'clock when the bomb fell.",
            [("", None, "it was"), ("when", 0, "5 o'clock when the bomb fell")],
        ),
        (
            "Ten hours is what the flight takes.",
            [("", None, "is"), ("what", 0, "ten hours what the flight takes")],
        ),
        (
            "When she won, Irma Kolb, a judge, was 47.",
            [("", None, "irma kolb a judge was 47"), ("when", 0, "when she won")],
        ),
        (
            "With 900 patients enrolled in Velm, the trial was large.",
            [("", None, "with 900 patients the trial was large"), ("-ed", 0, "enrolled in velm")],
        ),
        (
            "The owner sold the Courier, a daily founded in 1921, to a bank.",
            [("", None, "the owner sold the courier a daily"), ("-ed", 0, "founded in 1921 to a bank")],
        ),
        (
            "The people killed by the storm had no warning.",
            [("", None, "the people had no warning"), ("-ed", 0, "killed by the storm")],
        ),
        (
            "Police said the man held over the theft was 72.",
            [("", None, "police said"), ("-ed", 2, "held over the theft"), ("says", 0, "the man was 72")],
        ),
        (
            "Ten weeks was how long the strike lasted.",
            [("", None, "was how long"), ("beside", 0, "ten weeks the strike lasted")],
        ),
        ("The dockers' strike lasted 19 days.", [("", None, "the dockers strike lasted 19 days")]),
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


@pytest.mark.parametrize(
    ("text", "joint", "lent"),
    [
        ("In May 2022, when wheat cost 512 euros, bakers complained.", "when", "in may 2022"),
        ("Irma Kolb was 47 when she was elected president.", "when", "irma kolb 47"),
        ("With 900 patients enrolled in Velm, the trial was large.", "-ed", "900 patients with the trial"),
        ("The trial was large: it enrolled 400 patients.", "beside", "the trial"),
        ("The trial was run by a clinic; it enrolled 400 patients.", "beside", ""),
        ("By cutting the risk by half, tolvane has saved lives.", "-ing", "by tolvane"),
    ],
)
def test_a_clause_shares_what_it_tells_of(text, joint, lent):
    document = Document("a.txt", text)
    sentence = Sentence(document, 0, len(text), document.words)
    clause = next(clause for clause in sentence.clauses if clause.joint == joint)
    assert " ".join(sentence.key(n) for n in clause.lent) == lent
