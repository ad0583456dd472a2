"""The right value in the style of what is written in its place."""

from __future__ import annotations

import re

_FORMS = (r"\d{4}", r"\d{1,3}(?:,\d{3})+", r"\d{1,3}", r"\d+(?:\.\d+)?%", r"\d{1,2} [A-Z][a-z]+ \d{4}")


def restyled(right: str, written: str) -> str:
    """The right value as it would stand where another is written; nothing where that cannot be told.

    >>> restyled("1,500", "15,000"), restyled("1,500", "fifteen thousand")
    ('1,500', '')
    """
    for form in _FORMS:
        if re.fullmatch(form, written) and re.fullmatch(form, right):
            return right
    return ""
