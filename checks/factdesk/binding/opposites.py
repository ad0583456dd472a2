"""What is said instead of a word that has an opposite: overturned for upheld, not guilty for guilty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.phrases import Stretch
from factdesk.english.conjugation import base
from factdesk.english.opposites import SAME_QUESTION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording


def answers(slot: Slot) -> frozenset[str]:
    """The words that say so or the opposite, as base forms; none if the slot's own has no opposite."""
    return SAME_QUESTION.get(base(slot.text.split("|")[0].lower()), frozenset())


def opposed(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """The word that answers the slot's question: the verb of a clause if the slot is one, else any."""
    words = answers(slot)
    homes = dict.fromkeys((bound.core, *(sentence.clause_of(place.first) for place in bound.places)))
    if wording.first == wording.at:
        for home in homes:
            at, done, _ = sentence.predicate(sentence.clauses[home])
            if done in words and _to_it(sentence, wording, bound, at):
                yield Stretch(at, at)
        return
    for number in sentence.clauses[bound.core].words:
        told = base(sentence.key(number)) in words and number not in bound.taken
        denied = sentence.key(number - 1) == "not"
        if denied and not slot.accepts((sentence.marks[number][0],)):
            # "not compulsory" is no opposite of "voluntary"
            continue
        if told and (not _of_another(sentence, bound, number) or _told_of(sentence, bound, number)):
            yield Stretch(number - denied, number)


def _to_it(sentence: Sentence, wording: Wording, bound: Bound, verb: int) -> bool:
    """Whether nothing parts a verb from what the fact says that it is done to: "overturned a ban on the party"."""
    objects = [p for p in bound.places if p.anchor.place > wording.last and not p.anchor.under]
    things = [place.first for place in objects if place.first > verb]
    return not things or not any(sentence.tags[n] in "PVXIG" for n in range(verb + 1, min(things)))


def _of_another(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word stands in front of a noun that the fact does not have: "public transport"."""
    after = number + 1
    noun = sentence.joined(after) and sentence.tags[after] in "NG"
    return noun and after not in bound.taken


def _told_of(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word is in what a verb of the fact, or "is", says right behind it: "won the bronze medal"."""
    at, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    told = 0 <= at < number and (verb == "be" or at in bound.taken)
    return told and all(sentence.tags[n] in "DA" for n in range(at + 1, number))
