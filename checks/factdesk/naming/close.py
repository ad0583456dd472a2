"""Spellings that are close to a listed name and are listed nowhere.

A word of a text is held against the words of the listed names. That it sounds like one of them is
not enough. If another part of the name stands beside it, it is most likely this name; if the
name of somebody else stands beside it, it is not; if it stands alone, it must sound very much
like a surname that only one listed name has, and be a word that is hardly ever written. Ordinary
words, peoples, plurals, and names that are known to be others are never held to be close.

Most words of a text are asked about once in a run, and what costs more is asked of few: first
which listed words they can be like (`Soundalikes`), then, of those, whether another part of the
name is met, how alike they are (`suspects`), and what stands beside them (`company`).
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING

from factdesk.naming.nicknames import given
from factdesk.naming.oneoff import OneOff
from factdesk.naming.sightings import telling
from factdesk.naming.suspects import ALONE, CAPITALS, KNOWN, SHORTEST, Suspect, Watched, small
from factdesk.packed import Packed
from factdesk.values.soundalikes import Soundalikes
from factdesk.values.sounds import folded

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from factdesk.document import Document
    from factdesk.naming.company import Near

_CAPITALS = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d][a-zA-Z\u00df-\u00f6\u00f8-\u00ff\u0101-\u017e'\u2019]{3,}"


RIVALS = "rivals"
"""The only key of what is seldom needed and so unpickled on its own."""


class Close:
    """Listed names, to be asked what in a document is close to them.

    `names` are ids and names; `listed` are all spellings that are listed for any name, right,
    wrong or of somebody else: none of their words is close to another.
    """

    def __init__(self, names: Iterable[tuple[str, str]], listed: Iterable[str]) -> None:
        watched: dict[str, list[Watched]] = {}
        for one in _watched(list(names)):
            watched.setdefault(folded(one.word), []).append(one)
        self.watched = Packed(watched)
        self.words = Soundalikes(watched)
        self.mistyped = OneOff(watched)
        listed = list(listed)
        listed_words = {word for written in listed for word in _words(written)}
        self._accented = " ".join(sorted({word for one in listed for word in one.split() if not word.isascii()}))
        self.rivals = Packed({RIVALS: Soundalikes(listed_words - watched.keys())})
        # one text costs a third of a set to unpickle
        self._listed = " ".join(sorted(listed_words))
        self._seen: set[str] = set()
        self._suspects: dict[str, Suspect] = {}

    def __getstate__(self) -> dict[str, object]:
        kept = {name: value for name, value in self.__dict__.items() if name != "listed"}
        return kept | {"_seen": set(), "_suspects": {}}

    @cached_property
    def listed(self) -> frozenset[str]:
        """The words of all listed spellings, folded."""
        return frozenset(self._listed.split(" "))

    def find(self, document: Document) -> Iterator[Near]:
        """Every word that is close to a listed name, and to which."""
        words = set(_capitals().findall(document.text))
        new = words - self._seen
        self._seen |= new
        for written in new:
            suspect = self._suspect(_base(written))
            if suspect:
                self._suspects[written] = suspect
        for written in sorted(words & self._suspects.keys()):
            suspect = self._suspects[written]
            if suspect.met(words, document.text):
                if suspect.near:
                    yield from self._places(document, suspect)
                else:
                    del self._suspects[written]

    def _suspect(self, word: str) -> Suspect | None:
        """A word with the words of names that it can be like; None where it can be like none."""
        key = folded(word)
        if len(key) < (CAPITALS if word.isupper() else SHORTEST):
            return None
        if key in self.listed:
            return self._with_accents(word, key)
        found = {*self.words.candidates(key), *self.mistyped.candidates(key)}
        if not found:
            return None
        from factdesk.naming.gazetteer import look_up

        known = look_up(key)
        if known.word and not given(word):
            return None
        return Suspect(word, known.zipf, {other: self.watched[other] for other in sorted(found)})

    def _with_accents(self, word: str, key: str) -> Suspect | None:
        """A word with accents that its listed spellings have not: wrong beside another part of the name."""
        letters = "".join(filter(str.isalpha, word))
        if letters.isascii() or key not in self.watched or word in self._accented.split():
            return None
        return Suspect(word, KNOWN, {key: self.watched[key]})

    def _places(self, document: Document, suspect: Suspect) -> Iterator[Near]:
        """The places at which a word stands for a name, unless it is nearer to another listed word."""
        from factdesk.naming.company import places

        for place in places(document, suspect):
            if not suspect.nearer(self.rivals[RIVALS]):
                yield place


def _base(word: str) -> str:
    """A word without the ending of a possessive."""
    head, sign, tail = word.replace("\u2019", "'").rpartition("'")
    return word[: len(head)] if sign and tail in ("", "s", "S") else word


def _words(name: str) -> Iterator[str]:
    return filter(None, map(folded, name.replace("-", " ").replace("\u2011", " ").split()))


def _watched(names: list[tuple[str, str]]) -> Iterator[Watched]:
    """The words of all names that others may be close to."""
    having: dict[str, set[str]] = {}
    for rule, name in names:
        having.setdefault(_last(name), set()).add(rule)
    for rule, name in names:
        words = [word for word in name.replace("-", " ").split() if folded(word)]
        for number, word in enumerate(words):
            others = tuple(other for other in words[:number] + words[number + 1 :] if not small(other))
            if len(folded(word)) >= SHORTEST and telling(word):
                alone = len(folded(word)) >= ALONE and number == len(words) - 1 and len(having[_last(name)]) == 1
                yield Watched(rule, name, word, others, alone)


def _last(name: str) -> str:
    return next(reversed(list(_words(name))), "")


@cache
def _capitals() -> re.Pattern[str]:
    import re

    return re.compile(_CAPITALS)
