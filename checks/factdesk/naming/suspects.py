"""Words that can be close to words of listed names, and to which they are."""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.mistyping import mistyped, slips
from factdesk.naming.nicknames import given
from factdesk.naming.sightings import STYLES
from factdesk.values.parts import PARTICLES, TITLES
from factdesk.values.sounds import folded
from factdesk.values.spelling import LIKELY, STRONG, alike

if TYPE_CHECKING:
    from factdesk.naming.likeness import Likeness
    from factdesk.values.soundalikes import Soundalikes

SHORTEST = 4
"""Letters of the shortest word that is held to be close to another, beside another part of the name as listed."""

ALONE = 5
"""Letters of the shortest word that is held to be close to another where it stands alone."""

CAPITALS = 6
"""The same of one in capitals, among which there are acronyms."""

LONG = 7
"""Letters from which a word that nobody writes is a slip of one that is one letter away."""

BESIDE = 0.7
"""How alike a word must be that stands beside another part of the name."""

SURE = 0.95
"""How alike a word must be that begins with another letter, or is well known itself."""

RARE = 1.3
"""Zipf frequency below which a word is hardly ever written: once in fifty million words."""

KNOWN = 2.0
"""Zipf frequency from which a word alone may well be somebody else's name."""

_SMALL = PARTICLES | TITLES | STYLES


class Watched(NamedTuple):
    """A word of a listed name that other words may be close to: the id of its rule, the whole
    name, the word, the other words of the name, and whether the word stands for the name alone."""

    rule: str
    name: str
    word: str
    others: tuple[str, ...]
    alone: bool


class Suspect:
    """A word of texts that can be close to words of listed names; how close is worked out when
    first asked for, since most are well known and stand beside no part of such a name.

    `name` is the word as names are written, also where it is in capitals, `common` its Zipf frequency;
    `watched` are the words of names that it can be like, folded.
    """

    def __init__(self, word: str, common: float, watched: dict[str, list[Watched]]) -> None:
        self.word = word
        self.name = word.capitalize() if word.isupper() else word
        self.key = folded(word)
        self.common = common
        self.watched = watched
        self.short = len(self.key) < ALONE
        # what is short or known needs company
        known = common >= KNOWN and all(one.others for some in watched.values() for one in some)
        self.needy = self.short or known

    def met(self, words: set[str], text: str) -> bool:
        """Whether the word may stand for a name in a text: alone, or because another part of a
        name that it may be close to is there. `words` are those of the text with no less than
        `SHORTEST` letters."""
        if not self.needy:
            return True
        long, short = self._parts
        return not long.isdisjoint(words) or any(part in text for part in short)

    @cached_property
    def _parts(self) -> tuple[frozenset[str], frozenset[str]]:
        """The other words, as written, of all names that it may be close to: the long and the short."""
        parts = {part for some in self.watched.values() for one in some for part in one.others}
        if self.word.isupper():
            parts = {part.upper() for part in parts}
        short = frozenset(part for part in parts if len(part) < SHORTEST)
        return frozenset(part + ending for part in parts - short for ending in ("", "'s", "\u2019s")), short

    @cached_property
    def near(self) -> list[Watched]:
        """The words of names that it is nearest to and may stand for."""
        # what is hardly ever written may be mistyped, however it sounds
        least = 0 if self.common < RARE else BESIDE
        fit = [other for other, score in self._scores.items() if score >= least or mistyped(self.key, other)]
        for _, nearest in groupby(sorted(fit, key=self._scores.__getitem__, reverse=True), self._scores.__getitem__):
            likely = [one for other in nearest for one in self.watched[other] if _likely(self, one)]
            if likely:
                return likely
        return []

    def nearer(self, rivals: Soundalikes) -> bool:
        """Whether it is nearer to one of the listed words that are no name's, such as somebody else's."""
        fewest = min((slips(self.key, folded(one.word)) for one in self.near), default=0)
        return any(
            self._open(other) and alike(self.key, other) > self._best and slips(self.key, other) <= fewest
            for other in rivals.candidates(self.key)
        )

    @cached_property
    def _scores(self) -> dict[str, float]:
        return {other: alike(self.key, other) for other in self.watched if self._open(other)}

    @cached_property
    def _best(self) -> float:
        return max(self._scores.values(), default=0.0)

    def _open(self, other: str) -> bool:
        """Whether the two are not known to be different, or sound the same; of what is hardly ever written
        nothing is known."""
        if self.common < RARE or alike(self.key, other) >= STRONG:
            return True
        from factdesk.naming.gazetteer import different

        return not different(self.key, other)

    @cached_property
    def alone(self) -> list[Watched]:
        """Those of them that it may stand for without company."""
        return [one for one in self.near if one.alone and not self.short and _alone(self.name, one, self.common)]

    @cached_property
    def beside(self) -> dict[str, list[Watched]]:
        """Those of them by their other words, folded."""
        found: dict[str, list[Watched]] = {}
        for one in self.near:
            for part in one.others:
                found.setdefault(folded(part), []).append(one)
        return found


def small(word: str) -> bool:
    """Whether a word stands with many names, and so tells of none."""
    return folded(word) in _SMALL


def _likely(suspect: Suspect, watched: Watched) -> bool:
    """Whether a word that is like one of a listed name may stand for it anywhere: it sounds like it,
    or is a slip of the keyboard away and hardly ever written."""
    if suspect.key == folded(watched.word):
        # "Inés" where "Ines" is listed
        return True
    like = _likeness(suspect.name, watched.word)
    if like is None or (like.plain and not given(suspect.name)):
        return False
    rare = like.slips == 1 and like.initial and like.shortest >= ALONE and suspect.common < RARE
    return like.score >= BESIDE or _slip(like) or rare or (like.mistyped and like.initial)


@cache
def _likeness(word: str, other: str) -> Likeness | None:
    from factdesk.naming.likeness import likeness
    from factdesk.naming.restyled import bare

    if other.isascii() and other[1:].islower():
        return likeness(word, other)
    return likeness(bare(word).capitalize(), bare(other).capitalize())


def _derived(word: str, name: str) -> bool:
    """Whether a word has the ending of places named after somebody (Sulaymaniyah), and the name has not."""
    ending = re.compile("i(?:y|yy)?[ae]h?$")
    return bool(ending.search(word)) and not ending.search(name)


def _alone(word: str, watched: Watched, common: float) -> bool:
    """Whether a word is like enough to a single name, or to a surname, to stand for it alone."""
    like = _likeness(word, watched.word)
    if like is None or like.different or _derived(folded(word), folded(watched.word)):
        return False
    if not like.initial and like.score < SURE:
        return False
    if like.mistyped and like.score >= SURE and common < KNOWN:
        return True
    if like.same and not (watched.others and common >= KNOWN):
        return like.score >= LIKELY
    if not watched.others and like.score >= SURE and like.commoner - common >= 1:
        return True
    if common == 0 and (like.slips == 1 or like.mistyped) and like.shortest >= LONG and like.initial:
        return like.mistyped or like.score >= BESIDE or not watched.others
    return common < RARE and (like.score >= STRONG or (_slip(like) and like.score >= BESIDE))


def _slip(like: Likeness) -> bool:
    return like.slips == 1 and like.shortest > ALONE
