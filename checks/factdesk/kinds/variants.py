"""The kind `variants`: one name is spelled one way, inside a document and across documents."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factdesk.document import surface
from factdesk.kind import Kind, Level
from factdesk.model import Claim, Finding, Fix, Place, Value
from factdesk.naming.gazetteer import token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.kind import Rule
    from factdesk.naming.namesakes import Verdict
    from factdesk.naming.sightings import Names


class Options(NamedTuple):
    """What the check leaves alone.

    distinct: names that look alike and are two, as lists of two or more
    across: the level of a name that is spelled differently in different documents
    """

    distinct: tuple[tuple[str, ...], ...] = ()
    across: Level = "note"


class Variants(Kind):
    """One name is spelled one way, inside a document and across documents.

    No list is needed. Two words with a capital that sound alike are held to be one name if
    something else says so: the same other name stands with both ("Abbas Araghchi", "Abbas
    Araqchi"), or one of the two is hardly ever written anywhere ("Damscus"), or they are known
    spellings of one place ("Esfahan", "Isfahan"). Where that is less than sure the finding is a note.
    Peoples and plurals (Iran, Iranian), ordinary words, names that are known to be two (Hassan,
    Hussein), and persons of whom nothing but a first name is alike are left alone, and so is a
    second spelling that the text itself gives: "Maymand (also spelt Meymand)".

    The spelling that the document has more often is proposed, or the one that is well known, or that which
    stands under `names`. Two spellings that both stand there are settled, and so are all of a name with
    `similar: off`. Names that are two after all go under `distinct`.

    ```yaml
    checks:
      variants: {level: warning, distinct: [[Zanganeh, Zangeneh]]}
    pass:
      - "Bassem al-Awadi spoke in Baghdad and Bassam Sabbagh in Damascus."
      - "Donald Regan served under Ronald Reagan."
      - "The Iranian team left Iran. Maymand, also spelt Meymand, is a village."
    fail:
      - "Abbas Araghchi was in Baghdad. Abbas Araqchi left on Sunday."
      - "Raids went on in Damascus. Shops in Damscus were closed."
    ```
    """

    name: ClassVar[str] = "variants"
    section: ClassVar[bool] = False
    level: ClassVar[Level] = "warning"
    Entry = Options

    def __init__(self, rules: Sequence[Rule], known: Mapping[str, Sequence[Rule]], counted: bool) -> None:
        super().__init__(rules, known, counted)
        entries = [rule.entry for rule in known.get("names", ())]
        self.listed = frozenset(_tokens(entries, ("name", "allow", "short")))
        self.settled = frozenset(_tokens(entries, ("name", "variants", "allow", "short", "unlike")))
        self.closed = frozenset(_tokens([one for one in entries if one.similar == "off"], ("name", "allow", "short")))
        options: Options = rules[0].entry
        self.distinct = frozenset(
            frozenset((token(one), token(other))) for names in options.distinct for one in names for other in names
        )

    def find(self, document: Document) -> Iterator[Claim]:
        """Each place of each name that one document spells in several ways, under a key of that
        document, with the spelling proposed; and each full name, under its sound."""
        from factdesk.naming.respelled import respelled
        from factdesk.naming.sightings import names

        found = names(document)
        places = list(respelled(document, found, self._open))
        written = ((place.right, document.text[place.start : place.end]) for place in places)
        listed = {right: text for right, text in written if token(text) in self.listed}
        for start, end, right, verdict in places:
            yield self._claim(document, start, end, "sounds", listed.get(right, right), verdict)
        yield from self._written(document, found)
        if self.rules[self.name].entry.across != "off":
            yield from self._full_names(document, found)

    def _written(self, document: Document, found: Names) -> Iterator[Claim]:
        """Names that a document writes in several ways with the same letters."""
        from factdesk.naming.formatting import signs, styles
        from factdesk.naming.namesakes import Verdict

        for places in styles(document, found):
            texts = Counter(surface(document.text[place.start : place.end]) for place in places)
            if not self.settled.isdisjoint(token(part) for text in texts for part in _parts(text)):
                continue
            right = max(texts, key=lambda text: (texts[text], signs(text)))
            verdict = Verdict(all(place.sure for place in places), "the letters are the same")
            for place in places:
                if not document.literal(place.start, place.end):
                    yield self._claim(document, place.start, place.end, "letters", right, verdict)

    def _full_names(self, document: Document, found: Names) -> Iterator[Claim]:
        """Each different full name once, at its first place, to be held against other documents'."""
        from factdesk.naming.sightings import full_names
        from factdesk.values.skeleton import skeleton

        for start, end, first, last in full_names(document, found):
            if token(first) not in self.settled and token(last) not in self.settled:
                text, span = document.text[start:end], document.span(start, end)
                value = Value("full name", 0, 0, surface(text))
                key = f"{skeleton(first)} {skeleton(last)}"
                yield Claim(self.name, self.name, key, value, "says", text, span, False)

    def _claim(self, document: Document, start: int, end: int, what: str, right: str, verdict: Verdict) -> Claim:
        """One place, with the spelling proposed there."""
        value = Value(f"{'sure' if verdict.sure else 'unsure'}: {verdict.reason}", 0, 0, right)
        text, span = document.text[start:end], document.span(start, end)
        return Claim(self.name, self.name, f"{what} {document.path} {right}", value, "says", text, span, False)

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """The first place of each spelling that another one is proposed for."""
        if len(claims) == 1:
            return
        places: dict[str, list[Claim]] = {}
        for claim in claims:
            places.setdefault(surface(claim.text), []).append(claim)
        if claims[0].value.axis == "full name":
            yield from self._across(places)
            return
        for spelling, here in places.items():
            right = here[0].value.text
            if spelling != right and right in places:
                others = [right, *sorted(word for word in places if word not in (spelling, right))]
                yield self._inside(here, [places[word] for word in others])

    def _inside(self, here: Sequence[Claim], others: Sequence[Sequence[Claim]]) -> Finding:
        """A spelling that has another one beside it in the same document."""
        claim, times = here[0], len(others[0])
        level, _, reason = claim.value.axis.partition(": ")
        message = f'"{surface(claim.text)}" is "{claim.value.text}" elsewhere in this text' + f", {times} times" * (
            times > 1
        )
        return self._finding(
            claim,
            self.rules[self.name].level if level == "sure" else "note",
            message + f" ({reason})" * bool(reason),
            claim.value.text,
            [other[0] for other in others] + list(here[1:5]),
        )

    def _across(self, places: Mapping[str, Sequence[Claim]]) -> Iterator[Finding]:
        """Each document's full names of which most documents have another spelling."""
        ranked = sorted(places, key=lambda name: (-len(places[name]), name))
        for rank, name in enumerate(ranked):
            right = next((better for better in ranked[:rank] if self._namesakes(name, better)), None)
            if right is None:
                continue
            theirs = {claim.span.path for claim in places[right]}
            message = f'"{name}" is "{right}" in {len(theirs)} other document{"s" * (len(theirs) > 1)}'
            for claim in places[name]:
                if claim.span.path not in theirs:
                    level = self.rules[self.name].entry.across
                    yield self._finding(claim, level, message, right, places[right][:3])

    def _namesakes(self, one: str, other: str) -> bool:
        """Whether two full names are spellings of one: all their parts are alike, one is the same."""
        from factdesk.naming.likeness import alike

        ones, others = _parts(one), _parts(other)
        pairs = [(a, b) for a, b in zip(ones, others, strict=False) if token(a) != token(b)]
        return len(ones) == len(others) and len(pairs) == 1 and self._open(*pairs[0]) and alike(*pairs[0])

    def _finding(self, claim: Claim, level: str, message: str, right: str, others: Sequence[Claim]) -> Finding:
        related = tuple(Place(other.span, other.text) for other in others)
        fix = Fix(claim.span, right, False)
        return Finding(self.name, self.name, level, message, claim.span, claim.text, related, fix)

    def _open(self, one: str, other: str) -> bool:
        """Whether no rule has settled how two words are spelled."""
        pair = frozenset((token(one), token(other)))
        return pair.isdisjoint(self.closed) and not pair <= self.settled and pair not in self.distinct


def _tokens(entries: Iterable[object], keys: Sequence[str]) -> Iterator[str]:
    """The words of the spellings that entries have under some keys."""
    for entry in entries:
        for key in keys:
            value = getattr(entry, key, ())
            for written in (value,) if isinstance(value, str) else value:
                yield from (token(word) for word in _parts(written) if len(word) > 3)


def _parts(name: str) -> list[str]:
    return re.split(r"[\s-]+", name)
