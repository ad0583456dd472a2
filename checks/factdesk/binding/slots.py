"""What stands in the slot of a fact: the value that a sentence gives, and whether it is allowed."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk import values
from factdesk.binding.fillers import filler
from factdesk.binding.wording import SORTS, WordingError, stems_of
from factdesk.english.stance import unclear
from factdesk.english.words import FUNCTION
from factdesk.model import Value, meets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.sentence import Bound, Sentence
    from factdesk.binding.wording import Wording

_DATES = frozenset({"date", "dayofyear"})
_WORDS = frozenset({"text", "name"})
_NEAR = 6
_MONEY = re.compile(r"[A-Z]{3}")
_CHANGE = re.compile(
    r"\b(?:r[io]se|risen|rising|f[ae]ll|fallen|falling|gr[eo]w\w*|increas\w+|decreas\w+|dropp?\w*|cut"
    r"|declin\w+|gain\w*|shr[aiu]nk|climb\w*|lost|added"
    r"|expand\w*|reduc\w+|raised?|lower\w*|jump\w*|surg\w+|up|down)\b[^.;]*\bby\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:another|additional|extra|further|new|other|first|last|next|remaining|only some|some of)\s(?:the\s)?$",
    re.IGNORECASE,
)


class Slot(NamedTuple):
    """The slot of a fact. `same` is the sort of a slot without a value; else `expected` are the
    values that are right, or `phrases` the stems of the words that are. `against` are stems of
    words that are wrong for certain."""

    axes: frozenset[str]
    same: str = ""
    expected: tuple[Value, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    against: tuple[tuple[str, ...], ...] = ()
    text: str = ""

    def allows(self, value: Value) -> bool:
        """Whether a value can be what the rule says."""
        if value.axis == "text":
            return tuple(value.text.split()) in self.phrases
        return any(meets(value, right) for right in self.expected)

    def fix(self, written: str) -> str:
        """The right value in the style of what is written, where that can be told; else nothing.

        Digits take the place of digits, a day of a day, a year of a year.
        """
        if self.phrases:
            return ""
        for form in (r"\d{4}", r"\d{1,3}(?:,\d{3})+", r"\d{1,3}", r"\d+(?:\.\d+)?%", r"\d{1,2} [A-Z][a-z]+ \d{4}"):
            if re.fullmatch(form, written) and re.fullmatch(form, self.text):
                return self.text
        return ""


class Said(NamedTuple):
    """The value that a sentence gives, why it is unclear if it is, and the period it is said of."""

    value: Value
    unclear: str = ""
    period: str = ""


def slot_of(wording: Wording, entry: Any) -> Slot:
    """What the slot of a rule asks for.

    Raises WordingError where brackets hold neither a value, words nor a sort.
    """
    text = wording.slot.strip()
    if text in SORTS:
        return Slot(_axes(text), same=text)
    against = tuple(_phrase(words, wording) for words in entry.against)
    end = wording.start + len(text.split("|")[0])
    found = [
        v
        for v in values.find(wording.plain)
        if v.start <= wording.start + 3 and v.end >= end - 1 and v.end > wording.start
    ]
    whole = [v for v in found if v.start <= wording.start and v.end >= end]
    if not whole and "|" not in text:
        alone = values.find(text)
        whole = [v for v in alone if v.start == 0 and v.end == len(text)]
    if not whole:
        if not re.search(r"[^\W\d_]", text):
            raise WordingError(f"has [{text}] in brackets, which is no value that can be read")
        phrases = tuple(filter(None, (_phrase(words, wording) for words in text.split("|"))))
        if not phrases:
            raise WordingError(f"has [{text}] in brackets, which are no words to compare")
        return Slot(frozenset({"text"}), phrases=phrases, against=against, text=text)
    right = _tolerant(whole[0], entry.tolerance)
    axes = _DATES if right.axis in _DATES else frozenset({right.axis})
    return Slot(axes, expected=(right,), against=against, text=text)


def _axes(sort: str) -> frozenset[str]:
    return {
        "number": frozenset({"count"}),
        "year": frozenset({"date"}),
        "date": _DATES,
        "money": frozenset({"money"}),
        "percent": frozenset({"%"}),
        "quantity": frozenset({"quantity"}),
    }.get(sort, frozenset({"text"}))


def _phrase(words: str, wording: Wording) -> tuple[str, ...]:
    """The stems of words in a slot, without those that are anchors anyway."""
    anchored = {stem for anchor in wording.anchors for way in anchor.ways for stem in way}
    left = [stem for stem in stems_of(words) if stem not in anchored and stem not in FUNCTION]
    return tuple(left)


def _tolerant(value: Value, tolerance: str) -> Value:
    if not tolerance:
        return value
    amount = float(re.match(r"[\d.]+", tolerance)[0])  # type: ignore[index]
    middle = (value.low + value.high) / 2
    room = middle * amount / 100 if tolerance.endswith("%") else amount
    return value._replace(low=min(value.low, middle - room), high=max(value.high, middle + room * 1.0000001))


# --- what a sentence says -----------------------------------------------------------------


def said_in(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound, entry: Any) -> Said | None:
    """What a sentence gives for the slot, or None where it gives nothing."""
    if slot.axes & _WORDS:
        found = filler(sentence, wording, slot.phrases, bound)
    elif slot.axes <= _DATES:
        found = _dated(sentence, wording, bound)
    else:
        found = _measured(sentence, wording, slot, bound)
    if found is None:
        return None
    value, why = found
    dated = slot.axes <= _DATES
    clause = sentence.clauses[bound.core]
    above = sentence.clause_text(clause.parent) if clause.parent is not None else ""
    why = why or unclear(_told(sentence, bound), above, sentence.text, dated, wording.plain)
    times = [] if dated else _times(sentence, wording, bound)
    why = why or _untimely(sentence, times, wording, entry, dated, value, slot)
    period = str(date.fromordinal(int(times[0].low)).year) if times else ""
    return Said(value, why, period)


def _told(sentence: Sentence, bound: Bound) -> str:
    """The text of the clauses in which the anchors stand."""
    numbers = {sentence.clause_of(place.first) for place in bound.places} | {bound.core}
    return " ".join(sentence.clause_text(number) for number in sorted(numbers))


def _free(sentence: Sentence, bound: Bound) -> Iterator[Value]:
    """The values that are not part of an anchor."""
    taken = {number for place in bound.places for number in range(place.first, place.last + 1)}
    for value in sentence.values:
        if not taken.intersection(sentence.inside(value)):
            yield value


def _dated(sentence: Sentence, wording: Wording, bound: Bound) -> tuple[Value, str] | None:
    """The date of the clause, else of the clause that it hangs on by "when"."""
    core = sentence.clauses[bound.core]
    homes = {bound.core: 0}
    if core.parent is not None and (core.timed or _cleft(sentence, core.parent)):
        homes[core.parent] = 1
    verb = next((place.first for place in bound.places if not place.anchor.name), bound.places[0].first)
    ranked = []
    for value in _free(sentence, bound):
        home = sentence.clause_of(sentence.word_at(value.start))
        if value.axis in _DATES and home in homes:
            ranked.append((homes[home], abs(sentence.word_at(value.start) - verb), value))
    if not ranked:
        return None
    value = min(ranked)[2]
    lead = sentence.document.text[sentence.start : value.start].lower()
    loose = re.search(r"\b(before|after|since|by|until|till|from|for|to)\s(?:the\s|about\s|around\s)?$", lead)
    if loose and loose[1] != wording.leads and not re.search(r"\bnot\b.*until\s$|n't\b.*until\s$", lead):
        return value, f"{loose[1]} a date"
    return value, ""


def _cleft(sentence: Sentence, number: int) -> bool:
    return bool(re.match(r"\s*it\s(?:was|is)\b", sentence.clause_text(number), re.IGNORECASE))


def _measured(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> tuple[Value, str] | None:
    """The number that stands by the slot's own word."""
    ranked = []
    for value in _free(sentence, bound):
        if not _on(value.axis, slot.axes):
            continue
        inside = sentence.inside(value)
        clause = sentence.clause_of(inside[0])
        if clause not in (bound.core, *bound.joined):
            continue
        own = _own_word(sentence, wording, inside, clause)
        if own is not None:
            ranked.append((own < inside[0] if wording.ahead else own > inside[0], abs(own - inside[0]), value, own))
    if not ranked:
        return None
    _, _, value, own = min(ranked, key=lambda row: row[:2])
    return value, _partial(sentence, wording, value, own, bound)


def _on(axis: str, axes: frozenset[str]) -> bool:
    if "money" in axes:
        return bool(_MONEY.fullmatch(axis))
    if "quantity" in axes:
        return axis not in _DATES | {"count", "%", "rank", "score"} and not _MONEY.fullmatch(axis)
    return axis in axes


def _own_word(sentence: Sentence, wording: Wording, inside: range, clause: int) -> int | None:
    """Where the slot's own word stands: in the clause, near, with no other value in between."""
    values_at = {number for value in sentence.values for number in sentence.inside(value)} - set(inside)
    after = range(inside[-1] + 1, min(inside[-1] + 1 + _NEAR, len(sentence.words)))
    before = range(inside[0] - 1, max(inside[0] - 1 - _NEAR, -1), -1)
    for side in (after, before) if wording.ahead else (before, after):
        for number in side:
            if number in values_at or sentence.clause_of(number) != clause:
                break
            if sentence.stems[number] in wording.beside:
                return number
    return None


def _partial(sentence: Sentence, wording: Wording, value: Value, own: int, bound: Bound) -> str:
    """Why a number is not that of the whole: a part of it, a narrower kind, or a change."""
    text = sentence.document.text
    lead, rest = text[sentence.start : value.start], text[value.end : sentence.end]
    if _CHANGE.search(lead) and not _CHANGE.search(wording.plain[: wording.start]):
        return "a change"
    if _MORE.search(lead) or re.match(r"\s(?:more|further|other|additional|extra|new)\b", rest):
        return "a part"
    follows = wording.plain[wording.start + len(wording.slot.split("|")[0]) :].lstrip()
    if re.match(r"\s(?:of|out of|in)\b", rest) and not re.match(r"(?:of|out of|in)\b", follows):
        return "a part"
    inside = sentence.inside(value)
    taken = {number for place in bound.places for number in range(place.first, place.last + 1)}
    between = range(inside[-1] + 1, own) if own > inside[-1] else ()
    if any(sentence.words[n].key not in FUNCTION and n not in taken for n in between):
        return "a narrower kind"
    return ""


# --- time ---------------------------------------------------------------------------------


def _times(sentence: Sentence, wording: Wording, bound: Bound) -> list[Value]:
    """The dates that a clause gives for what it says."""
    return [
        value
        for value in _free(sentence, bound)
        if value.axis == "date" and sentence.clause_of(sentence.word_at(value.start)) in (bound.core, *bound.joined)
    ]


def _untimely(
    sentence: Sentence, times: list[Value], wording: Wording, entry: Any, dated: bool, value: Value, slot: Slot
) -> str:
    """Why what a sentence says is of another time than the rule."""
    spoken = sentence.document.date
    if entry.valid.from_ or entry.valid.to:
        moment = value if dated and not times else times[0] if times else None
        if moment is None and spoken is not None:
            moment = Value("date", spoken.toordinal(), spoken.toordinal() + 1, "")
        if moment is None or moment.axis != "date":
            return "of no known time" if entry.valid.to else ""
        return "" if meets(moment, _validity(entry)) else "of another time"
    if slot.same or dated or not times:
        return ""
    year = spoken.year if spoken else None
    return "" if all(date.fromordinal(int(v.low)).year == year for v in times) else "of another time"


def _validity(entry: Any) -> Value:
    first = _days(entry.valid.from_)[0] if entry.valid.from_ else float("-inf")
    last = _days(entry.valid.to)[1] if entry.valid.to else float("inf")
    return Value("date", first, last, "")


def _days(text: str) -> tuple[int, int]:
    """The first day of a date in ISO form, and the day after its last."""
    parts = [int(part) for part in text.split("-")]
    year, month, day = (*parts, 1, 1)[:3] if len(parts) < 3 else parts
    first = date(year, month, day)
    if len(parts) == 3:
        return first.toordinal(), first.toordinal() + 1
    after = date(year + 1, 1, 1) if len(parts) == 1 else date(year + month // 12, month % 12 + 1, 1)
    return first.toordinal(), after.toordinal()
