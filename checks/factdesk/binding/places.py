"""Where the anchors of a fact stand in a sentence: all in one clause, or in one and those that hang on it."""

from __future__ import annotations

from itertools import islice, pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.conjugation import base
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import ALIKE, PLACE_HEADS
from factdesk.english.words import ARTICLES, FUNCTION, PREPOSITIONS, TITLES, UTMOST, wordset

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Anchor, Wording
    from factdesk.english.clauses import Clause

_BETWEEN = frozenset((*ARTICLES, "of", "for", "al", "el", "and"))
_TOLD = frozenset("who which whose whom where that -ed -ing aside".split())
_ADVERBIAL = frozenset("before after because although though if unless since until whereas".split())
_APART = frozenset({"says", "beside", "and"})
_PREFIXES = frozenset("pro anti non ex mid co vice deputy semi quarter sub counter".split())
_JOINTS = frozenset("on upon by le la les sur sous en de am an der".split())
"""Words that a hyphen ties to the name of a town to make that of another: Stratford-upon-Avon."""
_FIRMS = frozenset("inc ltd plc corp ag group co llc".split())


_STRIKING = wordset("shake strike hit rock devastate batter ravage lash flatten")


class Place(NamedTuple):
    """An anchor at the words `first` to `last` of a sentence."""

    anchor: Anchor
    first: int
    last: int


class Bound(NamedTuple):
    """Anchors that stand together. `core` is the number of the clause that holds the most of them."""

    places: tuple[Place, ...]
    core: int

    @property
    def taken(self) -> frozenset[int]:
        """The numbers of the words of all anchors."""
        return frozenset(n for place in self.places for n in range(place.first, place.last + 1))


def spots(sentence: Sentence, anchor: Anchor, said: frozenset[str]) -> Iterator[Place]:
    """All places where an anchor stands. `said` are all marks that the fact has."""
    until = -1
    for first in sorted({number for way in anchor.ways for number in sentence.like(way[0])}):
        ways = anchor.ways if first > until else ()
        ends = [(_run(sentence, first, way), way) for way in ways]
        whole = [last for last, way in ends if last is not None and not _another(sentence, first, last, way, said)]
        if whole and first >= sentence.dateline and not _of_another_kind(sentence, first, anchor):
            until = max(whole)
            yield Place(anchor, first, until)


def _plainest(sentence: Sentence, places: Iterator[Place]) -> list[Place]:
    """The places of an anchor: those as "highest" only if there is none as "high"."""
    found = list(places)
    return [place for place in found if sentence.key(place.first) not in UTMOST.values()] or found


def _is(sentence: Sentence, number: int, mark: str) -> bool:
    """Whether a word is what a mark asks for; a name must have its capital."""
    stem, letters = sentence.marks[number]
    if mark[0] in "=~":
        return letters[1:] == mark[1:] and (sentence.capital(number) or not mark[1].isalpha())
    return stem == mark


def _run(sentence: Sentence, first: int, way: Sequence[str]) -> int | None:
    """The last word of a run of marks that starts at a word; small words may stand between."""
    if not _is(sentence, first, way[0]):
        return None
    at = first
    for mark in way[1:]:
        at += 1
        while at < len(sentence.words) and not _is(sentence, at, mark) and _small(sentence, at, mark):
            at += 1
        if at >= len(sentence.words) or not _is(sentence, at, mark):
            return None
    return at


def _small(sentence: Sentence, number: int, mark: str) -> bool:
    """Whether a small word can stand inside a name, or in front of a common word: "entered into force"."""
    key = sentence.key(number)
    between = key in _BETWEEN or (mark[0] not in "=~" and key in PREPOSITIONS)
    return between or (sentence.capital(number) and key in FUNCTION)


def _another(sentence: Sentence, first: int, last: int, way: Sequence[str], said: frozenset[str]) -> bool:
    """Whether a name is only a part of another name: "South Sudan", "Tanner Street", "pro-Russian"."""
    prefix = sentence.key(first - 1)
    if sentence.gap(first) in ("-", "\u2011") and prefix in _PREFIXES and prefix not in said:
        return True
    if sentence.gap(last + 1) in ("-", "\u2011") and sentence.key(last + 1) in _JOINTS and sentence.capital(first):
        return True
    if way[0][0] not in "=~" or sentence.headline:
        return False
    before = sentence.key(first - 1)
    if first and sentence.joined(first) and sentence.capital(first - 1) and before not in FUNCTION:
        if before in PLACE_HEADS and "=" + before not in said:
            return True
        alone = before not in TITLES and before not in PEOPLES and len(before) > 1 and not before.endswith("'s")
        if way[0][0] == "~" and alone and not sentence.acronym(first - 1) and "=" + before not in said:
            return True
    return _longer(sentence, last, said)


def _of_another_kind(sentence: Sentence, first: int, anchor: Anchor) -> bool:
    """Whether a name that the fact says what it is of is that of something else: "the lake Orla" for "the
    tanker Orla"."""
    at = first - 1
    if not anchor.kinds or any(way[0][0] == "~" for way in anchor.ways):
        return False
    told = at > 0 and sentence.joined(first) and sentence.tags[at] == "N" and not sentence.capital(at)
    kind = sentence.marks[at][0]
    alike = kind in anchor.kinds or not ALIKE.get(kind, frozenset()).isdisjoint(anchor.kinds)
    return told and sentence.tags[at - 1] in "DA" and not alike


def _longer(sentence: Sentence, last: int, said: frozenset[str]) -> bool:
    """Whether capitalised words that the fact does not have go on with a name."""
    if sentence.key(last).endswith("'s") or sentence.marks[last][1] != "=" + sentence.key(last):
        return False
    at = last + 1
    more = []
    while at < len(sentence.words) and sentence.joined(at) and sentence.capital(at) and sentence.within(at) == "":
        more.append(at)
        at += 1
    if not more or sentence.key(more[0]) in FUNCTION | _FIRMS:
        return False
    keys = [sentence.key(n) for n in more]
    known = any(sentence.marks[n][0] in said or sentence.marks[n][1] in said for n in more)
    return not known and not any(key in TITLES or key in PEOPLES for key in keys)


def bounds(sentence: Sentence, wording: Wording) -> Iterator[Bound]:
    """The ways in which all anchors stand together, the likeliest first."""
    said = wording.said
    found: list[list[Place]] = []
    for anchor in wording.anchors:
        found.append(_plainest(sentence, spots(sentence, anchor, said)))
        if not found[-1]:
            return
    ranked = []
    for core in range(len(sentence.clauses)):
        places = _gathered(sentence, core, found)
        if places is None or not _carried(sentence, wording, core, places):
            continue
        home = _home(sentence, core)
        heads = _heads(sentence, places)
        at_home = sum(place.first in home for place in heads)
        own = sum(sentence.clause_of(place.first) == core for place in heads)
        if (own or at_home == len(heads)) and at_home * 2 >= len(heads):
            ranked.append((-at_home, -own, core, places))
    for _, _, core, places in sorted(ranked):
        yield Bound(places, core)


def _heads(sentence: Sentence, places: Sequence[Place]) -> list[Place]:
    """Anchors without those that only stand in front of another, as they do in the fact: of "the 2021
    Calder index" the index."""
    starts = {place.first for place in places}
    return [p for p in places if not (p.anchor.inner and p.last + 1 in starts and sentence.joined(p.last + 1))]


def _carried(sentence: Sentence, wording: Wording, core: int, places: Sequence[Place]) -> bool:
    """Whether the clause holds the verb of the fact, and nothing of it is the subject or object of
    the clause above while this one has a subject of its own."""
    clause = sentence.clauses[core]
    if clause.joint == "beside" and clause.lent and _has_own(sentence, clause, places):
        return False
    told_of = {n for place in places if place.anchor.inner for n in range(place.first - 1, place.last + 1)}
    for place in places:
        home = sentence.clause_of(place.first)
        if (
            clause.joint == "where"
            and place.first in clause.lent
            and not _there(sentence, wording, core, place, told_of)
        ):
            return False
        if home != core and _happening(sentence, core, home, places):
            continue
        if place.anchor.place == wording.at and home != core:
            return False
        below = sentence.clauses[home]
        if below.parent == core and below.joint in _ADVERBIAL and below.verb >= 0:
            return False
        told = below.parent == core and (below.joint not in ("-ed", "-ing") or place.first > below.verb)
        if _framed(sentence, clause, place) or _struck(sentence, below, place):
            continue
        away = (told or home == clause.parent) and place.first not in clause.lent
        away = away and not _maker(sentence, home, place)
        if away and not sentence.under(place.first)[0]:
            return False
    return True


def _struck(sentence: Sentence, clause: Clause, place: Place) -> bool:
    """Whether a clause tells where something happened by what it struck: "the quake that shook Tarn"."""
    struck = clause.verb >= 0 and base(sentence.key(clause.verb)) in _STRIKING and place.first > clause.verb
    return struck and place.anchor.under in ("in", "at", "on")


def _has_own(sentence: Sentence, clause: Clause, places: Sequence[Place]) -> bool:
    """Whether a part of a note tells of what the fact does not have: "Tarn school: canteen closed in 2015"."""
    subject = [n for n in clause.words if n < clause.verb and sentence.tags[n] == "N" and not sentence.within(n)]
    return bool(subject) and not any(place.first <= subject[-1] <= place.last for place in places)


def _there(sentence: Sentence, wording: Wording, core: int, place: Place, told: Collection[int]) -> bool:
    """Whether a clause with "where" tells what is so at a place of the fact, which stands right before
    it: "in Velm, where the temperature reached 41 degrees". `told` are the words of other places, and of
    what ties them: "the election in Velm, where"."""
    at = range(place.last + 1, sentence.clauses[core].words[0])
    close = all((sentence.tags[n] == "N" or n in told) and sentence.joined(n) for n in at)
    anchor = place.anchor
    owner = wording.verb == "have" and sentence.capital(place.first) and anchor.place < wording.at
    return close and (anchor.inner or owner or anchor.under in ("in", "on", "at"))


def _maker(sentence: Sentence, home: int, place: Place) -> bool:
    """Whether a name that owns a thing in the fact is who made it, as a clause tells: "The Sower, which
    Kern painted in 1902"."""
    clause = sentence.clauses[home]
    owner = place.anchor.text.endswith(("'s", "\u2019s")) and clause.joint == "which"
    return owner and place.last + 1 == clause.verb and base(sentence.key(clause.verb)) in _MAKING


_MAKING = wordset("paint make write compose build draw finish complete create sculpt carve design direct start begin")


def _happening(sentence: Sentence, core: int, home: int, places: Sequence[Place]) -> bool:
    """Whether a clause that hangs on another by "when" tells of what the fact speaks of, with a word of
    it for its verb: "600 people were killed when the store collapsed"."""
    clause = sentence.clauses[home]
    return clause.parent == core and clause.joint == "when" and any(place.first == clause.verb for place in places)


def _home(sentence: Sentence, core: int) -> frozenset[int]:
    clause = sentence.clauses[core]
    return frozenset((*clause.words, *clause.lent))


def hanging(sentence: Sentence, core: int) -> list[int]:
    """The clauses that hang on a clause, and the one above that it tells of a part of."""
    all_clauses = sentence.clauses
    near = [n for n, clause in enumerate(all_clauses) if clause.parent == core and clause.joint not in _APART]
    above = all_clauses[core].parent
    if above is not None and all_clauses[core].joint in (*_TOLD, "when"):
        near.append(above)
    return near


def _fronted(sentence: Sentence, number: int) -> list[int]:
    """The words of the phrase that opens a clause with a preposition: it holds for what "and" adds, too."""
    words = sentence.clauses[number].words
    if not words or sentence.tags[words[0]] != "P":
        return []
    found = [words[0]]
    for word in words[1:]:
        if sentence.tags[word] not in "NAQD" or (
            len(found) > 1 and (sentence.tags[word] == "D" or not sentence.joined(word))
        ):
            break
        found.append(word)
    return found


def _gathered(sentence: Sentence, core: int, found: Sequence[Sequence[Place]]) -> tuple[Place, ...] | None:
    """One place for each anchor, at home in a clause if it can be, else near it."""
    clause = sentence.clauses[core]
    own, lent = frozenset(clause.words), frozenset(clause.lent)
    near = {n for number in hanging(sentence, core) for n in sentence.clauses[number].words}
    if clause.joint == "and" and clause.parent is not None:
        near.update(_fronted(sentence, clause.parent))
    usable = [
        [place for place in options if place.first in own | lent | near or _framed(sentence, clause, place)]
        for options in found
    ]
    if not all(usable):
        return None
    ranked = [
        sorted(options, key=lambda p: (p.first not in own, p.first not in lent, p.first))[:_MOST] for options in usable
    ]
    fitting = [places for places in islice(product(*ranked), _WAYS) if _apart(places)]
    return min(fitting, key=lambda places: _spread(places, own, lent), default=None)


def _framed(sentence: Sentence, clause: Clause, place: Place) -> bool:
    """Whether a clause is what something finds that the fact has as its frame: "the study found that",
    "in the study"."""
    if clause.parent is None or place.anchor.under != "in":
        return False
    above = sentence.clauses[clause.parent]
    if clause.joint == "beside" and above.verb < 0:
        # "Cup final: Tarn Rovers beat Alder United"
        return place.first in above.words and sentence.gap(clause.words[0]).strip() == ":"
    return clause.joint == "says" and place.first in above.words and place.first < above.verb


_MOST, _WAYS = 4, 256


def _apart(places: Sequence[Place]) -> bool:
    """Whether no word is taken by two anchors."""
    words = [n for place in places for n in range(place.first, place.last + 1)]
    return len(words) == len(set(words))


def _spread(places: Sequence[Place], own: frozenset[int], lent: frozenset[int]) -> tuple[int, int, int]:
    """How far from home anchors stand, and how far those that are neighbours in the fact are apart."""
    away = sum(place.first not in own for place in places)
    far = sum(place.first not in own | lent for place in places)
    gaps = sum(abs(after.first - before.last) * (4 if before.anchor.inner else 1) for before, after in pairwise(places))
    return far, away, gaps


def verb_place(sentence: Sentence, wording: Wording, bound: Bound) -> Place | None:
    """Where the verb of the fact stands, if it is an anchor."""
    return next((p for p in bound.places if 0 <= wording.at - p.anchor.place < len(p.anchor.text.split())), None)
