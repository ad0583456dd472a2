"""The skeleton of a name: its consonants, those that romanisations mix up made one.

A list of names is searched by skeleton, so that only names which can be alike are scored:

    index by `skeleton(name)`, and look up every one of `near(name)`.
"""

from __future__ import annotations

from functools import cache

from factdesk.values.sounds import VOWELS, sounds

_ONE = (
    dict.fromkeys("kqXGg", "k") | dict.fromkeys("sSzZcCjJ", "s") | dict.fromkeys("tTdD", "t") | dict.fromkeys("pb", "p")
)
_ONE |= dict.fromkeys("fv", "f")
_WEAK = VOWELS | frozenset("hw")


@cache
def skeleton(name: str) -> str:
    """The consonants of one word.

    >>> skeleton("Araghchi"), skeleton("Arakci"), skeleton("Qaddafi")
    ('rks', 'rks', 'ktf')
    """
    bones = ""
    for unit in sounds(name).units:
        if unit not in _WEAK:
            bone = _ONE.get(unit, unit)
            bones += bone * (bones[-1:] != bone)
    return bones


def near(name: str) -> list[str]:
    """The skeletons of names that can be alike: its own, and that with one consonant less. The
    one of two names is among those near the other, or the other way round.

    >>> near("Araghchi")
    ['rks', 'ks', 'rs', 'rk']
    """
    bones = skeleton(name)
    fewer = [bones[:at] + bones[at + 1 :] for at in range(len(bones))] if len(bones) > 2 else []
    return list(dict.fromkeys([bones, *fewer]))
