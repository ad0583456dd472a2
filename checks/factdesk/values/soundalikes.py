"""Names that sound alike, found among many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.values.skeleton import beginning, links, skeleton, sorts
from factdesk.values.sounds import folded
from factdesk.values.spelling import alike

if TYPE_CHECKING:
    from collections.abc import Iterable

DIFFERENT = 4
"""Links in which two names may differ and still be scored: one sound of another sort, or one more."""


class Soundalikes:
    """Single words, to be asked which of them a word is like.

    Only those are scored which begin alike, whose skeletons meet, and whose sounds follow each
    other nearly in the same way; how many true pairs that misses is measured by `bench/names/pairs.py`.

    >>> [word for word, score in Soundalikes(["Araghchi", "Larijani", "Arakelyan"]).to("Arakchi", 0.9)]
    ['araghchi']
    """

    def __init__(self, words: Iterable[str]) -> None:
        own: dict[str, list[str]] = {}
        fewer: dict[str, dict[str, None]] = {}
        for word in sorted(set(map(folded, words))):
            key, *others = _keys(word)
            own.setdefault(key, []).append(f"{word} {sorts(word)}")
            for other in others:
                fewer.setdefault(other, {})[key] = None
        # one text a row costs a tenth of a list to unpickle
        self._own = {key: " ".join(row) for key, row in own.items()}
        self._fewer = {key: " ".join(row) for key, row in fewer.items()}
        self._read: dict[str, dict[str, int]] = {}

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_read": {}}

    def to(self, word: str, least: float) -> list[tuple[str, float]]:
        """The words, folded, that are at least so alike to one, the most alike first; not itself."""
        word = folded(word)
        scored = [(other, alike(word, other)) for other in self.candidates(word)]
        return sorted([pair for pair in scored if pair[1] >= least], key=lambda pair: (-pair[1], pair[0]))

    def candidates(self, word: str) -> list[str]:
        """The words that can be like one, given folded, first those whose links differ in less."""
        keys = _keys(word)
        rows = [key for key in keys + self._fewer.get(keys[0], "").split() if key in self._own]
        if not rows:
            return []
        mine = links(sorts(word))
        apart = [
            (bits, other)
            for key in rows
            for other, held in self._row(key).items()
            if (bits := (mine ^ held).bit_count()) <= DIFFERENT and other != word
        ]
        return [other for _, other in sorted(apart)]

    def _row(self, key: str) -> dict[str, int]:
        """The words under a key, with their links."""
        if key not in self._read:
            row = self._own[key].split()
            self._read[key] = dict(zip(row[::2], map(links, row[1::2]), strict=True))
        return self._read[key]


def _keys(word: str) -> list[str]:
    """What a word is looked up by: a consonant may be lacking only among more than three."""
    start, bones = beginning(word), skeleton(word)
    key = start + bones
    fewer = range(len(start), len(key)) if len(bones) > 3 else ()
    return [key, *(key[:at] + key[at + 1 :] for at in fewer)]
