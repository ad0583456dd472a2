"""Notes without a sentence: a label, and what is told of it behind a colon or dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.conjugation import base
from factdesk.english.verbs import SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token
    from factdesk.english.shared import Open

_MARKS = frozenset(":\u2014\u2013")
_LONGEST = 10


def labels(tokens: Sequence[Token], tagged: str, words: Sequence[int], at: int) -> bool:
    """Whether the words in front of a colon or dash are a label: a noun phrase and nothing more, as in
    "Tarn council: 21 jobs cut"."""
    if not words or len(words) > _LONGEST or words != list(range(at)) or at >= len(tokens):
        return False
    marked = tokens[at].gap.strip() in _MARKS
    if marked and _day(tokens, words):
        return True
    # "LESK \u2014 In 2019": where a report comes from is no label
    if tokens[at].gap.strip() != ":" and tokens[at].capital and tagged[at] != "Q":
        return False
    plain = all(tagged[n] in "NADP" or _year(tokens, tagged, n) for n in words)
    return marked and plain and tagged[0] in "NAD" and "N" in tagged[:at]


def _names(tokens: Sequence[Token], tagged: str, number: int) -> bool:
    """Whether a word of a label leaves it the name of one thing, as in "Lesk at a glance", but not in
    "the road to Lesk"."""
    key = tokens[number].key
    if tagged[number] == "P":
        return key == "of" or any(tokens[n].key in _SUMMING_UP for n in range(number + 1, min(number + 3, len(tokens))))
    return key not in _SETTING_APART


def _year(tokens: Sequence[Token], tagged: str, number: int) -> bool:
    return tagged[number] == "Q" and len(tokens[number].key) == 4


_SUMMING_UP = frozenset("glance figures numbers brief short detail facts".split())
_SETTING_APART = frozenset("not no never only even also like unlike another".split())


def lend(tokens: Sequence[Token], tagged: str, open_: Sequence[Open]) -> None:
    """Gives the parts of a note the label that they tell of, unless they have a subject of their own: a
    name, or what is known already ("Tarn council: the budget fell")."""
    label = tuple(open_[0].words)
    if _day(tokens, label):
        _date(tokens, tagged, open_)
        return
    if not all(_names(tokens, tagged, n) for n in label):
        label = ()
    for clause in open_:
        if clause.parent is None or not clause.words:
            continue
        listed = open_[clause.parent].note and clause.joint == "-ed" and tokens[clause.words[0]].gap.strip() == ","
        clause.note = (clause.note or listed) and _terse(tokens, tagged, clause)
        if clause.note:
            clause.lent = label


def _day(tokens: Sequence[Token], words: Sequence[int]) -> bool:
    """Whether words are a date with a year and nothing more."""
    keys = [tokens[n].key for n in words]
    year = any(len(key) == 4 and key.isdigit() for key in keys)
    return year and all(key.isdigit() or key[:3] in _MONTHS for key in keys)


_MONTHS = frozenset("jan feb mar apr may jun jul aug sep oct nov dec".split())


def _date(tokens: Sequence[Token], tagged: str, open_: Sequence[Open]) -> None:
    """Gives what is told behind a date that date for its own: "13 March 2020: the council votes". What has a date
    itself, or "has voted", was only told on that day."""
    told = next((clause for clause in open_ if clause.note and clause.words), None)
    if told is None or told.verb < 0 or tokens[told.verb].key in ("has", "have", "will"):
        return
    if not any(_year(tokens, tagged, n) for n in told.words):
        told.words = [*open_[0].words, *told.words]
        open_[0].words = []


def _terse(tokens: Sequence[Token], tagged: str, clause: Open) -> bool:
    """Whether a part of a note tells of its label: it has no verb, or one with nothing or only what is
    counted in front of it."""
    if clause.verb >= 0 and base(tokens[clause.verb].key) in SPEECH:
        return False
    before = [n for n in clause.words if clause.verb < 0 or n < clause.verb]
    return all(tagged[n] in "QAP" or (tagged[n] == "N" and not tokens[n].capital) for n in before)
