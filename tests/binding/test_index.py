"""A wording is read closely only where all its words can stand."""

from __future__ import annotations

import pytest

from factdesk.binding.index import Index
from factdesk.binding.ways import ways
from factdesk.document import Document
from factdesk.kinds.facts import Fact

FACTS = [
    "The mission has [1,500] (troops|soldiers)",
    "Comăneci won [five] medals",
    "O'Flaherty has [three] boats",
    "N'Djamena's [five]",
]


@pytest.fixture
def index():
    return Index([way for fact in FACTS for way in ways(fact, Fact(fact), "", {})])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The missions had soldiers.", FACTS[:1]),
        ("TROOPS ON A MISSION", FACTS[:1]),
        ("Comăneci wins medals.", FACTS[1:2]),
        ("Coma\u0306neci wins medals.", FACTS[1:2]),
        ("O'Flaherty had a boat.", FACTS[2:3]),
        ("O\u2019FLAHERTY\u2019S BOAT", FACTS[2:3]),
        ("The mission has tanks.", []),
        ("", []),
    ],
)
def test_only_what_can_stand_in_a_document_is_looked_for(index, text, wanted):
    # of a name that is always in pieces nothing can be told
    assert [one.way.rule for one in index.candidates(Document("a.txt", text))] == [*wanted, FACTS[3]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mission left. The missions had soldiers. It had troops.", ["The missions had soldiers."]),
        ("Coma\u0306neci spoke. Comăneci wins medals. She wins medals.", ["Comăneci wins medals."]),
        ("O'Flaherty spoke. O'Flaherty had a boat.", ["O'Flaherty had a boat."]),
        ("The mission left. The soldiers stayed.", []),
    ],
)
def test_only_the_sentences_that_hold_all_words_are_read(index, text, wanted):
    document = Document("a.txt", text)
    found = index.within(document, document.sentences, index.candidates(document)[:1])
    assert [text[start:end] for start, end, _ in found] == wanted
