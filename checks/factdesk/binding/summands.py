"""What a document says for the brackets of a sum: the value of each, and why one is left open."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from factdesk.binding.elsewhere import LEVELS, LIVE
from factdesk.binding.labels import COUNTS, PEOPLE, PLAINLY, labels
from factdesk.binding.more import more
from factdesk.binding.narrower import SOME
from factdesk.binding.numbers import listed
from factdesk.binding.others import another
from factdesk.binding.partial import partial
from factdesk.binding.places import Bound
from factdesk.binding.stance import unclear
from factdesk.binding.subjects import Told, summed_up
from factdesk.binding.sums import MORE, terms
from factdesk.binding.tables import rows, tabled
from factdesk.binding.times import times, untimely
from factdesk.binding.understanding import Understood
from factdesk.binding.when import periods
from factdesk.binding.wording import level
from factdesk.english.words import FUNCTION, wordset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from factdesk.binding.numbers import Label
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.sentences import Sentences
    from factdesk.binding.subjects import Sum
    from factdesk.binding.ways import Way
    from factdesk.document import Block
    from factdesk.model import Value

_PASSING_ON = wordset("give pay spend receive lend sell donate export import buy")
THEN = "then"
_NEAR = 3
_ARE = re.compile(r"\s(?:is|are|was|were|comes?|came|goes|go|went)\b")
_OPENED = re.compile(r"\W*(?:out )?of\b[^,]*,", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\b(?!(?:all|rest|remainder|total)\b)[\w%]+(?= of (?:the|its|their|these|those|his|her|our)\s$)", re.IGNORECASE
)
_ADDED = re.compile(r"\b(?:another|additional|extra|a? ?further|other|remaining)\s$", re.IGNORECASE)
_OF_ALL = re.compile(r"\sof (?:them|which|whom|the|its|their|these|those|his|her)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every|apiece|on average)\b", re.IGNORECASE)
_SHORT = re.compile(r"(?:\s[\w-]+){0,3}\s(?:short of|shy of|too (?:many|few)|above|below)\b", re.IGNORECASE)
_WHOLE = re.compile(r"(?:\b(?:all|the|its|their|his|her)|['\u2019]s?)\s(?:of the\s)?$", re.IGNORECASE)


def summands(sentences: Sentences, ways: Sequence[Way], entry: Any) -> Iterator[tuple[Way, Understood]]:
    """What the sentences of a document say for the brackets of one sum. A sentence that goes on about
    the same ("It has 19 men") need not name it again, and is of the same period."""
    sum = summed_up(ways)
    about, before = False, ""
    for kind, blocks in groupby(sentences.document.blocks, key=lambda block: block.kind):
        if kind == "cell":
            yield from _tabled(sentences, list(blocks), sum, about)
            continue
        for sentence in (one for block in blocks for one in sentences.of(block)):
            told = Told(sentence, sum)
            about = bool(told.named) or (about and told.goes_on())
            found = list(_said(told, entry, before)) if about else []
            yield from found
            before = found[0][1].period.removesuffix(THEN) if found else before


def _tabled(sentences: Sentences, cells: Sequence[Block], sum: Sum, about: bool) -> Iterator[tuple[Way, Understood]]:
    """What a table says for the brackets, if it stands where the sum is spoken of, or its head names it."""
    table = [[one for cell in row for one in sentences.of(cell)[:1]] for row in rows(sentences.document, cells)]
    table = [row for row in table if row]
    if table and (about or any(Told(cell, sum).named for cell in table[0])):
        for number, value, column in tabled(sentences.document, table, sum):
            way = sum.ways[number] if number >= 0 else sum.ways[0]._replace(part=MORE)
            yield way, Understood(None, (), value, "", column)


def _said(told: Told, entry: Any, before: str) -> Iterator[tuple[Way, Understood]]:
    """What a sentence says for the brackets, and what else it adds to them."""
    found = [one for one in labels(told) if told.belongs(told.sentence.inside(one.value)[0])]
    when = periods(told, [one.value for one in found], before)
    said = [
        (told.sum.ways[one.number], _understood(told, one, entry, period or _then(told, one), before))
        for one, period in zip(found, when, strict=True)
    ]
    yield from _together(told.sentence, said)
    for value in more(told, found):
        yield told.sum.ways[0]._replace(part=MORE), Understood(None, (), value, "", said[0][1].period)


def _then(told: Told, label: Label) -> str:
    """Whether a number is said to have been so, where the fact says what is: "when it opened it had 60"."""
    sentence = told.sentence
    clause = sentence.clauses[sentence.clause_of(sentence.inside(label.value)[0])]
    at, verb, _ = sentence.predicate(clause)
    was = verb in ("be", "have") and at == clause.verb and sentence.key(at) in ("had", "was", "were")
    wordings = [way.wording for way in told.sum.ways]
    return THEN if was and not any(one.past or not level(one) for one in wordings) else ""


def _together(sentence: Sentence, found: Sequence[tuple[Way, Understood]]) -> Iterator[tuple[Way, Understood]]:
    """What holds for numbers because of others in the sentence: in "half of the 33 members, 4 women and 12
    men" the parts are unclear; in "with 14 women and 19 men" what stands in front of the first goes for both."""
    told = [one.value for _, one in found if one.value]
    wholes = {value for value in told if _some_of(sentence, value, told)}
    clear = {one.bound.core for _, one in found if one.bound and not one.unclear}
    for way, one in found:
        some = bool(wholes - {one.value}) or _opened(sentence, one, told)
        listed = one.unclear == SOME and one.bound and one.bound.core in clear
        yield way, one._replace(unclear="of some of them" if some else "" if listed else one.unclear)


def _some_of(sentence: Sentence, value: Value, told: Sequence[Value]) -> bool:
    """Whether a number is what only some are taken of; "14 of the 33 members are women" tells both numbers."""
    part = _SOME_OF.search(sentence.document.text, sentence.start, value.start)
    return part is not None and all(part.end() != value.end for value in told)


def _opened(sentence: Sentence, one: Understood, told: Sequence[Value]) -> bool:
    """Whether a number is of some, by how the sentence opens: "of the 33 members, 4 women voted", but "14
    are women"."""
    if one.value is None or one.bound is None:
        return False
    text = sentence.document.text
    done = sentence.predicate(sentence.clauses[one.bound.core])[0] in one.bound.taken
    are = done or any(_ARE.match(text, value.end) for value in told)
    return bool(_OPENED.match(text, sentence.start, one.value.start)) and not are


def _understood(told: Told, label: Label, entry: Any, period: str, before: str) -> Understood:
    sentence, value = told.sentence, label.value
    way = told.sum.ways[label.number]
    core = sentence.clause_of(sentence.inside(value)[0])
    # "61 seats in first class, 212 seats in second": a word of another bracket narrows nothing
    bound = Bound((*label.places, *(place for place in told.all if place not in label.places)), core)
    if not bound.places:
        return Understood(bound, (), value, "of something else", period)
    if _all(told, way, value):
        # when they all do it tells nothing of when there are so many
        return Understood(bound, (), value, _open(told, way, bound, value), before)
    why = (
        _done(told, way, label, bound)
        or another(sentence, way.wording, way.slot, _but_more(sentence, label, bound))
        or _partly(told, way, bound, value)
        or _open(told, way, bound, value)
    )
    if not why and (entry.valid.from_ or entry.valid.to):
        why = untimely(sentence, way.wording, bound, entry, times(sentence, bound, value), value)
    return Understood(bound, (), value, why, period)


def _all(told: Told, way: Way, value: Value) -> bool:
    """Whether a number is that of all, who may do anything: "its 35 members meet on Mondays"; where the
    fact tells what happened to people, "all 25 people killed"."""
    sentence, inside = told.sentence, told.sentence.inside(value)
    clause = sentence.clauses[sentence.clause_of(inside[0])]
    behind = range(inside[-1] + 1, len(sentence.words))
    # "come" is a participle, too, and the only verb
    at = next((n for n in behind if sentence.tags[n] == "E"), -1) if clause.verb < 0 else sentence.predicate(clause)[0]
    between = range(inside[-1] + 1, at)
    # "the 12 members present voted": of two verbs the first is none
    twice = sentence.joined(at + 1) and sentence.tags[at + 1] in "VX" and sentence.tags[at] == "V"
    if at <= inside[-1] or twice or any(_narrows(told, n) for n in between):
        return False
    whole = _WHOLE.search(sentence.document.text[sentence.start : _list_start(told, value)])
    plain = _level(way) or any(sentence.key(n) not in PEOPLE and sentence.tags[n] == "N" for n in between)
    return bool(whole) and (plain or any(sentence.tags[n] in "VE" for n in between))


def _but_more(sentence: Sentence, label: Label, bound: Bound) -> Bound:
    """The words of a sum without those that "another" only adds to: "another 48 people"."""
    if not _ADDED.search(sentence.document.text, sentence.start, label.value.start):
        return bound
    first = sentence.inside(label.value)[0]
    return bound._replace(places=tuple(place for place in bound.places if not first <= place.first <= first + _NEAR))


def _list_start(told: Told, value: Value) -> int:
    """Where the list starts that a number stands in: "the 14 women and 19 men"."""
    first = told.sentence.inside(value)[0]
    before = [v for v in told.sentence.values if v.start < value.start and listed(told, first, v)]
    return min((v.start for v in before), default=value.start)


def _told_of(told: Told, label: Label) -> bool:
    """Whether a number is told of by the verb of the fact in a clause of its own: "the £88m that it spent on"."""
    first = told.sentence.inside(label.value)[-1] + 1
    return any(
        n in told.known and told.sentence.tags[n] in "VE" for place in label.places for n in range(first, place.first)
    )


def _narrows(told: Told, number: int) -> bool:
    """Whether a word between so many and what they do makes them fewer: "the 12 members present voted"."""
    tag = told.sentence.tags[number]
    other = tag in "VEG" or (tag == "A" and told.sentence.key(number) not in FUNCTION)
    return told.strange(number) or (other and number not in told.known)


def _level(way: Way) -> bool:
    """Whether the fact says how things are, and not what happened."""
    return way.wording.verb in LEVELS or not way.wording.verb


def _open(told: Told, way: Way, bound: Bound, value: Value) -> str:
    """Why the clause does not plainly state a number. That it is of another time tells nothing: the
    numbers of one period make a sum."""
    wording = way.wording._replace(plain=told.sum.plain(way))
    why = unclear(told.sentence, wording, bound, value, False)
    return "" if why in ("of another time", "of one day", "of several in turn") else why


def _partly(told: Told, way: Way, bound: Bound, value: Value) -> str:
    """Why a number is not that of the whole bracket. "The other 19" are those of a part."""
    sentence = told.sentence
    wording = way.wording._replace(plain=told.sum.plain(way), maybe=way.wording.maybe | PLAINLY)
    why = partial(sentence, wording, value, bound)
    lead = sentence.document.text[sentence.start : value.start]
    rest = len(way.part) == 1 or min(terms(way.part).values()) < 0
    if rest and why == "a part or a difference" and _ADDED.search(lead):
        return ""
    if why == "of those told of before":
        # "602 crossed the pass. Of these, 488 were adults"
        return ""
    if rest and why == "a part" and _OF_ALL.match(sentence.document.text, value.end):
        return ""
    if _SHORT.match(sentence.document.text, value.end):
        return "a difference"
    each = _EACH.search(sentence.clause_text(bound.core)) and not _EACH.search(way.wording.plain)
    return why or ("a rate" if each else "")


def _done(told: Told, way: Way, label: Label, bound: Bound) -> str:
    """What is done with so many, where the fact says how things are ("it sold 12 works"), or something
    else than the fact tells: "it killed 12 and wounded 20"."""
    sentence = told.sentence
    at, verb, _ = sentence.predicate(sentence.clauses[bound.core])
    behind = at < sentence.inside(label.value)[0]
    # ": 14 women, 19 men" stands beside what the verb says
    aside = behind and ":" in sentence.document.text[sentence.words[at].end : label.value.start]
    if at < 0 or at in bound.taken or aside or _told_of(told, label):
        return ""
    if sentence.clauses[bound.core].joint == "whom" and verb not in ("be", "have"):
        return SOME
    # "60 inmates are over 65", and not "14 are women" or "14 women are on the council"
    if verb == "be" and not behind and not any(p.first > at for p in (*label.places, *told.named)):
        return SOME
    return (
        f'the text says "{sentence.said(at, at)}", the fact does not'
        if _otherwise(way, label, at, verb, behind)
        else ""
    )


def _otherwise(way: Way, label: Label, at: int, verb: str, behind: bool) -> bool:
    """Whether a verb at `at` tells something else of a number than the fact; `behind` it stands or not."""
    if verb == "have" and way.wording.verb in _PASSING_ON:
        return True
    if level(way.wording):
        return verb not in COUNTS | LEVELS | (frozenset() if behind else LIVE)
    if _level(way):
        return verb not in COUNTS
    # "17 were civilians", and not "17 people were in the house"
    return verb not in COUNTS or not (behind or any(place.first > at for place in label.places))
