"""The title that a sentence gives to a person: TITLE NAME; NAME, TITLE; NAME is TITLE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.inflections import PEOPLES
from factdesk.english.words import ARTICLES, TITLES, UNSURE_TITLE

if TYPE_CHECKING:
    from factdesk.binding.sentence import Bound, Place, Sentence

_LINKS = frozenset({"of", "for"})
_BE = frozenset({"is", "was", "became", "remains", "as", "be", "been"})
_MOST = 8


def titled(sentence: Sentence, bound: Bound) -> tuple[int, int, str] | None:
    """The first and last word of the title of the bound name, and why it is unclear if it is."""
    name = max((place for place in bound.places if place.anchor.name or _capital(sentence, place)), default=None,
               key=lambda place: (place.anchor.name, place.last - place.first))  # fmt: skip
    if name is None:
        return None
    found = _before(sentence, name) or _after(sentence, name)
    if found is None:
        return None
    first, last = found
    around = sentence.words[max(0, first - 2) : last + 1]
    keys = {part for word in around for part in word.key.split("-")}
    return first, last, "of another time" if keys & UNSURE_TITLE else ""


def _capital(sentence: Sentence, place: Place) -> bool:
    return sentence.document.text[sentence.words[place.first].start].isupper()


def _gap(sentence: Sentence, number: int) -> str:
    """What stands between a word and the next."""
    return sentence.document.text[sentence.words[number].end : sentence.words[number + 1].start].strip()


def _head(sentence: Sentence, number: int) -> bool:
    return sentence.stems[number] in TITLES or sentence.words[number].key in TITLES


def _before(sentence: Sentence, name: Place) -> tuple[int, int] | None:
    """A title that ends right in front of the name, or in front of a comma before it."""
    last = name.first - 1
    if last < 0 or _gap(sentence, last) not in ("", ","):
        return None
    first = last
    while first >= 0 and last - first < _MOST and _titular(sentence, first):
        if first < last and _gap(sentence, first) not in ("", "-"):
            break
        first -= 1
    return _trimmed(sentence, first + 1, last)


def _after(sentence: Sentence, name: Place) -> tuple[int, int] | None:
    """A title after "NAME, the" or "NAME is"."""
    first = name.last + 1
    if first >= len(sentence.words):
        return None
    joined = _gap(sentence, name.last) == "," or sentence.words[first].key in _BE
    while first < len(sentence.words) and sentence.words[first].key in (*_BE, *ARTICLES, "who", "has", "had"):
        first += 1
    if not joined or first >= len(sentence.words):
        return None
    last = first
    while last + 1 < len(sentence.words) and last - first < _MOST and _gap(sentence, last) in ("", "-"):
        if not _titular(sentence, last + 1) and sentence.words[last + 1].key not in ARTICLES:
            break
        last += 1
    return _trimmed(sentence, first, last)


def _titular(sentence: Sentence, number: int) -> bool:
    """Whether a word can be part of a title."""
    from factdesk.english.clauses import verbal
    from factdesk.english.words import FUNCTION

    key = sentence.words[number].key
    return key in _LINKS or (key not in FUNCTION and (not verbal(key) or _head(sentence, number)))


def _leading(key: str) -> bool:
    """Whether a word in front of a title is not of it: a country, an owner, "of"."""
    return key.endswith("'s") or key in _LINKS or key in PEOPLES


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """The words of a title: from behind a country or an owner to its head and what that is of."""
    heads = [number for number in range(first, last + 1) if _head(sentence, number)]
    if not heads:
        return None
    while first < heads[0] and _leading(sentence.words[first].key):
        first += 1
    end = heads[-1]
    if end < last and sentence.words[end + 1].key in _LINKS:
        end = last
    return first, end
