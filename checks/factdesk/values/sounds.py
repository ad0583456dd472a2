"""Sound units: a name taken apart into the sounds that its letters stand for.

Romanisation writes one sound in many ways (Araghchi, Arakchi: gh or k; Dawood, Daoud: oo or ou),
so names are compared by units and not by letters. A unit is one character:

    S sh, sch, shch   C ch, tch, tsch, cz   J dj, dzh, dsch   Z zh   c ts, tz   X kh   G gh
    k c, and ch before r and l
    T th   D dh   U ou, oo, uu   I ee, ie, ii, iy, yi, ij   E ei, ai, ay, ey   W au, aw, ow
    A aa   O oe   Y ae   V ue, eu   and every other letter for itself

The table of likenesses is hand-written knowledge of how names are romanised: from 0 for one
sound written by another convention (u, ou) to 1 for two consonants with nothing in common.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re

_SPECIAL = str.maketrans(
    {
        "\u00df": "ss",
        "\u00f8": "o",
        "\u0142": "l",
        "\u00e6": "ae",
        "\u0153": "oe",
        "\u0111": "d",
        "\u00f0": "d",
        "\u00fe": "th",
        "\u0131": "i",
        "\u0259": "a",
    }
)
_UNITS = {
    "shch": "S", "tsch": "C", "dsch": "J", "sch": "S", "tch": "C", "dzh": "J", "sh": "S", "ch": "C", "cz": "C",
    "dj": "J", "kh": "X", "gh": "G", "zh": "Z", "th": "T", "dh": "D", "ph": "f", "ck": "k", "ts": "c", "tz": "c",
    "ou": "U", "oo": "U", "uu": "U", "ee": "I", "ie": "I", "ii": "I", "iy": "I", "yi": "I", "ij": "I", "yy": "I",
    "ei": "E", "ai": "E", "ay": "E", "ey": "E", "aw": "W", "au": "W", "ow": "W", "aa": "A", "oe": "O", "ae": "Y",
    "ue": "V", "eu": "V",
}  # fmt: skip
_LIKE = {
    "uU": 0.05, "iI": 0.05, "iy": 0.05, "yI": 0.05, "ou": 0.12, "oU": 0.12, "ei": 0.15, "eI": 0.2, "eE": 0.2,
    "iE": 0.2, "aE": 0.35, "ae": 0.3, "ao": 0.45, "au": 0.55, "ai": 0.65, "yE": 0.5, "oW": 0.3, "aW": 0.3, "aA": 0.05,
    "oO": 0.1, "eO": 0.3, "uV": 0.15, "eY": 0.15, "aY": 0.2, "UV": 0.2, "eV": 0.3, "yV": 0.3, "iV": 0.3, "uw": 0.3,
    "kq": 0.1, "gG": 0.1, "kX": 0.25, "qX": 0.25, "hX": 0.25, "qG": 0.25, "kG": 0.25, "gk": 0.35, "gq": 0.35,
    "CS": 0.3, "cC": 0.3, "kC": 0.3, "kc": 0.2, "sc": 0.3, "sS": 0.45, "SZ": 0.5, "zZ": 0.3, "sz": 0.35,
    "jJ": 0.2, "jZ": 0.2, "JZ": 0.2, "jy": 0.2, "gj": 0.35, "gJ": 0.35, "dD": 0.2, "zD": 0.2, "tT": 0.2, "sT": 0.4,
    "dt": 0.45, "bp": 0.45, "vw": 0.1, "fv": 0.35, "vW": 0.4, "wW": 0.3,
}  # fmt: skip
_APART = {pair: cost for key, cost in _LIKE.items() for pair in (key, key[::-1])}
VOWELS = frozenset("aeiouyUIEWAOYV")


class Sounds(NamedTuple):
    """The sounds of a name: `units`, one character each, the letters that each is `spelt` with
    (a doubled consonant is one unit; x is k and s, the s spelt with nothing), for each unit how
    far a name is from itself when it is `missing`, and `gaps`, what such a gap is called: the unit,
    where it stands, and what beside: `v.` after a vowel, `.v` before one, `vv` between two, `..`
    between consonants."""

    units: str
    spelt: tuple[str, ...]
    missing: tuple[float, ...]
    gaps: tuple[tuple[str, str, str], ...]


def folded(name: str) -> str:
    """The letters and digits of a name: lower case, without accents, blanks and signs.

    >>> folded("Hay\u2019at Ta\u1e25r\u012br al-Sh\u0101m") == folded("Hayat Tahrir Al Sham")
    True
    """
    if name.isascii() and name.isalnum():
        return name.lower()
    from unicodedata import normalize

    return "".join(filter(str.isalnum, normalize("NFKD", name.lower().translate(_SPECIAL))))


@cache
def sounds(name: str) -> Sounds:
    """The sounds of one word.

    >>> sounds("Khaddafy").units, sounds("Khaddafy").spelt
    ('Xadafy', ('kh', 'a', 'dd', 'a', 'f', 'y'))
    """
    heard, spelt = spelled(name)
    # a vowel or not, before and after each
    sides = "." + "".join(["v" if unit in VOWELS else "." for unit in heard]) + "."
    gaps = tuple([(unit, place(at, len(heard)), sides[at] + sides[at + 2]) for at, unit in enumerate(heard)])
    return Sounds(heard, spelt, tuple([_missing(*gap) for gap in gaps]), gaps)


@cache
def spelled(name: str) -> tuple[str, tuple[str, ...]]:
    """The units of one word, and the letters of each."""
    units, spelt, last = "", [], ""
    for piece, unit in zip(*heard(name), strict=True):
        if piece == "x":
            units, last = units + "ks", "s"
            spelt += ["x", ""]
        elif unit == last and unit not in VOWELS:
            spelt[-1] += piece
        else:
            units, last = units + unit, unit
            spelt.append(piece)
    return units, tuple(spelt)


def heard(name: str) -> tuple[list[str], list[str]]:
    """The letters of one word in pieces, and the unit of each piece; x stays as it is.

    >>> heard("Khaddafy")
    (['kh', 'a', 'd', 'd', 'a', 'f', 'y'], ['X', 'a', 'd', 'd', 'a', 'f', 'y'])
    """
    pieces = _pieces().findall(folded(name))
    units = [_UNITS.get(piece, piece) for piece in pieces]
    if "c" in pieces or "ch" in pieces:
        for at, (piece, after) in enumerate(zip(pieces, [*pieces[1:], ""], strict=True)):
            if piece in ("c", "ch") and _hard(piece, after[:1]):
                units[at] = "k"
    return pieces, units


@cache
def _pieces() -> re.Pattern[str]:
    import re

    return re.compile("|".join(sorted(_UNITS, key=len, reverse=True)) + "|.")


def _hard(piece: str, after: str) -> bool:
    """Whether c or ch is a k: Carla, Christopher."""
    return (piece == "c" and after not in ("e", "i", "y")) or (piece == "ch" and after in ("r", "l"))


def place(at: int, length: int) -> str:
    """Where in a name a unit stands."""
    return "first" if at == 0 else "last" if at == length - 1 else "inner"


@cache
def _missing(unit: str, where: str, beside: str) -> float:
    if unit == "h":
        return {"first": 0.5, "inner": 0.3, "last": 0.1}[where]
    if unit in VOWELS:
        return {"first": 0.5, "inner": 0.25 if "v" in beside else 0.4, "last": 0.75}[where]
    if unit in "wvj" and "v" in beside:
        return 0.35
    return {"first": 1.2, "inner": 1.0, "last": 1.1}[where]


class _Apart(dict[str, float]):
    """How far other units are from one unit."""

    def __init__(self, unit: str) -> None:
        self.unit = unit

    def __missing__(self, other: str) -> float:
        vowels = (self.unit in VOWELS) + (other in VOWELS)
        cost = 0.0 if self.unit == other else _APART.get(self.unit + other, (1.0, 1.2, 0.7)[vowels])
        self[other] = cost
        return cost


class _Units(dict[str, _Apart]):
    def __missing__(self, unit: str) -> _Apart:
        self[unit] = _Apart(unit)
        return self[unit]


apart = _Units()
"""How far two units are from each other.

>>> apart["k"]["q"], apart["k"]["m"], apart["a"]["i"]
(0.1, 1.0, 0.65)
"""


def at_start(one: str, other: str) -> float:
    """How much further two units are that two names begin with."""
    return 0.5 * (one != other)


def at_end(one: str, other: str) -> float:
    """How much further two vowels are that two names end with."""
    return 0.15 * (one != other and one in VOWELS and other in VOWELS)
