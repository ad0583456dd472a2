"""Whether two spellings in one text are of one name: the evidence, and the verdict on it.

How alike two words are decides nothing by itself: Salem and Salim can be two men, Kiev and Kyiv
are one city. What decides is what else is known: whether the two stand with the same other
names, whether one of them is hardly ever written, whether other scripts write the two alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.words import TITLES
from factdesk.naming import gazetteer
from factdesk.naming.derived import derived
from factdesk.naming.sightings import STYLES, people, telling
from factdesk.values.spelling import LIKELY, STRONG, similarity

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from factdesk.english.words import TITLES
from factdesk.naming.sightings import Sighting

RARE = 1.7
"""Zipf frequency below which a spelling is hardly ever written: once in twenty million words."""
KNOWN = 2.0
"""Zipf frequency from which a spelling is one that many know."""
LEAST = 0.7
"""Likeness below which two spellings are tried as slips of the keyboard only."""
_PREFIXES = frozenset("abdel abdul abdal abdol".split())
"""Words that are no name without the next one."""
_SIGNS = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u02bb`"))


class Likeness(NamedTuple):
    """What is to be said of two words wherever they stand.

    `score` is how alike they sound, `slips` how many letters were typed wrong if one is a slip
    (3 for more), `rarer` and `commoner` how common they are (Zipf), `shortest` the letters of
    the shorter. `same` and `different` say what the gazetteer knows, `plain` that one of them is a
    word of the dictionary, `initial` that they begin alike, `state` that one is a
    state or a people.
    """

    score: float
    slips: int
    rarer: float
    commoner: float
    shortest: int
    same: bool
    different: bool
    plain: bool
    initial: bool
    state: bool


class Verdict(NamedTuple):
    """That two spellings are of one name: whether that is `sure`, and why."""

    sure: bool
    reason: str


def likeness(one: str, other: str) -> Likeness | None:
    """The likeness of two words, or None where they cannot be spellings of one name.

    >>> likeness("Araghchi", "Araqchi").same, likeness("Iran", "Iranian")
    (False, None)
    """
    a, b = gazetteer.token(one), gazetteer.token(other)
    shortest = min(len(a), len(b))
    if a == b or shortest < 4 or abs(len(a) - len(b)) > 3 or _PREFIXES & {a, b} or _odd(one) or _odd(other):
        return None
    known, other_known = gazetteer.look_up(a), gazetteer.look_up(b)
    if (known.word and other_known.word) or derived(a, b):
        return None
    score = similarity(a, b)
    count = slips(a, b) if score < STRONG or shortest < 6 else 1
    if score < LEAST and count > 1 + (shortest > 6):
        return None
    same = not known.forms.isdisjoint(other_known.forms)
    return Likeness(
        score,
        count,
        min(known.zipf, other_known.zipf),
        max(known.zipf, other_known.zipf),
        shortest,
        same,
        gazetteer.different(a, b),
        known.word or other_known.word,
        a[0] == b[0],
        known.state or other_known.state or people(one) or people(other),
    )


def alike(one: str, other: str) -> bool:
    """Whether two words, each a part of a full name whose other parts are the same, are one."""
    like = likeness(one, other)
    if like is None or like.different or like.plain or not (like.initial or like.same):
        return False
    return like.score >= STRONG or (_rare(like) and like.slips == 1 and like.score >= LIKELY)


def _odd(word: str) -> bool:
    """Whether a word is of another language (Kurdistanê), in capitals, or has one inside (YouTube)."""
    if not word.isascii() and gazetteer.token(word) != word.lower().translate(_SIGNS):
        return True
    rest = word[2:] if word[:2] in ("Mc", "O'", "O\u2019", "D'", "D\u2019") else word
    rest = word[3:] if word[:3] == "Mac" else rest
    return word.isupper() or any(letter.isupper() for letter in rest[1:])


def slips(one: str, other: str) -> int:
    """How many letters must be changed, left out, put in or exchanged with their neighbour to
    make one word of the other; 3 for more than two.

    >>> slips("Ulyanov", "Ulaynov"), slips("Mousavi", "Mouavi"), slips("Iran", "Syria")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, match in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > 2:
            return 3
    return min(row[-1], 3)


def verdict(
    like: Likeness, ones: Sequence[Sighting], others: Sequence[Sighting], words: Collection[str]
) -> Verdict | None:
    """What the places where two words stand say of them; None where they are most likely two
    names. `words` are the two themselves."""
    if not like.initial and like.shortest < 5:
        return None
    shared = _neighbours(ones, words) & _neighbours(others, words)
    if shared:
        return _in_company(like, min(shared))
    next_words, other_next = _followers(ones), _followers(others)
    if next_words & other_next and _same_sound(like):
        return Verdict(True, f'both stand before "{min(next_words & other_next)}"')
    company, other_company = _company(ones, words), _company(others, words)
    apart = bool(company and other_company) and company.isdisjoint(other_company)
    if like.plain:
        return None if apart else _misspelled(like)
    if not (like.initial or like.same or like.score >= 0.95):
        return None
    first = _first_names(ones) or _first_names(others)
    if apart:
        return _apart(like, first)
    if like.different and not (_rare(like) and _slip(like) and like.score >= 0.75):
        return None
    if _rare(like):
        return _seldom(like)
    persons = first or _persons(ones) or _persons(others)
    followed_apart = next_words and other_next and next_words.isdisjoint(other_next)
    return None if persons or followed_apart else _known_spellings(like)


def _company(places: Sequence[Sighting], words: Collection[str]) -> set[str]:
    """The other names that a word stands with."""
    beside = {word for place in places for word in place.before + place.after if word not in words}
    return {word for word in beside if telling(word)}


def _neighbours(places: Sequence[Sighting], words: Collection[str]) -> set[str]:
    """The other names that a word stands next to."""
    before = {next(filter(telling, reversed(place.before)), "") for place in places}
    after = {next(filter(telling, place.after), "") for place in places}
    return (before | after) - {"", *words}


def _first_names(places: Sequence[Sighting]) -> bool:
    """Whether a word mostly stands before another name, as first names do."""
    return 2 * sum(any(map(telling, place.after)) for place in places) > len(places)


def _followers(places: Sequence[Sighting]) -> set[str]:
    """The words with a capital that come next, plain ones too: May, Mountains."""
    return {place.after[0] for place in places if place.after}


def _persons(places: Sequence[Sighting]) -> bool:
    """Whether a word stands after a title at times."""
    before = {place.before[-1].lower() for place in places if place.before}
    return not before.isdisjoint(STYLES) or not before.isdisjoint(TITLES)


def _rare(like: Likeness) -> bool:
    return like.rarer < RARE


def _slip(like: Likeness) -> bool:
    return (like.slips == 1 and like.shortest > 4) or (like.slips == 2 and like.shortest > 7)


def _same_sound(like: Likeness) -> bool:
    return like.score >= STRONG and not like.plain and (_rare(like) or not like.different)


def _apart(like: Likeness, first: bool) -> Verdict | None:
    """Two words that stand with different names: two persons, unless one is a slip."""
    mistyped = like.rarer == 0 and like.commoner >= 4 and _slip(like)
    near = not first and _rare(like) and (like.score >= 0.93 or (like.initial and _slip(like)))
    return Verdict(False, "") if mistyped or near else None


def _in_company(like: Likeness, name: str) -> Verdict | None:
    """Two words that stand with the same other name."""
    if (like.different and not _rare(like)) or not (like.initial or like.same or like.score >= 0.93):
        return None
    if like.score >= (LIKELY if like.plain else LEAST) or (not like.plain and (_slip(like) or like.slips == 1)):
        return Verdict(True, f'both stand with "{name}"')
    return None


def _misspelled(like: Likeness) -> Verdict | None:
    """A word of the dictionary, and one that nobody writes."""
    return Verdict(False, "") if like.rarer == 0 and _slip(like) and like.shortest > 5 else None


def _seldom(like: Likeness) -> Verdict | None:
    """Two words of which one is hardly ever written."""
    sure = like.score >= (LIKELY if like.shortest > 5 else 0.88)
    sure = sure or (_slip(like) and like.score >= 0.6 and like.shortest > 5)
    if sure:
        return Verdict(True, "one of them is hardly ever written")
    loose = like.score >= (LEAST if like.shortest > 5 else LIKELY) or (like.slips == 2 and like.shortest > 6)
    return Verdict(False, "") if loose or _slip(like) else None


def _known_spellings(like: Likeness) -> Verdict | None:
    """Two words that are both written often, and are not names of persons."""
    if like.same and like.state and like.score < 0.98:
        return None
    if like.same:
        return Verdict(True, "both are known for one name")
    if like.score >= LIKELY and like.commoner - like.rarer >= 1.3 and like.rarer < KNOWN:
        return Verdict(True, "one of them is much more common")
    return Verdict(False, "") if like.score >= STRONG else None
