"""The kind `names`: how the names of people, places and organisations are spelled."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factdesk.document import surface, words
from factdesk.kind import Kind, Level
from factdesk.lexicon import Lexicon
from factdesk.model import Claim, Finding, Fix, Place, Value
from factdesk.naming.forms import CLOSE, KEYS, Form, can_romanise, forms, listed
from factdesk.packed import Packed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.kind import Rule
    from factdesk.naming.close import Close
    from factdesk.naming.company import Near
    from factdesk.naming.nearly import Nearly

COUNTED = 500
"""Names up to which right spellings are counted in every run; with more, that costs more than
the check itself and must be asked for."""


class Name(NamedTuple):
    """A name, and the spellings of it that are met.

    name: how it is spelled
    variants: wrong spellings; one with fewer words replaces the part of the name it is most like
    allow: other spellings that are accepted
    short: short forms that are accepted, such as an acronym
    unlike: somebody or something else, never flagged
    original: the name in its own script; how systems in common use romanise it is wrong, as if listed
    similar: how serious a spelling is that is close to the name and listed nowhere, or off
    source: where the spelling is settled
    pass_: texts in which this rule finds nothing
    fail: texts in which this rule finds something
    """

    name: str
    variants: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    original: str = ""
    similar: Level = "warning"
    source: str = ""
    pass_: tuple[str, ...] = ()
    fail: tuple[str, ...] = ()


class Names(Kind):
    """Names are spelled as the list says.

    A listed variant is flagged wherever it stands as a whole word: in possessives, plurals and
    hyphen compounds, in capitals, over a line end, with accents in one or two code points, and
    with soft hyphens in it. It is left alone inside URLs, e-mail addresses, handles, hashtags,
    file names and code, and inside a longer listed spelling that is right. In a quotation it is
    flagged, but `--fix` does not change what somebody said.

    A variant that differs from the name in its letters is found in any case, and the fix keeps
    that case; one that differs in nothing but case (Github, GitHub) is found as written.

    A spelling that is listed nowhere and close to a name by its sound is flagged too, at the
    level of `similar`: beside another part of the name or a short form of it ("Abas Araghchi",
    "Joe Bidan"), or alone where it sounds very much like a surname that only one listed name has,
    and is hardly ever written. So is a name with other small words, without its accents, hyphens or
    inner capitals or with others ("Xi Jin-ping"), in the other English spelling ("World Health
    Organisation"), and one of three words or more with a slip in one of them ("John Hopkins University").
    Beside the name of somebody else it is not, nor are given names alone, ordinary words, peoples
    and plurals, names that are known to be others, short forms, and words of less than five
    letters alone. The listed word is offered and never written by `--fix`. That nothing is flagged does
    not mean that every spelling is right.

    With `original`, the name in its own script, its romanisations by the systems of ICU (BGN/PCGN
    and others) that sound like the name are taken for listed variants, whole and by their last
    word; what is under `allow` stays right. That needs the extra `translit`.

    ```yaml
    names:
      - name: Abbas Araghchi
        variants: [Arakchi, Arakci]
        allow: [Araqchi]
        unlike: [Arakelyan]
        pass: ["Araghchi met Arakelyan.", "See arakchi@example.org"]
        fail: ["ARAKCHI's plane", "the pro-Arakci camp"]
      - name: Popular Mobilization Forces
        short: [PMF]
        variants: [National Mobilization Forces]
        fail: ["the National Mobilization\\nForces"]
    ```
    """

    name: ClassVar[str] = "names"
    Entry = Name

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        super().__init__(rules, known, counted)
        self.counted = counted or len(rules) <= COUNTED
        entries = ((form.written, form) for form in forms(rules))
        self.lexicon = Lexicon(entries, partial(_flagged, self.counted), _fitting, inflected=True)
        self.close = Packed(_close(rules))

    @classmethod
    def faults(cls, entry: Name) -> Iterable[tuple[str, str]]:
        """A spelling without letters, and one that is both right and wrong."""
        right = {surface(form): key for key in ("name", "allow", "short") for form in listed(entry, key)}
        for key in KEYS:
            for form in listed(entry, key):
                if not words(form):
                    yield key, f'"{form}" has no letters to look for'
        for variant in entry.variants:
            if surface(variant) in right:
                yield "variants", f'"{variant}" is listed as wrong and, under {right[surface(variant)]}, as right'
        if entry.original and not can_romanise():
            yield "original", 'romanising needs PyICU: pip install "factdesk[translit]"'

    @property
    def cues(self) -> frozenset[bytes] | None:
        """Those of the listed spellings; what is close to a name can be anything."""
        return None if len(self.close) else self.lexicon.cues

    def find(self, document: Document) -> Iterator[Claim]:
        """The wrong spellings in a document and, where they are counted, the right ones."""
        taken: list[tuple[int, int]] = []
        for form, start, end in self.lexicon.in_document(document):
            if _flagged(self.counted, form):
                yield _claim(document, form, start, end)
                taken += [(start, end)] if form.role != "right" else []
        for close in self.close.values():
            for near in close.find(document):
                if not any(start < near.end and near.start < end for start, end in taken):
                    yield _near(document, near)
                    taken.append((near.start, near.end))

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """Every wrong spelling is a finding, and shows the other wrong spellings of the name; so is
        every spelling that is close to the name."""
        for claim in claims:
            if claim.value.axis == CLOSE:
                yield self._close(claim)
        wrong = [claim for claim in claims if claim.value.axis != CLOSE and claim.text != claim.value.text]
        others: dict[str, Claim] = {}
        for claim in wrong:
            others.setdefault(surface(claim.text), claim)
        for claim in wrong:
            text = " ".join(claim.text.split())
            right = " ".join(claim.value.text.split())
            yield Finding(
                claim.rule,
                self.name,
                self.rules[claim.rule].level,
                f'"{text}" should be "{right}"',
                claim.span,
                claim.text,
                tuple(
                    Place(other.span, other.text)
                    for spelling, other in list(others.items())[:6]
                    if spelling != surface(claim.text)
                ),
                Fix(claim.span, claim.value.text, claim.exact),
            )

    def _close(self, claim: Claim) -> Finding:
        rule = self.rules[claim.rule]
        message = f'"{claim.text}" is close to the listed name "{rule.entry.name}"'
        fix = Fix(claim.span, claim.value.text, False)
        return Finding(claim.rule, self.name, rule.entry.similar, message, claim.span, claim.text, (), fix)


def _close(rules: Sequence[Rule]) -> dict[str, Close | Nearly]:
    """What finds words and whole names that are close to those for which that is asked; nothing if it is for none."""
    asked = [(rule.id, rule.entry.name) for rule in rules if rule.entry.similar != "off"]
    if not asked:
        return {}
    from factdesk.naming.close import Close
    from factdesk.naming.nearly import Nearly

    spellings = [form for rule in rules for key in KEYS for form in listed(rule.entry, key)]
    return {"word": Close(asked, spellings), "name": Nearly(asked, spellings)}


def _near(document: Document, near: Near) -> Claim:
    start, end, watched = near
    right = watched.word.upper() if document.text[start:end].isupper() else watched.word
    value = Value(CLOSE, 0, 0, right, start, end)
    span = document.span(start, end)
    return Claim(Names.name, watched.rule, watched.rule, value, "says", document.text[start:end], span, False)


def _flagged(counted: bool, form: Form) -> bool:
    """Whether a form makes a claim: a right one only where this run counts how often."""
    return form.role in ("wrong", CLOSE) or (counted and form.role == "right")


def _claim(document: Document, form: Form, start: int, end: int) -> Claim:
    text = document.text[start:end]
    right = text if form.role == "right" else _written_like(form.fix, form.written, text)
    return Claim(
        Names.name,
        form.rule,
        form.rule,
        Value(CLOSE if form.role == CLOSE else "name", 0, 0, right, start, end),
        "says",
        text,
        document.span(start, end),
        form.role != CLOSE and document.safe(start, end) and right.count("\n") == text.count("\n"),
    )


def _fitting(forms: list[Form], text: str) -> Form | None:
    """The form that a text is: letter by letter, else in another case, the right ones first."""
    for form in forms:
        if surface(form.written) == text:
            return form
    loose = [form for form in forms if form.loose and surface(form.written).lower() == text.lower()]
    return min(loose, key=lambda form: form.role == "wrong", default=None)


def _written_like(fix: str, variant: str, text: str) -> str:
    """The fix in the case, and with the line ends, of the text that it replaces.

    >>> _written_like("Popular Mobilization Forces", "National Mobilization Forces", "NATIONAL MOBILIZATION\\nFORCES")
    'POPULAR MOBILIZATION\\nFORCES'
    """
    if text.isupper() and not variant.isupper():
        fix = fix.upper()
    elif text.islower() and not variant.islower():
        fix = fix.lower()
    elif variant[0].islower() and text[0].isupper():
        fix = fix[0].upper() + fix[1:]
    parts = fix.split(" ")
    gaps = re.findall(r"\s+", text)
    wrap = next((number for number, gap in enumerate(gaps) if "\n" in gap or "\r" in gap), None)
    if wrap is None or len(parts) < 2:
        return fix
    head = min(wrap, len(parts) - 2) + 1
    return "".join([" ".join(parts[:head]), gaps[wrap], " ".join(parts[head:])])
