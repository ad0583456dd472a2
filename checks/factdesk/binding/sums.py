"""Sums: facts whose brackets are letters and sums of letters, such as "[a] women, [b] men, [a + b] members"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import common
from factdesk.binding.wording import Anchor, Wording, WordingError, wording
from factdesk.document import words
from factdesk.english.words import FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.naming import Names

_BRACKETS = re.compile(r"\[([^\[\]]*)\]")
_SUM = re.compile(r"[a-z](?:\s*[+\u2212-]\s*[a-z])*")
_PARTED = re.compile(r"\s*(?:,|;|\band\b|\bplus\b)\s*")
_PRONOUN = re.compile(r"\b(?:it|they)\b", re.IGNORECASE)
_ENDED = re.compile(r"(?<=[.!?;])\s+")

_TOTAL = re.compile(r"\b(?:in total|in all|altogether|all told|overall|combined|together)\b", re.IGNORECASE)
_TOTALS = ("total", "in all", "altogether", "all told", "overall", "combined", "together")
TOTAL = Anchor(tuple(tuple(map(common, words.split())) for words in _TOTALS), "in total", 0)
"""What stands beside a total that has no noun of its own."""


class Part(NamedTuple):
    """One bracket of a sum: `letters` is what it holds, such as "a + b", and `wording` what is looked
    for, a number in the place of the bracket. `own` are the anchors that it does not share."""

    letters: str
    wording: Wording
    own: tuple[Anchor, ...]


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
    """The letters of a bracket, each with how often it is added.

    >>> terms("a + b-c")
    {'a': 1, 'b': 1, 'c': -1}
    """
    found: dict[str, int] = {}
    for sign, letter in re.findall(r"([+\u2212-]?)\s*([a-z])", letters):
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
    that all share: those up to the verb, or all in front of the first bracket where the verb stands
    behind that ("of the voters [a] said yes"). "It" is what the first sentence speaks of."""
    _checked([letters.strip() for letters in _BRACKETS.findall(sentence)])
    subject = ""
    for one in _ENDED.split(sentence):
        pieces = _BRACKETS.split(one)
        if len(pieces) == 1:
            continue
        lead, phrases = _taken_apart(pieces)
        if subject:
            it = _PRONOUN.search(lead)
            if it:
                lead = f"{lead[: it.start()]}{subject}{lead[it.end() :]}"
            elif not any(word.key not in FUNCTION for word in words(lead)):
                lead = f"{subject} {lead}"
        first = wording(lead + phrases[0][1], names)
        if not any(anchor.place < first.first for anchor in first.anchors):
            raise WordingError(
                'should say what the sum is of before the first bracket, as in "The fund has [a] of debt"'
            )
        verb = first.at if 0 <= first.at < first.first else first.first
        front, shared = _front(lead, min(verb + 1, first.first))
        subject = subject or _front(lead, verb)[0]
        for number, (letters, phrase) in enumerate(phrases):
            yield _part(letters, lead + phrase if number == 0 else f"{front} {phrase}", shared, names)


def _checked(found: Sequence[str]) -> None:
    alone = {letters for letters in found if len(letters) == 1}
    sums = [letters for letters in found if len(letters) > 1]
    if not sums:
        raise WordingError("has letters in brackets and no sum of them, such as [a + b]")
    for letters in sums:
        lost = next((letter for letter in terms(letters) if letter not in alone), None)
        if lost:
            raise WordingError(f"has [{letters}], and [{lost}] stands nowhere alone")


def _taken_apart(pieces: Sequence[str]) -> tuple[str, list[tuple[str, str]]]:
    """What stands in front of the first bracket, and for each bracket its letters and its phrase."""
    phrases: list[tuple[str, str]] = []
    ahead = ""
    for letters, text in zip(pieces[1::2], pieces[2::2], strict=True):
        comma = _PARTED.search(text)
        more = len(phrases) * 2 + 3 < len(pieces)
        here, there = (text[: comma.start()], text[comma.end() :]) if comma and more else (text, "")
        while (again := _PARTED.match(there)) and again.end():
            there = there[again.end() :]
        phrases.append((" ".join(letters.split()), f"{ahead}[number]{here.rstrip(' .;!?')}"))
        ahead = there
    return pieces[0], phrases


def _front(lead: str, until: int) -> tuple[str, int]:
    """The first words of what stands in front of a bracket, and how many they are in plain words."""
    taken, count = [], 0
    for token in re.findall(r"\([^()]*\)\??|[^\s()]+", lead):
        if count >= until:
            break
        taken.append(token)
        count += len(words(token.strip("()?").split("|")[0]))
    return " ".join(taken), count


def _part(letters: str, sentence: str, shared: int, names: Names) -> Part:
    made = wording(sentence, names)
    return Part(letters, made, tuple(a for a in made.anchors if a.place >= shared or a.place == made.at))


def _told_apart(part: Part, others: Sequence[Part]) -> Part:
    """A bracket with the words that no other has last in `own`; a total may have none, and then stands
    beside "in total" or the like.

    Raises WordingError for another that has none.
    """
    known = {anchor.ways for other in others for anchor in other.own}
    apart = tuple(anchor for anchor in part.own if anchor.ways not in known)
    same = tuple(anchor for anchor in part.own if anchor.ways in known)
    made = part.wording
    if not apart:
        if not total(made.plain):
            raise WordingError(f"has no words beside [{part.letters}] that tell it from the other brackets")
        beside = tuple(mark for a in same if a.place != made.at for way in a.ways for mark in way)
        own = (*beside, *(way[-1] for way in TOTAL.ways))
        made = made._replace(anchors=(*made.anchors, TOTAL), own=own, counted=made.counted and bool(beside))
        return Part(part.letters, made, (*same, TOTAL))
    marks = {mark for anchor in apart if anchor.place != made.at for way in anchor.ways for mark in way}
    return Part(part.letters, made._replace(own=tuple(dict.fromkeys((*made.own, *sorted(marks))))), (*same, *apart))
