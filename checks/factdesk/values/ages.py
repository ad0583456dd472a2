"""Whether a bare number is an age: aged 38; Ali, 38,; a boy, 9,; she was 38 when; under-21."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdesk.values.hedges import words_before

if TYPE_CHECKING:
    from factdesk.values.numbers import Number

_OLDEST = 120
_AGED = (["age", "of"], ["ages", "of"], ["aged", "between"], ["ages", "between"], ["aged", "from"])
_NAME = re.compile(r"(?:\b[A-Z][\w'\u2019-]+\s(?:[a-z]{2,3}\s|al-)?)?[A-Z][\w'\u2019-]+,\s$")
_DETERMINERS = frozenset("the a an his her their my".split())
_PLACED = frozenset("in on at".split())
_ROLE = re.compile(r"[A-Za-z-]*[a-rt-z],$")
_NO_NAME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes"
    r"|Thurs|Fri|Satur|Sun)day|However|Meanwhile|Overall|Also|Today|Yesterday|Nationwide|Worldwide),\s$"
    r"|\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|[Oo]f|[Aa]cross|[Tt]o)\s(?:[A-Z][\w'\u2019-]+\s){0,2}[A-Z][\w'\u2019-]+,\s$"
)
_HEDGED = r"\s(?:(?:still|now|then|already|only|just|barely|about|nearly|almost)\s)*$"
_HE_IS = re.compile(r"\b(?:[Hh]e|[Ss]he)(?:'s|\u2019s|\s(?:is|was|turns|turned|had\sturned|will\sbe))" + _HEDGED)
_WHO_IS = re.compile(r"[A-Z][\w'\u2019-]+\s(?:is|was|turns|turned|had\sturned|who\s(?:is|was))" + _HEDGED)
_NO_MORE = re.compile(r"\Z|[,.;)](?!\s?\d)|\s(?:when|as|at\sthe\stime|in|on|and|but|while|by|this|last)\b(?!\s\d)")
_WHEN_HE = re.compile(r"\s(?:when|as|on\sthe\sday)\s(?:he|she)\b")
_APART = re.compile(r"[,.;](?!\s?\d)")
_GOES_ON = re.compile(r"[,.;)](?!\s?\d)|\s(?:and|who|was|from|of)\b|\Z")


def age_span(text: str, number: Number) -> tuple[int, int] | None:
    """Where the age stands that a bare number is, or None where it is none."""
    words = words_before(text, number.start)
    if not words or not number.whole or not 0 <= number.value <= _OLDEST:
        return None
    if words[-1].endswith(("under-", "over-")):
        word = words[-1].lstrip("(\"'\u201c")
        return number.start - len(word), number.end + (text[number.end : number.end + 1] == "s")
    both = words[-1] in ("both", "all") and _APART.match(text, number.end)
    told = both or words[-1] in ("aged", "age", "ages") or words[-2:] in _AGED or _is_so_old(text, number)
    if told or (words[-1].endswith(",") and number.value >= 1 and _follows_name(text, number)):
        return number.start, number.end
    return None


def _is_so_old(text: str, number: Number) -> bool:
    """Whether a number is said of somebody without a noun: "she was 38 when she won", "he turned 50 in May"."""
    before = text[max(0, number.start - 60) : number.start]
    if _HE_IS.search(before):
        return bool(_NO_MORE.match(text, number.end))
    return bool(_WHEN_HE.match(text, number.end) and _WHO_IS.search(before))


def _follows_name(text: str, number: Number) -> bool:
    """Whether a number between commas follows somebody: "Maria Lopez, 38, said"."""
    before = text[max(0, number.start - 40) : number.start]
    if _APART.match(text, number.end) and _is_somebody(before.split()):
        return True
    return bool(_GOES_ON.match(text, number.end) and _NAME.search(before)) and not _NO_NAME.search(before)


def _is_somebody(words: list[str]) -> bool:
    """Whether the words before a number name somebody by what he is: "a boy,", "the former striker,"."""
    for length in range(2, min(len(words), 5) + 1):
        word = words[-length].lower().lstrip('("\u201c')
        if word in _DETERMINERS:
            placed = len(words) > length and words[-length - 1].lower() in _PLACED
            return bool(_ROLE.fullmatch(words[-1])) and not placed
        if not words[-length].replace("-", "").isalpha():
            return False
    return False
