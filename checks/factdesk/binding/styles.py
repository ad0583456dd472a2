"""The right value in the style of what is written in its place."""

from __future__ import annotations

import re
from datetime import date

from factdesk import values
from factdesk.model import Value, meets

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_MONTHS = "January February March April May June July August September October November December".split()
_MONTH = re.compile(
    r"\b(?:" + "|".join(f"{month[:3]}(?:{month[3:]}|{month[3:4]}\\b)?" for month in _MONTHS) + r")(\.?)"
)


def restyled(right: Value, written: str) -> str:
    """The right value as it would stand where another is written; nothing where that cannot be told,
    as for a number in words.

    >>> pairs = (
    ...     ("1,500", "15,000"), ("1,500", "fifteen thousand"), ("62%", "26 per cent"),
    ...     ("1,230 km", "1,320 kilometres"), ("€9.5 billion", "€95bn"),
    ...     ("5 September 2014", "Sept. 12, 2014"), ("5 September 2014", "2013"))
    >>> [restyled(values.find(right)[0], written) for right, written in pairs]
    ['1,500', '', '62 per cent', '1,230 kilometres', '€9.5bn', 'Sept. 5, 2014', '2014']
    """
    made = _dated(right, written) if right.axis == "date" else _numbered(right, written)
    found = values.find(made)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(made))
    return made if whole and found[0].axis == right.axis and meets(found[0], right) else ""


def _numbered(right: Value, written: str) -> str:
    """The number of the right value in place of the one that is written."""
    here, there = _NUMBER.findall(written), _NUMBER.findall(right.text)
    if len(here) != 1 or len(there) != 1:
        return ""
    number = there[0] if "," in here[0] or len(here[0]) < 4 else there[0].replace(",", "")
    return _NUMBER.sub(number, written)


def _dated(right: Value, written: str) -> str:
    """The parts of a date that are written, each as it is right."""
    first, last = date.fromordinal(int(right.low)), date.fromordinal(int(right.high) - 1)
    made = re.sub(r"\b\d{4}\b", str(first.year), written) if first.year == last.year else ""
    if _MONTH.search(made):
        made = _MONTH.sub(lambda match: _month(first.month, match), made) if first.month == last.month else ""
    if re.search(r"\b\d{1,2}\b", made):
        made = re.sub(r"\b\d{1,2}\b", str(first.day), made) if first == last else ""
    return made


def _month(number: int, written: re.Match[str]) -> str:
    """A month, short where one is written short."""
    name = _MONTHS[number - 1]
    if written[0].rstrip(".") in _MONTHS and not written[1]:
        return name
    short = "Sept" if name == "September" else name[:3]
    return name if name == "May" else short + written[1]
