"""What stands ahead of a word, as far as it tells what part of speech the word is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.conjugation import auxiliary, base, forms
from factdesk.english.verbs import NOUNS_TOO, SPEECH
from factdesk.english.words import ADVERBS, ARTICLES, NUMERALS, PREPOSITIONS, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

FIXED = (
    dict.fromkeys(PREPOSITIONS, "P")
    | dict.fromkeys(ADVERBS, "A")
    | dict.fromkeys(PRONOUNS, "R")
    | dict.fromkeys(ARTICLES, "D")
    | dict.fromkeys(NUMERALS, "Q")
    | dict.fromkeys("when while because although though if unless whereas whether once lest".split(), "S")
    | dict.fromkeys("who whom whose which where".split(), "W")
    | dict.fromkeys("and or but nor yet".split(), "C")
)
"""The tags of words that have only one."""
NEVER_VERBS = frozenset("members members' troops soldiers people states forces series news others".split())
"""Words that look like verbs in -s and are none."""


class Token(NamedTuple):
    """A word: what it is compared by, what stands between it and the word before, whether it
    starts with a capital."""

    key: str
    gap: str
    capital: bool


def key_at(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def noun_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word after "to" is rather a noun: "to power", "to work"."""
    key, after = key_at(tokens, at + 1), key_at(tokens, at + 2)
    loose = not after or after in ("and", "in", "on", "by", "from", "of") or bool(tokens[at + 2].gap.strip())
    return key in ("power", "date", "work", "market", "court", "school", "land", "sea", "trial", "rest") and loose


def clause_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject and a finite verb follow, before the next break."""
    for place in range(at + 1, min(at + 12, len(tokens))):
        token = tokens[place]
        if place > at + 1 and token.key == "that":
            return False
        if place > at + 1 and "," in token.gap and _opens_aside(token.key):
            return _finite_after_aside(tokens, place)
        if place > at + 1 and (set(token.gap) & set(",;:()\u2014") or FIXED.get(token.key) in ("S", "W")):
            return False
        if auxiliary(token.key) and place > at + 1:
            return not (place == at + 2 and len(key_at(tokens, at + 1)) == 4 and key_at(tokens, at + 1).isdigit())
        kinds = forms(token.key)
        last = key_at(tokens, place - 1)
        subject = place > at + 1 and last not in ARTICLES and FIXED.get(last) not in ("P", "C")
        finite = "past" in kinds or ("s" in kinds and third(tokens, place))
        if subject and finite and not token.capital and token.key not in NEVER_VERBS:
            return True
    return False


def _opens_aside(key: str) -> bool:
    """Whether a word behind a comma opens what is told of a subject before its verb comes: "the ship,
    built in 1979, sank", "the patent, a gift, expires"."""
    return FIXED.get(key) in ("P", "W") or key in ("a", "an") or "part" in forms(key)


def _finite_after_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb follows what stands between two commas."""
    end = next((n for n in range(at + 1, min(at + 20, len(tokens))) if "," in tokens[n].gap), None)
    if end is None:
        return False
    kinds = forms(tokens[end].key)
    return auxiliary(tokens[end].key) or "past" in kinds or ("s" in kinds and third(tokens, end))


def third(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -s that may be a noun is a verb, by what follows it."""
    key = tokens[at].key
    if key[:-1] not in NOUNS_TOO and key[:-2] not in NOUNS_TOO:
        return True
    following = key_at(tokens, at + 1)
    if following == "us" and tokens[at + 1].capital:
        return True
    if set(tokens[at + 1].gap if following else "") & set("$\u20ac\u00a3"):
        return True
    if not following or tokens[at + 1].gap.strip():
        return False
    # "which accounts for", and behind an apposition "..., wants to"
    if key_at(tokens, at - 1) in ("which", "who") and (following in PREPOSITIONS or tokens[at + 1].capital):
        return True
    after = key_at(tokens, at + 2)
    if following == "to" and (after[:1].isdigit() or after in NUMERALS) and key not in ("points", "votes", "goals"):
        return True
    if "," in tokens[at].gap and following == "to" and "base" in forms(after):
        return True
    return (
        following in ARTICLES
        or following in NUMERALS
        or following[:1].isdigit()
        or following in ("fewer", "less", "almost", "around", "barely", "just", "roughly", "both")
        or following in ("that", "about", "nearly", "more", "over", "only", "at", "up", "him", "it", "them")
    )


def plain_noun(key: str) -> bool:
    return key not in FIXED and not auxiliary(key) and not forms(key) - {"base", "s"} and not key[0].isdigit()


def finite_later(tokens: Sequence[Token], at: int, over: bool = False) -> bool:
    """Whether a finite verb comes that nothing but this one's subject can have; `over` an "and" too."""
    for place in range(at + 1, len(tokens)):
        key = tokens[place].key
        more = FIXED.get(key) == "C" and (over or "part" in forms(key_at(tokens, place + 1)))
        if (FIXED.get(key) in ("S", "W", "C") or key in ("that", "after", "before")) and not more:
            return False
        if ";" in tokens[place].gap:
            return False
        if not over and set(tokens[place].gap) & set(",") and place > at + 1 and FIXED.get(key) in ("D", "R"):
            return False
        if _attributes(tokens, at, place):
            return False
        before = key_at(tokens, place - 1)
        counted = not tokens[place].gap.strip() and (before[:1].isdigit() or before in NUMERALS)
        infinite = key == "be" or before == "to"
        if (auxiliary(key) and not tokens[place].capital and not infinite) or (
            "past" in forms(key) and not tokens[place].capital and _verbal_place(tokens, place)
        ):
            return FIXED.get(key_at(tokens, place - 1)) != "R"
        if "s" in forms(key) and not tokens[place].capital and key not in NEVER_VERBS and third(tokens, place):
            return not counted
    return False


def _attributes(tokens: Sequence[Token], at: int, place: int) -> bool:
    """Whether a verb only tells who said all that: "..., the insurer's report says"."""
    last = place == len(tokens) - 1 and base(tokens[place].key) in SPEECH
    return last and any("," in tokens[n].gap for n in range(max(at + 2, place - 5), place))


def _verbal_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form in -ed can be finite where it stands, and tells no more of a noun: "at a school founded in"."""
    after = key_at(tokens, at + 1)
    loose = "part" in forms(tokens[at].key) and after in PREPOSITIONS
    inside = FIXED.get(key_at(tokens, at - 2)) == "D" and FIXED.get(key_at(tokens, at - 3)) == "P"
    if loose and (after == "by" or inside):
        return False
    return FIXED.get(key_at(tokens, at - 1)) not in ("D", "P")
