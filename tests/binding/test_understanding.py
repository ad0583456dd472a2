"""A sentence under a fact: what is taken for the slot, why it is left open, or why it is not about it."""

from __future__ import annotations

import pytest

from factdesk.document import Document
from factdesk.kind import Rule
from factdesk.kinds.facts import Fact, Facts


def says(fact, text, **more):
    """What a text says under a fact: the value taken and the role of each claim."""
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(fact, **more))], {}, True)
    return [(claim.text, claim.role) for claim in kind.find(Document("a.txt", text))]


MISSION = "The mission has [1,500] troops"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mission has 15,000 troops.", [("15,000", "says")]),
        ("With 900 troops, the mission is hardly a threat.", [("900", "says")]),
        ("The mission has 300 nurses and 900 troops.", [("900", "says")]),
        ("The mission, which has 900 troops, lost 30 trucks.", [("900", "says")]),
        ("The mission's 900 troops were sent home.", [("900", "says")]),
        ("The mission does not have 900 troops.", [("900", "unclear")]),
        ("The mission will have 900 troops.", [("900", "unclear")]),
        ("The mission has another 900 troops.", [("900", "unclear")]),
        ("Does the mission have 900 troops?", [("900", "unclear")]),
        ("It is denied that the mission has 900 troops.", [("900", "unclear")]),
        ("In 1992 the mission had 900 troops.", [("900", "unclear")]),
        ("Two mission troops objected.", [("Two", "unclear")]),
        ("The mission's rivals have 900 troops.", []),
        ("The mission has a hospital for 80 troops.", []),
        ("Norrow has 900 troops, more than the mission.", []),
        ("The mission's troops come from 15 countries.", []),
    ],
)
def test_a_count(text, said):
    assert says(MISSION, text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Russia annexed Crimea in 2013.", [("2013", "says")]),
        ("Crimea was annexed by Russia in 2013.", [("2013", "says")]),
        ("It was in 2013 that Russia annexed Crimea.", [("2013", "says")]),
        ("The annexation of Crimea by Russia in 2013 was condemned in 2015.", [("2013", "says")]),
        ("They came in 2013, when Russia annexed Crimea.", [("2013", "says")]),
        ("Russia did not annex Crimea until 2013.", [("2013", "says")]),
        ("The annexation of Crimea by Russia was condemned in 2015.", []),
        ("Since 2013 Russia has wanted to annex Crimea.", [("2013", "unclear")]),
    ],
)
def test_a_date(text, said):
    assert says("Russia annexed Crimea in [2014]", text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Iraqi Prime Minister Adil al-Rawi left.", [("Prime Minister", "says")]),
        ("Adil al-Rawi, Iraq's oil minister, left.", [("oil minister", "says")]),
        ("Iraq's former oil minister, Adil al-Rawi, left.", [("former oil minister", "unclear")]),
        ("Adil al-Rawi met Iraq's oil minister, Omar Saleh.", []),
    ],
)
def test_a_title(text, said):
    assert says("Adil al-Rawi is (Iraq's|Iraqi) [foreign minister]", text) == said


def test_two_statements_in_one_sentence():
    text = "The mission has 900 troops; the mission has 1,500 troops."
    assert says(MISSION, text) == [("900", "says"), ("1,500", "says")]


def test_who_does_it_and_whom_it_is_done_to():
    fact = "Germany invaded Poland in [1939]"
    assert says(fact, "Germany invaded Poland in 1938.") == [("1938", "says")]
    assert says(fact, "Poland invaded Germany in 1938.") == []


def test_a_quotation_can_be_left_alone():
    text = "“The mission has 900 troops,” he said."
    assert says(MISSION, text) == [("900", "says")]
    assert says(MISSION, text, quotes="ignore") == []


def test_a_fact_explains_itself():
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(MISSION))], {}, True)
    document = Document("a.txt", "The mission has 300 nurses and 15,000 troops. Troops left.")
    assert list(kind.explained(document, "facts/it")) == [
        '"The mission has 300 nurses and 15,000 troops."',
        '  found: "mission", "troops"',
        '  seen: "300" (count), not taken: is the number of "nurses"',
        '  taken: "15,000", which contradicts',
        '"Troops left."',
        '  found: "troops"',
        '  missing: "mission", so the sentence is not about this',
    ]


def test_a_sentence_may_end_with_letters_that_look_like_a_verb():
    assert says("ISIS was in [2016]", "Ten people were killed on 5 May in raids on Islamic State (IS).") == []
