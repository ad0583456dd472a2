"""Names of East Asia: a given name with another syllable is another name, however alike the two sound.

Chinese, Korean and Vietnamese surnames come first and are few, so that persons are told apart by one or two
syllables: Liu Guoqiang and Liu Guozheng, Nguyen Quoc Thanh and Nguyen Quoc Thang. Only where two syllables
are romanisations of one (hyuk, hyeok) can two such names be one."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.naming.gazetteer import token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.naming.sightings import Sighting

_SURNAMES = frozenset(
    "zhang wang li zhao chen liu yang huang wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han"
    " deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu lyu ding ren yao shen fu zhong"
    " cui tan liao fan shi jin jia xia fang zou xiong bai meng qin qiu hou yin xue yan duan lei long tao mao hao gu"
    " gong shao wan qian dai mo kong xiang chang chan wong cheung lau leung kwok lam tsang yeung ho tse chow chu tsai"
    " kim park lee choi jung jeong kang cho jo yoon yun jang lim im oh seo shin kwon hwang ahn an ryu yoo hong jeon"
    " ko moon bae baek nam noh roh rhee yi ri pak paek chung ban ha sung min"
    " nguyen tran le pham huynh hoang phan vu vo dang bui do ngo duong ly truong dinh dao doan trinh mai".split()
)
"""Surnames that are one syllable."""
_PINYIN = (
    "(?:[jqx](?:iang|iong|ing|ian|iao|in|ia|ie|iu|uan|un|ue|u|i)"
    "|(?:zh|ch|sh|r)(?:uang|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|un|ua|uo|ui|a|e|i|u)"
    "|[zcs](?:ang|eng|ong|uan|ai|ei|ao|ou|an|en|un|uo|ui|a|e|i|u)"
    "|[bpm](?:ang|eng|ing|ian|iao|ai|ei|ao|ou|an|en|in|ie|iu|a|o|i|u)"
    "|f(?:ang|eng|ei|ou|an|en|a|o|u)"
    "|[dt](?:ang|eng|ing|ong|ian|iao|uan|ai|ei|ao|ou|an|en|un|ie|iu|uo|ui|a|e|i|u)"
    "|[nl](?:iang|ang|eng|ing|ong|ian|iao|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|uo|ue|a|e|i|u)"
    "|[gkh](?:uang|ang|eng|ong|uai|uan|ai|ei|ao|ou|an|en|un|ua|uo|ui|a|e|u)"
    "|y(?:ang|ing|ong|uan|ao|ou|an|in|un|ue|a|e|i|u)"
    "|w(?:ang|eng|ai|ei|an|en|a|o|u)"
    "|ang|eng|ai|ei|ao|ou|an|en|er|a|o|e)"
)
"""One syllable of Mandarin in pinyin."""
_TWO = re.compile(f"({_PINYIN})({_PINYIN})")
_TYPICAL = re.compile("x|zh|q(?!u)|[aeiou]ng|uo|ui|iao")
"""What stands in few names of two syllables that are not Chinese."""
_ONE = re.compile("(?:ch|ph|th|tr|kh|gh|ng|nh|sh|zh|ts|hw|hy|[b-df-hj-np-tv-z])?[aeiouy]{1,4}(?:ng|nh|ch|[chklmnprt])?")
"""One syllable of Chinese, Korean or Vietnamese in Latin letters."""
_KOREAN = re.compile("eo|eu|ou|oo|uu")


@cache
def pinyin(word: str) -> tuple[str, ...]:
    """The two syllables of a Chinese given name; nothing for any other word.

    >>> pinyin("Xiaoping"), pinyin("Guozheng"), pinyin("Hassan")
    (('xiao', 'ping'), ('guo', 'zheng'), ())
    """
    match = _TWO.fullmatch(token(word))
    return match.groups() if match else ()


@cache
def syllabic(word: str) -> bool:
    """Whether a word can be a given name, or one of the syllables of one."""
    return bool(pinyin(word) or _ONE.fullmatch(token(word)))


@cache
def _sound(word: str) -> str:
    return _KOREAN.sub("u", token(word))


def romanised(one: str, other: str) -> bool:
    """Whether two single syllables are written for one: Suk and Seok, Ki and Gi, Phu and Fu.

    >>> romanised("Suk", "Seok"), romanised("moon", "Mun"), romanised("Min", "Moon")
    (True, True, False)
    """
    return _key(one) == _key(other)


def _key(word: str) -> str:
    sound = _sound(word).replace("ph", "f")
    return sound.replace("g", "k", 1) if sound.startswith("g") else sound


def other_syllable(one: str, other: str, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether two words are two given names of East Asia, given where they stand."""
    if _sound(one) == _sound(other) or not (syllabic(one) and syllabic(other)):
        return False
    return _surnamed(ones) and _surnamed(others)


def _surnamed(places: Sequence[Sighting]) -> bool:
    return any(not _SURNAMES.isdisjoint(map(token, place.before)) for place in places)


@cache
def chinese(one: str, other: str) -> bool:
    """Whether two words are two Chinese names, wherever they stand.

    >>> chinese("Huaxin", "Huaxing"), chinese("Hamed", "Hamad")
    (True, False)
    """
    both = pinyin(one), pinyin(other)
    return all(both) and both[0] != both[1] and all(_TYPICAL.search(token(word)) for word in (one, other))
