"""What tells cheaply that two names cannot be alike, so that only the others need be scored."""

from __future__ import annotations

from functools import cache

from factdesk.values.sounds import heard

_SORTS = "kqXGg sSzZcCjJ tTdD pb f l r m n iIyEe uUoOWV aAY hvw".split()
_VOWELS, _WEAK = "iua", "h"
_SORT = str.maketrans({unit: some[0] for some in _SORTS for unit in some} | {"x": "ks"})
_BONES = str.maketrans(dict.fromkeys(_VOWELS + _WEAK))
_NUMBER = {some[0]: number for number, some in enumerate([".", "?", *_SORTS])}


@cache
def sorts(name: str) -> str:
    """The sort of each sound of one word: a letter for all consonants that are written for each
    other, for the three sorts of vowels, and for those that often are not written.

    >>> sorts("Araghchi"), sorts("Qaddafi")
    ('araksi', 'kattafi')
    """
    return "".join(heard(name)[1]).translate(_SORT)


@cache
def skeleton(name: str) -> str:
    """The consonants of one word.

    >>> skeleton("Araghchi"), skeleton("Arakci"), skeleton("Qaddafi")
    ('rks', 'rks', 'ktf')
    """
    bones = ""
    for bone in sorts(name).translate(_BONES):
        bones += bone * (bones[-1:] != bone)
    return bones


@cache
def _bones(name: str) -> frozenset[str]:
    return frozenset(skeleton(name))


def strange(one: str, other: str) -> bool:
    """Whether two words have more than two sorts of consonants that only one of them has: not one
    of the known pairs of spellings that score as likely has.

    >>> strange("Araghchi", "Minister"), strange("Araghchi", "Arakci")
    (True, False)
    """
    return len(_bones(one) ^ _bones(other)) > 2


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
    return sorts(name)[:1].translate(_BONES)


def links(sequence: str) -> int:
    """Which sort of sound follows which in the `sorts` of one word, a bit for each: the more bits
    two names differ in, the more they differ.

    >>> one = links(sorts("Qaddafi"))
    >>> (one ^ links(sorts("Gadafy"))).bit_count(), (one ^ links(sorts("Qadim"))).bit_count()
    (0, 7)
    """
    held, last = 0, "."
    for sort in sequence.replace(_WEAK, "") + ".":
        held |= _link[last + sort]
        last = sort
    return held


class _Links(dict[str, int]):
    """The bit of one sort behind another; none for two of one sort. Of letters of which nothing
    is known there is one sort."""

    def __missing__(self, two: str) -> int:
        one, other = (_NUMBER.get(sort, 1) for sort in two)
        self[two] = 1 << one * len(_NUMBER) + other if one != other or two == ".." else 0
        return self[two]


_link = _Links()
