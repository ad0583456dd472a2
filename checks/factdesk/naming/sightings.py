"""Where names stand in a document, and with which other names.

A word with a capital is taken for a part of a name; those that follow each other, with particles
(al-, bin, de, van) between them, are one name phrase. Whether a word is a name at all is not
known here: "Foreign Minister Abbas Araghchi" is one phrase.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.gazetteer import commonness, ordinary, token

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from factdesk.document import Document

CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0106\u010c\u0110\u0118\u0130\u0141\u015a\u015e\u0160\u0179\u017b\u017d"
_SIGNS = "'\u2019\u2018\u02bc\u02bb`"
_REST = rf"\w*(?:[{_SIGNS}](?![sS]\b)\w+)*"
_WORD = rf"[{CAPITAL}](?<![\w@#/].){_REST}"
_PARTICLE = (
    r"(?:al|el|ol|ul|ur|an|ar|as|ash|at|az|ad|ed|ez|es|e|bin|ibn|ben|bint|abu|de|da|di|del|della|do|dos|du|la|le|van"
    r"|von|der|den|ter|zu|y)"
)
_INNER = rf"[{CAPITAL}](?<!\w.){_REST}"
_SMALL = rf"(?<![\w@#./-])(?![{CAPITAL}])\w{_REST}(?![\w-])"
_PHRASE = rf"{_WORD}(?:(?:[ \n]|-|[ \n-]{_PARTICLE}[ \n-](?:{_PARTICLE}[ \n-])?)[{CAPITAL}]{_REST})*"

STYLES = frozenset(
    "sheikh shaikh shaykh sheik sheykh imam ayatollah ayatullah hojatoleslam hojjatoleslam mullah maulana mawlana"
    " hajj haj haji emir prophet hazrat saint mr mrs ms dr gen col lt maj brig sgt capt prof rev st san santa al el ol"
    " ul bin ibn ben bint abu umm abd de la le van von der den general grand crown mount lake north south east west"
    " northern southern eastern western central upper lower new old great".split()
)
"""Words that stand with many names, and so say nothing of which name it is."""
_NEXT = rf"[ -](?:(?:al|el)[ -])?[{CAPITAL}]"
_PAIR = rf"({_WORD})(?=([ -](?:(?:al|el)[ -])?)([{CAPITAL}](?>{_REST}))(?!{_NEXT}))"
_PEOPLE = (
    r"(?:\w+(?:[aei]an|ese|ish|stani)|israeli|iraqi|saudi|yemeni|omani|qatari|kuwaiti|bahraini|emirati|azeri|turk|german"
    r"|french|arab|greek|dutch|swiss|czech|kurd|thai|uzbek|tajik)s?"
)


class Sighting(NamedTuple):
    """A word of a name at `text[start:end]`, with the words of its phrase that stand before and
    after it."""

    start: int
    end: int
    before: tuple[str, ...]
    after: tuple[str, ...]


class Names(NamedTuple):
    """What a document has of names: its different phrases, as they are written and in order, and
    the different words with a capital in them, without the ending of a possessive."""

    phrases: list[str]
    words: set[str]


def names(document: Document) -> Names:
    """The names of a document: one cheap pass. What can be told of a phrase wherever it stands is
    worked out once for all documents."""
    phrases = list(dict.fromkeys(_compiled(_PHRASE).findall(document.text)))
    return Names(phrases, set().union(*map(parted, phrases)))


@lru_cache(1 << 16)
def parted(phrase: str) -> tuple[str, ...]:
    """The words with a capital of a phrase."""
    return (phrase,) if phrase.isalpha() else tuple(_compiled(_INNER).findall(phrase))


def phrases(document: Document, start: int = 0, end: int | None = None) -> Iterator[list[tuple[int, str]]]:
    """The name phrases in `text[start:end]`, each as its words and where they start; a possessive ends one."""
    for match in _compiled(_PHRASE).finditer(document.text, start, len(document.text) if end is None else end):
        yield _words(match)


def sightings(document: Document, names: Names, wanted: Collection[str]) -> dict[str, list[Sighting]]:
    """Where each of the wanted words stands, in order, addresses and code not left out."""
    found: dict[str, list[Sighting]] = {word: [] for word in wanted}
    having = {phrase for phrase in names.phrases if not found.keys().isdisjoint(parted(phrase))}
    for match in _compiled(_PHRASE).finditer(document.text):
        if match[0] in having:
            words = parted(match[0])
            for number, (start, word) in enumerate(_words(match)):
                if word in found:
                    found[word].append(Sighting(start, start + len(word), words[:number], words[number + 1 :]))
    return found


def _words(phrase: re.Match[str]) -> list[tuple[int, str]]:
    return [(word.start(), word[0]) for word in _compiled(_INNER).finditer(phrase.string, *phrase.span())]


def full_names(document: Document, names: Names) -> Iterator[tuple[int, int, str, str]]:
    """The different pairs of names that end a phrase, such as a first name and a surname, each
    with its first place, and the two."""
    pairs = dict.fromkeys(chain.from_iterable(map(_full_names, names.phrases)))
    whole, start = "\n".join(names.phrases), 0
    for first, gap, last in sorted(pairs, key=lambda pair: whole.index("".join(pair))):
        # phrases are in the order of the text, so that none of the rest can stand before this one
        start = document.text.index(first + gap + last, start)
        yield start, start + len(first + gap + last), first, last


@lru_cache(1 << 16)
def _full_names(phrase: str) -> tuple[tuple[str, str, str], ...]:
    """The pairs of names in a phrase, with what stands between the two."""
    pairs = () if phrase.isalpha() else _compiled(_PAIR).findall(phrase)
    return tuple(pair for pair in pairs if len(pair[0]) > 2 and telling(pair[0]) and telling(pair[2]))


def uncapitalised(document: Document) -> set[str]:
    """The different words that have no capital, addresses and parts of compounds left out."""
    return set(_compiled(_SMALL).findall(document.text))


def joined(beside: str, signs: str) -> bool:
    """Whether the letter beside a word, if there is one, makes it a part of something longer."""
    return bool(beside) and (beside.isalnum() or beside == "_" or beside in signs)


@cache
def telling(word: str) -> bool:
    """Whether a word of a phrase says which name it is: no title, particle, people, acronym or plain word."""
    plain = token(word)
    return not (len(plain) < 3 or word.isupper() or plain in STYLES or ordinary(word) or people(word))


def people(word: str) -> bool:
    """Whether a word looks like that of a people: Syrian, Lebanese, Kurdish.

    >>> people("Lebanese"), people("Jafarian")
    (True, False)
    """
    return bool(_compiled(_PEOPLE).fullmatch(token(word))) and commonness(word) > 3


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
