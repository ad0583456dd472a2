"""The names that one document spells in two ways that sound alike, and the spelling to be proposed."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.words import FUNCTION
from factdesk.naming.gazetteer import commonness, look_up
from factdesk.naming.namesakes import KNOWN, Likeness, Verdict, likeness, verdict
from factdesk.naming.sightings import joined, sightings
from factdesk.values.skeleton import near

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.naming.sightings import Sighting

    Found = dict[str, list[Sighting]]

_GIVEN = re.compile(
    r"""[\[(/]\s*(?:or\s+|also\s+)?[\"'\u201c\u2018]?$|\balso\b|\balternatively\b|\bformerly\b|\bspel(?:t|led|lings?)\b"""
    r"""|^\W*or\W*$|\ba\.?k\.?a\b|\bknown\b|\bcalled\b|\bpronounced\b|\bcomes? from\b|\bname[ds]?\b""",
    re.IGNORECASE,
)
"""What stands between two spellings of which the text itself says that they are two."""
_NEAR = 60
"""Letters between two spellings up to which the text can tell of them."""
_PLAIN = 4.0
"""Zipf frequency from which a word of the dictionary is taken for no name, even with a capital."""


class Respelled(NamedTuple):
    """A name at `text[start:end]` and the spelling proposed for it, which is its own where that
    is the better one, and whether and why the two are held to be one name."""

    start: int
    end: int
    right: str
    verdict: Verdict


def respelled(document: Document, words: Collection[str], open: Callable[[str, str], bool]) -> Iterator[Respelled]:
    """All places of the names that a document spells in two ways. `words` are its words with a
    capital; `open` says whether two of them are to be compared."""
    pairs = [pair for pair in _alike(words) if open(*pair)]
    plain = {word for word in {word for pair in pairs for word in pair} if _lower(document, word)}
    pairs = [pair for pair in pairs if plain.isdisjoint(pair)]
    if not pairs:
        return
    found = sightings(document, {word for pair in pairs for word in pair})
    pairs = [pair for pair in pairs if _verdict(document, found, *pair) is not None]
    if not pairs:
        return
    # what stands in addresses and code is looked for only now, since that costs more than all the rest
    for word, places in found.items():
        found[word] = [place for place in places if not document.literal(place.start, place.end)]
    verdicts = {pair: reached for pair in pairs if (reached := _verdict(document, found, *pair)) is not None}
    why = {word: reached for pair, reached in verdicts.items() for word in pair}
    proposed = _proposed(found, verdicts)
    for word in sorted(why):
        right, reached = _end(proposed, word, why[word])
        yield from (Respelled(place.start, place.end, right, reached) for place in found[word])


@cache
def _keys(word: str) -> tuple[str, ...]:
    """The skeletons under which a word can meet others that are like it, its own first."""
    if len(word) < 4 or word.isupper() or word.lower() in FUNCTION:
        return ()
    keys = near(word)
    if len(keys[0]) < 3:  # so few consonants that one may be missing in the other name
        keys += [f"{word[:3]}-", f"-{word[-3:]}"]
    return tuple(keys)


def _alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that can be spellings of one name."""
    index: dict[str, list[str]] = {}
    pairs = set()
    for word in words:
        for key in _keys(word):
            if key in index:
                pairs.update([(other, word) if other < word else (word, other) for other in index[key]])
                index[key].append(word)
            else:
                index[key] = [word]
    return (pair for pair in sorted(pairs) if _likeness(*pair) is not None)


@lru_cache(1 << 18)
def _likeness(one: str, other: str) -> Likeness | None:
    """How alike two words are; None at once where letters differ in more than one place, so that
    it can be neither another way to write the same sounds nor a slip."""
    if _keys(one)[0] != _keys(other)[0]:
        shortest = min(len(one), len(other))
        head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
        tail = next((at for at in range(shortest - head) if one[-1 - at] != other[-1 - at]), shortest - head)
        if head + tail < shortest - 3 or head + tail < 2:
            return None
    return None if _plain(one) or _plain(other) else likeness(one, other)


def _plain(word: str) -> bool:
    """Whether a word is so common in lower case that it is taken for no name."""
    known = look_up(word)
    return known.word and known.zipf >= _PLAIN


def _verdict(document: Document, found: Found, one: str, other: str) -> Verdict | None:
    like = _likeness(one, other)
    if like is None or not found[one] or not found[other]:
        return None
    if any(other in place.before + place.after for place in found[one]):
        return None
    if _given(document, found[one], found[other]):
        return None
    return verdict(like, found[one], found[other], (one, other))


def _given(document: Document, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether the text itself says that a name has the two spellings."""
    mine = set(ones)
    return any(
        (first in mine) != (second in mine)
        and second.start - first.end < _NEAR
        and bool(_GIVEN.search(document.text[first.end : second.start]))
        for first, second in pairwise(sorted([*ones, *others]))
    )


def _lower(document: Document, word: str) -> bool:
    """Whether a document has a word in lower case, too, so that it is no name."""
    plain, text = word.lower(), document.text
    at = text.find(plain)
    while at >= 0:
        end = at + len(plain)
        if not (joined(text[at - 1 : at], "@#./-") or joined(text[end : end + 1], "-")):
            return True
        at = text.find(plain, end)
    return False


def _proposed(found: Found, verdicts: Mapping[tuple[str, str], Verdict]) -> dict[str, tuple[str, Verdict]]:
    """The better spelling for each that is not, and why; of several the surest."""
    proposed: dict[str, tuple[str, Verdict]] = {}
    for (one, other), why in sorted(verdicts.items(), key=lambda item: (not item[1].sure, item[0])):
        worse, better = sorted((one, other), key=lambda word: _standing(word, found[word]))
        proposed.setdefault(worse, (better, why))
    return proposed


def _end(proposed: Mapping[str, tuple[str, Verdict]], word: str, otherwise: Verdict) -> tuple[str, Verdict]:
    """The spelling that is proposed for a word in the end."""
    right, why = proposed.get(word, (word, otherwise))
    while right in proposed:
        right = proposed[right][0]
    return right, why


def _standing(word: str, places: Sequence[Sighting]) -> tuple[bool, int, float, int]:
    """How good a spelling is: well known before often used, before more common, before first."""
    zipf = commonness(word)
    return zipf >= KNOWN, len(places), zipf, -places[0].start
