"""Another thing than the fact speaks of: one that is only compared with, one of the same sort, a longer name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.places import verb_place
from factdesk.binding.sentence import DATES
from factdesk.english.conjugation import forms
from factdesk.english.words import ARTICLES, TITLES, UNSURE_TITLE, UTMOST, wordset

if TYPE_CHECKING:
    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording


def variant(sentence: Sentence, slot: Slot, bound: Bound) -> str:
    """A name with what only one form of it is for, where a fact has a date: "Gmail for Android phones"."""
    for place in bound.places if "date" in slot.axes and not slot.same else ():
        at = place.last + 2
        end = at
        while (
            end < len(sentence.words) and sentence.joined(end) and sentence.tags[end] == "N" and end not in bound.taken
        ):
            end += 1
        plural = end > at and sentence.key(end - 1).endswith("s") and not any(map(sentence.within, range(at, end)))
        if place.anchor.name and sentence.key(at - 1) == "for" and sentence.joined(at) and plural:
            return sentence.said(place.first, end - 1)
    return ""


def work(sentence: Sentence, bound: Bound) -> str:
    """What is only called as the fact's thing: "the series The Siege of Dorn"."""
    for place in bound.places:
        at = place.first - (sentence.key(place.first - 1) == "the")
        capital = sentence.capital(place.first) and place.anchor.text.islower() and not sentence.headline
        titled = at < place.first and sentence.capital(at) and sentence.joined(at)
        if at > 0 and capital and (titled or sentence.key(at - 1) in _WORKS):
            return sentence.said(at - 1, place.last)
    return ""


def aside(sentence: Sentence, bound: Bound) -> str:
    """What is only told between commas of the thing that the verb is about: "the line, which crosses it, runs"."""
    clause = sentence.clauses[bound.core]
    told = sentence.clauses[clause.parent] if clause.joint == "-ed" and clause.parent is not None else None
    if (
        told is None
        or told.joint not in ("which", "who")
        or told.parent is None
        or "," not in sentence.gap(clause.words[0])
    ):
        return ""
    main = sentence.clauses[told.parent].verb < 0
    inside = [place for place in bound.places if place.first in told.words]
    return sentence.said(told.words[0], inside[0].last) if main and inside else ""


def of_another(sentence: Sentence, bound: Bound) -> str:
    """What the fact has "of" a name, and here is of another: "the president of Lusany", where the name of
    the fact stands elsewhere."""
    starts = {place.anchor.place + len(place.anchor.text.split()): place for place in bound.places}
    for place in bound.places:
        host = starts.get(place.anchor.place - 1) or starts.get(place.anchor.place - 2)
        if not place.anchor.name or place.anchor.under != "of" or host is None:
            continue
        under, hosted = sentence.under(place.first)
        theirs = sentence.key(hosted - 1) in _VOTERS
        if under == "of" and hosted - 1 not in bound.taken and _noun(sentence, hosted - 1) and not theirs:
            return sentence.said(hosted - 1, place.last)
        if sentence.key(host.last + 1) != "of":
            continue
        at = host.last + 2
        while at < len(sentence.words) and sentence.joined(at) and not sentence.capital(at):
            if sentence.tags[at] not in "DAGN":
                break
            at += 1
        of = at < len(sentence.words) and sentence.joined(at) and sentence.capital(at)
        if of and sentence.tags[at] == "N" and not sentence.within(at) and not _reaches(sentence, at, place):
            return sentence.said(host.first, at)
    return ""


_VOTERS = wordset("voters people citizens residents inhabitants electorate members delegates shareholders")
"""Those who choose somebody for what they belong to: "the voters of Tarn elected her mayor"."""
_MIDDLE = wordset("heart centre center core middle top end edge side front back")


def _noun(sentence: Sentence, number: int) -> bool:
    """Whether a word is a noun without a capital, no number, and no point of a thing."""
    if sentence.key(number) in _MIDDLE:
        return False
    return number >= 0 and sentence.tags[number] == "N" and not (sentence.capital(number) or sentence.within(number))


def told_of_head(sentence: Sentence, bound: Bound) -> str:
    """What a participle behind a comma tells of, where the name of the fact only belongs to it: "a protocol
    to the Lisgar Accord, signed in 2011"."""
    clause = sentence.clauses[bound.core]
    if clause.joint != "-ed" or "," not in sentence.gap(clause.words[0]):
        return ""
    for place in bound.places:
        under, at = sentence.under(place.first)
        ends = place.first in clause.lent and place.last + 1 == clause.words[0]
        if ends and under == "to" and at - 1 not in bound.taken and _noun(sentence, at - 1):
            return sentence.said(at - 1, place.last)
    return ""


def another_acts(sentence: Sentence, wording: Wording, bound: Bound) -> str:
    """Whose the verb of the fact is, if its clause has a subject of its own and the name of the fact stands
    in another, and one of the two tells when: "she was 34 when her mother died", "the Clara carried 20
    when the Ines sank"."""
    verb = verb_place(sentence, wording, bound)
    clause = sentence.clauses[sentence.clause_of(verb.first)] if verb else None
    if verb is None or clause is None:
        return ""
    named = [p for p in bound.places if p.anchor.name and p.anchor.place < wording.at and not p.anchor.under]
    own = [n for n in clause.words if n < verb.first and sentence.tags[n] == "N" and not sentence.within(n)]
    own = [n for n in own if sentence.key(n) not in _SPANS or sentence.key(n - 1) != "the"]
    homes = [sentence.clauses[sentence.clause_of(p.first)] for p in named]
    times = clause.joint in _WHEN or (bool(homes) and all(home.joint in _WHEN for home in homes))
    outside = named and times and all(p.first not in clause.words for p in named)
    return sentence.said(own[0], verb.last) if outside and own and bound.taken.isdisjoint(own) else ""


_WHEN = frozenset({"when", "as", "while", "before", "after"})


def _reaches(sentence: Sentence, start: int, place: Place) -> bool:
    """Whether a noun phrase that starts at a word goes on to a place: "of the Republic of Orvane"."""
    at = start
    while at < len(sentence.words) and at < place.first and (at == start or sentence.joined(at)):
        if sentence.tags[at] not in "NADPQ":
            return False
        at += 1
    return at == place.first


_WORKS = wordset(
    "series film movie novel book play song album documentary drama musical opera painting poem game podcast exhibition"
    " memoir thriller comedy sitcom miniseries single track symphony ballet trilogy serial video"
)


def inserted(sentence: Sentence, bound: Bound) -> str:
    """A noun between two words that stand together in the fact: "the Halden youth orchestra"."""
    for one in bound.places:
        if not one.anchor.inner or sentence.owns(one.last) or sentence.tags[one.first] in "VEI":
            continue
        after = next(
            (p for p in bound.places if p.anchor.place == one.anchor.place + len(one.anchor.text.split())), None
        )
        following = sentence.marks[one.last + 1] if one.last + 1 < len(sentence.words) else ()
        if after and after.first < one.first and any(way[0] in following for way in after.anchor.ways):
            # "the Dorn archive, a third the size of the Merrow archive"
            return sentence.said(one.first, one.last + 1)
        if after is None or not one.last + 1 < after.first:
            continue
        between = range(one.last + 1, after.first)
        if all(sentence.joined(n) for n in (*between, after.first)) and all(
            sentence.tags[n] in "NQ" and not sentence.key(n)[0].isdigit() for n in between
        ):
            return sentence.said(one.first, after.last)
    return ""


COMPARING = wordset("less fewer more lower higher greater smaller larger bigger longer shorter rather better worse")
"""Words that compare."""


def compared(sentence: Sentence, bound: Bound) -> bool:
    """Whether a word of the fact stands in what is added to compare: "half of A's power, against less in B"."""
    words = sentence.clauses[bound.core].words
    for place in bound.places:
        verbal = sentence.tags[place.first] in "VEI" or (
            sentence.tags[place.first] == "G" and not sentence.under(place.first)[0]
        )
        if place.first not in words or verbal:
            continue
        comma = next((n for n in range(place.first, words[0], -1) if "," in sentence.gap(n)), None)
        if comma is None or not any(n < comma for n in bound.taken) or sentence.clauses[bound.core].verb >= comma:
            continue
        keys = range(comma, place.first)
        if any(sentence.key(n) in COMPARING and sentence.tags[n + 1] not in "QA" for n in keys):
            return True
    return False


APART = wordset("than before after unlike like as since until despite without against behind besides")
"""Prepositions that part what stands under them from what is told."""


def taken_up(sentence: Sentence, place: Place, at: int) -> str:
    """What a pronoun takes up in front of a preposition: "those on the dam", "before the one on the dam"."""
    host = sentence.key(at - 1)
    beside = sentence.key(at - 2 - (sentence.key(at - 2) == "the")) in APART
    up = (host in ("those", "that") and sentence.tags[at - 1] == "D") or (host in ("one", "ones") and beside)
    return sentence.said(at - 1, place.last) if up else ""


def gapped(sentence: Sentence, wording: Wording, bound: Bound) -> bool:
    """Whether a name stands without the verb: "Kern founded the choir and Duarte the orchestra"."""
    verb = verb_place(sentence, wording, bound)
    if verb is None:
        return False
    for place in bound.places:
        conjunction = next((n for n in range(place.first, verb.last, -1) if sentence.tags[n] == "C"), None)
        if conjunction is None:
            continue
        between = sentence.tags[conjunction + 1 : place.first]
        close = all(sentence.joined(n) for n in range(conjunction + 1, place.first + 1))
        if close and re.search(r"^[DA]*N+D", between) and conjunction + 1 not in bound.taken:
            return True
    return _gapped_by_comma(sentence, wording, bound, verb)


def _gapped_by_comma(sentence: Sentence, wording: Wording, bound: Bound, verb: Place) -> bool:
    """The same without "and": "the Lesk accord was signed in March, the Tarn accord a year later"."""
    clause = sentence.clauses[bound.core]
    if sentence.tags[verb.first] not in "VE":
        return False
    other = any(sentence.tags[n] == "N" and n not in bound.taken for n in clause.words if n < clause.verb)
    for place in bound.places:
        start = place.first
        while start > verb.last and sentence.joined(start) and sentence.tags[start - 1] in "DAN":
            start -= 1
        subject = place.anchor.name and place.anchor.place < wording.at
        if (
            other
            and subject
            and start > verb.last
            and sentence.gap(start).strip() == ","
            and sentence.tags[start] == "D"
        ):
            return True
    return False


_ORDERED = wordset(
    "old new original second third fourth fifth previous next last another later earlier similar would-be planned"
    " proposed interim preliminary draft provisional"
)
_OTHERS = wordset("women's men's girls' boys' girls boys youth junior under reserve amateur student paralympic indoor")
_LATELY, _SPANS = wordset("last next previous"), wordset("year day month week season summer winter spring autumn night")
_BELOW = wordset(
    "deputy vice assistant associate junior acting former ex interim designate elect shadow outgoing incoming honorary"
)


def another(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> str:
    """Why the fact's thing is another one of its sort: "the second summit", "the former director"."""
    said = set(wording.plain.lower().replace("-", " ").split())
    axes = {"", "rank"} - slot.axes
    # "the bridge" that no name tells from others is none that a text brings in as "a bridge"
    named = "text" in slot.axes or any(place.anchor.name for place in bound.places)
    known = "the" in said and said.isdisjoint(("a", "an")) and not named
    for place in bound.places:
        words = [
            n
            for n in range(max(place.first - 2, 0), place.first)
            if all(map(sentence.joined, range(n + 1, place.first + 1)))
            and not any(sentence.key(m) in ARTICLES for m in range(n + 1, place.first))
        ]
        words = [n for n in words if not (sentence.key(n) in _LATELY and sentence.key(n + 1) in _SPANS)]
        keys = {sentence.key(n) for n in words if n not in bound.taken and sentence.within(n) in axes} - said
        noun = sentence.tags[place.first] == "N"
        if noun and _one_time(sentence, wording, bound, place):
            return "of one of them"
        titled = any(sentence.key(n) in TITLES for n in range(place.first, place.last + 1))
        own = place.anchor.place < wording.first or place.anchor.name
        if noun and own and (keys & _OTHERS or (known and sentence.key(place.first - 1) in ("a", "an"))):
            return "of another one"
        if noun and (keys & _ORDERED or (titled and keys & (_BELOW | UNSURE_TITLE))):
            return "of another one"
    return ""


def _one_time(sentence: Sentence, wording: Wording, bound: Bound, place: Place) -> bool:
    """Whether a fact tells what things of a sort do, and a sentence what one of them did: "a train ran"."""
    sort = place.anchor.place == 0 and not place.anchor.name and place.anchor.text.endswith("s") and not wording.past
    one = sentence.key(place.first - 1) in ("a", "an", "one") and not sentence.key(place.first).endswith("s")
    verb = sentence.key(sentence.clauses[bound.core].verb)
    told = "past" in forms(verb) and "base" not in forms(verb)
    return sort and one and (verb == "was" or told)


def otherwise(sentence: Sentence, bound: Bound) -> str:
    """A word of the fact that is here that of another name: "the siege of Odessa", not "of Leningrad"."""
    for name in bound.places:
        host = next((p for p in bound.places if p.anchor.place == name.anchor.place - 2), None)
        under = name.anchor.under
        if host is None or under not in ("of", "in") or not name.anchor.name or sentence.key(host.last + 1) != under:
            continue
        at = host.last + 2
        at += sentence.tags[at : at + 1] == "D"
        named = at < len(sentence.words) and sentence.capital(at) and at not in bound.taken
        if name.first != at and named and not sentence.within(at) and not _reaches(sentence, at, name):
            return sentence.said(host.first, at)
    return ""


def owned(sentence: Sentence, bound: Bound, place: Place, maybe: frozenset[str] = frozenset()) -> str:
    """What a name or noun stands only in front of: "the mission's rivals", "French Communist Party";
    `maybe` are the stems of words that may be left out."""
    at = place.last + 1
    if at >= len(sentence.words) or not sentence.joined(at) or at in bound.taken or sentence.key(at) == "not":
        return ""
    if sentence.within(place.first) in DATES and sentence.key(place.first - 1) == "in" and sentence.capital(at):
        # "in 2021 Alva had": a year is no part of the name behind it
        return ""
    owner = sentence.owns(place.last)
    people = place.anchor.name and sentence.marks[place.last][1] != "=" + sentence.key(place.last) and not owner
    verbal = sentence.tags[place.first] in "VEIG" and not place.anchor.name
    if verbal or sentence.key(place.first) in UTMOST.values():
        return ""
    last = at
    while last < len(sentence.words) and sentence.joined(last) and sentence.tags[last] in ("NAQG" if owner else "NAQ"):
        if last in bound.taken or sentence.within(last) not in ("", "rank"):
            return ""
        last += 1
    if last == at or sentence.tags[last - 1] == "G":
        return ""
    run = range(at, last)
    if not owner and all(sentence.marks[n][0] in maybe for n in run):
        return ""
    if not owner and last == at + 1 and sentence.key(at) in ("rate", "level", "figure", "total", "count"):
        return ""
    if all(sentence.tags[n] == "A" for n in run) or (not owner and not people and not _compound(sentence, run)):
        return ""
    return sentence.said(place.first, last - 1)


def _compound(sentence: Sentence, run: range) -> bool:
    """Whether words right behind a noun make another noun of it."""
    return sentence.tags[run[-1]] == "N" and sentence.gap(run[0]).strip() == ""
