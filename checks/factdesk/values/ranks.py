"""Ranks: third, 21st, second-largest; and what only looks like one: first lady, at first, the Third World."""

from __future__ import annotations

import re

from factdesk.model import Value
from factdesk.values.spelled import TENS

_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENTHS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
            "eighteenth", "nineteenth")  # fmt: skip
_TENTHS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
ORDINALS = {
    **{word: rank for rank, word in enumerate((*_UNITS, *_TEENTHS), 1)},
    **{word: 10 * rank for rank, word in enumerate(_TENTHS, 2)},
    "hundredth": 100,
    **{f"{ten}-{word}": value + rank for ten, value in TENS.items() for rank, word in enumerate(_UNITS, 1)},
}

_RANK = re.compile(
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})?)(?:st|nd|rd|th)\b"
    rf"|(?P<word>(?:(?:{'|'.join(TENS)})-)?(?:{'|'.join((*_UNITS, *_TEENTHS, *_TENTHS, 'hundredth'))}))\b",
    re.IGNORECASE,
)
_FINISHED = frozenset("came finished ranked ranks placed comes finishes rank finishing coming ranking".split())
_FIRST_BEFORE = _FINISHED | frozenset("the its his her their our my your place whose this that a".split())
_NOT_BEFORE = frozenset("at per every each no".split())
_NOT_AFTER = re.compile(
    r"[\s-](?:century|centuries)\b"
    r"|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|few|half|halves|minister|secretary|officer|mate|violin|team|lieutenant|sergeant|lady|ladies|aid|hand|names?|degree|class"
    r"|person|part(?:y|ies)|world\swar|of\sall|thoughts?|cousins?|floor|refusal|responders?|nations?|quarters?|thing"
    r"|instance|glance|sight|and\sforemost|to\snone)\b"
    r"|-(?:hand|class|degree|person|party|rate|half|floor|ever|aid|born|quarter|generation|guess)\b"
    r"|['\u2019]s\b|,\s|\s?[.;:]|$",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\s(?:later|ago|before|after|to|or|and)\b|\s?[.,;)]|$")
_STOPS = re.compile(r"\s?[.,;)]|\s(?:in|with|behind|at|on|among)\b|$")
_NAME = re.compile(r"\s[A-Z][a-z]")


def rank_at(text: str, at: int) -> Value | None:
    """The rank that starts at `at`. In words, one inside a name ("the Fifth Fleet") or a phrase is none, and "first"
    only where something is called the first."""
    match = _RANK.match(text, at)
    if match is None:
        return None
    word = (match["word"] or "").lower()
    if word and not _placed(text, match, word):
        return None
    rank = float(match["digits"].replace(",", "")) if match["digits"] else float(ORDINALS[word])
    return Value("rank", rank, rank, match[0], *match.span())


_CARDINAL = re.compile(rf"\d{{1,2}}\b|(?:{'|'.join(_CARDINALS)})\b", re.IGNORECASE)
_NUMBERED = re.compile(
    r"\b(?:ranked|ranks|ranking|rank|came|finished|placed|is|was|remains|became)\s(?:at\s)?(?P<told>(?:number|no\.)\s)$",
    re.IGNORECASE,
)


def numbered_at(text: str, at: int) -> Value | None:
    """The rank that a number at `at` is, if one is told by it: "ranked number two", "finished No. 3"."""
    before = _NUMBERED.search(text, max(0, at - 24), at)
    told = _CARDINAL.match(text, at)
    if before is None or told is None or not _STOPS.match(text, told.end()):
        return None
    word = told[0].lower()
    rank = float(word) if word.isdigit() else float(_CARDINALS.index(word) + 1)
    start = before.start("told")
    return Value("rank", rank, rank, text[start : told.end()], start, told.end())


def _placed(text: str, match: re.Match[str], word: str) -> bool:
    before = text[max(0, match.start() - 16) : match.start()].lower().split()
    last = before[-1] if before else ""
    if last in _FINISHED or (last in ("is", "was") and _STOPS.match(text, match.end())):
        return True
    if last in _NOT_BEFORE or _NOT_AFTER.match(text, match.end()):
        return False
    if match[0][0].isupper() and not match[0].isupper() and _NAME.match(text, match.end()):
        return False
    if word == "second" and _ALONE.match(text, match.end()):
        return False
    return word != "first" or last in _FIRST_BEFORE or last.endswith(("'s", "\u2019s"))
