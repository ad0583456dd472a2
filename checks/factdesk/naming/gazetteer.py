"""What is known of names and words: how common they are, and which names are one and which are two.

The knowledge is in gazetteer.txt beside this file, made by bench/names/gazetteer.py and read on
the first question. It is drawn from wordfreq (CC BY-SA 4.0), GeoNames (CC BY 4.0), Wikidata
(CC0) and SCOWL; the file as a whole is under CC BY-SA 4.0, see NOTICE.

A token is a single word of a name. Its case, accents, apostrophes and hyphens do not count.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import NamedTuple

_BLOCK = 2048
"""Bytes of the file that are searched for one token."""

_SPECIAL = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "\u0131": "i", "ə": "a"}
)


class Token(NamedTuple):
    """What is known of a token.

    `zipf` is how common it is in English text, in whichever case: the logarithm of how often it
    stands in a billion words, so 3 is once in a million; 0 where it is hardly ever met. `word`
    holds for a word of the English dictionary in lower case, `state` and `city` for the usual name of
    one, if it is large. `forms` are its known forms in other scripts and its groups of spellings.
    """

    zipf: float = 0.0
    word: bool = False
    state: bool = False
    city: bool = False
    forms: frozenset[str] = frozenset()


def token(word: str) -> str:
    """A word in the letters a-z alone, as the gazetteer has it.

    >>> token("Sana'a"), token("Erdoğan")
    ('sanaa', 'erdogan')
    """
    word = word.lower()
    if word.isascii() and word.isalpha():
        return word
    if not word.isascii():
        from unicodedata import normalize

        word = normalize("NFKD", word.translate(_SPECIAL))
    return "".join(letter for letter in word if "a" <= letter <= "z")


@cache
def look_up(word: str) -> Token:
    """What is known of a word; a `Token` of nothing where it is not known.

    >>> look_up("London").city, look_up("minister").word, look_up("Hussein").zipf > 3
    (True, True, True)
    """
    row = _row(token(word))
    if not row:
        return Token()
    forms = frozenset(row[place : place + 3] for place in range(3, len(row), 3))
    return Token(int(row[:2]) / 10, row[2] in "wSC", row[2] in "sS", row[2] in "cC", forms)


def commonness(word: str) -> float:
    """How common a token is in English text, as a Zipf frequency (see `Token`).

    >>> commonness("Hussein") > commonness("Sabbagh") > commonness("Sabbaagh") == 0
    True
    """
    return look_up(word).zipf


def ordinary(word: str) -> bool:
    """Whether a word in lower case is a word of the English dictionary.

    >>> ordinary("Bush"), ordinary("Obama")
    (True, False)
    """
    return look_up(word).word


def same(one: str, other: str) -> bool:
    """Whether two tokens are known to be spellings of one name: they share a form.

    >>> same("Kyiv", "Kiev"), same("Hussein", "Hassan")
    (True, False)
    """
    return not look_up(one).forms.isdisjoint(look_up(other).forms)


def different(one: str, other: str) -> bool:
    """Whether two tokens are known to be two names: two places, or two names that some other
    script writes in two ways. Where nothing is known it is False.

    >>> different("Hussein", "Hassan"), different("Homs", "Hama"), different("Kyiv", "Kiev")
    (True, True, False)
    """
    a, b = look_up(one), look_up(other)
    if not a.forms.isdisjoint(b.forms) or token(one) == token(other):
        return False
    scripts = {form[0] for form in a.forms} & {form[0] for form in b.forms} - {"G"}
    return bool(scripts) or ((a.state or a.city) and (b.state or b.city))


def _row(key: str) -> str:
    """What the file has of a token, empty where it has none."""
    data, firsts = _file()
    line = f"\n{key} ".encode()
    # "!" comes behind a blank and before every letter
    start = (bisect_right(firsts, line[1:-1] + b"!") - 1) * _BLOCK
    at = data.find(line, start, start + _BLOCK + len(line))
    return "" if at < 0 else data[at + len(line) : data.index(b"\n", at + 1)].decode()


@cache
def _file() -> tuple[bytes, list[bytes]]:
    """The file, and how the first line begins whose line end before it is in each block."""
    import os

    with open(os.path.join(os.path.dirname(__file__), "gazetteer.txt"), "rb") as file:
        data = file.read()
    ends = (data.find(b"\n", at) for at in range(0, len(data) - 1, _BLOCK))
    return data, [data[end + 1 : end + 32] for end in ends]
