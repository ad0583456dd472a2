"""Small words that are one thing here and another there: "to", "that", "as", "since"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.ahead import clause_follows, key_at, noun_next
from factdesk.english.conjugation import auxiliary, base, forms
from factdesk.english.verbs import SPEECH
from factdesk.english.words import ARTICLES, BE, CLAIMS, NUMERALS, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factdesk.english.ahead import Token

    Rule = Callable[[Sequence[Token], int, list[str]], str | None]

_HEDGES = frozenset("more less fewer greater higher lower up close many much other better longer".split())
_TELL = frozenset("tell inform assure warn remind notify convince persuade promise".split())
_SERVE = frozenset("serve act work know describe".split())
_CLASSING = frozenset("list class classify categorise categorize rate rank regard describe".split())
"""Verbs with "as" in front of what something is said to be."""
_TAKEN_AS = frozenset("whole result rule consequence group share proportion percentage child boy girl student".split())
"""What follows "as a" and is the subject of no verb."""
_SEASONS = frozenset("year month week season night summer winter".split())


def shifting(tokens: Sequence[Token], at: int, before: list[str]) -> str | None:
    """The tag of a small word by what stands around it; nothing for other words, and where it is what it always is."""
    rule = _RULES.get(tokens[at].key)
    return rule(tokens, at, before) if rule else None


# --- verbs ------------------------------------------------------------------------------


def _having(_tokens: Sequence[Token], _at: int, before: list[str]) -> str:
    """A participle, or part of a verb: "having won, she", "is being built"."""
    return "X" if before and before[-1] == "X" else "G"


def _have(_tokens: Sequence[Token], _at: int, before: list[str]) -> str | None:
    """A verb behind "to": "to have", "to be"."""
    return "I" if before and before[-1] == "T" else None


def _am(_tokens: Sequence[Token], _at: int, before: list[str]) -> str | None:
    """A part of a time of day: "10 am"."""
    return "N" if before[-1:] == ["Q"] else None


def _like(_tokens: Sequence[Token], _at: int, before: list[str]) -> str | None:
    """A verb: "would like"."""
    return "I" if before and before[-1] == "X" else None


def _to(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """It belongs to a number ("up to 20") or to a verb ("to win", "are to rest"), or is a preposition ("to power")."""
    if _hedges_number(tokens, at):
        return "A"
    verb = key_at(tokens, at + 1)
    due = before[-1:] == ["X"] or not noun_next(tokens, at)
    return "T" if (verb in ("be", "have", "do") or "base" in forms(verb)) and due else "P"


# --- adverbs, adjectives, nouns ---------------------------------------------------------


def _at(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """How near a number is: "at least 5"."""
    return "A" if key_at(tokens, at + 1) in ("least", "most") else None


def _last(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """An adjective, not a verb: "last year"."""
    return "A" if key_at(tokens, at + 1) in _SEASONS else None


def _us(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """The country: "the US"."""
    return "N" if tokens[at].capital else None


def _yet(tokens: Sequence[Token], at: int, before: list[str]) -> str | None:
    """An adverb: "has yet to", "not yet"."""
    return "A" if before and (before[-1] == "X" or key_at(tokens, at - 1) == "not") else None


def _about(tokens: Sequence[Token], at: int, _before: list[str]) -> str:
    """An adverb in front of a number, otherwise a preposition: "about 20", "about him"."""
    after = key_at(tokens, at + 1)
    return "A" if after[:1].isdigit() or after in NUMERALS else "P"


def _hedges_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is part of how near a number is: "more than 20", "up to a thousand", "as many as 5"."""
    if key_at(tokens, at - 1) not in _HEDGES:
        return False
    after = key_at(tokens, at + 1)
    if after in ("a", "an"):
        after = key_at(tokens, at + 2)
    return after[:1].isdigit() or after in NUMERALS


# --- what opens a clause ----------------------------------------------------------------


def _by(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """It opens a clause in "by the time he came"."""
    return "S" if key_at(tokens, at + 1) == "the" and key_at(tokens, at + 2) in ("time", "moment") else None


def _what(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """It opens a clause in "is what he said", "completed what the king began"."""
    return (
        "S" if at and not tokens[at].capital and (key_at(tokens, at - 1) in BE or clause_follows(tokens, at)) else None
    )


def _how(tokens: Sequence[Token], at: int, _before: list[str]) -> str | None:
    """It opens a clause in front of a subject: "how the fire", "why Kolb"."""
    subject = key_at(tokens, at + 1) in ARTICLES | PRONOUNS or (at + 1 < len(tokens) and tokens[at + 1].capital)
    return "S" if subject else None


def _until(tokens: Sequence[Token], at: int, _before: list[str]) -> str:
    """It opens a clause, or is a preposition: "until he came", "until May"."""
    return "S" if clause_follows(tokens, at) else "P"


def _than(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    return "A" if _hedges_number(tokens, at) else _until(tokens, at, before)


def _since(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """An adverb behind an auxiliary or in front of a comma: "has since left"."""
    ends = at + 1 < len(tokens) and tokens[at + 1].gap.strip()
    if at == 0 and _one_verb(tokens):
        return "P"
    return "A" if ends or before[-1:] == ["X"] else _until(tokens, at, before)


def _after(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """A preposition also where a verb follows that must be that of the subject before: "the year after the war saw"."""
    lone = not any("," in later.gap for later in tokens[at:]) and _lone(tokens, at, before)
    return "P" if lone or (at == 0 and _one_verb(tokens)) else _until(tokens, at, before)


def _as(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """It belongs to a number ("as many as 5"), opens a clause ("as he left"), or is a preposition ("served as mayor",
    "his choice as leader surprised")."""
    if _hedges_number(tokens, at):
        return "A"
    served = base(key_at(tokens, at - 1)) in _SERVE or _classes(tokens, at)
    if key_at(tokens, at + 1) in ("a", "an") and key_at(tokens, at + 2) in _TAKEN_AS:
        return "P"
    return "P" if served or _lone(tokens, at, before) else _until(tokens, at, before)


def _classes(tokens: Sequence[Token], at: int) -> bool:
    """Whether "as" is followed by what a verb before it says something to be: "list it as critically endangered"."""
    after = at + 1
    while key_at(tokens, after).endswith("ly"):
        after += 1
    return "part" in forms(key_at(tokens, after)) and any(base(token.key) in _CLASSING for token in tokens[:at])


def _so(tokens: Sequence[Token], at: int, _before: list[str]) -> str:
    """It opens a clause, or is an adverb: "so he left", "so far"."""
    return "S" if clause_follows(tokens, at) else "A"


def _once(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """It opens a clause, or is an adverb: "once built", "once he left", "once more"."""
    return "S" if "part" in forms(key_at(tokens, at + 1)) else _so(tokens, at, before)


def _lone(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether the verb behind "as" must be that of the subject before: "his choice as leader surprised"."""
    if not before or {"V", "X", "E", "S", "W"} & set(before):
        return False
    later = [
        n
        for n in range(at + 1, len(tokens))
        if not tokens[n].capital and (auxiliary(tokens[n].key) or "past" in forms(tokens[n].key))
    ]
    return len(later) < 2


def _one_verb(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has only one verb, so that its first word opens no clause: "since the fire two died"."""
    keys = [token.key for token in tokens if not token.capital]
    verbal = [auxiliary(key) or "past" in forms(key) for key in keys]
    groups = sum(verb and not (n and auxiliary(keys[n - 1])) for n, verb in enumerate(verbal))
    return groups == 1 and not any("s" in forms(key) for key in keys)


def _that(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """A "that" opens a clause, unless it points at what follows: "that year", "that of"."""
    if key_at(tokens, at + 1) in BE and (not at or tokens[at].gap.strip()[-1:] in (":", "\u2014", "\u2013")):
        return "R"
    if not at or before[-1] in "PCT" or key_at(tokens, at + 1) in ("of", "year", "day", "month", "time", ""):
        return "D"
    place = at - 1
    while place > 0 and before[place] in "NDAQ":
        place -= 1
    told = key_at(tokens, at - 1) in CLAIMS or base(tokens[place].key) in _TELL
    if (at == 1 and base(tokens[0].key) in SPEECH) or _predicative(tokens, at - 1, before):
        return "S"
    if key_at(tokens, at + 1) in ("it", "he", "she", "they") and key_at(tokens, at + 2) in BE:
        return "S"
    counted = before[-1] == "Q" and before[place : place + 2].count("D") > 0
    noun = before[-1] == "N" or counted or (before[-2:] == ["P", "G"] and base(key_at(tokens, at - 1)) not in SPEECH)
    return "W" if noun and not tokens[at].gap.strip() and not told else "S"


def _predicative(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a word that looks like a noun is an adjective, right behind "is": "was glad that"."""
    bare = before[at - 1] == "X" and base(tokens[at - 1].key) in BE
    return at > 0 and bare and before[at] == "N" and not (tokens[at].capital or tokens[at].key.endswith("s"))


_RULES: dict[str, Rule] = {
    **dict.fromkeys(("having", "being"), _having),
    **dict.fromkeys(("have", "be", "do"), _have),
    **dict.fromkeys(("about", "around", "over", "under", "near", "through", "further"), _about),
    **dict.fromkeys(("how", "why"), _how),
    **dict.fromkeys(("until", "till"), _until),
    **dict.fromkeys(("after", "before"), _after),
    "am": _am,
    "like": _like,
    "to": _to,
    "at": _at,
    "last": _last,
    "us": _us,
    "yet": _yet,
    "by": _by,
    "what": _what,
    "that": _that,
    "than": _than,
    "since": _since,
    "as": _as,
    "so": _so,
    "once": _once,
}
