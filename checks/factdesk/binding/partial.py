"""Why a number is not that of the whole: a change, a part, or a narrower kind or place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.elsewhere import LEVELS, LIVE
from factdesk.binding.wording import level
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import CALLED, HAPPENINGS
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.model import Value

_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w\w*|increas\w+|decreas\w+|dropp?\w*|cut|cutting"
    r"|declin\w+|gain\w*|shr[aiu]nk|climb\w*|lost|added|expand\w*|reduc\w+|raised?|lower\w*|jump\w*|surg\w+|up|down"
    r"|slipp?\w*|slid|swell\w*|swollen|lengthen\w*|widen\w*|shorten\w*|grown|short|ahead|behind|exceed\w*)"
    r"\b[^.;,]*\bby\s(?:\w+\s){0,3}$"
    r"|\b(?:increase|decrease|rise|fall|drop|growth|cut|gain|loss|decline|reduction|swing|change|jump"
    r"|addition)s? of\s(?:\w+\s){0,2}$"
    r"|\b(?:up|down|gained|lost|added|losing|gaining|adding)\s(?:a\s|some\s|about\s|nearly\s|another\s)*$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:another|additional|extra|further|new|other|first|last|next|remaining|only some|some of|every|each|per"
    r"|the same"
    r"|all but|a further|fewer|an? extra|one in|average of|averaging)\s(?:the\s|of\s)?$",
    re.IGNORECASE,
)
_MORE_BEHIND = re.compile(
    r"(?:\s[\w-]+){0,2}\s(?:more|fewer|less) than\b"
    r"|(?:\s(?:an?|per|each)\s\w+)?\s(?:more|further|other|additional|extra|new|fewer|less|higher|lower|longer"
    r"|shorter|percentage points?"
    r"|or so more)\b",
    re.IGNORECASE,
)
_UNSURE = re.compile(r"\b(?:so far|preliminary|provisional|partial|early (?:count|results?|returns?))\b", re.IGNORECASE)
_RATE_SAID = re.compile(
    r"\b(?:(?:an?|per|each|every) (?:day|night|week|month|year|hour|minute|second|person|head|game|season)"
    r"|daily|weekly|monthly|yearly|annually|annual|hourly)\b",
    re.IGNORECASE,
)
_RATE = re.compile(r"(?:\s[\w-]+){0,2}?\s" + _RATE_SAID.pattern.removeprefix(r"\b"), re.IGNORECASE)
_SLICE = re.compile(
    r"\b(?:(?:on|in|at|during|after|within) (?:its|their|the|his|her) (?:very )?"
    r"(?:first|second|third|last|final|opening|closing|early)(?: \w+)?|on (?:one|a single)) (?:day|night|week|weekend"
    r"|month|year|hour|minute|season|half|round|game|match|evening|quarter|stage|phase)s?\b(?! of [A-Z])",
    re.IGNORECASE,
)
_TOGETHER = re.compile(r"\b(?:together|along|combined|jointly) with\b|\bbetween them\b", re.IGNORECASE)
_SEASON = re.compile(
    r"\b(?:in|during) (?:the )?(?:winter|summer|spring|autumn|daytime|night)s?\b(?! of)", re.IGNORECASE
)
_REGIONS = wordset(
    "northern southern eastern western central upper lower rural urban inner outer downtown northeastern northwestern"
    " southeastern southwestern"
)
_PLACES = wordset(
    "capital north south east west centre center city town village province region district county area areas"
    " cities towns"
    " suburbs provinces regions districts countryside coast border borders outskirts headquarters hospital hospitals"
    " interior valley valleys mountains island islands port quarter neighbourhood neighborhood part parts sector side"
    " northeast northwest southeast southwest half base bases camp camps prison schools school office offices branch"
    " plant plants factory factories unit units division department departments"
)
_NARROW = wordset(
    "women men girls boys children youth young older old elderly students workers farmers voters immigrants foreigners"
    " teenagers adults graduates pensioners under over"
)
_WHOLE = wordset("total overall whole entire full combined all altogether nationwide official")


SOME = "some of them"
"""Why a number of members that do something is not that of all."""


def partial(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Why a number is only that of a part, or a change; nothing if it is that of the whole."""
    text = sentence.document.text
    lead, rest = text[sentence.start : value.start], text[value.end : sentence.end]
    own = wording.plain[: wording.start]
    if _CHANGE.search(lead) and not _CHANGE.search(own):
        return "a change"
    if (_MORE.search(lead) and not _MORE.search(own)) or _MORE_BEHIND.match(rest):
        return "a part or a difference"
    if re.match(r"\sfrom [a-z]", rest) and "from" not in wording.plain and value.axis != "%":
        return "a part"
    if any(_share_of(sentence, value, place) for place in bound.places):
        return "a part"
    if _TOGETHER.search(sentence.clause_text(bound.core)) and not _TOGETHER.search(wording.plain):
        return "more than it alone"
    if re.search(r"\balone\b", sentence.clause_text(bound.core)) and "alone" not in wording.plain:
        return "a part"
    whole = (
        r"\s(?:of|out of)\b"
        if value.axis in ("count", "%")
        else r"\s(?:of|out of) (?:its|their|the|his|her|that|which)\b"
    )
    if re.match(whole, rest) and wording.follows not in ("of", "out"):
        return "a part"
    if level(wording) and any(v.axis.startswith("time") for v in sentence.values if _in_clause(sentence, v, bound)):
        return "of one time of the day"
    if _narrow_time(sentence, wording, value, bound):
        return "a part of the time"
    if _SLICE.search(sentence.clause_text(bound.core)) and not _SLICE.search(wording.plain):
        return "a part of the time"
    if (
        not wording.past
        and _SEASON.search(lead[-40:] + re.split("[,;(]", rest)[0])
        and not _SEASON.search(wording.plain)
    ):
        return "a part of the time"
    if _RATE.match(rest) and not _RATE_SAID.search(wording.plain):
        return "a rate"
    if _UNSURE.search(sentence.clause_text(bound.core)) and not _UNSURE.search(wording.plain):
        return "not the last count"
    return (
        _kind(sentence, wording, value, bound)
        or _modified(sentence, wording, value, bound)
        or _limited(sentence, wording, value, bound)
        or _some(sentence, wording, value, bound)
        or _place(sentence, wording, bound, value)
    )


def _share_of(sentence: Sentence, value: Value, place: Place) -> bool:
    """Whether only a share of a thing is told of: "a third of the firm is worth €3 billion"."""
    under, at = sentence.under(place.first)
    return under == "of" and at > 0 and value.axis != "%" and sentence.within(at - 1) == "%"


def _narrow_time(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> bool:
    """Whether the year of the fact stands in a shorter time: "the fourth quarter of 2023"."""
    single = value.axis.startswith(("celsius", "metre"))
    if single or (wording.verb not in LEVELS and value.axis in ("count", "rank", "age")):
        return False
    years = [p.first for p in bound.places if p.anchor.text.isdigit() and len(p.anchor.text) == 4]
    dates = [v for v in sentence.values if v.axis == "date" and any(n in sentence.inside(v) for n in years)]
    named = {v.text for v in dates if all(n in bound.taken for n in sentence.inside(v))}
    return any(v.high - v.low < 300 and v.text not in named for v in dates)


def _in_clause(sentence: Sentence, value: Value, bound: Bound) -> bool:
    return sentence.clause_of(sentence.inside(value)[0]) == bound.core


def _measured(wording: Wording, place: Place) -> bool:
    """Whether a word of the fact is what is counted or measured, so that a word beside it narrows it."""
    own = any(mark in wording.own for way in place.anchor.ways for mark in way)
    told = place.anchor.place < wording.at and (wording.verb in LEVELS or _general(place))
    return not place.anchor.name and (own or told or place.anchor.under == "of")


def _general(place: Place) -> bool:
    """Whether a fact opens with a sort of things, all of them: "Services account for [61%]"."""
    return place.anchor.place == 0 and place.anchor.text.endswith("s") and " " not in place.anchor.text


def _modified(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """A word in front of what is counted that the fact does not have: "rural households"."""
    for place in bound.places:
        at = place.first - 1
        while at in bound.taken and sentence.joined(at + 1):
            at -= 1
        named = place.anchor.name or sentence.capital(place.first)
        if named and sentence.key(at) in _REGIONS and not set(wording.plain.lower().split()) & _REGIONS:
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
            and sentence.key(at) not in FUNCTION | _WHOLE
        )
        most = sentence.key(at).endswith("est") and sentence.tags[at] != "V"
        if free and sentence.tags[at] in "NAEG" and not most and not _timely(sentence, at):
            return f'a narrower kind: "{sentence.said(at, place.last)}"'
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
        known = any(n in bound.taken or sentence.within(n) for n in (*inside, *behind))
        if any(n in bound.taken for n in inside) or (key == "between" and sentence.within(at + 1) == "date"):
            continue
        if key in ("that", "which") and sentence.under(sentence.inside(value)[0])[0] == "of":
            continue
        if wording.counted and sentence.tags[at] in "EG" and at not in bound.taken:
            return f'a narrower kind: "{sentence.said(place.first, at)} ..."'
        if (
            key in ("over", "under", "among", "between", "below", "above", "who", "that", "which", "whose", "aged")
            and sentence.tags[at] in "PWEA"
        ):
            return f'a narrower kind: "{sentence.said(place.first, at)} ..."'
        if key in ("of", "from", "with", "without", "by", "for", "as") and not known and len(inside) > 1:
            return f'a narrower kind: "{sentence.said(place.first, inside[-1])}"'
    return ""


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
    first = min(sentence.inside(value)[0], *bound.taken)
    if sentence.under(first)[0] or value.axis != "count":
        return ""
    if not wording.counted or not level(wording) or at < 0 or at in bound.taken or verb in _MEMBERS:
        return ""
    if max(*bound.taken, sentence.inside(value)[-1]) > clause.verb:
        return ""
    keys = {sentence.key(n) for n in range(max(first - 2, 0), sentence.inside(value)[0] + 1)}
    definite = keys & {"the", "all", "its", "with", "their", "of"} or any(key.endswith(("'s", "s'")) for key in keys)
    return "" if definite else SOME


def _kind(sentence: Sentence, wording: Wording, value: Value, bound: Bound) -> str:
    """Words between the number and what it counts that the fact does not have."""
    at = sentence.inside(value)[-1] + 1
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA" and at not in bound.taken:
        at += 1
    between = range(sentence.inside(value)[-1] + 1, at)
    if at not in bound.taken or not wording.counted:
        return ""
    narrower = [
        n for n in between if sentence.key(n) not in FUNCTION | _WHOLE and sentence.marks[n][0] not in wording.maybe
    ]
    return f'a narrower kind: "{sentence.said(narrower[0], narrower[-1])}"' if narrower else ""


def _place(sentence: Sentence, wording: Wording, bound: Bound, value: Value) -> str:
    """A place or a group in the clause that the fact does not name: "in the capital", "among women"."""
    clause = sentence.clauses[bound.core]
    inside = sentence.inside(value)
    if wording.leads in ("for", "at") and not level(wording):
        return ""
    for number in clause.words:
        if sentence.tags[number] != "P" or sentence.key(number) not in _WHERE or number in inside:
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
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "DAG" and at not in bound.taken:
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
    group = (key in ("among", "for") and head in _NARROW) or head in ("group", "groups", "arm", "cohort", "subgroup")
    bare = at == preposition + 1 and key == "among"
    inner = key in ("inside", "outside", "off", "near", "beneath")
    one = any(sentence.key(n) in ("single", "particular") for n in range(preposition + 1, end))
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
