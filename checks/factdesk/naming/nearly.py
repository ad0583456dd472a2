"""Names of three words and more, and terms, of which a text has all words but one: John Hopkins University.

Where all other words of a long name stand as listed, the one that differs may be any word, also one
of the dictionary: it is a slip, if it is one letter off or sounds alike."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from factdesk.document import surface
from factdesk.naming import oneoff
from factdesk.naming.company import Near
from factdesk.naming.derived import derived
from factdesk.naming.gazetteer import look_up
from factdesk.naming.mistyping import mistyped, slips
from factdesk.naming.restyled import bare
from factdesk.naming.sightings import telling
from factdesk.naming.suspects import RARE, SHORTEST, Watched
from factdesk.naming.syllables import romanised, syllabic
from factdesk.values.sounds import folded
from factdesk.values.spelling import STRONG, alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from factdesk.document import Document

_NUMERAL = re.compile(r"[ivxlc]+|\d.*")
_WORDS = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*|&")
_TERM = re.compile(r"(?:^| )[a-z]{4,}")
_ANY = r"(?P<word>[^\W\d_]+(?:['\u2019]s)?)"
_BEFORE = re.compile(_ANY + r"(?:-|\s)\Z")
_FRAGMENT = re.compile(r"[a-z0-9]+")

MOST = 1_000
"""Names from which on none of two words is looked for but terms: too many texts have one of the words."""


class Nearly:
    """Listed names with three words or more, and of two a term (Levenshtein distance) or what no single
    word tells of (Phnom Penh, Nicola Sturgeon), to be asked which stand in a document but for one word.

    `names` are ids and names; `listed` are all spellings that are listed for any name.
    """

    def __init__(self, names: Sequence[tuple[str, str]], listed: Iterable[str]) -> None:
        self.listed = frozenset(surface(written).lower() for written in listed)
        few = len(names) < MOST
        self.names = [Watched(*one, one[1], (), False) for one in names if _long(one[1], few)]
        self.index: dict[bytes, list[int]] = {}
        for number, long in enumerate(self.names):
            for fragment in _fragments(long.name):
                self.index.setdefault(fragment, []).append(number)

    def find(self, document: Document) -> Iterator[Near]:
        """The stretches that are such a name but for one word, those of names that are listed first in front."""
        held = self.index.keys() & set(document.fragments) if self.index else set()
        met = Counter(chain.from_iterable(map(self.index.__getitem__, held)))
        for number in sorted(met):
            long = self.names[number]
            absent = _fragments(long.name) - held if met[number] < len(_fragments(long.name)) else frozenset()
            if len(absent) < 2:
                yield from self._places(document, long, absent)

    def _places(self, document: Document, long: Watched, absent: Set[bytes]) -> Iterator[Near]:
        """The places of a name but for one word, which is the one of a fragment that is not there."""
        words = _WORDS.findall(long.name)
        for number, right in enumerate(words):
            if not absent <= _pieces(right):
                continue
            for start, end, word in _but_for(document.text, long.name, number):
                listed = surface(document.text[start:end]).lower() in self.listed or document.literal(start, end)
                # beside one word alone, another word of the dictionary is what was meant: "interest race"
                meant = len(words) < 3 and _meant(word, right, bool(_TERM.search(long.name)))
                if not (listed or meant) and (
                    _slip(word, right, number == len(words) - 1) or _romanised(words, word, right)
                ):
                    yield Near(start, end, long)


def _long(name: str, few: bool) -> bool:
    """Whether a name has three words, or is a term, or one of few to which no single word is held to be close."""
    words = _WORDS.findall(name)
    return len(words) > 2 or bool(_TERM.search(name)) or (few and _unwatched(words))


def _unwatched(words: Sequence[str]) -> bool:
    """Whether a name is of two words to one of which no single word is held to be close: both are short, or
    one is plain."""
    return len(words) == 2 and (
        not all(map(telling, words)) or max(len(folded(word)) for word in words) < oneoff.SHORTEST
    )


def _meant(word: str, right: str, term: bool) -> bool:
    """Whether a word in the place of the right one is known, and so what was meant; beside one word alone."""
    known = look_up(word)
    if known.word or term:
        return known.word
    other = min(len(word), len(right)) < SHORTEST or known.zipf >= RARE or slips(folded(word), folded(right)) > 1
    return other or (telling(right) and len(right) >= oneoff.SHORTEST)


def _romanised(words: list[str], word: str, right: str) -> bool:
    """Whether two syllables of a name of East Asia are written for one."""
    return len(words) > 2 and all(map(syllabic, [*words, word])) and word != right and romanised(word, right)


@cache
def _fragments(name: str) -> frozenset[bytes]:
    """The words by which documents are tried: all but the shortest, and those with accents, which may be
    left out, only if there is no other."""
    words = [word for word in _WORDS.findall(name) if len(word) > 2]
    return frozenset().union(*map(_pieces, [word for word in words if word.isascii()] or words))


@cache
def _pieces(word: str) -> frozenset[bytes]:
    return frozenset(run.encode() for run in _FRAGMENT.findall(word.lower()) if len(run) > 2)


def _but_for(text: str, name: str, number: int) -> Iterator[tuple[int, int, str]]:
    """The places of a name in a text, whatever word stands in the place of one of its words."""
    for match in _pattern(name, number).finditer(text):
        word = match["word"] if number else _word_before(text, match.start())
        start = match.start() if number else match.start() - len(word) - 1
        if word and (start == 0 or not (text[start - 1].isalnum() or text[start - 1] in "-_")):
            yield start, match.end(), word


@cache
def _pattern(name: str, number: int) -> re.Pattern[str]:
    """What finds a name whatever one of its words is; what comes first is plain, so that it is fast."""
    words = _WORDS.findall(name)
    loose = len(words) > 2 and all(map(syllabic, words))
    # the second syllable of a name of East Asia has a capital or none
    parts = [_either(word) if loose and at > 1 else _loosely(word) for at, word in enumerate(words)]
    parts[number] = _ANY
    return re.compile(r"(?:-|\s)".join(parts if number else parts[1:]) + r"(?![\w-])")


def _loosely(word: str) -> str:
    """A word with or without its accents, "and" for its sign."""
    if word == "&":
        return "(?:&|and)"
    return "".join(sign if sign.isascii() else f"(?:{sign}|{bare(sign)})" for sign in word)


def _either(word: str) -> str:
    """A word with a capital or without."""
    return f"[{word[0].upper()}{word[0].lower()}]{word[1:]}"


def _word_before(text: str, at: int) -> str:
    """The word in front of a blank or hyphen; nothing if there is none."""
    match = _BEFORE.search(text, max(0, at - 30), at)
    return match["word"] if match else ""


def _slip(word: str, right: str, last: bool) -> bool:
    """Whether a word is another only by a slip: one letter off or as it sounds; not a numeral, another
    country or its people, nor, at the end, only inflected."""
    a, b = folded(word), folded(right)
    if (
        not b
        or word == right
        or word[0].isupper() != right[0].isupper()
        or _NUMERAL.fullmatch(a)
        or _NUMERAL.fullmatch(b)
    ):
        return False
    if last and a in (b + "s", b + "es", b[:-1] + "ies"):
        return False
    if not word.isalpha():  # a possessive where the name has none: John's Hopkins University
        return a == b
    plural = a.removesuffix("s") == b.removesuffix("s")
    if (derived(a, b) and not plural) or look_up(a).state or look_up(b).state:
        return False
    if slips(a, b) == 1:
        return a[0] == b[0] or mistyped(a, b)
    unknown = len(b) > 5 and a[0] == b[0] and look_up(a).zipf == 0
    return alike(a, b) >= (STRONG if min(len(a), len(b)) > 2 else 1) or (
        unknown and (mistyped(a, b) or slips(a, b) == 2)
    )
