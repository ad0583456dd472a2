"""Who does what to whom: whether a sentence says of the anchors what the fact says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.elsewhere import LEVELS, elsewhere, in_one, set_at
from factdesk.binding.others import (
    another_acts,
    aside,
    compared,
    gapped,
    inserted,
    of_another,
    otherwise,
    owned,
    told_of_head,
    variant,
    work,
)
from factdesk.binding.places import verb_place
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.families import SCORED
from factdesk.english.offices import office
from factdesk.english.words import PREPOSITIONS, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording


def other(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> str:
    """Why the anchors are not what the fact speaks of: subject and object have changed places, or
    a name is only the owner or the first part of something else. Nothing if all is well."""
    if slot.title:
        return ""
    if _swapped(sentence, wording, bound):
        return "who does it and whom it is done to have changed places"
    between = inserted(sentence, bound) or otherwise(sentence, bound) or variant(sentence, slot, bound)
    between = between or work(sentence, bound) or aside(sentence, bound) or of_another(sentence, bound)
    between = between or told_of_head(sentence, bound) or another_acts(sentence, wording, bound)
    if between:
        return f'the text speaks of "{between}", the fact does not'
    if slot.proper and wording.verb == "be" and _apart(sentence, wording, bound):
        return "its words do not stand together"
    if compared(sentence, bound):
        return "it is only compared with"
    if gapped(sentence, wording, bound):
        return "the verb is that of something else"
    if _unequal(sentence, wording, slot, bound):
        return "one is not said to be the other"
    verb = verb_place(sentence, wording, bound)
    if verb is not None and wording.passive and sentence.tags[verb.first] == "N":
        bare = sentence.key(verb.first - 1) in ("in", "on", "under")
        if bare and sentence.joined(verb.first):
            return f'"{sentence.said(verb.first - 1, verb.last)}" is how somebody is'
    for place in bound.places:
        thing = "" if _held(sentence, slot, place) else owned(sentence, bound, place, wording.maybe)
        thing = thing or elsewhere(sentence, wording, slot, bound, place)
        if thing:
            return f'the text speaks of "{thing}", the fact does not'
    return ""


def _apart(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether an office or seat does not stand with what it is of: "Russia sent President Assad a note", "the
    capital of a province in the south of Iran"."""
    taken = bound.taken
    split = {place.anchor.place < wording.at for place in bound.places}
    heads = [n for n in taken if not (n + 1 in taken and sentence.joined(n + 1))]
    if len(split) > 1 or not any(office(sentence.key(n)) or sentence.key(n) == "capital" for n in heads):
        return False
    between = [n for n in range(min(taken), max(taken) + 1) if n not in taken]
    linked = all(sentence.tags[n] in "DAQN" or sentence.key(n) in ("of", "for", "to") for n in between)
    return not linked or any(sentence.capital(n) for n in between)


def _held(sentence: Sentence, slot: Slot, place: Place) -> bool:
    """Whether the name that a slot asks for stands right behind an office: "Norlund chief executive Lars Ek",
    but not "an aide to the chief executive Lars Ek"."""
    under, at = sentence.under(place.first)
    if under in ("to", "of") and at > 0 and office(sentence.key(at - 1)):
        return False
    after = min(place.last + 1, len(sentence.words) - 1)
    behind = sentence.name_end(after)
    if sentence.joined(behind) and office(sentence.key(behind)):
        # "UN secretary general Special Envoy Kern"
        return False
    return slot.proper and office(sentence.key(place.last)) and sentence.capital(after)


def _unequal(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> bool:
    """Whether a fact says what somebody is, and in the sentence the two are not tied: "Okello greeted
    Brandt, mayor of Sorrel"."""
    if wording.verb != "be" or "text" not in slot.axes or slot.title or wording.passive:
        return False
    names = [p for p in bound.places if p.anchor.name and p.anchor.place < wording.at]
    nouns = [p for p in bound.places if p.anchor.place > wording.at]
    if not names or not nouns:
        return False
    one, other = sorted((names[-1], min(nouns, key=lambda p: abs(p.first - names[-1].first))), key=lambda p: p.first)
    between = range(one.last + 1, other.first)
    if one is names[-1] and sentence.tags[one.last + 1] == "C" and sentence.joined(one.last + 1):
        return True
    tied = all(sentence.tags[n] in "DAXWPE" or n in bound.taken or not sentence.joined(n) for n in between)
    return not tied and any(sentence.tags[n] in "VIS" or (sentence.capital(n) and one is names[-1]) for n in between)


def _swapped(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    if _owner_acts(sentence, wording, bound):
        return True
    verb = verb_place(sentence, wording, bound)
    if verb is None:
        return False
    names = [place for place in bound.places if place.anchor.name]
    actors = [place for place in names if place.anchor.place < wording.at]
    objects = [place for place in names if place.anchor.place > wording.at]
    ends = wording.leads in PREPOSITIONS and not any(p.anchor.place > wording.at for p in bound.places)
    if wording.passive or ends:
        return _does_it(sentence, wording, bound, verb)
    if not actors or not objects or objects[0].anchor.under:
        return False
    actor, thing = actors[-1], objects[0]
    if wording.verb in SCORED and base(sentence.key(verb.first)) in _WINNING:
        return not _won(sentence, verb, thing)
    tag = sentence.tags[verb.first]
    if tag not in "VEIG":
        return _turned_noun(sentence, verb, actor, thing)
    clause = sentence.clauses[sentence.clause_of(verb.first)]
    passive = sentence.predicate(clause)[2] or (tag == "E" and clause.joint == "-ed")
    if passive:
        return sentence.key(actor.first - 1) != "by" and actor.first < verb.first < thing.first
    return thing.first < verb.first < actor.first and sentence.key(actor.first - 1) != "by"


_WINNING = wordset("win victory")


def _won(sentence: Sentence, verb: Place, thing: Place) -> bool:
    """Whether a win is one over somebody: "won 3-1 at home against the Rovers", "their win over the Rovers"."""
    under, at = sentence.under(thing.first)
    other = any(sentence.capital(n) for n in range(verb.last + 1, at))
    return under in ("over", "against") and verb.last < at and not other


_TIMES = wordset("day days week weeks month months year years hour hours minutes decade decades time last next this")


def _does_it(sentence: Sentence, wording: Wording, bound: Bound, verb: Place) -> bool:
    """Whether what something is done to in the fact does it here to another: "Vik was sold", "Vik sold a plant"."""
    clause = sentence.clauses[sentence.clause_of(verb.first)]
    at = verb.last + 1
    if sentence.tags[verb.first] != "V" or at >= len(sentence.words) or at in bound.taken or sentence.within(at):
        return False
    acts = [p for p in bound.places if p.anchor.name and p.anchor.place < wording.at and not p.anchor.under]
    before = [p for p in acts if p.last < verb.first and p.first in (*clause.words, *clause.lent)]
    timed = any(sentence.key(n) in _TIMES for n in (at, at + 1, at + 2))
    if timed:
        return False
    alone = not any(sentence.tags[n] in "NR" and n not in bound.taken for n in clause.words if n < verb.first)
    return bool(before) and alone and sentence.tags[at] in "DNR" and sentence.joined(at)


def _owner_acts(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether the fact has "the invasion of Iraq", and here Iraq invades another."""
    for noun in bound.places:
        if sentence.tags[noun.first] != "V" or noun.anchor.name or noun.anchor.place == wording.at:
            continue
        behind = [p for p in bound.places if p.anchor.under == "of" and p.anchor.place > noun.anchor.place]
        of = [p for p in behind if p.last < noun.first]
        if of and sentence.tags[noun.last + 1 : noun.last + 2] in ("D", "N") and sentence.joined(noun.last + 1):
            return True
    return False


def _turned_noun(sentence: Sentence, verb: Place, actor: Place, thing: Place) -> bool:
    """The same for a noun: "Poland's invasion", "the invasion of Germany"."""
    owner = sentence.key(thing.last).endswith("'s") and thing.last + 1 == verb.first
    of = sentence.key(actor.first - 1) == "of" and actor.first - verb.last in (2, 3)
    return owner or (of and sentence.key(thing.first - 1) != "of")


def relation(sentence: Sentence, wording: Wording, bound: Bound, first: int) -> str:
    """Why a value at the word `first` is tied to the anchors by another verb than the fact has."""
    if not level(wording) or in_one(sentence, wording, bound):
        return ""
    clause = sentence.clauses[bound.core]
    at, verb, _ = sentence.predicate(clause)
    if at < 0 or at in bound.taken or verb in LEVELS or set_at(sentence, bound, verb, first):
        return ""
    under, host = sentence.under(first)
    if verb in _BRINGING and under == "of" and host - 1 in bound.taken:
        return ""
    subject = [place for place in bound.places if place.first < clause.verb]
    parted = first > at and bool(subject)
    return f'by "{sentence.said(at, at)}"' if parted and base(verb) not in LEVELS else ""


_BRINGING = wordset(
    "attract achieve attain secure produce yield deliver bring generate enjoy suffer sustain experience witness display"
    " exhibit occupy form carry command face cause"
)
"""Verbs that do no more than tie a thing to what is measured of it: "attracted a turnout of 61%"."""
