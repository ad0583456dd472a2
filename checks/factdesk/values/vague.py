"""Numbers that are not told exactly: dozens, tens of thousands, a couple, in his 30s, tenfold."""

from __future__ import annotations

import re

from factdesk.model import Value
from factdesk.values import calendar
from factdesk.values.numbers import SCALES
from factdesk.values.spelled import ONES, TEENS

VAGUE = {
    "dozens": (24, 100), "scores": (40, 200), "hundreds": (200, 1000), "thousands": (2000, 10_000),
    "tens of thousands": (20_000, 100_000), "hundreds of thousands": (200_000, 1_000_000), "tens": (20, 100),
    "millions": (2e6, 1e9), "tens of millions": (20e6, 100e6), "hundreds of millions": (200e6, 1e9),
    "billions": (2e9, 1e12), "tens of billions": (20e9, 100e9), "hundreds of billions": (200e9, 1e12),
    "trillions": (2e12, 1e15),
}  # fmt: skip
"""Words for more than one of a kind; "thousands" may be as many as ten thousand."""
FOLDS = {f"{word}fold": value for word, value in {**ONES, **TEENS}.items() if value > 1}
DECADES = {word: 20 + 10 * number for number, word in enumerate(
    ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"))}  # fmt: skip

_WORDS = "|".join(sorted(VAGUE, key=len, reverse=True)).replace(" ", r"\s")
_VAGUE = re.compile(
    rf"(?P<fold>{'|'.join(FOLDS)})\b"
    rf"|(?P<vague>{_WORDS})\b(?!-)"
    r"|a\scouple(?:\sof\s(?P<scale>hundred|thousand|million|billion|dozen)\b|(?=\sof\b))",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:of|more|others|were)\b")
_DECADE = re.compile(rf"(?P<digits>[1-9]0)s\b|(?P<word>{'|'.join(DECADES)})\b", re.IGNORECASE)
_PARTS = {"early": (0, 5), "mid": (3, 7), "mid-": (3, 7), "late": (6, 10)}
_POSSESSIVES = frozenset("his her their my your".split())


def vague_at(text: str, at: int) -> Value | None:
    """The vague number that starts at `at`."""
    match = _VAGUE.match(text, at)
    if match is None:
        return None
    word = " ".join(match[0].lower().split())
    if match["fold"]:
        return Value("times", FOLDS[word], FOLDS[word], match[0], *match.span())
    if match["vague"] is None:
        scale = SCALES[match["scale"].lower()] if match["scale"] else 1
        return Value("count", 2 * scale, 3 * scale, match[0], *match.span())
    if word in ("scores", "tens") and not _OF.match(text, match.end()):
        return None
    return Value("count", *VAGUE[word], match[0], *match.span())


def decade_at(text: str, at: int) -> Value | None:
    """An age in tens, as in "his 30s" and "their late forties"; or "the '90s", "the nineties", of the last century."""
    match = _DECADE.match(text, at)
    if match is None:
        return None
    if at and text[at - 1] in "'\u2019\u2018" and match["digits"]:
        first = int(match["digits"])
        return Value(*calendar.years(1900 + first, 1909 + first), match[0], *match.span())
    before = text[max(0, at - 20) : at].lower().replace("'", " ").replace("\u2019", " ").split()
    first = int(match["digits"]) if match["digits"] else DECADES[match["word"].lower()]
    low, high = _PARTS.get(before[-1] if before else "", (0, 10))
    owner = before[-2:-1] if high - low < 10 else before[-1:]
    if _POSSESSIVES.intersection(owner):
        return Value("age", first + low, first + high, match[0], *match.span())
    if "the" in owner:
        return Value(*calendar.years(1900 + first + low, 1899 + first + high), match[0], *match.span())
    return None
