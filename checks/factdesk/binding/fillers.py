"""The words that stand in the place of a slot's own: after its preposition or verb, as subject, as equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.titles import Stretch, titled
from factdesk.english.conjugation import base
from factdesk.english.inflections import PEOPLES
from factdesk.english.words import ARTICLES, FUNCTION, PREPOSITIONS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording

_BE = frozenset("is was are were became becomes remains remained be named called".split())
_LIKE = {"in": ("in", "at"), "at": ("at", "in"), "from": ("from",), "to": ("to", "into"), "into": ("into", "to")}


def fillers(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """The words in the place of the slot's own, the plainest first."""
    if slot.title:
        yield from titled(sentence, bound)
    elif wording.leads in PREPOSITIONS:
        yield from _after_preposition(sentence, wording, slot, bound)
        if wording.leads == "by" and wording.passive:
            yield from _subject(sentence, wording, slot, bound)
        if wording.leads == "of":
            yield from _owner(sentence, wording, bound)
    elif base(wording.leads) in ("be", "become", "remain") or (wording.first == 0 and base(wording.follows) == "be"):
        yield from _equal(sentence, slot, bound)
    elif wording.first <= 1:
        yield from _subject(sentence, wording, slot, bound)
    else:
        yield from _object(sentence, wording, slot, bound)


def _phrase_at(sentence: Sentence, first: int, slot: Slot, taken: frozenset[int]) -> Stretch | None:
    """The words from a place on that can stand in the slot: a name, or for common words a noun."""
    at = first
    while at < len(sentence.words) and (
        sentence.key(at) in ARTICLES
        or (
            sentence.key(at) in TITLES
            and sentence.capital(at + 1 if at + 1 < len(sentence.words) else at)
            and slot.proper
            and at not in taken
        )
    ):
        at += 1
    if at >= len(sentence.words) or at in taken or (at > first and not sentence.joined(at)):
        return None
    if slot.proper:
        end = sentence.name_end(at)
        good = sentence.capital(at) and not sentence.within(at) and (sentence.key(at) not in FUNCTION)
        adjective = (
            sentence.joined(end)
            and sentence.tags[end] == "N"
            and not sentence.capital(end)
            and not sentence.within(end)
        )
        good = good and not adjective
        while end > at + 1 and (end - 1) in taken:
            end -= 1
        return Stretch(at, end - 1) if good else None
    if sentence.tags[at] == "E" and sentence.tags[at + 1 : at + 2] == "P":
        return None
    end = at
    while (
        end < len(sentence.words)
        and (end == at or sentence.joined(end))
        and end not in taken
        and (sentence.tags[end] in "NAEG" or (end > at and sentence.key(end) == "and" and " and " in slot.text))
        and sentence.within(end) not in ("date", "dayofyear")
    ):
        end += 1
    return Stretch(at, end - 1) if end > at else None


def _after_preposition(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """What follows the slot's preposition, best right behind the word that it follows in the fact."""
    clause = sentence.clauses[bound.core]
    before = [p for p in bound.places if p.anchor.place < wording.first]
    host = max(before, key=lambda p: p.anchor.place) if before else None
    found = []
    for number in clause.words:
        if sentence.key(number) not in _LIKE.get(wording.leads, (wording.leads,)) or number in bound.taken:
            continue
        if sentence.key(number - 1) == "not":
            continue
        stretch = _phrase_at(sentence, number + 1, slot, bound.taken)
        if stretch is None:
            continue
        if _verb_between(sentence, bound.taken, host, number):
            continue
        near = host is not None and 0 < number - host.last <= 1 + _small(sentence, bound, host.last, number)
        fronted = number == 0
        if near or fronted or slot.proper:
            found.append((not near, not fronted, sentence.key(number) != wording.leads, number, stretch))
    yield from (row[-1] for row in sorted(found) if row[0] == min(found)[0])


def _verb_between(sentence: Sentence, taken: frozenset[int], host: Place | None, number: int) -> bool:
    """Whether another verb stands between the word that the slot's phrase belongs to and a preposition."""
    return host is not None and any(sentence.tags[n] in "VEI" and n not in taken for n in range(host.last + 1, number))


def _small(sentence: Sentence, bound: Bound, low: int, high: int) -> int:
    """How many words between two are adverbs, articles or words of the fact."""
    return sum(sentence.tags[n] in "AD" or n in bound.taken for n in range(low + 1, high))


def _owner(sentence: Sentence, wording: Wording, bound: Bound) -> Iterator[Stretch]:
    """The name that owns the anchor which the fact ties to the slot by "of": "Australia's capital"."""
    before = [p for p in bound.places if p.anchor.place < wording.first]
    if not before:
        return
    host = max(before, key=lambda p: p.anchor.place)
    at = host.first - 1
    owner = sentence.owns(at) or sentence.key(at) in PEOPLES
    if at < 0 or at in bound.taken or not sentence.capital(at) or not owner:
        return
    first = at
    while first and sentence.capital(first - 1) and sentence.joined(first) and sentence.key(first - 1) not in FUNCTION:
        first -= 1
    yield Stretch(first, at)


def _equal(sentence: Sentence, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """What is set equal to the anchors: "ANCHORS is X", "X is ANCHORS", "X, ANCHORS", "ANCHORS, X"."""
    low, high = min(bound.taken), max(bound.taken)
    at = high + 1
    if at < len(sentence.words):
        while at < len(sentence.words) and sentence.tags[at] == "A":
            at += 1
        if sentence.key(at) in ("which", "who"):
            at += 1
        be = sentence.key(at) in _BE
        comma = sentence.gap(high + 1).strip() in (",", ":", "\u2014")
        if be or comma or sentence.joined(high + 1):
            number = at + 1 if be else high + 1
            while number < len(sentence.words) and sentence.tags[number] == "A" and be:
                number += 1
            found = _phrase_at(sentence, number, slot, bound.taken)
            if found is not None and (be or _ends(sentence, found.last) or not comma):
                yield found
    yield from _equal_before(sentence, slot, bound, low)


def _equal_before(sentence: Sentence, slot: Slot, bound: Bound, low: int) -> Iterator[Stretch]:
    at = low - 1
    while at >= 0 and sentence.key(at) in ARTICLES:
        at -= 1
    if at < 0:
        return
    be = sentence.key(at) in _BE or sentence.key(at) == "as"
    if be and sentence.key(at - 1) in ("who", "which"):
        at -= 1
    comma = sentence.gap(at + 1).strip() == ","
    last = at - 1 if be else at
    if not (be or comma) or last < 0:
        return
    first = last
    while (
        first > 0
        and sentence.capital(first)
        and sentence.capital(first - 1)
        and sentence.joined(first)
        and first - 1 not in bound.taken
    ):
        first -= 1
    if (
        sentence.capital(last)
        and last not in bound.taken
        and sentence.key(last) not in FUNCTION
        and not sentence.within(last)
    ):
        yield Stretch(first, last)


def _ends(sentence: Sentence, last: int) -> bool:
    return last + 1 >= len(sentence.words) or not sentence.joined(last + 1) or sentence.tags[last + 1] in "VX"


def _verb(wording: Wording, bound: Bound) -> Place | None:
    return next((place for place in bound.places if place.anchor.place == wording.at), None)


def _subject(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """Who does it: the name in front of the verb, or behind "by"."""
    verb = _verb(wording, bound)
    if verb is None:
        return
    clause = sentence.clauses[bound.core]
    for number in clause.words:
        if sentence.key(number) == "by" and number > verb.first:
            found = _phrase_at(sentence, number + 1, slot, bound.taken)
            if found is not None:
                yield found
    if sentence.predicate(clause)[2]:
        return
    for number in sorted((*clause.words, *clause.lent)):
        if number >= verb.first or number in bound.taken or sentence.key(number - 1) in PREPOSITIONS:
            continue
        found = _phrase_at(sentence, number, slot, bound.taken)
        if found is not None and sentence.capital(found.first) >= slot.proper:
            yield found
            return


def _object(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """What it is done to: behind the verb, or the subject of the passive."""
    verb = _verb(wording, bound)
    if verb is None:
        return
    clause = sentence.clauses[sentence.clause_of(verb.first)]
    if sentence.predicate(clause)[2] and sentence.tags[verb.first] == "E":
        first = min((n for n in (*clause.lent, *clause.words) if sentence.tags[n] in "NA"), default=verb.first)
        found = _phrase_at(sentence, first, slot, bound.taken) if first < verb.first else None
    else:
        found = _phrase_at(sentence, verb.last + 1, slot, bound.taken)
    if found is not None:
        yield found
