"""How alike two words are as spellings of one name, wherever they stand."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factdesk.naming import gazetteer
from factdesk.naming.derived import derived
from factdesk.naming.mistyping import VOWELS, left_out, mistyped, slips
from factdesk.naming.sightings import people
from factdesk.values.skeleton import skeleton
from factdesk.values.spelling import LIKELY, STRONG, similarity

RARE = 1.7
"""Zipf frequency below which a spelling is hardly ever written: once in twenty million words."""
KNOWN = 2.0
"""Zipf frequency from which a spelling is one that many know."""
COMMON = 3.0
"""Zipf frequency from which a spelling is one that everybody knows: once in a million words."""
LEAST = 0.7
"""Likeness below which two spellings are tried as slips of the keyboard only."""
_OPENED = 0.85
"""Likeness from which two spellings begin alike if they begin with any vowels: Erlu, Irlu."""
_PREFIXES = frozenset("abdel abdul abdal abdol".split())
"""Words that are no name without the next one."""
_SIGNS = dict.fromkeys(map(ord, "'\u2019\u2018\u02bc\u02bb`"))


class Likeness(NamedTuple):
    """What is to be said of two words wherever they stand.

    `score` is how alike they sound, `slips` how many letters were typed wrong if one is a slip
    (3 for more), `rarer` and `commoner` how common they are (Zipf), `shortest` the letters of
    the shorter. `same` and `different` say what the gazetteer knows, `plain` that one of them is a
    word of the dictionary, `initial` that they begin alike, `state` that one is a
    state or a people. `bones` holds if they have the same consonants, `mistyped` if one looks like
    the other typed wrong.
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
    bones: bool
    mistyped: bool


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
    if known.word and other_known.word:
        return None
    score = similarity(a, b)
    count = slips(a, b) if score < STRONG or shortest < 6 else 1
    # last, since it costs as much as both and says no to few
    if (score < LEAST and count > 1 + (shortest > 6)) or derived(a, b):
        return None
    same = not known.forms.isdisjoint(other_known.forms)
    rarer, commoner = sorted((known.zipf, other_known.zipf))
    lost = commoner >= max(KNOWN, rarer + 2) and left_out(*((a, b) if known.zipf == rarer else (b, a)))
    return Likeness(
        score,
        count,
        rarer,
        commoner,
        shortest,
        same,
        gazetteer.different(a, b),
        known.word or other_known.word,
        a[0] == b[0] or (score >= _OPENED and not {a[0], b[0]} - VOWELS),
        known.state or other_known.state or people(one) or people(other),
        skeleton(a) == skeleton(b),
        lost or mistyped(a, b),
    )


def alike(one: str, other: str) -> bool:
    """Whether two words, each a part of a full name whose other parts are the same, are one."""
    like = likeness(one, other)
    if like is None or like.different or like.plain or not begun(like):
        return False
    return like.score >= STRONG or (like.rarer < RARE and like.slips == 1 and like.score >= LIKELY)


def begun(like: Likeness) -> bool:
    """Whether two words begin alike, or are one name for another reason: Ghalibaf, Qalibaf."""
    return like.initial or like.same or (like.score >= 0.95 and like.slips < 3)


@cache
def _odd(word: str) -> bool:
    """Whether a word is of another language (Kurdistanê), in capitals, or has one inside (YouTube)."""
    if not word.isascii() and gazetteer.token(word) != word.lower().translate(_SIGNS):
        return True
    rest = word[2:] if word[:2] in ("Mc", "O'", "O\u2019", "D'", "D\u2019") else word
    rest = word[3:] if word[:3] == "Mac" else rest
    return word.isupper() or any(letter.isupper() for letter in rest[1:])
