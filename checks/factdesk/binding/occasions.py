"""Whether what the fact tells of was done here on another occasion: "for an earlier fraud", "for Finland"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.english.names import HAPPENINGS

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording

_EARLIER = re.compile(
    r"\b(?:for|over) (?:an?|his|her|its|their) (?:earlier|previous|separate|different|unrelated)\b", re.IGNORECASE
)


def another_occasion(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> str:
    """Why a sentence may tell of another time that the same was done; nothing if it need not."""
    said = _EARLIER.search(sentence.clause_text(bound.core))
    if said and not _EARLIER.search(wording.plain):
        return f'of another occasion: "{said[0]} ..."'
    of_year = _of_year(sentence, bound) if wording.past and not slot.same else ""
    if of_year:
        return f'of one of several: "{of_year}"'
    for_whom = _for_one(sentence, bound) if "date" in slot.axes and not slot.same else ""
    return f'of one of several: "{for_whom}"' if for_whom else ""


def _of_year(sentence: Sentence, bound: Bound) -> str:
    """What happened and of which year, where the fact tells of no year: "the strike of 1926 at Kern Steel"."""
    for place in bound.places:
        at = place.last + 2
        year = at < len(sentence.words) and sentence.key(at - 1) == "of" and sentence.within(at) == "date"
        bare = sentence.tags[place.first - 1] == "D" and sentence.marks[place.last][0] in HAPPENINGS
        if year and bare and place.first and at not in bound.taken and sentence.clause_of(at) == bound.core:
            return sentence.said(place.first, at)
    return ""


def _for_one(sentence: Sentence, bound: Bound) -> str:
    """For whom something holds from a date that may be another one for others: "For Orvane, the treaty
    entered into force"."""
    words = sentence.clauses[bound.core].words
    if sentence.key(words[0]) != "for" or len(words) < 2:
        return ""
    at = words[1] + (sentence.tags[words[1]] == "D")
    if at >= len(sentence.words) or not sentence.capital(at) or sentence.within(at) or at in bound.taken:
        return ""
    until = sentence.name_end(at)
    return sentence.said(words[0], until - 1) if sentence.gap(until).strip() == "," else ""
