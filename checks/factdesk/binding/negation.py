"""Words that deny what a clause says: "not", "never", "no", "failed to"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.english.words import wordset

if TYPE_CHECKING:
    from collections.abc import Callable

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence

    Rule = Callable[[Sentence, Bound, int], bool]

NOT = wordset("not never neither nor cannot nobody none hardly barely scarcely nowhere") | {"n't"}
NOT_UNTIL = re.compile(r"\b(?:not|never|n't)\b[^.;]*?\b(?:until|till|before)\b", re.IGNORECASE)
"""What states that a thing was so after all, from then on: "not until 1974"."""
_STILL_SAID = wordset("only just least including counting far surprisingly")
"""The words behind "not" with which a thing is so: "not only"."""


def negates(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word denies what the clause says."""
    key = sentence.key(number)
    rule = _not if key.endswith("n't") else _RULES.get(key)
    if rule is None or number in bound.taken or sentence.within(number) or _in_title(sentence, number):
        return False
    return rule(sentence, bound, number)


def _not(sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies, unless it only denies what is set against the rest: "in May and never a day later"."""
    after = sentence.tags[number + 1 : number + 2]
    contrast = number > max(bound.taken) and sentence.tags[number - 1] == "C" and after in ("D", "Q", "N")
    return not contrast and not _apposed(sentence, bound, number) and not _corrected(sentence, number)


def _apposed(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether it stands between commas and only says what a thing is not: "Veltra, not a rich firm, has"."""
    end = number + 1
    while sentence.joined(end):
        end += 1
    apart = sentence.gap(number).strip() == "," == sentence.gap(end).strip() if end < len(sentence.words) else False
    noun = sentence.tags[number + 1 : number + 2] == "D" and not any(n in bound.taken for n in range(number, end))
    return apart and noun and sentence.clauses[bound.core].verb >= end and number - 1 in bound.taken


def _plain_not(sentence: Sentence, bound: Bound, number: int) -> bool:
    """As any negation, but "not only" denies nothing, and "not in May" denies only what comes next."""
    if sentence.tags[number + 1 : number + 2] in ("P", "Q") and sentence.tags[number - 1] != "X":
        denied = any(n in bound.taken for n in range(number + 2, number + 4))
        return denied or NOT_UNTIL.search(sentence.clause_text(sentence.clause_of(number))) is not None
    return sentence.key(number + 1) not in _STILL_SAID and _not(sentence, bound, number)


def _none(sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies what comes after it only: "1,500 soldiers, none of them"."""
    return number <= max(bound.taken) and _not(sentence, bound, number)


def _hardly(sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies, but not in front of a number: "barely 20"."""
    return sentence.tags[number + 1 : number + 2] not in ("Q", "D") and _not(sentence, bound, number)


def _nearly(sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies what a verb behind it says: "nearly sank"."""
    verb = sentence.tags[number + 1 : number + 2] in ("V", "E", "X")
    return verb and (number + 1 in bound.taken or number + 2 in bound.taken)


def _no(sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies in "no longer" and "has no", and the words of the fact behind it, but not in "no fewer than"
    and not as an answer: "Yes 54%, No 46%"."""
    after = sentence.key(number + 1)
    if number and sentence.capital(number) and after.isdigit() and sentence.joined(number + 1):
        return False
    if after == "longer" or sentence.tags[number - 1] in "XV":
        return True
    return after not in ("fewer", "less", "more", "later") and _without(sentence, bound, number)


def _fails(sentence: Sentence, _bound: Bound, number: int) -> bool:
    """It denies what somebody "failed to" do."""
    return sentence.key(number + 1) == "to"


def _without(_sentence: Sentence, bound: Bound, number: int) -> bool:
    """It denies the words of the fact right behind it."""
    return any(n in bound.taken for n in range(number + 1, number + 4))


def _in_title(sentence: Sentence, number: int) -> bool:
    """Whether a word is of the title of a work, as its capital and the next one tell: "Never Let Me Go"."""
    beside = number + 1 < len(sentence.words) and sentence.joined(number + 1) and sentence.capital(number + 1)
    return number > 0 and sentence.capital(number) and beside


def _corrected(sentence: Sentence, number: int) -> bool:
    """Whether "not" is followed by "but", so that something is stated after all."""
    return any(sentence.key(n) == "but" for n in range(number + 2, min(number + 7, len(sentence.words)))) and not any(
        sentence.tags[n] in "VEIX" for n in range(number + 1, min(number + 3, len(sentence.words)))
    )


_RULES: dict[str, Rule] = {
    **dict.fromkeys(NOT, _not),
    **dict.fromkeys(("hardly", "barely", "scarcely"), _hardly),
    **dict.fromkeys(("nearly", "almost"), _nearly),
    **dict.fromkeys(("fail", "fails", "failed", "refused", "refuses", "declined", "failing"), _fails),
    "not": _plain_not,
    "none": _none,
    "no": _no,
    "without": _without,
}
