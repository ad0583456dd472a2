"""Many word sequences looked for at once: one pass over a text, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factdesk.document import INVISIBLE, fold, surface, words
from factdesk.packed import Packed

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from factdesk.document import Document, Word

Form = TypeVar("Form")

_REACH = 60
"""Letters on both sides of a cue that are looked through for each word of the longest sequence: more
than a sequence takes, so that what stands in the way of another is seen, too."""


class Match(NamedTuple, Generic[Form]):
    """A form that stands at `text[start:end]`, endings of possessives and plurals not included."""

    form: Form
    start: int
    end: int


class Lexicon(Generic[Form]):
    """Word sequences, each with the form that it is.

    `entries` are the sequences as written; `wanted` says of a form whether a document that holds
    only forms which are not can be passed over. `fitting` chooses among the forms of one
    sequence the one that a text really is, or none. `inflected` also finds a sequence whose last
    word has the ending of a possessive or plural. `cues` are the fragments one of which a document
    must hold; None if some sequence has no ASCII letter.

    A document is first tried by one ASCII fragment a sequence, the rarest in the lexicon: all
    fragments of the document against all of these is one set operation.
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
        index: dict[str, list[Form]] = {}
        self.longest: dict[str, int] = {}
        for _, form, keys in rows:
            # what shares no word with anything looked for can stand in the way of nothing
            if wanted(form) or any(stem in stems for key in keys for stem, _ in self._endings(key)):
                index.setdefault(" ".join(keys), []).append(form)
                self.longest[keys[0]] = max(len(keys), self.longest.get(keys[0], 0))
        self.reach = _REACH * max(self.longest.values(), default=1)
        self.index = Packed(index)
        gated = all(_fragments(written) for written in looked_for)
        self.cues = frozenset(_cues(looked_for, inflected)) if gated else None

    def in_document(self, document: Document) -> Iterator[Match[Form]]:
        """All sequences that stand in a document as whole words, the longest first, none twice."""
        if self.cues is None:
            yield from self._among(document, document.words)
            return
        if self.cues.isdisjoint(document.fragments):
            return
        cues = self.cues.intersection(document.fragments)
        for start, end in _around(document.text, cues, self.reach):
            yield from self._among(document, words(document.text, start, end))

    def _among(self, document: Document, found: Sequence[Word]) -> Iterator[Match[Form]]:
        until = 0
        for at, word in enumerate(found):
            if at >= until and (word.key in self.longest or (self.inflected and word.key[-1:] == "s")):
                match, length = self._longest(document.text, found, at)
                if match is not None and not document.literal(match.start, match.end):
                    yield match
                until = at + length

    def _longest(self, text: str, found: Sequence[Word], at: int) -> tuple[Match[Form] | None, int]:
        """The longest sequence from the word at `at`, and how many words it takes."""
        first = found[at].key
        most = self.longest.get(first, 1)
        for length in range(min(most, len(found) - at), 0, -1):
            last = found[at + length - 1]
            head = [word.key for word in found[at : at + length - 1]]
            for key, cut in self._endings(last.key):
                forms = self.index.get(" ".join([*head, key]))
                if forms:
                    start, end = found[at].start, _back(text, last.end, cut)
                    form = self.fitting(forms, surface(text[start:end]))
                    if form is not None:
                        return Match(form, start, end), length
        return None, 1

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


def _around(text: str, cues: Collection[bytes], reach: int) -> list[tuple[int, int]]:
    """The stretches of a text around some fragments of it, apart from each other and in order."""
    lower = text.lower()
    if len(lower) != len(text) or (not text.isascii() and any(mark in text for mark in INVISIBLE)):
        return [(0, len(text))]
    found: list[tuple[int, int]] = []
    for start, end in sorted(place for cue in cues for place in _places(lower, cue.decode())):
        start, end = _blank(text, start - reach, -1), _blank(text, end + reach, 1)
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _places(text: str, cue: str) -> Iterator[tuple[int, int]]:
    at = text.find(cue)
    while at >= 0:
        yield at, at + len(cue)
        at = text.find(cue, at + len(cue))


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


def _fragments(written: str) -> list[str]:
    return "".join(c if c.isascii() and c.isalnum() else " " for c in written.lower()).split()


def _cues(looked_for: Sequence[str], inflected: bool) -> Iterator[bytes]:
    """For each sequence the fragment that a text with it must hold, in either way to write accents."""
    from collections import Counter
    from unicodedata import normalize

    common = Counter(fragment for written in looked_for for fragment in set(_fragments(written)))
    for written in looked_for:
        for way in {written} if written.isascii() else {normalize("NFC", written), normalize("NFD", written)}:
            fragments = _fragments(way)
            if fragments:
                cue = max(fragments, key=lambda piece: (min(len(piece), 6), -common[piece], len(piece))).encode()
                yield from (cue, cue + b"s", cue + b"es") if inflected else (cue,)
