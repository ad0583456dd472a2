"""Spellings that are close to a listed name and are listed nowhere.

A word of a text is held against the words of the listed names. That it sounds like one of them is
not enough. If another part of the name stands beside it, it is most likely this name; if the
name of somebody else stands beside it, it is not; if it stands alone, it must sound very much
like a surname that only one listed name has, and be a word that is hardly ever written. Ordinary
words, peoples, plurals, and names that are known to be others are never held to be close.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.sightings import STYLES, Sighting, phrases, telling
from factdesk.values.parts import PARTICLES, TITLES
from factdesk.values.soundalikes import Soundalikes
from factdesk.values.sounds import folded
from factdesk.values.spelling import LIKELY, STRONG, alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from factdesk.document import Document
    from factdesk.namesakes import Likeness

SHORTEST = 5
"""Letters of the shortest word that is held to be close to another."""

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

OWN, STRANGER, NONE = "own", "stranger", "none"

_CAPITALS = r"[A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017d][a-z\u00df-\u00f6\u00f8-\u00ff\u0101-\u017e'\u2019]{4,}"


class Watched(NamedTuple):
    """A word of a listed name that other words may be close to: the id of its rule, the whole
    name, the word, the other words of the name, and whether the word stands for the name alone."""

    rule: str
    name: str
    word: str
    others: tuple[str, ...]
    alone: bool


class Likely(NamedTuple):
    """A listed word that some word is like, and whether that is enough where it stands alone."""

    watched: Watched
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
        self._near: dict[str, list[Likely]] = {}

    def __getstate__(self) -> dict[str, object]:
        return self.__dict__ | {"_seen": set(), "_near": {}}

    def find(self, document: Document) -> Iterator[Near]:
        """Every word that is close to a listed name, and to which."""
        words = set(_compiled(_CAPITALS).findall(document.text))
        for written in words - self._seen:
            near = self._like(_base(written))
            if near:
                self._near[written] = near
        self._seen |= words
        for written in sorted(words & self._near.keys()):
            yield from self._places(document, _base(written), self._near[written])

    def _like(self, written: str) -> list[Likely]:
        """The words of listed names that a word is nearest to, if it is near any and may stand for it."""
        word = folded(written)
        found = [] if word in self.listed or len(word) < SHORTEST else self.words.candidates(word)
        if not found:
            return []
        from factdesk.gazetteer import different, look_up

        known = look_up(word)
        if known.word:
            return []
        scores = {other: alike(word, other) for other in found if known.zipf < RARE or not different(word, other)}
        best = max(scores.values(), default=0.0)
        near = [
            one for other, score in scores.items() if score == best >= BESIDE for one in self.watched.get(other, ())
        ]
        return list(filter(None, (_likely(written, one, known.zipf) for one in near)))

    def _places(self, document: Document, word: str, near: list[Likely]) -> Iterator[Near]:
        """The places at which a word stands for one of the names that it is near."""
        places = list(_standing(document, word))
        for likely in near:
            company = [_company(likely.watched, place) for place in places]
            # beside another name anywhere, the word is that of somebody else also where it stands alone
            alone = likely.alone and STRANGER not in company
            meant = [
                place
                for place, beside in zip(places, company, strict=True)
                if beside == OWN or (alone and beside == NONE and _alike_article(document, likely.watched, place))
            ]
            if meant:
                yield from (
                    Near(place.start, place.end, likely.watched)
                    for place in meant
                    if not document.literal(place.start, place.end)
                )
                return


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


def _alike_article(document: Document, watched: Watched, place: Sighting) -> bool:
    """Whether a word without company is no place with an article (al-Khadimi) where the name has none."""
    article = document.text[max(0, place.start - 3) : place.start].lower()
    return not watched.others or article not in ("al-", "el-", "al ", "el ") or "-" + watched.word in watched.name


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
            others = tuple(folded(other) for other in words[:number] + words[number + 1 :] if not _small(other))
            if len(folded(word)) >= SHORTEST and telling(word):
                alone = number == len(words) - 1 and len(having[_last(name)]) == 1
                yield Watched(rule, name, word, others, alone)


def _last(name: str) -> str:
    return next(reversed(list(_words(name))), "")


def _small(word: str) -> bool:
    return folded(word) in PARTICLES | TITLES | STYLES


def _likely(word: str, watched: Watched, common: float) -> Likely | None:
    """Whether a word that is like one of a listed name may stand for it anywhere."""
    from factdesk.namesakes import likeness

    like = likeness(word, watched.word)
    if like is None or like.plain or not (like.score >= BESIDE or _slip(like)):
        return None
    alone = watched.alone and not like.different and not _derived(folded(word), folded(watched.word))
    return Likely(watched, alone and _alone(like, common, bool(watched.others)))


def _derived(word: str, name: str) -> bool:
    """Whether a word has the ending of places named after somebody (Sulaymaniyah), and the name has not."""
    ending = _compiled("i(?:y|yy)?[ae]h?$")
    return bool(ending.search(word)) and not ending.search(name)


def _company(watched: Watched, place: Sighting) -> str:
    """Whose name the words around a word are: the listed name's own, with at most one middle name
    between its parts, a stranger's, or none."""
    words = (*place.before, "", *place.after)
    own = [at for at, word in enumerate(words) if word and not _small(word) and _own(word, watched)]
    strangers = [at for at, word in enumerate(words) if word and at not in own and telling(word)]
    here = len(place.before)
    span = range(min([here, *own]), max([here, *own]) + 1)
    between = sum(at in span for at in strangers)
    if len(strangers) > between or between > 1:
        return STRANGER
    return OWN if own else NONE


def _own(word: str, watched: Watched) -> bool:
    return any(_part(folded(word), part) for part in watched.others)


def _part(word: str, other: str) -> bool:
    """Whether a word stands for another part of a name: the same, an initial, another spelling."""
    if 1 in (len(word), len(other)):
        return word[0] == other[0]
    return alike(word, other) >= LIKELY


def _alone(like: Likeness, common: float, surname: bool) -> bool:
    """Whether a word is like enough to a single name, or to a surname, to stand for it alone."""
    if not like.initial and like.score < SURE:
        return False
    if like.same and not (surname and common >= KNOWN):
        return like.score >= LIKELY
    if not surname and like.score >= SURE and like.commoner - common >= 1:
        return True
    return common < RARE and (like.score >= STRONG or (_slip(like) and like.score >= BESIDE))


def _slip(like: Likeness) -> bool:
    return like.slips == 1 and like.shortest > SHORTEST


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(pattern)
