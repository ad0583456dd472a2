"""What tells cheaply that two names cannot be alike, so that only the others need be scored."""

from __future__ import annotations

from functools import cache

from factdesk.values.sounds import VOWELS, spelled

_SORTS = "kqXGg sSzZcCjJ tTdD pb f l r m n iIyEe uUoOWV aAY".split()
_ONE = {unit: some[0] for some in _SORTS for unit in some}
_WEAK = VOWELS | frozenset("hvw")
_SORT = {unit: number for number, some in enumerate(_SORTS, 2) for unit in some}
_SORTED = len(_SORTS) + 2


@cache
def skeleton(name: str) -> str:
    """The consonants of one word.

    >>> skeleton("Araghchi"), skeleton("Arakci"), skeleton("Qaddafi")
    ('rks', 'rks', 'ktf')
    """
    bones = ""
    for unit in spelled(name)[0]:
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


def beginning(name: str) -> str:
    """The sort of sound that one word begins with; all vowels and weak consonants are one.

    >>> beginning("Qaddafi") == beginning("Gadafy"), beginning("Ahmed") == beginning("Hamed")
    (True, True)
    """
    first = spelled(name)[0][:1]
    return "" if first in _WEAK else _ONE.get(first, first)


@cache
def links(name: str) -> int:
    """Which sort of sound follows which in one word, a bit for each: the more bits two names
    differ in, the more they differ.

    >>> (links("Qaddafi") ^ links("Gadafy")).bit_count(), (links("Qaddafi") ^ links("Qadim")).bit_count()
    (0, 7)
    """
    held = last = 0
    for unit in spelled(name)[0]:
        sort = _SORT.get(unit, 1)
        if sort != last and unit not in "hvw":
            held |= 1 << last * _SORTED + sort
            last = sort
    return held | 1 << last * _SORTED
