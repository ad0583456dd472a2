"""Whether a number is only that of a share of what the fact measures: "of them", "1,200 of the soldiers"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk import values
from factdesk.binding.elsewhere import LEVELS, LIVE
from factdesk.binding.marks import common
from factdesk.english.words import wordset
from factdesk.model import meets

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.english.clauses import Clause
    from factdesk.model import Value

_FROM = re.compile(r"\sfrom [a-z]")
_OF_THEM = re.compile(r"\sof (?:them|these|those)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\s(?:of|out of)\b")
_NUMBERED = re.compile(r"\s(?:of|out of) (?:the |all )?")
_ITS_WHOLE = re.compile(r"\s(?:of|out of) (?:its|their|the|his|her|that|which)\b")
_ALONE = re.compile(r"\balone\b")
_TOGETHER = re.compile(r"\b(?:together|along|combined|jointly) with\b|\bbetween them\b", re.IGNORECASE)
_JOINED = re.compile(r"\band\b[^,;.]*\b(?:together|jointly|combined|between them)\b", re.IGNORECASE)
_OF_KIND = re.compile(r"\sof (?:the )?[a-z]+(?: [a-z]+)?")
_ANY_KIND = wordset("land territory terrain ground area surface water material materials goods cargo it them")
"""What is measured in any case, so that naming it makes no narrower kind."""


def from_others(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """Behind "from" with a group, as in "12 from the north"; not where the fact says "from" itself."""
    text = sentence.document.text
    return value.axis != "%" and "from" not in wording.plain and _FROM.match(text, value.end, sentence.end) is not None


def of_them(sentence: Sentence, _wording: Wording, value: Value, bound: Bound) -> bool:
    """As in "12 of them", or "a third of the firm is worth"."""
    told = _OF_THEM.match(sentence.document.text, value.end, sentence.end)
    return told is not None or any(_share_of(sentence, value, place) for place in bound.places)


def some_do(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """As in "at the farm 12 turbines failed", "a flood hit 12 provinces of the land", where the fact tells how
    many there are."""
    inside, clause = sentence.inside(value), sentence.clauses[bound.core]
    at, verb, _ = sentence.predicate(clause)
    if wording.verb != "have" or not wording.counted or at in bound.taken:
        return False
    if not inside[-1] < clause.verb:
        return _some_of_all(sentence, value, bound)
    opened = sentence.key(clause.words[0]) in ("at", "in", "on", "aboard")
    there = [n in bound.taken for n in range(clause.words[0], inside[0])]
    if not opened or not any(there) or not there[-1]:
        return False
    here = sentence.tags[at + 1 : at + 2] == "P" and not bound.taken.isdisjoint(range(at + 2, at + 5))
    return verb not in LEVELS | LIVE or (verb == "be" and not here)


def _some_of_all(sentence: Sentence, value: Value, bound: Bound) -> bool:
    """Whether a number without an article is that of some of what a name behind it has: "in 12 provinces of"."""
    inside = sentence.inside(value)
    under, at = sentence.under(inside[0])
    name = [p for p in bound.places if sentence.capital(p.first)]
    behind = bool(name) and all(p.first > inside[-1] for p in name)
    if not behind or sentence.tags[inside[0] - 1 : inside[0]] == "D" or sentence.owns(inside[0] - 1):
        return False
    _, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    told = sentence.tags[at : at + 1] in ("V", "E", "I", "G") and at not in bound.taken
    done_to = not under and told and verb not in (LEVELS | LIVE) - {"hit", "touch"}
    return under in ("in", "across", "throughout", "as") or done_to


def _share_of(sentence: Sentence, value: Value, place: Place) -> bool:
    """Whether only a share of a thing is told of: "a third of the firm is worth €3 billion"."""
    under, at = sentence.under(place.first)
    return under == "of" and at > 0 and value.axis != "%" and sentence.within(at - 1) == "%"


def together(sentence: Sentence, wording: Wording, _value: Value, bound: Bound) -> bool:
    """As in "together with its partner", "it and its partner together": that is more than it alone."""
    text = sentence.clause_text(bound.core)
    with_others = _TOGETHER.search(text) or (_JOINED.search(text) and " and " not in wording.plain)
    return bool(with_others) and not _TOGETHER.search(wording.plain)


def alone(sentence: Sentence, wording: Wording, _value: Value, bound: Bound) -> bool:
    """As in "in May alone"."""
    return bool(_ALONE.search(sentence.clause_text(bound.core))) and "alone" not in wording.plain


def of_whole(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """As in "12 of the ships", "a third of pupils", where the fact does not go on so itself."""
    whole = _WHOLE if value.axis in ("count", "%") else _ITS_WHOLE
    if wording.follows in ("of", "out") or not whole.match(sentence.document.text, value.end, sentence.end):
        return False
    return not _of_all(sentence, wording, value) and not _of_number(sentence, wording, value)


def _of_number(sentence: Sentence, wording: Wording, value: Value) -> bool:
    """Whether the whole has a number of its own that is not the fact's: "won 124 of the 300 seats" tells how many
    were won, while "1,200 of the 4,200 soldiers" are a part of those that the fact counts."""
    told = _NUMBERED.match(sentence.document.text, value.end, sentence.end)
    right = [one for one in values.find(wording.slot) if one.axis == "count"]
    if told is None or value.axis != "count" or not right:
        return False
    wholes = (one for one in sentence.values if one.axis == "count" and one.start == told.end())
    return any(not meets(one, right[0]) for one in wholes)


def _of_all(sentence: Sentence, wording: Wording, value: Value) -> bool:
    """Whether "of" brings in what a share is of in the fact, too: "half of the pupils", "one in two pupils"."""
    at = sentence.inside(value)[-1] + 2
    at += sentence.tags[at : at + 1] == "D" or (sentence.owns(at) and sentence.marks[at][1] in wording.said)
    own = at < len(sentence.words) and not set(sentence.marks[at]).isdisjoint(wording.own)
    return value.axis == "%" and wording.counted and own


def of_more(sentence: Sentence, _wording: Wording, value: Value, bound: Bound) -> bool:
    """A share that is only told of that to which what the fact says was done: "half of the forest that the
    fires destroyed belonged to the church"."""
    clause = sentence.clauses[bound.core]
    if value.axis != "%":
        return _of_the_told(sentence, clause, value)
    relative = clause.joint in ("that", "which", "whom", "-ed") and clause.parent is not None
    told = relative and sentence.clauses[clause.parent or 0].verb > max(clause.words)
    first, last = sentence.inside(value)[0], sentence.inside(value)[-1]
    whole = sentence.key(last + 1) == "of" and sentence.key(last + 2) not in ("which", "whom")
    return told and whole and first in clause.lent


def _of_the_told(sentence: Sentence, clause: Clause, value: Value) -> bool:
    """Whether something is done to so much of "the" thing that a clause tells of: "they cleaned 12 km of the
    beach that was fouled", not "the 12 km of the beach that were fouled"."""
    inside = sentence.inside(value)
    if clause.joint not in ("that", "which") or clause.parent is None or inside[0] not in clause.lent:
        return False
    if sentence.gap(clause.words[0]).strip() or sentence.tags[inside[0] - 1] == "D":
        return False
    verb = sentence.predicate(sentence.clauses[clause.parent])[1]
    return sentence.key(inside[-1] + 1) == "of" and sentence.key(inside[-1] + 2) == "the" and verb != "be"


def kind(sentence: Sentence, wording: Wording, value: Value) -> str:
    """The narrower kind that is measured, such as "of oil", if the fact does not name it; nothing if none is."""
    if value.axis in ("count", "%") or wording.follows == "of":
        return ""
    found = _OF_KIND.match(sentence.document.text, value.end, sentence.end)
    return found[0].strip() if found and not _told_of(wording, found[0]) else ""


def _told_of(wording: Wording, kind: str) -> bool:
    """Whether the rule says itself what is measured, or that says nothing new: "of oil", "of land"."""
    words = kind.split()[1:]
    return any(word in _ANY_KIND or common(word) in wording.said | wording.maybe for word in words)
