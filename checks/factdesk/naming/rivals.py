"""Which words can be spellings of one name, wherever they stand: found cheaply among many.

Two words are compared only if their consonants meet, and only if one can be another way to write the
same sounds or a slip. What depends on one word alone is worked out once for all documents.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factdesk.english.words import FUNCTION
from factdesk.naming.gazetteer import look_up
from factdesk.naming.namesakes import Likeness, likeness
from factdesk.values.skeleton import near

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = 4.0
"""Zipf frequency from which a word of the dictionary is taken for no name, even with a capital."""


def rivals(words: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of words that can be spellings of one name, in order."""
    index: dict[str, list[str]] = {}
    pairs = set()
    for word in words:
        for key in _keys(word):
            if key in index:
                pairs.update([(other, word) if other < word else (word, other) for other in index[key]])
                index[key].append(word)
            else:
                index[key] = [word]
    return sorted(pair for pair in pairs if compared(*pair) is not None)


@lru_cache(1 << 18)
def compared(one: str, other: str) -> Likeness | None:
    """How alike two words are; None at once where letters differ in more than one place, so that
    it can be neither another way to write the same sounds nor a slip."""
    if _keys(one)[0] != _keys(other)[0]:
        shortest = min(len(one), len(other))
        head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
        tail = next((at for at in range(shortest - head) if one[-1 - at] != other[-1 - at]), shortest - head)
        if head + tail < shortest - 3 or head + tail < 2:
            return None
    return likeness(one, other)


@cache
def _keys(word: str) -> tuple[str, ...]:
    """The skeletons under which a word can meet others that are like it, its own first; none for
    a word that is taken for no name."""
    if len(word) < 4 or word.isupper() or word.lower() in FUNCTION or _plain(word):
        return ()
    keys = near(word)
    if len(keys[0]) < 3:  # so few consonants that one may be missing in the other name
        keys += [f"{word[:3]}-", f"-{word[-3:]}"]
    return tuple(keys)


def _plain(word: str) -> bool:
    """Whether a word is so common in lower case that it is taken for no name."""
    known = look_up(word)
    return known.word and known.zipf >= _PLAIN
