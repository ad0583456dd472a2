"""Sums: facts whose brackets are letters and sums of letters, such as "[a] women, [b] men, [a + b] members"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import common
from factdesk.binding.sentence import Sentence
from factdesk.binding.wording import Anchor, Wording, WordingError, wording
from factdesk.document import Document, words
from factdesk.english.conjugation import forms
from factdesk.english.words import ARTICLES, FUNCTION, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.naming import Names

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_TERM = r"(?:[a-z]|\d+(?:\.\d+)?)\s?%?"
_SUM = re.compile(rf"(?=[^\]]*[a-z]){_TERM}(?:\s*[+\u2212-]\s*{_TERM})*")
_PARTED = re.compile(r"\s*(?:,|;|\band\b|\bplus\b)\s*")
_PRONOUN = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_ENDED = re.compile(r"(?<=[.!?;])\s+")

_EMPTY = frozenset({"make", "makes", "making", "give", "gives", "giving", "thus", "hence"})
_ADVERBS = frozenset({"aside", "apart", "away", "worth"})
_TOTAL = re.compile(r"\b(?:total|in all|altogether|all told|overall|combined|together)\b", re.IGNORECASE)
_TOTALS = ("total", "in all", "altogether", "all told", "overall", "combined", "together")
TOTAL = Anchor(tuple(tuple(map(common, words.split())) for words in _TOTALS), "in total", 0)
"""What stands beside a total that has no noun of its own."""

MORE = "+"
"""The letters of what a text adds to the parts and the fact has no bracket for."""


class Part(NamedTuple):
    """One bracket of a sum: `letters` is what it holds, such as "a + b", and `wording` what is looked
    for, a number in the place of the bracket. `own` are the anchors that it does not share, and `needed`
    those that must stand beside its number."""

    letters: str
    wording: Wording
    own: tuple[Anchor, ...]
    needed: tuple[Anchor, ...] = ()


class _Phrase(NamedTuple):
    """A bracket as it stands in a fact: its letters, the words in front of it up to the bracket
    before, and the bracket as a slot with the words behind it."""

    letters: str
    ahead: str
    here: str

    @property
    def text(self) -> str:
        return f"{self.ahead} {self.here}".strip()


def summed(sentence: str) -> bool:
    """Whether the brackets of a fact are letters and sums of letters.

    >>> summed("The council has [a] women, [b] men, [a + b] members"), summed("The council has [33] members")
    (True, False)
    """
    found = [letters.strip() for letters in _BRACKETS.findall(sentence)]
    return bool(found) and all(map(_SUM.fullmatch, found))


def total(text: str) -> bool:
    """Whether a text says that it gives a total.

    >>> total("In all, 45 people were killed"), total("All were killed")
    (True, False)
    """
    return _TOTAL.search(text) is not None


def terms(letters: str) -> dict[str, int]:
    """The letters and numbers of a bracket, each with how often it is added.

    >>> terms("a + b-c"), terms("100 - a")
    ({'a': 1, 'b': 1, 'c': -1}, {'100': 1, 'a': -1})
    """
    found: dict[str, int] = {}
    for sign, letter in re.findall(r"([+\u2212-]?)\s*([a-z]|[\d.]+)", letters):
        found[letter] = found.get(letter, 0) + (1 if sign in ("", "+") else -1)
    return found


def parts(sentence: str, names: Names) -> Iterator[Part]:
    """The brackets of a sum, each told from the others.

    Raises WordingError for a sum that cannot be checked.
    """
    found = list(_parts(sentence, names))
    common = set.intersection(*({anchor.ways for anchor in part.wording.anchors} for part in found))
    found = [
        part._replace(own=tuple(a for a in part.wording.anchors if a.ways not in common or a in part.own))
        for part in found
    ]
    for part in found:
        yield _told_apart(part, [other for other in found if other.letters != part.letters])


def _parts(sentence: str, names: Names) -> Iterator[Part]:
    """The brackets of a sum, each with a wording of its own: the words of its phrase behind those
    that all share. "It" is what the first sentence speaks of."""
    _checked([_plain(letters) for letters in _BRACKETS.findall(sentence)])
    subject = ""
    for one in _ENDED.split(sentence):
        pieces = _BRACKETS.split(one)
        if len(pieces) == 1:
            continue
        lead, phrases = _taken_apart(pieces)
        lead = _taken_up(lead, subject)
        first = wording(f"{lead} {phrases[0].here}", names)
        verb = _verb(first)
        if any(anchor.place < first.first for anchor in first.anchors):
            front, shared = _shared(lead, phrases, first, verb)
        else:
            front, shared = _behind(first, phrases[0], lead)
        subject = subject or _front(lead, verb)
        yield _part(phrases[0]._replace(ahead=lead), shared if lead.startswith(front) else 0, names)
        for phrase in phrases[1:]:
            yield _part(phrase._replace(ahead=f"{front} {phrase.ahead}".strip()), shared, names)


def _plain(letters: str) -> str:
    """What a bracket holds, without the sign of a percentage."""
    return " ".join(letters.replace("%", " ").split())


def _checked(found: Sequence[str]) -> None:
    alone = {letters for letters in found if len(letters) == 1}
    sums = [letters for letters in found if len(letters) > 1]
    if not sums:
        raise WordingError("has letters in brackets and no sum of them, such as [a + b]")
    for letters in sums:
        lost = next((letter for letter in terms(letters) if letter.isalpha() and letter not in alone), None)
        if lost:
            raise WordingError(f"has [{letters}], and [{lost}] stands nowhere alone")


def _taken_apart(pieces: Sequence[str]) -> tuple[str, list[_Phrase]]:
    """What stands in front of the first bracket, and the phrase of each bracket."""
    phrases: list[_Phrase] = []
    ahead = ""
    for letters, text in zip(pieces[1::2], pieces[2::2], strict=True):
        comma = _PARTED.search(text)
        more = len(phrases) * 2 + 3 < len(pieces)
        here, there = (text[: comma.start()], text[comma.end() :]) if comma and more else (text, "")
        while (again := _PARTED.match(there)) and again.end():
            there = there[again.end() :]
        slot = "[percent]" if "%" in letters else "[number]"
        empty = total(ahead) is False and all(word.key in FUNCTION | _EMPTY for word in words(ahead))
        phrases.append(_Phrase(_plain(letters), "" if empty else ahead.strip(), f"{slot}{here.rstrip(' .;!?')}"))
        ahead = there
    return pieces[0].strip(), phrases


def _taken_up(lead: str, subject: str) -> str:
    """What stands in front of the first bracket of a sentence, with the subject of the first in the
    place of a pronoun, or where there is none."""
    if not subject:
        return lead
    it = _PRONOUN.search(lead)
    if it:
        return f"{lead[: it.start()]}{subject}{lead[it.end() :]}"
    return lead if any(word.key not in FUNCTION for word in words(lead)) else f"{subject} {lead}"


def _verb(first: Wording) -> int:
    """Where the verb stands that carries the first bracket; where the bracket does if that is first."""
    if 0 <= first.at < first.first:
        return first.at
    keys = [word.key for word in words(first.plain)]
    free = (n for n in range(first.first - 1, 0, -1) if keys[n - 1] not in ARTICLES | PREPOSITIONS)
    return next((n for n in free if forms(keys[n])), first.first)


def _shared(lead: str, phrases: Sequence[_Phrase], first: Wording, verb: int) -> tuple[str, int]:
    """What all brackets of a sentence share, and how many words that is: those up to the verb, or all in
    front of the first bracket where the verb stands behind that ("of the voters [a] said yes"). Where
    brackets have verbs of their own it is what stands in front of the verb ("won [a] games, lost [b]"),
    and where they have subjects, too, what the sentence opens with ("In Ashby, Falk won [a] votes, Kern won [b]")."""
    tail = [word.key for word in words(first.plain)[verb + 1 : first.first]]
    acting = [phrase.ahead for phrase in phrases[1:] if _acts(phrase.ahead, tail)]
    if not acting:
        return _front(lead, min(verb + 1, first.first) if _holds(first, verb) else first.first), verb
    if all(len(words(ahead)) == 1 + len(tail) for ahead in acting):
        return _front(lead, verb), verb
    opening, comma, _ = lead.partition(",")
    if lead.split()[0].lower() not in PREPOSITIONS:
        return "", 0
    if not comma:
        raise WordingError('needs a comma behind what all brackets share, as in "In Ashby, Falk won [a] votes"')
    return f"{opening},", len(words(opening))


def _holds(first: Wording, verb: int) -> bool:
    """Whether a noun stands between the verb and the bracket, as in "has grants of [a]" and not in "is worth [a]"."""
    document = Document("", first.plain)
    spoken = Sentence(document, 0, len(first.plain), document.words)
    return any(spoken.tags[n] == "N" and spoken.key(n) not in _ADVERBS for n in range(verb + 1, first.first))


def _acts(ahead: str, tail: Sequence[str]) -> bool:
    """Whether the words in front of a bracket end with a verb, and what follows that of the first bracket:
    "was passed by [a] pupils, failed by [b]"."""
    text = f"{ahead} 20"
    document = Document("", text)
    spoken = Sentence(document, 0, len(text), document.words)
    at = len(spoken.words) - 2 - len(tail)
    plain = set(tail) <= PREPOSITIONS
    return (
        plain and at >= 0 and spoken.tags[at] in "VEX" and [word.key for word in spoken.words[at + 1 : -1]] == [*tail]
    )


def _behind(first: Wording, phrase: _Phrase, lead: str) -> tuple[str, int]:
    """What all brackets share where nothing stands in front of the first: what follows the noun of that
    ("of the [a + b] people on the ferry, [a] were women"), and how many words it is."""
    noun = next((anchor for anchor in first.anchors if anchor.place > first.last), None)
    plain = words(first.plain)
    end = noun.place + len(noun.text.split()) if noun else 0
    if not noun or not any(anchor.place >= end for anchor in first.anchors):
        raise WordingError(_of_nothing(noun.text if noun else "", phrase, lead))
    return first.plain[plain[end].start :], len(plain) - end


def _of_nothing(noun: str, phrase: _Phrase, lead: str) -> str:
    """What is wrong with a sum that does not say what it is of, and the nearest form that does."""
    if noun and lead and len(phrase.letters) > 1:
        opened = f"{lead} [{phrase.letters}] {noun} in Ashby, ..."
        return f'should say behind "{noun}" where or of what they are, as in "{opened}"'
    told = f"[{phrase.letters}] {noun}".strip()
    return f'should say what the sum is of before the first bracket, as in "The Ashby council has {told}, ..."'


def _front(lead: str, until: int) -> str:
    """The first words of what stands in front of a bracket, as many in plain words."""
    taken, count = [], 0
    for token in re.findall(r"\([^()]*\)\??|[^\s()]+", lead):
        if count >= until:
            break
        taken.append(token)
        count += len(words(token.strip("()?").split("|")[0]))
    return " ".join(taken)


def _part(phrase: _Phrase, shared: int, names: Names) -> Part:
    made = wording(phrase.text, names)
    made = made._replace(anchors=tuple(a for a in made.anchors if not set(a.ways) <= set(TOTAL.ways)))
    if len(phrase.letters) == 1 and made.follows and all(a.place < made.first for a in made.anchors):
        # "[a] for, [b] against": no other words tell these from each other
        made = made._replace(anchors=(*made.anchors, Anchor(((common(made.follows),),), made.follows, made.last + 1)))
    own = tuple(a for a in made.anchors if shared and (a.place >= shared or a.place == made.at))
    return Part(phrase.letters, made, own)


def _told_apart(part: Part, others: Sequence[Part]) -> Part:
    """A bracket with the words that no other has last in `own`. A sum may have none: then it has those of
    the others without what tells them apart ("[a] gold medals, [b] silver medals, [a + b] medals"), or
    stands beside "in total" or the like.

    Raises WordingError for another that has none.
    """
    known = {anchor.ways for other in others if not _holds_all(other, part) for anchor in other.own}
    apart = tuple(anchor for anchor in part.own if anchor.ways not in known)
    same = tuple(anchor for anchor in part.own if anchor.ways in known)
    # the verb and what all share behind it need not stand in a text: "is worth [a] in grants"
    made = part.wording._replace(anchors=tuple(a for a in part.wording.anchors if a not in part.own or a in apart))
    if apart:
        marks = {mark for anchor in apart if anchor.place != made.at for way in anchor.ways for mark in way}
        made = made._replace(own=tuple(dict.fromkeys((*made.own, *sorted(marks)))))
        return Part(part.letters, made, (*same, *apart), apart)
    nouns = tuple(anchor for anchor in same if anchor.place != made.at)
    if total(made.plain):
        beside = tuple(mark for anchor in nouns for way in anchor.ways for mark in way)
        own = (*beside, *(way[-1] for way in TOTAL.ways))
        made = made._replace(anchors=(*made.anchors, TOTAL), own=own, counted=made.counted and bool(beside))
        return Part(part.letters, made, (*same, TOTAL), (TOTAL,))
    if len(part.letters) == 1 or not nouns or any(_nouns(other) == _nouns(part) for other in others):
        raise WordingError(f"has no words beside [{part.letters}] that tell it from the other brackets")
    return Part(part.letters, made._replace(anchors=(*made.anchors, *nouns)), part.own, nouns)


def _holds_all(other: Part, part: Part) -> bool:
    """Whether a sum has all words of a part, and more: "[a] dead" and "[a + b] dead or missing"."""
    return len(other.letters) > 1 == len(part.letters) and _nouns(other) > _nouns(part)


def _nouns(part: Part) -> frozenset[tuple[tuple[str, ...], ...]]:
    return frozenset(anchor.ways for anchor in part.own if anchor.place != part.wording.at)
