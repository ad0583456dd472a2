"""What forms of which verb a word can be."""

from __future__ import annotations

from functools import cache

from factdesk.english.inflections import IRREGULAR
from factdesk.english.verbs import PARTICIPLES, PAST, PAST_OR_PARTICIPLE, VERBS
from factdesk.english.words import BE, HAVE, MODALS

_NO_VERBS = frozenset(
    "united aged alleged so-called unprecedented limited hundred indeed need seed speed breed deed weed greed shed"
    " sacred naked wicked rugged aged beloved during morning evening building king ring spring string thing wing"
    " ceiling nothing anything something everything being sterling beijing"
    " red bed led media".split()
) - {"need", "shed", "led"}


def forms(word: str) -> frozenset[str]:
    """What a word in lower case can be of a verb: `base`, `s`, `past`, `part` (the past participle)
    or `ing`; nothing for a word that is no verb.

    >>> sorted(forms("seized")), sorted(forms("took")), sorted(forms("taken")), sorted(forms("table"))
    (['part', 'past'], ['past'], ['part'], [])
    """
    known = _table().get(word)
    if known is not None:
        return known
    if word in _NO_VERBS or len(word) < 5 or not word.isalpha():
        return frozenset()
    if word.endswith("ed") and not word.endswith("eed"):
        return frozenset({"past", "part"})
    return frozenset({"ing"}) if word.endswith("ing") and len(word) > 5 else frozenset()


def base(word: str) -> str:
    """The base form of the verb that a word is a form of; the word itself where none is known.

    >>> base("took"), base("carried"), base("stopping"), base("dragged"), base("winged"), base("table")
    ('take', 'carry', 'stop', 'drag', 'wing', 'table')
    """
    known = _bases().get(word)
    if known is None and len(word) > 5 and word.endswith(("ed", "ing")):
        rest = word[:-2] if word.endswith("ed") else word[:-3]
        return rest[:-1] if rest[-1] == rest[-2] and rest[-1] in "bdgmnpt" else rest
    return known or word


def auxiliary(word: str) -> bool:
    """Whether a word is a form of be, have, do or a modal verb."""
    return word in BE or word in HAVE or word in MODALS


@cache
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for verb in VERBS:
        for form, word in _regular(verb):
            found.setdefault(word, set()).add(form)
    for word in PAST:
        found[word] = {"past"}
    for word in PARTICIPLES:
        found[word] = {"part"}
    for word in PAST_OR_PARTICIPLE:
        found[word] = (found.get(word, set()) - {"s"}) | {"past", "part"}
    for word in ("become", "come", "overcome", "run"):
        found[word] |= {"part"}
    return {word: frozenset(kinds) for word, kinds in found.items() if word not in _NO_VERBS}


@cache
def _bases() -> dict[str, str]:
    table = {word: verb for verb in VERBS for _, word in _regular(verb)}
    irregular = {word: verb for word, verb in IRREGULAR.items() if word in PAST | PARTICIPLES | PAST_OR_PARTICIPLE}
    return table | irregular | dict.fromkeys(BE, "be") | dict.fromkeys(HAVE, "have")


def _regular(verb: str) -> list[tuple[str, str]]:
    """The regular forms of a verb."""
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = _doubled(verb)
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    past, ing = stem + "ed", stem + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        third, past = verb[:-1] + "ies", verb[:-1] + "ied"
    elif verb.endswith("ie"):
        ing = verb[:-2] + "ying"
    elif doubled:
        past, ing = doubled + "ed", doubled + "ing"
    return [("base", verb), ("s", third), ("past", past), ("part", past), ("ing", ing)]


def _doubled(verb: str) -> str:
    """The verb with its last letter twice, where its forms have it so: stop, admit, travel."""
    ends = len(verb) > 2 and verb[-1] not in "aeiouwxyhcsk" and verb[-2] in "aeiou" and verb[-3] not in "aeiou"
    short = sum(letter in "aeiou" for letter in verb) == 1
    stressed = verb.endswith(("mit", "fer", "pel", "bel", "cel", "vel", "rol", "nul", "gin", "get", "gret", "cur"))
    return verb + verb[-1] if ends and (short or stressed) and not verb.endswith(("offer", "suffer", "differ")) else ""
