"""How a sentence was understood under a fact, in words for the person who wrote the fact."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factdesk.binding.orders import ordered
from factdesk.binding.places import spots
from factdesk.binding.sentences import Sentences
from factdesk.binding.summands import summands
from factdesk.binding.sums import MORE, terms
from factdesk.binding.understanding import understood

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.binding.understanding import Understood
    from factdesk.binding.ways import Way
    from factdesk.binding.wording import Anchor, Wording
    from factdesk.document import Document
    from factdesk.model import Claim, Finding, Value


def told(sentence: Sentence, wording: Wording, slot: Slot, entry: Any) -> Iterator[str]:
    """The words of the fact that were found, the values that were seen, which was taken and why."""
    found, missing = _anchors(sentence, wording)
    yield f"found: {_listed(found) or 'no word of the fact'}"
    if missing:
        yield f"missing: {_listed(missing)}, so the sentence is not about this"
        return
    for one in understood(sentence, wording, slot, entry):
        yield from _one(sentence, one, slot)


def told_together(document: Document, ways: Sequence[Way], entry: Any) -> Iterator[str]:
    """What each sentence was taken to say for the brackets of a sum or an order."""
    found = list((summands if ways[0].own else ordered)(Sentences(document), ways, entry))
    for start, end in document.sentences:
        yield f'"{" ".join(document.text[start:end].split())}"'
        lines = [_bracket(way, one) for way, one in found if one.value and start <= one.value.start < end]
        yield from lines or ["  taken: nothing, since none stands beside the words of a bracket"]


def concluded(ways: Sequence[Way], claims: Sequence[Claim], findings: Sequence[Finding]) -> str:
    """What comes of all that a document states for the brackets: the figures, and whether they agree."""
    said = {one.value.text: " ".join(one.text.split()) for one in reversed(claims) if one.role == "says"}
    asked = list(dict.fromkeys(way.part for way in ways))
    figures = ", ".join(f"[{part}] {said[part]}" for part in asked if part in said)
    if findings:
        return f"together: {figures}, which contradicts: {'; '.join(one.message for one in findings)}"
    if any(all(part in said for part in needed) for needed in _needed(asked)):
        return f"together: {figures}, which agrees"
    lost = ", ".join(f"[{part}]" for part in asked if part not in said)
    return f"together: {figures or 'nothing'}, which cannot be checked: nothing plain is said for {lost}"


def _needed(asked: Sequence[str]) -> list[set[str]]:
    """The brackets that can be held against each other: a sum and its letters, the two dates of an order."""
    sums = [part for part in asked if not part.isalpha()]
    return [{part, *filter(str.isalpha, terms(part))} for part in sums] or [set(asked)]


def _bracket(way: Way, one: Understood) -> str:
    said = " ".join(one.value.text.split()) if one.value else ""
    if way.part == MORE:
        return f'  seen: "{said}", which the total may hold, too'
    return f'  taken: "{said}" for [{way.part}]' + (f", and left open: {one.unclear}" if one.unclear else "")


def near(sentence: Sentence, wording: Wording) -> int:
    """How many words of a fact a sentence lacks."""
    return len(_anchors(sentence, wording)[1])


def _anchors(sentence: Sentence, wording: Wording) -> tuple[list[Anchor], list[Anchor]]:
    """The words of the fact that stand in a sentence, and those that do not."""
    found = [anchor for anchor in wording.anchors if any(True for _ in spots(sentence, anchor, wording.said))]
    return found, [anchor for anchor in wording.anchors if anchor not in found]


def _listed(anchors: list[Anchor]) -> str:
    return ", ".join(f'"{anchor.text}"' for anchor in anchors)


def _one(sentence: Sentence, one: Understood, slot: Slot) -> Iterator[str]:
    if one.not_bound:
        yield f"not bound: {one.not_bound}"
        return
    for candidate in one.candidates:
        said = _written(sentence, candidate.value)
        if one.value is None or candidate.value.start != one.value.start:
            yield f'seen: "{said}" ({candidate.value.axis}), not taken: {candidate.why or "another fits better"}'
    if one.value is None:
        yield "taken: nothing, since nothing stands in the place of the slot"
        return
    said = _written(sentence, one.value)
    if one.unclear:
        yield f'taken: "{said}", and left open: {one.unclear}'
    elif slot.same:
        yield f'taken: "{said}"' + (f", said of {one.period}" if one.period else "")
    else:
        yield f'taken: "{said}", which {"agrees" if slot.allows(one.value) else "contradicts"}'


def _written(sentence: Sentence, value: Value) -> str:
    """A value as it stands in the sentence, on one line."""
    return " ".join(sentence.document.text[value.start : value.end].split())
