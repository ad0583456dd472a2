"""Many word sequences looked for at once: one pass over a text, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from factdesk.document import INVISIBLE, fold, keyed, surface, words
from factdesk.packed import Packed

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from factdesk.document import Document

Form = TypeVar("Form")

_REACH = 30
"""Letters on both sides of a cue that are looked through for each word of the longest sequence: more
than a sequence takes, so that what stands in the way of another is seen, too."""


class Match(NamedTuple, Generic[Form]):
    """A form that stands at `text[start:end]`, endings of possessives and plurals not included."""

    form: Form
    start: int
    end: int


class Row(NamedTuple, Generic[Form]):
    """The sequences that begin with one word: the forms of each by its other words, and how many words
    they have, the most first."""

    forms: dict[str, list[Form]]
    lengths: tuple[int, ...]


_NONE: Row[Any] = Row({}, ())


class Lexicon(Generic[Form]):
    """Word sequences, each with the form that it is.

    `entries` are the sequences as written; `wanted` says of a form whether a document that holds
    only forms which are not can be passed over. `fitting` chooses among the forms of one
    sequence the one that a text really is, or none. `inflected` also finds a sequence whose last
    word has the ending of a possessive or plural. `cues` are the fragments one of which a document
    must hold; None if some sequence has no ASCII letter.

    A document is first tried by one ASCII fragment a sequence, the rarest in all entries: all
    fragments of the document against all of these is one set operation. What is met so is looked for
    only if the second rarest of some sequence is there, too.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, Form]],
        wanted: Callable[[Form], bool],
        fitting: Callable[[list[Form], str], Form | None],
        inflected: bool,
    ) -> None:
        self.fitting = fitting
        self.inflected = inflected
        rows = [(written, form, [word.key for word in words(written)]) for written, form in entries]
        looked_for = [written for written, form, _ in rows if wanted(form)]
        stems = {stem for _, form, keys in rows if wanted(form) for key in keys for stem, _ in self._endings(key)}
        index: dict[str, Row[Form]] = {}
        for _, form, keys in rows:
            # what shares no word with anything looked for can stand in the way of nothing
            if wanted(form) or any(stem in stems for key in keys for stem, _ in self._endings(key)):
                row = index.get(keys[0], Row({}, ()))
                row.forms.setdefault(" ".join(keys[1:]), []).append(form)
                index[keys[0]] = _sized(row.forms, {*row.lengths, len(keys)})
        self.reach = _REACH * max((row.lengths[0] for row in index.values()), default=1)
        self.index = Packed(index)
        self.known: dict[str, Row[Form] | None] = {}
        cues = _cues(looked_for, [written for written, _, _ in rows], inflected)
        self.cues = None if cues is None else frozenset(cue.encode() for cue in cues)
        self.beside = Packed({cue: frozenset(beside) for cue, beside in (cues or {}).items() if beside})

    def __getstate__(self) -> dict[str, Any]:
        """With the cues as one text: a large set is made faster of that than of its members."""
        return self.__dict__ | {"cues": None if self.cues is None else b" ".join(sorted(self.cues)), "known": {}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__ = state
        if state["cues"] is not None:
            self.cues = frozenset(state["cues"].split())

    def in_document(self, document: Document) -> Iterator[Match[Form]]:
        """All sequences that stand in a document as whole words, the longest first, none twice."""
        if self.cues is None:
            stretches = [(0, len(document.text))]
        elif self.cues.isdisjoint(document.fragments):
            return
        else:
            stretches = _around(document.text, self._met(set(document.fragments)), self.reach)
        for start, end in stretches:
            for match in self._among(document.text, start, end):
                if not document.literal(match.start, match.end):
                    yield match

    def _met(self, fragments: set[bytes]) -> Iterator[str]:
        """The cues among some fragments that have beside them what one of their sequences must have."""
        for cue in map(bytes.decode, fragments.intersection(self.cues or ())):
            beside = self.beside.get(cue)
            if not beside or not beside.isdisjoint(fragments):
                yield cue

    def _among(self, text: str, start: int, end: int) -> Iterator[Match[Form]]:
        """All sequences in a stretch of a text."""
        found, keys = keyed(text, start, end)
        known = self.known
        known.update((key, self._row(key)) for key in set(keys).difference(known))
        until = 0
        for at, row in enumerate(map(known.__getitem__, keys)):
            if row and at >= until:
                for length in row.lengths:
                    if at + length > len(keys):
                        continue
                    match = self._fit(text, found[at : at + length], keys[at : at + length])
                    if match is not None:
                        yield match
                        until = at + length
                        break

    def _row(self, key: str) -> Row[Form] | None:
        """The sequences that begin with a word, which if it is alone may have an ending; None if none does."""
        row: Row[Form] = self.index.get(key, _NONE)
        stems = [stem for stem, cut in self._endings(key) if cut] if key[-1:] == "s" else []
        if 1 not in row.lengths and any("" in self._forms(stem) for stem in stems):
            return _sized(row.forms, {*row.lengths, 1})
        return row if row.forms else None

    def _forms(self, first: str) -> Mapping[str, list[Form]]:
        """The forms of all sequences that begin with a word, by their other words."""
        if first not in self.known:
            self.known[first] = self._row(first)
        return (self.known[first] or _NONE).forms

    def _fit(self, text: str, found: Sequence[re.Match[str]], keys: Sequence[str]) -> Match[Form] | None:
        """The sequence that some words are."""
        *head, last = keys
        for key, cut in self._endings(last):
            first, *rest = *head, key
            forms = self._forms(first).get(" ".join(rest))
            if forms:
                start, end = found[0].start(), _back(text, found[-1].end(), cut)
                form = self.fitting(forms, surface(text[start:end]))
                if form is not None:
                    return Match(form, start, end)
        return None

    def _endings(self, key: str) -> Iterator[tuple[str, int]]:
        """A word as it is, and without its ending, with how many letters that takes."""
        yield key, 0
        if not self.inflected:
            return
        base = key.removesuffix("'s")
        if base != key:
            yield base, 2
        for ending in ("s", "es"):
            if base.endswith(ending) and len(base) > len(ending) + 2:
                yield base[: -len(ending)], len(key) - len(base) + len(ending)


def _sized(forms: dict[str, list[Form]], lengths: set[int]) -> Row[Form]:
    return Row(forms, tuple(sorted(lengths, reverse=True)))


def _around(text: str, cues: Iterable[str], reach: int) -> list[tuple[int, int]]:
    """The stretches of a text around some fragments of it, apart from each other and in order."""
    lower = text.lower()
    if len(lower) != len(text) or (not text.isascii() and any(mark in text for mark in INVISIBLE)):
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    for start, end in sorted(place for cue in cues for place in _places(lower, cue)):
        start, end = _blank(text, start - reach, -1), _blank(text, end + reach, 1)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _places(text: str, cue: str) -> Iterator[tuple[int, int]]:
    """Where a fragment stands as such, and not inside a longer one."""
    at = text.find(cue)
    while at >= 0:
        end = at + len(cue)
        if not (_joins(text[at - 1 : at]) or _joins(text[end : end + 1])):
            yield at, end
        at = text.find(cue, end)


def _joins(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()


def _blank(text: str, at: int, step: int) -> int:
    """The nearest place from `at` on, backward or forward, where no word is cut."""
    while 0 < at < len(text) and not text[at].isspace():
        at += step
    return max(0, min(at, len(text)))


def _back(text: str, end: int, letters: int) -> int:
    """Where a word that ends at `end` ends without its last letters; invisible marks are none."""
    while letters:
        end -= 1
        letters -= bool(fold(text[end]))
    return end


def _cues(looked_for: Iterable[str], every: Iterable[str], inflected: bool) -> dict[str, set[bytes]] | None:
    """For each sequence the fragment that a text with it must hold, in every way to write its accents,
    the rarest in all entries, with the second rarest of each sequence that has the same; with none if
    one of them has no other. None if some sequence has no fragment at all."""
    from collections import Counter

    fragments = {written: _fragments(written) for written in every}
    common = Counter(piece for row in fragments.values() for piece in {way[0] for way in row})
    endings = ("", "s", "es") if inflected else ("",)
    cues: dict[str, set[bytes]] = {}
    for row in map(fragments.__getitem__, looked_for):
        if not row:
            return None
        way, *others = sorted(row, key=lambda way: (min(len(way[0]), 6), -common[way[0]], len(way[0])), reverse=True)
        beside = {(one + ending).encode() for one in (others[0] if others else ()) for ending in endings}
        for cue in (one + ending for one in way for ending in endings):
            before = cues.get(cue)
            cues[cue] = before | beside if before and beside else set() if before is not None else beside
    return cues


def _fragments(written: str) -> list[tuple[str, ...]]:
    """The runs of ASCII letters and digits, each alone and, where an accented letter follows that can be
    written with the accent as a letter of its own, with the letter below it.

    >>> _fragments("Ra\u00fal Castro")
    [('ra', 'rau'), ('l',), ('castro',)]
    """
    import re
    from unicodedata import normalize

    composed = normalize("NFC", written)
    found: list[tuple[str, ...]] = []
    for match in re.finditer("[A-Za-z0-9]+", composed):
        below = normalize("NFD", composed[match.end() : match.end() + 1])[:1]
        run = match[0].lower()
        found.append((run, run + below.lower()) if below.isascii() and below.isalnum() else (run,))
    return found
