"""What a sentence adds to the parts of a sum that the fact does not know of, so that the total may be larger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.numbers import listed, numbers
from factdesk.model import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.numbers import Label
    from factdesk.binding.subjects import Told

_BESIDES = re.compile(
    r"\b(?:not (?:counting|including)|excluding|apart from|besides|in addition to|as well as"
    r"|(?:along|together) with)\b",
    re.IGNORECASE,
)
_ADDS = frozenset({"and", "plus"})


def more(told: Told, found: Sequence[Label]) -> Iterator[Value]:
    """What stands in one list with parts: "14 women, 19 men and two others", "14 women, 19 men and guests"."""
    parts = [one for one in found if len(told.sum.ways[one.number].part) == 1]
    if not parts:
        return
    taken = {one.value for one in found}
    done = any(told.sentence.tags[place.first] in "VEG" for part in parts for place in part.places)
    for value in numbers(told):
        alike = value not in taken and value.axis == parts[0].value.axis
        # where parts are told by verbs, another verb tells another: "passed by 20, failed by 3, missed by 2"
        if alike and (done or _listed(told, value, parts) or _likewise(told, value, parts)):
            yield value
    for part in parts:
        yield from _unnumbered(told, part)
    yield from _besides(told, parts[0].value.axis)


def _listed(told: Told, value: Value, parts: Sequence[Label]) -> bool:
    """Whether a number stands in one list with a part."""
    first = told.sentence.inside(value)[0]
    plain = told.sentence.under(first)[0] in ("", "of")
    return plain and any(listed(told, first, part.value) for part in parts)


def _likewise(told: Told, value: Value, parts: Sequence[Label]) -> bool:
    """Whether another does what the parts are told to do: "Falk won 20 votes, Kern won 12"."""
    sentence = told.sentence
    homes = [sentence.clause_of(sentence.inside(one)[0]) for one in (value, *(part.value for part in parts))]
    verb, *others = (sentence.predicate(sentence.clauses[home]) for home in homes)
    return (
        verb[0] in told.known and verb[0] >= 0 and any(verb[1] == other[1] and verb[0] != other[0] for other in others)
    )


def _unnumbered(told: Told, part: Label) -> Iterator[Value]:
    """What "and" adds to a part without a number: "35 midwives and cooks"."""
    sentence = told.sentence
    behind = [place.last for place in part.places if place.first > sentence.inside(part.value)[-1]]
    at = max(behind, default=len(sentence.words)) + 1
    if at >= len(sentence.words) or sentence.key(at) not in _ADDS:
        return
    at += 1
    while at < len(sentence.words) and sentence.joined(at) and sentence.tags[at] in "DA":
        at += 1
    if (
        at < len(sentence.words)
        and told.strange(at)
        and not (sentence.joined(at + 1) and sentence.tags[at + 1] in "VXPAQ")
    ):
        word = sentence.words[at]
        yield _some(part.value.axis, sentence.said(at, at), word.start, word.end)


def _besides(told: Told, axis: str) -> Iterator[Value]:
    """What is told not to be among the parts: "14 women and 19 men, not counting the mayor"."""
    sentence = told.sentence
    for match in _BESIDES.finditer(sentence.text):
        start = sentence.start + match.start()
        yield _some(axis, match[0], start, start + len(match[0]))


def _some(axis: str, text: str, start: int, end: int) -> Value:
    """A number that is not told."""
    return Value(axis, 0, float("inf"), text, start, end)
