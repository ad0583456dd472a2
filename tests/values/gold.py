"""The sentences of the gold files with their values, and how well a reader of values does on them."""

from __future__ import annotations

import math
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values import calendar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdesk.model import Value

HERE = Path(__file__).parent


class Wanted(NamedTuple):
    """A value that a sentence gives: where, on which axis, and `bounds` as they are written, perhaps none."""

    start: int
    end: int
    axis: str
    bounds: tuple[str, ...]

    def met(self, value: Value) -> bool:
        """Whether a value is the wanted one: exactly there, on the axis, with the bounds."""
        if (value.start, value.end, value.axis) != self[:3]:
            return False
        if self.axis in ("date", "dayofyear"):
            return not self.bounds or (value.low, value.high) == self._days()
        if len(self.bounds) == 1 and not self.bounds[0].startswith("~"):
            return value.low == value.high == float(self.bounds[0])
        if len(self.bounds) == 1:
            middle = float(self.bounds[0][1:])
            return value.low <= middle <= value.high and value.high - value.low <= max(middle / 4, 1e-9)
        return not self.bounds or all(map(_same, (value.low, value.high), self.bounds))

    def _days(self) -> tuple[float, float]:
        first, last = self.bounds[0], self.bounds[-1]
        if self.axis == "dayofyear":
            return _yearless(first)[0], _yearless(last)[1]
        return _dated(first)[0], _dated(last)[1]


def _same(number: float, written: str) -> bool:
    return written == "~" or math.isclose(number, float(written), rel_tol=1e-5, abs_tol=1e-9)


def _dated(written: str) -> tuple[float, float]:
    year, *rest = map(int, written.split("-"))
    days = calendar.day(year, *rest) if len(rest) == 2 else calendar.month(year, *rest) if rest else None
    return (days or calendar.years(year, year))[1:]


def _yearless(written: str) -> tuple[float, float]:
    month, *day = map(int, written.removeprefix("--").split("-"))
    return (calendar.day(None, month, *day) if day else calendar.month(None, month))[1:]


class Sentence(NamedTuple):
    """A sentence, the day and the language it is read with, and the values in it."""

    text: str
    today: date | None
    lang: str
    wanted: tuple[Wanted, ...]


def sentences(name: str) -> Iterator[Sentence]:
    """The sentences of a gold file, in order."""
    today, lang, text, wanted = None, "", "", []
    for line in [*(HERE / name).read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("@"):
            told = dict(part.split("=") for part in line[1:].split())
            today = date.fromisoformat(told["today"]) if "today" in told else None
            lang = told.get("lang", "")
        elif line.startswith("="):
            words, _, value = line[1:].strip().partition(" | ")
            start = text.index(words, wanted[-1].end if wanted else 0)
            axis, bounds = _axis(value)
            wanted.append(Wanted(start, start + len(words), axis, bounds))
        elif line and not line.startswith("#"):
            text = line
        elif text:
            yield Sentence(text, today, lang, tuple(wanted))
            text, wanted = "", []


def _axis(value: str) -> tuple[str, tuple[str, ...]]:
    words = value.split()
    size = next(
        (at for at, word in enumerate(words) if at and (word[0] in "-~0123456789" or word == "inf")), len(words)
    )
    return " ".join(words[:size]), tuple(words[size:])


class Score(NamedTuple):
    """How many values were wanted, found, and found right, and the sentences where they are not the same."""

    wanted: int
    found: int
    right: int
    wrong: tuple[tuple[str, list[str], list[str]], ...]

    @property
    def recall(self) -> float:
        return self.right / self.wanted

    @property
    def precision(self) -> float:
        return self.right / self.found


def score(name: str, find: Callable[[str, date | None, str], list[Value]]) -> Score:
    """How well `find` reads the sentences of a gold file."""
    wanted = found = right = 0
    wrong = []
    for sentence in sentences(name):
        values = find(sentence.text, sentence.today, sentence.lang)
        missed = [one for one in sentence.wanted if not any(map(one.met, values))]
        extra = [value for value in values if not any(one.met(value) for one in sentence.wanted)]
        wanted += len(sentence.wanted)
        found += len(values)
        right += len(sentence.wanted) - len(missed)
        if missed or extra:
            lost = [f"{sentence.text[one.start : one.end]} ({one.axis} {' '.join(one.bounds)})" for one in missed]
            wrong.append((sentence.text, lost, [f"{v.text} ({v.axis} {v.low:g} {v.high:g})" for v in extra]))
    return Score(wanted, found, right, tuple(wrong))
