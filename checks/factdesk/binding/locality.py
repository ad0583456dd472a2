"""A place or a group that a number is only that of: "in the capital", "among women"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.wording import level
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import CALLED, HAPPENINGS, POINTS
from factdesk.english.offices import office
from factdesk.english.words import wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_WHERE = frozenset("against in on at near around within among for inside outside to from off beneath".split())
_BESIDE = frozenset("inside outside off near beneath".split())
_OF_NAMES = frozenset("against in at near among outside to from".split())
"""The prepositions that bring in a place or a side by its name."""
_PLACES = wordset(
    "capital north south east west centre center city town village province region district county area areas"
    " cities towns"
    " suburbs provinces regions districts countryside coast border borders outskirts headquarters hospital hospitals"
    " interior valley valleys mountains island islands port quarter neighbourhood neighborhood part parts sector side"
    " northeast northwest southeast southwest half base bases camp camps prison schools school office offices branch"
    " plant plants factory factories unit units division department departments ward wards constituency constituencies"
    " borough boroughs precinct precincts"
)
_NARROW = wordset(
    "women men girls boys children youth young older old elderly students workers farmers voters immigrants foreigners"
    " teenagers adults graduates pensioners under over smokers non-smokers patients drinkers"
    " infants babies toddlers mothers fathers parents diabetics athletes teens"
)
_WHOLES = wordset(
    "point career history life lifetime existence peak height prime report study annual statement website own"
)
"""What belongs to a thing and is all of it, or no place: "at its peak"."""
_SPANS = wordset("dai week month year hour minut second night season centuri decad moment time")
_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan")


def locality(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """A place or a group in the clause that the fact does not name: "in the capital", "among women"."""
    clause = sentence.clauses[bound.core]
    inside = sentence.inside(value)
    paid = wording.leads in ("for", "at") and not level(wording)
    for number in clause.words:
        if sentence.tags[number] != "P" or sentence.key(number) not in _WHERE or number in inside:
            continue
        if paid and sentence.key(number) != "among":
            continue
        if number > clause.verb > inside[-1] and sentence.tags[clause.words[0]] == "P":
            continue
        if _sited(sentence, bound, number - 1) or _lies(sentence, bound, number):
            continue
        near = number == min(clause.words) or number - 1 in bound.taken or number - 1 in inside
        run = _noun(sentence, number, bound) if near else range(0)
        if run and _parts(sentence, number, run, bound):
            return f'a part: "{sentence.said(number, run[-1])}"'
    return ""


def _sited(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word ends the place that the fact names, so that what follows tells where that is: "in
    the San José mine in Chile"."""
    place = next((place for place in bound.places if place.last == number), None)
    happened = place is not None and sentence.marks[number][0] in HAPPENINGS
    return place is not None and not happened and sentence.under(place.first)[0] in ("in", "at", "on")


def _lies(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a preposition only tells between commas where a place lies: "the Tarn camp, on the border, shelters"."""
    if sentence.gap(number).strip() != "," or number - 1 not in bound.taken:
        return False
    if sentence.key(number - 1) not in _SITES and sentence.key(number) in ("in", "at", "among", "for", "against"):
        return False
    end = number + 1
    while sentence.joined(end):
        end += 1
    return end < len(sentence.words) and sentence.gap(end).strip() == ","


_SITES = wordset(
    "camp bridge museum hospital school prison mine dam reservoir lake tunnel airport port station library stadium"
    " temple church castle monastery plant factory cemetery zoo park village town island hut tower lighthouse"
)
"""Nouns of things that stand in one place."""


def _noun(sentence: Sentence, preposition: int, bound: Bound) -> range:
    """The words of the noun or name that a preposition brings in; none if the fact or a value has part of it."""
    at = preposition + 1
    while (
        at < len(sentence.words) and sentence.joined(at) and at not in bound.taken and _leads(sentence, preposition, at)
    ):
        at += 1
    end = at
    while end < len(sentence.words) and (end == at or sentence.joined(end)) and sentence.tags[end] == "N":
        if end in bound.taken:
            break
        end += 1
    goes_on = end in bound.taken and sentence.joined(end) and sentence.tags[end] in "NA"
    return range(0) if goes_on or any(sentence.within(n) for n in range(at, end)) else range(at, end)


def _leads(sentence: Sentence, preposition: int, at: int) -> bool:
    """Whether a word stands in front of the noun that a preposition brings in: "in the eastern", "for two"."""
    counted = sentence.key(preposition) == "for" and sentence.within(at) == "count"
    return sentence.tags[at] in "DAG" or sentence.key(at) == "one" or counted


def _parts(sentence: Sentence, preposition: int, run: range, bound: Bound) -> bool:
    """Whether what a preposition brings in is a place or a group of its own, and no time."""
    head = sentence.key(run[-1])
    if head in _SUMMING_UP:
        return False
    if head in CALLED and sentence.key(run.stop) == "of" and run.stop + 1 in bound.taken:
        return False
    part = sentence.marks[run[-1]][0] not in _SPANS and any(sign(sentence, preposition, run) for sign in _SIGNS)
    return part and not _pointed(sentence, preposition, run, bound)


_SUMMING_UP = frozenset("figures numbers brief short glance facts detail".split())
"""What a summary calls itself: "Veltra in figures"."""


def _pointed(sentence: Sentence, preposition: int, run: range, bound: Bound) -> bool:
    """Whether a place only tells where what happened at one point was: "the crash near Lesk"."""
    key = sentence.key(preposition)
    here = key in _BESIDE or (sentence.capital(run[0]) and key in ("in", "at", "near", "off"))
    return here and _at_a_point(sentence, bound)


def _at_a_point(sentence: Sentence, bound: Bound) -> bool:
    """Whether the fact tells of something that was in one place at a time: a crash, "the tanker Orla"."""
    kinds = {kind for place in bound.places for kind in place.anchor.kinds}
    nouns = {sentence.marks[n][0] for n in bound.taken if sentence.tags[n] == "N"}
    return not POINTS.isdisjoint(kinds | nouns)


def _placed(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "in the capital"."""
    return sentence.key(run[-1]) in _PLACES and sentence.key(preposition) != "for"


def _grouped(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "among women", "for ministers", "in the control group"."""
    head, key = sentence.key(run[-1]), sentence.key(preposition)
    if head in ("group", "groups", "arm", "cohort", "subgroup"):
        return True
    if key not in ("among", "for", "in"):
        return False
    return head in _NARROW or (head.endswith("s") and not sentence.capital(run[-1]) and bool(office(head[:-1])))


def _bare(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "among miners"."""
    return sentence.key(preposition) == "among" and run[0] == preposition + 1


def _beside(sentence: Sentence, preposition: int, _run: range) -> bool:
    """As in "outside the walls"."""
    return sentence.key(preposition) in _BESIDE


def _single(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "in a single village"."""
    return any(sentence.key(n) in ("single", "particular") for n in range(preposition + 1, run.stop))


def _named(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "in Lesk"; not a day, a feast or a people."""
    if sentence.key(preposition) not in _OF_NAMES or not sentence.capital(run[0]):
        return False
    keys = {sentence.key(n) for n in run}
    return keys.isdisjoint(_DAYS) and keys.isdisjoint(PEOPLES)


def _owned(sentence: Sentence, preposition: int, run: range) -> bool:
    """As in "in its mines"; not "at its peak", "in their best match"."""
    owner = sentence.key(preposition + 1) in ("its", "their", "his", "her")
    if not owner or sentence.key(preposition) not in ("in", "on", "at") or sentence.key(run[-1]) in _WHOLES:
        return False
    return not any(sentence.key(n).endswith("st") for n in range(preposition, run[0]))


_SIGNS = (_placed, _grouped, _bare, _beside, _single, _named, _owned)
"""What tells that a preposition brings in a place or a group."""
