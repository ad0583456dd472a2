"""What words are compared by: the stem of a common word, the letters of a name."""

from __future__ import annotations

import re
from functools import lru_cache

from factdesk.document import fold
from factdesk.english.inflections import PEOPLES
from factdesk.english.stems import possessed, stem
from factdesk.english.words import FUNCTION, NUMERALS

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_DIGITS = dict(
    zip("one two three four five six seven eight nine ten eleven twelve".split(), map(str, range(1, 13)), strict=True)
)


def plain(key: str) -> str:
    """A word without accents.

    >>> plain("com\u0103neci")
    'comaneci'
    """
    if key.isascii():
        return key
    from unicodedata import combining, normalize

    table = str.maketrans(dict(zip("\u00f8\u0142\u0111\u00f0\u0131", "olddi", strict=True)))
    return "".join(letter for letter in normalize("NFKD", key.translate(table)) if not combining(letter))


def common(key: str) -> str:
    """The mark of a common word: its stem; a small number in words is its digits."""
    key = plain(key)
    return _DIGITS.get(key) or stem(PEOPLES.get(possessed(key), key))


def proper(key: str) -> str:
    """The mark of a word in a name: its letters, the country for its people.

    >>> proper("hamas"), proper("iraqi"), proper("iraq's")
    ('=hamas', '=iraq', '=iraq')
    """
    key = possessed(plain(key))
    return "=" + PEOPLES.get(key, key)


@lru_cache(100_000)
def both(key: str) -> tuple[str, str]:
    """The marks of a word as a common word and as one in a name.

    >>> both("soldiers")
    ('soldier', '=soldiers')
    """
    return common(key), proper(key)


def marks(key: str) -> frozenset[str]:
    """All that a word can be compared by.

    >>> sorted(marks("iraqi"))
    ['=iraq', 'iraq', '~iraq']
    """
    word, letters = both(key)
    return frozenset((word, letters, "~" + letters[1:]))


def capital(word: str) -> bool:
    """Whether a word starts with a capital letter or a digit."""
    return word[:1].isupper() or word[:1].isdigit()


def marks_of(text: str) -> tuple[str, ...]:
    """The marks of the content words of a stretch of a fact; words with capitals are names.

    >>> marks_of("Iraqi foreign ministers"), marks_of("the US")
    (('=iraq', 'foreign', 'minister'), ('=us',))
    """
    found = []
    for word in _WORD.findall(text):
        key = fold(word)
        if key in FUNCTION and not (word.isupper() and len(word) > 1) and key not in ("first", "second", "third"):
            if key in NUMERALS:
                found.append(common(key))
            continue
        found.append(proper(key) if word[:1].isupper() else common(key))
    return tuple(found)
