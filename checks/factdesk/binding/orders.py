"""Orders: what a document says of two dates, one of which comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.subjects import Told, joined
from factdesk.binding.understanding import understood

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from factdesk.binding.sentences import Sentences
    from factdesk.binding.understanding import Understood
    from factdesk.binding.ways import Way


def ordered(sentences: Sentences, ways: Sequence[Way], entry: Any) -> Iterator[tuple[Way, Understood]]:
    """What the sentences of a document say for the sides of an order. What both sides speak of need not
    be named again in a sentence that goes on about it: "It was signed in May"."""
    shared = set.intersection(*({anchor.ways for anchor in way.wording.anchors} for way in ways))
    topic, own = (
        tuple(tuple(a for a in way.wording.anchors if (a.ways in shared) is common) for way in ways)
        for common in (True, False)
    )
    sum = joined(tuple(way._replace(needed=rest) for way, rest in zip(ways, own, strict=True)), topic)
    about = False
    for block in sentences.document.blocks:
        for sentence in sentences.of(block):
            told = Told(sentence, sum)
            about = bool(told.named) or (about and told.goes_on())
            for way, rest in zip(ways, own, strict=True):
                anchors = rest if about and not told.named and told.plain else way.wording.anchors
                if anchors and all(map(told.places, anchors)):
                    found = understood(sentence, way.wording._replace(anchors=anchors), way.slot, entry)
                    yield from ((way, one) for one in found if one.value)
