"""What part of speech each word of a sentence is, as far as its clauses need it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.conjugation import auxiliary, base, forms
from factdesk.english.verbs import NOUNS_TOO, SPEECH
from factdesk.english.words import ADVERBS, ARTICLES, BE, CLAIMS, HAVE, NUMERALS, PREPOSITIONS, PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIXED = (
    dict.fromkeys(PREPOSITIONS, "P")
    | dict.fromkeys(ADVERBS, "A")
    | dict.fromkeys(PRONOUNS, "R")
    | dict.fromkeys(ARTICLES, "D")
    | dict.fromkeys(NUMERALS, "Q")
    | dict.fromkeys("when while because although though if unless whereas whether once lest".split(), "S")
    | dict.fromkeys("who whom whose which where".split(), "W")
    | dict.fromkeys("and or but nor yet".split(), "C")
)
_HEDGES = frozenset("more less fewer greater higher lower up close many much other better longer".split())
_MANY = frozenset("some many most few several others both fewer more".split())
_PARTICLES = frozenset("off up down in out over back on by".split())
_COMPLEMENTS = frozenset("want declare pronounce deem consider leave keep see have get hold".split())
_TELL = frozenset("tell inform assure warn remind notify convince persuade promise".split())
_PREFIXES = frozenset("re co over under un pre de out".split())
_NEVER_VERBS = frozenset("members members' troops soldiers people states forces series news others".split())


class Token(NamedTuple):
    """A word: what it is compared by, what stands between it and the word before, whether it
    starts with a capital."""

    key: str
    gap: str
    capital: bool


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
    if auxiliary(key) and not (token.capital and at and key in ("may", "will", "might", "can")):
        return "X"
    if _hedging(tokens, at):
        return "A"
    if key == "to":
        verb = _key(tokens, at + 1)
        due = before[-1:] == ["X"] or not _noun_next(tokens, at)
        return "T" if (verb in ("be", "have", "do") or "base" in forms(verb)) and due else "P"
    if key == "last" and _key(tokens, at + 1) in ("year", "month", "week", "season", "night", "summer", "winter"):
        return "A"
    if key == "us" and token.capital:
        return "N"
    if key == "yet" and before and (before[-1] == "X" or _key(tokens, at - 1) == "not"):
        return "A"
    if key == "like" and before and before[-1] == "X":
        return "I"
    if key == "by" and _key(tokens, at + 1) == "the" and _key(tokens, at + 2) in ("time", "moment"):
        return "S"
    if key == "that":
        return _that(tokens, at, before)
    if key in ("how", "why") and (
        _key(tokens, at + 1) in ARTICLES | PRONOUNS or (tokens[at + 1 :][:1] and tokens[at + 1].capital)
    ):
        return "S"
    if key == "since" and at + 1 < len(tokens) and tokens[at + 1].gap.strip():
        return "A"
    if key in ("as", "after", "before", "since", "until", "till", "so", "than", "once"):
        if key == "as" and base(_key(tokens, at - 1)) in ("serve", "act", "work", "know", "describe"):
            return "P"
        told = key == "once" and "part" in forms(_key(tokens, at + 1))
        opens = _clause_follows(tokens, at) and not (key == "as" and _lone(tokens, at, before))
        return "S" if told or opens else "A" if key in ("so", "once") else "P"
    if key in ("about", "around", "over", "under", "near", "through", "further"):
        return "A" if _key(tokens, at + 1)[:1].isdigit() or _key(tokens, at + 1) in NUMERALS else "P"
    if key in _FIXED:
        return _FIXED[key]
    if token.capital and at and not (token.gap.strip() and token.gap.strip()[-1] in '.:\u201c"') and key != "i":
        return "N"
    kinds = forms(key)
    if at and "part" in kinds and token.gap in ("-", "\u2011") and tokens[at - 1].key not in _PREFIXES:
        return "A"
    return _verb(tokens, at, kinds, before) if kinds else _nominal(key)


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one half of a noun such as "run-off" or "build-up"."""
    small = tokens[at].gap == "-" and tokens[at].key in _PARTICLES
    return small or (at + 1 < len(tokens) and tokens[at + 1].gap == "-" and tokens[at + 1].key in _PARTICLES)


def _hedging(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is part of how near a number is: "more than 20", "up to a thousand", "at least 5"."""
    key, before, after = tokens[at].key, _key(tokens, at - 1), _key(tokens, at + 1)
    if key == "at":
        return after in ("least", "most")
    if key not in ("than", "to", "as") or before not in _HEDGES:
        return False
    if after in ("a", "an"):
        after = _key(tokens, at + 2)
    return after[:1].isdigit() or after in NUMERALS


def _nominal(key: str) -> str:
    return "A" if key.endswith(("ly", "ous", "ive", "able", "ible", "ful", "less")) and len(key) > 5 else "N"


def _that(tokens: Sequence[Token], at: int, before: list[str]) -> str:
    """A "that" opens a clause, unless it points at what follows: "that year", "that of"."""
    if not at or before[-1] in "PCT" or _key(tokens, at + 1) in ("of", "year", "day", "month", "time", ""):
        return "D"
    place = at - 1
    while place > 0 and before[place] in "NDAQ":
        place -= 1
    told = _key(tokens, at - 1) in CLAIMS or base(tokens[place].key) in _TELL
    if _key(tokens, at + 1) in ("it", "he", "she", "they") and _key(tokens, at + 2) in BE:
        return "S"
    noun = before[-1] == "N" or (before[-2:] == ["P", "G"] and base(_key(tokens, at - 1)) not in SPEECH)
    return "W" if noun and not tokens[at].gap.strip() and not told else "S"


def _noun_next(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word after "to" is rather a noun: "to power", "to work"."""
    key, after = _key(tokens, at + 1), _key(tokens, at + 2)
    loose = not after or after in ("and", "in", "on", "by", "from", "of") or bool(tokens[at + 2].gap.strip())
    return key in ("power", "date", "work", "market", "court", "school", "land", "sea", "trial", "rest") and loose


def _clause_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a subject and a finite verb follow, before the next break."""
    for place in range(at + 1, min(at + 12, len(tokens))):
        token = tokens[place]
        if place > at + 1 and token.key == "that":
            return False
        if place > at + 1 and "," in token.gap and _FIXED.get(token.key) in ("P", "W"):
            return _finite_after_aside(tokens, place)
        if place > at + 1 and (set(token.gap) & set(",;:()\u2014") or _FIXED.get(token.key) in ("S", "W")):
            return False
        if auxiliary(token.key) and place > at + 1:
            return not (place == at + 2 and len(_key(tokens, at + 1)) == 4 and _key(tokens, at + 1).isdigit())
        kinds = forms(token.key)
        subject = (
            place > at + 1 and _key(tokens, place - 1) not in ARTICLES and _FIXED.get(_key(tokens, place - 1)) != "P"
        )
        finite = "past" in kinds or ("s" in kinds and _third(tokens, place))
        if subject and finite and not token.capital and token.key not in _NEVER_VERBS:
            return True
    return False


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


def _finite_after_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb follows what stands between two commas."""
    end = next((n for n in range(at + 1, min(at + 12, len(tokens))) if "," in tokens[n].gap), None)
    return end is not None and (auxiliary(tokens[end].key) or "past" in forms(tokens[end].key))


def _third(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word in -s that may be a noun is a verb, by what follows it."""
    key = tokens[at].key
    if key[:-1] not in NOUNS_TOO and key[:-2] not in NOUNS_TOO:
        return True
    following = _key(tokens, at + 1)
    if following == "us" and tokens[at + 1].capital:
        return True
    if set(tokens[at + 1].gap if following else "") & set("$\u20ac\u00a3"):
        return True
    if not following or tokens[at + 1].gap.strip():
        return False
    return (
        following in ARTICLES
        or following in NUMERALS
        or following[:1].isdigit()
        or following in ("fewer", "less", "almost", "around", "barely", "just", "roughly", "both")
        or following in ("that", "about", "nearly", "more", "over", "only", "at", "up", "him", "it", "them")
    )


def _verb(tokens: Sequence[Token], at: int, kinds: frozenset[str], before: list[str]) -> str:
    """The tag of a word that can be a form of a verb."""
    key, last = tokens[at].key, before[-1] if before else ""
    grouped = _in_group(tokens, at, before)
    if last == "Q" and len(_key(tokens, at - 1)) == 4 and before[-2:-1] in (["P"], ["N"]):
        last = "N"
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
        own = (last in ("N", "R", "A", "W", "Q", "C") or ends) and key not in _NEVER_VERBS
        own = own and (
            _third(tokens, at)
            or (tokens[at - 1].capital and not {"V", "X"} & set(before) and not _finite_later(tokens, at))
        )
        return "V" if own and not tokens[at].gap.strip('"\u201d\u201c ,') else "N"
    many = _key(tokens, at - 1) in _MANY and (before[-1] in "AD" and _key(tokens, at + 1) in ("that", "the", "it"))
    if many and (at == 1 or tokens[at - 1].gap.strip() or before[-2] in "CSP"):
        return "V"
    plural = at and (
        before[-1] == "R"
        or (
            before[-1] in "NW"
            and ((_key(tokens, at - 1).endswith("s") and "'" not in _key(tokens, at - 1)) or last == "W")
        )
    )
    if plural and not _governed(before) and (key not in NOUNS_TOO or _third(tokens, at)):
        return "V"
    return "N" if at else _nominal(key)


def _governed(before: list[str]) -> bool:
    """Whether the noun before stands under a preposition behind the verb of its clause, and so is no subject."""
    place = len(before) - 1
    while place >= 0 and before[place] in "NDAQ":
        place -= 1
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
    noun_follows = at + 1 < len(tokens) and not tokens[at + 1].gap.strip() and _plain_noun(tokens[at + 1].key)
    if last and last in "DPQ" and noun_follows and not tokens[at].gap.strip():
        return "A"
    if last == "D" or (last == "P" and "base" in kinds and tokens[at].key in NOUNS_TOO):
        return "N"
    if "past" not in kinds:
        return "E"
    aside = tokens[at].gap.strip() == "," and _finite_later(tokens, at, over=True)
    if base(tokens[at].key) in SPEECH or (_waits(before) and not aside):
        return "V"
    if _complement(tokens, at, before):
        return "E"
    if not last or last in "PCSG" or (tokens[at].gap.strip() and not _subject_before(before)):
        return "V" if last in ("C", "S") else "E"
    if tokens[at].gap.strip() == "," and last != "C":
        return "V" if _resumes(before) and not aside else "E"
    if _key(tokens, at + 1) in PREPOSITIONS and _finite_later(tokens, at):
        return "E"
    return "V"


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


def _plain_noun(key: str) -> bool:
    return key not in _FIXED and not auxiliary(key) and not forms(key) - {"base", "s"} and not key[0].isdigit()


def _subject_before(before: list[str]) -> bool:
    return any(tag in "NR" for tag in before)


def _resumes(before: list[str]) -> bool:
    """Whether a subject waits for its verb: there are more clauses than verbs so far."""
    verbs = sum(tag in "VX" for tag in before)
    joined = "".join(before).lstrip("NDAPQRCTIEGSW").count("C")
    return verbs < 1 + joined + sum(tag in "SW" for tag in before) and ("N" in before or "R" in before)


def _finite_later(tokens: Sequence[Token], at: int, over: bool = False) -> bool:
    """Whether a finite verb comes that nothing but this one's subject can have; `over` an "and" too."""
    for place in range(at + 1, len(tokens)):
        key = tokens[place].key
        more = _FIXED.get(key) == "C" and (over or "part" in forms(_key(tokens, place + 1)))
        if (_FIXED.get(key) in ("S", "W", "C") or key in ("that", "after", "before")) and not more:
            return False
        if ";" in tokens[place].gap:
            return False
        if not over and set(tokens[place].gap) & set(",") and place > at + 1 and _FIXED.get(key) in ("D", "R"):
            return False
        infinite = key == "be" or _key(tokens, place - 1) == "to"
        if (auxiliary(key) and not tokens[place].capital and not infinite) or (
            "past" in forms(key) and not tokens[place].capital and _verbal_place(tokens, place)
        ):
            return _FIXED.get(_key(tokens, place - 1)) != "R"
        if "s" in forms(key) and not tokens[place].capital and key not in _NEVER_VERBS and _third(tokens, place):
            return True
    return False


def _verbal_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form in -ed can be finite where it stands, and tells no more of a noun: "at a school founded in"."""
    after = _key(tokens, at + 1)
    loose = "part" in forms(tokens[at].key) and after in PREPOSITIONS
    inside = _FIXED.get(_key(tokens, at - 2)) == "D" and _FIXED.get(_key(tokens, at - 3)) == "P"
    if loose and (after == "by" or inside):
        return False
    return _FIXED.get(_key(tokens, at - 1)) not in ("D", "P")
