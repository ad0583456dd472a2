"""Other ways to write a listed name: with other small words, without its accents, hyphens and inner
capitals, and with the other of two English spellings."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING
from unicodedata import normalize

from factdesk.naming.gazetteer import ordinary
from factdesk.naming.syllables import pinyin, syllabic

if TYPE_CHECKING:
    from collections.abc import Iterator

# --- the same letters -------------------------------------------------------------------

_SPECIAL = dict(
    zip(
        map(ord, "\u00df\u00f8\u0142\u0111\u00e6\u0153\u00d8\u0141\u0110\u00c6\u0131"),
        "ss o l d ae oe O L D Ae i".split(),
        strict=True,
    )
)
GERMAN = dict(
    zip(
        map(ord, "\u00e4\u00f6\u00fc\u00f8\u00e5\u00c4\u00d6\u00dc\u00d8\u00c5"),
        "ae oe ue oe aa Ae Oe Ue Oe Aa".split(),
        strict=True,
    )
)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_JOINT = re.compile(r"(?<=\w)(?P<sign>[- ])(?=\w)")
_OPENING = re.compile(r"[a-z]{2,3}\Z")
_HALF = 4
"""Letters of the shorter half of a word that is written with a hyphen in it."""


def restyled(name: str) -> Iterator[str]:
    """The name with the same letters, written otherwise.

    >>> list(restyled("Krak\u00f3w")), list(restyled("Kim Jong-un")), list(restyled("Thyssenkrupp"))[3]
    (['Krakow'], ['Kim Jong un', 'Kim Jongun'], 'Thyssen-Krupp')
    >>> list(restyled("GitHub")), list(restyled("Xi Jinping"))[2:]
    (['Git Hub', 'Git-Hub', 'Github', 'github'], ['Xi Jin-ping', 'Xi Jin-Ping', 'Xi Jin Ping'])
    """
    found = chain(_unaccented(name), _joined(name), _humped(name), _syllabled(name), _split(name))
    yield from (written for written in dict.fromkeys(found) if written != name)


def _unaccented(name: str) -> Iterator[str]:
    """Without some or all accents, and as German and Danish do without them: Mueller for M\u00fcller."""
    if name.isascii():
        return
    words = name.split(" ")
    plain = [bare(word) for word in words]
    yield " ".join(plain)
    for number, word in enumerate(plain):
        if word != words[number]:
            yield " ".join([*words[:number], word, *words[number + 1 :]])
    german = bare(name.translate(GERMAN))
    if german != bare(name):
        yield german


def bare(word: str) -> str:
    """A word in the letters of ASCII, its case kept."""
    return "".join(filter(str.isascii, normalize("NFKD", word.translate(_SPECIAL))))


def _joined(name: str) -> Iterator[str]:
    """With a blank or nothing for a hyphen, and one word for two of which one is short."""
    for match in _JOINT.finditer(name):
        before, after = name[: match.start()], name[match.end() :]
        if _OPENING.match(before):
            continue
        if match["sign"] == "-":
            yield f"{before} {after}"
        elif "-" in name or name.count(" ") > 1 or min(len(before), len(after)) > 3:
            continue
        else:
            yield f"{before}-{after}"
        if before[-3:].lower() not in ("-al", " al", "al"):
            yield before + (after[0].lower() + after[1:])


def _syllabled(name: str) -> Iterator[str]:
    """A given name of East Asia with its two syllables joined otherwise: Deng Xiao-ping, Yoon Suk-yeol."""
    head, _, given = name.partition(" ")
    syllables = given.split(" ") if " " in given else pinyin(given)
    if not syllabic(head) or len(syllables) != 2 or not all(map(syllabic, syllables)):
        return
    one, other = syllables[0].capitalize(), syllables[1].lower()
    ways = (f"{one}-{other}", f"{one}-{other.capitalize()}", f"{one} {other.capitalize()}", f"{one}{other}")
    yield from (f"{head} {way}" for way in ways)


def _split(name: str) -> Iterator[str]:
    """A name of one word with a hyphen in it: Thyssen-Krupp."""
    if name.isalpha() and name[1:].islower():
        for at in range(_HALF, len(name) - _HALF + 1):
            yield f"{name[:at]}-{name[at:].capitalize()}"


def _humped(name: str) -> Iterator[str]:
    """One word with a capital inside: in two words, and without that capital; in lower case unless
    that is a word of its own (LaTeX)."""
    if not name.isalpha() or not _HUMP.search(name):
        return
    yield from (sign.join(_HUMP.split(name)) for sign in (" ", "-"))
    yield name.capitalize()
    if not ordinary(name.lower()):
        yield name.lower()


# --- other letters ----------------------------------------------------------------------

_ARTICLES = ("al", "el")
_SMALL_WORDS = ({"von", "van"}, {"de", "di", "da"}, {"bin", "ibn", "ben"})
_SUN = re.compile(r"sh|th|dh|[tdrzsn]")
_ARTICLE = re.compile(r"(?<=\s)(?P<article>[a-z]{2,3})(?P<joint>[- ])(?=(?P<next>\w\w))")
_SMALL = re.compile(r"(?<=\s)(?P<word>[a-z]{2,3})(?=\s\w)")
_WORD = re.compile(r"[A-Z][a-z]{5,}")
_ENGLISH = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("ours", "ors"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("defence", "defense"),
    ("programme", "program"),
)


def rewritten(name: str) -> Iterator[str]:
    """The whole name with one of its words written as others write it; a small word in front is not
    touched, since a name that begins with one may be another.

    >>> list(rewritten("Bashar al-Assad"))
    ['Bashar al Assad', 'Bashar el-Assad', 'Bashar el Assad']
    >>> list(rewritten("Osama bin Laden")), list(rewritten("World Health Organization"))
    (['Osama ben Laden', 'Osama ibn Laden'], ['World Health Organisation'])
    """
    for match in _ARTICLE.finditer(name):
        yield from _articled(name, match)
    for match in _SMALL.finditer(name):
        for same in _SMALL_WORDS:
            for word in sorted(same - {match["word"]}) if match["word"] in same else ():
                yield name[: match.start()] + word + name[match.end() :]
    if " " in name:
        for match in _WORD.finditer(name):
            for word in _english(match[0]):
                yield name[: match.start()] + word + name[match.end() :]


def _articled(name: str, match: re.Match[str]) -> Iterator[str]:
    """The ways to write an Arabic article, also as it sounds before some letters: as-Sadr for al-Sadr."""
    sun = _SUN.match(match["next"].lower())
    sounded = (f"a{sun[0]}",) if sun else ()
    if match["article"] not in (*_ARTICLES, *sounded):
        return
    for article in (*_ARTICLES, *sounded):
        for joint in ("-", " "):
            if (article, joint) != (match["article"], match["joint"]):
                yield f"{name[: match.start()]}{article}{joint}{name[match.end() :]}"


def _english(word: str) -> Iterator[str]:
    """A word as the other side of the Atlantic spells it."""
    for pair in _ENGLISH:
        for one, other in (pair, pair[::-1]):
            if word.lower().endswith(one):
                yield word[: -len(one)] + (other if word[-len(one)].islower() else other.capitalize())
