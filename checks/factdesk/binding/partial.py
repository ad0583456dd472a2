"""Why a number is not that of the whole: a change, a part, or a narrower kind or place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.elsewhere import LEVELS
from factdesk.binding.locality import locality
from factdesk.binding.marks import common
from factdesk.binding.narrower import narrower
from factdesk.binding.wording import SORTS, level
from factdesk.english.words import SUPERLATIVE, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w\w*|increas\w+|decreas\w+|dropp?\w*|cut|cutting"
    r"|declin\w+|gain\w*|shr[aiu]nk|climb\w*|lost|added|expand\w*|reduc\w+|raised?|lower\w*|jump\w*|surg\w+|up|down"
    r"|slipp?\w*|slid|swell\w*|swollen|lengthen\w*|widen\w*|shorten\w*|grown|short|ahead|behind|exceed\w*)"
    r"\b[^.;,]*\bby\s(?:\w+\s){0,3}$"
    r"|\b(?:increase|decrease|rise|fall|drop|growth|cut|gain|loss|decline|reduction|swing|change|jump"
    r"|addition)s? of\s(?:\w+\s){0,2}$"
    r"|\b(?:up|down|gained|lost|added|losing|gaining|adding)\s(?:a\s|some\s|about\s|nearly\s|another\s)*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:another|additional|extra|further|new|other|first|last|next|remaining|only some|some of|every|each|per"
    r"|the same"
    r"|all but|a further|fewer|an? extra|one in|average of|averaging)\s(?:the\s|of\s)?$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(
    r"(?:\s[\w-]+){0,2}\s(?:more|fewer|less) than\b"
    r"|\sof [\w-]+ (?:more|less|fewer)\b"
    r"|(?:\s(?:an?|per|each)\s\w+)?\s(?:more|further|other|additional|extra|new|fewer|less|higher|lower|longer"
    r"|shorter|percentage points?"
    r"|or so more)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:so far|preliminary|provisional|partial|early (?:count|results?|returns?))\b", re.IGNORECASE)
_RATE_SAID = re.compile(
    r"\b(?:(?:an?|per|each|every) (?:day|night|week|month|year|hour|minute|second|person|head|game|season)"
    r"|daily|weekly|monthly|yearly|annually|annual|hourly)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?:\s[\w-]+){0,2}?\s" + _RATE_SAID.pattern.removeprefix(r"\b"), re.IGNORECASE)
_SLICE = re.compile(
    r"\b(?:(?:on|in|at|during|after|within) (?:its|their|the|his|her) (?:very )?"
    r"(?:first|second|third|last|final|opening|closing|early"
    rf"|{SUPERLATIVE})(?: \w+)?|on (?:one|a single)) (?:day|night|week|weekend"
    r"|month|year|hour|minute|season|half|round|game|match|evening|quarter|stage|phase)s?\b(?! of (?-i:[A-Z]))",
    re.IGNORECASE,
)
_TOP = re.compile(rf"\bthe {SUPERLATIVE}\b[^,;]*\b(?:so far|(?:this|last) \w+)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"\sof (?:them|these|those)\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\b(?:together|along|combined|jointly) with\b|\bbetween them\b", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:in|during) (?:the )?(?:winter|summer|spring|autumn|daytime|night)s?\b(?! of)", re.IGNORECASE
)


def partial(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Why a number is only that of a part, or a change; nothing if it is that of the whole."""
    text = sentence.document.text
    lead, rest = text[sentence.start : value.start], text[value.end : sentence.end]
    own = wording.plain[: wording.start]
    if _CHANGE.search(lead) and not _CHANGE.search(own):
        return "a change"
    if (_MORE.search(lead) and not _MORE.search(own)) or _MORE_BEHIND.match(rest):
        return "a part or a difference"
    if re.match(r"\sfrom [a-z]", rest) and "from" not in wording.plain and value.axis != "%":
        return "a part"
    if _OF_THEM.match(rest) or any(_share_of(sentence, value, place) for place in bound.places):
        return "a part"
    if _TOGETHER.search(sentence.clause_text(bound.core)) and not _TOGETHER.search(wording.plain):
        return "more than it alone"
    if re.search(r"\balone\b", sentence.clause_text(bound.core)) and "alone" not in wording.plain:
        return "a part"
    whole = (
        r"\s(?:of|out of)\b"
        if value.axis in ("count", "%")
        else r"\s(?:of|out of) (?:its|their|the|his|her|that|which)\b"
    )
    if re.match(whole, rest) and wording.follows not in ("of", "out") and not _of_all(sentence, wording, value):
        return "a part"
    if value.axis == "%" and _told_of_more(sentence, value, bound):
        return "a part"
    timed = value.axis.startswith(("time", "clock"))
    if (
        level(wording)
        and not timed
        and any(v.axis.startswith("time") for v in sentence.values if _in_clause(sentence, v, bound))
    ):
        return "of one time of the day"
    if _narrow_time(sentence, wording, value, bound):
        return "a part of the time"
    sliced = value.axis != "rank" and _SLICE.search(sentence.clause_text(bound.core))
    if sliced and not _SLICE.search(wording.plain):
        return "a part of the time"
    if (
        not wording.past
        and _SEASON.search(lead[-40:] + re.split("[,;(]", rest)[0])
        and not _SEASON.search(wording.plain)
    ):
        return "a part of the time"
    if rate(sentence, value) and not _RATE_SAID.search(wording.plain) and wording.slot not in SORTS:
        return "a rate"
    unsure = _UNSURE.search(_TOP.sub("", sentence.clause_text(bound.core)))
    if unsure and not _UNSURE.search(wording.plain):
        return "not the last count"
    kind = _OF_KIND.match(rest)
    if kind and value.axis not in ("count", "%") and wording.follows != "of" and not _told_of(wording, kind[0]):
        return f'a narrower kind: "{kind[0].strip()}"'
    narrow = narrower(sentence, wording, value, bound)
    return narrow if narrow or value.axis == "age" else locality(sentence, wording, value, bound)


_OF_KIND = re.compile(r"\sof (?:the )?[a-z]+(?: [a-z]+)?")
_ANY_KIND = wordset("land territory terrain ground area surface water material materials goods cargo it them")
"""What is measured in any case, so that naming it makes no narrower kind."""


def _told_of(wording: Wording, kind: str) -> bool:
    """Whether the rule says itself what is measured, or that says nothing new: "of oil", "of land"."""
    words = kind.split()[1:]
    return any(word in _ANY_KIND or common(word) in wording.said | wording.maybe for word in words)


def rate(sentence: Sentence, value: Value) -> str:
    """What a value is for each of, such as "each month" where it is monthly; nothing if it is for none."""
    found = _RATE.match(sentence.document.text, value.end, sentence.end)
    each = found[0].split()[-1].lower() if found else ""
    return f"each {_EACH.get(each, each.removesuffix('ly'))}" if each else ""


_EACH = {"daily": "day", "annual": "year", "annually": "year"}


def _share_of(sentence: Sentence, value: Value, place: Place) -> bool:
    """Whether only a share of a thing is told of: "a third of the firm is worth €3 billion"."""
    under, at = sentence.under(place.first)
    return under == "of" and at > 0 and value.axis != "%" and sentence.within(at - 1) == "%"


def _of_all(sentence: Sentence, wording: Wording, value: Value) -> bool:
    """Whether "of" brings in what a share is of in the fact, too: "half of the pupils", "one in two pupils"."""
    at = sentence.inside(value)[-1] + 2
    at += sentence.tags[at : at + 1] == "D"
    own = at < len(sentence.words) and not set(sentence.marks[at]).isdisjoint(wording.own)
    return value.axis == "%" and wording.counted and own


def _told_of_more(sentence: Sentence, value: Value, bound: Bound) -> bool:
    """Whether a share is only told of that to which what the fact says was done: "half of the forest that
    the fires destroyed belonged to the church"."""
    clause = sentence.clauses[bound.core]
    relative = clause.joint in ("that", "which", "whom", "-ed") and clause.parent is not None
    told = relative and sentence.clauses[clause.parent or 0].verb > max(clause.words)
    first, last = sentence.inside(value)[0], sentence.inside(value)[-1]
    whole = sentence.key(last + 1) == "of" and sentence.key(last + 2) not in ("which", "whom")
    return told and whole and first in clause.lent


def _narrow_time(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """Whether the year of the fact stands in a shorter time: "the fourth quarter of 2023"."""
    single = value.axis.startswith(("celsius", "metre"))
    if single or (wording.verb not in LEVELS and value.axis in ("count", "rank", "age")):
        return False
    years = [p.first for p in bound.places if p.anchor.text.isdigit() and len(p.anchor.text) == 4]
    dates = [v for v in sentence.values if v.axis == "date" and any(n in sentence.inside(v) for n in years)]
    named = {v.text for v in dates if all(n in bound.taken for n in sentence.inside(v))}
    return any(v.high - v.low < 300 and v.text not in named for v in dates)


def _in_clause(sentence: Sentence, value: Value, bound: Bound) -> bool:
    return sentence.clause_of(sentence.inside(value)[0]) == bound.core
