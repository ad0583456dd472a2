"""Other ways to write the small words of a name: el-Assad for al-Assad, van der Leyen for von der Leyen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ARTICLES = ("al", "el")
_SONS = ("bin", "ibn", "ben")
_FROM = ({"von", "van"}, {"de", "di", "da"}, set(_SONS))
_SUN = re.compile(r"sh|th|dh|[tdrzsn]")
_ARTICLE = re.compile(r"(?<=\s)(?P<article>[a-z]{2,3})(?P<joint>[- ])(?=(?P<next>\w\w))")
_SMALL = re.compile(r"(?<=\s)(?P<word>[a-z]{2,3})(?=\s\w)")


def rewritten(name: str) -> Iterator[str]:
    """The name with one of its small words written as others write it; those in front of it are not
    touched, since a name that begins with one may be another.

    >>> list(rewritten("Bashar al-Assad"))
    ['Bashar al Assad', 'Bashar el-Assad', 'Bashar el Assad']
    >>> list(rewritten("Osama bin Laden")), list(rewritten("Abbas Araghchi"))
    (['Osama ben Laden', 'Osama ibn Laden'], [])
    """
    for match in _ARTICLE.finditer(name):
        yield from _articled(name, match)
    for match in _SMALL.finditer(name):
        for same in _FROM:
            for word in sorted(same - {match["word"]}) if match["word"] in same else ():
                yield name[: match.start()] + word + name[match.end() :]


def _articled(name: str, match: re.Match[str]) -> Iterator[str]:
    """The ways to write an Arabic article, also as it sounds before some letters: as-Sadr for al-Sadr."""
    following = match["next"].lower()
    sun = _SUN.match(following)
    sounded = (f"a{sun[0]}",) if sun else ()
    if match["article"] not in (*_ARTICLES, *sounded):
        return
    for article in (*_ARTICLES, *sounded):
        for joint in ("-", " "):
            if (article, joint) != (match["article"], match["joint"]):
                yield f"{name[: match.start()]}{article}{joint}{name[match.end() :]}"
