"""Which words can be spellings of one name, wherever they stand: found cheaply among many.

Two words are compared only if their consonants meet, and only if one can be another way to write the
same sounds or a slip. What depends on one word alone is worked out once for all documents.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain, combinations
from typing import TYPE_CHECKING

from factdesk.english.words import FUNCTION
from factdesk.naming.gazetteer import commonness, different, look_up
from factdesk.naming.likeness import RARE, likeness
from factdesk.values.skeleton import near

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLAIN = 4.0
"""Zipf frequency from which a word of the dictionary is taken for no name, even with a capital."""


def rivals(words: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of words that can be spellings of one name, in order."""
    index: dict[str, list[str]] = {}
    for word in words:
        for key in _keys(word):
            index.setdefault(key, []).append(word)
    groups = [tuple(sorted(group)) for group in index.values() if len(group) > 1]
    return sorted(set(chain.from_iterable(map(_alike, groups))))


@lru_cache(1 << 16)
def _alike(group: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The pairs that can be spellings of one name among words whose consonants meet."""
    return tuple(
        pair for pair in combinations(group, 2) if _near(*pair) and not _two(*pair) and compared(*pair) is not None
    )


def _near(one: str, other: str) -> bool:
    """Whether two words have the same consonants, or their letters differ in one place only: else
    the one can be neither another way to write the same sounds nor a slip."""
    if one[0] != other[0] and one[-1] != other[-1]:
        return _keys(one)[0] == _keys(other)[0]
    shortest = min(len(one), len(other))
    head = tail = 0
    while head < shortest and one[head] == other[head]:
        head += 1
    while tail < shortest - head and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return head + tail >= max(2, shortest - 3) or _keys(one)[0] == _keys(other)[0]


def _two(one: str, other: str) -> bool:
    """Whether two words are known to be two names, and neither is written so seldom that it may be
    the other one mistyped: Iran, Iraq."""
    return min(commonness(one), commonness(other)) >= RARE and different(one, other)


compared = lru_cache(1 << 16)(likeness)
"""How alike two words are, as `likeness` tells."""


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
