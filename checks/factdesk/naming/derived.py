"""Words made of one another: plurals, peoples, creeds, feminines. Two such words are two words,
however alike they are, and not one name spelled two ways."""

from __future__ import annotations

import re
from functools import cache

_ENDINGS = frozenset([""]) | frozenset(
    "s es n ns na an ans ana ian ians iana ean eans i is ese ish ite ites ic ics er ers ist ists ism isms ia ias a as"
    " y ies o os land stan stani stanis ois oise k ks ov ova ev eva in ina ine ino ne ni sky ski skaya isation"
    " ization phobia phobic ness dom zadeh pour nejad abad town ton ville eh id ids ik iks abe un le".split()
)
_SPELLINGS = [
    frozenset(pair.split("/"))
    for pair in "/y y/i a/ia n/ne in/ine y/ies sky/ski i/is as/es is/es s/es ov/ev o/os a/eh e/eh".split()
]
"""Pairs of endings between which a name may also just be spelled in two ways."""

_NISBA = re.compile("(?:iyyah|iyeh|iyah|iyya|iye|ieh|iya|iah|ian|yan|zadeh|abad|pour|nejad|ov|ova|yev|ev|ism|i)$")
_PEOPLES = {
    word: frozenset(words.split())
    for words in """greece greek greeks|britain briton britons|denmark dane danes danish|sweden swede swedes|turkey turk
    turks turkish turkiye|poland pole poles|kurd kurds kurdish kurdistan|scotland scot scots|spain spaniard spanish
    |france french|switzerland swiss|wales welsh|ireland irish|netherlands dutch|argentina argentine argentines
    argentinian|seychelles seychellois|afghan afghans afghanistan|arab arabs arabia arabic arabian arabiya|saudi saud
    sauds|emirates emirati emiratis|philippines filipino|germany german germans|norway norwegian|hungary hungarian
    magyar|semite semites semitic|slav slavs slavic|serb serbs serbia serbian|croat croats croatia|muslim muslims
    muslima|israel israeli israelis israelite|finland finn finns finnish|lao laos laotian
    |jew jews jewish judea""".split("|")
    for word in words.split()
}


@cache
def derived(one: str, other: str) -> bool:
    """Whether one of two words, given in the letters a-z, is made of the other or both are made
    of one stem.

    >>> derived("iran", "iranian"), derived("greece", "greek"), derived("hassan", "hassani")
    (True, True, True)
    >>> derived("nakhala", "nakhalah"), derived("zelensky", "zelenskyy")
    (False, False)
    """
    if other in _PEOPLES.get(one, ()):
        return True
    stem = 0
    while stem < min(len(one), len(other)) and one[stem] == other[stem]:
        stem += 1
    longer = max(one, other, key=len)
    if len(longer) == stem + 1 and (longer[-1] == longer[-2] or longer.endswith("yi")):
        # one letter doubled, or an ending that is romanised in two ways
        return False
    for length in range(stem, max(2, stem - 4), -1):
        ends = {one[length:], other[length:]}
        if ends <= _ENDINGS and ends not in _SPELLINGS:
            return True
    return _offspring(one, other) or _offspring(other, one)


def _offspring(longer: str, name: str) -> bool:
    """Whether a word is a spelling of the other name with an ending that makes new names."""
    from factdesk.values.spelling import LIKELY, similarity

    match = _NISBA.search(longer)
    if match is None or match.start() < 3:
        return False
    grown = len(longer) - len(name) + (name.endswith("i") and match[0] != "i")
    if grown < (1 if match[0] == "i" and not name.endswith("i") else 2):
        return False
    stem = longer[: match.start()]
    return similarity(stem, name) >= LIKELY or (name.endswith("i") and similarity(stem, name[:-1]) >= LIKELY)
