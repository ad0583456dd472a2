"""Which number of a sentence belongs to which bracket of a sum: the one that its own words stand beside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.elsewhere import LEVELS
from factdesk.binding.marks import common
from factdesk.binding.numbers import Label, numbers, respectively
from factdesk.binding.sentence import DATES
from factdesk.binding.sums import TOTAL, terms
from factdesk.english.conjugation import base
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Place
    from factdesk.binding.subjects import Told
    from factdesk.binding.ways import Way
    from factdesk.model import Value

_NEAR = 6
_PARTING = re.compile("[,;:()\u2013\u2014]")
_VERBS = "VXEIG"
COUNTS = wordset(
    "be have include comprise consist contain number total count amount come go make add bring leave mean account"
)
"""Verbs that do no more than tell how many there are."""

PEOPLE = wordset("people persons others individuals")
"""Nouns that say nothing of what is counted."""

PLAINLY = frozenset(map(common, PEOPLE))
"""Their marks."""
_WORDS = r"(?:in all|in total|altogether|all told|combined|overall|together)"
_SUM_BEHIND = re.compile(rf"(?:\s[\w-]+)?,?\s{_WORDS}\b", re.IGNORECASE)
_SUM_AHEAD = re.compile(
    rf"\b(?:{_WORDS}|(?:total|sum)(?:s|led|ed|ling|ing)?(?: of| is| was| to| came to)?|a combined),?\s"
    r"(?:about\s|some\s|nearly\s|almost\s|only\s|just\s)*$",
    re.IGNORECASE,
)


class _Pair(NamedTuple):
    """A number and a bracket, the nearest first. `loose` is 2 where only a word for a total stands beside it,
    and 1 where its words are those of other brackets without what tells these apart; `away` is how many
    words are between, `fewer` how many words it lacks of those that another has."""

    loose: int
    away: int
    fewer: int
    start: int
    label: Label


def labels(told: Told) -> list[Label]:
    """The numbers of a sentence that belong to brackets: of all pairs the nearest, each number once."""
    found, done = respectively(told)
    free = [value for value in numbers(told) if value not in done]
    ways = range(len(told.sum.ways))
    ranked = sorted(
        (pair for value in free for n in ways for pair in _pairs(told, n, value)), key=lambda pair: pair[:4]
    )
    for loose, away, _, _, label in ranked:
        part = told.sum.ways[label.number].part
        again = (loose > 1 or away > 1) and any(told.sum.ways[one.number].part == part for one in found)
        if not again and all(one.value != label.value for one in found):
            found.append(label)
    return found


def _pairs(told: Told, n: int, value: Value) -> Iterator[_Pair]:
    """How near a number is to the words of a bracket."""
    way, needed = told.sum.ways[n], told.sum.ways[n].needed
    if (way.wording.slot == "percent" and value.axis != "%") or _strange(told, value):
        return
    if needed == (TOTAL,):
        place = _summing(told, value, told.places(TOTAL))
        if place is not None:
            yield _Pair(2, place[0], 0, value.start, Label(n, value, (place[1],)))
        return
    near = _beside(told, n, value)
    if near:
        yield _Pair(_nested(told, n), min(near), -len(needed), value.start, Label(n, value, tuple(near.values())))
    if _plus(way) and _added_up(told, value):
        yield _Pair(2, 0, 0, value.start, Label(n, value, ()))


def _nested(told: Told, n: int) -> bool:
    """Whether a bracket has no words of its own: the tickets of "day tickets" and "weekend tickets"."""
    ways = told.sum.ways
    needed = {anchor.ways for anchor in ways[n].needed}
    return any(needed < {anchor.ways for anchor in way.own} for way in ways if len(way.part) == 1 and way != ways[n])


def _beside(told: Told, n: int, value: Value) -> dict[int, Place]:
    """Where the words of a bracket stand beside a number, by how far; nothing if one is missing. The side
    on which they stand in the fact is nearer."""
    barred = told.own - told.own_of(n) - told.words(told.sum.ways[n].own)
    behind = _complement(told, value)
    if behind in told.parts and behind not in told.own_of(n):
        return {}
    reach = dict((*_behind(told, value, barred), *_ahead(told, value, barred)))
    counted, inside = told.sum.ways[n].wording.counted, told.sentence.inside(value)
    found: dict[int, Place] = {}
    for anchor in told.sum.ways[n].needed:
        away = {
            reach[place.first] + 3 * ((place.first > inside[0]) != counted): place
            for place in told.places(anchor)
            if place.first in reach
        }
        if not away:
            return {}
        found[min(away)] = away[min(away)]
    return found


def _plus(way: Way) -> bool:
    return len(way.part) > 1 and min(terms(way.part).values()) > 0


def _added_up(told: Told, value: Value) -> bool:
    """Whether a number is said to be a total: "25 in all", "a total of 25"."""
    text, sentence = told.sentence.document.text, told.sentence
    return bool(
        _SUM_BEHIND.match(text[value.end : sentence.end]) or _SUM_AHEAD.search(text[sentence.start : value.start])
    )


def _summing(told: Told, value: Value, places: list[Place]) -> tuple[int, Place] | None:
    """The word for a total that stands in the clause of a number, with nothing that is counted between."""
    sentence = told.sentence
    inside = sentence.inside(value)
    others = {n for v in sentence.values if v != value for n in sentence.inside(v)}
    found = []
    for place in places:
        first, until = (place.last + 1, inside[0]) if inside[0] > place.last else (inside[-1] + 1, place.first)
        between = range(first, until)
        clause = sentence.clauses[sentence.clause_of(place.first)]
        home = inside[0] in (*clause.words, *clause.lent)
        open_ = not any(n in others or n in told.own or sentence.tags[n] == "C" for n in between)
        if (home or len(between) < _NEAR) and open_:
            found.append((len(between), place))
    return min(found, key=lambda one: one[0], default=None)


def _strange(told: Told, value: Value) -> bool:
    """Whether a number counts something that the sum does not speak of: "12 committees"."""
    sentence = told.sentence
    head = []
    at = sentence.inside(value)[-1] + 1
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA" and not _stops(told, at):
        head.append(at)
        at += 1
    nouns = [n for n in head if sentence.tags[n] == "N" and sentence.key(n) not in PEOPLE]
    if nouns and not any(n in told.known for n in head):
        return True
    under, at = sentence.under(sentence.inside(value)[0])
    host = at - 1
    held = under not in ("", "of") and host >= 0 and sentence.joined(at) and sentence.tags[host] == "N"
    return (
        held
        and host not in told.known | told.heads
        and not sentence.within(host)
        and sentence.key(host) not in FUNCTION
    )


def _stops(told: Told, number: int) -> bool:
    key = told.sentence.key(number)
    return key in FUNCTION or key in ("last", "next", "worth") or bool(told.sentence.within(number))


def _behind(told: Told, value: Value, barred: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The words behind a number that can tell what it counts, each with how far it is."""
    sentence = told.sentence
    start = _complement(told, value)
    start = start if start in told.parts else _past_whole(told, sentence.inside(value)[-1] + 1)
    told_of = sentence.key(start) in ("that", "which") and sentence.joined(start)
    start += told_of
    for away, at in enumerate(range(start, min(start + (2 * _NEAR if told_of else _NEAR), len(sentence.words)))):
        if _PARTING.search(sentence.gap(at)) or _ends(told, at, barred):
            return
        yield at, away
        if _turns(told, at):
            return


def _ahead(told: Told, value: Value, barred: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The words in front of a number that can tell what it counts; what opens the sentence also by
    a colon: "Exports: 48"."""
    sentence = told.sentence
    start = sentence.inside(value)[0] - 1
    for away, at in enumerate(range(start, max(start - _NEAR, -1), -1)):
        mark = _PARTING.search(sentence.gap(at + 1))
        headed = mark and mark[0] == ":" and at == start and all(n in told.known for n in range(at + 1))
        if (mark and not headed) or _ends(told, at, barred):
            return
        yield at, away
        if _turns(told, at):
            return


def _ends(told: Told, number: int, barred: frozenset[int]) -> bool:
    """Whether what belongs to a number cannot go on with a word."""
    sentence = told.sentence
    joins = sentence.tags[number] == "C" and sentence.key(number) != "or"
    counted = any(number in sentence.inside(v) for v in sentence.values if v.axis not in DATES)
    return joins or counted or number in barred or sentence.tags[number] in "WS"


def _turns(told: Told, number: int) -> bool:
    """Whether a word is a verb that makes something else of what stands behind it."""
    sentence = told.sentence
    verb = sentence.tags[number] in _VERBS and number not in told.known
    return verb and base(sentence.key(number)) not in LEVELS | COUNTS


def _complement(told: Told, value: Value) -> int:
    """The word that says what so many are: "26 of the patients were children", "26 patients were children"."""
    sentence = told.sentence
    inside = sentence.inside(value)
    if sentence.under(inside[0])[0] == "of":
        return -1
    at = _past_whole(told, inside[-1] + 1)
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA" and not _stops(told, at):
        at += 1
    return at + 1 if sentence.key(at) in ("are", "were", "is", "was") and sentence.joined(at) else -1


def _past_whole(told: Told, at: int) -> int:
    """Where the words go on behind what a number is a part of: "15 of its 64 passengers were children"."""
    sentence = told.sentence
    if sentence.key(at) != "of" or sentence.key(at + 1) not in _WHOLE | _THEM:
        return at
    skipped = "E" if sentence.key(at + 1) in _THEM else "DNAQE"
    at += 2
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in skipped:
        at += 1
    return at


_WHOLE = wordset("the its their his her all")
_THEM = wordset("them which whom these those")
