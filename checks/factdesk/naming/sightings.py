"""Where names stand in a document, and with which other names.

A word with a capital is taken for a part of a name; those that follow each other, with particles
(al-, bin, de, van) between them, are one name phrase. Whether a word is a name at all is not
known here: "Foreign Minister Abbas Araghchi" is one phrase.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.gazetteer import commonness, ordinary, token

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.document import Document

CAPITAL = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100\u0106\u010c\u0110\u0118\u0130\u0141\u015a\u015e\u0160\u0179\u017b\u017d"
_SIGNS = "'\u2019\u2018\u02bc\u02bb`"
_REST = rf"\w*(?:[{_SIGNS}](?![sS]\b)\w+)*"
_WORD = rf"[{CAPITAL}](?<![\w@#/].){_REST}"
_PARTICLE = (
    r"(?:al|el|ol|ul|ur|an|ar|as|ash|at|az|ad|ed|ez|es|e|bin|ibn|ben|bint|abu|de|da|di|del|della|do|dos|du|la|le|van"
    r"|von|der|den|ter|zu|y)"
)
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


def capitals(document: Document) -> set[str]:
    """The different words with a capital, without the ending of a possessive: one cheap pass."""
    return set(_compiled(_WORD).findall(document.text))


def phrases(document: Document, start: int = 0, end: int | None = None) -> Iterator[list[tuple[int, str]]]:
    """The name phrases in `text[start:end]`, each as its words and where they start; a possessive ends one."""
    for match in _compiled(_PHRASE).finditer(document.text, start, len(document.text) if end is None else end):
        words = _compiled(rf"[{CAPITAL}](?<!\w.){_REST}").finditer(document.text, match.start(), match.end())
        yield [(word.start(), word[0]) for word in words]


def sightings(document: Document, wanted: set[str]) -> dict[str, list[Sighting]]:
    """Where each of the wanted words stands, in order, addresses and code not left out."""
    found: dict[str, list[Sighting]] = {word: [] for word in wanted}
    for phrase in phrases(document):
        words = tuple(word for _, word in phrase)
        for number, (start, word) in enumerate(phrase):
            if word in found:
                found[word].append(Sighting(start, start + len(word), words[:number], words[number + 1 :]))
    return found


def full_names(document: Document) -> Iterator[tuple[int, int, str, str]]:
    """The different pairs of names that end a phrase, such as a first name and a surname, each
    with its first place, and the two."""
    for first, gap, last in dict.fromkeys(_compiled(_PAIR).findall(document.text)):
        if len(first) > 2 and telling(first) and telling(last):
            start = document.text.index(first + gap + last)
            yield start, start + len(first + gap + last), first, last


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
