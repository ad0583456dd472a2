"""Stems: what the forms and derivations of an English word have in common."""

from __future__ import annotations

from functools import cache

from factdesk.english.conjugation import base as verb
from factdesk.english.conjugation import forms
from factdesk.english.families import DERIVED
from factdesk.english.inflections import IRREGULAR, KEPT
from factdesk.english.verbs import VERBS

_VOWELS = frozenset("aeiouy")

# The ending, what takes its place, and how long the rest must be. The first that fits is used.
_NOUNS = (
    ("ification", "ify", 2),
    ("ization", "ize", 3),
    ("isation", "ize", 3),
    ("asion", "ade", 3),
    ("ision", "ide", 2),
    ("uction", "uce", 2),
    ("ation", "", 4),
    ("ition", "", 4),
    ("ction", "ct", 2),
    ("ption", "pt", 2),
    ("ssion", "ss", 3),
    ("rsion", "rt", 3),
    ("tion", "te", 3),
    ("sion", "se", 4),
    ("ment", "", 3),
    ("ate", "", 4),
)


@cache
def stem(word: str) -> str:
    """The stem of a word in lower case: inflection and derived nouns are taken off, and British
    and American spelling are one. A stem is for comparing and need not be a word.

    The steps are those of Porter (1980), with the tables of `words` before them: possessive,
    irregular forms, inflection, then the nouns that are made of verbs.

    >>> {stem(word) for word in ("annex", "annexes", "annexed", "annexing", "annexation")}
    {'annex'}
    >>> stem("took") == stem("taking"), stem("seizure") == stem("seized"), stem("organised") == stem("organization")
    (True, True, True)
    >>> stem("minister") == stem("ministers"), stem("nation") == stem("national")
    (True, False)
    """
    word = possessed(word)
    if word in IRREGULAR or word in DERIVED:
        word = IRREGULAR.get(word) or DERIVED[word]
    if word in KEPT:
        return _singular(word)
    base = verb(word) if forms(word) else _uninflected(word)
    base = IRREGULAR.get(base) or DERIVED.get(base) or base
    return _short(_underived(base) if base not in KEPT else base)


def possessed(word: str) -> str:
    """A word without the ending of a possessive.

    >>> possessed("iraq's"), possessed("states'")
    ('iraq', 'states')
    """
    if "'" not in word and "\u2019" not in word:
        return word
    word = word.replace("\u2019", "'")
    return word[:-2] if word.endswith("'s") else word.rstrip("'")


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and word[:-1] in KEPT:
        return word[:-1]
    return word


def _uninflected(word: str) -> str:
    if len(word) <= 3 or not word.isalpha():
        return word
    if word.endswith("s"):
        word = _without_s(word)
    if word in KEPT:
        return word
    for ending in ("ed", "ing"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and len(rest) >= 2 and not _VOWELS.isdisjoint(rest):
            return _whole(rest)
    return word


def _without_s(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def _whole(rest: str) -> str:
    """The base of a verb whose -ed or -ing is cut off: hopp -> hop, carri -> carry."""
    if rest.endswith("i"):
        return rest[:-1] + "y"
    if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "aeiouls" and rest not in VERBS:
        return rest[:-1]
    if len(rest) > 4 and rest[-1] == rest[-2] == "l" and rest not in VERBS:
        return rest[:-1]
    return rest


def _underived(word: str) -> str:
    for ending, put, least in _NOUNS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + put
    return word


def _short(word: str) -> str:
    """A word without a last silent e, -ate or British ending, so that its forms fall together."""
    if len(word) > 5 and word.endswith(("ise", "is")) and not word.endswith(("mise", "pris", "prise", "rise", "ris")):
        word = word.removesuffix("e")[:-1] + "z"
    if len(word) > 6 and word.endswith("at"):
        word = word[:-2]
    if len(word) > 4 and word.endswith("ll"):
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 2 and word.endswith("y") and word[-2] not in _VOWELS else word
