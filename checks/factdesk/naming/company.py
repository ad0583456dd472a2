"""Whose name a word that is close to a listed one is: what stands beside it tells."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.nicknames import given, nicknamed
from factdesk.naming.sightings import Sighting, joined, phrases, telling
from factdesk.naming.suspects import Watched, small
from factdesk.values.skeleton import strange
from factdesk.values.sounds import folded
from factdesk.values.spelling import LIKELY, alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.document import Document
    from factdesk.naming.suspects import Suspect

AROUND = 100
"""Code points on either side of a word among which its name phrase is looked for."""

STRANGER, NONE = "stranger", "none"

MANY = 50
"""Other parts up to which spellings close to them are company too; with more, only the listed ones."""

_PLACES = frozenset(
    "town village neighborhood neighbourhood district street city province area region square countryside camp airport"
    " bridge river valley mountain crossing suburb quarter governorate county".split()
)


class Near(NamedTuple):
    """A word at `text[start:end]` that is close to a word of a listed name."""

    start: int
    end: int
    watched: Watched


def places(document: Document, suspect: Suspect) -> Iterator[Near]:
    """The places at which a word stands for one of the names that it is near."""
    found = list(_standing(document, suspect.word))
    company = [_company(suspect, place) for place in found]
    # beside another name anywhere, the word is that of somebody else also where it stands alone
    alone = [] if STRANGER in company else suspect.alone
    for place, own in zip(found, company, strict=True):
        meant = own if isinstance(own, Watched) else None
        if own == NONE:
            meant = next((one for one in alone if _person(document, one, place)), None)
        if meant and not document.literal(place.start, place.end):
            yield Near(place.start, place.end, meant)


def _standing(document: Document, word: str) -> Iterator[Sighting]:
    """The places of a word, with the name phrase that it stands in."""
    text = document.text
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not (joined(text[start - 1 : start], "") or joined(text[end : end + 1], "")):
            for phrase in phrases(document, *_around(text, start, end)):
                words = tuple(other for _, other in phrase)
                for number, (at, other) in enumerate(phrase):
                    if at == start and other == word:
                        yield Sighting(start, end, words[:number], words[number + 1 :])
        start = text.find(word, end)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the name phrase of a word can begin and end: it goes over no stop and no comma."""
    low, high = max(0, start - AROUND), min(len(text), end + AROUND)
    stops = (text.find(". ", end, high), text.find(", ", end, high))
    return max(low, text.rfind(". ", low, start) + 1, text.rfind(", ", low, start) + 1), min(
        at for at in (high, *stops) if at >= 0
    )


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


def _company(suspect: Suspect, place: Sighting) -> Watched | str:
    """Whose name the words around a word are: a listed name's own, with at most one middle name
    between its parts; a stranger's; or none."""
    words = (*place.before, "", *place.after)
    owners = [_owner(suspect, word) if word and not small(word) else None for word in words]
    own = [at for at, owner in enumerate(owners) if owner]
    if not own and not suspect.alone:
        return NONE
    here, capitals = len(place.before), suspect.word.isupper()
    strangers = [
        at
        for at, word in enumerate(words)
        if word
        and not owners[at]
        and (telling(word.capitalize() if capitals else word) or (at == here - 1 and suspect.beside and given(word)))
    ]
    span = range(min([here, *own]), max([here, *own]) + 1)
    between = sum(at in span for at in strangers)
    if len(strangers) > between or between > 1:
        return STRANGER
    return next((owner for owner in owners if owner), NONE)


def _owner(suspect: Suspect, word: str) -> Watched | None:
    """The name that a word beside a suspect is another part of: the same, an initial, another spelling."""
    key = folded(word)
    if key in suspect.beside:
        return suspect.beside[key][0]
    if suspect.short or len(suspect.beside) > MANY or not key:
        return None
    for part, owners in suspect.beside.items():
        if _stands_for(key, part):
            return owners[0]
    return None


@cache
def _stands_for(one: str, other: str) -> bool:
    if nicknamed(one, other):
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    return not strange(one, other) and alike(one, other) >= LIKELY
