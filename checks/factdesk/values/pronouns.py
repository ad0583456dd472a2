"""Number words that count nothing: one of the, one another, no one, a second, zero tolerance, the Big Three."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"\w+")
_NEXT = re.compile(r"[\s-]([A-Za-z]+)")
_STOP = re.compile(r"['\u2019]s\b|\s?[,;:.!?)\u201d\"\u2019]|\Z")
_AFTER_ONE = frozenset(
    "of another who whom that which is was has had can could cannot to should must might may will would needs does did"
    " thing hand way time times the after if as for with from a an at on he she we they it you i such off side too"
    " night morning moment wonders knows piece step voice among amongst".split()
)
_ONE_DAY = re.compile(
    r"[\s-]day(?!\s(?:later|earlier|after|before|in|of|per)\b)|\s(?:and\sthe|by\sone|more(?=[.,;]))\b", re.IGNORECASE
)
_MEASURED = frozenset(
    "year month week day hour minute second third half quarter fifth tenth hundred thousand million billion metre meter"
    " mile point per percent in".split()
)
_SCALES = frozenset("hundred thousand million billion".split())
_LINES = re.compile(r"\n\s*\n|\r")
_CAPITAL = re.compile(r"[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?")
_ONE_BEFORE = frozenset(
    "no the this that any every each some which another should must can could would does if when day square number all"
    " us them given good new old big loved evil first last only next right wrong such same as not".split()
)
_ONLY = frozenset("only just plus than least exactly to or by and number".split())
_SECOND = re.compile(r"(?i:a\ssecond)(?=\s?[,.;:)]|\s(?:later|ago|before|after|or|to)\b|\Z)")
_WORDED = re.compile(
    r"(?i:zero)(?:-|\s(?:tolerance|sum|hour|in\son))"
    r"|(?i:three|two)\s(?:quarter|third)s\sof\san?\s(?:hour|century|mile)"
    r"|(?i:ten|nine|five|four|two|three|seven|six)(?:\s(?:Commandments|Downing)|-(?:nil|nothing)\b)"
    r"|(?i:nine(?:\s|-)eleven|seven\ssisters)|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s(?:Nations|Direction)\b"
)


def decoy_word(text: str, at: int) -> int:
    """Where a word ends that is no number: one of the, one another, no one, zero tolerance; else 0."""
    if text[at : at + 3].lower() == "one":
        return at + 3 if _pronoun(text, at) else 0
    if text[max(0, at - 8) : at].lower().split()[-1:] in (["number"], ["numbers"]):
        return _TOKEN.match(text, at).end()  # type: ignore[union-attr]
    match = _SECOND.match(text, at) or _WORDED.match(text, at)
    if match:
        return match.end()
    return _titled(text, at) if text[at].isupper() else 0


def _titled(text: str, at: int) -> int:
    """The end of a capitalised number word inside a sentence, where it is a name: Ocean's Eleven, the Big Three."""
    match = _CAPITAL.match(text, at)
    before = _LINES.split(text[max(0, at - 20) : at])[-1].rstrip()
    if match is None or not before or not (before[-1].isalnum() or before[-1] in ",'\u2019"):
        return 0
    headline = before.split()[-1][0].isupper() and text[match.end() + 1 : match.end() + 2].isupper()
    return 0 if headline else match.end()


def _pronoun(text: str, at: int) -> bool:
    """Whether "one" stands for somebody or something, and counts nothing."""
    before = text[max(0, at - 14) : at].lower().split()
    last = before[-1].strip("(\"\u201c\u2018'") if before else ""
    if last == "only" and not {"the", "an", "my", "our"}.intersection(before[-2:-1]):
        last = ""
    end = at + 3
    match = _NEXT.match(text, end)
    following = match[1].lower() if match else ""
    if text[end : end + 1] == "-":
        return following not in _MEASURED
    if last in _ONE_BEFORE and following not in _SCALES:
        return True
    if following not in _AFTER_ONE and not _ONE_DAY.match(text, end) and not _STOP.match(text, end):
        return False
    return last not in _ONLY or following in ("of", "another") or text[end : end + 2] in ("'s", "\u2019s")
