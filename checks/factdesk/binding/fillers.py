"""The words that stand in the place of a slot's own: after its preposition or verb, as subject, as equal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.narrower import only_of
from factdesk.binding.opposites import answers, opposed
from factdesk.binding.phrases import CALENDAR, TIMES, VENUES, Stretch, comparable, phrase_at
from factdesk.binding.titles import titled
from factdesk.english.conjugation import base, forms
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import CALLED
from factdesk.english.offices import office
from factdesk.english.words import ARTICLES, FUNCTION, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording

_BE = frozenset("is was are were became becomes remains remained be named called".split())
_TIMES = frozenset(
    "last first previously again often once regularly twice also partly partially mainly mostly largely".split()
)
_BESIDE = frozenset("amid amidst despite against without to towards unlike like after before following".split())
"""Prepositions whose noun may be somewhere else: "signed amid protests in Paris"."""
_LIKE = {"in": ("in", "at"), "at": ("at", "in"), "from": ("from",), "to": ("to", "into"), "into": ("into", "to")}


def fillers(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """The words in the place of the slot's own, the plainest first."""
    if slot.title:
        yield from titled(sentence, slot, bound)
        return
    if answers(slot):
        yield from opposed(sentence, wording, slot, bound)
        return
    noun = next((p for p in bound.places if p.anchor.place == wording.last + 1 and not slot.proper), None)
    if noun is not None:
        yield from _describing(sentence, slot, noun)
        return
    lead = leading(wording)
    narrow = _narrower(sentence, wording, bound) if lead == "of" else _repeated(sentence, wording, bound)
    for found in _placed(sentence, wording, slot, bound, lead):
        if comparable(sentence, slot, lead, found):
            yield found._replace(loose=found.loose or narrow)


def _describing(sentence: Sentence, slot: Slot, noun: Place) -> Iterator[Stretch]:
    """What describes the noun that stands right behind the slot, where it is a word that the rule names: a
    "large dam" can be an "[earth-fill] dam" as well."""
    first = noun.first
    while sentence.joined(first) and sentence.tags[first - 1] in "NAEG":
        first -= 1
    said = tuple(sentence.marks[n][0] for n in range(first, noun.first))
    if said and (slot.accepts(said) or said in slot.against):
        yield Stretch(first, noun.first - 1)


def _repeated(sentence: Sentence, wording: Wording, bound: Bound) -> str:
    """Whether what is said happened one time of several: "last won the cup in 1998", or in the past
    where the fact says what holds."""
    verb = _verb(wording, bound)
    once = verb is not None and sentence.key(verb.first - 1) in _TIMES
    if verb is not None and not wording.past and not wording.passive and sentence.tags[verb.first] == "V":
        kinds = forms(sentence.key(verb.first))
        if "past" in kinds and "base" not in kinds:
            return "of another time"
    return "of another time" if once and not _TIMES & set(wording.plain.split()) else ""


def _narrower(sentence: Sentence, wording: Wording, bound: Bound) -> str:
    """What the noun is that the fact ties to its slot by "of", if it is one of a kind: "the jazz capital"."""
    host = max((p for p in bound.places if p.anchor.place < wording.first), key=lambda p: p.anchor.place, default=None)
    at = host.first - 1 if host else -1
    if host is None or at < 0 or at in bound.taken or not sentence.joined(host.first):
        return ""
    if sentence.tags[host.first] != "N":
        return ""
    kind = sentence.tags[at] in "NAG" and not sentence.capital(at) and sentence.key(at) not in FUNCTION
    return "" if not kind or sentence.owns(at) else only_of(sentence.said(at, host.last))


def leading(wording: Wording) -> str:
    """The word in front of the slot, articles left out: "into" of "into the [Caspian Sea]", "in" of "in
    the city of [Lisbon]"."""
    words = [word for word in wording.plain[: wording.start].lower().split() if word not in ARTICLES]
    seated = words[-1:] == ["of"] and len(words) > 2 and words[-2] in CALLED and words[-3] in PREPOSITIONS
    return words[-3] if seated else words[-1] if words else ""


def _placed(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, lead: str) -> Iterator[Stretch]:
    if lead in PREPOSITIONS:
        yield from _compound(sentence, wording, bound, lead)
        yield from _after_preposition(sentence, wording, slot, bound, lead)
        if lead in ("in", "at"):
            yield from _antecedent(sentence, bound)
        if lead == "by" and wording.passive:
            yield from _subject(sentence, wording, slot, bound)
        if lead == "of":
            yield from _owner(sentence, wording, bound)
    elif base(lead) in ("be", "become", "remain") or (wording.first == 0 and base(wording.follows) == "be"):
        yield from _equal(sentence, slot, bound)
    elif wording.first <= 1:
        yield from _subject(sentence, wording, slot, bound)
    else:
        yield from _object(sentence, wording, slot, bound)


def _compound(sentence: Sentence, wording: Wording, bound: Bound, lead: str) -> Iterator[Stretch]:
    """A name that a hyphen ties to the verb of the fact: "Zurich-based"."""
    verb = _verb(wording, bound)
    if verb is None or lead not in ("in", "at", "by") or sentence.gap(verb.first) not in ("-", "\u2011"):
        return
    last = first = verb.first - 1
    while first and sentence.capital(first - 1) and sentence.joined(first) and first - 1 not in bound.taken:
        first -= 1
    if sentence.capital(last) and last not in bound.taken:
        yield Stretch(first + (sentence.key(first) in ARTICLES), last)


def _antecedent(sentence: Sentence, bound: Bound) -> Iterator[Stretch]:
    """The name that a clause with "where" tells of: "Riga, where the talks were held"."""
    clause = sentence.clauses[bound.core]
    last = clause.words[0] - 1
    if clause.joint != "where" or last < 0 or not sentence.capital(last) or last in bound.taken:
        return
    first = last
    while first and sentence.capital(first - 1) and sentence.joined(first) and sentence.key(first - 1) not in FUNCTION:
        first -= 1
    yield Stretch(first, last)


def _after_preposition(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, lead: str) -> Iterator[Stretch]:
    """What follows the slot's preposition, best right behind the word that it follows in the fact."""
    clause = sentence.clauses[bound.core]
    before = [p for p in bound.places if p.anchor.place < wording.first]
    host = max(before, key=lambda p: p.anchor.place) if before else None
    found = []
    told = clause.parent if clause.parent is not None and sentence.cleft(bound.core) else bound.core
    for number in dict.fromkeys((*clause.words, *sentence.clauses[told].words)):
        if sentence.key(number) not in _LIKE.get(lead, (lead,)) or number in bound.taken:
            continue
        if sentence.key(number - 1) == "not" or _besides(sentence, number - 1):
            continue
        if lead == "by" and _done(sentence, bound, number - 1):
            continue
        stretch = phrase_at(sentence, number + 1, slot, bound.taken)
        if stretch is None:
            continue
        if _verb_between(sentence, bound, host, number):
            continue
        gapped = any(p.last == number - 1 and _left_over(wording, bound, p) for p in before)
        near = host is not None and 0 < number - host.last <= 1 + _small(sentence, bound, host.last, number)
        fronted = number == 0
        if gapped or near or fronted or (slot.proper and not _of_noun(sentence, bound, number)):
            found.append((not gapped, not near, not fronted, sentence.key(number) != lead, number, stretch))
    yield from (row[-1] for row in sorted(found) if row[:2] == min(found)[:2])


def _done(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word tells of something else that was done: "built by A to a design", not "designed and
    built by A"."""
    both = sentence.tags[number - 2 : number + 1] == "ECE" and number - 2 in bound.taken
    return sentence.tags[number] == "E" and number not in bound.taken and not both


def _besides(sentence: Sentence, number: int) -> bool:
    """Whether a noun only tells what was so besides, maybe somewhere else: "to the dismay of envoys in Rome"."""
    under, at = sentence.under(number)
    while under == "of" and at > 0:
        under, at = sentence.under(at - 1)
    return under in _BESIDE


def _of_noun(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a preposition tells of a noun before it that the fact does not have: "killed after talks in Lesk"."""
    host = number - 1
    noun = host >= 0 and sentence.tags[host] == "N" and host not in bound.taken and sentence.joined(number)
    sited = sentence.key(host) in VENUES | TIMES | CALENDAR
    return noun and not sited and not sentence.within(host) and sentence.under(host)[0] != "by"


def _left_over(wording: Wording, bound: Bound, place: Place) -> bool:
    """Whether the subject of the fact stands behind its verb, which is left out: "..., the Volga into"."""
    verb = _verb(wording, bound)
    subject = place.anchor.name and place.anchor.place < wording.at
    return subject and verb is not None and verb.last < place.first and not wording.passive


def _verb_between(sentence: Sentence, bound: Bound, host: Place | None, number: int) -> bool:
    """Whether another verb stands between the word that the slot's phrase belongs to and a preposition."""
    clause = sentence.clauses[bound.core]
    between = range(host.last + 1, number) if host else ()
    if host is not None and sentence.tags[host.last : number] == "ECE":
        # "was born and raised in"
        return False
    return any(sentence.tags[n] in "VEI" and n not in bound.taken and n in clause.words for n in between)


def _small(sentence: Sentence, bound: Bound, low: int, high: int) -> int:
    """How many words between two are adverbs, articles, "of" or words of the fact."""
    between = range(low + 1, high)
    return sum(sentence.tags[n] in "AD" or sentence.key(n) == "of" or n in bound.taken for n in between)


def _owner(sentence: Sentence, wording: Wording, bound: Bound) -> Iterator[Stretch]:
    """The name that owns the anchor which the fact ties to the slot by "of": "Australia's capital"."""
    before = [p for p in bound.places if p.anchor.place < wording.first]
    if not before:
        return
    host = max(before, key=lambda p: p.anchor.place)
    at = host.first - 1
    if at < 0 or at in bound.taken or not sentence.capital(at) or not sentence.joined(host.first):
        return
    if not sentence.owns(at) and sentence.key(at) not in PEOPLES and not at:
        return
    first = at
    while first and sentence.capital(first - 1) and sentence.joined(first) and sentence.key(first - 1) not in FUNCTION:
        first -= 1
    yield Stretch(first, at)


def _equal(sentence: Sentence, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """What is set equal to the anchors: "ANCHORS is X", "X is ANCHORS", "X, ANCHORS", "ANCHORS, X"."""
    low, high = min(bound.taken), max(bound.taken)
    at = high + 1
    clause = sentence.clauses[bound.core]
    if clause.verb > high and set(clause.words).isdisjoint(range(at, clause.verb)):
        # "the level, which had risen, is green"
        at = clause.verb
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
            found = phrase_at(sentence, number, slot, bound.taken)
            if found is not None and (be or not comma or _closed(sentence, found.last)):
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
    if be and not slot.proper and sentence.tags[last : last + 1] == "N" and sentence.key(last - 1) in ARTICLES:
        yield Stretch(last, last)
    # "after talks with Iran, the Russian president said" tells nothing of Iran
    if not (be or comma) or last < 0 or (comma and _acts(sentence, bound, last)):
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


def _acts(sentence: Sentence, bound: Bound, last: int) -> bool:
    """Whether what stands behind a comma is no apposition to the word before it, but does something itself, or is
    somebody where that is a place: "after talks with Iran, the Russian president also said", "in Lesk, the mayor"."""
    at = max(bound.taken) + 1
    while sentence.joined(at) and sentence.tags[at] == "A":
        at += 1
    placed = sentence.under(last)[0] in ("in", "at", "to", "from", "near")
    somebody = any(office(sentence.key(n)) for n in bound.taken)
    acts = sentence.joined(at) and sentence.tags[at] in "VX"
    return acts or (placed and somebody) or sentence.tags[last] != "N"


def _closed(sentence: Sentence, last: int) -> bool:
    """Whether what is told between commas ends with a word, and is no list: "the capital, Lesk, is"."""
    after = last + 1
    listed = after < len(sentence.words) and (sentence.capital(after) or sentence.key(after) == "and")
    return after >= len(sentence.words) or not (sentence.joined(after) or listed)


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
            found = phrase_at(sentence, number + 1, slot, bound.taken)
            if found is not None:
                yield found
    if sentence.predicate(clause)[2]:
        return
    for number in sorted((*clause.words, *clause.lent)):
        if number >= verb.first or number in bound.taken or sentence.key(number - 1) in PREPOSITIONS:
            continue
        found = phrase_at(sentence, number, slot, bound.taken)
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
        found = phrase_at(sentence, first, slot, bound.taken) if first < verb.first else None
    else:
        found = phrase_at(sentence, verb.last + 1, slot, bound.taken)
    if found is not None:
        yield found
