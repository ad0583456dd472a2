"""The kind `facts`: what is true, as sentences with the checked value in brackets."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, NamedTuple

from factdesk.binding.candidates import fillable
from factdesk.binding.cells import celled, needed
from factdesk.binding.explain import concluded, near, told, told_together
from factdesk.binding.grids import grids
from factdesk.binding.index import Index
from factdesk.binding.naming import listed
from factdesk.binding.orders import ordered
from factdesk.binding.retold import Spoken, retold
from factdesk.binding.rows import RowsError, holes
from factdesk.binding.sentence import Sentence
from factdesk.binding.sentences import Sentences
from factdesk.binding.summands import summands
from factdesk.binding.times import days, invalid, undated
from factdesk.binding.understanding import Understood, understood
from factdesk.binding.verdicts import verdicts
from factdesk.binding.ways import Way, source, ways
from factdesk.binding.wording import WordingError
from factdesk.kind import Form, Kind
from factdesk.model import Claim, Finding, Point, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from factdesk.binding.index import Sought
    from factdesk.binding.slots import Slot
    from factdesk.document import Document
    from factdesk.kind import Rule
    from factdesk.model import Value

_DATE = Form(
    r"[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?", "a date such as 2024-12-06, 2024-12 or 2024"
)
_TOLERANCE = Form(
    r"\d+(?:,\d{3})*(?:\.\d+)?(?: ?%| points?)?", 'a share ("5%"), percentage points ("2 points") or an amount ("100")'
)


_ORDER = Form(r"\w+ ?< ?\w+", 'two names of slots, the earlier first: "first < second"')


class Valid(NamedTuple):
    """When a fact is true, both ends included.

    from_: its first day, month or year
    to: its last day, month or year
    """

    from_: Annotated[str, _DATE] = ""
    to: Annotated[str, _DATE] = ""


class Fact(NamedTuple):
    """A sentence as it should read, with the checked value in [brackets].

    fact: the sentence; (a|b) is either, (a|b)? may be left out
    also: other wordings of the same fact, with the same value in brackets
    each: a CSV, JSON or YAML file beside this one; the fact holds for each row, whose columns stand in {braces}
    order: which of two dates comes first: "first < second", the fact being two sentences parted by ";"
    valid: when it is true
    tolerance: how far off is still right: "5%", "2 points" for percentages, or an amount
    against: further values that are wrong in the place of words
    quotes: whether quotations are checked too: "check", as without it, or "ignore"
    review_by: the day, month or year by which somebody should look at it again
    source: where this is settled
    pass_: texts in which this rule finds nothing
    fail: texts in which this rule finds something
    skip: texts that this rule must leave alone
    """

    fact: str
    also: tuple[str, ...] = ()
    each: str = ""
    order: Annotated[str, _ORDER] = ""
    valid: Valid = Valid()
    tolerance: Annotated[str, _TOLERANCE] = ""
    against: tuple[str, ...] = ()
    quotes: Literal["check", "ignore"] = "check"
    review_by: Annotated[str, _DATE] = ""
    source: str = ""
    pass_: tuple[str, ...] = ()
    fail: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


class Facts(Kind):
    """Statements agree with the facts, and with each other.

    A fact is the sentence as it should read, with the value to check in [brackets]: a date, a
    count, an amount of money, a percentage, a quantity, or words. A document is held against it
    wherever all content words of the sentence stand in one clause, in any order and inflection.
    What is denied, supposed, planned or asked is left open, and so are parts of a whole, changes,
    and statements of another time. A value is an interval: "nearly 1,500" agrees with 1,480.

    Brackets that hold letters and sums of letters (`[a]`, `[b]`, `[a + b]`, `[a - b]`, `[100 - a%]`) say
    that within one document the parts make the total, in sentences, lists or tables. Each stands beside
    the words that tell it from the others.

    A slot with a sort and no value (`[number]`, `[date]`, `[year]`, `[money]`, `[percent]`,
    `[quantity]`, `[name]`, `[text]`) says that all documents must give the same.

    ```yaml
    facts:
      - fact: Islamic State seized a third of (Iraq|the country) in [2014]
        pass: ["In 2014 Islamic State seized a third of the country."]
        fail: ["They came back in 2013, when Islamic State seized a third of the country."]
        skip: ["Islamic State did not seize a third of Iraq in 2013."]
      - fact: The mission has [1,500] (troops|soldiers)
        tolerance: 5%
        pass: ["The mission has about 1,400 soldiers."]
        fail: ["With 15,000 troops the mission is large."]
      - fact: The survey covers [number] countries
        fail: ["The survey covers 20 countries. Twelve countries are covered by the survey."]
      - fact: The council has [a] women, [b] men, [a + b] members
        pass: ["The council's 33 members are 14 women and 19 men."]
        fail: ["The council has 14 women. It has 19 men. Its 35 members meet on Mondays."]
    ```
    """

    name: ClassVar[str] = "facts"
    Entry = Fact

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        super().__init__(rules, known, counted)
        names = listed(known.get("names", ()))
        self.ways: dict[str, list[Way]] = {}
        self.slots: dict[str, Slot] = {}
        for rule in rules:
            for way in ways(rule.id, rule.entry, os.path.dirname(rule.path), names):
                self.slots.setdefault(way.key, way.slot)
                self.ways.setdefault(rule.id, []).append(way)
        self.index = Index([way for found in self.ways.values() for way in found])

    @classmethod
    def faults(cls, entry: Fact) -> Iterable[tuple[str, str]]:
        """A sentence that could not be checked: no slot, two slots, an open bracket, no anchors; and
        days that no calendar has."""
        yield from undated(entry)
        if entry.each:
            return
        for key, sentence in (("fact", entry.fact), *(("also", one) for one in entry.also)):
            if holes(sentence):
                yield (
                    key,
                    f'"{sentence}" has the hole {{{holes(sentence)[0]}}}, and there is no "each" with a data file',
                )
                return
        yield from cls._unmade(entry, "")

    @classmethod
    def data(cls, entry: Fact, folder: str) -> tuple[tuple[str, ...], Iterable[tuple[str, str]]]:
        """The data file of a fact, and what is wrong with it."""
        return ((source(entry, folder),), cls._unmade(entry, folder)) if entry.each else ((), ())

    @classmethod
    def _unmade(cls, entry: Fact, folder: str) -> Iterator[tuple[str, str]]:
        try:
            for _ in ways("", entry, folder, {}):
                pass
        except WordingError as error:
            yield "order" if entry.order and not str(error).startswith('"') else _blamed(entry, str(error)), str(error)
        except RowsError as error:
            yield "each", str(error)

    def find(self, document: Document) -> Iterator[Claim]:
        """What the sentences say that a fact is about."""
        near = self.index.candidates(document)
        alone = [one for one in near if not one.way.part]
        blocks = [(block.start, block.end) for block in document.blocks if block.kind != "code"] if alone else []
        only = [(*block, alone) for block in blocks] if len(blocks) == 1 else ()
        for start, end, held in only or self.index.within(document, blocks, alone):
            yield from self._alone(document, document.sentences_in(start, end), held)
        sentences = Sentences(document)
        if any(block.kind == "cell" for block in document.blocks):
            yield from self._tabled(sentences)
        for rule in dict.fromkeys(one.way.rule for one in near if one.way.part):
            yield from self._together(sentences, rule)

    def _alone(self, document: Document, ends: Sequence[tuple[int, int]], sought: Sequence[Sought]) -> Iterator[Claim]:
        """What each of some sentences says by itself, or going on about what those before are of."""
        for start, end, held in self.index.within(document, ends, sought):
            fitting = [one.way for one in held if fillable(document, start, end, one.way.slot)]
            if fitting:
                sentence = Sentence(document, start, end, document.words_in(start, end))
                yield from self._claims(document, Spoken(sentence), fitting)
        for number, held in self.index.going_on(document, ends, sought):
            fitting = [one.way for one in held if fillable(document, *ends[number], one.way.slot)]
            spoken = retold(document, ends, number) if fitting else None
            if spoken is not None:
                yield from self._claims(document, spoken, fitting)

    def _claims(self, document: Document, spoken: Spoken, ways: Sequence[Way]) -> Iterator[Claim]:
        """What one sentence says, at most one claim for each rule."""
        seen: set[str] = set()
        for way in ways:
            if way.key not in seen:
                found = understood(spoken.sentence, way.wording, way.slot, self.rules[way.rule].entry)
                claims = [claim for one in found if (claim := self._claim(document, way, one, spoken.placed))]
                if claims:
                    seen.add(way.key)
                yield from claims

    @cached_property
    def _tabular(self) -> tuple[Index, list[Way]]:
        """The wordings that tables are held against, looked for by the words that a table must have."""
        held = [(way, anchors) for way in self.index.ways if (anchors := needed(way))]
        bare = [way._replace(wording=way.wording._replace(anchors=anchors)) for way, anchors in held]
        return Index(bare), [way for way, _ in held]

    def _tabled(self, sentences: Sentences) -> Iterator[Claim]:
        """What the cells of tables say, at most one claim for each rule and table."""
        document = sentences.document
        index, ways = self._tabular
        near = index.candidates(document)
        tables = list(grids(document)) if near else []
        for grid in tables:
            for _, _, held in index.within(document, [(grid.start, grid.end)], near):
                seen: set[str] = set()
                for way in (ways[one.number] for one in held):
                    value = None if way.key in seen else celled(sentences, grid, way)
                    why = invalid(document, self.rules[way.rule].entry)
                    claim = self._claim(document, way, Understood(None, (), value, why))
                    if claim:
                        seen.add(way.key)
                        yield claim

    def _together(self, sentences: Sentences, rule: str) -> Iterator[Claim]:
        """What a document says for the parts of an order or a sum."""
        ways = self.ways[rule]
        said = summands if ways[0].own else ordered
        for way, found in said(sentences, ways, self.rules[rule].entry):
            claim = self._claim(sentences.document, way, found)
            if claim:
                yield claim

    def _claim(
        self, document: Document, way: Way, found: Understood, placed: Callable[[Value], Value | None] = lambda v: v
    ) -> Claim | None:
        entry: Fact = self.rules[way.rule].entry
        value = placed(found.value) if found.value is not None else None
        if value is None:
            return None
        start, end = value.start, value.end
        if document.literal(start, end) or (entry.quotes == "ignore" and document.quoted(start, end)):
            return None
        key = way.key
        if way.part:
            # an order or a sum is kept within one document, and its claims know which part they are
            key, value = f"{way.key}@{document.path}", value._replace(text=way.part)
            if way.own:
                key = f"{key}@{found.period}"
        elif way.slot.same:
            key = f"{way.key}@{found.period}"
        role = "unclear" if found.unclear else "says"
        text = document.text[start:end]
        return Claim(self.name, way.rule, key, value, role, text, document.span(start, end), document.safe(start, end))

    def due(self, today: date) -> Iterator[Finding]:
        """A warning for each fact whose review is due, at its place in the rules."""
        for rule in self.rules.values():
            day = rule.entry.review_by
            if day and days(day)[1] <= today.toordinal():
                place = Point(0, rule.line, 1)
                yield Finding(
                    rule.id, self.name, "warning", f"was to be reviewed by {day}", Span(rule.path, place, place), ""
                )

    def explained(self, document: Document, rule: str) -> Iterator[str]:
        """How each sentence of a document is understood, under the wording that is nearest to it."""
        entry = self.rules[rule].entry
        ways = self.ways[rule]
        if ways[0].part:
            yield from told_together(document, ways, entry)
            found: dict[str, list[Claim]] = {}
            for claim in self.find(document):
                found.setdefault(claim.key, []).append(claim)
            yield from (concluded(ways, claims, list(self.judge(claims))) for claims in found.values())
            return
        for block in document.blocks:
            ends = document.sentences_in(block.start, block.end) if block.kind != "code" else []
            for number, (start, end) in enumerate(ends):
                sentence = Sentence(document, start, end, document.words_in(start, end))
                spoken = retold(document, ends, number)
                yield f'"{" ".join(sentence.text.split())}"'
                yield from (f"  {line}" for line in self._told(sentence, spoken, ways, entry))

    def _told(self, sentence: Sentence, spoken: Spoken | None, ways: Sequence[Way], entry: Fact) -> Iterator[str]:
        """How one sentence is understood: as it stands, or if that lacks words with the name put in."""
        way = min(ways, key=lambda way: near(sentence, way.wording))
        if spoken is not None and near(spoken.sentence, way.wording) < near(sentence, way.wording):
            sentence = spoken.sentence
            yield f'read as: "{" ".join(sentence.text.split())}"'
        yield from told(sentence, way.wording, way.slot, entry)

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """A claim that cannot be what the rule says is a finding; without a value in the rule, the
        claims that most others contradict, or all sides where there is no majority."""
        yield from verdicts(self.rules[claims[0].rule], self.slots[claims[0].key.partition("@")[0]], claims)


def _blamed(entry: Fact, message: str) -> str:
    """The key whose sentence a message is about."""
    return "also" if any(message.startswith(f'"{one}"') for one in entry.also) else "fact"
