"""Where a word of a fact stands, if that is not where the fact has it: "shorter than the tunnel"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.alike import alike, dates, followed
from factdesk.binding.others import APART, COMPARING, taken_up
from factdesk.binding.places import verb_place
from factdesk.binding.sentence import DATES
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.families import LASTED
from factdesk.english.verbs import ERGATIVE
from factdesk.english.words import wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Anchor, Wording
    from factdesk.english.clauses import Clause

LEVELS = wordset(
    "be have possess own boast keep maintain field count comprise consist contain include number total employ hold"
    " retain"
    " muster command reach stand remain amount come hit climb rise fall drop increase grow decline decrease exceed"
    " surpass"
    " top record report make see show register post run operate offer seat cover span stretch extend measure weigh"
    " feature house accommodate estimate put staff compose home say give get carry serve touch near double swell shrink"
    " average become stay slip jump surge plunge slide ease sink tumble dip edge soar know list use call cost last"
    " produce live feed power claim do attract rank celebrate prove attend inhabit populate draw lie divide subdivide"
)
"""Verbs that say how things are, or how they have become."""

LIVE = wordset(
    "live serve work be station deploy reside base study enrol enroll house hang turn sit stand lie spin park grow"
    " sleep"
    " operate train teach learn remain stay gather"
)
"""Verbs that say where somebody or something is."""
_REPORT = wordset("attend inhabit populate put estimate report give record measure see show register")
_DASHES = ("\u2014", "\u2013")
_ASIDE = wordset("behind beside besides against without")
_HOLDING = wordset("have hold own possess control occupy win take get keep lose need seek")
_SETTING = {
    "at": wordset("leave keep hold set fix put maintain cap peg freeze"),
    "to": wordset("raise lift cut lower reduce increase push bring take trim slash hike double set move revise adjust"),
}
"""Verbs that set something, by the word that tells at or to what."""
_DRAWN = wordset("interview question survey poll test examine recruit enrol enroll")
"""What a survey or a trial does to those who are asked for it."""
_SCENES = wordset("in at during under within on")


def elsewhere(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place) -> str:
    """What a word of the fact stands in, where it does not stand as in the fact: "shorter than the
    tunnel", "a section of the tunnel", "a train ran through the tunnel"."""
    anchor = place.anchor
    if anchor.place == wording.at or (sentence.tags[place.first] in "VEIGA" and not anchor.name):
        return ""
    if anchor.inner and place.last + 1 in bound.taken and sentence.joined(place.last + 1):
        return ""
    if in_one(sentence, wording, bound) or dates(sentence, bound, place):
        return ""
    ahead = _in_front(bound, place)
    apart = {n for p in bound.places if p is not place and p not in ahead for n in range(p.first, p.last + 1)}
    under, at = sentence.under(place.first, apart)
    if (
        not under
        and at >= 0
        and at not in bound.taken
        and sentence.key(at) in ("times", "twice", "double", "triple", "half")
        and sentence.key(at + 1) not in ("a", "an")
    ):
        return sentence.said(at, place.last)
    if under and at in bound.taken:
        return ""
    thing = _beside(sentence, wording, slot, bound, place) or (under and taken_up(sentence, place, at))
    if thing:
        return thing
    if anchor.place < wording.at and _told_next(sentence, bound, place):
        return ""
    if under and sentence.key(at - 1) == "than" and sentence.joined(at):
        # "earlier than on weekdays"
        return sentence.said(at - 1, place.last)
    if not under:
        return _misplaced(sentence, wording, slot, bound, place, at)
    if alike(sentence, wording, slot, bound, place, under, at):
        return ""
    return _elsewhere_under(sentence, wording, slot, bound, place, under, at)


def in_one(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether one noun phrase says it all, so that nothing depends on where that stands: "they praised
    the 57-kilometre-long Gellin tunnel", "he drove to Karsk, Arnow's fifth-largest city"."""
    first, last = min(bound.taken), max(bound.taken)
    comma = _apposition(sentence, bound, first)
    for n in range(first + 1, last + 1):
        if not (_closed(sentence, n) or n == comma) or not (
            sentence.tags[n] in "NAQD" or sentence.key(n) == "of" or (comma and sentence.key(n) == "in")
        ):
            return False
    start = first
    while start and _closed(sentence, start) and sentence.tags[start - 1] in "NAQ":
        start -= 1
    known = sentence.key(start - 1) == "the" and sentence.key(start - 2) != "of"
    # "is the tunnel 8 km long" is no phrase: a value stands in front of the name, or in apposition to it
    until = last if comma else next((n for n in range(first, last + 1) if sentence.capital(n)), last)
    held = {n for value in sentence.values if value.axis not in DATES for n in sentence.inside(value)}
    return level(wording) and bool(known or comma) and not held.isdisjoint(range(start, until))


def _closed(sentence: Sentence, number: int) -> bool:
    """Whether no mark parts a word from the one before it, but one inside a value."""
    return sentence.joined(number) or sentence.kept(number)


def _apposition(sentence: Sentence, bound: Bound, first: int) -> int:
    """Where the apposition to the name starts that a phrase begins with; nothing if a measure there may
    be that of what stands before: "the hut on Mount Ardel, 3,260 metres high"."""
    name = next((place for place in bound.places if place.first == first and sentence.capital(first)), None)
    if name is None or sentence.gap(name.last + 1).strip() != ",":
        return 0
    under, at = sentence.under(first)
    hosted = under and sentence.tags[at - 1 : at] == "N" and not sentence.within(at - 1)
    return 0 if hosted and sentence.within(name.last + 1) else name.last + 1


def set_at(sentence: Sentence, bound: Bound, verb: str, first: int) -> bool:
    """Whether a verb says at or to what something is set: "left its key rate at 5.25%", "cut the key rate
    by 25 basis points to 5%"."""
    under, at = sentence.under(first)
    return verb in _SETTING.get(under, ()) and (at - 1 in bound.taken or _step(sentence, at - 1) in bound.taken)


def _step(sentence: Sentence, last: int) -> int:
    """The word in front of a step that ends at a word: of "the rate by 25 basis points" the rate."""
    if last < 0 or not sentence.within(last):
        return -1
    under, at = sentence.under(last)
    return at - 1 if under in ("by", "from") else -1


def _sets(sentence: Sentence, place: Place, verb: str) -> bool:
    """Whether a verb sets what it has for its object: "left its key rate at", "cut the key rate from"."""
    after = sentence.key(place.last + 1)
    return verb in _SETTING["at" if after == "at" else "to"] and after in ("at", "to", "by", "from")


def _told_next(sentence: Sentence, bound: Bound, place: Place) -> bool:
    """Whether the clause tells of a word that stands right before it, wherever that stands in the clause
    above: "to use the Gellin tunnel, which is 42 miles long"."""
    clause = sentence.clauses[bound.core]
    if clause.joint not in ("which", "who", "whose", "that", "where") or place.first not in clause.lent:
        return False
    between = range(place.last + 1, clause.words[0])
    under, at = sentence.under(place.first)
    if under in _ASIDE and sentence.tags[at - 1 : at] == "N":
        return False
    own = any(sentence.tags[n] in "NR" for n in clause.words if n < clause.verb)
    return all(sentence.tags[n] in "NQ" and sentence.joined(n) for n in between) and (
        clause.joint in ("where", "whose") or not own
    )


def _beside(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place) -> str:
    """What a clause tells of instead of the word of the fact that it shares: "Falk and her brother, who",
    "Falk, whose brother", "Velm, where 200 hectares burned"."""
    clause = sentence.clauses[bound.core]
    if place.first not in clause.lent:
        return ""
    if clause.joint in ("who", "which") and "C" in sentence.tags[place.last + 1 : clause.words[0] - 1]:
        return sentence.said(place.first, clause.words[0])
    if clause.joint == "where" and wording.verb == "have":
        _, verb, passive = sentence.predicate(clause)
        return "" if verb in LEVELS | LIVE or (passive and verb == "leave") else sentence.said(place.first, clause.verb)
    whose = clause.joint == "whose" and "text" in slot.axes and place.anchor.place < wording.at
    return sentence.said(place.first, clause.words[-1]) if whose and clause.words[1] not in bound.taken else ""


def _elsewhere_under(
    sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place, under: str, at: int
) -> str:
    """What a word of the fact stands in, under a preposition at `at` that the fact does not have."""
    anchor, told = place.anchor, sentence.said(at, place.last)
    if wording.verb == "have" and under in ("in", "on", "of", "at") and _total(sentence, bound, at - 1):
        return ""
    if _other_acts(sentence, wording, bound, place, under):
        return told
    if "text" in slot.axes and under != "of" and "be" in (base(wording.leads), base(wording.follows)):
        return ""
    clause = sentence.clauses[bound.core]
    if under in _ASIDE and sentence.tags[at - 1 : at] == "N":
        return told
    if under in wording.ends and at - 1 in bound.taken:
        return ""
    if place.first in clause.lent and place.last + 1 == min(clause.words) and not _main(sentence, clause):
        return ""
    if place.first in clause.lent and (at - 1 not in clause.lent or sentence.tags[at - 1] != "N"):
        return ""
    if under == "as" and level(wording) and sentence.within(at - 1):
        return ""
    if under in APART:
        return told
    if under in ("up", "out", "off", "down", "over") and sentence.tags[at - 1 : at] in ("V", "E", "I"):
        return ""
    drawn = under in ("for", "to") and base(sentence.key(at - 1)) in _DRAWN
    if (under in _SCENES or drawn) and _happens_in(sentence, wording, bound, place):
        return ""
    if under == "by":
        return "" if anchor.place < wording.at or wording.passive else told
    return "" if _is_own(wording, anchor) or _hangs_on(sentence, wording, bound, anchor, under, at) else told


def _main(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause that looks like "the man struck by" has the only verb: "an aftershock of it struck at"."""
    alone = clause.parent is not None and sentence.clauses[clause.parent].verb < 0
    return clause.joint == "-ed" and alone and sentence.joined(clause.words[0])


def _hangs_on(sentence: Sentence, wording: Wording, bound: Bound, anchor: Anchor, under: str, at: int) -> bool:
    """Whether a preposition at `at` ties an anchor to another word of the fact, or to the whole clause."""
    host = at - 1
    apart = bool(sentence.gap(at).strip())
    if anchor.inner and (under in ("in", "at", "of", "from", "on") or sentence.within(at + 1) in DATES):
        return host < 0 or host in bound.taken or apart or sentence.key(host) in COMPARING
    if host < 0 or sentence.gap(at).strip() in _DASHES:
        return (under in ("with", "at") or (under == "from" and anchor.under == "at")) and not anchor.name
    if under == "for" and level(wording) and sentence.tags[host] == "E" and base(sentence.key(host)) in _REPORT:
        return True
    if under in ("in", "at", "within", "on") and level(wording) and base(sentence.key(host)) in LIVE:
        return True
    beside = sentence.tags[host] in "NA" and _touches(sentence, bound, host)
    counted = sentence.within(host) in ("count", "%") and under in ("of", "in", "at", "within")
    return beside or counted


def _total(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word is what all of is counted, of which something is a part: "19 of the 50 seats in"."""
    first = number - 1
    while first > 0 and sentence.within(first) == "count":
        first -= 1
    counted = number in bound.taken and first < number - 1
    return counted and sentence.key(first) in ("the", "its", "their") and sentence.key(first - 1) == "of"


def _other_acts(sentence: Sentence, wording: Wording, bound: Bound, place: Place, under: str) -> bool:
    """Whether another does here what the fact says of somebody: "B sold steel to A", "B has seats in A"."""
    clause = sentence.clauses[bound.core]
    at, verb, passive = sentence.predicate(clause)
    active = place.anchor.place < wording.at and not place.anchor.under and not wording.passive and not passive
    if not active or place.anchor.inner or at < 0 or place.first < at:
        return False
    subject = [n for n in clause.words if n < clause.verb and sentence.tags[n] == "N" and not sentence.within(n)]
    if not subject or any(n in bound.taken for n in subject):
        return False
    own = at in bound.taken and under in ("to", "against", "into", "toward", "towards")
    return own or (wording.verb == "have" and verb in _HOLDING)


def _happens_in(sentence: Sentence, wording: Wording, bound: Bound, place: Place) -> bool:
    """Whether a thing that does something in the fact is where it is done in the sentence: "the flood
    killed 40 people", "40 people were killed in the flood"."""
    verb = verb_place(sentence, wording, bound)
    person = any(way[0][0] == "~" for way in place.anchor.ways) and sentence.under(place.first)[0] != "at"
    active = not wording.passive and place.anchor.place < wording.at
    if not active or person or verb is None:
        return False
    said = sentence.tags[verb.first] == "V" and base(sentence.key(verb.first)) != wording.verb
    died = said and wording.verb not in LASTED
    if sentence.tags[verb.first] != "E" and not died:
        return False
    home = sentence.clause_of(verb.first)
    return sentence.clauses[home].joint != "-ed" or sentence.clause_of(place.first) == home


def _in_front(bound: Bound, place: Place) -> list[Place]:
    """The words of the fact that stand right in front of a word there, in one noun phrase."""
    found: list[Place] = []
    start = place.anchor.place
    for one in sorted(bound.places, key=lambda p: -p.anchor.place):
        if one.anchor.inner and one.anchor.place + len(one.anchor.text.split()) == start:
            found.append(one)
            start = one.anchor.place
    return found


def _touches(sentence: Sentence, bound: Bound, host: int) -> bool:
    """Whether a word of the fact is in the noun phrase that ends at a word."""
    at = host
    while at >= 0 and sentence.tags[at] in "NAQ":
        if at in bound.taken:
            return True
        if not sentence.joined(at):
            return False
        at -= 1
    return False


def _is_own(wording: Wording, anchor: Anchor) -> bool:
    return wording.counted and any(mark in wording.own for way in anchor.ways for mark in way)


def _misplaced(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, place: Place, before: int) -> str:
    """A subject that is none here: it stands behind a verb which is not passive ("..., the ferry rather
    more"), or is what another verb is about ("lighting the bridge")."""
    anchor = place.anchor
    if wording.passive or anchor.place > wording.at or anchor.under or anchor.inner or "text" in slot.axes:
        return ""
    told = sentence.said(max(0, before), place.last)
    if (
        before >= 0
        and sentence.tags[before] in "GI"
        and sentence.gap(before + 1).strip() == ""
        and before not in bound.taken
    ):
        return told
    clause = sentence.clauses[bound.core]
    at, verb, passive = sentence.predicate(clause)
    if at < 0 or passive or place.first < at or place.first not in clause.words or verb == "say":
        return ""
    if sentence.owns(place.last) or _is_own(wording, anchor):
        return ""
    # "did Estonia join", "the king opened the tunnel"
    inverted = sentence.tags[at] == "X" and place.first - at <= 1 + (sentence.tags[at + 1 : at + 2] == "D")
    done_to = verb == wording.verb and verb in ERGATIVE and slot.axes <= DATES
    # "it takes the train nine hours"
    takes = verb == wording.verb == "take" and sentence.key(at - 1) == "it"
    if inverted or done_to or takes:
        return ""
    if level(wording) and followed(sentence, place):
        return ""
    if level(wording) and _sets(sentence, place, verb):
        return ""
    subject = any(
        sentence.tags[n] in "NR" and n not in bound.taken and not sentence.within(n) and sentence.key(n) != "there"
        for n in (*clause.lent, *clause.words)
        if n < at
    )
    return told if (subject and verb not in _REPORT) or verb not in LEVELS else ""
