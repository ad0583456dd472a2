"""What part of speech each word of a sentence is, as far as its clauses need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.ahead import (
    FIXED,
    NEVER_VERBS,
    Token,
    clause_follows,
    finite_later,
    key_at,
    noun_next,
    plain_noun,
    third,
)
from factdesk.english.conjugation import auxiliary, base, forms
from factdesk.english.verbs import NOUNS_TOO, SPEECH
from factdesk.english.words import ARTICLES, BE, CLAIMS, HAVE, NUMERALS, PREPOSITIONS, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEDGES = frozenset("more less fewer greater higher lower up close many much other better longer".split())
_MANY = frozenset("some many most few several others both fewer more".split())
_PLURALS = frozenset("people men women children police".split())
_PARTICLES = frozenset("off up down in out over back on by".split())
_COMPLEMENTS = frozenset("want declare pronounce deem consider leave keep see have get hold".split())
_TELL = frozenset("tell inform assure warn remind notify convince persuade promise".split())
_NOUNS = frozenset(
    "family assembly monopoly anomaly supply archive initiative executive detective relative perspective incentive"
    " alternative narrative motive representative operative directive locomotive objective table cable vegetable"
    " handful".split()
)
"""Nouns that end as adjectives and adverbs do."""
_PREFIXES = frozenset("re co over under un pre de out".split())


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
    for at, token in enumerate(tokens):
        found.append(_tag(tokens, at, token, found))
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


def _tag(tokens: Sequence[Token], at: int, token: Token, before: list[str]) -> str:
    key = token.key
    if key[0].isdigit():
        return "Q"
    if _hyphened(tokens, at):
        return "N"
    if key in ("having", "being"):
        return "X" if before and before[-1] == "X" else "G"
    if key in ("be", "have", "do") and before and before[-1] == "T":
        return "I"
    if key == "am" and before[-1:] == ["Q"]:
        return "N"
    if auxiliary(key) and not (token.capital and at and key in ("may", "will", "might", "can")):
        return "X"
    if _hedging(tokens, at):
        return "A"
    if key == "to":
        verb = key_at(tokens, at + 1)
        due = before[-1:] == ["X"] or not noun_next(tokens, at)
        return "T" if (verb in ("be", "have", "do") or "base" in forms(verb)) and due else "P"
    if key == "last" and key_at(tokens, at + 1) in ("year", "month", "week", "season", "night", "summer", "winter"):
        return "A"
    if key == "us" and token.capital:
        return "N"
    if "part" in forms(key) and key_at(tokens, at - 1) == "and" and key_at(tokens, at - 2) == "born":
        return "E"
    if key == "yet" and before and (before[-1] == "X" or key_at(tokens, at - 1) == "not"):
        return "A"
    if key == "like" and before and before[-1] == "X":
        return "I"
    if key == "by" and key_at(tokens, at + 1) == "the" and key_at(tokens, at + 2) in ("time", "moment"):
        return "S"
    if key == "what" and key_at(tokens, at - 1) in BE:
        return "S"
    if key == "that":
        return _that(tokens, at, before)
    if key in ("how", "why") and (
        key_at(tokens, at + 1) in ARTICLES | PRONOUNS or (tokens[at + 1 :][:1] and tokens[at + 1].capital)
    ):
        return "S"
    if key == "since" and ((at + 1 < len(tokens) and tokens[at + 1].gap.strip()) or before[-1:] == ["X"]):
        return "A"
    if key in ("as", "after", "before", "since", "until", "till", "so", "than", "once"):
        if key == "as" and base(key_at(tokens, at - 1)) in ("serve", "act", "work", "know", "describe"):
            return "P"
        told = key == "once" and "part" in forms(key_at(tokens, at + 1))
        whole = key in ("after", "before") and not any("," in later.gap for later in tokens[at:])
        lone = (key == "as" or whole) and _lone(tokens, at, before)
        opens = clause_follows(tokens, at) and not lone
        return "S" if told or opens else "A" if key in ("so", "once") else "P"
    if key in ("about", "around", "over", "under", "near", "through", "further"):
        return "A" if key_at(tokens, at + 1)[:1].isdigit() or key_at(tokens, at + 1) in NUMERALS else "P"
    if key in FIXED:
        return FIXED[key]
    if token.capital and at and not (token.gap.strip() and token.gap.strip()[-1] in '.:\u201c"') and key != "i":
        return "N"
    kinds = forms(key)
    if at and "part" in kinds and token.gap in ("-", "\u2011") and tokens[at - 1].key not in _PREFIXES:
        return "A"
    return _verb(tokens, at, kinds, before) if kinds else _nominal(key)


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one half of a noun such as "run-off" or "build-up"."""
    small = tokens[at].gap == "-" and tokens[at].key in _PARTICLES
    return small or (at + 1 < len(tokens) and tokens[at + 1].gap == "-" and tokens[at + 1].key in _PARTICLES)


def _hedging(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is part of how near a number is: "more than 20", "up to a thousand", "at least 5"."""
    key, before, after = tokens[at].key, key_at(tokens, at - 1), key_at(tokens, at + 1)
    if key == "at":
        return after in ("least", "most")
    if key not in ("than", "to", "as") or before not in _HEDGES:
        return False
    if after in ("a", "an"):
        after = key_at(tokens, at + 2)
    return after[:1].isdigit() or after in NUMERALS


def _nominal(key: str) -> str:
    if key in _NOUNS:
        return "N"
    return "A" if key.endswith(("ly", "ous", "ive", "able", "ible", "ful", "less")) and len(key) > 5 else "N"


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


def _verb(tokens: Sequence[Token], at: int, kinds: frozenset[str], before: list[str]) -> str:
    """The tag of a word that can be a form of a verb."""
    key, last = tokens[at].key, before[-1] if before else ""
    grouped = _in_group(tokens, at, before)
    if last == "Q" and _names(tokens, at - 1, before):
        last = "N"
    if _owner(tokens, at):
        last = "D"
    ends = last == "V" and {"S", "W"} & set(before) and key[:-1] not in NOUNS_TOO and _resumes(before)
    if "base" in kinds and (last == "T" or (grouped and _group_modal(tokens, at, before))):
        return "I"
    if kinds & {"part"} and grouped:
        return "E"
    if "ing" in kinds:
        return "G" if last not in "D" or grouped or not last else "N"
    if kinds & {"past", "part"}:
        return _past(tokens, at, kinds, before)
    if last in "DPQ" and last:
        return "N"
    if "s" in kinds:
        own = (last in ("N", "R", "A", "W", "Q", "C") or ends) and key not in NEVER_VERBS
        own = own and (
            third(tokens, at)
            or (tokens[at - 1].capital and not {"V", "X"} & set(before) and not finite_later(tokens, at))
        )
        return "V" if own and not tokens[at].gap.strip('"\u201d\u201c ,') else "N"
    many = key_at(tokens, at - 1) in _MANY and (before[-1] in "AD" and key_at(tokens, at + 1) in ("that", "the", "it"))
    if many and (at == 1 or tokens[at - 1].gap.strip() or before[-2] in "CSP"):
        return "V"
    plural = at and (
        last == "R" or (last == "N" and _plural(tokens[at - 1].key)) or (last == "W" and _many_before(tokens, before))
    )
    if plural and not _governed(tokens, before) and (key not in NOUNS_TOO or third(tokens, at)):
        return "V"
    return "N" if at else _nominal(key)


def _names(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether a number is a year, or belongs to a name: "Flight 318", "Voyager-2"."""
    if len(tokens[at].key) == 4 and tokens[at].key.isdigit() and before[at - 1 : at] in (["P"], ["N"]):
        return True
    return before[at - 1 : at] == ["N"] and (tokens[at].gap in ("-", "\u2011") or tokens[at - 1].capital)


def _owner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word before is a possessive: "whose", "the dockers' "."""
    return key_at(tokens, at - 1) == "whose" or tokens[at].gap[:1] in ("'", "\u2019")


def _plural(key: str) -> bool:
    return (key.endswith("s") and "'" not in key) or key in _PLURALS


def _many_before(tokens: Sequence[Token], before: list[str]) -> bool:
    """Whether a plural stands before "who" or "which", so that a verb without -s can follow."""
    return any(_plural(tokens[n].key) or tokens[n].key in _MANY | {"those"} for n in range(len(before) - 1))


def _governed(tokens: Sequence[Token], before: list[str]) -> bool:
    """Whether the noun before stands under a preposition behind the verb of its clause, or is the object
    of that verb, and so is no subject."""
    place = len(before) - 1
    while place >= 0 and before[place] in "NDAQ" and not ("," in tokens[place].gap and place < len(before) - 1):
        place -= 1
    if place > 0 and before[place] == "V" and base(tokens[place].key) not in SPEECH:
        return True
    return place > 0 and before[place] == "P" and bool({"V", "X"} & set(before[:place]))


def _in_group(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    """Whether an auxiliary stands right before, with nothing but adverbs between."""
    place = at - 1
    if place > 0 and tokens[place].key in ("be", "have") and before[place] == "I":
        return True
    while place >= 0 and (before[place] in "A" or tokens[place].key in ("not", "been", "be", "being", "all", "both")):
        if before[place] == "X":
            return True
        place -= 1
    return place >= 0 and before[place] == "X"


def _group_modal(tokens: Sequence[Token], at: int, before: list[str]) -> bool:
    place = at - 1
    while place >= 0 and before[place] != "X":
        place -= 1
    return tokens[place].key not in BE and tokens[place].key not in HAVE


def _past(tokens: Sequence[Token], at: int, kinds: frozenset[str], before: list[str]) -> str:
    """A form in -ed or like it: finite, a participle, or an adjective."""
    last = before[-1] if before else ""
    noun_follows = at + 1 < len(tokens) and not tokens[at + 1].gap.strip() and plain_noun(tokens[at + 1].key)
    owned = key_at(tokens, at - 1).endswith("'s") or _owner(tokens, at)
    if ((last and last in "DPQ") or owned) and noun_follows and tokens[at].gap.strip() in ("", "'", "\u2019"):
        return "A"
    if last == "D" or (last == "P" and "base" in kinds and tokens[at].key in NOUNS_TOO):
        return "N"
    if "past" not in kinds:
        only = not ({"V", "X"} & set(before) or finite_later(tokens, at)) and ("N" in before or "R" in before)
        waits = _waits(before) and _plural(tokens[at - 1].key)
        return "V" if "base" in kinds and (only or waits) else "E"
    if _told(tokens, at, before):
        return "E"
    aside = tokens[at].gap.strip() == "," and finite_later(tokens, at, over=True)
    if base(tokens[at].key) in SPEECH or (_waits(before) and not aside):
        return "V"
    if _complement(tokens, at, before):
        return "E"
    if not last or last in "PCSG" or (tokens[at].gap.strip() and not _subject_before(before)):
        return "V" if last in ("C", "S") else "E"
    if tokens[at].gap.strip() == "," and last != "C":
        return "V" if _resumes(before) and not aside else "E"
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
    whole = {"V", "X"} & set(before) and not _resumes(before) and not said
    if behind and whole and (apposed or _governed(tokens, before)):
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


def _waits(before: list[str]) -> bool:
    """Whether a clause has been opened, has a subject unless that is "who", and has no verb yet."""
    opened = max("".join(before).rfind("S"), "".join(before).rfind("W"))
    since = before[opened + 1 :]
    return (
        opened >= 0
        and not {"V", "X", "E"}.intersection(since)
        and (before[opened] == "W" or "N" in since or "R" in since)
    )


def _subject_before(before: list[str]) -> bool:
    return any(tag in "NR" for tag in before)


def _resumes(before: list[str]) -> bool:
    """Whether a subject waits for its verb: there are more clauses than verbs so far."""
    verbs = sum(tag in "VX" for tag in before)
    joined = "".join(before).lstrip("NDAPQRCTIEGSW").count("C")
    return verbs < 1 + joined + sum(tag in "SW" for tag in before) and ("N" in before or "R" in before)
