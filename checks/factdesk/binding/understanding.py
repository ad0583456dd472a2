"""How a sentence is understood under a fact: what stands where, which value is taken, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.binding.candidates import Candidate, measured
from factdesk.binding.dating import dated
from factdesk.binding.elsewhere import in_one
from factdesk.binding.fillers import fillers
from factdesk.binding.occasions import another_occasion
from factdesk.binding.others import another
from factdesk.binding.partial import partial
from factdesk.binding.passing import passing
from factdesk.binding.places import bounds
from factdesk.binding.roles import other
from factdesk.binding.sentence import DATES
from factdesk.binding.spells import rate
from factdesk.binding.stance import unclear
from factdesk.binding.times import period, times, untimely, which
from factdesk.english.offices import LOWER, office
from factdesk.english.words import FUNCTION
from factdesk.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.phrases import Stretch
    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.wording import Wording


class Understood(NamedTuple):
    """A sentence under a fact: the anchors' places, the values that were weighed, the one taken (None
    where none is), why it leaves the statement open, and the period it is said of. `not_bound`
    is why the anchors do not make the fact's statement."""

    bound: Bound | None
    candidates: tuple[Candidate, ...] = ()
    value: Value | None = None
    unclear: str = ""
    period: str = ""
    not_bound: str = ""


def understood(sentence: Sentence, wording: Wording, slot: Slot, entry: Any) -> list[Understood]:
    """What a sentence says under a fact, once for each time that it says it; else how near it came."""
    found: list[Understood] = []
    missed: list[Understood] = []
    for bound in bounds(sentence, wording):
        if any(bound.taken & one.bound.taken for one in found if one.bound):
            continue
        one = _under(sentence, wording, slot, entry, bound)
        (found if one.value is not None else missed).append(one)
    return found or missed[:1] or [Understood(None, not_bound="its words do not stand together")]


def _under(sentence: Sentence, wording: Wording, slot: Slot, entry: Any, bound: Bound) -> Understood:
    why = other(sentence, wording, slot, bound)
    if why:
        return Understood(bound, not_bound=why)
    candidates = tuple(_candidates(sentence, wording, slot, bound))
    fitting = sorted((c for c in candidates if c.rank), key=lambda c: c.rank)
    if not fitting:
        return Understood(bound, candidates)
    best = _chosen(fitting, slot)
    value = best.value._replace(axis="age") if slot.axes == {"age"} else best.value
    exact = slot.axes <= DATES
    # a title is held when its holder is told of: "the coach, Mats Lindqvist, said in 2021"
    held = best.given and any(entry.valid)
    told = [] if exact else times(sentence, bound, None if held else value)
    one = in_one(sentence, wording, bound)
    if one and value.axis != "count":
        # "in 2018 they climbed Ardel, the second-highest peak": that is when they did
        told = [date for date in told if min(bound.taken) < sentence.inside(date)[0] < max(bound.taken)]
    why = (
        best.loose
        or another(sentence, wording, slot, bound)
        or passing(sentence, wording, bound)
        or another_occasion(sentence, wording, slot, bound)
        or ("" if exact or value.axis == "text" else partial(sentence, wording, value, bound))
    )
    why = (
        why
        or ("" if best.given or one else unclear(sentence, wording, bound, value, exact))
        or untimely(sentence, wording, bound, entry, told, value)
    )
    spoken = period(told or which(sentence, bound))
    each = rate(sentence, value) if slot.same and value.axis != "text" else ""
    return Understood(bound, candidates, value, why, " ".join(filter(None, (spoken, each))))


def _chosen(fitting: list[Candidate], slot: Slot) -> Candidate:
    """The best candidate; among equally plain ones that which the fact allows."""
    best = fitting[0]
    alike = [c for c in fitting if c.rank[:-1] == best.rank[:-1]]
    if slot.same:
        return best
    return next((c for c in alike if slot.allows(c.value)), best)


def _candidates(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Candidate]:
    if "text" in slot.axes:
        yield from _words(sentence, wording, slot, bound)
    elif slot.axes <= DATES:
        yield from dated(sentence, wording, bound)
    else:
        yield from measured(sentence, wording, slot, bound)


def _words(sentence: Sentence, wording: Wording, slot: Slot, bound: Bound) -> Iterator[Candidate]:
    for rank, found in enumerate(fillers(sentence, wording, slot, bound)):
        start, end = sentence.words[found.first].start, sentence.words[found.last].end
        numbers = _title(sentence, slot, found) if slot.title else range(found.first, found.last + 1)
        said = " ".join(
            _mark(sentence, n, slot)
            for n in numbers
            if n not in bound.taken and (sentence.key(n) not in FUNCTION or sentence.key(n) == "not")
        )
        if said:
            yield Candidate(Value("text", 0, 0, said, start, end), (0, rank), "", found.loose, found.given)


def _title(sentence: Sentence, slot: Slot, found: Stretch) -> list[int]:
    """The words of a title that are compared: without lower-case words in front of one with capitals, and, where
    all words of the slot are there, without names: "day Foreign Minister", "Leader of the Islamic Revolution"."""
    numbers = list(range(found.first, found.last + 1))
    kept = [n for n in numbers if office(sentence.key(n)) or sentence.key(n) in LOWER]
    while numbers and any(map(sentence.capital, kept)) and numbers[0] not in kept and not sentence.capital(numbers[0]):
        numbers.pop(0)
    marks = {sentence.marks[n][0] for n in numbers}
    right = next((set(phrase) for phrase in slot.phrases if set(phrase) <= marks), None)
    if right is None:
        return numbers
    lower = [n for n in numbers if sentence.key(n) in LOWER or not sentence.capital(n)]
    return [n for n in numbers if n in lower or sentence.marks[n][0] in right]


def _mark(sentence: Sentence, number: int, slot: Slot) -> str:
    stem, letters = sentence.marks[number]
    return letters if slot.proper and sentence.capital(number) else stem
