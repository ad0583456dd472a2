"""The values of a sentence that may stand in a slot, and why one is taken and others are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.counted import OPENED, counted, marked, own
from factdesk.binding.elsewhere import LEVELS
from factdesk.binding.periods import DAYS
from factdesk.binding.phrases import CALENDAR
from factdesk.binding.places import verb_place
from factdesk.binding.roles import relation
from factdesk.binding.sentence import DATES
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.words import UTMOST
from factdesk.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording
    from factdesk.document import Document

_BARE = frozenset({"age", "magnitude"})
_MONEY = re.compile(r"[A-Z]{3}")
_SIGNS = ("$", "\u20ac", "\u00a3")
_OFF = re.compile(
    r"(?:compared (?:with|to)|(?:up|down) from|from|as|against|instead of|rather than|than|unlike|versus|not|after"
    r"|before"
    r"|as opposed to|among|between|of the|of its|of their|in contrast to|short of)\s(?:the\s|some\s|about\s|just\s"
    r"|only\s)*$",
    re.IGNORECASE,
)


_HEDGE = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher|lower|better|longer) than|up to|close to|as (?:many"
    r"|much) as)\s(?:an?\s)?$",
    re.IGNORECASE,
)


_OF_WHAT = re.compile(r"\W*of (?:all )?(?:what|that which)\s", re.IGNORECASE)


_THOSE = re.compile(r"\W*of (?:those|these)\s", re.IGNORECASE)


_LESS = re.compile(r"(?:\sof [\w-]+)?\s(?:more|less|fewer|higher|lower|longer|shorter|earlier|later)\b", re.IGNORECASE)


_FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\sof\s(?:the\s)?$", re.IGNORECASE)


_AT = re.compile(r"\W*(?:at|with)\s(?:\w+\s){0,2}$", re.IGNORECASE)


_WHEN = frozenset("after before later earlier ago since hence".split())


_NUMBER = re.compile(r"\b(?:number|toll|total|count|figure)\b", re.IGNORECASE)


_AGED = re.compile(r"\b(?:aged?|age of)\s(?:only\s|just\s|barely\s)?$", re.IGNORECASE)


_AT_AGE = re.compile(r"\bat\s(?:only\s|just\s|barely\s)?$", re.IGNORECASE)


DENIED = re.compile(r"\bnot\s(?:(?:in|on|at|by|for|to|from|with|of)\s)?(?:the\s|a\s|about\s)?$", re.IGNORECASE)
"""What stands in front of something that is only named to be denied: "not in 1997 but in 1998"."""


class Candidate(NamedTuple):
    """A value that may be the slot's: `rank` tells how well it fits, the lowest best, and is empty
    where it cannot be, for the reason `why`. `loose` is why it leaves the statement open; `given`
    holds where it is so whatever the clause says."""

    value: Value
    rank: tuple[int, ...]
    why: str = ""
    loose: str = ""
    given: bool = False


def measured(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Candidate]:
    """The numbers of a sentence, each with how well it fits a slot for a count, share or amount."""
    for value in free(sentence, bound):
        if wording.fronted and not _in_front(sentence, bound, value):
            yield Candidate(value, (), "does not stand right in front of it")
            continue
        found = _rated(sentence, wording, slot, bound, value)
        yield found._replace(given=slot.axes == {"age"} and _apposed(sentence, bound, value))
    if slot.axes == {"rank"} and not slot.same:
        yield from _first_of_all(sentence, wording, bound)


def _first_of_all(sentence: Sentence, wording: Wording, bound: Bound) -> Iterator[Candidate]:
    """The rank of what is said to have most, without a number: "the largest city" is the first of all."""
    at = next((place.first for place in bound.places if place.anchor.place == wording.last + 1), -1)
    most = at > 0 and wording.follows.endswith("est") and sentence.key(at) == wording.follows
    alone = sentence.key(at - 1) == "the" or sentence.owns(at - 1)
    end = at + 1
    while sentence.joined(end):
        end += 1
    later = {sentence.key(n) for n in range(at, end)}
    if most and alone and sentence.key(at - 2) not in ("of", "among") and _BELOW.isdisjoint(later):
        word = sentence.words[at]
        beside = told_beside(sentence, bound, at)
        value = Value("rank", 1, 1, sentence.said(at, at), word.start, word.end)
        yield Candidate(value, (), f'is that of "{beside}"') if beside else Candidate(value, (0, 0, 0))


_BELOW = frozenset("after but behind except besides".split())
"""What is said behind a superlative where another has more of it: "the largest city after Lesk"."""


def _apposed(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a value stands between commas behind a name: "Tanner, 41, joked"."""
    inside = sentence.inside(value)
    ends = sentence.document.text[value.end : value.end + 1] in (",", ")", ".", "")
    return ends and inside[0] - 1 in bound.taken and sentence.gap(inside[0]).strip() in (",", "(")


def _in_front(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a value stands between "the" and what a fact is about: "the 14-km line"."""
    inside = sentence.inside(value)
    first, after = inside[0] - 1, inside[-1] + 1
    told = first >= 0 and (sentence.key(first) == "the" or sentence.owns(first))
    return told and after in bound.taken and sentence.joined(after) and after == min(bound.taken)


def free(sentence: Sentence, bound: Bound) -> Iterator[Value]:
    """The values that are not part of an anchor."""
    for value in sentence.values:
        if bound.taken.isdisjoint(sentence.inside(value)):
            yield value


def on(axis: str, axes: frozenset[str]) -> bool:
    """Whether a value on an axis can be meant by a slot."""
    if "money" in axes:
        return bool(_MONEY.fullmatch(axis))
    if axes <= DAYS.keys():
        return axis in DAYS
    if axes == {"time"}:
        return axis in ("time", "clock")
    if "quantity" in axes:
        return axis not in DATES | {"count", "%", "rank", "score", "age"} and not _MONEY.fullmatch(axis)
    return axis in axes


def fillable(document: Document, start: int, end: int, slot: Slot) -> bool:
    """Whether anything in the sentence `text[start:end]` can be meant by a slot, wherever it stands."""
    if "text" in slot.axes:
        return True
    axes = DATES if slot.axes <= DATES else slot.axes | {"count"} if slot.axes <= _BARE else slot.axes
    # what has most of all is the first without a number: "the largest city"
    return slot.axes == {"rank"} or any(on(value.axis, axes) for value in document.values(start, end))


def _rated(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, value: Value) -> Candidate:
    aged = slot.axes == {"age"} and _aged(sentence, bound, value)
    bare = slot.axes == {"magnitude"} and value.axis == "count"
    if not on(value.axis, slot.axes) and not aged and not bare:
        return Candidate(value, (), "is of another kind")
    inside = sentence.inside(value)
    summed = _summed(sentence, wording, bound, inside)
    if summed is not None:
        return Candidate(value, (0, 0, abs(summed - inside[0])))
    lead = _HEDGE.sub("", sentence.document.text[sentence.start : value.start])
    barred = _barred(sentence, wording, bound, value, lead)
    if barred:
        return Candidate(value, (), barred)
    if _whole(sentence, wording, bound, value, lead):
        return Candidate(value, (), "is what a part is told of")
    beside, away = own(sentence, wording, slot, bound, inside)
    if beside is None:
        return Candidate(value, (), away)
    if beside in bound.taken and sentence.key(beside) in UTMOST.values() and not _AT.match(lead):
        return Candidate(value, (), f'is not said to be "{sentence.key(beside)}"')
    opened = OPENED.match(lead) and (_THOSE.match(lead) or not _own_beside(sentence, wording, inside))
    if opened and value.axis == "count" and "," in lead:
        return Candidate(value, (1, 1, abs(beside - inside[0])), "", "a part")
    if _OF_WHAT.match(lead) and "," in lead:
        return Candidate(value, (1, 1, abs(beside - inside[0])), "", "a part")
    by = relation(sentence, wording, bound, inside[0])
    aside = _aside(sentence, wording, value, lead)
    return Candidate(value, (aside, beside < inside[0] if wording.counted else 0, abs(beside - inside[0])), "", by)


def _barred(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> str:
    """Why a value cannot be the slot's, by where it stands; nothing if it can."""
    inside, clause = sentence.inside(value), sentence.clauses[bound.core]
    lent = inside[0] in clause.lent
    shared = lent and (
        clause.joint in ("and", "-ed", "-ing") or value.axis == "age" or not _own_subject(sentence, bound)
    )
    above = sentence.clauses[clause.parent or 0].words if sentence.cleft(bound.core) else ()
    told = inside[0] in above
    told = told or (value.axis == "age" and _of_the_same(sentence, bound, inside[0]))
    told = told or (level(wording) and _said_of_it(sentence, bound, inside[0]))
    if (inside[0] not in clause.words and not lent and not told) or (lent and not shared):
        return "stands in another clause"
    if DENIED.search(lead):
        return "is denied"
    if value.axis in DAYS and sentence.key(inside[-1] + 1) in _WHEN and wording.follows not in _WHEN:
        return f'tells when: "{sentence.said(inside[0], inside[-1] + 1)}"'
    if _FRACTION.search(lead):
        return "is cut into parts"
    placed = _placed(sentence, bound, value) or told_beside(sentence, bound, inside[0])
    if placed:
        return f'is that of "{placed}"'
    under, at = sentence.under(inside[0])
    when = under in _WHEN or (at >= 0 and sentence.key(at) in _WHEN and sentence.joined(at + 1))
    if value.axis in DAYS and when and wording.leads not in _WHEN and bound.taken.isdisjoint(range(at, inside[0])):
        return f'tells when: "{sentence.said(at, inside[-1])}"'
    if under in ("to", "until", "till") and wording.leads != under and _lasts(sentence, bound, value):
        return f'tells until when: "{sentence.said(at, inside[-1])}"'
    held = _held(sentence, wording, bound, inside[0])
    if held:
        return f'is in what "{held}" has'
    if not wording.counted:
        return ""
    # "a cross for the 28 miners killed in it" tells of all of them, "a funeral for 12 killed in it" need not
    all_of_them = lent and sentence.tags[inside[0] - 1] == "D"
    behind = sentence.tags[at - 1 : at] in ("N", "A") and under in ("for", "from", "to", "against", "on", "among")
    behind = (behind or (lent and under == "for")) and sentence.said(at - 1, at).lower() != "home to"
    if behind and under != wording.leads and not all_of_them and at not in bound.taken:
        return f'stands after "{under}"'
    if at in bound.taken:
        return ""
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
    above = sentence.clauses[clause.parent]
    is_ = above.verb >= 0 and base(sentence.key(above.verb)) == "be" and sentence.predicate(above)[0] == above.verb
    behind = is_ and clause.words[-1] + 1 == above.verb < number
    return behind and number in above.words and sentence.under(number)[0] == ""


def _of_the_same(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether an age at a word is that of "he" or "she" in the clause that tells when: "when Falk was
    elected she was 50", "elected when she was 50, Falk"."""
    home = sentence.clause_of(number)
    clause, core = sentence.clauses[home], sentence.clauses[bound.core]
    beside = (clause.parent == bound.core and clause.joint == "when") or (core.parent == home and core.joint == "when")
    subject = [sentence.key(n) for n in clause.words if n < clause.verb and sentence.tags[n] in "NR"]
    return beside and subject in (["he"], ["she"])


def _whole(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> bool:
    """Whether a sentence opens with a value of which another is told: "Of the 70 tonnes it spilled 12"."""
    opened = OPENED.fullmatch(lead) and not level(wording)
    later = sentence.clauses[bound.core].verb
    others = (v for v in free(sentence, bound) if v.axis == value.axis and sentence.inside(v)[0] > later)
    return bool(opened) and later > sentence.inside(value)[-1] and any(True for _ in others)


def _aside(sentence: Sentence, wording: Wording, value: Value, lead: str) -> bool:
    """Whether a value stands in brackets, or is only compared with or what another is part of."""
    rest = sentence.document.text[value.end : sentence.end]
    less = bool(_LESS.match(rest))
    of_it = re.match(r"\sof (?:it|them|which|whom|those|these|that)\b", rest)
    off = _OFF.search(lead) and not OPENED.match(lead) and wording.leads not in lead.split()[-1:]
    return sentence.gap(sentence.inside(value)[0]).strip()[-1:] == "(" or less or bool(of_it) or bool(off)


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


def _own_beside(sentence: Sentence, wording: Wording, inside: range) -> bool:
    """Whether what a fact counts stands right behind a number."""
    return marked(sentence, counted(sentence, inside, False), wording) is not None


def _summed(sentence: Sentence, wording: Wording, bound: Bound, inside: range) -> int | None:
    """What is counted, if its number is given by a verb behind: "the number of homes that burned was 130"."""
    clause = sentence.clauses[bound.core]
    noun = next((n for n in sorted(bound.taken) if marked(sentence, range(n, n + 1), wording) is not None), None)
    if not wording.counted or noun is None or noun < 2 or sentence.key(noun - 1) != "of" or noun > inside[0]:
        return None
    told_of = sentence.key(noun - 2) == "number" and sentence.tags[inside[-1] + 1 : inside[-1] + 2] not in ("N", "A")
    above = (
        sentence.clauses[clause.parent]
        if clause.joint in ("-ed", "that", "which") and clause.parent is not None
        else clause
    )
    told = above.verb >= 0 and base(sentence.key(above.verb)) in (
        "be",
        "stand",
        "reach",
        "put",
        "rise",
        "pass",
        "exceed",
    )
    return noun if told_of and told and above.verb < inside[0] and inside[0] in (*above.words, *clause.words) else None


def _own_subject(sentence: Sentence, bound: Bound) -> bool:
    """Whether a clause has a noun of its own in front of its verb."""
    clause = sentence.clauses[bound.core]
    if clause.joint == "that" and not sentence.gap(clause.words[0]).strip():
        return False
    if clause.joint == "whom" and sentence.predicate(clause)[0] == clause.words[-1]:
        return False
    return any(sentence.tags[n] in "NR" for n in clause.words if n < clause.verb)


def _aged(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a bare number is an age: "aged only twelve", "elected at 50", "Tanner, 41, said"."""
    text = sentence.document.text
    if value.axis != "count" or value.high > 120 or "." in value.text:
        return False
    lead, last = text[sentence.start : value.start], sentence.inside(value)[-1]
    alone = not sentence.joined(last + 1) or sentence.tags[last + 1] not in "NAG"
    return bool(_AGED.search(lead) or (alone and _AT_AGE.search(lead))) or _apposed(sentence, bound, value)
