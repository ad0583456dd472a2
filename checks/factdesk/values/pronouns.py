"""Number words that count nothing: one of the, one another, no one, a second, zero tolerance, the Big Three."""

from __future__ import annotations

import re

_ONE_AFTER = re.compile(
    r"(?i:one)(?:['\u2019]s\b|[\s-](?:of|another|who|whom|that|which|is|was|has|had|can|could|cannot|to|should|must|might"
    r"|may|will|would|needs|does|did|thing|hand|way|time|times|day(?!\s(?:later|earlier|after|before|in|of|per))"
    r"|and\sthe|the|after"
    r"|by\sone|if|as|for|with|from|a|an|at|on|he|she|we|they|it|you|i|such|sided|off|side|too|night|morning"
    r"|moment|wonders|knows|more\b(?=[.,;])|piece|step|voice)\b|\s?[,;:.!?)\u201d\"\u2019]|\Z)"
)
_ONE_SCALED = re.compile(r"(?i:one)[\s-](?:hundred|thousand|million|billion)\b")
_ONE_MEASURED = re.compile(
    r"(?i:year|month|week|day|hour|minute|second|third|half|quarter|fifth|tenth|hundred|thousand|million|billion|met|mile|point|per|in)"
)
_LINES = re.compile(r"\n\s*\n|\r")
_CAPITAL = re.compile(r"[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?")
_ONE_BEFORE = frozenset(
    "no the this that any every each some which another should must can could would does if when day square number all"
    " us them given good new old big loved evil first last only next right wrong such same as".split()
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
    after = _ONE_AFTER.match(text, at)
    if last == "only" and not {"the", "an", "my", "our"}.intersection(before[-2:-1]):
        last = ""
    if text[at + 3 : at + 4] == "-" and not _ONE_MEASURED.match(text, at + 4):
        return True
    if last in _ONE_BEFORE and not _ONE_SCALED.match(text, at):
        return True
    return bool(after) and not (
        last in _ONLY and not text[at + 3 : at + 7].lower().startswith((" of", "'s", " another"))
    )
