"""What stands about a number and makes it less exact: about, nearly, more than, at least, or so."""

from __future__ import annotations

import math
import re

_BEFORE = {
    "near": "about|around|roughly|approximately|approx|approx.|some|an estimated|estimated|circa|c.|ca.|ca|~|\u2248|\u00b1"
    "|in the region of|somewhere around|more or less|an average of|on average|give or take|or so|close on|virtually",
    "below": "nearly|almost|close to|just under|not quite|just short of|slightly less than|slightly under|a little under"
    "|approaching|nearing|just below|little less than",
    "above": "over-|more than|over|above|exceeding|exceeded|exceeds|exceed|upwards of|in excess of|greater than|well over"
    "|just over|slightly over|a little over|slightly more than|higher than|larger than|older than|bigger than|longer than"
    "|well above|just above|upward of|beyond|topped|topping|surpassed|surpassing|>",
    "least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|at the very least"
    "|\u2265",
    "most": "up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as|at the most|as high as"
    "|no longer than|not exceeding|\u2264",
    "fewer": "under-|fewer than|less than|under|below|lower than|smaller than|younger than|shorter than|well under|well below|<",
}
_HEDGES = {words: sense for sense, several in _BEFORE.items() for words in several.split("|")}
_OPENING = re.compile(
    rf"(?<![\w-])(?:{'|'.join(re.escape(words) for words in sorted(_HEDGES, key=len, reverse=True))}"
    r"|between|exactly|just|only|slightly|a little|well)\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<near>\sor\sso\b|-odd\b|\sor\sthereabouts\b|,?\sgive\sor\stake\b|-ish\b)"
    r"|(?P<least>\+(?!\d)|-plus\b|\splus\b(?=\s[a-z]|[.,;]|$)(?!\s(?:an?|the|one|two|three|four|five)\b)|\s(?:or|and)\s(?:more|over|above|up|older|higher|upwards?|greater)\b)"
    r"|(?P<most>\s(?:or|and)\s(?:fewer|less|under|below|younger|lower)\b)"
)
_RISES = frozenset(
    "go goes going gone went rise rises rose risen come comes came move moves moved add adds added get".split()
)
_PERIODS = frozenset({"second", "day", "month", "year"})


def words_before(text: str, at: int, reach: int = 36) -> list[str]:
    """The words before a place, in lower case, the first perhaps cut."""
    return text[max(0, at - reach) : at].lower().split()


def hedge_start(text: str, at: int) -> int:
    """Where the words begin that hedge the number at `at`, or open its range; `at` itself without any.

    >>> [hedge_start(words, 10) for words in ("more than 2,000", "  between 5 and 7", "with some 30")]
    [0, 2, 5]
    """
    last = at
    while (match := _OPENING.search(text, max(0, last - 40), last)) and match.start() < last:
        last = match.start()
    return last


def hedge(text: str, start: int, end: int) -> str:
    """How `text[start:end]` is hedged: near, below, above, least, most or fewer; "" where it is not."""
    found = _AFTER.match(text, end)
    if found:
        return found.lastgroup or ""
    if text[start : start + 1].isalpha():
        sense = _HEDGES.get(text[start : start + 6].lower()) or _HEDGES.get(text[start : start + 5].lower())
        if sense:
            return sense
    if start == 0:
        return ""
    words = words_before(text, start)
    if words and words[-1] in ("the", "a", "an") and len(words) > 1:
        words.pop()
    if words and words[-1][:1] in "(\"'\u201c\u2018":
        words[-1] = words[-1][1:]
    if words[-2:] == ["up", "to"] and _RISES.intersection(words[-3:-2]):
        return ""
    for length in (4, 3, 2, 1):
        sense = _HEDGES.get(" ".join(words[-length:]))
        if sense:
            return sense
    return ""


def widened(axis: str, low: float, high: float, sense: str) -> tuple[float, float]:
    """The interval of a hedged number. "Over five years" may mean during them, so a period is its own lowest."""
    middle, room = (low + high) / 2, abs(low + high) / 20
    if sense == "near":
        return min(low, middle - room), max(high, middle + room)
    if sense == "below":
        return middle - room, middle
    if sense == "above":
        return (low if axis in _PERIODS else math.nextafter(middle, math.inf)), math.inf
    if sense == "least":
        return low, math.inf
    if sense == "most":
        return min(0.0, low), max(high, math.nextafter(middle, math.inf))
    if sense == "fewer":
        return min(0.0, low), middle
    return low, high
