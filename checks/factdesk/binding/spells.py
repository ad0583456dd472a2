"""Whether a number is only that of a part of the time, is one for each day or year, or not the last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.elsewhere import LEVELS
from factdesk.binding.times import happening
from factdesk.binding.wording import SORTS, level
from factdesk.english.words import SUPERLATIVE

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_SLICE = re.compile(
    r"\b(?:(?:on|in|at|during|after|within) (?:its|their|the|his|her) (?:very )?"
    r"(?:first|second|third|last|final|opening|closing|early"
    rf"|{SUPERLATIVE})(?: \w+)?|on (?:one|a single)) (?:day|night|week|weekend"
    r"|month|year|hour|minute|season|half|round|game|match|evening|quarter|stage|phase)s?\b(?! of (?-i:[A-Z]))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"\b(?:in|during) (?:the )?(?:winter|summer|spring|autumn|daytime|night)s?\b(?! of)", re.IGNORECASE
)
_RATE_SAID = re.compile(
    r"\b(?:(?:an?|per|each|every) (?:day|night|week|month|year|hour|minute|second|person|head|game|season)"
    r"|daily|weekly|monthly|yearly|annually|annual|hourly)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?:\s[\w-]+){0,2}?\s" + _RATE_SAID.pattern.removeprefix(r"\b"), re.IGNORECASE)
_EACH = {"daily": "day", "annual": "year", "annually": "year"}
_HABIT = re.compile(r"\b(?:every|each) (?:year|month|week|day|night|winter|summer|season)\b", re.IGNORECASE)
_UNSURE = re.compile(
    r"\b(?:so far|preliminary|provisional|partial|early (?:count|results?|returns?)"
    r"|(?:by|until|up to|as of|as at) (?:early |late )?(?:noon|midday|midnight|dawn|nightfall|today|yesterday"
    r"|last night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: \w+)?)\b",
    re.IGNORECASE,
)
_TOP = re.compile(rf"\bthe {SUPERLATIVE}\b[^,;]*\b(?:so far|(?:this|last) \w+)\b", re.IGNORECASE)


def of_hour(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """One time of the day, where the fact says how things are: "at 6 a.m. it has 20"; but "the earthquake
    struck at 6 a.m."."""
    _, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    struck = wording.past and happening(wording) and verb not in LEVELS
    if not level(wording) or value.axis.startswith(("time", "clock")) or struck:
        return False
    return any(v.axis.startswith("time") for v in sentence.values if _in_clause(sentence, v, bound))


def _in_clause(sentence: Sentence, value: Value, bound: Bound) -> bool:
    return sentence.clause_of(sentence.inside(value)[0]) == bound.core


def of_shorter(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """A time shorter than the year of the fact, in which that stands: "the fourth quarter of 2023"."""
    single = value.axis.startswith(("celsius", "metre"))
    if single or (wording.verb not in LEVELS and value.axis in ("count", "rank", "age")):
        return False
    years = [p.first for p in bound.places if p.anchor.text.isdigit() and len(p.anchor.text) == 4]
    dates = [v for v in sentence.values if v.axis == "date" and any(n in sentence.inside(v) for n in years)]
    named = {v.text for v in dates if all(n in bound.taken for n in sentence.inside(v))}
    return any(v.high - v.low < 300 and v.text not in named for v in dates)


def of_stage(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """One stage of the whole: "on its first day", "in their best year"."""
    if value.axis == "rank" or not _SLICE.search(sentence.clause_text(bound.core)):
        return False
    return not _SLICE.search(wording.plain)


def of_season(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """One season, where the fact says how things are: "in winter"."""
    if wording.past:
        return False
    text = sentence.document.text
    lead, rest = text[sentence.start : value.start], text[value.end : sentence.end]
    return bool(_SEASON.search(lead[-40:] + re.split("[,;(]", rest)[0])) and not _SEASON.search(wording.plain)


def rated(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """So much for each day or year, where the fact says no such thing: "20 a day", "every year 20 died"."""
    if wording.past and _HABIT.search(sentence.clause_text(bound.core)) and not _HABIT.search(wording.plain):
        return True
    return bool(rate(sentence, value)) and not _RATE_SAID.search(wording.plain) and wording.slot not in SORTS


def rate(sentence: Sentence, value: Value) -> str:
    """What a value is for each of, such as "each month" where it is monthly; nothing if it is for none."""
    found = _RATE.match(sentence.document.text, value.end, sentence.end)
    each = found[0].split()[-1].lower() if found else ""
    return f"each {_EACH.get(each, each.removesuffix('ly'))}" if each else ""


def unsure(sentence: Sentence, wording: Wording, _value: Value, bound: Bound) -> bool:
    """One that may still change: "so far", "by Monday"; but "the worst so far" is a rank."""
    told = _UNSURE.search(_TOP.sub("", sentence.clause_text(bound.core)))
    return told is not None and not _UNSURE.search(wording.plain)
