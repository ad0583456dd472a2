"""Why a value cannot be the slot's, by where it stands: in another clause, told of another thing, or when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.ages import of_somebody_else, of_the_same
from factdesk.binding.counted import bracketed, counted
from factdesk.binding.elsewhere import LEVELS
from factdesk.binding.fillers import leading
from factdesk.binding.periods import DAYS
from factdesk.binding.phrases import CALENDAR
from factdesk.binding.places import verb_place
from factdesk.binding.wording import level
from factdesk.english.conjugation import base

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_SIGNS = ("$", "\u20ac", "\u00a3")
_FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\sof\s(?:the\s)?$", re.IGNORECASE)
_WHEN = frozenset("after before later earlier ago since hence".split())
_NUMBER = re.compile(r"\b(?:number|toll|total|count|figure)\b", re.IGNORECASE)
DENIED = re.compile(r"\bnot\s(?:(?:in|on|at|by|for|to|from|with|of)\s)?(?:the\s|a\s|about\s)?$", re.IGNORECASE)
"""What stands in front of something that is only named to be denied: "not in 1997 but in 1998"."""


def barred(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> str:
    """Why a value cannot be the slot's; nothing if it can. `lead` is what stands in front of it."""
    if not _at_home(sentence, wording, bound, value):
        return "stands in another clause"
    if DENIED.search(lead):
        return "is denied"
    if _FRACTION.search(lead):
        return "is cut into parts"
    inside = sentence.inside(value)
    if value.axis == "rank" and sentence.key(inside[-1] + 1) == "time" and wording.follows != "time":
        return "tells how often"
    first = inside[0]
    thing = _placed(sentence, bound, value) or told_beside(sentence, bound, first) or _worth(sentence, bound, first)
    thing = thing or (of_somebody_else(sentence, bound, value) if value.axis == "age" else "")
    thing = thing or (bracketed(sentence, bound, first) if wording.counted else "")
    if thing:
        return f'is that of "{thing}"'
    told = _when(sentence, wording, bound, value) or _how_far(sentence, wording, bound, value)
    if told:
        return told
    held = _held(sentence, wording, bound, first)
    if held:
        return f'is in what "{held}" has'
    return _behind(sentence, wording, bound, value, lead) if wording.counted else ""


def _at_home(sentence: Sentence, wording: Wording, bound: Bound, value: Value) -> bool:
    """Whether a value stands in the clause of the fact, or in one that tells of the same."""
    first, clause = sentence.inside(value)[0], sentence.clauses[bound.core]
    if first in clause.lent:
        shared = clause.joint in ("and", "-ed", "-ing") or value.axis == "age"
        return shared or not _own_subject(sentence, bound)
    if first in clause.words or (level(wording) and _said_of_it(sentence, bound, first)):
        return True
    above = sentence.clauses[clause.parent or 0].words if sentence.cleft(bound.core) else ()
    return first in above or (value.axis == "age" and of_the_same(sentence, bound, first))


def _when(sentence: Sentence, wording: Wording, bound: Bound, value: Value) -> str:
    """What a period tells when: "after eight weeks", "two years later", but "for ten weeks before he left"."""
    if value.axis not in DAYS:
        return ""
    inside = sentence.inside(value)
    lasting = sentence.key(inside[0] - 1) == "for"
    if sentence.key(inside[-1] + 1) in _WHEN and wording.follows not in _WHEN and not lasting:
        return f'tells when: "{sentence.said(inside[0], inside[-1] + 1)}"'
    under, at = sentence.under(inside[0])
    when = under in _WHEN or (at >= 0 and sentence.key(at) in _WHEN and sentence.joined(at + 1))
    if when and wording.leads not in _WHEN and bound.taken.isdisjoint(range(at, inside[0])):
        return f'tells when: "{sentence.said(at, inside[-1])}"'
    return ""


def _how_far(sentence: Sentence, wording: Wording, bound: Bound, value: Value) -> str:
    """What something came to, or until when it is so, where the fact tells by how much, or from when."""
    inside = sentence.inside(value)
    under, at = sentence.under(inside[0])
    if wording.leads == "by" and under in ("to", "from", "at"):
        return f'is not by how much: "{sentence.said(at, inside[-1])}"'
    if under in ("to", "until", "till") and wording.leads != under and _lasts(sentence, bound, value):
        return f'tells until when: "{sentence.said(at, inside[-1])}"'
    return ""


def _behind(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> str:
    """The preposition that a count stands behind with what it counts, if the fact does not have it there."""
    inside, lent = sentence.inside(value), sentence.clauses[bound.core].lent
    under, at = sentence.under(inside[0])
    if at in bound.taken:
        return ""
    # "a cross for the 28 miners killed in it" tells of all of them, "a funeral for 12 killed in it" need not
    all_of_them = inside[0] in lent and sentence.tags[inside[0] - 1] == "D"
    behind = sentence.tags[at - 1 : at] in ("N", "A") and under in ("for", "from", "to", "against", "on", "among")
    behind = (behind or (inside[0] in lent and under == "for")) and sentence.said(at - 1, at).lower() != "home to"
    if behind and under not in (wording.leads, leading(wording)) and not all_of_them:
        return f'stands after "{under}"'
    alone = under == "at" and wording.leads != "at" and not counted(sentence, inside, True)
    return "is an age or a time" if alone and value.axis == "count" and not _NUMBER.search(lead) else ""


def _lasts(sentence: Sentence, bound: Bound, until: Value) -> bool:
    """Whether something is so from another time of day until this: "open from 8 a.m. to 7 p.m."."""
    at, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    before = [v for v in sentence.values if v.axis in ("time", "clock") and v.end < until.start]
    if until.axis not in ("time", "clock") or not before or not (at in bound.taken or verb in LEVELS):
        return False
    close = sentence.inside(until)[0] - sentence.inside(before[-1])[-1] == 2
    return close and sentence.key(sentence.inside(before[-1])[0] - 1) == "from"


def _said_of_it(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether the clause above says by "is" what that is which a participle tells of: "the highest
    temperature measured in Velm is 43 degrees"."""
    clause = sentence.clauses[bound.core]
    if clause.joint != "-ed" or clause.parent is None or not sentence.joined(clause.words[0]):
        return False
    under, at = sentence.under(clause.words[0] - 1)
    if under == "of" and at - 1 not in bound.taken:
        # "the house of the man held over the theft is 90 years old"
        return False
    above = sentence.clauses[clause.parent]
    is_ = above.verb >= 0 and base(sentence.key(above.verb)) == "be" and sentence.predicate(above)[0] == above.verb
    behind = is_ and clause.words[-1] + 1 == above.verb < number
    return behind and number in above.words and sentence.under(number)[0] == ""


def _placed(sentence: Sentence, bound: Bound, value: Value) -> str:
    """The place that a value is told of, where that of the fact has another: "5% in Basra and 4% in Mosul"."""
    site = _site(sentence, bound, value)
    others = (_site(sentence, bound, one) for one in sentence.values if one.axis == value.axis and one != value)
    other = site >= 0 and site not in bound.taken and any(one in bound.taken for one in others)
    return sentence.said(site, site) if other else ""


def told_beside(sentence: Sentence, bound: Bound, number: int) -> str:
    """The name that a word is told of between commas, if that is none of the fact: "it lies south of
    Arkel, the highest mountain of all"."""
    first = number
    while first and sentence.joined(first) and sentence.tags[first] in "NAQE":
        first -= 1
    comma, last = sentence.gap(first).strip() == ",", first - 1
    if not comma or sentence.tags[first] != "D" or last in bound.taken:
        return ""
    named = sentence.tags[last] == "N" and sentence.capital(last) and not sentence.within(last)
    end = number + 1
    while sentence.joined(end):
        end += 1
    ends = end >= len(sentence.words) or sentence.gap(end).strip()[:1] == ","
    verb = sentence.clauses[sentence.clause_of(first)].verb
    return sentence.said(last, last) if named and ends and (0 <= verb < first or end < len(sentence.words)) else ""


def _worth(sentence: Sentence, bound: Bound, number: int) -> str:
    """The thing that an amount at a word is the worth of, if that is none of the fact: "a painting worth
    $5 million"."""
    thing = number - 2
    worth = sentence.key(number - 1) == "worth" and thing >= 0 and thing not in bound.taken
    return sentence.said(thing, thing) if worth and sentence.tags[thing] == "N" else ""


def _site(sentence: Sentence, bound: Bound, value: Value) -> int:
    """Where the name stands that "in" ties to a value and what it counts; -1 without one."""
    at = sentence.inside(value)[-1] + 1
    while not sentence.gap(at).strip(" %") and (sentence.key(at) == "of" or _plain(sentence, at)):
        at += 1
    tied = sentence.key(at) in ("in", "at", "for") and not sentence.gap(at).strip(" %") and sentence.joined(at + 1)
    return at + 1 if tied and sentence.capital(at + 1) and not sentence.within(at + 1) else -1


def _plain(sentence: Sentence, number: int) -> bool:
    """Whether a word is a noun and no name."""
    return sentence.tags[number] == "N" and not sentence.capital(number)


def _held(sentence: Sentence, wording: Wording, bound: Bound, first: int) -> str:
    """The object of the clause's verb that a count only tells more of: "has agreements with 60 countries"."""
    under, at = sentence.under(first)
    if sentence.gap(first).strip() in _SIGNS and sentence.tags[first - 1] == "P":
        under, at = sentence.key(first - 1), first - 1
    host, verb = at - 1, sentence.clauses[bound.core].verb
    done = verb_place(sentence, wording, bound)
    if done is not None and sentence.tags[done.first] == "N":
        # "its coverage of crime in 19 countries"
        verb = done.first
    object_ = wording.counted or (wording.first == wording.at + 1 and not wording.passive)
    timed = sentence.key(host) in CALENDAR
    if not object_ or timed or not under or under == "of" or under == wording.leads or host in bound.taken:
        return ""
    told = 0 <= verb < host and base(sentence.key(verb)) != "be" and sentence.joined(at)
    return sentence.said(host, host) if told and sentence.tags[host] in "N" and not sentence.within(host) else ""


def _own_subject(sentence: Sentence, bound: Bound) -> bool:
    """Whether a clause has a noun of its own in front of its verb."""
    clause = sentence.clauses[bound.core]
    if clause.joint == "that" and not sentence.gap(clause.words[0]).strip():
        return False
    if clause.joint == "whom" and sentence.predicate(clause)[0] == clause.words[-1]:
        return False
    return any(sentence.tags[n] in "NR" for n in clause.words if n < clause.verb)
