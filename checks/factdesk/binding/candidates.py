"""The values of a sentence that may stand in a slot, and why one is taken and others are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.ages import aged, apposed
from factdesk.binding.barred import barred, told_beside
from factdesk.binding.counted import OPENED, counted, marked, own
from factdesk.binding.periods import DAYS
from factdesk.binding.roles import relation
from factdesk.binding.sentence import DATES
from factdesk.binding.turns import turns
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.words import UTMOST
from factdesk.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording
    from factdesk.document import Document

_BARE = frozenset({"age", "magnitude"})
_MONEY = re.compile(r"[A-Z]{3}")
_OFF = re.compile(
    r"(?:compared (?:with|to)|(?:up|down) from|from|as|against|instead of|rather than|than|unlike|versus|not|after"
    r"|before"
    r"|as opposed to|among|between|of the|of its|of their|in contrast to|short of)\s(?:the\s|some\s|about\s|just\s"
    r"|only\s)*$",
    re.IGNORECASE,
)


_HEDGE = re.compile(
    r"\b(?:(?:more|less|fewer|greater|higher|lower|better|longer) than|up to|close to|as (?:many"
    r"|much) as)\s(?:an?\s)?$",
    re.IGNORECASE,
)


_OF_WHAT = re.compile(r"\W*of (?:all )?(?:what|that which)\s", re.IGNORECASE)


_THOSE = re.compile(r"\W*of (?:those|these)\s", re.IGNORECASE)


_LESS = re.compile(r"(?:\sof [\w-]+)?\s(?:more|less|fewer|higher|lower|longer|shorter|earlier|later)\b", re.IGNORECASE)


_AT = re.compile(r"\W*(?:at|with)\s(?:\w+\s){0,2}$", re.IGNORECASE)


class Candidate(NamedTuple):
    """A value that may be the slot's: `rank` tells how well it fits, the lowest best, and is empty
    where it cannot be, for the reason `why`. `loose` is why it leaves the statement open; `given`
    holds where it is so whatever the clause says."""

    value: Value
    rank: tuple[int, ...]
    why: str = ""
    loose: str = ""
    given: bool = False


def measured(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Candidate]:
    """The numbers of a sentence, each with how well it fits a slot for a count, share or amount."""
    listed = turns(sentence, bound)
    for value in free(sentence, bound):
        if wording.fronted and not _in_front(sentence, bound, value):
            yield Candidate(value, (), "does not stand right in front of it")
            continue
        if listed.get(value):
            yield Candidate(value, (), f'is that of "{listed[value]}"')
            continue
        found = _rated(sentence, wording, slot, bound, value)
        yield found._replace(given=slot.axes == {"age"} and apposed(sentence, bound, value))
    if slot.axes == {"rank"} and not slot.same:
        yield from _first_of_all(sentence, wording, bound)


def _first_of_all(sentence: Sentence, wording: Wording, bound: Bound) -> Iterator[Candidate]:
    """The rank of what is said to have most, without a number: "the largest city" is the first of all."""
    at = next((place.first for place in bound.places if place.anchor.place == wording.last + 1), -1)
    most = at > 0 and wording.follows.endswith("est") and sentence.key(at) == wording.follows
    alone = sentence.key(at - 1) == "the" or sentence.owns(at - 1)
    end = at + 1
    while sentence.joined(end):
        end += 1
    later = {sentence.key(n) for n in range(at, end)}
    if most and alone and sentence.key(at - 2) not in ("of", "among") and _BELOW.isdisjoint(later):
        word = sentence.words[at]
        beside = told_beside(sentence, bound, at)
        value = Value("rank", 1, 1, sentence.said(at, at), word.start, word.end)
        yield Candidate(value, (), f'is that of "{beside}"') if beside else Candidate(value, (0, 0, 0))


_BELOW = frozenset("after but behind except besides".split())
"""What is said behind a superlative where another has more of it: "the largest city after Lesk"."""


def _in_front(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a value stands between "the" and what a fact is about: "the 14-km line"."""
    inside = sentence.inside(value)
    first, after = inside[0] - 1, inside[-1] + 1
    told = first >= 0 and (sentence.key(first) == "the" or sentence.owns(first))
    return told and after in bound.taken and sentence.joined(after) and after == min(bound.taken)


def free(sentence: Sentence, bound: Bound) -> Iterator[Value]:
    """The values that are not part of an anchor."""
    for value in sentence.values:
        if bound.taken.isdisjoint(sentence.inside(value)):
            yield value


def on(axis: str, axes: frozenset[str]) -> bool:
    """Whether a value on an axis can be meant by a slot."""
    if "money" in axes:
        return bool(_MONEY.fullmatch(axis))
    if axes <= DAYS.keys():
        return axis in DAYS
    if axes == {"time"}:
        return axis in ("time", "clock")
    if "quantity" in axes:
        return axis not in DATES | {"count", "%", "rank", "score", "age"} and not _MONEY.fullmatch(axis)
    return axis in axes


def fillable(document: Document, start: int, end: int, slot: Slot) -> bool:
    """Whether anything in the sentence `text[start:end]` can be meant by a slot, wherever it stands."""
    if "text" in slot.axes:
        return True
    axes = DATES if slot.axes <= DATES else slot.axes | {"count"} if slot.axes <= _BARE else slot.axes
    # what has most of all is the first without a number: "the largest city"
    return slot.axes == {"rank"} or any(on(value.axis, axes) for value in document.values(start, end))


def _rated(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, value: Value) -> Candidate:
    old = slot.axes == {"age"} and aged(sentence, bound, value)
    bare = slot.axes == {"magnitude"} and value.axis == "count"
    if not on(value.axis, slot.axes) and not old and not bare:
        return Candidate(value, (), "is of another kind")
    inside = sentence.inside(value)
    summed = _summed(sentence, wording, bound, inside)
    if summed is not None:
        return Candidate(value, (0, 0, abs(summed - inside[0])))
    lead = _HEDGE.sub("", sentence.document.text[sentence.start : value.start])
    why = barred(sentence, wording, bound, value, lead)
    if why:
        return Candidate(value, (), why)
    if _whole(sentence, wording, bound, value, lead) or _out_of(sentence, bound, value, lead):
        return Candidate(value, (), "is what a part is told of")
    beside, away = own(sentence, wording, slot, bound, inside)
    if beside is None:
        return Candidate(value, (), away)
    if beside in bound.taken and sentence.key(beside) in UTMOST.values() and not _AT.match(lead):
        return Candidate(value, (), f'is not said to be "{sentence.key(beside)}"')
    opened = OPENED.match(lead) and (_THOSE.match(lead) or not _own_beside(sentence, wording, inside))
    if opened and value.axis == "count" and "," in lead:
        return Candidate(value, (1, 1, abs(beside - inside[0])), "", "a part")
    if _OF_WHAT.match(lead) and "," in lead:
        return Candidate(value, (1, 1, abs(beside - inside[0])), "", "a part")
    by = relation(sentence, wording, bound, inside[0])
    aside = _aside(sentence, wording, value, lead)
    return Candidate(value, (aside, beside < inside[0] if wording.counted else 0, abs(beside - inside[0])), "", by)


def _whole(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> bool:
    """Whether a sentence opens with a value of which another is told: "Of the 70 tonnes it spilled 12"."""
    opened = OPENED.fullmatch(lead) and not level(wording)
    later = sentence.clauses[bound.core].verb
    others = (v for v in free(sentence, bound) if v.axis == value.axis and sentence.inside(v)[0] > later)
    return bool(opened) and later > sentence.inside(value)[-1] and any(True for _ in others)


_OUT_OF = re.compile(r"\sout of (?:(?:the|all|its|their) )?(?:\w+'s )?$", re.IGNORECASE)


def _out_of(sentence: Sentence, bound: Bound, value: Value, lead: str) -> bool:
    """Whether a value is the whole out of which another is told: "142 out of 300"."""
    told = _OUT_OF.search(lead)
    return told is not None and any(
        one.axis == value.axis and one.end - sentence.start == told.start() for one in free(sentence, bound)
    )


def _aside(sentence: Sentence, wording: Wording, value: Value, lead: str) -> bool:
    """Whether a value stands in brackets, or is only compared with or what another is part of."""
    rest = sentence.document.text[value.end : sentence.end]
    less = bool(_LESS.match(rest))
    of_it = re.match(r"\sof (?:it|them|which|whom|those|these|that)\b", rest)
    off = _OFF.search(lead) and not OPENED.match(lead) and wording.leads not in lead.split()[-1:]
    return sentence.gap(sentence.inside(value)[0]).strip()[-1:] == "(" or less or bool(of_it) or bool(off)


def _own_beside(sentence: Sentence, wording: Wording, inside: range) -> bool:
    """Whether what a fact counts stands right behind a number."""
    return marked(sentence, counted(sentence, inside, False), wording) is not None


def _summed(sentence: Sentence, wording: Wording, bound: Bound, inside: range) -> int | None:
    """What is counted, if its number is given by a verb behind: "the number of homes that burned was 130"."""
    clause = sentence.clauses[bound.core]
    noun = next((n for n in sorted(bound.taken) if marked(sentence, range(n, n + 1), wording) is not None), None)
    if not wording.counted or noun is None or noun < 2 or sentence.key(noun - 1) != "of" or noun > inside[0]:
        return None
    told_of = sentence.key(noun - 2) == "number" and sentence.tags[inside[-1] + 1 : inside[-1] + 2] not in ("N", "A")
    above = (
        sentence.clauses[clause.parent]
        if clause.joint in ("-ed", "that", "which") and clause.parent is not None
        else clause
    )
    told = above.verb >= 0 and base(sentence.key(above.verb)) in (
        "be",
        "stand",
        "reach",
        "put",
        "rise",
        "pass",
        "exceed",
    )
    return noun if told_of and told and above.verb < inside[0] and inside[0] in (*above.words, *clause.words) else None
