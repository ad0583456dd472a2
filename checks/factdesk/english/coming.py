"""What comes further on in a tagged sentence: a finite verb, or a subject that waits for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.shared import SUBJECTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token

_MOMENTS = frozenset("year day month week night".split())
FINITE = frozenset("VX")
"""The tags of words that can be the verb of a clause."""
APART = frozenset(";:\u2014()\u2013")
"""The signs that part a statement from what follows."""


def next_finite(tokens: Sequence[Token], tagged: str, at: int) -> int | None:
    """The finite verb that follows before the next break or opening word."""
    for place in range(at, len(tokens)):
        gap = tokens[place].gap.strip()
        if place > at and (set(gap) & (APART | {","}) or tagged[place] in "SWC"):
            return None
        if tagged[place] in FINITE:
            return place
    return None


def has_subject(tokens: Sequence[Token], tagged: str, at: int, verb: int) -> bool:
    """Whether a verb has a subject of its own between a place and itself."""
    alone = verb == at + 1 and tokens[at].key in SUBJECTS
    return alone or any(tagged[n] in "NRQ" for n in range(at, verb))


def moment(tokens: Sequence[Token], tagged: str, at: int) -> bool:
    """Whether a date is followed by what happened then: "in 2022, the year it closed"."""
    if tokens[at].key != "the" or at + 2 >= len(tokens) or tokens[at + 1].key not in _MOMENTS:
        return False
    dated = tagged[at - 1] == "Q" or tokens[at - 1].capital
    return dated and (tagged[at + 2] in "RD" or (tagged[at + 2] == "N" and tokens[at + 2].capital))


def parted_subject(tokens: Sequence[Token], tagged: str, at: int) -> bool:
    """Whether a name or noun follows that "who" or "which" parts from its verb."""
    end = at
    while end < len(tokens) and tagged[end] in "DAN" and (end == at or not tokens[end].gap.strip()):
        end += 1
    return at < end < len(tokens) and tagged[end] in "WE"


def apposed_subject(tokens: Sequence[Token], tagged: str, at: int) -> bool:
    """Whether a name follows that what it is parts from its verb: "When she won, Kolb, a judge, was"."""
    end = at + 1
    while end < len(tokens) and tagged[end] == "N" and not tokens[end].gap.strip():
        end += 1
    return tagged[at] == "N" and tagged[end : end + 1] == "D" and tokens[end].gap.strip() == ","


def verb_after_comma(tokens: Sequence[Token], tagged: str, at: int) -> bool:
    """Whether a comma and a finite verb come later: the verb of a subject that was left waiting."""
    later = range(at + 1, len(tokens))
    return any(tagged[n] in FINITE and tokens[n].gap.strip() == "," for n in later)
