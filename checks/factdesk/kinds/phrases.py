"""The kind `phrases`: wording that must not appear."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from factdesk.document import surface, words
from factdesk.kind import Kind
from factdesk.lexicon import Lexicon
from factdesk.model import Claim, Finding, Fix, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.kind import Rule

LIMIT = 0.5
"""Seconds that one pattern may take in one document."""

PATIENCE = 3
"""Documents in which a pattern may take too long before it is tried no more."""


class Phrase(NamedTuple):
    """Wording that must not appear: either plain words or a pattern.

    phrase: the words, in any case, also over a line end
    pattern: a regular expression, matched with a time limit
    instead: what to write; without it no fix is offered
    source: where this is settled
    pass_: texts in which this rule finds nothing
    fail: texts in which this rule finds something
    """

    phrase: str = ""
    pattern: str = ""
    instead: str = ""
    source: str = ""
    pass_: tuple[str, ...] = ()
    fail: tuple[str, ...] = ()


class Phrases(Kind):
    """Wording that must not appear does not.

    Plain words are found in any case and over a line end, never inside another word, an address
    or code. A `pattern` is for the rest: a regular expression, found as written. One that takes
    longer than half a second in a document is too slow: its findings are left out and the run
    fails, since a check that was not done must not look like one that passed.

    ```yaml
    phrases:
      - phrase: civil war in Donbas
        instead: war in Donbas
        pass: ["The war in Donbas began in 2014."]
        fail: ["The Civil War in Donbas began in 2014.", "a civil\\nwar in Donbas"]
      - pattern: '\\b(very|quite) unique\\b'
        id: very-unique
        instead: unique
        fail: ["It is very unique."]
    ```
    """

    name: ClassVar[str] = "phrases"
    silent: ClassVar[bool] = True
    Entry = Phrase

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        super().__init__(rules, known, counted)
        plain = [(rule.entry.phrase, rule.id) for rule in rules if rule.entry.phrase]
        entries = ((phrase, (rule, surface(phrase).lower())) for phrase, rule in plain)
        self.lexicon = Lexicon(entries, bool, _same, inflected=False)
        self.slow: Counter[str] = Counter()

    @classmethod
    def title(cls, entry: Phrase) -> str:
        """The words or, without them, the pattern."""
        return entry.phrase or entry.pattern

    @classmethod
    def faults(cls, entry: Phrase) -> Iterable[tuple[str, str]]:
        """Neither words nor a pattern, or both; a pattern that cannot be compiled."""
        if bool(entry.phrase) == bool(entry.pattern):
            yield "phrase", "give either a phrase or a pattern"
        elif entry.phrase and not words(entry.phrase):
            yield "phrase", f'"{entry.phrase}" has no letters to look for'
        elif len(entry.pattern) > 1000:
            yield "pattern", "is longer than 1,000 characters"
        elif entry.pattern:
            yield from _pattern_faults(entry.pattern, entry.instead)

    @cached_property
    def patterns(self) -> list[tuple[str, Any]]:
        """The compiled patterns; compiled when a document is read, since a cached kind has none."""
        written = [(rule.id, rule.entry.pattern) for rule in self.rules.values() if rule.entry.pattern]
        if not written:
            return []
        import regex

        return [(rule, regex.compile(pattern)) for rule, pattern in written]

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "patterns"}

    def find(self, document: Document) -> Iterator[Claim]:
        """Each place where one of them stands."""
        for (rule, phrase), start, end in self.lexicon.in_document(document):
            instead = self.rules[rule].entry.instead
            if document.text[start].isupper() and phrase != surface(document.text[start:end]):
                instead = instead[:1].upper() + instead[1:]
            yield self._claim(document, rule, start, end, instead)
        for rule, pattern in self.patterns:
            try:
                yield from self._matches(document, rule, pattern)
            except TimeoutError:
                self.slow[rule] += 1
                yield Claim(self.name, rule, rule, Value("text", 0, 0, ""), "slow", "", document.span(0, 0), False)

    def _matches(self, document: Document, rule: str, pattern: Any) -> Iterator[Claim]:
        """What a pattern matches. Raises TimeoutError where it takes too long, or has too often."""
        if self.slow[rule] >= PATIENCE:
            raise TimeoutError
        for match in pattern.finditer(document.text, timeout=LIMIT, concurrent=True):
            if match[0] and not document.literal(*match.span()):
                instead = match.expand(self.rules[rule].entry.instead)
                yield self._claim(document, rule, match.start(), match.end(), instead)

    def _claim(self, document: Document, rule: str, start: int, end: int, instead: str) -> Claim:
        text = document.text[start:end]
        value = Value("text", 0, 0, instead, start, end)
        safe = document.safe(start, end) and "\n" not in text
        return Claim(self.name, rule, rule, value, "says", text, document.span(start, end), safe)

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Every one is a finding."""
        for claim in claims:
            text, instead = " ".join(claim.text.split()), claim.value.text
            message = f'"{text}" should be "{instead}"' if instead else f'"{text}" must not appear'
            fix = Fix(claim.span, instead, claim.exact) if instead else None
            yield Finding(claim.rule, self.name, self.rules[claim.rule].level, message, claim.span, claim.text, (), fix)


def _same(forms: list[tuple[str, str]], text: str) -> tuple[str, str] | None:
    return next((form for form in forms if form[1] == text.lower()), None)


def _pattern_faults(pattern: str, instead: str) -> Iterator[tuple[str, str]]:
    import regex

    try:
        compiled = regex.compile(pattern)
        # the pattern or nothing: a match in which all of its groups are known and empty
        empty = next(regex.compile(f"(?:{pattern}\n)|").finditer(""))
    except (regex.error, RecursionError) as error:
        yield "pattern", f"is no regular expression: {error}"
        return
    if compiled.match(""):
        yield "pattern", "matches where nothing stands"
    try:
        empty.expand(instead)
    except (regex.error, IndexError) as error:
        yield "instead", f"does not fit the pattern: {error}"
