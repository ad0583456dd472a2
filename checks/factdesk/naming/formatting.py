"""Names with the same letters, written in different ways: Sana'a and Sanaa, PayPal and Paypal,
al-Qaeda and Al-Qaeda, South-East and Southeast."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.gazetteer import look_up, token
from factdesk.naming.sightings import CAPITAL, joined, people

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factdesk.document import Document
    from factdesk.naming.sightings import Names

_CONTRACTED = re.compile(r"(?:ll|re|ve|d|m|t|s)\Z")
_ARTICLE = rf"l(?<=[AaEe]l)(?<!\w[AaEe]l)(?=[- ]([{CAPITAL}]\w+))"
_HYPHENED = rf"[{CAPITAL}](?<![\w@#/-].)\w+-[{CAPITAL}]\w+(?![\w-])"
_OPENING = re.compile(r"(?:\A|[.!?:]|\d)[\"'\u201c\u2018)\]*_#>\s-]*\Z")


class Style(NamedTuple):
    """One way in which the letters of a name are written at `text[start:end]`; `sure` unless it
    may well be two names side by side (Bagheri Kani)."""

    start: int
    end: int
    sure: bool


def styles(document: Document, names: Names) -> Iterator[list[Style]]:
    """For each name that a document writes in several ways, all its places."""
    yield from _signs(document, names.words)
    yield from _articles(document)
    yield from _compounds(document, names)


def _signs(document: Document, words: Collection[str]) -> Iterator[list[Style]]:
    """Apostrophes, accents and capitals inside a word."""
    found = set(map(_letters, words)) - {""}
    if not found:
        return
    spelled: dict[str, list[str]] = {}
    for word in words:
        if not word.isupper() and token(word) in found:
            spelled.setdefault(token(word), []).append(word)
    groups = (same for same in spelled.values() if len({_straight(word) for word in same}) > 1)
    yield from _varied(document, (_places(document, same) for same in groups))


def _places(document: Document, words: Iterable[str]) -> list[Style]:
    """Where words stand as whole ones; by plain search, since most stand nowhere."""
    text, found = document.text, []
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not joined(text[at - 1 : at], "@#/-") and not joined(text[end : end + 1], "-"):
                found.append(Style(at, end, True))
            at = text.find(word, end)
    return found


@cache
def _letters(word: str) -> str:
    """The letters of a word with signs or capitals inside; empty where there are none, and for
    one that is short, a contraction, or a word of the dictionary."""
    if word.isupper() or (word.isascii() and word.isalpha() and word[1:].islower()):
        return ""
    plain = token(word)
    sign = re.search(r"[^\w]", word)
    if len(plain) < 4 or (sign and _CONTRACTED.match(word[sign.end() :].lower())) or any(map(str.isdigit, word)):
        return ""
    return "" if look_up(word).word else plain


@cache
def _straight(word: str) -> str:
    """A word with one sort of apostrophe."""
    return re.sub(r"[^\w]", "'", word)


def _articles(document: Document) -> Iterator[list[Style]]:
    """The Arabic article: al-, Al-, Al, el-. At the start of a sentence it has a capital anyhow."""
    text = document.text
    found: dict[str, list[Style]] = {}
    for match in re.finditer(_ARTICLE, text):
        found.setdefault(token(match[1]), []).append(Style(match.start() - 1, match.end(1), True))
    for places in _varied(document, found.values()):
        inner = [one for one in places if not _opens(document, one.start) and not _titled(text, one)]
        yield from _varied(document, [inner])


def _opens(document: Document, start: int) -> bool:
    """Whether a sentence or a paragraph begins at a place."""
    before = document.text[max(0, start - 8) : start]
    return bool(_OPENING.search(before)) or any(block.start <= start <= block.start + 3 for block in document.blocks)


def _titled(text: str, article: Style) -> bool:
    """Whether an article with a capital stands between words with one, as in a headline."""
    before, after = (
        text[max(0, article.start - 30) : article.start].split(),
        text[article.end : article.end + 30].split(),
    )
    beside = before[-1:] + after[:1]
    return text[article.start].isupper() and len(beside) == 2 and all(word[0].isupper() for word in beside)


def _compounds(document: Document, names: Names) -> Iterator[list[Style]]:
    """Two words with a hyphen, in one word, or apart."""
    found: dict[str, list[Style]] = {written: [] for written in _twofold(names)}
    for match in re.finditer(_HYPHENED, document.text) if found else ():
        if match[0] in found:
            found[match[0]].append(Style(*match.span(), True))
    for written, places in found.items():
        head, _, tail = written.partition("-")
        joined = _places(document, {head + tail, head + tail.lower()})
        places += [place for place in joined if not _opens(document, place.start)]
        if not _loose(written):
            places += [place._replace(sure=False) for place in _places(document, [f"{head} {tail}"])]
    yield from _varied(document, found.values())


def _twofold(names: Names) -> Iterator[str]:
    """The words with a hyphen that a document may have in another way, too."""
    hyphened = set(chain.from_iterable(_hyphened(phrase) for phrase in names.phrases if "-" in phrase))
    apart = "\n".join(names.phrases) if hyphened else ""
    for written in hyphened:
        head, _, tail = written.partition("-")
        if not names.words.isdisjoint((head + tail, head + tail.lower())) or f"{head} {tail}" in apart:
            yield written


@lru_cache(1 << 16)
def _hyphened(phrase: str) -> list[str]:
    return [written for written in re.findall(_HYPHENED, phrase) if written[:3] not in ("Al-", "El-")]


def _loose(written: str) -> bool:
    """Whether a compound is of words that also stand side by side: Iraq-Syria, Secretary-General."""
    return all(half.isupper() or _common(half) for half in written.split("-"))


def _common(half: str) -> bool:
    known = look_up(half)
    return known.word or known.state or known.zipf >= 4 or people(half)


def _varied(document: Document, groups: Iterable[list[Style]]) -> Iterator[list[Style]]:
    for places in groups:
        if len({document.text[place.start : place.end] for place in places}) > 1:
            yield sorted(places)
