"""What part of speech each word of a sentence is, as far as its clauses need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.ahead import FIXED, NEVER_VERBS, Token, finite_later, key_at, third
from factdesk.english.before import (
    MANY,
    done_to,
    governed,
    group_modal,
    in_group,
    many_before,
    numbers_name,
    one_thing,
    owner,
    plural,
    resumes,
)
from factdesk.english.conjugation import auxiliary, forms
from factdesk.english.participles import past
from factdesk.english.shifting import shifting
from factdesk.english.verbs import NOUNS_TOO

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES_TOO = frozenset("may will might can".split())
_PARTICLES = frozenset("off up down in out over back on by".split())
_OBJECTS = frozenset({"that", "the", "it"})
_PREFIXES = frozenset("re co over under un pre de out".split())
_STARTS = (".", ":", "\u201c", '"')
"""The signs behind which a capital tells nothing."""
_NOUNS = frozenset(
    "family assembly monopoly anomaly supply archive initiative executive detective relative perspective incentive"
    " alternative narrative motive representative operative directive locomotive objective table cable vegetable"
    " handful".split()
)
"""Nouns that end as adjectives and adverbs do."""


def tags(tokens: Sequence[Token]) -> str:
    """One letter for each word: N noun, A adjective or adverb, Q number, D determiner, R pronoun,
    P preposition, T the "to" of an infinitive, I a verb after it or after an auxiliary, X an
    auxiliary, V a finite verb, E a participle of the past, G one of the present, C "and", S a
    word that opens a clause, W one that opens a relative clause.

    >>> words = [Token(word.lower(), " ", word[0].isupper()) for word in "Troops deployed in Mali have left".split()]
    >>> tags(words)
    'NEPNXE'
    """
    found: list[str] = []
    for at in range(len(tokens)):
        found.append(_tag(tokens, at, found))
    return _with_verb(tokens, "".join(found))


def _with_verb(tokens: Sequence[Token], found: str) -> str:
    """The tags, with the noun that must be the verb where no other can: "the senate votes on Tuesday"."""
    if "V" in found or "X" in found:
        return found
    for at in range(1, len(tokens)):
        verb = found[at] == "N" and "s" in forms(tokens[at].key) and not tokens[at].capital
        if verb and found[at - 1] in "NR" and not tokens[at].gap.strip() and found[at + 1 : at + 2] in ("", *"PDQATR"):
            return found[:at] + "V" + found[at + 1 :]
    for at in range(1, len(tokens)):
        key, before = tokens[at].key, tokens[at - 1].key
        plain = found[at] == "N" and key.endswith("s") and key[-2:-1] not in "s'" and not tokens[at].capital
        if plain and found[at - 1] == "N" and not before.endswith("s") and found[at + 1 : at + 2] in tuple("PDR"):
            return found[:at] + "V" + found[at + 1 :]
    return found


def _tag(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """What a word surely is comes first, then what small words are where they stand, then nouns and verbs."""
    token = tokens[at]
    key = token.key
    if key[0].isdigit():
        return "Q"
    if _hyphened(tokens, at):
        return "N"
    tag = shifting(tokens, at, before)
    if tag is not None:
        return tag
    if auxiliary(key) and not (token.capital and at and key in _NAMES_TOO):
        return "X"
    if key in FIXED:
        return FIXED[key]
    kinds = forms(key)
    if "part" in kinds and key_at(tokens, at - 1) == "and" and done_to(tokens, at - 2, before):
        return "E"
    if token.capital and at and not token.gap.strip().endswith(_STARTS):
        return "N"
    if at and "part" in kinds and token.gap in ("-", "\u2011") and tokens[at - 1].key not in _PREFIXES:
        return "A"
    return _verb(tokens, at, kinds, before) if kinds else _nominal(key)


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one half of a noun such as "run-off" or "build-up"."""
    small = tokens[at].gap == "-" and tokens[at].key in _PARTICLES
    return small or (at + 1 < len(tokens) and tokens[at + 1].gap == "-" and tokens[at + 1].key in _PARTICLES)


def _nominal(key: str) -> str:
    if key in _NOUNS:
        return "N"
    return "A" if key.endswith(("ly", "ous", "ive", "able", "ible", "ful", "less")) and len(key) > 5 else "N"


def _verb(tokens: Sequence[Token], at: int, kinds: frozenset[str], before: list[str]) -> str:
    """The tag of a word that can be a form of a verb."""
    last = _last(tokens, at, before)
    grouped = in_group(tokens, at, before)
    if "base" in kinds and (last == "T" or (grouped and group_modal(tokens, at, before))):
        return "I"
    if "part" in kinds and grouped:
        return "E"
    if "ing" in kinds:
        return "N" if last == "D" and not grouped else "G"
    if kinds & {"past", "part"}:
        return past(tokens, at, kinds, before)
    if last in ("D", "P", "Q"):
        return "N"
    if "s" in kinds:
        return "V" if _third_person(tokens, at, last, before) else "N"
    if _verb_of_many(tokens, at, before) or _verb_of_plural(tokens, at, last, before):
        return "V"
    return "N" if at else _nominal(tokens[at].key)


def _last(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """The tag before a verb; that of a name before it that ends in a number, and of a possessive, is told as such."""
    if owner(tokens, at):
        return "D"
    last = before[-1] if before else ""
    return "N" if last == "Q" and numbers_name(tokens, at - 1, before) else last


def _third_person(tokens: Sequence[Token], at: int, last: str, before: list[str]) -> bool:
    """Whether a word in -s is a verb: "the senate votes to", "who leads the"."""
    key = tokens[at].key
    ends = last == "V" and {"S", "W"} & set(before) and key[:-1] not in NOUNS_TOO and resumes(before)
    if not (last in ("N", "R", "A", "W", "Q", "C") or ends) or key in NEVER_VERBS:
        return False
    named = tokens[at - 1].capital and not {"V", "X"} & set(before)
    if not third(tokens, at) and not (named and not finite_later(tokens, at)):
        return False
    return not tokens[at].gap.strip('"\u201d\u201c ,')


def _verb_of_many(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether the subject is a word such as "some": "some claim that"."""
    if key_at(tokens, at - 1) not in MANY or before[-1] not in "AD" or key_at(tokens, at + 1) not in _OBJECTS:
        return False
    return at == 1 or bool(tokens[at - 1].gap.strip()) or before[-2] in "CSP"


def _verb_of_plural(tokens: Sequence[Token], at: int, last: str, before: list[str]) -> bool:
    """Whether the subject is a pronoun or plural: "they vote", "the members vote", "members who vote"."""
    if not at or (tokens[at].key in NOUNS_TOO and not third(tokens, at)):
        return False
    several = last == "N" and plural(tokens[at - 1].key) and not one_thing(tokens, before)
    plain = last == "R" or several or (last == "W" and many_before(tokens, before))
    return plain and not governed(tokens, before)
