"""How a clause says what it says: stated, or denied, supposed, planned, asked."""

from __future__ import annotations

import re

_NEGATED = re.compile(
    r"\b(?:not|never|no longer|neither|nor|cannot|without|nobody|none|hardly|barely|failed to|fails to"
    r"|unlikely)\b|n['\u2019]t\b"
    r"|\bno\b(?!\s(?:fewer|less|more)\b)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|refut\w+|disput\w+|reject\w+|dismiss\w+|false\w*|untrue|wrong\w*"
    r"|mistaken\w*|incorrect\w*|myth|hoax"
    r"|rumou?rs?|debunk\w*|contrary to|no evidence|doubt\w*)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(
    r"\b(?:if|unless|whether|would|could|might|may|should|perhaps|maybe|possibly|suppose|supposing"
    r"|hypothetical\w*|imagine|as if|as though"
    r"|were to|had .{1,30} would)\b",
)
_PLANNED = re.compile(
    r"\b(?:will|shall|won['\u2019]t|plan(?:s|ned|ning)?|intends?|intended|aims?|aimed|hop(?:es|ed|ing)"
    r"|wants?|wanted|expects?|expected|propos\w+|target\w*"
    r"|is to|are to|was to|were to|going to|due to|set to|about to|forecast\w*|project(?:s|ed) to"
    r"|promis\w+|pledg\w+|seeks?|calls? for|called for"
    r"|goal|by 20[3-9]\d)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:used to|formerly|previously|at first|originally|initially|back then|at the time|in the past"
    r"|until recently)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:not|never|n['\u2019]t)\b[^.;]*?\b(?:until|till|before)\b", re.IGNORECASE)


def unclear(clause: str, above: str, sentence: str, dated: bool, source: str) -> str:
    """Why a clause does not plainly state what it says, or nothing.

    `above` is the clause that it hangs on, `dated` holds if a date is what is checked, and
    `source` is the sentence of the rule: what it says itself makes nothing unclear. "Not until
    1974" states 1974.

    >>> unclear("It did not seize Mosul in 2013", "", "It did not seize Mosul in 2013.", True, "")
    'negated'
    >>> unclear("Women could not vote until 1974", "", "Women could not vote until 1974.", True, "")
    ''
    """
    if sentence.rstrip(" \"'\u201d\u2019)").endswith("?"):
        return "asked"
    until = dated and _UNTIL.search(clause)
    for name, pattern in (("negated", _NEGATED), ("supposed", _SUPPOSED), ("planned", _PLANNED)):
        if pattern.search(clause) and not pattern.search(source) and not (until and name in ("negated", "supposed")):
            return name
    if any(_DENIED.search(text) and not _DENIED.search(source) for text in (clause, above)):
        return "denied"
    if re.match(r"\s*(?:if|unless|suppose|had)\b", sentence, re.IGNORECASE) or re.search(
        r"\b(?:if|unless|whether)\b", above, re.IGNORECASE
    ):
        return "supposed"
    if above and (_NEGATED.search(above) or _PLANNED.search(above)):
        return "negated"
    if not dated and _PAST.search(clause) and not _PAST.search(source):
        return "of another time"
    return ""
