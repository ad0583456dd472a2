"""A narrower kind of what a fact counts or measures: "rural households", "residents over the age of 65"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.counted import marked
from factdesk.binding.elsewhere import LEVELS, LIVE
from factdesk.binding.wording import level
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_REGIONS = wordset(
    "northern southern eastern western central upper lower rural urban inner outer downtown northeastern northwestern"
    " southeastern southwestern"
)
_WHOLE = wordset("total overall whole entire full combined all altogether nationwide official typical usual normal")

SOME = "some of them"
"""Why a number of members that do something is not that of all."""


def narrower(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Why a number is only that of a narrower kind, or of some members; nothing if it is that of all."""
    return (
        _kind(sentence, wording, value, bound)
        or _modified(sentence, wording, value, bound)
        or _limited(sentence, wording, value, bound)
        or _some(sentence, wording, value, bound)
    )


def only_of(said: str) -> str:
    """That a text has more words for a thing than the fact, so that it may speak of less."""
    return f'"{said}" may be only a part of what the fact speaks of'


def _measured(wording: Wording, place: Place) -> bool:
    """Whether a word of the fact is what is counted or measured, so that a word beside it narrows it."""
    own = any(mark in wording.own for way in place.anchor.ways for mark in way)
    told = place.anchor.place < wording.at and (wording.verb in LEVELS or (_general(place) and not wording.past))
    return not place.anchor.name and (own or told or place.anchor.under == "of")


def _general(place: Place) -> bool:
    """Whether a fact opens with a sort of things, all of them: "Services account for [61%]"."""
    return place.anchor.place == 0 and place.anchor.text.endswith("s") and " " not in place.anchor.text


def _modified(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """A word in front of what is counted that the fact does not have: "rural households"."""
    said = set(wording.plain.lower().split())
    for place in bound.places:
        at = place.first - 1
        while at in bound.taken and sentence.joined(at + 1):
            at -= 1
        named = place.anchor.name or sentence.capital(place.first)
        if named and sentence.key(at) in _REGIONS and not said & _REGIONS:
            return f'a part: "{sentence.said(at, place.last)}"'
        if (
            not (_measured(wording, place) or (value.axis == "%" and place.anchor.place > wording.at >= 0))
            or sentence.tags[place.first] not in "NA"
            or at < 0
            or (place.first > 0 and sentence.capital(place.first) and not sentence.headline)
            or not sentence.joined(at + 1)
        ):
            continue
        free = (
            at not in bound.taken
            and sentence.marks[at][0] not in wording.maybe
            and not sentence.within(at)
            and sentence.key(at) not in FUNCTION | _WHOLE | said
        )
        most = sentence.key(at).endswith("est") and sentence.tags[at] != "V"
        if free and sentence.tags[at] in "NAEG" and not most and not _timely(sentence, at):
            return only_of(sentence.said(at, place.last))
    return ""


def _timely(sentence: Sentence, number: int) -> bool:
    """Whether an owner is only a time, or has a capital and so is a matter of its own: "this year's"."""
    key = sentence.key(number)
    return key.endswith("'s") and (sentence.capital(number) or key[:-2] in _TIMES)


_TIMES = wordset("year month week today yesterday day decade century country nation town city company party")


def _limited(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Words behind what is counted that the fact does not have: "residents over the age of 65"."""
    for place in bound.places:
        at = place.last + 1
        if not _measured(wording, place) or sentence.tags[place.first] != "N" or not sentence.joined(at):
            continue
        key = sentence.key(at)
        inside = _object(sentence, at)
        if sentence.tags[at] == "W" and sentence.clause_of(at) == bound.core:
            continue
        # a currency sign parts a value from the words in front of it
        behind = range(inside[-1] + 1, min(inside[-1] + 2, len(sentence.words)))
        known = any(
            (n in bound.taken and sentence.tags[n] not in "VX") or sentence.within(n) for n in (*inside, *behind)
        )
        if any(n in bound.taken for n in inside) or (key == "between" and sentence.within(at + 1) == "date"):
            continue
        if key in ("that", "which") and sentence.under(sentence.inside(value)[0])[0] == "of":
            continue
        if wording.counted and sentence.tags[at] in "EG" and at not in bound.taken:
            return only_of(sentence.said(place.first, at) + " ...")
        if (
            key in ("over", "under", "among", "between", "below", "above", "who", "that", "which", "whose", "aged")
            and sentence.tags[at] in "PWEA"
        ):
            return only_of(sentence.said(place.first, at) + " ...")
        if key == "in" and len(inside) > 1 and not known and _field(sentence, wording, inside):
            return only_of(sentence.said(place.first, inside[-1]))
        if key in ("of", "from", "with", "without", "by", "for", "as") and not known and len(inside) > 1:
            return only_of(sentence.said(place.first, inside[-1]))
    return ""


def _field(sentence: Sentence, wording: Wording, inside: range) -> bool:
    """Whether "in" and a bare noun tell what sort is counted: "beds in intensive care"."""
    bare = range(inside[0] + 1, inside[-1] + 1)
    told = all(sentence.tags[n] in "NA" and not sentence.capital(n) for n in bare)
    return wording.counted and told and sentence.key(bare[-1]) not in _STATES | set(wording.plain.lower().split())


_STATES = wordset(
    "total all operation use service existence length size height width depth number fact stock place store turn"
    " average general reality practice theory part line effect action print circulation order public recent"
    " years weeks months days hours minutes decades time"
)


_MEMBERS = (LIVE - {"be"}) | wordset("make form comprise belong constitute number compose")


def _object(sentence: Sentence, preposition: int) -> range:
    """A preposition and the noun phrase behind it."""
    end = preposition + 1
    while end < len(sentence.words) and sentence.joined(end) and sentence.tags[end] in "DANQ":
        end += 1
    return range(preposition, end)


def _some(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """A number of members that do something, with no article: "two NATO members objected"."""
    clause = sentence.clauses[bound.core]
    at, verb, _ = sentence.predicate(clause)
    inside = sentence.inside(value)
    if value.axis != "count" or not wording.counted or not level(wording) or at < 0 or at in bound.taken:
        return ""
    idle = _idle(sentence, at)
    first = inside[0] if idle else min(inside[0], *bound.taken)
    if not idle and (sentence.under(first)[0] or verb in _MEMBERS):
        return ""
    bracketed = sentence.gap(inside[0]).strip() == "("
    if bracketed or max(*bound.taken, inside[-1]) > clause.verb:
        return ""
    keys = {sentence.key(n) for n in range(max(first - 2, 0), inside[0] + 1)}
    definite = keys & {"the", "all", "its", "with", "their", "of"} or any(key.endswith(("'s", "s'")) for key in keys)
    return "" if definite else SOME


def _idle(sentence: Sentence, verb: int) -> bool:
    """Whether a verb tells how some of a number were on a day: "14 turbines stood still"."""
    return sentence.key(verb + 1) in _IDLE


_IDLE = wordset("still idle empty unused vacant silent down")


def _kind(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Words between the number and what it counts that the fact does not have."""
    at = sentence.inside(value)[-1] + 1
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA" and at not in bound.taken:
        at += 1
    between = range(sentence.inside(value)[-1] + 1, at)
    own = marked(sentence, between, wording) if at not in bound.taken else at
    if own is None or not wording.counted:
        return ""
    between = range(between[0], own) if between else between
    narrower = [
        n
        for n in between
        if n not in bound.taken
        and sentence.key(n) not in FUNCTION | _WHOLE
        and sentence.marks[n][0] not in wording.maybe | wording.said
    ]
    return only_of(sentence.said(narrower[0], narrower[-1])) if narrower else ""
