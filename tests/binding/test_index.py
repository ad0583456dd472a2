"""A wording is read closely only where all its words can stand."""

from __future__ import annotations

import pytest

from factdesk.binding.index import Index
from factdesk.binding.ways import ways
from factdesk.document import Document
from factdesk.kinds.facts import Fact

FACTS = ["The mission has [1,500] (troops|soldiers)", "Comăneci won [five] medals"]


@pytest.fixture
def index():
    return Index([way for fact in FACTS for way in ways(fact, Fact(fact), "", {})])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The missions had soldiers.", FACTS[:1]),
        ("TROOPS ON A MISSION", FACTS[:1]),
        ("Comăneci wins medals.", FACTS[1:]),
        ("Coma\u0306neci wins medals.", FACTS[1:]),
        ("The mission has tanks.", []),
        ("", []),
    ],
)
def test_only_what_can_stand_in_a_document_is_looked_for(index, text, wanted):
    assert [way.rule for way in index.candidates(Document("a.txt", text))] == wanted
