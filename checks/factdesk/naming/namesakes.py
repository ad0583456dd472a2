"""Whether two spellings in one text are of one name: the evidence, and the verdict on it.

How alike two words are decides nothing by itself: Salem and Salim can be two men, Kiev and Kyiv
are one city. What decides is what else is known: whether the two stand with the same other
names, whether one of them is hardly ever written, whether other scripts write the two alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming import neighbours
from factdesk.naming.likeness import COMMON, KNOWN, LEAST, RARE, Likeness, begun
from factdesk.naming.syllables import chinese, other_syllable
from factdesk.values.spelling import LIKELY, STRONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.naming.sightings import Sighting


class Verdict(NamedTuple):
    """That two spellings are of one name: whether that is `sure`, and why."""

    sure: bool
    reason: str


def verdict(
    like: Likeness, ones: Sequence[Sighting], others: Sequence[Sighting], words: tuple[str, str], text: str
) -> Verdict | None:
    """What the places of a text where two words stand say of them; None where they are most
    likely two names. `words` are the two themselves."""
    if (not like.initial and like.shortest < 5) or neighbours.listed(ones, others, text):
        return None
    if neighbours.related(ones, others, text) or other_syllable(*words, ones, others):
        return None
    strangers = neighbours.strangers(ones, others)
    shared = (
        "" if strangers else neighbours.shared(neighbours.neighbours(ones, words), neighbours.neighbours(others, words))
    )
    if shared:
        return _in_company(like, shared)
    if neighbours.place_and_person(ones, others, text):
        return None
    after = neighbours.followers(ones) & neighbours.followers(others)
    if after and _same_sound(like) and not strangers:
        return Verdict(True, f'both stand before "{min(after)}"')
    beside, other_beside = neighbours.beside(ones, words), neighbours.beside(others, words)
    apart = strangers or bool(beside and other_beside and beside.isdisjoint(other_beside))
    if like.plain:
        return None if apart else _misspelled(like)
    if not begun(like) or (chinese(*words) and like.commoner < COMMON):
        return None
    return _apart(like, ones, others) if apart else _alone(like, ones, others, text)


def _alone(like: Likeness, ones: Sequence[Sighting], others: Sequence[Sighting], text: str) -> Verdict | None:
    """Two words that do not stand with names, or one of which does not."""
    if like.different and not (_rare(like) and like.mistyped and like.score >= 0.75):
        return None
    if not like.mistyped and (
        neighbours.named_after(ones, others, text) or (like.rarer > 0 and neighbours.ends(ones, others))
    ):
        return None
    if _rare(like):
        return _seldom(like)
    if neighbours.introduced(ones, others) and _same_sound(like) and like.slips == 1:
        return Verdict(True, "only one of them is introduced")
    both = (ones, others)
    followers, other_followers = map(neighbours.followers, both)
    followed_apart = followers and other_followers and followers.isdisjoint(other_followers)
    if followed_apart or any(map(neighbours.first_names, both)):
        return None
    if not any(map(neighbours.persons, both)):
        return _known_spellings(like)
    called = neighbours.titles(ones) & neighbours.titles(others)
    return Verdict(False, f'both are called "{min(called)}"') if called and _same_sound(like) else None


def _rare(like: Likeness) -> bool:
    return like.rarer < RARE


def _same_sound(like: Likeness) -> bool:
    return like.score >= STRONG and not like.plain and (_rare(like) or not like.different)


def _apart(like: Likeness, ones: Sequence[Sighting], others: Sequence[Sighting]) -> Verdict | None:
    """Two words that stand with different names: two names, unless nobody writes one of them and
    it looks mistyped; first names, only if everybody knows the other."""
    if not like.mistyped or like.rarer > 0 or like.shortest < 5:
        return None
    first = neighbours.first_names(ones) or neighbours.first_names(others)
    return Verdict(False, "") if like.commoner >= 4 or not first else None


def _in_company(like: Likeness, shared: str) -> Verdict | None:
    """Two words that stand with the same other name."""
    if (like.different and not _rare(like)) or not (like.initial or like.same or like.score >= 0.93):
        return None
    if like.plain:
        return Verdict(True, shared) if like.score >= LIKELY else None
    slip = like.slips == 1 and (like.bones or like.same or (like.rarer == 0 and like.commoner >= KNOWN))
    return Verdict(True, shared) if like.score >= LEAST or like.mistyped or slip else None


def _misspelled(like: Likeness) -> Verdict | None:
    """A word of the dictionary, and one that nobody writes."""
    return Verdict(False, "") if like.rarer == 0 and like.mistyped and like.shortest > 5 else None


def _seldom(like: Likeness) -> Verdict | None:
    """Two words of which one is hardly ever written."""
    if like.state and not like.same and like.score < 0.93 and not like.mistyped:
        return None
    heard = like.slips < 3 or like.score >= 0.95
    sure = heard and like.score >= (LIKELY if like.shortest > 5 else 0.88)
    sure = sure or (like.bones and like.slips == 1 and like.rarer == 0 and like.score >= 0.75 and like.shortest > 4)
    if sure or (like.mistyped and like.score >= 0.6 and like.shortest > 5):
        return Verdict(True, "one of them is hardly ever written")
    return Verdict(False, "") if _perhaps(like) else None


def _perhaps(like: Likeness) -> bool:
    """Whether two words of which one is hardly ever written may be one, but not surely."""
    if like.mistyped and like.shortest > (4 if like.score < LIKELY else 3):
        return True
    if like.same:
        return like.score >= 0.4 and like.shortest > 4
    if not like.bones or (like.score < LIKELY and like.rarer > 0):
        return False
    if like.slips > 1:
        return like.shortest > 5 and like.score >= (0.5 if like.shortest > 8 else 0.6 if like.slips == 2 else 0.85)
    return like.score >= (0.6 if like.shortest > 4 else LIKELY)


def _known_spellings(like: Likeness) -> Verdict | None:
    """Two words that are both written often, and are not names of persons."""
    if like.state and not like.mistyped and not (like.same and like.score >= 0.98 and like.rarer < COMMON):
        return None
    if like.same:
        # what nobody would hear as one name may be meant to differ: the drains of Calcutta
        sure = like.score >= 0.6 and (like.slips < 3 or like.score >= STRONG)
        near = like.slips == 1 and like.bones and like.shortest > 4
        return Verdict(sure, "both are known for one name") if sure or near else None
    if like.score >= LIKELY and like.commoner - like.rarer >= 1.3 and like.rarer < KNOWN:
        return Verdict(True, "one of them is much more common")
    return Verdict(False, "") if like.score >= STRONG and like.slips < 3 else None
