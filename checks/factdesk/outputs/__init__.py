"""Outputs, one a file: `write(report, rules, look)` and `refuse(problems, look)` yield text.

`COUNTED` says whether an output shows how often each rule was met.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Look(NamedTuple):
    """How a report is to look: `line(path, number)` is a line of a source as it was read,
    `elsewhere` the number of findings in documents that were read and not asked about."""

    line: Callable[[str, int], str]
    colour: bool = False
    verbose: bool = False
    elsewhere: int = 0


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "rule"), counted(1200, "rule")
    ('1 rule', '1,200 rules')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"


def visible(text: str) -> str:
    """Text of a file or a path as it may go to a terminal: what could steer it is shown as a code.

    >>> visible("a\\x1b[31m\\u202eb")
    'a\\\\u{1b}[31m\\\\u{202e}b'
    """
    if text.isprintable():
        return text
    return "".join(f"\\u{{{ord(letter):x}}}" if _steers(ord(letter)) else letter for letter in text)


def _steers(code: int) -> bool:
    return (
        code < 0x20
        or 0x7F <= code < 0xA0
        or code in (0xAD, 0x61C, 0xFEFF)
        or 0x200B <= code <= 0x200F
        or 0x2028 <= code <= 0x202E
        or 0x2060 <= code <= 0x206F
        or 0xD800 <= code <= 0xDFFF
    )
