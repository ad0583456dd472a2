"""Whether a number is an age, and of whom the fact speaks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.model import Value

_AGED = re.compile(r"\b(?:aged?|age of)\s(?:only\s|just\s|barely\s)?$", re.IGNORECASE)
_AT_AGE = re.compile(r"\bat\s(?:only\s|just\s|barely\s)?$", re.IGNORECASE)
_OLDEST = 120


def aged(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a bare number is an age: "aged only twelve", "elected at 50", "Tanner, 41, said"."""
    if value.axis != "count" or value.high > _OLDEST or "." in value.text:
        return False
    lead, last = sentence.document.text[sentence.start : value.start], sentence.inside(value)[-1]
    alone = not sentence.joined(last + 1) or sentence.tags[last + 1] not in "NAG"
    at = alone and _AT_AGE.search(lead) and _at_the_verb(sentence, bound, value)
    return bool(_AGED.search(lead) or at) or apposed(sentence, bound, value)


def _at_the_verb(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether "at 50" tells when that was done which the fact says: no comma parts it from the verb, or
    it opens its clause; not "a widow at 38", nor where an age is told outright."""
    first, clause = sentence.inside(value)[0], sentence.clauses[bound.core]
    if any(one.axis == "age" and sentence.inside(one)[0] in clause.words for one in sentence.values):
        return False
    verbs = [place.last for place in bound.places if sentence.tags[place.first] in "VEG" and place.last < first]
    beside = verbs and not any("," in sentence.gap(n) for n in range(max(verbs) + 1, first + 1))
    return bool(beside) or sentence.under(first)[1] == sentence.clauses[sentence.clause_of(first)].words[0]


def apposed(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a value stands between commas behind a name: "Tanner, 41, joked"."""
    inside = sentence.inside(value)
    ends = sentence.document.text[value.end : value.end + 1] in (",", ")", ".", "")
    return ends and inside[0] - 1 in bound.taken and sentence.gap(inside[0]).strip() in (",", "(")


def of_somebody_else(sentence: Sentence, bound: Bound, value: Value) -> str:
    """Who has an age that stands behind a comma, if that is not whom the fact speaks of: "a witness, aged
    19, saw the suspect"."""
    at = sentence.inside(value)[0]
    at -= sentence.key(at - 1) == "aged"
    host = at - 1
    if host < 1 or sentence.gap(at).strip() != "," or sentence.tags[host] != "N" or sentence.capital(host):
        return ""
    first = host
    while first and sentence.joined(first) and sentence.tags[first] in "NAG":
        first -= 1
    other = sentence.tags[first] == "D" and bound.taken.isdisjoint(range(first, host + 1))
    opens = first == sentence.clauses[sentence.clause_of(host)].words[0]
    return sentence.said(first, host) if other and opens and host < min(bound.taken) else ""


def of_the_same(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether an age at a word is that of "he" or "she" in the clause that tells when: "when Falk was
    elected she was 50", "elected when she was 50, Falk"."""
    home = sentence.clause_of(number)
    clause, core = sentence.clauses[home], sentence.clauses[bound.core]
    beside = (clause.parent == bound.core and clause.joint == "when") or (core.parent == home and core.joint == "when")
    subject = [sentence.key(n) for n in clause.words if n < clause.verb and sentence.tags[n] in "NR"]
    return beside and subject in (["he"], ["she"])
