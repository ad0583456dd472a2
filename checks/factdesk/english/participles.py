"""Forms in -ed and those like them: finite verbs, participles or adjectives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.ahead import finite_later, key_at, plain_noun
from factdesk.english.before import governed, numbers_name, owner, plural, resumes, subject_before, waits
from factdesk.english.conjugation import base, forms
from factdesk.english.verbs import NOUNS_TOO, SPEECH
from factdesk.english.words import PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token

_COMPLEMENTS = frozenset("want declare pronounce deem consider leave keep see have get hold".split())
"""Verbs that make their object something."""


def past(tokens: Sequence[Token], at: int, kinds: frozenset[str], before: list[str]) -> str:
    """A form in -ed or like it: finite, a participle, or an adjective."""
    last = before[-1] if before else ""
    if last == "Q" and numbers_name(tokens, at - 1, before):
        last = "N"
    noun_follows = at + 1 < len(tokens) and not tokens[at + 1].gap.strip() and plain_noun(tokens[at + 1].key)
    owned = key_at(tokens, at - 1).endswith("'s") or owner(tokens, at)
    if ((last and last in "DPQ") or owned) and noun_follows and tokens[at].gap.strip() in ("", "'", "\u2019"):
        return "A"
    if last == "D" or (last == "P" and "base" in kinds and tokens[at].key in NOUNS_TOO):
        return "N"
    if "past" not in kinds:
        only = not ({"V", "X"} & set(before) or finite_later(tokens, at)) and ("N" in before or "R" in before)
        due = waits(before) and plural(tokens[at - 1].key)
        return "V" if "base" in kinds and (only or due) else "E"
    governed_by = "".join(before).rstrip("A")[-1:]
    if _told(tokens, at, before) or (last == "A" and governed_by == "P"):
        return "E"
    aside = tokens[at].gap.strip() == "," and finite_later(tokens, at, over=True)
    if base(tokens[at].key) in SPEECH or (waits(before) and not aside):
        return "V"
    if _complement(tokens, at, before):
        return "E"
    if not last or last in "PCSG" or (tokens[at].gap.strip() and not subject_before(before)):
        return "V" if last in ("C", "S") else "E"
    if tokens[at].gap.strip() == "," and last != "C":
        return "V" if resumes(before) and not aside else "E"
    if key_at(tokens, at + 1) in PREPOSITIONS and finite_later(tokens, at):
        return "E"
    return "V"


def _told(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a form in -ed only tells of the noun in front of it, since that cannot be a subject: one in
    apposition ("the Herald, a daily founded in 1921"), under a preposition behind the verb ("in 26 cars
    built in 1988"), in what opens the sentence ("with 40 guests invited, the inn"), or one whose verb
    comes later ("the men killed by the storm had")."""
    if tokens[at].gap.strip() or before[-1:] != ["N"] or "part" not in forms(tokens[at].key):
        return False
    start = at - 1
    while start > 0 and before[start] in "NQA" and not tokens[start].gap.strip():
        start -= 1
    behind = key_at(tokens, at + 1) in PREPOSITIONS
    apposed = tokens[start].key in ("a", "an") and "," in tokens[start].gap
    said = any(before[n] == "V" and base(tokens[n].key) in SPEECH for n in range(at))
    whole = {"V", "X"} & set(before) and not resumes(before) and not said
    if behind and whole and (apposed or governed(tokens, before)):
        return True
    if key_at(tokens, at + 1) == "by" and finite_later(tokens, at):
        return True
    opens = tokens[0].key == "with" and not {"V", "X", "S", "W"} & set(before)
    opens = opens and not any("," in token.gap for token in tokens[1:at])
    return opens and finite_later(tokens, at, over=True)


def _complement(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a participle tells what an object is made to be: "declared smallpox eradicated"."""
    verb = next((n for n in range(at - 1, max(at - 6, -1), -1) if before[n] in "VEI"), None)
    return (
        verb is not None
        and verb < at - 1
        and base(tokens[verb].key) in _COMPLEMENTS
        and "N" in before[verb:]
        and "C" not in before[verb:]
    )
