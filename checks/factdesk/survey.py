"""What names documents have, and in which spellings: the matter of `init` and `discover`."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk.desk import DeskError, judge, load
from factdesk.document import surface
from factdesk.english.words import TITLES
from factdesk.formats import parse
from factdesk.model import Problem, Reading
from factdesk.naming.formatting import signs
from factdesk.naming.sightings import phrases, telling

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from factdesk.document import Document
    from factdesk.kind import Kind
    from factdesk.model import Finding

_OPENING = frozenset(
    "the a an in on at for but and its this that after then when yesterday today here it he she".split()
)


class Spelling(NamedTuple):
    """A spelling, in how many documents it stands, and one place."""

    name: str
    documents: int
    place: str


class Entry(NamedTuple):
    """A name with its other spellings, the most frequent first."""

    name: Spelling
    variants: tuple[Spelling, ...] = ()


class Survey(NamedTuple):
    """The names by how many documents have them, and pairs that may be one name or two."""

    entries: tuple[Entry, ...]
    unsure: tuple[tuple[Spelling, Spelling], ...]


def survey(paths: Sequence[str], kind: Kind, names: Collection[str] = (), settled: Collection[str] = ()) -> Survey:
    """The names of all documents; what is one name is decided by the check `variants`, given as
    `kind`. `names` are those that have a rule, and `settled` the spellings that are listed in one.

    Raises DeskError for what cannot be read.
    """
    census, readings = _Census(names), []
    for path in paths:
        try:
            document = parse(path, load(path))
        except (OSError, UnicodeError) as error:
            raise DeskError(Problem(path, 0, 0, f"cannot be read: {error}")) from error
        readings.append(Reading(path, tuple(kind.find(document))))
        census.add(document)
    findings = judge(readings, [kind]).findings
    merged = _merged([(finding.text, _proposed(finding)) for finding in findings if _sure(finding)], census)
    unsure = {tuple(sorted((finding.text, _proposed(finding)))) for finding in findings if not _sure(finding)}
    others = set().union(*merged.values())
    wholes = {name for name in census.documents if " " in name and name not in others}
    entries = [
        Entry(
            census.spelling(name),
            tuple(map(census.spelling, sorted(merged.get(name, set()).difference(settled), key=census.rank))),
        )
        for name in sorted(wholes | merged.keys(), key=census.rank)
    ]
    pairs = sorted((census.spelling(one), census.spelling(other)) for one, other in unsure)
    return Survey(tuple(entries), tuple(pairs))


def _proposed(finding: Finding) -> str:
    return finding.fix.text if finding.fix else finding.text


def _sure(finding: Finding) -> bool:
    """Whether two spellings are held to be of one name: all but the notes inside one document."""
    return finding.level != "note" or any(place.span.path != finding.span.path for place in finding.related)


class _Census:
    """The words and the names of the documents so far."""

    def __init__(self, ruled: Collection[str]) -> None:
        self.ruled = {name.split()[-1]: name for name in ruled} | {name: name for name in ruled}
        self.listed: dict[str, list[str]] = {}
        for name in ruled:
            self.listed.setdefault(_last(name), []).append(name)
        self.documents: Counter[str] = Counter()
        self.places: dict[str, str] = {}
        self.wholes: dict[str, Counter[str]] = {}
        self.first: Counter[str] = Counter()

    def add(self, document: Document) -> None:
        """Counts the names of a document, each once."""
        seen: dict[str, int] = {}
        first: set[str] = set()
        for phrase in phrases(document):
            if document.literal(phrase[0][0], phrase[-1][0]):
                continue
            for start, word in phrase:
                seen.setdefault(word, start)
            for name, start in (*_names(document, phrase), *self._ruled(document, phrase)):
                seen.setdefault(name, start)
            first |= {word for (_, word), (_, after) in pairwise(phrase) if telling(after)}
        self.first.update(first)
        for name, start in seen.items():
            self.documents[name] += 1
            self.places.setdefault(name, f"{document.path}:{document.span(start, start).start.line}")
            if " " in name:
                self.wholes.setdefault(name.split()[-1], Counter())[name] += 1

    def _ruled(self, document: Document, phrase: Sequence[tuple[int, str]]) -> Iterator[tuple[str, int]]:
        """The names with a rule that a phrase ends with, whatever stands before them: "Director Maria-Luísa Falcão"."""
        end = phrase[-1][0] + len(phrase[-1][1])
        for name in self.listed.get(phrase[-1][1], ()):
            start = max(0, end - len(name))
            if surface(document.text[start:end]) == name:
                yield name, start

    def spelling(self, name: str) -> Spelling:
        """A name as it was met."""
        return Spelling(name, self.documents[name], self.places.get(name, ""))

    def rank(self, name: str) -> tuple[bool, int, int, str]:
        """What has a rule is in front; then, the more documents have a name; then, since signs are more often
        left out than put in, the more it has of them."""
        return name not in self.ruled, -self.documents[name], -signs(name), name

    def first_name(self, word: str) -> bool:
        """Whether a word mostly stands before another name: alone it says nothing of who is meant."""
        return 2 * self.first[word] > self.documents[word]

    def whole(self, word: str) -> str:
        """The full name that a surname mostly stands for, or the word itself."""
        if word in self.ruled:
            return self.ruled[word]
        name, documents = next(iter(self.wholes.get(word, Counter()).most_common(1)), (word, 0))
        return name if 2 * documents >= self.documents[word] else word


def _last(name: str) -> str:
    """The last word of a name, as words stand in phrases."""
    return name.replace("-", " ").split()[-1]


def _names(document: Document, phrase: Sequence[tuple[int, str]]) -> Iterator[tuple[str, int]]:
    """The name in a phrase, without what opens the sentence and titles before it; and its last two
    words, if it has more."""
    kept = list(phrase)
    while kept and kept[0][1].lower() in _OPENING:
        kept = kept[1:]
    first = next((number for number, (_, word) in enumerate(kept) if telling(word)), 0)
    kept = kept[first:]
    if len(kept) < 2 or kept[-1][1].lower() in TITLES:
        return
    end = kept[-1][0] + len(kept[-1][1])
    for start, _ in {kept[0], kept[-2]}:
        yield surface(document.text[start:end]), start


def _merged(pairs: Sequence[tuple[str, str]], census: _Census) -> dict[str, set[str]]:
    """The other spellings of each name, from pairs of two. The spelling that most documents have
    is the name's, and a surname is given with the full name that it mostly stands for."""
    found: dict[str, set[str]] = {}
    for pair in pairs:
        together = set(pair).union(*(found.get(spelling, ()) for spelling in pair))
        found |= dict.fromkeys(together, together)
    merged: dict[str, set[str]] = {}
    for together in {id(some): some for some in found.values()}.values():
        best = min(together, key=census.rank)
        name = best if " " in best else census.whole(best)
        if not census.first_name(best):
            merged.setdefault(name, set()).update(together - {best, *name.split()})
    for variants in merged.values():
        variants -= {whole for whole in variants if " " in whole and not variants.isdisjoint(whole.split())}
    return merged
