"""What was so only once or for a time, where the fact tells what can be done or what ended for good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.places import verb_place
from factdesk.binding.wording import can
from factdesk.english.conjugation import base, forms
from factdesk.english.words import wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording

_ABLE = re.compile(
    r"\b(?:can|could|able|capable|capacity|room|up to|at most|as (?:many|much) as|maximum)\b", re.IGNORECASE
)
"""How a text says what can be done."""
_ENDING = wordset("close shut suspend halt stop block ban evacuate ground interrupt")
_PASSING = re.compile(
    r"\b(?:temporarily|briefly|for (?:repairs?|maintenance|renovations?|refurbishment|restoration|cleaning|inspections?"
    r"|safety checks|essential works?|building works?"
    r"|(?:the|a|an|about|some|nearly|almost|over|more|less|up|at|several|[\w-]+)(?: \w+){0,3}? "
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?|winter|summer|season|weekend|holidays?)))\b",
    re.IGNORECASE,
)
"""How a text says that what was ended was taken up again."""


def passing(sentence: Sentence, wording: Wording, bound: Bound) -> str:
    """Why what a clause tells was so only once or for a time, or nothing: "was carrying 212 passengers" of
    a ferry that can carry 350, "was closed for repairs" of what was closed for good."""
    verb = verb_place(sentence, wording, bound)
    text = sentence.clause_text(bound.core)
    if verb is None:
        return ""
    if wording.verb in _ENDING and _PASSING.search(text) and not _PASSING.search(wording.plain):
        return "only for a time"
    key = sentence.key(sentence.clauses[sentence.clause_of(verb.first)].verb)
    past = key in ("was", "were", "did") or ("past" in forms(key) and "base" not in forms(key))
    done = sentence.tags[verb.first] == "G" or (sentence.tags[verb.first] in "VEI" and past)
    same = base(sentence.key(verb.first)) == wording.verb
    if can(wording.plain) and not same and key == "had":
        return "of one time"
    return "of one time" if can(wording.plain) and same and done and not _ABLE.search(text) else ""
