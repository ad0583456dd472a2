"""The names that one document spells in two ways that sound alike, and the spelling to be proposed."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.gazetteer import commonness
from factdesk.naming.likeness import KNOWN
from factdesk.naming.namesakes import Verdict, verdict
from factdesk.naming.rivals import compared, rivals
from factdesk.naming.sightings import sightings, uncapitalised

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.naming.sightings import Names, Sighting

    Found = dict[str, list[Sighting]]

_GIVEN = re.compile(
    r"""[\[(/]\s*(?:or\s+|also\s+|the\s+)?[\"'\u201c\u2018]?$|\balso\b|\balternatively\b|\bformerly\b"""
    r"""|\bspel(?:t|led|lings?)\b|^\W*or\W*$|\ba\.?k\.?a\b|\bknown\b|\bcalled\b|\bpronounced\b|\bcomes? from\b"""
    r"""|\bname[ds]?\b|\bmean(?:s|ing)\b""",
    re.IGNORECASE,
)
"""What stands between two spellings of which the text itself says that they are two."""
_NEAR = 60
"""Letters between two spellings up to which the text can tell of them."""


class Respelled(NamedTuple):
    """A name at `text[start:end]` and the spelling proposed for it, which is its own where that
    is the better one, and whether and why the two are held to be one name."""

    start: int
    end: int
    right: str
    verdict: Verdict


def respelled(document: Document, names: Names, open: Callable[[str, str], bool]) -> Iterator[Respelled]:
    """All places of the names that a document spells in two ways; `open` says whether two words
    of them are to be compared."""
    pairs = [pair for pair in rivals(names.words) if open(*pair)]
    if not pairs:
        return
    found = sightings(document, names, {word for pair in pairs for word in pair})
    pairs = [pair for pair in pairs if _verdict(document, found, *pair) is not None]
    if not pairs:
        return
    small = uncapitalised(document)
    pairs = [pair for pair in pairs if small.isdisjoint(map(str.lower, pair))]
    # what stands in addresses and code is looked for only now, since that costs more than all the rest
    for word in {word for pair in pairs for word in pair}:
        found[word] = [place for place in found[word] if not document.literal(place.start, place.end)]
    verdicts = {pair: reached for pair in pairs if (reached := _verdict(document, found, *pair)) is not None}
    why = {word: reached for pair, reached in verdicts.items() for word in pair}
    proposed = _proposed(found, verdicts)
    for word in sorted(why):
        right, reached = _end(proposed, word, why[word])
        yield from (Respelled(place.start, place.end, right, reached) for place in found[word])


def _verdict(document: Document, found: Found, one: str, other: str) -> Verdict | None:
    like = compared(one, other)
    if like is None or not found[one] or not found[other]:
        return None
    if any(other in place.before + place.after for place in found[one]):
        return None
    if _given(document, found[one], found[other]):
        return None
    return verdict(like, found[one], found[other], (one, other), document.text)


def _given(document: Document, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether the text itself says that a name has the two spellings."""
    mine = set(ones)
    return any(
        (first in mine) != (second in mine)
        and second.start - first.end < _NEAR
        and bool(_GIVEN.search(document.text[first.end : second.start]))
        for first, second in pairwise(sorted([*ones, *others]))
    )


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
