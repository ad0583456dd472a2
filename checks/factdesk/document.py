"""A document: the words a reader sees, and the way back to where they are written."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from factdesk.model import Point, Span
from factdesk.stretches import literal, quotations
from factdesk.wrapping import goes_on

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factdesk.model import Value

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Soft hyphen, zero-width marks and the byte order mark: a reader does not see them."""

APOSTROPHES = "'\u2019\u02bc\u2018\u02bb`\u00b4\u2032"
_MARKS = "\u0300-\u036f"
_FRAGMENTS = bytes(c + 32 if 65 <= c <= 90 else c if 97 <= c <= 122 or 48 <= c <= 57 else 32 for c in range(256))
HIDING = dict.fromkeys(INVISIBLE, b"") | {"\u212a": b"k"}
"""What hides which ASCII letters stand side by side, with these: invisible marks, and the Kelvin sign."""

_TO_APOSTROPHE = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | dict.fromkeys(INVISIBLE))


class Piece(NamedTuple):
    """A stretch of visible text, `text[start:end]`, and what it is written as: `source[origin:until]`."""

    start: int
    end: int
    origin: int
    until: int


class Block(NamedTuple):
    """A heading, paragraph, item, cell or code: `text[start:end]`. No sentence runs over its end."""

    kind: str
    start: int
    end: int


class Word(NamedTuple):
    """A word at `text[start:end]`; `key` is what it is compared by, see `fold`."""

    start: int
    end: int
    key: str


class Document:
    """What a reader sees of one file, with the map back to its source.

    `text` is the visible text, `source` the decoded file without a byte order mark. A format
    that shows the file as it is gives no `pieces` and no `blocks`. `regions` are the stretches
    of the text that a format knows to be `quotation` or `code`. `front` is the front matter.
    A document with a `note`, such as an encoding that cannot be written back, is never edited.

    >>> document = Document("a.txt", "Bassam Sabagh spoke.")
    >>> document.span(7, 13).start
    Point(offset=7, line=1, column=8)
    """

    def __init__(
        self,
        path: str,
        source: str,
        text: str | None = None,
        pieces: Sequence[Piece] | None = None,
        blocks: Sequence[Block] | None = None,
        regions: Sequence[tuple[str, int, int]] = (),
        front: str = "",
        note: str = "",
    ) -> None:
        self.path = path
        self.source = source
        self.text = source if text is None else text
        self.front = front
        self.note = note
        self._pieces = pieces
        self._blocks = blocks
        self._regions = regions
        self._values: dict[tuple[int, int], list[Value]] = {}

    def saying(self, text: str) -> Document:
        """A document of the same day and language that says something else."""
        other = Document(self.path, text)
        other.date, other.lang = self.date, self.lang
        return other

    # --- the way back -------------------------------------------------------------------

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` is written in the source."""
        origin, until = self._origin(start, end)
        return Span(self.path, self.point(origin), self.point(until))

    def exact(self, start: int, end: int) -> bool:
        """Whether the source has just the letters of `text[start:end]`, none of them invisible."""
        origin, until = self._origin(start, end)
        letters = self.text[start:end]
        plain = letters.isascii() or not any(mark in letters for mark in INVISIBLE)
        return plain and self.source[origin:until] == letters

    def point(self, offset: int) -> Point:
        """The line and column of a code point of the source; lines end at LF, CRLF and CR only."""
        line = bisect_right(self._lines, offset)
        return Point(offset, line, offset - self._lines[line - 1] + 1)

    def line(self, number: int) -> str:
        """One line of the source, from 1, without its end."""
        until = self._lines[number] if number < len(self._lines) else None
        return self.source[self._lines[number - 1] : until].rstrip("\r\n")

    @cached_property
    def _lines(self) -> list[int]:
        ends = r"\r\n|\n|\r" if "\r" in self.source else r"\n"
        return [0, *(match.end() for match in re.finditer(ends, self.source))]

    def _origin(self, start: int, end: int) -> tuple[int, int]:
        if self._pieces is None:
            return start, end
        starts = self._piece_starts
        first = self._pieces[max(bisect_right(starts, start) - 1, 0)]
        last = self._pieces[max(bisect_right(starts, max(end - 1, start)) - 1, 0)]
        origin = first.origin + start - first.start if _straight(first) else first.origin
        until = last.origin + end - last.start if _straight(last) else last.until
        return origin, max(origin, until)

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [piece.start for piece in self._pieces or ()]

    # --- what is there ------------------------------------------------------------------

    @cached_property
    def fragments(self) -> list[bytes]:
        """The runs of ASCII letters and digits, in lower case: one cheap pass that tells whether
        a kind can have anything to say here. Every other letter parts them."""
        return self.fragments_in(0, len(self.text))

    def fragments_in(self, start: int, end: int) -> list[bytes]:
        """The fragments of `text[start:end]`."""
        text = self.text[start:end]
        data = text.encode("utf-8", "surrogatepass")
        for sign, letters in () if text.isascii() else HIDING.items():
            if sign in text:
                data = data.replace(sign.encode(), letters)
        return fragments(data)

    @cached_property
    def words(self) -> list[Word]:
        """All words, in order: letters and digits, with apostrophes and accents inside them."""
        return words(self.text)

    def words_in(self, start: int, end: int) -> list[Word]:
        """The words of `text[start:end]`, which cuts none."""
        return words(self.text, start, end)

    @cached_property
    def blocks(self) -> Sequence[Block]:
        """Headings, paragraphs, items, cells and code, in order."""
        return self._blocks if self._blocks is not None else paragraphs(self.text)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """The sentences of all blocks but code, as starts and ends in the text."""
        blocks = [block for block in self.blocks if block.kind != "code"]
        return [span for block in blocks for span in self.sentences_in(block.start, block.end)]

    def sentences_in(self, start: int, end: int) -> list[tuple[int, int]]:
        """The sentences of a block, `text[start:end]` (segmented by sentencex)."""
        from sentencex import get_sentence_boundaries

        found = []
        text = self.text[start:end].replace("\n", " ")
        for boundary in get_sentence_boundaries("en", text):
            first, last = boundary["start_index"], boundary["end_index"]
            piece = text[first:last]
            first += len(piece) - len(piece.lstrip())
            last -= len(piece) - len(piece.rstrip())
            if first < last:
                found.append((start + first, start + last))
        return found

    def values(self, start: int, end: int) -> list[Value]:
        """The typed values of `text[start:end]`, found once."""
        if (start, end) not in self._values:
            from factdesk import values

            found = values.find(self.text[start:end], self.date, self.lang)
            self._values[start, end] = [
                value._replace(start=value.start + start, end=value.end + start) for value in found
            ]
        return self._values[start, end]

    @cached_property
    def date(self) -> date | None:
        """The day the document speaks from: `date:` in its front matter, else a dateline."""
        from datetime import date

        from factdesk import values

        told = re.search(r"^date\s*:\s*[\"']?(.+?)[\"']?\s*$", self.front, re.MULTILINE | re.IGNORECASE)
        line = told[1] if told else self.text[: self.text.find("\n") if "\n" in self.text else None][:100]
        for value in values.find(line, lang=self.lang):
            if value.axis == "date" and value.high - value.low == 1:
                return date.fromordinal(int(value.low))
        return None

    @cached_property
    def lang(self) -> str:
        """The language tag of the document: `lang:` in its front matter, else nothing, which is English."""
        told = re.search(r"^lang\s*:\s*[\"']?([\w-]+)", self.front, re.MULTILINE)
        return told[1] if told else ""

    # --- stretches with a say of their own ------------------------------------------------

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        """Block quotes and what stands between quotation marks, their marks included."""
        found = [(start, end) for kind, start, end in self._regions if kind == "quotation"]
        for block in self.blocks:
            text = self.text[block.start : block.end]
            found += [(block.start + start, block.start + end) for start, end in quotations(text)]
        return sorted(found)

    def quoted(self, start: int, end: int) -> bool:
        """Whether a stretch touches a quotation."""
        return _touches(self._quoted, start, end)

    def literal(self, start: int, end: int) -> bool:
        """Whether a stretch touches code, an address or a file name."""
        return _touches(self._code, start, end) or literal(self.text, start, end)

    @cached_property
    def _quoted(self) -> list[tuple[int, int]]:
        return _apart(self.quotations)

    @cached_property
    def _code(self) -> list[tuple[int, int]]:
        found = [(start, end) for kind, start, end in self._regions if kind == "code"]
        return _apart(sorted(found + [(block.start, block.end) for block in self.blocks if block.kind == "code"]))

    def safe(self, start: int, end: int) -> bool:
        """Whether an edit of just these letters can hurt nothing: exact, and in no quotation."""
        return not self.note and self.exact(start, end) and not self.quoted(start, end)


def fragments(data: bytes) -> list[bytes]:
    """The runs of ASCII letters and digits in a text, in lower case.

    >>> fragments("Sana\u2019a\u2014pro-Araghchi \u0160koda".encode())
    [b'sana', b'a', b'pro', b'araghchi', b'koda']
    """
    return data.translate(_FRAGMENTS).split()


def words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of `text[start:end]`; a hyphen parts them, an apostrophe, an accent or an invisible mark does not.

    >>> [word.key for word in words("Sana\u2019a\u00adn pro-Araghchi U.S. 12,000")]
    ["sana'an", 'pro', 'araghchi', 'u', 's', '12', '000']
    """
    found = _word().finditer(text, start, len(text) if end is None else end)
    return [Word(*match.span(), fold(match[0])) for match in found]


def keyed(text: str, start: int, end: int) -> tuple[list[re.Match[str]], list[str]]:
    """The words of `text[start:end]` where few of their places will be asked for: as matches, and their keys."""
    found = list(_word().finditer(text, start, end))
    keys = [match[0] for match in found]
    if "`" in text:
        return found, [fold(key) for key in keys]
    # most words need none of what `fold` does beside this, also where the text has other letters
    return found, [key.lower() if key.isascii() else fold(key) for key in keys]


_compiled: list[re.Pattern[str]] = []


def _word() -> re.Pattern[str]:
    if not _compiled:
        joint = f"[{_MARKS}{INVISIBLE}{APOSTROPHES}]"
        _compiled.append(re.compile(rf"[^\W_]+(?:{joint}+[^\W_]+)*[{_MARKS}]*"))
    return _compiled[0]


def fold(word: str) -> str:
    """What a word is compared by: lower case, composed accents, one apostrophe, nothing invisible.

    >>> fold("S\u030cKODA") == fold("\u0160koda")
    True
    """
    if word.isascii():
        return word.lower().replace("`", "'")
    word = word.translate(_TO_APOSTROPHE)
    if word.isascii():
        return word.lower()
    from unicodedata import normalize

    return normalize("NFC", word).lower()


def surface(text: str) -> str:
    """How a stretch of text looks: white space as one blank, one sort of hyphen and apostrophe,
    composed accents, nothing invisible. A blank line stays, since no name runs over it.

    >>> surface("al\\u2011Assad\\u2019s\\n  Syria")
    "al-Assad's Syria"
    """
    if text.isascii() and text.isprintable() and "  " not in text and "`" not in text:
        return text
    from unicodedata import normalize

    text = text.translate(_TO_APOSTROPHE).replace("\u2010", "-").replace("\u2011", "-")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")
    return normalize("NFC", "\n\n".join(" ".join(line.split()) for line in lines))


def paragraphs(text: str) -> list[Block]:
    """The paragraphs of plain text: parted by blank lines, and by every line end that is not one of
    lines wrapped by hand."""
    blocks: list[Block] = []
    lines = _lines(text)
    open_from: int | None = None
    until = 0
    for (start, end), wrapped in zip(lines, goes_on([text[start:end].strip() for start, end in lines]), strict=True):
        if text[start:end].strip():
            open_from, until = start if open_from is None else open_from, end
        if open_from is not None and not wrapped:
            blocks.append(Block("paragraph", open_from, until))
            open_from = None
    return blocks


def _lines(text: str) -> list[tuple[int, int]]:
    """The lines of a text, without their ends: LF, CRLF or CR."""
    ends = [match.span() for match in re.finditer(r"\r\n|\n|\r" if "\r" in text else r"\n", text)]
    return list(zip((0, *(end for _, end in ends)), (*(start for start, _ in ends), len(text)), strict=True))


def _straight(piece: Piece) -> bool:
    return piece.end - piece.start == piece.until - piece.origin


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Sorted spans with those that touch each other made one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _touches(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether any of some spans, sorted and apart, has a letter in common with a stretch."""
    at = bisect_right(spans, (start, len(spans) and spans[-1][1]))
    return any(low < end and start < high for low, high in spans[max(at - 1, 0) : at + 1])
