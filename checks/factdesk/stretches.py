"""Stretches of a text with a say of their own: quotations, and addresses and file names, which are no prose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# a quotation without an end goes on in the next paragraph; a single mark is one only if it opens
# before a word and closes behind one, and of several that could close a curly one the last does;
# each form begins with the letter that opens it, so that all other letters are skipped at once
_QUOTATION = (
    r"\u201e[^\u201c\u201d]*[\u201c\u201d]|\u201c[^\u201c\u201d]*(?:\u201d|\Z)"
    r'|"[^"]*(?:"|\Z)'
    r"|\u00ab[^\u00ab\u00bb]*(?:\u00bb|\Z)|\u00bb[^\u00ab\u00bb]*\u00ab|\u2039[^\u2039\u203a]*\u203a"
    r"|\u300c[^\u300d\u300f]*[\u300d\u300f]|\u300e[^\u300d\u300f]*[\u300d\u300f]"
    r"|\u2018(?<!\w\u2018)(?=\w)[^\u2018]*\u2019(?!\w)"
    r"|'(?<![\w']')(?=\w)(?:[^']|(?<=\w)'(?=\w))*+'(?!\w)"
)

# each part starts only where its run of letters does and takes it whole: a run of a million
# letters without a blank, as in pasted images, must not be read again from each of them
_LITERAL = (
    r"\b[a-z][a-z\d+.-]*+://\S+|\bwww\.\S+"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)+"
    r"|(?<!\w)[@#]\w+"
    r"|(?<![\w-])[\w-]*+(?:[./\\][\w-]++){0,20}\.(?:pdf|docx?|xlsx?|pptx?|od[st]|rtf|epub|md|txt|csv|json|ya?ml"
    r"|html?|xml|png|jpe?g|gif|svg|webp|mp[34]|zip|tar|py|js|css|tex|rst|conf|cfg|ini|toml|log|sql"
    r"|exe|jar|lock|com|org|net|gov|edu|io|info|int"
    # the domain of a country, unless it is a word that a blank is missing before
    r"|(?!(?:am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|on|or|so|to|up|us|we)\b)[a-z]{2})\b(?:/\S*)?"
    r"|\b\w*_\w*\b"
    r"|(?<!\S)[.~]?/[\w.-]+(?:/[\w.-]+)+"
)

_SIGNS = frozenset("./@#_")
_ENDING = ".,;:!?)\"'\u2019\u201d\u00bb"

_LONGEST = 2000
"""Letters of the longest address that is known as one."""


def quotations(text: str) -> Iterator[tuple[int, int]]:
    """What stands between quotation marks, with its marks, as starts and ends."""
    return (match.span() for match in re.compile(_QUOTATION).finditer(text))


def literal(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` touches an address or a file name."""
    # there is no blank in one, and one of these signs, not as its last letter
    first, last = _unbroken(text, start, -1), _unbroken(text, end, 1)
    if _SIGNS.isdisjoint(text[first:last].rstrip(_ENDING)):
        return False
    found = re.compile(_LITERAL).finditer(text, first, last)
    return any(match.start() < end and start < match.end() for match in found)


def _unbroken(text: str, at: int, step: int) -> int:
    """Where the run of letters without a blank ends that a place is in, backward or forward."""
    most = at + step * _LONGEST
    while 0 < at < len(text) and at != most and not text[at - (step < 0)].isspace():
        at += step
    return at
