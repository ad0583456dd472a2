"""The kind `variants`: one name is spelled one way, inside a document and across documents."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factdesk.document import surface
from factdesk.gazetteer import commonness, look_up, token
from factdesk.kind import Kind, Level
from factdesk.model import Claim, Finding, Fix, Place, Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document
    from factdesk.formatting import Style
    from factdesk.kind import Rule
    from factdesk.namesakes import Likeness, Verdict
    from factdesk.sightings import Sighting

    Found = dict[str, list[Sighting]]

_GIVEN = re.compile(
    r"""[\[(/]\s*(?:or\s+|also\s+)?[\"'\u201c\u2018]?$|\balso\b|\balternatively\b|\bformerly\b|\bspel(?:t|led|lings?)\b"""
    r"""|^\W*or\W*$|\ba\.?k\.?a\b|\bknown\b|\bcalled\b|\bpronounced\b|\bcomes? from\b|\bname[ds]?\b""",
    re.IGNORECASE,
)
"""What stands between two spellings of which the text itself says that they are two."""
_NEAR = 60
_PLAIN = 4.0
"""Zipf frequency from which a word of the dictionary is taken for no name, even with a capital."""


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

    The spelling that the document has more often is proposed, or the one that is well known. Names that
    stand under `names` are settled there and not looked at here. Names that are two after all go
    under `distinct`.

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
        self.settled = frozenset(_tokens(rule.entry for rule in known.get("names", ())))
        options: Options = rules[0].entry
        self.distinct = frozenset(
            frozenset((token(one), token(other))) for names in options.distinct for one in names for other in names
        )

    def find(self, document: Document) -> Iterator[Claim]:
        """Each place of each name that one document spells in several ways; the value is the
        spelling proposed, its axis how sure that is."""
        from factdesk.sightings import capitals

        words = capitals(document)
        yield from self._spelled(document, words)
        yield from self._written(document, words)

    def _spelled(self, document: Document, words: Collection[str]) -> Iterator[Claim]:
        pairs = [
            pair for pair in _alike(words) if self._open(*pair) and not any(_lower(document, word) for word in pair)
        ]
        if not pairs:
            return
        from factdesk.sightings import sightings

        found = sightings(document, {word for pair in pairs for word in pair})
        pairs = [pair for pair in pairs if _verdict(document, found, *pair) is not None]
        if not pairs:
            return
        # what stands in addresses and code is looked for only now, since that costs more than all the rest
        for word, places in found.items():
            found[word] = [place for place in places if not document.literal(place.start, place.end)]
        verdicts = {pair: _verdict(document, found, *pair) for pair in pairs}
        yield from _claims(document, found, {pair: verdict for pair, verdict in verdicts.items() if verdict})

    def _written(self, document: Document, words: Collection[str]) -> Iterator[Claim]:
        """Names that a document writes in several ways with the same letters."""
        from factdesk.formatting import styles
        from factdesk.namesakes import Verdict

        for places in styles(document, words):
            texts = Counter(surface(document.text[place.start : place.end]) for place in places)
            if not self.settled.isdisjoint(token(part) for text in texts for part in re.split(r"[\s-]+", text)):
                continue
            right = max(sorted(texts), key=lambda text: texts[text])
            sure = all(place.sure for place in places)
            yield from (
                _claim(document, place, right, Verdict(sure, "the letters are the same"), "letters")
                for place in places
                if not document.literal(place.start, place.end)
            )

    def judge(self, claims: Sequence[Claim]) -> Iterator[Finding]:
        """The first place of each spelling that another one is proposed for."""
        places: dict[str, list[Claim]] = {}
        for claim in claims:
            places.setdefault(claim.text, []).append(claim)
        for spelling, here in places.items():
            claim, right = here[0], here[0].value.text
            if spelling == right or right not in places:
                continue
            others = [right, *sorted(word for word in places if word not in (spelling, right))]
            related = [Place(places[word][0].span, word) for word in others]
            related += [Place(other.span, other.text) for other in here[1:5]]
            level, _, reason = claim.value.axis.partition(": ")
            times = len(places[right])
            message = f'"{spelling}" is "{right}" elsewhere in this text' + (f", {times} times" if times > 1 else "")
            yield Finding(
                self.name,
                self.name,
                self.rules[self.name].level if level == "sure" else "note",
                message + (f" ({reason})" if reason else ""),
                claim.span,
                claim.text,
                tuple(related),
                Fix(claim.span, right, False),
            )

    def _open(self, one: str, other: str) -> bool:
        """Whether no rule has settled how two words are spelled."""
        a, b = token(one), token(other)
        return a not in self.settled and b not in self.settled and frozenset((a, b)) not in self.distinct


def _tokens(entries: Iterable[object]) -> Iterator[str]:
    """The words of all names that rules list, in whatever spelling."""
    for entry in entries:
        for key in ("name", "variants", "allow", "short", "unlike"):
            value = getattr(entry, key, ())
            for written in (value,) if isinstance(value, str) else value:
                yield from (token(word) for word in re.split(r"[\s-]+", written) if len(word) > 3)


@cache
def _keys(word: str) -> tuple[str, ...]:
    """The skeletons under which a word can meet others that are like it, its own first."""
    from factdesk.values.skeleton import near

    if len(word) < 4 or word.isupper():
        return ()
    known = look_up(word)
    return () if known.word and known.zipf >= _PLAIN else tuple(near(word))


def _alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words that can be spellings of one name."""
    index: dict[str, list[str]] = {}
    pairs = set()
    for word in words:
        for key in _keys(word):
            if key in index:
                pairs.update([(other, word) if other < word else (word, other) for other in index[key]])
                index[key].append(word)
            else:
                index[key] = [word]
    return (pair for pair in sorted(pairs) if _likeness(*pair) is not None)


@lru_cache(1 << 18)
def _likeness(one: str, other: str) -> Likeness | None:
    """How alike two words are; None at once where letters differ in more than one place, so that
    it can be neither another way to write the same sounds nor a slip."""
    from factdesk.namesakes import likeness

    if _keys(one)[0] != _keys(other)[0]:
        shortest = min(len(one), len(other))
        head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
        tail = next((at for at in range(shortest - head) if one[-1 - at] != other[-1 - at]), shortest - head)
        if head + tail < shortest - 3 or head + tail < 2:
            return None
    return likeness(one, other)


def _verdict(document: Document, found: Found, one: str, other: str) -> Verdict | None:
    from factdesk.namesakes import verdict

    like = _likeness(one, other)
    if like is None or not found[one] or not found[other]:
        return None
    if any(other in place.before + place.after for place in found[one]):
        return None
    if _given(document, found[one], found[other]):
        return None
    return verdict(like, found[one], found[other], (one, other))


def _given(document: Document, ones: Sequence[Sighting], others: Sequence[Sighting]) -> bool:
    """Whether the text itself says that a name has the two spellings."""
    for place in ones:
        for other in others:
            first, second = sorted((place, other))
            if second.start - first.end < _NEAR and _GIVEN.search(document.text[first.end : second.start]):
                return True
    return False


def _lower(document: Document, word: str) -> bool:
    """Whether a document has a word in lower case, too, so that it is no name."""
    plain = word.lower()
    return plain in document.text and bool(re.search(rf"(?<![\w@#.-]){re.escape(plain)}(?!\w)", document.text))


def _claims(document: Document, found: Found, verdicts: Mapping[tuple[str, str], Verdict]) -> Iterator[Claim]:
    """The places of all spellings in the verdicts, each with the spelling proposed for it."""
    proposed: dict[str, tuple[str, Verdict]] = {}
    for (one, other), verdict in sorted(verdicts.items(), key=lambda item: (not item[1].sure, item[0])):
        worse, better = sorted((one, other), key=lambda word: _standing(word, len(found[word])))
        proposed.setdefault(worse, (better, verdict))
    why = {word: verdict for pair, verdict in verdicts.items() for word in pair}
    for word in sorted(why):
        right, verdict = _end(proposed, word, why[word])
        yield from (_claim(document, place, right, verdict, "sound") for place in found[word])


def _claim(document: Document, place: Sighting | Style, right: str, verdict: Verdict, what: str) -> Claim:
    """One place, with the spelling proposed there; its key is of this document alone."""
    value = Value(f"{'sure' if verdict.sure else 'unsure'}: {verdict.reason}", 0, 0, right)
    text = surface(document.text[place.start : place.end])
    span = document.span(place.start, place.end)
    return Claim(Variants.name, Variants.name, f"{document.path} {what} {right}", value, "says", text, span, False)


def _end(proposed: Mapping[str, tuple[str, Verdict]], word: str, verdict: Verdict) -> tuple[str, Verdict]:
    """The spelling that is proposed for a word in the end."""
    right, why = proposed.get(word, (word, verdict))
    while right in proposed:
        right = proposed[right][0]
    return right, why


def _standing(word: str, times: int) -> tuple[bool, int, float, str]:
    """How good a spelling is: well known before often used before more common."""
    from factdesk.namesakes import KNOWN

    zipf = commonness(word)
    return zipf >= KNOWN, times, zipf, word
