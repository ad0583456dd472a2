"""What a number counts or measures: the words behind it, and where the slot's own word stands beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.english.words import ARTICLES, FUNCTION

if TYPE_CHECKING:
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording

_NEAR = 6

OPENED = re.compile(r"\W*of (?:the|its|their|all|those|these)\s", re.IGNORECASE)
"""How a sentence opens with the whole of which it tells a part: "Of its 14 members, ..."."""


def own(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, inside: range) -> tuple[int | None, str]:
    """Where the slot's own word stands beside a value; else why the value is that of something else."""
    head = counted(sentence, inside, wording.counted or "%" in slot.axes)
    thing = _belongs(sentence, bound, inside)
    if thing:
        return None, f'is that of "{thing}"'
    beside = marked(sentence, head, wording)
    if beside is not None:
        return beside, ""
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
            if marked(sentence, range(number, number + 1), wording) is not None and _same_clause(
                sentence, number, clause
            ):
                return number, ""
    fronted = OPENED.match(sentence.text) and sentence.within(inside[0]) != "count"
    front = range(sentence.clauses[clause].words[0], inside[0]) if fronted and not head else range(0)
    told = marked(sentence, front, wording)
    if told is not None:
        return told, ""
    if wording.counted and wording.own:
        return None, f'has no "{_words(wording)}" beside it'
    nearest = min(bound.taken, key=lambda n: abs(n - inside[0]))
    return nearest, ""


def _share(sentence: Sentence, wording: Wording, inside: range) -> int | None:
    """The slot's own word behind the whole that a number is part of: "three of the five goals",
    "three out of five goals"."""
    at = inside[-1] + 1
    at += sentence.key(at) == "out"
    if sentence.key(at) != "of":
        return None
    at += 1 + (sentence.key(at + 1) in ARTICLES)
    while at < len(sentence.words) and sentence.within(at):
        at += 1
    return marked(sentence, range(at, min(at + 2, len(sentence.words))), wording)


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


def counted(sentence: Sentence, inside: range, shared: bool) -> range:
    """The words of what a number counts: those behind it up to a small word, a verb or a mark."""
    at = inside[-1] + 1
    whole = sentence.measure_ends(inside[-1])
    while (
        at < len(sentence.words)
        and not whole
        and sentence.joined(at)
        and sentence.tags[at] in "NA"
        and not _stops(sentence, at)
    ):
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


def marked(sentence: Sentence, words: range, wording: Wording) -> int | None:
    """The last of some words that is the slot's own, if one is."""
    for number in reversed(words):
        if any(_equal(sentence, number, mark) for mark in wording.own):
            return number
    return None


def _equal(sentence: Sentence, number: int, mark: str) -> bool:
    stem, letters = sentence.marks[number]
    return letters[1:] == mark[1:] if mark[0] in "=~" else stem == mark


def _benign(sentence: Sentence, head: range, bound: Bound) -> bool:
    """Whether what follows a value does not turn it into that of something else: an anchor, a rate, an adverb."""
    ranked = sentence.within(head[0] - 1) == "rank"
    return any(n in bound.taken for n in head) or all(
        sentence.tags[n] == "A"
        or sentence.key(n) in ("total", "each", "year", "month", "day", "overall", "local", "time")
        or (ranked and sentence.key(n) in ("place", "spot", "position"))
        for n in head
    )


def bracketed(sentence: Sentence, bound: Bound, first: int) -> str:
    """The name that a value in brackets tells of, if that is only the owner of something: "the mayor of
    Tarn (3,000 inhabitants)"."""
    under, at = sentence.under(first - 1)
    behind = sentence.gap(first).strip() == "(" and sentence.capital(first - 1) and first - 1 not in bound.taken
    return sentence.said(at + 1, first - 1) if behind and under == "of" and at - 1 not in bound.taken else ""
