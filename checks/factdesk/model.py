"""The nouns: what is read, what is claimed, and what is found wrong.

Everything here is an immutable tuple of plain data, so that it can be compared, sorted,
hashed, and sent to another process as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

LEVELS = ("off", "note", "warning", "error")
"""How serious a finding is, the mildest first; `off` is no finding at all."""


class Point(NamedTuple):
    """A place in a source file: `offset` in code points from 0, `line` and `column` from 1."""

    offset: int
    line: int
    column: int


class Span(NamedTuple):
    """A stretch of a source file; `place` names it where a source has no lines ("page 3")."""

    path: str
    start: Point
    end: Point
    place: str = ""


class Value(NamedTuple):
    """An interval on an axis, as a text states it.

    `axis` is what is measured: `count`, `%`, `metre`, `EUR`, `date` ... or `text` for a word
    from a closed set. `low` and `high` bound the interval, `high` outside it unless the two
    are equal. `start` and `end` are code points in the visible text.
    """

    axis: str
    low: float
    high: float
    text: str
    start: int = 0
    end: int = 0


class Claim(NamedTuple):
    """One thing that one document says under the key of a rule.

    `role` is how it is said: `says`, or `unclear` where the text denies, plans or supposes it;
    `slow` where a rule took too long to tell, so that nothing of it can be trusted in this run.
    `exact` holds where the source has just these letters, outside a quotation, so that an
    edit there is safe.
    """

    kind: str
    rule: str
    key: str
    value: Value
    role: str
    text: str
    span: Span
    exact: bool


class Reading(NamedTuple):
    """All that is remembered of a document once it is closed.

    `note` is what must be said of the document itself, such as an encoding that can be
    checked but not fixed.
    """

    path: str
    claims: tuple[Claim, ...] = ()
    note: str = ""


class Fix(NamedTuple):
    """One edit. It is `safe` when nothing but the shown letters would change."""

    span: Span
    text: str
    safe: bool


class Place(NamedTuple):
    """Another place that a finding is wrong with, and what it says there."""

    span: Span
    text: str
    message: str = ""


class Finding(NamedTuple):
    """A place that is wrong, and the other places that it is wrong with."""

    rule: str
    kind: str
    level: str
    message: str
    span: Span
    text: str
    related: tuple[Place, ...] = ()
    fix: Fix | None = None


class Problem(NamedTuple):
    """Why a run cannot be trusted: a mistake in a rules file, or input that cannot be read.
    `line` and `column` are 0 where there is none."""

    path: str
    line: int
    column: int
    message: str


class Tally(NamedTuple):
    """How often the documents agreed with a rule, contradicted it, or left it open."""

    agrees: int = 0
    contradicts: int = 0
    unclear: int = 0


class Report(NamedTuple):
    """What a run found: `findings` by place, a tally for each rule that any document had to do
    with, the number of documents, what must be said of single documents, and the problems.
    `uncounted` are the kinds whose tallies leave out what is right; `unmet` are the ids of rules that
    no document had to do with: like tests that did not run; `met` are the rules and the paths of the
    documents that had to do with them. `rules` is how many rules somebody wrote down."""

    findings: tuple[Finding, ...]
    tallies: dict[str, Tally]
    documents: int
    notes: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    uncounted: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    met: frozenset[tuple[str, str]] = frozenset()
    rules: int = 0


def written(rules: Iterable[str]) -> list[str]:
    """The ids of the rules that somebody wrote down, as against the checks that need none.

    >>> written(["facts/fall-of-mosul", "weekdays"])
    ['facts/fall-of-mosul']
    """
    return [rule for rule in rules if "/" in rule]


def encode(reading: Reading) -> bytes:
    """A reading as bytes, for another process or another day.

    >>> decode(encode(Reading("a.md", note="not UTF-8"))).note
    'not UTF-8'
    """
    import json

    return json.dumps(reading, separators=(",", ":")).encode()


def decode(data: bytes) -> Reading:
    """The reading that `encode` made these bytes of."""
    import json

    path, claims, note = json.loads(data)
    return Reading(path, tuple(_claim(*claim) for claim in claims), note)


def _claim(kind: str, rule: str, key: str, value: Any, role: str, text: str, span: Any, exact: bool) -> Claim:
    path, start, end, place = span
    return Claim(kind, rule, key, Value(*value), role, text, Span(path, Point(*start), Point(*end), place), exact)


def meets(one: Value, other: Value) -> bool:
    """Whether two values can be the same; on different axes nothing is said, so they can.

    >>> meets(Value("count", 1450, 1550, "1,500"), Value("count", 1400, 1500, "nearly 1,500"))
    True
    >>> meets(Value("date", 739226, 739227, "6 December 2024"), Value("dayofyear", 341, 342, "6 December"))
    True
    >>> meets(Value("year", 5, 5, "five"), Value("year", 6, 6, "six"))
    False
    """
    if {one.axis, other.axis} == {"date", "dayofyear"}:
        return _in_some_year(*(one, other) if one.axis == "date" else (other, one))
    if one.axis != other.axis:
        return True
    if one.axis == "text":
        return one.text == other.text
    if one.axis == "dayofyear":
        return any(
            _overlap(one, other._replace(low=other.low + turn, high=other.high + turn)) for turn in (-366, 0, 366)
        )
    return _overlap(one, other)


def _overlap(one: Value, other: Value) -> bool:
    """Whether two half-open intervals have a number in common; one of no width is its number."""
    low, high = max(one.low, other.low), min(one.high, other.high)
    if low < high:
        return True
    return low == high and all(
        value.low == low == value.high or value.low <= low < value.high for value in (one, other)
    )


def _in_some_year(dated: Value, yearless: Value) -> bool:
    """Whether a date can be on a day, or in a month, that is given without its year; days past
    366 are those of the next January on."""
    from datetime import date

    if dated.high - dated.low >= 366 or dated.low < 1 or dated.high > date.max.toordinal():
        return True
    first = date(2000, 1, 1).toordinal() - 1
    for ordinal in range(int(dated.low), int(dated.high)):
        day = date.fromordinal(ordinal).replace(year=2000).toordinal() - first
        if yearless.low <= day < yearless.high or yearless.low <= day + 366 < yearless.high:
            return True
    return False
