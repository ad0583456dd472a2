"""Why a number is not that of the whole: a change, a part, or a narrower kind or place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.locality import locality
from factdesk.binding.narrower import narrower, only_of
from factdesk.binding.shares import alone, from_others, kind, of_more, of_them, of_whole, some_do, together
from factdesk.binding.spells import of_hour, of_season, of_shorter, of_stage, rated, unsure

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

    Sign = Callable[[Sentence, Wording, Value, Bound], bool]

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
_THESE = re.compile(r"\W*(?:of|among) (?:these|those|them|whom)\b", re.IGNORECASE)
_LIMIT = re.compile(r"\b(?:ceiling|cap|limit|maximum|minimum|quota|threshold) of\s(?:\w+\s)?$", re.IGNORECASE)
_LIMIT_SAID = re.compile(r"\b(?:ceiling|cap|limit|maxim|minim|quota|threshold|up to)", re.IGNORECASE)
_PER = re.compile(r"\s(?:per|an?|each) (?:share|head|capita|person|vote|unit|barrel|tonne|ton|passenger|pupil)\b")
_PER_SAID = re.compile(
    r"\b(?:per|each|every)\b|\ban? (?:share|head|person|vote|unit|barrel|tonne|ton|passenger|pupil)\b"
)
_GROUP = re.compile(
    r"\ban? (?:[\w-]+ )?(?:choir|team|group|orchestra|band|club|class|delegation|committee|panel|squad|jury|gang)"
    r" of (?:about |some |nearly |over |up to |more than )?$",
    re.IGNORECASE,
)


def partial(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Why a number is only that of a part, or a change; nothing if it is that of the whole."""
    for sign, why in _SIGNS:
        if sign(sentence, wording, value, bound):
            return why
    narrow = kind(sentence, wording, value)
    if narrow:
        return only_of(narrow)
    narrow = narrower(sentence, wording, value, bound)
    return narrow if narrow or value.axis in ("age", "score") else locality(sentence, wording, value, bound)


_AVERAGE = re.compile(r"\b(?:on|at an?|an) average\b|\baverag(?:es?|ed|ing)\b", re.IGNORECASE)


def _averaged(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """As in "on average it is 20 m deep", where the fact tells of no average."""
    if wording.verb != "be" or value.axis in ("count", "%", "rank", "age"):
        return False
    return bool(_AVERAGE.search(sentence.clause_text(bound.core))) and "average" not in wording.plain.lower()


def _changed(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """As in "rose by 20", "an increase of 20", where the fact has no such words in front of its value."""
    lead = sentence.document.text[sentence.start : value.start]
    return bool(_CHANGE.search(lead)) and not _CHANGE.search(wording.plain[: wording.start])


def _further(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """As in "another 20", "every 20", "20 more than"."""
    text = sentence.document.text
    if _MORE_BEHIND.match(text, value.end, sentence.end):
        return True
    lead = text[sentence.start : value.start]
    return bool(_MORE.search(lead)) and not _MORE.search(wording.plain[: wording.start])


def _of_group(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """Those of a group, as in "a choir of 20"."""
    lead = sentence.document.text[sentence.start : value.start]
    return value.axis == "count" and bool(_GROUP.search(lead)) and not _GROUP.search(wording.plain[: wording.start])


def _of_these(sentence: Sentence, wording: Wording, _value: Value, _bound: Bound) -> bool:
    """As in "Of these, 11 were hurt"."""
    return bool(_THESE.match(sentence.text)) and not _THESE.match(wording.plain)


def _limit(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """What may not be passed, as in "a ceiling of 20", where the fact tells what there is."""
    lead = sentence.document.text[sentence.start : value.start]
    return bool(_LIMIT.search(lead)) and not _LIMIT_SAID.search(wording.plain)


def _for_each(sentence: Sentence, wording: Wording, value: Value, _bound: Bound) -> bool:
    """So much for each of many, as in "\u20ac2 per share", where the fact says no such thing."""
    told = _PER.match(sentence.document.text, value.end, sentence.end)
    return told is not None and not _PER_SAID.search(wording.plain)


_SIGNS: tuple[tuple[Sign, str], ...] = (
    (_changed, "a change"),
    (_further, "a part or a difference"),
    (_of_group, "a part"),
    (some_do, "a part"),
    (_of_these, "of those told of before"),
    (_averaged, "an average"),
    (_limit, "a limit"),
    (_for_each, "a rate"),
    (from_others, "a part"),
    (of_them, "a part"),
    (together, "more than it alone"),
    (alone, "a part"),
    (of_whole, "a part"),
    (of_more, "a part"),
    (of_hour, "of one time of the day"),
    (of_shorter, "a part of the time"),
    (of_stage, "a part of the time"),
    (of_season, "a part of the time"),
    (rated, "a rate"),
    (unsure, "not the last count"),
)
"""What tells that a number is not that of the whole, and why; the first holds."""
