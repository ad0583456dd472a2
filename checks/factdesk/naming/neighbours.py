"""With which other words two names stand: what tells one person or place from another."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factdesk.english.words import TITLES
from factdesk.naming.gazetteer import look_up, ordinary
from factdesk.naming.likeness import alike
from factdesk.naming.nicknames import given
from factdesk.naming.sightings import CAPITAL, STYLES, people, telling
from factdesk.values.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factdesk.naming.sightings import Sighting

_STOP = re.compile(r"[.!?][\"'\u2019\u201d)\]]*\s|\n\s*\n")
"""Where a sentence or a paragraph ends."""
_QUOTE = "[\"'\u2018\u2019\u201c\u201d]?"
_ITEM = rf"(?:{_QUOTE}(?:al-)?[{CAPITAL}](?:\w+|\.) ?)"
_LIST = re.compile(rf"(?:{_QUOTE}(?:,| and| or|, and|, or) {_ITEM}{{0,2}})+{_QUOTE}(?:al-)?")
"""What stands between two names of one list: others of one or two words, or the first name of the second."""
_REGIONS = frozenset("North South East West Northern Southern Eastern Western Upper Lower New Old".split())
"""Words that make the name of a part, or of another place, of that of a place."""
_RELATED = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|whose)|\w['\u2019]s)(?:\s[\w-]+){0,2}\s(?:deputy|assistant|aide|brother|sister|cousin"
    r"|son|daughter|wife|husband|father|mother|nephew|niece|uncle|aunt|widow|twin|namesake|successor|predecessor|rival|colleague"
    r"|counterpart|partner|understudy|(?:brother|sister|father|mother|son|daughter)-in-law),?"
    rf"(?:\s[{CAPITAL}][\w.-]*)*\s(?:al-)?\Z"
)
"""What stands before a person who is somebody to the one named before."""
_PLACE = re.compile(
    r", (?:the|an?)(?: [\w-]+){0,3}"
    r" (?:province|county|city|capital|town|village|district|region|state|suburb|island|port)\b"
)
"""What stands behind the name of a place."""
_SINCE = 200
"""Letters before such a person within which that one is named."""
_KINDS = frozenset(
    "province county city town village district region governorate state republic area suburb quarter square street"
    " road river lake sea gulf bay island mountain mountains valley plain desert port harbour harbor airport station"
    " base camp bridge dam field mine plant refinery pipeline border crossing university college school hospital"
    " company group bank front party government ministry council parliament president minister".split()
)
"""Words that say what sort of place or body a name is of, and do not make another name of it."""


def beside(places: Sequence[Sighting], words: Collection[str]) -> set[str]:
    """The other names that a word stands with."""
    found = {word for place in places for word in place.before + place.after if telling(word)}
    return (found | _first(places)) - {*words}


def neighbours(places: Sequence[Sighting], words: Collection[str]) -> set[str]:
    """The other names that a word stands next to."""
    before = {next(filter(telling, reversed(place.before)), "") for place in places}
    after = {next(filter(telling, place.after), "") for place in places}
    return (before | after | _first(places)) - {"", *words}


def _first(places: Sequence[Sighting]) -> set[str]:
    """The first names right before a word that are words of the dictionary as well: Tom, John."""
    return set(filter(_both, (place.before[-1] for place in places if place.before)))


@cache
def _both(word: str) -> bool:
    """Whether a word of the dictionary is a name of persons as well: Tom, Baker."""
    known = look_up(word)
    return given(word) and not (known.state or known.city or people(word) or word.lower() in _KINDS)


def shared(ones: set[str], others: set[str]) -> str:
    """A name that two words both stand next to, in one spelling or in two; in words, or empty."""
    if ones & others:
        return f'both stand with "{min(ones & others)}"'
    pairs = ((one, other) for one in sorted(ones) for other in sorted(others) if skeleton(one) == skeleton(other))
    return next((f'they stand with "{one}" and "{other}"' for one, other in pairs if alike(one, other)), "")


def strangers(ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether two words are first names of persons with different surnames."""
    surnames, other_surnames = _surnames(ones), _surnames(others)
    if not surnames or not other_surnames:
        return False
    after, other_after = ({word for place in places for word in place.after} for places in (ones, others))
    return not (shared(surnames, other_after) or shared(after, other_surnames))


def _surnames(places: Sequence[Sighting]) -> set[str]:
    """The last of the names that come after a word."""
    return {next(filter(telling, reversed(place.after)), "") for place in places} - {""}


def first_names(places: Sequence[Sighting]) -> bool:
    """Whether a word mostly stands before another name, as first names do."""
    return 2 * sum(any(telling(word) or _both(word) for word in place.after) for place in places) > len(places)


def ends(ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether one of two words always begins names and the other ends them: Hossein Salami, Saddam Hussein."""
    first, other_first = (
        all(place.after and not any(map(telling, place.before)) for place in places) for places in (ones, others)
    )
    last, other_last = (
        all(any(map(telling, place.before)) and not place.after for place in places) for places in (ones, others)
    )
    return (first and other_last) or (last and other_first)


def followers(places: Sequence[Sighting]) -> set[str]:
    """The words with a capital that come next, plain ones too: May, Mountains."""
    return {place.after[0] for place in places if place.after}


def persons(places: Sequence[Sighting]) -> bool:
    """Whether a word stands after a title at times."""
    before = {place.before[-1].lower() for place in places if place.before}
    return not before.isdisjoint(STYLES) or not before.isdisjoint(TITLES)


def place_and_person(ones: Sequence[Sighting], others: Sequence[Sighting], text: str) -> bool:
    """Whether one word is always a surname, and the text says of the other that it is a place:
    Chanda Mwansa; Mwanza, the Tanzanian port."""
    return any(
        any(_PLACE.match(text, place.end) for place in places)
        and all(place.before and telling(place.before[-1]) and not place.after for place in people)
        for places, people in ((ones, others), (others, ones))
    )


def introduced(ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether one word is first met with a first name, and the other only later and after a mere title, as who has
    been introduced is called: Prof Alistair McAllister; Prof McAlister."""
    first, then = sorted((ones, others), key=min)
    bare = all(
        place.before
        and place.before[-1].lower() in STYLES | TITLES
        and not (place.after or any(map(telling, place.before)))
        for place in then
    )
    return bare and any(map(telling, min(first).before))


def titles(places: Sequence[Sighting]) -> set[str]:
    """The titles right before a word that few persons of a text bear: President, not Mr."""
    return {place.before[-1] for place in places if place.before and place.before[-1].lower() in TITLES - STYLES}


def listed(ones: Sequence[Sighting], others: Sequence[Sighting], text: str) -> bool:
    """Whether both words stand in one list, which names nothing twice: Clark, Baker and Clarke."""
    mine = set(ones)
    return any(
        (first in mine) != (second in mine) and bool(_LIST.fullmatch(text, first.end, second.start))
        for first, second in pairwise(sorted([*ones, *others]))
    )


def related(ones: Sequence[Sighting], others: Sequence[Sighting], text: str) -> bool:
    """Whether a text says who the one is to the other: Steven Philips and his assistant, Stephen Phillips."""
    mine = set(ones)
    return any(
        (first in mine) != (second in mine)
        and second.start - first.end < _SINCE
        and bool(_RELATED.search(text, first.end, second.start))
        for first, second in pairwise(sorted([*ones, *others]))
    )


def named_after(ones: Sequence[Sighting], others: Sequence[Sighting], text: str) -> bool:
    """Whether only one of two words is a part of another name: West Azarbaijan is a province and
    Azerbaijan a state; the Luristan Bronzes, in one sentence with Lorestan, are a thing of their own."""
    parts, other_parts = ({not _REGIONS.isdisjoint(place.before) for place in places} for places in (ones, others))
    if len(parts) == len(other_parts) == 1 and parts != other_parts:
        return True
    mine = set(ones)
    return any(
        (first in mine) != (second in mine)
        and _thing(first) != _thing(second)
        and not _STOP.search(text, first.end, second.start)
        for first, second in pairwise(sorted([*ones, *others]))
    )


def _thing(place: Sighting) -> bool:
    """Whether a word stands before a plain one that makes the name one of a thing, not of a place or a firm."""
    after = [word.lower() for word in place.after]
    return len(after) == 1 and ordinary(after[0]) and after[0] not in _KINDS
