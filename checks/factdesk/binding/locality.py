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
        if _sited(sentence, bound, number - 1):
            continue
        near = number == min(clause.words) or number - 1 in bound.taken or number - 1 in inside
        thing = _thing(sentence, number, bound) if near else ""
        if thing:
            return f'a part: "{thing}"'
    return ""


def _sited(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a word ends the place that the fact names, so that what follows tells where that is: "in
    the San José mine in Chile"."""
    place = next((place for place in bound.places if place.last == number), None)
    happened = place is not None and sentence.marks[number][0] in HAPPENINGS
    return place is not None and not happened and sentence.under(place.first)[0] in ("in", "at", "on")


_WHERE = frozenset("against in on at near around within among for inside outside to from off beneath".split())


def _thing(sentence: Sentence, preposition: int, bound: Bound) -> str:
    """What a preposition brings in, if it is a place or a group that is not named by the fact."""
    at = preposition + 1
    while (
        at < len(sentence.words)
        and sentence.joined(at)
        and (
            sentence.tags[at] in "DAG"
            or sentence.key(at) == "one"
            or (sentence.within(at) == "count" and sentence.key(preposition) == "for")
        )
        and at not in bound.taken
    ):
        at += 1
    end = at
    while (
        end < len(sentence.words)
        and (end == at or sentence.joined(end))
        and sentence.tags[end] in "N"
        and end not in bound.taken
    ):
        end += 1
    run = range(at, end)
    if (
        not run
        or (end in bound.taken and sentence.joined(end) and sentence.tags[end] in "NA")
        or any(sentence.within(n) for n in run)
    ):
        return ""
    head = sentence.key(run[-1])
    key = sentence.key(preposition)
    if head in CALLED and sentence.key(end) == "of" and end + 1 in bound.taken:
        return ""
    placed = head in _PLACES and key != "for"
    people = head in _NARROW or (head.endswith("s") and not sentence.capital(run[-1]) and office(head[:-1]))
    group = (key in ("among", "for", "in") and people) or head in ("group", "groups", "arm", "cohort", "subgroup")
    bare = at == preposition + 1 and key == "among"
    inner = key in ("inside", "outside", "off", "near", "beneath")
    one = any(sentence.key(n) in ("single", "particular") for n in range(preposition + 1, end))
    here = inner or (sentence.capital(run[0]) and key in ("in", "at", "near", "off"))
    if here and _at_a_point(sentence, bound):
        return ""
    named = (
        key in ("against", "in", "at", "near", "among", "outside", "to", "from")
        and sentence.capital(run[0])
        and not _time(sentence, run)
    )
    part = placed or group or bare or inner or one or named
    owner = sentence.key(preposition + 1) in ("its", "their", "his", "her") and key in ("in", "on", "at")
    part = part or (
        owner and head not in _WHOLES and not any(sentence.key(n).endswith("st") for n in range(preposition, at))
    )
    return sentence.said(preposition, run[-1]) if part and not _lasting(sentence, run[-1:]) else ""


def _at_a_point(sentence: Sentence, bound: Bound) -> bool:
    """Whether the fact tells of something that was in one place at a time: a crash, "the tanker Orla"."""
    kinds = {kind for place in bound.places for kind in place.anchor.kinds}
    nouns = {sentence.marks[n][0] for n in bound.taken if sentence.tags[n] == "N"}
    return not POINTS.isdisjoint(kinds | nouns)


def _lasting(sentence: Sentence, run: range) -> bool:
    return any(stem in _SPANS for stem in (sentence.marks[n][0] for n in run))


_WHOLES = wordset(
    "point career history life lifetime existence peak height prime report study annual statement website own"
)
_SPANS = wordset("dai week month year hour minut second night season centuri decad moment time")


def _time(sentence: Sentence, run: range) -> bool:
    keys = {sentence.key(n) for n in run}
    return not keys.isdisjoint(_DAYS) or not keys.isdisjoint(PEOPLES)


_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan")
