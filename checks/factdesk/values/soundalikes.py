"""Names that sound alike, found among many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.values.skeleton import links, near, skeleton
from factdesk.values.sounds import folded
from factdesk.values.spelling import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DIFFERENT = 4
"""Links in which two names may differ and still be scored: one sound of another sort, or one more."""


class Soundalikes:
    """Single words, to be asked which of them a word is like.

    Only those are scored whose skeleton meets that of the word and whose sounds follow
    each other nearly in the same way; how many true pairs that misses is measured by `bench/names/pairs.py`.

    >>> [word for word, score in Soundalikes(["Araghchi", "Larijani", "Arakelyan"]).to("Arakchi", 0.9)]
    ['araghchi']
    """

    def __init__(self, words: Iterable[str] = ()) -> None:
        self._own: dict[str, list[str]] = {}
        self._fewer: dict[str, list[str]] = {}
        self._words: set[str] = set()
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Takes one more word, folded."""
        word = folded(word)
        if word in self._words:
            return
        self._words.add(word)
        own, *fewer = near(word)
        self._own.setdefault(own, []).append(word)
        for bones in fewer:
            self._fewer.setdefault(bones, []).append(word)

    def to(self, word: str, least: float) -> list[tuple[str, float]]:
        """The words, folded, that are at least so alike to one, the most alike first; not itself."""
        word = folded(word)
        scored = [(other, alike(word, other)) for other in self.candidates(word)]
        return sorted([pair for pair in scored if pair[1] >= least], key=lambda pair: (-pair[1], pair[0]))

    def candidates(self, word: str) -> Iterator[str]:
        """The words that can be like one."""
        mine = links(word)
        seen = {word}
        for index, keys in ((self._own, near(word)), (self._fewer, [skeleton(word)])):
            for key in keys:
                for other in index.get(key, ()):
                    if other not in seen and (mine ^ links(other)).bit_count() <= DIFFERENT:
                        seen.add(other)
                        yield other
