"""A word of a fact that stands here under another preposition, or in another clause, and still says the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.places import verb_place
from factdesk.binding.sentence import DATES
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.families import SCORED
from factdesk.english.words import wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Anchor, Wording

_SAME = (
    {"in", "at", "within", "inside", "across", "on", "throughout"},
    {"of", "from", "for", "in"},
    {"for", "to", "of"},
    {"of", "per"},
    {"with", "by"},
)
_DATIVE = wordset("give pay offer lend grant award send hand bring leave owe sell teach show")
"""Verbs that say to whom with and without "to": "gave the clinic a ward", "gave a ward to the clinic"."""
_BEGINNING = wordset("begin start resume stop end continue finish halt")


def alike(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place, under: str, at: int) -> bool:
    """Whether a word under the preposition at `at` has the part in the sentence that it has in the fact."""
    anchor = place.anchor
    # "the road to the wall" is no part of the wall
    road = under == "to" and sentence.tags[at - 1 : at] == "N" and at - 1 not in bound.taken and sentence.joined(at)
    if under == anchor.under or (_same_place(anchor, under) and not road):
        return True
    if under == "for" and sentence.tags[place.last + 1 : place.last + 2] == "T" and took(sentence, at):
        return True
    if under == "on" and anchor.under == "of" and at - 1 in bound.taken and base(sentence.key(at - 1)) in _BEGINNING:
        # "construction began on the bridge"
        return True
    return _seat(sentence, wording, slot, bound, place, at) or _same_said(sentence, wording, bound, place, under)


def _seat(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place, at: int) -> bool:
    """Whether a sentence opens with what belongs to its subject: "From its seat in Lesk the union sent a note"."""
    if wording.verb != "have" or "text" not in slot.axes or place.anchor.place < wording.at:
        return False
    clause = sentence.clauses[bound.core]
    named = any(place.last < p.first < clause.verb for p in bound.places if p.anchor.place < wording.at)
    own = sentence.key(at) in ("from", "at", "in") and sentence.key(at + 1) in ("its", "their", "his", "her")
    return own and named and at == clause.words[0]


def _same_place(anchor: Anchor, under: str) -> bool:
    """Whether two prepositions say the same of an anchor, such as "in" and "at"."""
    return under != "of" and not anchor.inner and any({under, anchor.under} <= same for same in _SAME)


def dates(sentence: Sentence, bound: Bound, place: Place) -> bool:
    """Whether a clause tells what was when, right behind the date that the fact has: "fell after May 2020, when"."""
    clause = sentence.clauses[bound.core]
    dated = sentence.within(place.first) in DATES and clause.parent == sentence.clause_of(place.first)
    return dated and clause.joint == "when" and clause.words[0] == sentence.date_end(place.first)


def took(sentence: Sentence, at: int) -> bool:
    """Whether "for" at a word tells of what it took some time to do: "it took until 2001 for it to open"."""
    return any(sentence.key(n - 1) == "it" and sentence.key(n) in ("took", "takes") for n in range(1, at))


def _same_said(sentence: Sentence, wording: Wording, bound: Bound, place: Place, under: str) -> bool:
    """Whether a word stands under another preposition than in the fact and still in the same part: who
    is fined in "a fine on A", the other in "B merged with A", what A is "elected as", a measure in "a
    turnout of 42%", and what the phrase that opens a sentence leaves as its subject."""
    anchor, verb = place.anchor, verb_place(sentence, wording, bound)
    noun = verb is not None and sentence.tags[verb.first] == "N"
    subject = anchor.place < wording.at and not anchor.under and not anchor.inner
    host = sentence.under(place.first)[1] - 1
    other = sentence.tags[host : host + 1] == "N" and host not in bound.taken and not sentence.within(host)
    if subject and noun and not other and wording.passive and under in ("of", "on", "against", "for", "to"):
        return True
    spoken = verb is not None and sentence.tags[verb.first] in "NG" and sentence.capital(place.first)
    if subject and spoken and not wording.passive and (under in ("by", "in") or (under == "at" and not other)):
        return True
    told = verb is not None and sentence.tags[verb.first] in "NG" and verb.last == host
    if subject and told and not wording.passive and under == "at":
        return True
    if under == "as" and not anchor.name and anchor.place > wording.at:
        return True
    if under == "to" and wording.verb in _DATIVE and not anchor.under and anchor.place > wording.at:
        return verb is not None and not any(sentence.key(n) == "to" for n in range(verb.last + 1, host + 1))
    if under in ("over", "against") and wording.verb in SCORED:
        return anchor.place > wording.at
    if subject and under == "with":
        person = any(way[0][0] == "~" for way in anchor.ways)
        means = verb is not None and sentence.tags[verb.first] == "E" and not person and not wording.passive
        return means or any(p.anchor.under == "with" and p.anchor.name and p.last < place.first for p in bound.places)
    if subject and level(wording) and followed(sentence, place):
        return True
    return subject and _opened(sentence, bound, place)


def followed(sentence: Sentence, place: Place) -> bool:
    """Whether "of" and a value stand right behind a word: "a turnout of only 42%"."""
    at = place.last + 2
    at += sentence.tags[at : at + 1] == "A"
    return sentence.key(place.last + 1) == "of" and at < len(sentence.words) and bool(sentence.within(at))


def _opened(sentence: Sentence, bound: Bound, place: Place) -> bool:
    """Whether a word is all that the verb can have as its subject, behind a phrase without a comma: "In
    the latest poll support is 74%"."""
    clause = sentence.clauses[bound.core]
    under, at = sentence.under(place.first)
    if not under or at != clause.words[0] or clause.verb <= place.last or place.first - at < 2:
        return False
    later = range(place.last + 1, clause.verb)
    free = any(sentence.tags[n] in "NRQ" and sentence.tags[n - 1] not in "PDAN" for n in later)
    return not free and not any("," in sentence.gap(n) for n in later) and sentence.tags[place.first - 1] == "N"
