"""Words that are one letter away from a listed one, or have its letters in the wrong order, however they
sound: Kuberntes, Sheimbaum, Samarago.

A word and what it is mistyped as have a form in common that lacks a letter of one or of both, so
that candidates are found by looking up all such forms (the method of SymSpell, by W. Garbe); what is
in the wrong order has the same letters."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factdesk.naming.mistyping import mistyped, slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SHORTEST = 6
"""Letters of the shortest word that is found; shorter ones have too many neighbours."""

MOST = 20_000
"""Words from which on none is found: with so many, what is one letter away from one is often another."""


class OneOff:
    """Words in the letters a-z, to be asked which of them another word is a slip of.

    >>> OneOff(["kubernetes", "sheinbaum"]).candidates("sheimbaum")
    ['sheinbaum']
    >>> OneOff(["saramago"]).candidates("samarago")
    ['saramago']
    """

    def __init__(self, words: Iterable[str]) -> None:
        # one text costs a third of a list to unpickle
        long = sorted(word for word in words if len(word) >= SHORTEST)
        self._words = " ".join(long) if len(long) < MOST else ""

    def candidates(self, word: str) -> list[str]:
        """The words that become a word by changing, adding, leaving out or exchanging letters once, or by
        putting a few in the right order."""
        if len(word) < SHORTEST - 1:
            return []
        found = {other for form in _forms(word) for other in self._index.get(form, ())}
        return sorted(other for other in found if slips(word, other) == 1 or _turned(word, other))

    @cached_property
    def _index(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for word in self._words.split():
            for form in _forms(word):
                index.setdefault(form, []).append(word)
        return index

    def __getstate__(self) -> dict[str, str]:
        return {"_words": self._words}


def _turned(word: str, other: str) -> bool:
    """Whether a word is another one with its letters in the wrong order."""
    return word != other and word[0] == other[0] and sorted(word) == sorted(other) and mistyped(word, other)


def _forms(word: str) -> Iterator[str]:
    """A word, what is left of it without one of its letters, and its letters in order."""
    yield word
    yield "".join(sorted(word))
    for at in range(len(word)):
        if not at or word[at] != word[at - 1]:
            yield word[:at] + word[at + 1 :]
