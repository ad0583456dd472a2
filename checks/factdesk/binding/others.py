"""Another thing than the fact speaks of: one that is only compared with, one of the same sort, a longer name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.places import verb_place
from factdesk.english.words import ARTICLES, TITLES, UNSURE_TITLE, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording


def inserted(sentence: Sentence, bound: Bound) -> str:
    """A noun between two words that stand together in the fact: "the Halden youth orchestra"."""
    for one in bound.places:
        if not one.anchor.inner or sentence.owns(one.last):
            continue
        after = next(
            (p for p in bound.places if p.anchor.place == one.anchor.place + len(one.anchor.text.split())), None
        )
        if after is None or not one.last + 1 < after.first:
            continue
        between = range(one.last + 1, after.first)
        if all(sentence.joined(n) for n in (*between, after.first)) and all(sentence.tags[n] == "N" for n in between):
            return sentence.said(one.first, after.last)
    return ""


_COMPARING = wordset("less fewer more lower higher greater smaller larger bigger longer shorter rather better worse")


def compared(sentence: Sentence, bound: Bound) -> bool:
    """Whether a word of the fact stands in what is added to compare: "half of A's power, against less in B"."""
    words = sentence.clauses[bound.core].words
    for place in bound.places:
        if place.first not in words or not place.anchor.name:
            continue
        comma = next((n for n in range(place.first, words[0], -1) if "," in sentence.gap(n)), None)
        if comma is None or not any(n < comma for n in bound.taken) or sentence.clauses[bound.core].verb >= comma:
            continue
        keys = range(comma, place.first)
        if any(sentence.key(n) in _COMPARING and sentence.tags[n + 1] not in "QA" for n in keys):
            return True
    return False


def gapped(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether a name stands without the verb: "Kern founded the choir and Duarte the orchestra"."""
    verb = verb_place(sentence, wording, bound)
    if verb is None:
        return False
    for place in bound.places:
        conjunction = next((n for n in range(place.first, verb.last, -1) if sentence.tags[n] == "C"), None)
        if conjunction is None:
            continue
        between = sentence.tags[conjunction + 1 : place.first]
        close = all(sentence.joined(n) for n in range(conjunction + 1, place.first + 1))
        if close and re.search(r"^[DA]*N+D", between) and conjunction + 1 not in bound.taken:
            return True
    return False


_ORDERED = wordset(
    "old new original second third fourth fifth previous next last another later earlier similar would-be planned"
    " proposed"
)
_OTHERS = wordset("women's men's girls' boys' girls boys youth junior under reserve amateur student paralympic indoor")
_BELOW = wordset(
    "deputy vice assistant associate junior acting former ex interim designate elect shadow outgoing incoming honorary"
)


def another(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> str:
    """Why the fact's thing is another one of its sort: "the second summit", "the former director"."""
    said = set(wording.plain.lower().replace("-", " ").split())
    axes = {"", "rank"} - slot.axes
    for place in bound.places:
        words = [
            n
            for n in range(max(place.first - 2, 0), place.first)
            if all(map(sentence.joined, range(n + 1, place.first + 1)))
            and not any(sentence.key(m) in ARTICLES for m in range(n + 1, place.first))
        ]
        keys = {sentence.key(n) for n in words if n not in bound.taken and sentence.within(n) in axes} - said
        noun = sentence.tags[place.first] == "N"
        titled = any(sentence.key(n) in TITLES for n in range(place.first, place.last + 1))
        own = place.anchor.place < wording.first or place.anchor.name
        if noun and own and keys & _OTHERS:
            return "of another one"
        if noun and (keys & _ORDERED or (titled and keys & (_BELOW | UNSURE_TITLE))):
            return "of another one"
    return ""
