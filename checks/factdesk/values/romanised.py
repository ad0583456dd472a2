"""A name in its own script, written in Latin letters by the systems in common use.

The transforms are those of ICU: BGN/PCGN for a dozen languages, and ICU's own for every script.
Needs the extra `translit`. Scripts that leave out vowels (Arabic, Hebrew) give little.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def romanised(original: str, name: str) -> list[str]:
    """The romanisations of an original that sound like the name and are not the name itself.

    Raises ImportError where PyICU is not installed.
    """
    from factdesk.values.sounds import folded
    from factdesk.values.spelling import LIKELY, similarity

    ways = {"".join(c for c in to_latin(original) if c.isalnum() or c in " -") for to_latin in _systems()}
    right = folded(name)
    found = (way if way[:1].isupper() else way.title() for way in sorted(ways) if way.isascii())
    return [way for way in found if folded(way) != right and similarity(way, name) >= LIKELY]


@cache
def _systems() -> tuple[Callable[[str], str], ...]:
    from icu import Transliterator

    names = [name for name in Transliterator.getAvailableIDs() if name.endswith("-Latin/BGN") and name[:4] != "Any-"]
    return tuple(
        Transliterator.createInstance(f"{name}; Latin-ASCII").transliterate for name in sorted([*names, "Any-Latin"])
    )
