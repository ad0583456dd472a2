"""What a sentence says of a sum: whether it speaks of the same thing, by name or going on about it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.others import owned
from factdesk.binding.places import Bound, spots
from factdesk.binding.sentence import DATES
from factdesk.binding.sums import TOTAL, total
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factdesk.binding.places import Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.ways import Way
    from factdesk.binding.wording import Anchor
    from factdesk.english.clauses import Clause

_PRONOUNS = wordset("it they there he she")
_POINTING = wordset("that this these those")
_THE = wordset("the this that our")
_TELLING = wordset("which who whom whose where that")
_ONE = wordset("a an")
_SOME = _ONE | wordset("most many some several few each every other another no average typical")
_OWNERS = wordset("its their his her")
_REST = wordset("rest remainder remaining other others")
_MORE = wordset("all both another further others remaining remainder rest also too altogether")
_PLAIN = wordset(
    "number total means year month week day season term today night morning evening time end beginning start"
)


class Sum(NamedTuple):
    """The wordings of one sum, or of the sides of an order. `topic` are the anchors of each that say what
    it is of, `anchors` those of all by what they look for, and `said` all marks that the fact has."""

    ways: tuple[Way, ...]
    topic: tuple[tuple[Anchor, ...], ...]
    anchors: Mapping[tuple[tuple[str, ...], ...], Anchor]
    said: frozenset[str]

    def plain(self, way: Way) -> str:
        """What the fact says, that of one bracket first."""
        return " ".join((way.wording.plain, *(other.wording.plain for other in self.ways if other is not way)))


def summed_up(ways: Sequence[Way]) -> Sum:
    """The wordings of a sum together."""
    return joined(tuple(ways), tuple(tuple(a for a in way.wording.anchors if a not in way.own) for way in ways))


def joined(ways: tuple[Way, ...], topic: tuple[tuple[Anchor, ...], ...]) -> Sum:
    """Some wordings together, and what each of them is of."""
    anchors = {anchor.ways: anchor for way in ways for anchor in (*way.wording.anchors, *way.own, TOTAL)}
    return Sum(ways, topic, anchors, frozenset(mark for way in ways for mark in way.wording.said))


class Told:
    """A sentence with where the words of a sum stand in it."""

    def __init__(self, sentence: Sentence, sum: Sum) -> None:
        self.sentence = sentence
        self.sum = sum
        self._places: dict[tuple[tuple[str, ...], ...], list[Place]] = {}

    def places(self, anchor: Anchor) -> list[Place]:
        """Where an anchor stands."""
        if anchor.ways not in self._places:
            known = self.sum.anchors[anchor.ways]
            self._places[anchor.ways] = list(spots(self.sentence, known, self.sum.said))
        return self._places[anchor.ways]

    @cached_property
    def known(self) -> frozenset[int]:
        """The words of all anchors but those for a total."""
        return _words(place for place in self.all if place.anchor.ways != TOTAL.ways)

    @cached_property
    def _total(self) -> frozenset[int]:
        return _words(self.places(TOTAL))

    @cached_property
    def own(self) -> frozenset[int]:
        """The words that tell a bracket from others."""
        return frozenset(n for number in range(len(self.sum.ways)) for n in self.own_of(number))

    @cached_property
    def parts(self) -> frozenset[int]:
        """Those of the brackets with one letter."""
        return frozenset(
            n for number, way in enumerate(self.sum.ways) if len(way.part) == 1 for n in self.own_of(number)
        )

    def own_of(self, number: int) -> frozenset[int]:
        """Those of one bracket."""
        return self.words(self.sum.ways[number].needed)

    def words(self, anchors: Iterable[Anchor]) -> frozenset[int]:
        """The words of some anchors, wherever they stand."""
        return _words(place for anchor in anchors if anchor is not TOTAL for place in self.places(anchor))

    # --- what it is about ---------------------------------------------------------------

    @cached_property
    def named(self) -> tuple[Place, ...]:
        """Where the thing stands that the sum is of, if the sentence names it; else nothing."""
        for topic in dict.fromkeys(t or way.own for t, way in zip(self.sum.topic, self.sum.ways, strict=True)):
            standing = all(map(self.places, topic))
            found = [[place for place in self.places(anchor) if self._it(place)] for anchor in topic if standing]
            if standing and all(found):
                return tuple(places[0] for places in found)
        return ()

    def _it(self, place: Place) -> bool:
        """Whether an anchor stands for the thing itself: not for others of its sort, or what only belongs to it."""
        named = any(anchor.name for topic in self.sum.topic for anchor in topic)
        some = self.sentence.key(place.first - 1) in (_SOME - _ONE if named else _SOME) and not place.anchor.name
        return not some and not owned(self.sentence, Bound(self.all, self.sentence.clause_of(place.first)), place)

    @cached_property
    def all(self) -> tuple[Place, ...]:
        """Where all anchors stand."""
        return tuple(place for anchor in self.sum.anchors.values() for place in self.places(anchor))

    def goes_on(self) -> bool:
        """Whether a sentence behind one about the same thing goes on about it."""
        return not self.foreign(range(len(self.sentence.words))) and any(map(self._taken_up, self.sentence.clauses))

    def _taken_up(self, clause: Clause) -> bool:
        """Whether a clause takes up what was spoken of, or speaks of nothing but what the sum does."""
        words = (*clause.words, *clause.lent)
        taken_up = any(n in self.heads or self._pronoun(n) for n in words)
        if taken_up or total(" ".join(map(self.sentence.key, clause.words))) or self._given(words):
            return True
        return not self.own.isdisjoint(words) and not any(self.strange(n) or n in self._others for n in words)

    def _given(self, words: Sequence[int]) -> bool:
        """Whether something is counted that is spoken of as known: "the 93 women"."""
        ends = {self.sentence.inside(value)[-1]: self.sentence.inside(value)[0] for value in self.sentence.values}
        return any(n in self.own and self.sentence.key(ends.get(n - 1, 0) - 1) in _THE for n in words)

    @cached_property
    def _others(self) -> frozenset[int]:
        """The words of what the sum is of that stand for others of its sort: "the two camps"."""
        found = [p for topic in self.sum.topic for a in topic if not a.name for p in self.places(a)]
        plural = [place for place in found if self._plural(place.last) and not place.anchor.text.endswith("s")]
        return _words(plural)

    def _plural(self, number: int) -> bool:
        key = self.sentence.key(number)
        return key.endswith("s") and not key.endswith(("'s", "ss"))

    @cached_property
    def heads(self) -> frozenset[int]:
        """The words that can stand for the thing: "the school" for "Milbrook School", "Brandt" for "Ilse Brandt"."""
        heads = {_head(topic).text.split()[-1].lower() for topic in self.sum.topic if topic}
        sentence = self.sentence
        found = [n for n, word in enumerate(sentence.words) if word.key.removesuffix("'s") in heads]
        alone = [n for n in found if sentence.capital(n) and not (sentence.joined(n) and sentence.capital(n - 1))]
        return frozenset((*alone, *(n for n in found if sentence.key(n - 1) in _THE)))

    def _pronoun(self, number: int) -> bool:
        """Whether a word takes up what was spoken of; an owner only in front of what is counted."""
        key = self.sentence.key(number)
        if key in _OWNERS:
            behind = (n for n in range(number + 1, len(self.sentence.words)) if self.sentence.tags[n] == "N")
            return next(behind, -1) in self.known
        return key in _PRONOUNS or key in _MORE or (key in _POINTING and number == 0)

    def foreign(self, words: Sequence[int]) -> bool:
        """Whether any of some words is a name, other than that of a day or month."""
        return any(n not in self.known | self.heads and self._name(n) for n in words)

    def _name(self, number: int) -> bool:
        sentence = self.sentence
        day = sentence.within(number) in DATES or sentence.key(number).rstrip("s").endswith("day")
        return sentence.named(number) and sentence.key(number) not in FUNCTION and not day

    def strange(self, number: int) -> bool:
        """Whether a word is a noun that the sum does not speak of."""
        sentence = self.sentence
        known = number in self.known or number in self.heads or number in self._total or sentence.within(number)
        return sentence.tags[number] == "N" and not known and sentence.key(number) not in FUNCTION | _PLAIN | _REST

    @property
    def plain(self) -> bool:
        """Whether the sentence has no subject that the fact does not speak of."""
        verb = self.sentence.clauses[0].verb
        return not any(self.strange(n) for n in range(max(verb, 0)))

    def belongs(self, number: int) -> bool:
        """Whether what the clause of a word tells is told of the thing that the sum is of, and not of another."""
        sentence = self.sentence
        clause = sentence.clauses[sentence.clause_of(number)]
        if clause.joint in _TELLING and not self._tells(clause):
            return False
        here = frozenset((*clause.words, *clause.lent))
        if self.named and all(place.first in here for place in self.named):
            return True
        front = [n for n in clause.words if n < min(max(clause.verb, clause.words[0]), number)]
        agents = [n for n in clause.words if self.strange(n) and sentence.under(n)[0] == "by"]
        if agents or self.foreign(clause.words) or any(self.strange(n) or n in self._others for n in front):
            return False
        return bool(self.named) or self._taken_up(clause)

    def _tells(self, clause: Clause) -> bool:
        """Whether what a relative clause tells of is spoken of by the sum: "64 passengers, of whom"."""
        at = clause.words[0] - 1
        while at > 0 and self.sentence.tags[at] == "P":
            at -= 1
        return at < 0 or not self.strange(at)


def _head(topic: Sequence[Anchor]) -> Anchor:
    """The noun of what the sum is of: the strike of "the strike at Rossmore"."""
    return next((anchor for anchor in reversed(topic) if not anchor.under), topic[0])


def _words(places: Iterable[Place]) -> frozenset[int]:
    return frozenset(n for place in places for n in range(place.first, place.last + 1))
