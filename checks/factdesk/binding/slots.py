"""What the slot of a fact asks for, and which values are right in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk import values
from factdesk.binding.marks import marks_of
from factdesk.binding.periods import as_long
from factdesk.binding.sentence import DATES
from factdesk.binding.wording import SORTS, WordingError, can
from factdesk.english.conjugation import base
from factdesk.english.offices import listed, office
from factdesk.english.opposites import SAME_ANSWER
from factdesk.model import Value, meets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.wording import Wording

Phrase = tuple[str, ...]


class Slot(NamedTuple):
    """The slot of a fact, which reads `sentence`. `same` is the sort of a slot without a value; else
    `expected` is the value that is right, or `phrases` are the marks of the words that are.
    `against` are those of words that are wrong for certain. `title` holds where the words are what
    a person is, `proper` where they are names. `others` are further values that are right."""

    axes: frozenset[str]
    same: str = ""
    expected: Value | None = None
    phrases: tuple[Phrase, ...] = ()
    against: tuple[Phrase, ...] = ()
    text: str = ""
    title: bool = False
    proper: bool = False
    sentence: str = ""
    others: tuple[Value, ...] = ()

    def allows(self, value: Value) -> bool:
        """Whether a value can be what the rule says."""
        if value.axis == "text":
            return self.accepts(tuple(value.text.split()))
        if self.axes in ({"age"}, {"magnitude"}) and value.axis == "count":
            value = value._replace(axis=next(iter(self.axes)))
        if any(self._replace(expected=other, others=()).allows(value) for other in self.others):
            return True
        if self.expected is None:
            return True
        if value.axis == "clock" and self.expected.axis == "time":
            # "6:52" may be in the morning or in the evening
            halves = (value._replace(axis="time", low=value.low + late, high=value.high + late) for late in (0, 720))
            return any(meets(half, self.expected) for half in halves)
        value, expected = _tops(value, self.expected, self.text, can(self.sentence))
        return meets(as_long(_converted(value, self.text), expected.axis), expected)

    def accepts(self, said: Phrase) -> bool:
        """Whether words are those of the slot; of a name a part will do, of a title none."""
        if said in self.phrases:
            return True
        if self.title:
            return any(_plainly(said) == _plainly(phrase) for phrase in self.phrases)
        if said in self.against:
            return False
        given = {mark.lstrip("=") for mark in said}
        if "not" in given:
            return False
        return any(_related(given, {mark.lstrip("=") for mark in phrase}) for phrase in self.phrases)


def _tops(value: Value, expected: Value, text: str, able: bool) -> tuple[Value, Value]:
    """Two values without "up to", if both have it or what can be done is told: then what they go up to
    is compared."""
    if value.low or (expected.low and not able):
        return value, expected
    tops = [next(iter(values.find(said)), None) for said in (value.text, text)]
    one, other = tops
    if one is None or other is None or one.low <= 0 or other.low <= 0 or one.axis != value.axis:
        return value, expected
    return one, other


def _converted(value: Value, right: str) -> Value:
    """A value in another unit than the fact's, as wide as what is rounded when units are converted."""
    exact = value.axis.split()[0] in DATES | {"count", "%", "rank", "score", "time", "age"}
    if exact or _lower(value.text) == _lower(right):
        return value
    return value._replace(low=value.low * 0.996, high=value.high * 1.004)


def _plainly(title: Phrase) -> frozenset[str]:
    """The words of a title in any order: a minister of foreign affairs is a foreign minister."""
    return frozenset(title) - {"affair"}


def _related(given: set[str], right: set[str]) -> bool:
    return given <= right or right <= given


def slot_of(wording: Wording, entry: Any) -> Slot:
    """What the slot of a rule asks for.

    Raises WordingError where brackets hold neither a value, words nor a sort.
    """
    text = wording.slot
    if text in SORTS:
        return Slot(_axes(text), same=text, proper=text == "name")
    against = tuple(marks_of(words) for words in entry.against)
    value = _value(wording, text)
    if value is None:
        return _worded(wording, text, against)
    right = exact(value) if re.fullmatch(r"[0.,]+( points?|%)?", entry.tolerance) else tolerant(value, entry.tolerance)
    axes = DATES if right.axis in DATES else frozenset({right.axis})
    others = tuple(tolerant(other, entry.tolerance) for other in _others(wording, text, value.axis))
    return Slot(axes, expected=right, against=against, text=text, sentence=wording.plain, others=others)


def _others(wording: Wording, text: str, axis: str) -> Iterator[Value]:
    """The values behind the first in "[27|28]", each in its place in the fact.

    Raises WordingError for one that is none of the sort of the first.
    """
    first, *more = text.split("|")
    for other in more:
        plain = wording.plain[: wording.start] + other.strip() + wording.plain[wording.start + len(first.strip()) :]
        end = wording.start + len(other.strip())
        found = [v for v in values.find(plain) if v.axis == axis and v.start <= wording.start + 3 and v.end >= end - 1]
        if not found:
            raise WordingError(f'has [{text}] in brackets, of which "{other}" is no value like "{first}"')
        yield found[0]


def _value(wording: Wording, text: str) -> Value | None:
    """The value that brackets hold, with the unit behind them."""
    end = wording.start + len(text.split("|")[0])
    found = [v for v in values.find(wording.plain) if v.start <= wording.start + 3 and v.end >= end - 1]
    whole = [v for v in found if v.start <= wording.start and v.end >= end and v.end > wording.start]
    if not whole and "|" not in text:
        whole = [v for v in values.find(text) if v.start == 0 and v.end == len(text)]
    return whole[0] if whole else None


def _worded(wording: Wording, text: str, against: tuple[Phrase, ...]) -> Slot:
    for one in text.split("|"):
        meant = meant_by(one)
        if meant:
            raise WordingError(f'has [{text}] in brackets, which is no value that can be read; did you mean "{meant}"?')
    if not re.search(r"[^\W\d_]", text):
        raise WordingError(f"has [{text}] in brackets, which is no value that can be read")
    title = any(map(_titular, _LETTERS.findall(text)))
    proper = text[:1].isupper() and not title
    said = {mark.lstrip("=~") for mark in wording.said}
    alike = SAME_ANSWER.get(base(text.lower()), ())
    phrases = tuple(phrase(words if proper else words.lower(), said) for words in (*text.split("|"), *sorted(alike)))
    if not all(phrases):
        raise WordingError(f"has [{text}] in brackets, which are no words to compare")
    return Slot(frozenset({"text"}), "", None, phrases, against, text, title, proper, wording.plain)


_LETTER_DIGITS = str.maketrans("OoIl", "0011")
_UNITS = tuple(
    "percent million billion trillion thousand metres kilometres miles tonnes hectares litres dollars euros"
    " pounds degrees years months weeks days hours minutes seconds".split()
)


def meant_by(text: str) -> str:
    """The value that was meant by one with a slip in it; nothing where words may be meant, as in "737 MAX".

    >>> meant_by("4,2OO"), meant_by("12 percnt"), meant_by("737 MAX")
    ('4,200', '12 percent', '')
    """
    from difflib import get_close_matches

    number, _, unit = text.partition(" ")
    if re.fullmatch(r"\d[\d.,]*[OoIl][\d.,OoIl]*", number):
        fixed = f"{number.translate(_LETTER_DIGITS)} {unit}".strip()
        return fixed if values.find(fixed) else ""
    if not re.fullmatch(r"\d[\d.,]*", number) or not unit.isalpha() or not unit.islower():
        return ""
    close = get_close_matches(unit, _UNITS, 1, 0.85)
    return f"{number} {close[0]}" if close and close[0] != unit else ""


_LETTERS = re.compile(r"[^\W\d_]+")


def _lower(words: str) -> list[str]:
    return [word.lower() for word in _LETTERS.findall(words)]


def _titular(word: str) -> bool:
    """Whether a word is that of an office; one with a capital may be a name that only looks so: Lindqvist."""
    return listed(word.lower()) if word[0].isupper() else office(word)


def phrase(words: str, said: set[str]) -> Phrase:
    """The marks of some words, without those that the fact has outside its slot."""
    return tuple(mark for mark in marks_of(words) if mark.lstrip("=") not in said)


def _axes(sort: str) -> frozenset[str]:
    return {
        "number": frozenset({"count"}),
        "year": frozenset({"date"}),
        "date": DATES,
        "money": frozenset({"money"}),
        "percent": frozenset({"%"}),
        "quantity": frozenset({"quantity"}),
    }.get(sort, frozenset({"text"}))


def exact(value: Value) -> Value:
    """A value that is only what is written, if it is one number in digits: 300, and not what rounds to it."""
    digits = re.findall(r"\d[\d.,]*", value.text)
    if value.axis in DATES or len(digits) != 1 or not re.match(r"[^\w\s]?\d", value.text):
        return value
    middle = (value.low + value.high) / 2
    return value._replace(low=middle, high=middle)


def tolerant(value: Value, tolerance: str) -> Value:
    """A value as wide as a tolerance makes it, such as "5%" or "1,000"."""
    if not tolerance:
        return value
    amount = float(re.match(r"[\d.]+", tolerance.replace(",", ""))[0])  # type: ignore[index]
    middle = (value.low + value.high) / 2
    room = middle * amount / 100 if tolerance.endswith("%") else amount
    return value._replace(low=min(value.low, middle - room), high=max(value.high, middle + room * 1.0000001))
