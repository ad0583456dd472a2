"""A sentence without any value of the slot's sort is not read closely."""

from __future__ import annotations

import pytest

from factdesk.binding.candidates import fillable
from factdesk.binding.ways import ways
from factdesk.document import Document
from factdesk.kinds.facts import Fact


@pytest.mark.parametrize(
    ("fact", "text", "wanted"),
    [
        ("The mission has [1,500] soldiers", "The mission has a dozen soldiers.", True),
        ("The mission has [1,500] soldiers", "The mission has had soldiers since 2014.", False),
        ("The mission began in [2014]", "The mission began on 5 May.", True),
        ("The mission began in [2014]", "The mission began with 1,500 soldiers.", False),
        ("The mission cost [$5 million]", "The mission cost $4m.", True),
        ("The mission cost [$5 million]", "The mission cost 4 million lives and 3 million euros.", False),
        ("The bridge is [5 km] long", "The bridge is 400 metres long.", True),
        ("The bridge is [5 km] long", "The bridge has 400 lamps.", False),
        ("Helen Tanner is aged [38]", "Helen Tanner, 41, said so.", True),
        ("The quake had a magnitude of [6.8]", "The quake was a 6.1.", True),
        ("The mission is in [Paris]", "The mission is here.", True),
    ],
)
def test_whether_anything_in_a_sentence_can_be_meant_by_a_slot(fact, text, wanted):
    (slot,) = {way.slot for way in ways("", Fact(fact), "", {}) if not way.wording.fronted}
    assert fillable(Document("a.txt", text), 0, len(text), slot) is wanted
