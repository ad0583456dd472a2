"""Spellings that are close to a listed name and are listed nowhere.

A word of a text is held against the words of the listed names. That it sounds like one of them is
not enough. If another part of the name stands beside it, it is most likely this name; if the
name of somebody else stands beside it, it is not; if it stands alone, it must sound very much
like a surname that only one listed name has, and be a word that is hardly ever written. Ordinary
words, peoples, plurals, and names that are known to be others are never held to be close.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.nicknames import nicknamed
from factdesk.naming.sightings import STYLES, Sighting, phrases, telling
from factdesk.values.parts import PARTICLES, TITLES
from factdesk.values.soundalikes import Soundalikes
from factdesk.values.sounds import folded
from factdesk.values.spelling import LIKELY, STRONG, alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from factdesk.document import Document
    from factdesk.naming.namesakes import Likeness

SHORTEST = 4
"""Letters of the shortest word that is held to be close to another, beside another part of the name as listed."""

ALONE = 5
"""Letters of the shortest word that is held to be close to another where it stands alone."""

LEAST = 0.3
"""How alike a word must be that is one slip of the keyboard away, and hardly ever written, there."""

BESIDE = 0.7
"""How alike a word must be that stands beside another part of the name."""

AROUND = 100
"""Code points on either side of a word among which its name phrase is looked for."""

SURE = 0.95
"""How alike a word must be that begins with another letter, or is well known itself."""

RARE = 1.3
"""Zipf frequency below which a word is hardly ever written: once in fifty million words."""

KNOWN = 2.0
"""Zipf frequency from which a word alone may well be somebody else's name."""

STRANGER, NONE = "stranger", "none"

MANY = 50
"""Other parts up to which spellings close to them are company too; with more, only the listed ones."""

_CAPITALS = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d][a-z\u00df-\u00f6\u00f8-\u00ff\u0101-\u017e'\u2019]{3,}"


_PLACES = frozenset(
    "town village neighborhood neighbourhood district street city province area region square countryside camp airport"
    " bridge river valley mountain crossing suburb quarter governorate county".split()
)


class Watched(NamedTuple):
    """A word of a listed name that other words may be close to: the id of its rule, the whole
    name, the word, the other words of the name, and whether the word stands for the name alone."""

    rule: str
    name: str
    word: str
    others: tuple[str, ...]
    alone: bool


class Near(NamedTuple):
    """A word at `text[start:end]` that is close to a word of a listed name."""

    start: int
    end: int
    watched: Watched


class Close:
    """Listed names, to be asked what in a document is close to them.

    `names` are ids and names; `listed` are all spellings that are listed for any name, right,
    wrong or of somebody else: none of their words is close to another.
    """

    def __init__(self, names: Iterable[tuple[str, str]], listed: Iterable[str]) -> None:
        self.listed = frozenset(word for written in listed for word in _words(written))
        self.watched: dict[str, list[Watched]] = {}
        for watched in _watched(list(names)):
            self.watched.setdefault(folded(watched.word), []).append(watched)
        self.words = Soundalikes(self.listed)
        self._seen: set[str] = set()
        self._suspects: dict[str, Suspect] = {}

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_seen": set(), "_suspects": {}}

    def find(self, document: Document) -> Iterator[Near]:
        """Every word that is close to a listed name, and to which."""
        words = set(_compiled(_CAPITALS).findall(document.text))
        for written in words - self._seen:
            suspect = self._suspect(_base(written))
            if suspect:
                self._suspects[written] = suspect
        self._seen |= words
        for written in sorted(words & self._suspects.keys()):
            suspect = self._suspects[written]
            if not (suspect.short or suspect.known) or suspect.met(words, document.text):
                yield from _places(document, suspect)

    def _suspect(self, word: str) -> Suspect | None:
        """A word with the listed words that it can be like; None where it can be like none."""
        key = folded(word)
        found = [] if len(key) < SHORTEST or key in self.words else self.words.candidates(key)
        watched = {other: self.watched[other] for other in found if other in self.watched}
        if not watched:
            return None
        from factdesk.naming.gazetteer import different, look_up

        known = look_up(key)
        if known.word and not _given(word):
            return None
        # what is no name's word, such as that of somebody else, may still be the nearest
        open_ = [other for other in found if known.zipf < RARE or not different(key, other)]
        return Suspect(word, known.zipf, open_, watched)


class Suspect:
    """A word of texts that can be close to words of listed names; how close is worked out when
    first asked for, since most are well known and stand beside no part of such a name.

    `common` is its Zipf frequency, `found` are the listed words, folded, that it can be like, and
    `watched` the words of names among them.
    """

    def __init__(self, word: str, common: float, found: list[str], watched: dict[str, list[Watched]]) -> None:
        self.word = word
        self.common = common
        self.found = found
        self.watched = watched
        self.short = len(folded(word)) < ALONE
        self.known = common >= KNOWN and all(one.others for some in watched.values() for one in some)

    def met(self, words: set[str], text: str) -> bool:
        """Whether another part of a name that it may be close to is among the words of a text; the
        words have no less than `SHORTEST` letters."""
        long, short = self._parts
        return not long.isdisjoint(words) or any(part in text for part in short)

    @cached_property
    def _parts(self) -> tuple[frozenset[str], frozenset[str]]:
        """The other words, as written, of all names that it may be close to: the long and the short."""
        parts = {part for some in self.watched.values() for one in some for part in one.others}
        short = frozenset(part for part in parts if len(part) < SHORTEST)
        return frozenset(parts - short), short

    @cached_property
    def near(self) -> list[Watched]:
        """The words of names that it is nearest to and may stand for."""
        key = folded(self.word)
        scores = {other: alike(key, other) for other in self.found}
        best = max(scores.values(), default=0.0)
        least = LEAST if self.common < RARE else BESIDE
        nearest = [other for other, score in scores.items() if score == best >= least]
        return [one for other in nearest for one in self.watched.get(other, ()) if _likely(self, one)]

    @cached_property
    def alone(self) -> list[Watched]:
        """Those of them that it may stand for without company."""
        return [one for one in self.near if one.alone and not self.short and _alone(self.word, one, self.common)]

    @cached_property
    def beside(self) -> dict[str, list[Watched]]:
        """Those of them by their other words, folded."""
        found: dict[str, list[Watched]] = {}
        for one in self.near:
            for part in one.others:
                found.setdefault(folded(part), []).append(one)
        return found


def _places(document: Document, suspect: Suspect) -> Iterator[Near]:
    """The places at which a word stands for one of the names that it is near."""
    places = list(_standing(document, suspect.word)) if suspect.near else []
    company = [_company(suspect, place) for place in places]
    # beside another name anywhere, the word is that of somebody else also where it stands alone
    alone = [] if STRANGER in company else suspect.alone
    for place, own in zip(places, company, strict=True):
        meant = own if isinstance(own, Watched) else None
        if own == NONE:
            meant = next((one for one in alone if _person(document, one, place)), None)
        if meant and not document.literal(place.start, place.end):
            yield Near(place.start, place.end, meant)


def _base(word: str) -> str:
    """A word without the ending of a possessive."""
    return _compiled(r"['\u2019][sS]?$").sub("", word)


def _standing(document: Document, word: str) -> Iterator[Sighting]:
    """The places of a word, with the name phrase that it stands in."""
    start = document.text.find(word)
    while start >= 0:
        end = start + len(word)
        for phrase in phrases(document, max(0, start - AROUND), min(len(document.text), end + AROUND)):
            words = tuple(other for _, other in phrase)
            for number, (at, other) in enumerate(phrase):
                if at == start and other == word:
                    yield Sighting(start, end, words[:number], words[number + 1 :])
        start = document.text.find(word, end)


def _person(document: Document, watched: Watched, place: Sighting) -> bool:
    """Whether a word without company can be the surname of a name: not with an article that the
    name has not (al-Khadimi), and not the name of a place (the town of Khatab, Khatab village)."""
    if not watched.others:
        return True
    before, after = document.text[: place.start][-20:].lower(), document.text[place.end :][:20].lower()
    if before.endswith(("al-", "el-", "al ", "el ")) and "-" + watched.word not in watched.name:
        return False
    beside = {*after.split()[:1], *(before.split()[-2:-1] if before.split()[-1:] == ["of"] else ())}
    return beside.isdisjoint(_PLACES)


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
            others = tuple(other for other in words[:number] + words[number + 1 :] if not _small(other))
            if len(folded(word)) >= SHORTEST and telling(word):
                alone = len(folded(word)) >= ALONE and number == len(words) - 1 and len(having[_last(name)]) == 1
                yield Watched(rule, name, word, others, alone)


def _last(name: str) -> str:
    return next(reversed(list(_words(name))), "")


def _small(word: str) -> bool:
    return folded(word) in PARTICLES | TITLES | STYLES


def _likely(suspect: Suspect, watched: Watched) -> bool:
    """Whether a word that is like one of a listed name may stand for it anywhere: it sounds like it,
    or is a slip of the keyboard away and hardly ever written."""
    like = _likeness(suspect.word, watched.word)
    if like is None or (like.plain and not _given(suspect.word)):
        return False
    mistyped = like.slips == 1 and like.initial and like.shortest >= ALONE and suspect.common < RARE
    return like.score >= BESIDE or _slip(like) or mistyped


@cache
def _likeness(word: str, other: str) -> Likeness | None:
    from factdesk.naming.namesakes import likeness
    from factdesk.naming.restyled import bare

    return likeness(word, other if other.isascii() else bare(other))


def _derived(word: str, name: str) -> bool:
    """Whether a word has the ending of places named after somebody (Sulaymaniyah), and the name has not."""
    ending = _compiled("i(?:y|yy)?[ae]h?$")
    return bool(ending.search(word)) and not ending.search(name)


def _company(suspect: Suspect, place: Sighting) -> Watched | str:
    """Whose name the words around a word are: a listed name's own, with at most one middle name
    between its parts; a stranger's; or none."""
    words = (*place.before, "", *place.after)
    owners = [_owner(suspect, word) if word and not _small(word) else None for word in words]
    own = [at for at, owner in enumerate(owners) if owner]
    here = len(place.before)
    strangers = [
        at
        for at, word in enumerate(words)
        if word and not owners[at] and (telling(word) or (at == here - 1 and suspect.beside and _given(word)))
    ]
    span = range(min([here, *own]), max([here, *own]) + 1)
    between = sum(at in span for at in strangers)
    if len(strangers) > between or between > 1:
        return STRANGER
    return next((owner for owner in owners if owner), NONE)


def _given(word: str) -> bool:
    """Whether a word of the dictionary is a given name as well: Mark, Grace."""
    from factdesk.english.words import FUNCTION, TITLES
    from factdesk.naming.gazetteer import look_up

    known = look_up(word)
    return len(known.forms) > 3 and known.zipf < 5.5 and word.lower() not in FUNCTION | TITLES


def _owner(suspect: Suspect, word: str) -> Watched | None:
    """The name that a word beside a suspect is another part of: the same, an initial, another spelling."""
    key = folded(word)
    if key in suspect.beside:
        return suspect.beside[key][0]
    if suspect.short or len(suspect.beside) > MANY or not key:
        return None
    for part, owners in suspect.beside.items():
        if nicknamed(key, part):
            return owners[0]
        if key[0] == part[0] if 1 in (len(key), len(part)) else alike(key, part) >= LIKELY:
            return owners[0]
    return None


def _alone(word: str, watched: Watched, common: float) -> bool:
    """Whether a word is like enough to a single name, or to a surname, to stand for it alone."""
    like = _likeness(word, watched.word)
    if like is None or like.different or _derived(folded(word), folded(watched.word)):
        return False
    if not like.initial and like.score < SURE:
        return False
    if like.same and not (watched.others and common >= KNOWN):
        return like.score >= LIKELY
    if not watched.others and like.score >= SURE and like.commoner - common >= 1:
        return True
    return common < RARE and (like.score >= STRONG or (_slip(like) and like.score >= BESIDE))


def _slip(like: Likeness) -> bool:
    return like.slips == 1 and like.shortest > ALONE


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(pattern)
