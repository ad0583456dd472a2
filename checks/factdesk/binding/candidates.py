"""The values of a sentence that may stand in a slot, and why one is taken and others are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.periods import DAYS
from factdesk.binding.roles import relation
from factdesk.binding.sentence import DATES
from factdesk.english.conjugation import base
from factdesk.english.words import ARTICLES, FUNCTION, UTMOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording
    from factdesk.document import Document
    from factdesk.model import Value

_NEAR = 6
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


_OPENED = re.compile(r"\W*of (?:the|its|their|all)\s", re.IGNORECASE)


_FRACTION = re.compile(r"\b(?:half|third|quarter|fifth|tenth)s?\sof\s(?:the\s)?$", re.IGNORECASE)


_AT = re.compile(r"\W*(?:at|with)\s(?:\w+\s){0,2}$", re.IGNORECASE)


_WHEN = frozenset("after before later earlier ago since hence".split())


_NUMBER = re.compile(r"\b(?:number|toll|total|count|figure)\b", re.IGNORECASE)


_AGED = re.compile(r"\b(?:aged?|age of)\s(?:only\s|just\s|barely\s)?$", re.IGNORECASE)


DENIED = re.compile(r"\bnot\s(?:(?:in|on|at|by|for|to|from|with|of)\s)?(?:the\s|a\s|about\s)?$", re.IGNORECASE)
"""What stands in front of something that is only named to be denied: "not in 1997 but in 1998"."""


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
    for value in free(sentence, bound):
        if wording.fronted and not _in_front(sentence, bound, value):
            yield Candidate(value, (), "does not stand right in front of it")
            continue
        yield _rated(sentence, wording, slot, bound, value)


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
    if "quantity" in axes:
        return axis not in DATES | {"count", "%", "rank", "score", "age"} and not _MONEY.fullmatch(axis)
    return axis in axes


def fillable(document: Document, start: int, end: int, slot: Slot) -> bool:
    """Whether anything in the sentence `text[start:end]` can be meant by a slot, wherever it stands."""
    if "text" in slot.axes:
        return True
    axes = DATES if slot.axes <= DATES else slot.axes | {"count"} if slot.axes <= _BARE else slot.axes
    return any(on(value.axis, axes) for value in document.values(start, end))


def _rated(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, value: Value) -> Candidate:
    aged = slot.axes == {"age"} and _aged(sentence, bound, value)
    bare = slot.axes == {"magnitude"} and value.axis == "count"
    if not on(value.axis, slot.axes) and not aged and not bare:
        return Candidate(value, (), "is of another kind")
    inside = sentence.inside(value)
    summed = _summed(sentence, wording, bound, inside)
    if summed is not None:
        return Candidate(value, (0, 0, abs(summed - inside[0])))
    lead = _HEDGE.sub("", sentence.document.text[sentence.start : value.start])
    barred = _barred(sentence, wording, bound, value, lead)
    if barred:
        return Candidate(value, (), barred)
    own, away = _own(sentence, wording, slot, bound, inside)
    if own is None:
        return Candidate(value, (), away)
    if own in bound.taken and sentence.key(own) in UTMOST.values() and not _AT.match(lead):
        return Candidate(value, (), f'is not said to be "{sentence.key(own)}"')
    if _OPENED.match(lead) and value.axis == "count" and "," in lead and not _own_beside(sentence, wording, inside):
        return Candidate(value, (1, 1, abs(own - inside[0])), "", "a part")
    by = relation(sentence, wording, bound, inside[0])
    aside = _aside(sentence, wording, value, lead)
    return Candidate(value, (aside, own < inside[0] if wording.counted else 0, abs(own - inside[0])), "", by)


def _barred(sentence: Sentence, wording: Wording, bound: Bound, value: Value, lead: str) -> str:
    """Why a value cannot be the slot's, by where it stands; nothing if it can."""
    inside, clause = sentence.inside(value), sentence.clauses[bound.core]
    lent = inside[0] in clause.lent
    shared = lent and (
        clause.joint in ("and", "-ed", "-ing") or value.axis == "age" or not _own_subject(sentence, bound)
    )
    if (inside[0] not in clause.words and not lent) or (lent and not shared):
        return "stands in another clause"
    if DENIED.search(lead):
        return "is denied"
    if value.axis in DAYS and sentence.key(inside[-1] + 1) in _WHEN and wording.follows not in _WHEN:
        return f'tells when: "{sentence.said(inside[0], inside[-1] + 1)}"'
    if _FRACTION.search(lead):
        return "is cut into parts"
    placed = _placed(sentence, bound, value)
    if placed:
        return f'is that of "{placed}"'
    under, at = sentence.under(inside[0])
    if not wording.counted:
        return ""
    behind = sentence.tags[at - 1 : at] in ("N", "A") and under in ("for", "from", "to", "against", "on", "among")
    if behind and under != wording.leads:
        return f'stands after "{under}"'
    held = _held(sentence, wording, bound, inside[0])
    if held:
        return f'is in what "{held}" has'
    alone = under == "at" and wording.leads != "at" and not _counted(sentence, inside, True)
    return "is an age or a time" if alone and value.axis == "count" and not _NUMBER.search(lead) else ""


def _aside(sentence: Sentence, wording: Wording, value: Value, lead: str) -> bool:
    """Whether a value stands in brackets, or is only compared with or what another is part of."""
    rest = sentence.document.text[value.end : sentence.end]
    of_it = re.match(r"\sof (?:it|them|which|whom|those|these|that)\b", rest)
    off = _OFF.search(lead) and not _OPENED.match(lead) and wording.leads not in lead.split()[-1:]
    return sentence.gap(sentence.inside(value)[0]).strip()[-1:] == "(" or bool(of_it) or bool(off)


def _placed(sentence: Sentence, bound: Bound, value: Value) -> str:
    """The place that a value is told of, where that of the fact has another: "5% in Basra and 4% in Mosul"."""
    site = _site(sentence, bound, value)
    others = (_site(sentence, bound, one) for one in sentence.values if one.axis == value.axis and one != value)
    other = site >= 0 and site not in bound.taken and any(one in bound.taken for one in others)
    return sentence.said(site, site) if other else ""


def _site(sentence: Sentence, bound: Bound, value: Value) -> int:
    """Where the name stands that "in" ties to a value and what it counts; -1 without one."""
    at = sentence.inside(value)[-1] + 1
    while not sentence.gap(at).strip(" %") and (sentence.key(at) == "of" or _plain(sentence, at)):
        at += 1
    tied = sentence.key(at) in ("in", "at", "for") and not sentence.gap(at).strip(" %") and sentence.joined(at + 1)
    return at + 1 if tied and sentence.capital(at + 1) and not sentence.within(at + 1) else -1


def _plain(sentence: Sentence, number: int) -> bool:
    """Whether a word is a noun and no name."""
    return sentence.tags[number] == "N" and not sentence.capital(number)


def _held(sentence: Sentence, wording: Wording, bound: Bound, first: int) -> str:
    """The object of the clause's verb that a count only tells more of: "has agreements with 60 countries"."""
    under, at = sentence.under(first)
    host, verb = at - 1, sentence.clauses[bound.core].verb
    if not wording.counted or not under or under == "of" or under == wording.leads or host in bound.taken:
        return ""
    told = 0 <= verb < host and base(sentence.key(verb)) != "be" and sentence.joined(at)
    return sentence.said(host, host) if told and sentence.tags[host] in "N" and not sentence.within(host) else ""


def _own_beside(sentence: Sentence, wording: Wording, inside: range) -> bool:
    """Whether what a fact counts stands right behind a number."""
    return _marked(sentence, _counted(sentence, inside, False), wording) is not None


def _summed(sentence: Sentence, wording: Wording, bound: Bound, inside: range) -> int | None:
    """What is counted, if its number is given by a verb behind: "the number of homes that burned was 130"."""
    clause = sentence.clauses[bound.core]
    own = next((n for n in sorted(bound.taken) if _marked(sentence, range(n, n + 1), wording) is not None), None)
    if not wording.counted or own is None or own < 2 or sentence.key(own - 1) != "of" or own > inside[0]:
        return None
    counted = sentence.key(own - 2) == "number" and sentence.tags[inside[-1] + 1 : inside[-1] + 2] not in ("N", "A")
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
    return own if counted and told and above.verb < inside[0] and inside[0] in (*above.words, *clause.words) else None


def _own_subject(sentence: Sentence, bound: Bound) -> bool:
    """Whether a clause has a noun of its own in front of its verb."""
    clause = sentence.clauses[bound.core]
    if clause.joint == "that" and not sentence.gap(clause.words[0]).strip():
        return False
    if clause.joint == "whom" and sentence.predicate(clause)[0] == clause.words[-1]:
        return False
    return any(sentence.tags[n] in "NR" for n in clause.words if n < clause.verb)


def _aged(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a bare number is an age: "aged only twelve", "Tanner, 41, said"."""
    text = sentence.document.text
    if value.axis != "count" or value.high > 120:
        return False
    if _AGED.search(text[sentence.start : value.start]):
        return True
    first = sentence.inside(value)[0]
    return (
        first - 1 in bound.taken
        and sentence.gap(first).strip() == ","
        and text[value.end : value.end + 1] in (",", ".", "")
    )


def _own(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, inside: range) -> tuple[int | None, str]:
    """Where the slot's own word stands beside a value; else why the value is that of something else."""
    head = _counted(sentence, inside, wording.counted or "%" in slot.axes)
    thing = _belongs(sentence, bound, inside)
    if thing:
        return None, f'is that of "{thing}"'
    own = _marked(sentence, head, wording)
    if own is not None:
        return own, ""
    others_own = wording.counted and any(sentence.tags[n] == "N" for n in head)
    if head and (others_own or not _benign(sentence, head, bound)):
        return None, f'is the number of "{sentence.said(head[0], head[-1])}"'
    share = _share(sentence, wording, inside)
    if share is not None:
        return share, ""
    clause = sentence.clause_of(inside[0])
    others = {n for v in sentence.values for n in sentence.inside(v)} - set(inside)
    for side in (range(inside[-1] + 1, inside[-1] + 1 + _NEAR), range(inside[0] - 1, inside[0] - 1 - _NEAR, -1)):
        for number in side:
            if not 0 <= number < len(sentence.words) or number in others:
                break
            if _marked(sentence, range(number, number + 1), wording) is not None and _same_clause(
                sentence, number, clause
            ):
                return number, ""
    if wording.counted and wording.own:
        return None, f'has no "{_words(wording)}" beside it'
    nearest = min(bound.taken, key=lambda n: abs(n - inside[0]))
    return nearest, ""


def _share(sentence: Sentence, wording: Wording, inside: range) -> int | None:
    """The slot's own word behind the whole that a number is part of: "three of the five goals"."""
    at = inside[-1] + 1
    if sentence.key(at) != "of":
        return None
    at += 1 + (sentence.key(at + 1) in ARTICLES)
    while at < len(sentence.words) and sentence.within(at):
        at += 1
    return _marked(sentence, range(at, min(at + 2, len(sentence.words))), wording)


def _belongs(sentence: Sentence, bound: Bound, inside: range) -> str:
    """The noun that a measure stands right behind: "a sunshield 14 metres wide", "Marlow, with its 420"."""
    at = inside[0] - 1
    other = at - 2
    owned = sentence.key(at) in ("its", "their", "his", "her") and sentence.key(at - 1) == "with"
    if owned and other > 0 and sentence.gap(at - 1).strip() == "," and sentence.capital(other):
        return "" if other in bound.taken else sentence.said(other, other)
    wide = inside[-1] + 1 < len(sentence.words) and sentence.joined(inside[-1] + 1) and inside[-1] + 1 in bound.taken
    if at < 1 or not wide or not sentence.joined(inside[0]) or sentence.tags[at] != "N" or sentence.owns(at):
        return ""
    if at in bound.taken:
        return ""
    return sentence.said(at, at) if sentence.tags[at - 1] in "DANVE" else ""


def _same_clause(sentence: Sentence, number: int, clause: int) -> bool:
    return sentence.clause_of(number) == clause or number in sentence.clauses[clause].lent


def _words(wording: Wording) -> str:
    return " or ".join(mark.lstrip("=~") for mark in wording.own[:3])


def _counted(sentence: Sentence, inside: range, shared: bool) -> range:
    """The words of what a number counts: those behind it up to a small word, a verb or a mark."""
    at = inside[-1] + 1
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA" and not _stops(sentence, at):
        at += 1
    if shared and at == inside[-1] + 1 and sentence.key(at) == "of":
        start = at + 1 + (sentence.key(at + 1) in ("the", "its", "their", "all", "our"))
        end = start
        while (
            end < len(sentence.words)
            and sentence.joined(end)
            and sentence.tags[end] in "NA"
            and not _stops(sentence, end)
        ):
            end += 1
        return range(start, end)
    return range(inside[-1] + 1, at)


def _stops(sentence: Sentence, number: int) -> bool:
    key = sentence.key(number)
    if key in ("last", "this", "next", "worth") or sentence.within(number):
        return True
    return key in FUNCTION and key not in ("more", "other", "most", "own")


def _marked(sentence: Sentence, words: range, wording: Wording) -> int | None:
    for number in reversed(words):
        if any(_equal(sentence, number, mark) for mark in wording.own):
            return number
    return None


def _equal(sentence: Sentence, number: int, mark: str) -> bool:
    stem, letters = sentence.marks[number]
    return letters[1:] == mark[1:] if mark[0] in "=~" else stem == mark


def _benign(sentence: Sentence, head: range, bound: Bound) -> bool:
    """Whether what follows a value does not turn it into that of something else: an anchor, a rate, an adverb."""
    return any(n in bound.taken for n in head) or all(
        sentence.tags[n] == "A"
        or sentence.key(n) in ("total", "each", "year", "month", "day", "overall", "local", "time")
        for n in head
    )
