"""A sentence as facts are bound to it: words with what they are compared by, values, clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from factdesk.binding.marks import both, capital
from factdesk.english.ahead import Token
from factdesk.english.clauses import Clause, clauses
from factdesk.english.conjugation import base
from factdesk.english.inflections import PEOPLES
from factdesk.english.names import CALLED, COMMON_HEADS
from factdesk.english.tags import tags
from factdesk.english.words import FUNCTION, TITLES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from factdesk.document import Document, Word
    from factdesk.model import Value

_DATELINE = re.compile(
    r"[A-Z][A-Z'.]+(?:[ ,]+[A-Z][A-Z'.]+){0,3}(?:,? [A-Z][a-z]+\.? \d{1,2})?"
    r"(?: \([A-Za-z. ]+\))?\s?[\u2013\u2014-]{1,2}\s?"
    r"(?=[\"\u201c]?[A-Z][a-z]?)"
)
_JOINTS = frozenset("of al el the de da di del des du der le van von bin ibn for and".split())
_NO_QUOTES = str.maketrans("", "", '"\u201c\u201d\u00ab\u00bb')
_INITIALS = frozenset({"who", "it", "us", "am"})
DATES = frozenset({"date", "dayofyear"})


def _marks(gap: str) -> str:
    """The marks between two words; of quotation marks only one that closes behind a comma."""
    closes = gap[:2] in (",\u201d", ',"', "!\u201d", '!"', ",'", ",\u2019")
    return "\u201d" if closes else gap.translate(_NO_QUOTES)


class Sentence:
    """One sentence of a document."""

    def __init__(self, document: Document, start: int, end: int, words: Sequence[Word]) -> None:
        self.document = document
        self.start = start
        self.end = end
        self.words = words
        self.text = document.text[start:end]
        self.marks = [both(word.key) for word in words]

    @cached_property
    def dateline(self) -> int:
        """The number of words that tell where a report comes from: "LESK \u2014 Urmia is", "LESK (AP) - The"."""
        found = _DATELINE.match(self.text)
        return self.word_at(self.start + found.end()) if found else 0

    # --- words --------------------------------------------------------------------------

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The numbers of the words that each mark stands for."""
        found: dict[str, list[int]] = {}
        for number, pair in enumerate(self.marks):
            for mark in pair:
                found.setdefault(mark, []).append(number)
        return found

    def like(self, mark: str) -> Sequence[int]:
        """The numbers of the words that a mark of a fact may stand for, in order."""
        return self.places.get("=" + mark[1:] if mark[0] == "~" else mark, ())

    def said(self, first: int, last: int) -> str:
        """The text of some words."""
        return self.document.text[self.words[first].start : self.words[last].end]

    def gap(self, number: int) -> str:
        """What stands between a word and the one before it; nothing out of the sentence."""
        if not 0 < number < len(self.words):
            return "" if number == 0 else "."
        return self.document.text[self.words[number - 1].end : self.words[number].start]

    def joined(self, number: int) -> bool:
        """Whether nothing but a blank or a hyphen parts a word from the one before it."""
        return 0 < number < len(self.words) and self.gap(number).strip() in ("", "-", "\u2011", "'", "\u2019")

    def owns(self, number: int) -> bool:
        """Whether a word has the ending of a possessive: "Iraq's", "the states' "."""
        if self.key(number).endswith(("'s", "s'")):
            return True
        return (
            self.key(number).endswith("s")
            and self.gap(number + 1)[:1] in ("'", "\u2019")
            and self.gap(number + 1)[1:2] == " "
        )

    def capital(self, number: int) -> bool:
        """Whether a word starts with a capital letter."""
        return self.document.text[self.words[number].start].isupper()

    def key(self, number: int) -> str:
        """A word in lower case, nothing out of the sentence."""
        return self.words[number].key if 0 <= number < len(self.words) else ""

    def acronym(self, number: int) -> bool:
        """Whether a word is all in capitals, and no single letter."""
        word = self.said(number, number)
        return len(word) > 1 and word.isupper()

    def named(self, number: int) -> bool:
        """Whether a word is a name, as far as its capital tells: the first of a sentence is only if
        it is a known country."""
        if not self.capital(number):
            return False
        first = number == 0 or self.gap(number).strip()[-1:] in (".", "\u201c", '"')
        return not first or self.acronym(number) or self.marks[number][1].lstrip("=") in PEOPLES.values()

    def name_end(self, at: int, names: Mapping[str, object] = {}) -> int:
        """The end of the name that starts at a word: behind the last of its capitalised words."""
        key = self.key(at)
        if not self.capital(at) or (key in FUNCTION and not self.acronym(at)) or self.within(at) in DATES:
            return at + 1
        until = at + 1
        while until < len(self.words) and not self.words[until - 1].key.endswith("'s"):
            step = until
            while step < len(self.words) and self._links(step) and self.joined(step) and step - until < 2:
                step += 1
            if step >= len(self.words) or not self.joined(step) or not self._goes_on(step, at):
                break
            if step > until and self.key(until) in ("and", "the"):
                break
            if (
                step > until
                and self.key(until) == "for"
                and not any(self.key(n) in COMMON_HEADS or self.key(n).endswith("s") for n in range(at, until))
            ):
                break
            if step > until == at + 1 and at == 0 and self.key(until) in ("of", "for") and key not in COMMON_HEADS:
                break
            until = step + 1
        return until

    def _links(self, number: int) -> bool:
        """Whether a small word can stand inside a name: "of", or any with a capital ("Without")."""
        return self.key(number) in _JOINTS or (self.capital(number) and self.key(number) in FUNCTION)

    def _goes_on(self, number: int, start: int) -> bool:
        """Whether a word goes on with a name: it has a capital, or is its number."""
        before = self.key(number - 1)
        titled = (
            before in TITLES
            or (number > start and self.key(number) in TITLES | {"prime"})
            or (number - 1 == start and before in PEOPLES and self.key(number) in TITLES)
        )
        if titled or self.within(number) in DATES:
            return False
        if self.key(number).isdigit():
            return self.key(number - 1) not in FUNCTION and len(self.key(number)) < 4
        return (self.capital(number) and self.key(number) not in FUNCTION | {"i"}) or (
            self.acronym(number) and self.capital(number)
        )

    def within(self, number: int) -> str:
        """The axis of the value that a word is in, or nothing."""
        word = self.words[number]
        return next((v.axis for v in self.values if v.start < word.end and word.start < v.end), "")

    # --- clauses ------------------------------------------------------------------------

    @cached_property
    def tokens(self) -> list[Token]:
        """The words for the tagger; marks inside a value, as in a date, part nothing."""
        return [
            Token(
                word.key.upper() if self._initials(n) else word.key,
                " " if self.kept(n) else _marks(self._after_value(n)),
                capital(self.document.text[word.start : word.end]),
            )
            for n, word in enumerate(self.words)
        ]

    def _initials(self, number: int) -> bool:
        """Whether a small word is none, as it is the initials of a name: "the WHO"."""
        return self.key(number) in _INITIALS and self.acronym(number) and not self.text.isupper()

    def _after_value(self, number: int) -> str:
        """What stands in front of a word, without what belongs to a value: the stop of "8 p.m."."""
        gap = self.gap(number)
        last = self.words[number - 1].end if number else 0
        inside = max((value.end - last for value in self.values if value.start < last < value.end), default=0)
        return gap[inside:]

    def kept(self, number: int) -> bool:
        """Whether a value goes on over the gap in front of a word: "4,120", "5.4"."""
        if number == 0:
            return False
        low, high = self.words[number - 1].end, self.words[number].start
        return any(value.start < low and high < value.end for value in self.values)

    @cached_property
    def tags(self) -> str:
        """The part of speech of each word, see `tags`."""
        return tags(self.tokens)

    @cached_property
    def clauses(self) -> list[Clause]:
        """Its clauses."""
        return clauses(self.tokens, self.tags)

    @cached_property
    def _homes(self) -> dict[int, int]:
        return {word: number for number, clause in enumerate(self.clauses) for word in clause.words}

    def clause_of(self, word: int) -> int:
        """The number of the clause that a word is in."""
        return self._homes[word]

    def clause_text(self, number: int, until: int | None = None) -> str:
        """What a clause says, its pieces in order, perhaps only those before the word `until`."""
        pieces: list[str] = []
        for at in self.clauses[number].words:
            if at == until:
                break
            pieces.append((self.gap(at) if self.joined(at) or not pieces else " , ") + self.said(at, at))
        return "".join(pieces).strip()

    def predicate(self, clause: Clause) -> tuple[int, str, bool]:
        """Where the verb that carries a clause stands, its base form, and whether it is passive:
        for "was seized" that is "seize". Without a verb -1 and nothing."""
        if clause.verb < 0:
            return -1, "", False
        at, be = clause.verb, base(self.key(clause.verb)) == "be"
        if self.tags[at] == "E":
            return at, base(self.key(at)), True
        for number in range(at + 1, min(at + 7, len(self.words))):
            if number not in clause.words or self.tags[number] not in "AXEIG":
                break
            if self.tags[number] in "EIG" or (base(self.key(at)) not in ("be", "have") and self.tags[number] == "X"):
                at = number
                be = be or self.key(number) in ("been", "being")
            be = be or base(self.key(number)) == "be"
        return at, base(self.key(at)), be and self.tags[at] == "E"

    def cleft(self, number: int) -> bool:
        """Whether a clause is what "it was in 2013 that" brings in."""
        clause = self.clauses[number]
        if clause.parent is None or clause.joint not in ("that", "says", "when"):
            return False
        above = self.clauses[clause.parent]
        keys = [self.key(n) for n in above.words]
        return "it" in keys[:4] and base(self.key(above.verb)) == "be"

    def under(self, number: int, apart: Collection[int] = ()) -> tuple[str, int]:
        """The preposition that the noun phrase of a word stands under, and where that stands; without
        one nothing, and the place in front of the phrase. `apart` are words of other phrases. A place
        stands where the town does that it is said to be: "in the town of Lytton"."""
        at = number - 1
        while at >= 0 and self.kept(at + 1):
            at -= 1
        while at >= 0 and self.joined(at + 1) and at not in apart and not self._alone(at):
            key = self.key(at)
            if key.endswith(("'s", "s'")) and self.tags[at + 1] not in "D":
                at -= 1
                continue
            if self.tags[at] == "D":
                at -= 1
                break
            if self.tags[at : at + 2] == "GQ" and self.tags[at - 1 : at] == "P":
                # "after lasting eight weeks": the weeks stand under the verb
                break
            if not (self.tags[at] in "NQ" or (self.tags[at] in "AEG" and self.tags[at + 1] in "NAQD")):
                break
            at -= 1
        if at >= 0 and self.joined(at + 1) and self.tags[at] == "P" and at not in apart:
            called = self.key(at) == "of" and self.key(at - 1) in CALLED and self.key(at - 2) == "the"
            return self.under(at - 1, apart) if called and self.capital(at + 1) else (self.key(at), at)
        return "", at

    def measure_ends(self, number: int) -> bool:
        """Whether a measure ends with a word, so that no noun goes on with it: "for 21 years Tanner"."""
        axis = self.within(number)
        own = axis not in ("", "count", "rank", "%") and self.key(number).endswith("s")
        return own and self.words[number].end in {value.end for value in self.values}

    def _alone(self, number: int) -> bool:
        """Whether a word is of a date that does not belong to the noun behind it, as in "the 1997 vote"."""
        if self.within(number) not in DATES:
            return self.measure_ends(number)
        if number and self.within(number - 1) in DATES:
            return True
        return number == 0 or not (self.tags[number - 1] == "D" or self.key(number - 1).endswith("'s"))

    # --- values -------------------------------------------------------------------------

    @cached_property
    def values(self) -> list[Value]:
        """The typed values in it."""
        return self.document.values(self.start, self.end)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.end for word in self.words]

    def date_end(self, number: int) -> int:
        """The number of the word behind the date that a word is in."""
        while number < len(self.words) and self.within(number) in DATES:
            number += 1
        return number

    def word_at(self, offset: int) -> int:
        """The number of the word that stands at an offset of the document, or of the next one."""
        return min(bisect_right(self._starts, offset), len(self.words) - 1)

    def inside(self, value: Value) -> range:
        """The numbers of the words of a value."""
        first = self.word_at(value.start)
        last = first
        while last + 1 < len(self.words) and self.words[last + 1].start < value.end:
            last += 1
        return range(first, last + 1)

    @cached_property
    def headline(self) -> bool:
        """Whether most words have capitals, so that these tell nothing."""
        long = [n for n, word in enumerate(self.words) if word.key not in FUNCTION]
        return sum(map(self.capital, long)) > 0.8 * len(long) and len(long) > 3
