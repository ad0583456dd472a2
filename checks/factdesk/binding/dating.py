"""The date that a sentence gives to what a fact speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.barred import DENIED
from factdesk.binding.candidates import Candidate, free
from factdesk.binding.sentence import DATES
from factdesk.english.conjugation import base
from factdesk.english.verbs import LIGHT
from factdesk.english.words import ARTICLES, wordset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.english.clauses import Clause
    from factdesk.model import Value

_LOOSE = re.compile(
    r"\b(before|after|since|by|until|till|from|for|to|following|between|ahead of|prior to|as of|than|compared with)"
    r"\s(?:the\s|about\s|around\s|early\s|late\s)*$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(r"(?:\b(?:not|never)\b|n't\b).*\buntil\s$", re.IGNORECASE)
_ONLY = re.compile(r"\b(?:had to wait|waited|wait|it took)\b.*\buntil\s(?:the\s)?$", re.IGNORECASE)


def dated(sentence: Sentence, wording: Wording, bound: Bound) -> Iterator[Candidate]:
    """The dates of a sentence, each with how well it fits: those of the fact's own clause, then of
    the clause that tells when."""
    homes = _homes(sentence, bound)
    event = _event(sentence, wording, bound)
    for value in free(sentence, bound):
        if value.axis in DATES:
            yield _rated(sentence, wording, bound, value, homes, event)


def _homes(sentence: Sentence, bound: Bound) -> dict[int, int]:
    """The clauses whose dates count, the nearest first."""
    clause = sentence.clauses[bound.core]
    homes = {bound.core: 0}
    if clause.parent is not None and (_timed(sentence, bound.core) or sentence.cleft(bound.core)):
        homes[clause.parent] = 1
        before = max(clause.words[0] - 4, 0)
        homes.setdefault(sentence.clause_of(before), 1)
    return homes


def _timed(sentence: Sentence, number: int) -> bool:
    """Whether a clause tells what happened at the time that the one above names: "in 2013, when",
    "in 2013, the year in which"."""
    clause = sentence.clauses[number]
    first = clause.words[0]
    if clause.joint == "as":
        # "watched in March 1990 as": the date stands right before
        return first > 0 and sentence.joined(first) and sentence.within(first - 1) in DATES
    if clause.joint not in ("which", "that", "when", "says", ""):
        return False
    return clause.joint == "when" or any(sentence.key(n) in _WHEN for n in range(first - 4, first) if n >= 0)


_WHEN = wordset("year day month night week summer winter spring autumn")


def _told_next(sentence: Sentence, last: int, first: int) -> bool:
    """Whether a clause that opens at `first` tells what happened at the date that ends with `last`: "in
    2013, when", "in 2013, the year in which"."""
    between = range(last + 1, first)
    named = any(sentence.key(n) in _WHEN for n in between) and len(between) < 4
    return last + 1 == first or named


def _event(sentence: Sentence, wording: Wording, bound: Bound) -> int | None:
    """Where the verb of the clause stands if it is no word of the fact and tells of another event."""
    clause = sentence.clauses[bound.core]
    at, verb, _ = sentence.predicate(clause)
    light = verb in LIGHT and not _of_another(sentence, wording, bound)
    if at < 0 or at in bound.taken or light or (base(sentence.key(clause.verb)) == "have" and verb == "have"):
        return None
    if any(n in bound.taken and sentence.tags[n] in "VEIG" for n in clause.words):
        return None
    if any(_then(sentence, bound, below) for below in sentence.clauses):
        return None
    return at


def _then(sentence: Sentence, bound: Bound, clause: Clause) -> bool:
    """Whether a clause that ends with the verb of the fact tells what happened at the time of the one above:
    "it burned its last coal in 2022, the year it closed"."""
    told = clause.verb in bound.taken and clause.verb == clause.words[-1]
    return clause.joint == "when" and clause.parent == bound.core and told


def _of_another(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether the event only tells which of another thing: "the inquiry into the collapse began"."""
    here = _centre(sentence, wording, bound)
    under, at = sentence.under(here)
    host = at - 1
    return bool(under) and host >= 0 and sentence.tags[host] == "N" and host not in bound.taken


def _rated(
    sentence: Sentence, wording: Wording, bound: Bound, value: Value, homes: dict[int, int], event: int | None
) -> Candidate:
    inside = sentence.inside(value)
    home = sentence.clause_of(inside[0])
    if home not in homes:
        return Candidate(value, (), "stands in another clause")
    if _names_a_thing(sentence, wording, bound, inside):
        return Candidate(value, (), f'tells which "{sentence.key(inside[-1] + 1)}"')
    here = _centre(sentence, wording, bound)
    if event is not None and home == bound.core and not _beside_event(sentence, bound, inside, event):
        return Candidate(value, (), f'is the date of "{sentence.said(event, event)}"')
    lead = sentence.document.text[sentence.start : value.start]
    told = _told(sentence, bound, inside)
    if told:
        return Candidate(value, (), f'is the date of "{told}"')
    parted = _other_verb(sentence, bound, inside[0], here)
    if parted:
        return Candidate(value, (), f'is the date of "{parted}"')
    if DENIED.search(lead) and not _NOT_UNTIL.search(lead):
        return Candidate(value, (), "is denied")
    loose = ""
    if home == bound.core or not _told_next(sentence, inside[-1], sentence.clauses[bound.core].words[0]):
        # "since 2013, when they seized it" dates it, "when they seized it, it had been closed since 2013" does not
        loose = _loose(lead, wording)
    if home == bound.core:
        loose = loose or _first_of_two(sentence, bound, inside)
    return Candidate(value, (homes[home], 0, abs(inside[0] - here)), "", loose)


def _told(sentence: Sentence, bound: Bound, inside: range) -> str:
    """Another event whose date this is: "her defeat of 2018"."""
    under, at = sentence.under(inside[0])
    host = at - 1
    if under != "of" or host < 1 or sentence.tags[host] != "N" or host in bound.taken or sentence.within(host):
        return ""
    timed = sentence.key(host) in _PERIODS
    return sentence.said(host, host) if sentence.tags[host - 1] == "D" and not timed else ""


_PERIODS = wordset(
    "autumn fall spring summer winter end start beginning middle half quarter month week weekend day night morning"
    " evening eve course year season days months weeks close turn"
)


def _first_of_two(sentence: Sentence, bound: Bound, inside: range) -> str:
    """Whether an "and" parts a date from a later word of the fact: "joined A in 1963 and B later"."""
    later = [
        p for p in bound.places if p.anchor.name and p.first > inside[-1] and sentence.clause_of(p.first) == bound.core
    ]
    verb = sentence.clauses[bound.core].verb
    parted = any(sentence.tags[n] == "C" for p in later for n in range(inside[-1] + 1, p.first))
    return "of something else" if parted and 0 <= verb < inside[0] else ""


def _loose(lead: str, wording: Wording) -> str:
    loose = _LOOSE.search(lead)
    if loose is None or loose[1].lower() == wording.leads or _NOT_UNTIL.search(lead) or _ONLY.search(lead):
        return ""
    return f"{loose[1]} a date"


def _centre(sentence: Sentence, wording: Wording, bound: Bound) -> int:
    """The word that the event is told by: the anchor that is a verb, else one that is no name."""
    verb = next((place.first for place in bound.places if place.anchor.place == wording.at), None)
    if verb is not None:
        return verb
    return next((place.first for place in bound.places if not place.anchor.name), bound.places[0].first)


def _names_a_thing(sentence: Sentence, wording: Wording, bound: Bound, inside: range) -> bool:
    """Whether a date stands in front of a noun that is no anchor: "the 2003 invasion"."""
    at = inside[-1] + 1
    if at >= len(sentence.words) or not sentence.joined(at) or sentence.tags[at] not in "NA":
        return False
    if (
        inside[0] > 0
        and sentence.key(inside[0] - 1) in ("in", "on", "since", "by", "until", "during")
        and not _article(sentence, inside[0])
    ):
        return False
    year = len(inside) == 1 and sentence.key(inside[0]).isdigit()
    if (inside[0] and sentence.tags[inside[0] - 1] == "P") or (not year and sentence.capital(at)):
        return False
    end = at
    while end < len(sentence.words) and sentence.joined(end) and sentence.tags[end] in "NA":
        end += 1
    event = next((p for p in bound.places if p.anchor.place == wording.at), None)
    told = [n for n in range(at, end) if n in bound.taken and (event is None or event.first == n)]
    told += [n for n in range(at, end) if wording.leads in ARTICLES and set(wording.own) & set(sentence.marks[n])]
    return not told and (_article(sentence, inside[0]) or any(n in bound.taken for n in range(at, end)))


def _article(sentence: Sentence, number: int) -> bool:
    return sentence.tags[number - 1] in "DA" or sentence.key(number - 1).endswith("'s") if number else False


def _beside_event(sentence: Sentence, bound: Bound, inside: range, event: int) -> bool:
    """Whether a date belongs to the nouns of the fact and not to the verb of the clause."""
    before = [n for n in bound.taken if n < event]
    after = [n for n in bound.taken if n > event]
    if inside[0] < event:
        return (
            bool(before) and inside[0] > min(before) - 3 and (min(before) < inside[0] or not _fronted(sentence, inside))
        )
    if not after or before:
        return False
    last = max(n for n in after)
    between = range(last + 1, inside[0])
    return all(sentence.tags[n] in "PDA" for n in between) and inside[0] > min(after)


def _fronted(sentence: Sentence, inside: range) -> bool:
    """Whether a date opens its sentence: "In 2015 ..."."""
    before = sentence.tags[: inside[0]]
    return inside[0] <= 2 and set(before) <= set("PDA") and before != "D"


def _other_verb(sentence: Sentence, bound: Bound, at: int, here: int) -> str:
    """A verb between the date and the fact's own that takes the date for itself: "agreed in 1993 to sign"."""
    low, high = min(at, here), max(at, here)
    for number in range(low + 1, high):
        verb = sentence.tags[number] in "VIEG" and number not in bound.taken
        same = sentence.clause_of(number) == sentence.clause_of(here)
        if verb and same and base(sentence.key(number)) not in LIGHT and sentence.tags[number] in "IG" and at > here:
            return sentence.said(number, number)
    return ""
