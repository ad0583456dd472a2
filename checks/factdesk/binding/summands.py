"""Where the brackets of a sum stand in a paragraph: the value of each, and why one is left open."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.candidates import measured
from factdesk.binding.others import another
from factdesk.binding.partial import SOME, partial
from factdesk.binding.places import Bound, bounds, spots
from factdesk.binding.roles import LEVELS, other
from factdesk.binding.sentence import DATES
from factdesk.binding.stance import unclear
from factdesk.binding.sums import TOTAL, total
from factdesk.binding.times import period, times, untimely
from factdesk.binding.understanding import Understood
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

    from factdesk.binding.places import Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.ways import Way
    from factdesk.model import Value

_NEAR = 6
_PARTING = re.compile("[,;:()\u2013\u2014]")
_OF_WHICH = re.compile(r"(?:\s[\w-]+){0,3}\sof (?:them|which|whom|those|these)\b")
_ARE = re.compile(r"\s(?:is|are|was|were)\b")
_OPENED = re.compile(r"\W*(?:out )?of\b[^,]*,", re.IGNORECASE)
_SOME_OF = re.compile(r"\b(?!all\b)[\w%]+ of (?:the|its|their|these|those|his|her|our)\s$", re.IGNORECASE)
_GOES_ON = wordset("it its they their them there these those")
_NEVER = DATES | {"rank", "score", "text"}


def summands(
    sentences: Iterable[Sentence], ways: Sequence[Way], entry: Any
) -> Iterator[tuple[Way, Understood, Sentence]]:
    """What the sentences of a paragraph say for the brackets of one sum. A sentence that goes on about
    the same ("It has 19 men") need not name it again, and is of the same period."""
    before: str | None = None
    for sentence in sentences:
        found = list(_said(sentence, ways, entry, before))
        yield from ((way, one, sentence) for way, one in found)
        before = found[0][1].period if found else None


def _said(sentence: Sentence, ways: Sequence[Way], entry: Any, before: str | None) -> Iterator[tuple[Way, Understood]]:
    """The value of each bracket: of all pairs of a noun and a number the nearest, each once."""
    bound = _bounds(sentence, ways, before is not None)
    own = {n: _own(ways[n], one) for n, one in bound.items()}
    nouns = frozenset(number for place in own.values() for number in range(place.first, place.last + 1))
    ranked = sorted(
        (own[n].anchor is TOTAL, away, value.start, n, value)
        for n, one in bound.items()
        for value in _values(sentence, ways[n], one)
        if (away := _away(sentence, value, ways[n], one, nouns, own[n])) is not None
    )
    taken: dict[str, tuple[int, Value]] = {}
    for _, _, _, n, value in ranked:
        if ways[n].part not in taken and value not in (one for _, one in taken.values()):
            taken[ways[n].part] = n, value
    words = {
        place for way in ways for anchor in way.wording.anchors for place in spots(sentence, anchor, way.wording.said)
    }
    found: list[tuple[Way, Understood]] = []
    for n, value in taken.values():
        # "61 seats in first class, 212 seats in second": a word of another bracket narrows nothing
        whole = bound[n]._replace(places=(*bound[n].places, *sorted(words - {*bound[n].places}, key=lambda p: p.first)))
        found.append((ways[n], _understood(sentence, ways[n], whole, value, entry, before)))
    yield from _together(sentence, found)


def _together(sentence: Sentence, found: Sequence[tuple[Way, Understood]]) -> Iterator[tuple[Way, Understood]]:
    """What holds for all brackets of a sentence: "half of the 33 members, 4 women and 12 men" makes all
    unclear; in "with 14 women and 19 men" what stands in front of the first number goes for both."""
    some = any(_some(sentence, one.value) for _, one in found if one.value)
    clear = {one.bound.core for _, one in found if one.bound and not one.unclear}
    for way, one in found:
        listed = one.unclear == SOME and one.bound and one.bound.core in clear
        yield way, one._replace(unclear="of some of them" if some else "" if listed else one.unclear)


def _some(sentence: Sentence, value: Value) -> bool:
    """Whether a number is not that of all: "of the 33 members, 4 women voted", but "14 are women"."""
    text = sentence.document.text
    lead, rest = text[sentence.start : value.start], text[value.end : sentence.end]
    return bool(_SOME_OF.search(lead) or (_OPENED.match(lead) and not _ARE.match(rest)))


def _values(sentence: Sentence, way: Way, bound: Bound) -> Iterator[Value]:
    """The numbers of any sort that may be meant by a bracket; of "of the 33 members, 14 are women" both."""
    axes = frozenset(value.axis for value in sentence.values) - _NEVER
    for candidate in measured(sentence, way.wording, way.slot._replace(axes=axes), bound):
        rest = sentence.document.text[candidate.value.end : sentence.end]
        plain = not candidate.loose or TOTAL in way.own or _ARE.match(rest)
        if candidate.rank and plain and not _OF_WHICH.match(rest):
            yield candidate.value


def _bounds(sentence: Sentence, ways: Sequence[Way], carried: bool) -> dict[int, Bound]:
    """Where the words of brackets stand together. What all share may stand with one of them, or in
    the sentence before, while nothing else is named."""
    found: dict[int, Bound] = {}
    for n, way in enumerate(ways):
        plain = way.wording._replace(anchors=tuple(a for a in way.wording.anchors if a is not TOTAL))
        for bound in bounds(sentence, way.wording):
            places = tuple(place for place in bound.places if place.anchor is not TOTAL)
            if not other(sentence, plain, way.slot, Bound(places, bound.core)):
                found[n] = bound
                break
    known = bool(found)
    for n, way in enumerate(ways):
        if n not in found and _about(sentence, way, known, carried):
            lean = next(bounds(sentence, way.wording._replace(anchors=way.own)), None)
            found |= {n: lean} if lean else {}
    return found


def _about(sentence: Sentence, way: Way, known: bool, carried: bool) -> bool:
    """Whether a sentence that lacks a word of the fact in the right place is about the same thing."""
    shared = [anchor for anchor in way.wording.anchors if anchor not in way.own]
    found = [list(spots(sentence, anchor, way.wording.said)) for anchor in shared]
    named = {n for places in found for place in places for n in range(place.first, place.last + 1)}
    if any(_name(sentence, n) for n in range(len(sentence.words)) if n not in named):
        return False
    keys = {word.key.removesuffix("'s") for word in sentence.words}
    head = {mark.lstrip("=~") for mark in (run[-1] for run in shared[-1].ways)} if shared else set()
    return known or (carried and (not keys.isdisjoint(_GOES_ON | head) or _in_all(sentence)))


def _in_all(sentence: Sentence) -> bool:
    """Whether a sentence adds up what was told before: "In all, 45 people were killed"."""
    return total(sentence.text) and any(sentence.predicate(clause)[2] for clause in sentence.clauses)


def _name(sentence: Sentence, number: int) -> bool:
    """Whether a word is a name, other than that of a day or month."""
    day = sentence.within(number) in DATES or sentence.key(number).rstrip("s").endswith("day")
    return sentence.named(number) and sentence.key(number) not in FUNCTION and not day


def _own(way: Way, bound: Bound) -> Place:
    """Where the noun of a bracket stands, which is the last of its anchors in the fact."""
    return max(
        (place for place in bound.places if place.anchor in way.own), key=lambda place: way.own.index(place.anchor)
    )


def _away(sentence: Sentence, value: Value, way: Way, bound: Bound, nouns: frozenset[int], own: Place) -> int | None:
    """How far a value is from the noun of a bracket; None where it is that of something else."""
    inside = sentence.inside(value)
    behind = inside[0] > own.last
    first, until = (own.last + 1, inside[0]) if behind else (inside[-1] + 1, own.first)
    between = frozenset(range(first, until))
    others = {n for v in sentence.values if v != value for n in sentence.inside(v)}
    if until < first or between & (others | nouns) or any(sentence.tags[n] == "C" for n in between):
        return None
    if own.anchor is TOTAL:
        clause = sentence.clauses[bound.core]
        return len(between) if inside[0] in (*clause.words, *clause.lent) else None
    low = sentence.words[own.last].end if behind else value.end
    high = value.start if behind else sentence.words[own.first].start
    parted = _PARTING.search(sentence.document.text, low, high)
    away = len(between) + (3 if behind == way.wording.counted else 0)
    return None if parted or away > _NEAR else away


def _understood(sentence: Sentence, way: Way, bound: Bound, value: Value, entry: Any, before: str | None) -> Understood:
    told = times(sentence, bound, value)
    why = (
        _done(sentence, way, bound, value)
        or another(sentence, way.wording, way.slot, bound)
        or partial(sentence, way.wording, value, bound)
        or unclear(sentence, way.wording, bound, value, False)
        or untimely(sentence, way.wording, bound, entry, told, value)
    )
    return Understood(bound, (), value, why, period(told) or before or "")


def _done(sentence: Sentence, way: Way, bound: Bound, value: Value) -> str:
    """What is done with so many, where the fact says how things are: "it sold 12 works"."""
    at, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    other = 0 <= at < sentence.inside(value)[0] and at not in bound.taken and verb not in LEVELS
    return f'"{sentence.said(at, at)}" is something else' if other and way.wording.verb in LEVELS else ""
