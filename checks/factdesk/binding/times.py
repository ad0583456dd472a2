"""When what a sentence says is true, held against when the fact is."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factdesk.binding.candidates import free
from factdesk.binding.wording import level
from factdesk.english.conjugation import base
from factdesk.english.names import HAPPENINGS
from factdesk.model import Value, meets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.wording import Wording
    from factdesk.document import Document


def times(sentence: Sentence, bound: Bound, taken: Value | None) -> list[Value]:
    """The dates that a sentence gives for what it says: those of its clause and of the one that it
    opens with."""
    clause = sentence.clauses[bound.core]
    told = max(*bound.taken, sentence.inside(taken)[-1] if taken else -1)
    until = clause.verb if clause.verb > told and taken is not None else len(sentence.words)
    homes = {bound.core, *((sentence.clause_of(sentence.inside(taken)[0]),) if taken else ())}
    if clause.joint in ("and", "when") and clause.parent is not None:
        homes.add(clause.parent)
    homes |= {n for n, below in enumerate(sentence.clauses) if below.parent == bound.core and below.joint == "when"}
    return [
        value
        for value in free(sentence, bound)
        if value.axis == "date"
        and not _names(sentence, value)
        and not _said(sentence, bound, value)
        and not _happened(sentence, bound, value)
        and not _set_in(sentence, bound, value)
        and sentence.inside(value)[0] < until
        and sentence.key(sentence.inside(value)[0] - 1) != "than"
        and not _of_a_thing(sentence, bound, value)
        and not _since(sentence, value)
        and sentence.clause_of(sentence.inside(value)[0]) in homes
        and (taken is None or value.start != taken.start)
    ]


def _names(sentence: Sentence, value: Value) -> bool:
    """Whether a date is part of what a thing is called: "the 1924 lift"."""
    inside = sentence.inside(value)
    at = inside[-1] + 1
    article = inside[0] > 0 and (sentence.tags[inside[0] - 1] == "D" or sentence.key(inside[0] - 1).endswith("'s"))
    return article and at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "NA"


def _said(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a date is that of the fact, given once more: "9,000 in A in 2021 and 4,000 in B in 2021"."""
    dates = (one for one in sentence.values if one[:3] == value[:3])
    return any(not bound.taken.isdisjoint(sentence.inside(one)) for one in dates)


def _of_a_thing(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a date only tells which of several things is meant: "the flood of 1954"; that in which
    something is so tells when that is."""
    at = sentence.inside(value)[0] - 1
    if sentence.key(at) != "of":
        return False
    return at - 1 in bound.taken or sentence.under(at - 1)[0] not in ("in", "during")


def _since(sentence: Sentence, value: Value) -> bool:
    """Whether a date only tells since when: "since 1987", "since its foundation in 1987", "dates from 1987"."""
    at = sentence.inside(value)[0] - 1
    if sentence.key(at) == "from" and base(sentence.key(at - 1)) == "date":
        return True
    while at >= 0 and sentence.key(at) != "since" and sentence.tags[at] in "NADPQ" and sentence.joined(at + 1):
        at -= 1
    return sentence.key(at) == "since"


def _happened(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a date only tells when that happened which the fact speaks of: "the referendum in 2014"."""
    at = sentence.inside(value)[0] - 2
    return at in bound.taken and sentence.marks[at][0] in HAPPENINGS and sentence.key(at + 1) in ("in", "of", "on")


def _set_in(sentence: Sentence, bound: Bound, value: Value) -> bool:
    """Whether a date only tells since when a record stands: "the highest ever, 39.8 degrees, dates from
    2003", "highest ever recorded: 39.8 °C (2003)"."""
    record = any(sentence.key(n - 1) == "ever" or sentence.key(n) in _RECORD for n in bound.taken)
    at = sentence.inside(value)[0]
    aside = sentence.gap(at).endswith("(") and sentence.document.text[value.end : value.end + 1] == ")"
    dates = sentence.key(at - 1) == "from" and base(sentence.key(at - 2)) == "date"
    dates = dates or (sentence.key(at - 1) in ("in", "on") and sentence.key(at - 2) in ("set", "recorded", "measured"))
    return record and (aside or dates)


_RECORD = frozenset({"ever", "record", "records"})


def untimely(sentence: Sentence, wording: Wording, bound: Bound, entry: Any, told: list[Value], value: Value) -> str:
    """Why what a sentence says is of another time than the fact, or nothing."""
    spoken = sentence.document.date
    dated = value.axis in ("date", "dayofyear")
    if entry.valid.from_ or entry.valid.to:
        return invalid(sentence.document, entry, told[0] if told else value if value.axis == "date" else None)
    once = value.axis not in ("count", "score") or happening(wording)
    if dated or not told or (wording.past and once and not level(wording)):
        return ""
    return "" if all(spoken and year(v) == str(spoken.year) for v in told) else "of another time"


def invalid(document: Document, entry: Any, moment: Value | None = None) -> str:
    """Why a fact does not hold at a moment, or else on the day of a document; nothing if it does."""
    if not (entry.valid.from_ or entry.valid.to):
        return ""
    if moment is None and document.date is not None:
        moment = Value("date", document.date.toordinal(), document.date.toordinal() + 1, "")
    if moment is None:
        return "of no known time" if entry.valid.to else ""
    return "" if meets(moment, _validity(entry)) else "of another time"


def happening(wording: Wording) -> bool:
    """Whether the fact tells of something that happened once, so that its date changes nothing."""
    subject = [anchor for anchor in wording.anchors if anchor.place < wording.at]
    happens = any(mark.lstrip("=") in HAPPENINGS for a in subject for way in a.ways for mark in way)
    done = any(one.text.endswith(_DONE) and of.under == "of" for one, of in pairwise(wording.anchors))
    return wording.passive or happens or done


_DONE = ("ing", "ure", "tion", "sion", "ment", "al")
"""How nouns end that tell what was done to something: "the closure of the mine"."""


def period(told: list[Value]) -> str:
    """The year that a sentence speaks of, or nothing."""
    return year(told[0]) if told else ""


def year(value: Value) -> str:
    """The year of a date, or what is written of one before the first: "44 BC".

    >>> year(Value("date", 738000, 738001, "28 July 2021")), year(Value("date", -16070, -15704, "44 BC"))
    ('2021', '44 BC')
    """
    return str(date.fromordinal(int(value.low)).year) if 1 <= value.low <= date.max.toordinal() else value.text


def which(sentence: Sentence, bound: Bound) -> list[Value]:
    """The dates that tell which of several things of one name is meant: "the flood of 1954", "the 1954 flood"."""
    found = [value for value in free(sentence, bound) if value.axis == "date"]
    return [value for value in found if _of(sentence, bound, value) or _in_front(sentence, bound, value)]


def _of(sentence: Sentence, bound: Bound, value: Value) -> bool:
    at = sentence.inside(value)[0] - 1
    return sentence.key(at) == "of" and at - 1 in bound.taken and sentence.tags[at - 1] == "N"


def _in_front(sentence: Sentence, bound: Bound, value: Value) -> bool:
    after = sentence.inside(value)[-1] + 1
    return _names(sentence, value) and after in bound.taken and sentence.tags[after] == "N"


def _validity(entry: Any) -> Value:
    first = days(entry.valid.from_)[0] if entry.valid.from_ else float("-inf")
    last = days(entry.valid.to)[1] if entry.valid.to else float("inf")
    return Value("date", first, last, "")


def days(text: str) -> tuple[int, int]:
    """The first day of a date in ISO form, and the day after its last."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts
    first = date(year, month, day)
    if len(parts) == 3:
        return first.toordinal(), first.toordinal() + 1
    after = date(year + 1, 1, 1) if len(parts) == 1 else date(year + month // 12, month % 12 + 1, 1)
    return first.toordinal(), after.toordinal()


def undated(entry: Any) -> Iterator[tuple[str, str]]:
    """The dates of a fact that no calendar has, or that stand the wrong way round, as keys and messages."""
    first, last = entry.valid
    for key, day in (("valid", first), ("valid", last), ("review_by", entry.review_by)):
        try:
            days(day or "2024")
        except ValueError:
            yield key, f'"{day}" is no day of the calendar'
            return
    if first and last and days(first)[0] >= days(last)[1]:
        yield "valid", f"begins ({first}) after it ends ({last})"
