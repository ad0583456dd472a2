"""The kind `phrases`: wording that must not, or must, appear."""

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
    """Wording that must not appear, as plain words or a pattern; or that must.

    phrase: the words, in any case, also over a line end; their other forms, such as plurals, are not meant
    pattern: a regular expression, matched with a time limit
    instead: what to write; without it no fix is offered
    first_use: what the phrase must read where a document uses it first; afterwards it is right
    require: words that each document must have, such as a disclaimer
    when: require them only of documents that have these words
    source: where this is settled
    pass_: texts in which this rule finds nothing
    fail: texts in which this rule finds something
    """

    phrase: str = ""
    pattern: str = ""
    instead: str = ""
    first_use: str = ""
    require: str = ""
    when: str = ""
    source: str = ""
    pass_: tuple[str, ...] = ()
    fail: tuple[str, ...] = ()


class Phrases(Kind):
    """Wording that must not appear does not, and what must appear does.

    Plain words are found in any case and over a line end, never inside another word, an address
    or code. A `pattern` is for the rest: a regular expression, found as written. One that takes
    longer than half a second in a document is too slow: its findings are left out and the run
    fails, since a check that was not done must not look like one that passed.

    `first_use` is for what has to be written out where a document uses it first, such as an
    acronym. `require` is for what each document must say; with `when`, each that has those words.

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
      - phrase: PMF
        first_use: Popular Mobilization Forces (PMF)
        pass: ["The Popular Mobilization Forces (PMF) met. The PMF is large."]
        fail: ["The PMF met. The Popular Mobilization Forces (PMF) is large."]
      - require: Figures may not add up due to rounding
        when: per cent
        pass: ["It rose by 3 per cent. Figures may not add up due to rounding.", "It rose."]
        fail: ["It rose by 3 per cent."]
    ```
    """

    name: ClassVar[str] = "phrases"
    silent: ClassVar[bool] = True
    Entry = Phrase

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        super().__init__(rules, known, counted)
        wrong = [(rule.entry.phrase, rule.id) for rule in rules if rule.entry.phrase and not rule.entry.first_use]
        self.lexicon = Lexicon(
            ((phrase, (rule, _bare(phrase))) for phrase, rule in wrong), bool, _same, inflected=False
        )
        self.written = {rule.id: rule.entry.pattern for rule in rules if rule.entry.pattern}
        self.sought = Sought(rules)
        self.slow: Counter[str] = Counter()

    @classmethod
    def title(cls, entry: Phrase) -> str:
        """The words or, without them, the pattern."""
        return entry.phrase or entry.pattern or entry.require

    @classmethod
    def faults(cls, entry: Phrase) -> Iterable[tuple[str, str]]:
        """Not just one of phrase, pattern and require; keys that do not go together; words without
        letters; a pattern that cannot be compiled."""
        if [bool(entry.phrase), bool(entry.pattern), bool(entry.require)].count(True) != 1:
            yield "phrase", "give one of phrase, pattern and require"
            return
        for key in ("phrase", "first_use", "require", "when"):
            if getattr(entry, key) and not words(getattr(entry, key)):
                yield key, f'"{getattr(entry, key)}" has no letters to look for'
        if entry.when and not entry.require:
            yield "when", "goes with require"
        if entry.first_use and (not entry.phrase or entry.instead):
            yield "first_use", "goes with phrase, and without instead"
        if entry.require and entry.instead:
            yield "instead", "does not go with require"
        if len(entry.pattern) > 1000:
            yield "pattern", "is longer than 1,000 characters"
        elif entry.pattern:
            yield from _pattern_faults(entry.pattern, entry.instead)

    @property
    def cues(self) -> frozenset[bytes] | None:
        """Those of the phrases, and of what is asked of documents that have them; patterns have none,
        nor has what is asked of every document."""
        plain, sought = self.lexicon.cues, self.sought.lexicon.cues
        if plain is None or sought is None or self.written or not all(self.sought.required.values()):
            return None
        return plain | sought

    @cached_property
    def patterns(self) -> list[tuple[str, Any]]:
        """The compiled patterns; compiled when a document is read, since a cached kind has none."""
        if not self.written:
            return []
        import regex

        return [(rule, regex.compile(pattern)) for rule, pattern in self.written.items()]

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "patterns"}

    def find(self, document: Document) -> Iterator[Claim]:
        """Each place where one of them stands."""
        for (rule, phrase), start, end in self.lexicon.in_document(document):
            instead = self.rules[rule].entry.instead
            if document.text[start].isupper() and phrase != surface(document.text[start:end]):
                instead = _as_large(instead, document.text[start:end], phrase)
            yield self._claim(document, rule, start, end, instead)
        for rule, start, end in self.sought.amiss(document):
            yield self._claim(document, rule, start, end, self.rules[rule].entry.first_use)
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
            entry: Phrase = self.rules[claim.rule].entry
            instead = claim.value.text
            fix = Fix(claim.span, instead, claim.exact and not entry.first_use) if instead else None
            shown = " ".join(claim.text.split()) or "".join("\u23ce" if c in "\r\n" else "\u2423" for c in claim.text)
            message = _message(entry, shown, instead)
            yield Finding(claim.rule, self.name, self.rules[claim.rule].level, message, claim.span, claim.text, (), fix)


def _message(entry: Phrase, text: str, instead: str) -> str:
    if entry.require:
        return f'"{entry.require}" must appear' + f', since "{entry.when}" does' * bool(entry.when)
    if entry.first_use:
        return f'"{text}" should be "{instead}" at its first use'
    return f'"{text}" should be "{instead}"' if instead else f'"{text}" must not appear'


class Sought:
    """The words that documents must have, at all or at a first use, looked for in one pass."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.required = {rule.id: bool(rule.entry.when) for rule in rules if rule.entry.require}
        self.first = [rule.id for rule in rules if rule.entry.first_use]
        self.asked: dict[str, list[tuple[str, str]]] = {}
        for rule in rules:
            keys = (
                ("require", "when") if rule.entry.require else ("phrase", "first_use") if rule.entry.first_use else ()
            )
            for key in keys:
                if getattr(rule.entry, key):
                    self.asked.setdefault(_bare(getattr(rule.entry, key)), []).append((rule.id, key))
        entries = ((text, ("", text)) for text in self.asked)
        self.lexicon = Lexicon(entries, bool, _same, inflected=False)

    def amiss(self, document: Document) -> Iterator[tuple[str, int, int]]:
        """The rules that a document does not keep, each with where that shows: a first use that is
        none, and the beginning of a document for what it does not have."""
        if not self.asked:
            return
        found: dict[tuple[str, str], tuple[int, int]] = {}
        headings = [block for block in document.blocks if block.kind == "heading"] if self.first else []
        for (_, text), start, end in self.lexicon.in_document(document):
            headed = any(block.start <= start < block.end for block in headings)
            for rule, key in self.asked[text]:
                # no headline writes a short form out
                if not (headed and key == "phrase"):
                    found.setdefault((rule, key), (start, end))
        for rule, bound in self.required.items():
            if (rule, "require") not in found and (not bound or (rule, "when") in found):
                yield rule, 0, 0
        for rule in self.first:
            short, full = found.get((rule, "phrase")), found.get((rule, "first_use"))
            if short and (full is None or short < full):
                yield rule, *short


def _as_large(instead: str, text: str, phrase: str) -> str:
    """What is written instead, with the capitals of what stands there: VERY UNIQUE, UNIQUE."""
    if text.isupper() and len(text) > 1 and not phrase.isupper():
        return instead.upper()
    return instead[:1].upper() + instead[1:]


def _bare(phrase: str) -> str:
    """A phrase from its first word to its last, as it is compared: a text that is found ends there, too."""
    found = words(phrase)
    return surface(phrase[found[0].start : found[-1].end]).lower()


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
