"""Which wordings of facts can stand among some words: asked before anything is read closely."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.binding.marks import marks
from factdesk.document import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdesk.binding.ways import Way
    from factdesk.document import Document

_ACCENTED = re.compile(r"[\w\u0300-\u036f]*(?:[^\W\x00-\x7f]|[\u0300-\u036f])[\w\u0300-\u036f]*")


class Index:
    """Wordings by the marks of their rarest anchor, taken for the longest."""

    def __init__(self, ways: Sequence[Way]) -> None:
        self.ways = ways
        self.rare: dict[str, list[int]] = {}
        for number, way in enumerate(ways):
            rare = max(way.wording.anchors, key=lambda anchor: min(len(" ".join(run)) for run in anchor.ways))
            for run in rare.ways:
                self.rare.setdefault(max(run, key=len), []).append(number)
        runs = [run for way in ways for anchor in way.wording.anchors for run in anchor.ways]
        self.vocabulary = frozenset(mark for run in runs for mark in run)
        self.asked: dict[str | bytes, frozenset[str]] = {}

    def marks(self, keys: Iterable[str | bytes]) -> set[str]:
        """All that some words can be compared by, as far as any wording asks for it."""
        found: set[str] = set()
        for key in keys:
            asked = self.asked.get(key)
            if asked is None:
                word = key if isinstance(key, str) else key.decode()
                asked = self.asked[key] = marks(word) & self.vocabulary
            if asked:
                found |= asked
        return found

    def candidates(self, document: Document) -> list[Way]:
        """The wordings whose words are all somewhere in a document, as far as one cheap pass tells."""
        found = self.marks(set(document.fragments))
        if not document.text.isascii():
            found |= self.marks(fold(match[0]) for match in _ACCENTED.finditer(document.text))
        numbers = sorted({number for mark in found & self.rare.keys() for number in self.rare[mark]})
        return holding([self.ways[number] for number in numbers], found)


def holding(ways: Iterable[Way], marks: set[str]) -> list[Way]:
    """The wordings each of whose anchors is among some marks; what is not ASCII may be in pieces there."""
    return [way for way in ways if all(_held(anchor.ways, marks) for anchor in way.wording.anchors)]


def _held(runs: Iterable[tuple[str, ...]], marks: set[str]) -> bool:
    for run in runs:
        for mark in run:
            if mark not in marks and mark.isascii() and "'" not in mark:
                break
        else:
            return True
    return False
