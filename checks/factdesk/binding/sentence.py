"""Binds the wording of a fact to a sentence: where its anchors stand, in which clause, how said."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.clauses import Clause, clauses, passive, verbal
from factdesk.english.stems import country
from factdesk.english.words import ARTICLES, FUNCTION

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.wording import Anchor, Wording
    from factdesk.document import Document, Word
    from factdesk.model import Value


class Place(NamedTuple):
    """An anchor at the words `first` to `last` of a sentence."""

    anchor: Anchor
    first: int
    last: int


class Bound(NamedTuple):
    """Anchors that stand together. `core` is the number of the clause that holds the most of them,
    with those that hang on it in `joined`."""

    places: tuple[Place, ...]
    core: int
    joined: tuple[int, ...]


class Sentence:
    """One sentence of a document: its words as stems, its values, its clauses."""

    def __init__(self, document: Document, start: int, end: int, words: Sequence[Word]) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.words = words
        self.text = document.text[start:end]
        self.stems = [country(word.key) for word in words]

    @cached_property
    def values(self) -> list[Value]:
        """The typed values in it."""
        return self.document.values(self.start, self.end)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses; a comma inside a value parts nothing."""
        kept = [(value.start, value.end) for value in self.values]
        return clauses(self.document.text, self.words, kept)

    def clause_of(self, word: int) -> int:
        """The number of the clause that a word is in."""
        return next(number for number, clause in enumerate(self.clauses) if word in clause.words)

    def clause_text(self, number: int) -> str:
        """What a clause says, its pieces in order."""
        return " ".join(self.document.text[self.words[at].start : self._reach(at)] for at in self.clauses[number].words)

    def _reach(self, at: int) -> int:
        return self.words[at].end

    def word_at(self, offset: int) -> int:
        """The number of the word that stands at an offset of the document, or of the next one."""
        return next((number for number, word in enumerate(self.words) if word.end > offset), len(self.words) - 1)

    def inside(self, value: Value) -> range:
        """The numbers of the words of a value."""
        first = self.word_at(value.start)
        last = first
        while last + 1 < len(self.words) and self.words[last + 1].start < value.end:
            last += 1
        return range(first, last + 1)


def bind(sentence: Sentence, wording: Wording) -> Bound | None:
    """Where all anchors stand in one clause, or in a clause and those that hang on it; else None."""
    spots = [list(_spots(sentence, anchor)) for anchor in wording.anchors]
    if not all(spots):
        return None
    for core in range(len(sentence.clauses)):
        joined = _joined(sentence.clauses, core)
        near = [[spot for spot in of if sentence.clause_of(spot.first) in (core, *joined)] for of in spots]
        if not all(near):
            continue
        places = tuple(_nearest(of, core, sentence) for of in near)
        at_home = sum(sentence.clause_of(place.first) == core for place in places)
        if at_home * 2 < len(places) or _overlap(places):
            continue
        if not _swapped(sentence, wording, places) and not _others(sentence, places):
            return Bound(places, core, joined)
    return None


def _spots(sentence: Sentence, anchor: Anchor) -> Iterator[Place]:
    """All places where an anchor stands; small words may stand between its words."""
    for first, stem in enumerate(sentence.stems):
        for way in anchor.ways:
            if stem == way[0]:
                last = _run(sentence.stems, sentence.words, first, way)
                if last is not None:
                    yield Place(anchor, first, last)
                    break


def _run(stems: Sequence[str], words: Sequence[Word], first: int, way: Sequence[str]) -> int | None:
    at = first
    for stem in way[1:]:
        at += 1
        while at < len(stems) and stems[at] != stem and words[at].key in (*ARTICLES, "of", "for", "al", "el"):
            at += 1
        if at >= len(stems) or stems[at] != stem:
            return None
    return at


def _joined(all_clauses: Sequence[Clause], core: int) -> tuple[int, ...]:
    """The clauses that hang on a clause; and, for one that tells of a name in it, the one above."""
    hanging = [number for number, clause in enumerate(all_clauses) if clause.parent == core]
    above = all_clauses[core]
    if above.parent is not None and above.joint in ("who", "which", "whose", "where", "that"):
        hanging.append(above.parent)
    return tuple(hanging)


def _nearest(spots: Sequence[Place], core: int, sentence: Sentence) -> Place:
    return min(spots, key=lambda spot: (sentence.clause_of(spot.first) != core, spot.first))


def _overlap(places: Sequence[Place]) -> bool:
    taken = [number for place in places for number in range(place.first, place.last + 1)]
    return len(taken) != len(set(taken))


def _swapped(sentence: Sentence, wording: Wording, places: Sequence[Place]) -> bool:
    """Whether who does it and whom it is done to have changed places, where the clause says so plainly."""
    keys = [word.key for word in sentence.words]
    verb = next((p for p in places if _is_verb(keys[p.first], p)), None)
    if verb is None:
        return False
    order = [place.anchor for place in places].index(verb.anchor)
    subject, objects = places[:order], places[order + 1 :]
    if not subject or not objects:
        return False
    turned = passive(keys, verb.first)
    acts = [place for place in subject if place.anchor.name or place is subject[0]]
    done = [place for place in objects if place.anchor.name]
    if not acts or not done:
        return False
    if turned:
        return (
            max(p.first for p in acts) < verb.first < min(p.first for p in done)
            and "by" in keys[verb.first : done[0].first]
        )
    return min(p.first for p in acts) > verb.first > max(p.first for p in done)


def _is_verb(key: str, place: Place) -> bool:
    return place.first == place.last and not place.anchor.name and key not in FUNCTION and verbal(key)


def _others(sentence: Sentence, places: Sequence[Place]) -> bool:
    """Whether a name stands there only as the owner of something else: "the mission's rivals"."""
    taken = {number for place in places for number in range(place.first, place.last + 1)}
    taken |= {number for value in sentence.values for number in sentence.inside(value)}
    for place in places:
        word = sentence.words[place.last]
        if word.key.endswith("'s") and place.anchor.name and place.last + 1 < len(sentence.words):
            following = range(place.last + 1, min(place.last + 5, len(sentence.words)))
            if not any(number in taken for number in following):
                return True
    return False
