"""The words that stand in the place of a slot's own: a title, a name, a subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.titles import titled
from factdesk.binding.wording import predicate, preposition
from factdesk.english.words import ARTICLES, FUNCTION, TITLES
from factdesk.model import Value

if TYPE_CHECKING:
    from factdesk.binding.sentence import Bound, Sentence
    from factdesk.binding.wording import Stems, Wording


def filler(sentence: Sentence, wording: Wording, phrases: tuple[Stems, ...], bound: Bound) -> tuple[Value, str] | None:
    """The words in the place of the slot's own: a title, a name after the same preposition, a subject."""
    titles = phrases and all(any(stem in TITLES for stem in phrase) for phrase in phrases)
    if titles:
        found = titled(sentence, bound)
    elif preposition(wording):
        found = _after_preposition(sentence, wording, bound)
    elif predicate(wording):
        found = _predicate(sentence, bound)
    elif not any(anchor.part == "before" for anchor in wording.anchors):
        found = _subject(sentence, wording, bound)
    else:
        found = None
    if found is None:
        return None
    first, last, why = found
    start, end = sentence.words[first].start, sentence.words[last].end
    anchored = {stem for anchor in wording.anchors for way in anchor.ways for stem in way}
    words = [(s, sentence.words[n].key) for n, s in enumerate(sentence.stems) if first <= n <= last]
    said = " ".join(stem for stem, key in words if stem not in anchored and key not in FUNCTION)
    return (Value("text", 0, 0, said, start, end), why) if said else None


def _capital(sentence: Sentence, number: int) -> bool:
    return sentence.document.text[sentence.words[number].start].isupper()


def _name_from(sentence: Sentence, first: int, taken: set[int]) -> tuple[int, int] | None:
    """The capitalised words from a place on."""
    last = first
    while (
        last < len(sentence.words)
        and _capital(sentence, last)
        and last not in taken
        and _adjoins(sentence, last, first)
    ):
        last += 1
    return (first, last - 1) if last > first else None


def _adjoins(sentence: Sentence, number: int, first: int) -> bool:
    if number == first:
        return True
    gap = sentence.document.text[sentence.words[number - 1].end : sentence.words[number].start]
    return gap in (" ", "-", "\n", ". ")


def _taken(sentence: Sentence, bound: Bound) -> set[int]:
    taken = {number for place in bound.places for number in range(place.first, place.last + 1)}
    return taken | {number for value in sentence.values for number in sentence.inside(value)}


def _after_preposition(sentence: Sentence, wording: Wording, bound: Bound) -> tuple[int, int, str] | None:
    taken = _taken(sentence, bound)
    found = []
    for number in range(len(sentence.words) - 1):
        if sentence.words[number].key != wording.leads or sentence.clause_of(number) != bound.core:
            continue
        first = number + 1 + (sentence.words[number + 1].key in ARTICLES)
        name = _name_from(sentence, first, taken) if first < len(sentence.words) else None
        if name is not None:
            found.append(name)
    return (*found[0], "") if len(found) == 1 else None


def _predicate(sentence: Sentence, bound: Bound) -> tuple[int, int, str] | None:
    taken = _taken(sentence, bound)
    for number in range(len(sentence.words) - 1):
        if sentence.words[number].key in ("is", "was", "are", "were", "became", "remains"):
            first = number + 1 + (sentence.words[number + 1].key in ARTICLES)
            name = _name_from(sentence, first, taken) if first < len(sentence.words) else None
            if name is not None and sentence.clause_of(number) == bound.core:
                return (*name, "")
    return None


def _subject(sentence: Sentence, wording: Wording, bound: Bound) -> tuple[int, int, str] | None:
    """The name right in front of the first anchor, which is the verb."""
    verb = next((place.first for place in bound.places if place.anchor is wording.anchors[0]), None)
    if verb is None or verb == 0:
        return None
    taken, last = _taken(sentence, bound), verb - 1
    while last >= 0 and sentence.words[last].key in FUNCTION and not _capital(sentence, last):
        last -= 1
    first = last
    while first >= 0 and _capital(sentence, first) and first not in taken and sentence.words[first].key not in FUNCTION:
        first -= 1
    return (first + 1, last, "") if first < last else None
