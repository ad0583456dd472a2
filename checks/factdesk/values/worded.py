"""What is counted in words alone: ranks (third, 21st), shares (two-thirds, one in five), dozens."""

from __future__ import annotations

import re
from functools import cache

from factdesk.model import Value
from factdesk.values import calendar
from factdesk.values.hedges import hedge, widened
from factdesk.values.numbers import ONES, SCALES, TEENS, TENS

_FIRST_TEN = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENTH = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
           "eighteenth", "nineteenth")  # fmt: skip
_TENTHS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
ORDINALS = {
    **{word: rank for rank, word in enumerate((*_FIRST_TEN, *_TEENTH), 1)},
    **{word: 10 * rank for rank, word in enumerate(_TENTHS, 2)},
    "hundredth": 100,
    **{f"{ten}-{word}": value + rank for ten, value in TENS.items() for rank, word in enumerate(_FIRST_TEN, 1)},
}
VAGUE = {
    "dozens": (24, 100), "scores": (40, 200), "hundreds": (200, 1000), "thousands": (2000, 10_000),
    "tens of thousands": (20_000, 100_000), "hundreds of thousands": (200_000, 1_000_000), "tens": (20, 100),
    "millions": (2e6, 1e9), "tens of millions": (20e6, 100e6), "hundreds of millions": (200e6, 1e9),
    "billions": (2e9, 1e12), "tens of billions": (20e9, 100e9), "hundreds of billions": (200e9, 1e12),
    "trillions": (2e12, 1e15), "dozens of thousands": (24_000, 100_000),
}  # fmt: skip
FOLDS = {f"{word}fold": value for word, value in {**ONES, **TEENS}.items() if value > 1}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
          "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_MANY = {**ONES, "a": 1, "an": 1, "ten": 10}
DECADES = {word: 20 + 10 * number for number, word in enumerate(
    ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"))}  # fmt: skip
_ROOM = 2.5
"""Percentage points that a share in words may be off; never more than a tenth of the share."""


@cache
def _vague() -> re.Pattern[str]:
    words = "|".join(sorted(VAGUE, key=len, reverse=True))
    return re.compile(
        rf"(?P<vague>{words})\b(?!-)|(?P<couple>a\scouple(?:\sof\s(?P<scale>hundred|thousand|million|billion|dozen)\b|(?=\sof\b)))",
        re.I,
    )


_PART = "|".join(_PARTS)
_BASE = "|".join([*ONES, *TEENS, *TENS])
_OF = (
    r"(?=\s(?:of|the|its|their|his|her|our|all|that|those|these|as|more|less|fewer|higher|lower|since|between|over|in|by"
    r"|after|before|from|to|on|at|said|say|says|were|was|are|is|have|has|had|would|this|last|and|or)\b|\s?[,.;:)\u2014]|$)"
)


@cache
def _share() -> re.Pattern[str]:
    many = "|".join(sorted(_MANY, key=len, reverse=True))
    return re.compile(
        rf"(?P<several>{many})[\s-](?P<parts>(?:{_PART})s|halves)\b(?!-)"
        rf"|(?P<many>an?|one)[\s-](?P<part>{_PART})\b(?:{_OF}|(?<=quarter)(?!\s?(?:-|to|past|final|century|of\san?\s))"
        r"(?=\s[a-z]))|(?P<half>half)\b" + _OF +
        rf"|(?P<n>{_BASE}|\d+)(?:\sout\sof|[\s-]in)[\s-](?:every\s)?(?P<d>{_BASE}|\d{{1,3}}(?:,\d{{3}})*)\b"
        r"(?!\s(?:percent|per\s?cent|million|billion|thousand|days|weeks|months|years|hours|minutes)|[%:./-]\d)",
        re.IGNORECASE,
    )  # fmt: skip


@cache
def _rank() -> re.Pattern[str]:
    words = "|".join(sorted(ORDINALS, key=len, reverse=True))
    return re.compile(rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})?)(?:st|nd|rd|th)\b|(?P<word>{words})\b", re.I)


def worded(text: str, at: int) -> Value | None:
    """The vague number, the share or the rank in words that starts at `at`."""
    return _vaguely(text, at) or _folded(text, at) or _decade(text, at) or _shared(text, at) or _ranked(text, at)


_TENS_OF_AGE = re.compile(r"(?P<digits>[1-9]0)s\b|(?P<word>" + "|".join(DECADES) + r")\b", re.IGNORECASE)
_PART_OF = {"early": (0, 5), "mid": (3, 7), "mid-": (3, 7), "late": (6, 10)}


def _decade(text: str, at: int) -> Value | None:
    """In his 30s, in their late forties: an age; the nineties: ten years."""
    match = _TENS_OF_AGE.match(text, at)
    if match is None:
        return None
    before = text[max(0, at - 20) : at].lower().split()
    first = int(match["digits"]) if match["digits"] else DECADES[match["word"].lower()]
    low, high = _PART_OF.get(before[-1] if before else "", (0, 10))
    if {"his", "her", "their", "my", "your"}.intersection(before[-2:]):
        return Value("age", first + low, first + high, match[0], *match.span())
    if before[-1:] in (["the"], ["'"], ["\u2019"], ["the'"]) or ("the" in before[-2:-1] and (low or high < 10)):
        days = calendar.years(1900 + first + low, 1899 + first + high)
        return Value(*days, match[0], *match.span())
    return None


def _vaguely(text: str, at: int) -> Value | None:
    match = _vague().match(text, at)
    if match is None:
        return None
    if match["couple"]:
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        return Value("count", 2 * scale, 3 * scale, match[0], *match.span())
    low, high = VAGUE[match[0].lower()]
    if match[0].lower() in ("scores", "tens") and not re.compile(r"\sof\b").match(text, match.end()):
        return None
    return Value("count", low, high, match[0], *match.span())


def _folded(text: str, at: int) -> Value | None:
    match = re.compile(rf"(?:{'|'.join(FOLDS)})\b", re.IGNORECASE).match(text, at)
    return Value("times", FOLDS[match[0].lower()], FOLDS[match[0].lower()], match[0], *match.span()) if match else None


def _shared(text: str, at: int) -> Value | None:
    match = _share().match(text, at)
    if match is None:
        return None
    if match["n"]:
        one, of = _plain(match["n"]), _plain(match["d"])
        if not 0 < one < of or (match["n"].isdigit() and of > 100):
            return None
        share = 100 * one / of
    elif match["half"]:
        if not _half(text, match):
            return None
        share = 50.0
    else:
        many, part = match["several"] or match["many"], (match["parts"] or match["part"]).lower()
        share = (
            100 * _MANY[many.lower()] / _PARTS.get(part, 0)
            if part in _PARTS
            else 100 * _MANY[many.lower()] / _PARTS[part[:-1]]
        )
        if share > 100:
            return None
    room = min(_ROOM, share / 10)
    low, high = widened("%", share - room, share + room, hedge(text, *match.span()))
    return Value("%", low, min(high, 100.0) if share < 100 else high, match[0], *match.span())


def _plain(word: str) -> int:
    return int(word.replace(",", "")) if word[0].isdigit() else {**ONES, **TEENS, **TENS}[word.lower()]


def _half(text: str, match: re.Match[str]) -> bool:
    """Whether "half" is a share, not the half of a game, half an hour, half-brother."""
    before = text[max(0, match.start() - 12) : match.start()].lower().split()
    if before and before[-1] in ("first", "second", "latter", "other", "better", "and", "by", "in", "the"):
        return False
    return not re.compile(r"-|\s(?:in|to|on)\b").match(text, match.end())


_NO_RANK_BEFORE = frozenset("at per every each".split())
_FIRST_BEFORE = frozenset(
    "the its his her their our my your came finished ranked ranks placed rank place whose this that".split()
)
_NO_RANK = re.compile(
    r"\s(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|half|halves|lady|ladies|aid|hand|name|names|degree|class|person|party|parties|world\swar|of\sall|thoughts?"
    r"|cousins?|floor|refusal|responders?|nations?|quarters?|thing|instance|glance|sight|and\sforemost|to\snone)\b"
    r"|-(?:hand|class|degree|person|party|rate|half|floor|ever|aid|born|quarter|generation|guess)\b|'s\b|,\s|\s?[.;:]",
    re.IGNORECASE,
)


def _ranked(text: str, at: int) -> Value | None:
    match = _rank().match(text, at)
    if match is None or re.compile(r"[\s-](?:century|centuries)\b").match(text, match.end()):
        return None
    word = (match["word"] or "").lower()
    before = text[max(0, at - 16) : at].lower().split()
    last = before[-1] if before else ""
    if word and (last in _NO_RANK_BEFORE or (_NO_RANK.match(text, match.end()) and last not in _FINISHED)):
        return None
    if word and match[0][0].isupper() and re.compile(r"\s[A-Z][a-z]").match(text, match.end()):
        return None
    if word == "first" and last not in _FIRST_BEFORE and not last.endswith("'s") and not last.endswith("\u2019s"):
        return None
    if (
        word == "second"
        and re.compile(r"\s(?:later|ago|before|after|to|or|and)\b|\s?[.,;)]|$").match(text, match.end())
        and last not in _FINISHED
    ):
        return None
    rank = float(match["digits"].replace(",", "")) if match["digits"] else ORDINALS[word]
    return Value("rank", rank, rank, match[0], *match.span())


_FINISHED = frozenset("came finished ranked ranks placed comes finishes rank finishing coming ranking is was".split())
