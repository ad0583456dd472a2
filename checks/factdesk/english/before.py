"""What stands before a word, as far as it tells what part of speech the word is; `before` are the tags so far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.ahead import key_at
from factdesk.english.conjugation import base
from factdesk.english.verbs import SPEECH
from factdesk.english.words import BE, HAVE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token

MANY = frozenset("some many most few several others both fewer more".split())
"""Words for a number of people or things, without a noun."""
_PLURALS = frozenset("people men women children police".split())


def plural(key: str) -> bool:
    return (key.endswith("s") and "'" not in key) or key in _PLURALS


def one_thing(tokens: Sequence[Token], before: list[str]) -> bool:
    """Whether "a" opens the noun phrase so far, so that a plural in it does not end it: "a former customs house"."""
    place = len(before) - 1
    while place > 0 and before[place] in "NA" and not tokens[place].gap.strip():
        place -= 1
    return before[place] == "D" and tokens[place].key in ("a", "an")


def many_before(tokens: Sequence[Token], before: list[str]) -> bool:
    """Whether a plural stands before "who" or "which", so that a verb without -s can follow."""
    return any(plural(tokens[n].key) or tokens[n].key in MANY | {"those"} for n in range(len(before) - 1))


def numbers_name(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a number is a year, or belongs to a name: "Flight 318", "Voyager-2"."""
    if len(tokens[at].key) == 4 and tokens[at].key.isdigit() and before[at - 1 : at] in (["P"], ["N"]):
        return True
    return before[at - 1 : at] == ["N"] and (tokens[at].gap in ("-", "\u2011") or tokens[at - 1].capital)


def owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before is a possessive: "whose", "the dockers' "."""
    return key_at(tokens, at - 1) == "whose" or tokens[at].gap[:1] in ("'", "\u2019")


def done_to(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a participle is that of a passive which goes on behind "and": "born and raised", "was
    designed and built by"."""
    passive = at > 0 and before[at] == "E" and tokens[at - 1].key in BE and key_at(tokens, at + 3) == "by"
    return passive or key_at(tokens, at) == "born"


def governed(tokens: Sequence[Token], before: list[str]) -> bool:
    """Whether the noun before stands under a preposition behind the verb of its clause, or is the object
    of that verb, and so is no subject."""
    place = len(before) - 1
    while place >= 0 and before[place] in "NDAQ" and not ("," in tokens[place].gap and place < len(before) - 1):
        place -= 1
    if place > 0 and before[place] == "V" and base(tokens[place].key) not in SPEECH:
        return True
    return place > 0 and before[place] == "P" and bool({"V", "X"} & set(before[:place]))


def in_group(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether an auxiliary stands right before, with nothing but adverbs between."""
    place = at - 1
    if place > 0 and tokens[place].key in ("be", "have") and before[place] == "I":
        return True
    while place >= 0 and (before[place] in "A" or tokens[place].key in ("not", "been", "be", "being", "all", "both")):
        if before[place] == "X":
            return True
        place -= 1
    return place >= 0 and before[place] == "X"


def group_modal(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    place = at - 1
    while place >= 0 and before[place] != "X":
        place -= 1
    return tokens[place].key not in BE and tokens[place].key not in HAVE


def waits(before: list[str]) -> bool:
    """Whether a clause has been opened, has a subject unless that is "who", and has no verb yet."""
    opened = max("".join(before).rfind("S"), "".join(before).rfind("W"))
    since = before[opened + 1 :]
    return (
        opened >= 0
        and not {"V", "X", "E"}.intersection(since)
        and (before[opened] == "W" or "N" in since or "R" in since)
    )


def subject_before(before: list[str]) -> bool:
    return any(tag in "NR" for tag in before)


def resumes(before: list[str]) -> bool:
    """Whether a subject waits for its verb: there are more clauses than verbs so far."""
    verbs = sum(tag in "VX" and before[at - 1 : at] != ["X"] for at, tag in enumerate(before))
    joined = "".join(before).lstrip("NDAPQRCTIEGSW").count("C")
    return verbs < 1 + joined + sum(tag in "SW" for tag in before) and ("N" in before or "R" in before)
