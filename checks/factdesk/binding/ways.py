"""The wordings of a fact, ready to be looked for: one for each sentence, data row, and part of an order or sum."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.binding.rows import RowsError, filled, holes, rows
from factdesk.binding.slots import Slot, slot_of
from factdesk.binding.sums import parts, summed
from factdesk.binding.wording import SORTS, Wording, WordingError, wording
from factdesk.english.words import PREPOSITIONS
from factdesk.hints import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.naming import Names
    from factdesk.binding.rows import Row
    from factdesk.binding.wording import Anchor


class Way(NamedTuple):
    """One wording of one fact. `key` is the id of its rule, with the row where the fact stands once
    for each row of a file; `part` is the name of its slot in an order, or the letters of that in a
    sum, `own` are the anchors that it does not share with the others of the sum, and `needed` those
    that must stand beside its number."""

    rule: str
    key: str
    wording: Wording
    slot: Slot
    part: str = ""
    own: tuple[Anchor, ...] = ()
    needed: tuple[Anchor, ...] = ()


_SUM = Slot(frozenset({"sum"}), same="sum")


def ways(rule: str, entry: Any, folder: str, names: Names) -> Iterator[Way]:
    """The wordings of a fact; `folder` is that of its rules file.

    Raises WordingError or RowsError for one that cannot be checked.
    """
    sentences = (entry.fact, *entry.also)
    if entry.order:
        yield from _ordered(rule, entry, names)
    elif summed(entry.fact):
        yield from _added(rule, entry, names)
    elif entry.each:
        for number, row in enumerate(_rows(entry, folder, sentences), 1):
            for sentence in sentences:
                yield _way(rule, f"{rule}#{number}", _filled(sentence, row), entry, names)
    else:
        for sentence in (led for one in sentences for led in _led(one)):
            yield _way(rule, rule, sentence, entry, names)
            measure = _MEASURE.fullmatch(sentence)
            value = measure and (measure["value"] or measure["cost"] or measure["time"])
            if measure and value not in SORTS:
                way = _way(rule, rule, f"The [{value}] {measure['thing']}", entry, names)
                yield way._replace(wording=way.wording._replace(fronted=True))


_LED = re.compile(r"\((?P<any>[^()]*)\)(?=\s(?:the\s)?\[)")


def _led(sentence: str) -> list[str]:
    """The wordings of a fact with alternatives in front of its slot that lead to it by other prepositions:
    "(was won by|went to) [Amina Diallo]"."""
    match = _LED.search(sentence)
    several = match["any"].split("|") if match else []
    ends = {words.split()[-1] for words in several if words.split()}
    if match is None or len(ends) < 2 or ends.isdisjoint(PREPOSITIONS):
        return [sentence]
    return [sentence[: match.start()] + words + sentence[match.end() :] for words in several]


_MEASURE = re.compile(
    r"The (?P<thing>[^\[\]]+?) (?:(?:is|was) \[(?P<value>[^\[\]]+)\] long|costs? \[(?P<cost>[^\[\]]+)\]"
    r"|lasted \[(?P<time>[^\[\]]+)\])\.?"
)
"""Facts whose value says by itself what it measures in front of the thing: "the 14-km line", "the 11-day strike"."""


def source(entry: Any, folder: str) -> str:
    """The data file of a fact, or nothing."""
    return os.path.normpath(os.path.join(folder, entry.each)) if entry.each else ""


def _way(rule: str, key: str, sentence: str, entry: Any, names: Names, part: str = "") -> Way:
    try:
        made = wording(sentence, names)
        return Way(rule, key, made, slot_of(made, entry), part)
    except WordingError as error:
        raise WordingError(f'"{sentence}" {error}') from error


def _filled(sentence: str, row: Row) -> str:
    empty = next((name for name in holes(sentence) if not row.values[name].strip()), None)
    if empty is not None:
        raise RowsError(f'{row.place}: "{empty}" is empty')
    return filled(sentence, row.values)


def _rows(entry: Any, folder: str, sentences: tuple[str, ...]) -> list[Row]:
    """The rows of a fact's file, which has all its columns."""
    found = rows(source(entry, folder))
    for name in dict.fromkeys(name for sentence in sentences for name in holes(sentence)):
        for row in found:
            if name not in row.values:
                hint = nearest(name, list(row.values), listed=True)
                raise RowsError(f'{row.place}: has no column "{name}"{hint}')
    return found


def _ordered(rule: str, entry: Any, names: Names) -> Iterator[Way]:
    """The parts of an order, each a sentence of its own with a date."""
    wanted = sides(entry.order)
    if entry.also or entry.each:
        raise WordingError('has "order", which goes with neither "also" nor "each"')
    found = {}
    for sentence, plain in zip(entry.fact.split(";"), ("first", "second"), strict=False):
        slot = re.search(r"\[([^\[\]]*)\]", sentence)
        if slot is not None:
            found[slot[1].strip().replace("date", plain)] = (
                sentence[: slot.start()].lstrip() + "[date]" + sentence[slot.end() :]
            )
    if set(found) != set(wanted):
        parts = " and ".join(f"[{name}]" for name in wanted)
        raise WordingError(f'should have {parts}, as "order" names them, in two sentences parted by ";"')
    for name in wanted:
        yield _way(rule, rule, found[name], entry, names, name)


def _added(rule: str, entry: Any, names: Names) -> Iterator[Way]:
    """The brackets of a sum, each a wording of its own."""
    if entry.each:
        raise WordingError('has letters in brackets, which do not go with "each"')
    for sentence in (entry.fact, *entry.also):
        try:
            for part in parts(sentence, names):
                yield Way(rule, rule, part.wording, _SUM, part.letters, part.own, part.needed)
        except WordingError as error:
            raise WordingError(f'"{sentence}" {error}') from error


def sides(order: str) -> tuple[str, str]:
    """The names of what comes first and what comes second in an order.

    >>> sides("referendum < treaty")
    ('referendum', 'treaty')
    """
    first, _, second = (part.strip() for part in order.partition("<"))
    return first, second
