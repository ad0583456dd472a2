"""Names with the same letters, written in different ways: Sana'a and Sanaa, PayPal and Paypal,
al-Qaeda and Al-Qaeda, South-East and Southeast."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from factdesk.naming.gazetteer import look_up, token
from factdesk.naming.restyled import GERMAN
from factdesk.naming.sightings import CAPITAL, joined, people, sightings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from factdesk.document import Document
    from factdesk.naming.sightings import Names

_INNER = re.compile(r"(?<=[a-z])[A-Z]")
_CONTRACTED = re.compile(r"(?:ll|re|ve|d|m|t|s)\Z")
_ARTICLE = rf"l(?<=([AaEe])l)(?<!\w[AaEe]l)(?=([- ])([{CAPITAL}]\w+))"
_HYPHENED = rf"[{CAPITAL}](?<![\w@#/-].)\w+-[{CAPITAL}]\w+(?![\w-])"
_OPENING = re.compile(r"(?:\A|[.!?:]|\d)[\"'\u201c\u2018)\]*_#>\s-]*\Z")


class Style(NamedTuple):
    """One way in which the letters of a name are written at `text[start:end]`; `sure` unless it
    may well be two names side by side (Bagheri Kani)."""

    start: int
    end: int
    sure: bool


def signs(name: str) -> int:
    """How many of its letters have an accent, or are capitals inside a word, and its hyphens and apostrophes.

    >>> signs("Sana'a"), signs("PayPal"), signs("Reykjav\u00edk"), signs("Paypal")
    (1, 1, 1, 0)
    """
    return sum(not letter.isascii() or letter in "-'" for letter in name) + len(_INNER.findall(name))


def styles(document: Document, names: Names) -> Iterator[list[Style]]:
    """For each name that a document writes in several ways, all its places."""
    yield from _signs(document, names)
    yield from _articles(document)
    yield from _compounds(document, names)


def _signs(document: Document, names: Names) -> Iterator[list[Style]]:
    """Apostrophes, accents and capitals inside a word."""
    found = set(map(_letters, names.words)) - {""}
    if not found:
        return
    spelled: dict[str, list[str]] = {}
    german = {_bare(word.translate(GERMAN)): _bare(word) for word in names.words if not word.isascii()}
    for word in names.words:
        if (letters := german.get(_bare(word), _bare(word))) in found and not word.isupper():
            spelled.setdefault(letters, []).append(word)
    groups = [same for same in spelled.values() if len({_straight(word) for word in same}) > 1]
    places = _places(document, names, {word for same in groups for word in same})
    yield from _varied(document, ([place for word in same for place in places[word]] for same in groups))


def _places(document: Document, names: Names, words: Collection[str]) -> dict[str, list[Style]]:
    """Where words stand as whole ones."""
    found = sightings(document, names, words) if words else {}
    return {
        word: [Style(start, end, True) for start, end, _, _ in found[word] if _whole(document.text, start, end)]
        for word in found
    }


def _whole(text: str, start: int, end: int) -> bool:
    return not joined(text[start - 1 : start], "@#/-") and not joined(text[end : end + 1], "-")


_bare = cache(token)


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
    written = set(re.findall(_ARTICLE, text))
    if len({token(name) for _, _, name in written}) == len(written):  # no name is written in two ways
        return
    found: dict[str, list[Style]] = {}
    for match in re.finditer(_ARTICLE, text):
        found.setdefault(token(match[3]), []).append(Style(match.start() - 1, match.end(3), True))
    for places in _varied(document, found.values()):
        inner = [one for one in places if not _opens(document, one.start) and not _titled(text, one)]
        yield from _varied(document, [inner])


def _opens(document: Document, start: int) -> bool:
    """Whether a sentence or a paragraph begins at a place."""
    before = document.text[max(0, start - 8) : start]
    if _OPENING.search(before):
        return True
    at = bisect_right(document.blocks, start, key=itemgetter(1)) - 1
    return at >= 0 and start <= document.blocks[at].start + 3


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
    if not found:
        return
    for match in re.finditer(_HYPHENED, document.text):
        if match[0] in found:
            found[match[0]].append(Style(*match.span(), True))
    halves = {written: written.split("-") for written in found}
    wanted = {word for head, tail in halves.values() for word in (head, head + tail, head + tail.lower())}
    places = _places(document, names, wanted)
    for written, (head, tail) in halves.items():
        joined = places[head + tail] + places[head + tail.lower()]
        found[written] += [place for place in joined if not _opens(document, place.start)]
        if not _loose(written):
            found[written] += _apart(document.text, places[head], f"{head} {tail}")
    yield from _varied(document, found.values())


def _apart(text: str, heads: Iterable[Style], written: str) -> Iterator[Style]:
    """Two words side by side, given where the first stands."""
    for start, _, _ in heads:
        end = start + len(written)
        if text.startswith(written, start) and _whole(text, start, end):
            yield Style(start, end, False)


def _twofold(names: Names) -> Iterator[str]:
    """The words with a hyphen that a document may have in another way, too."""
    hyphened = set(chain.from_iterable(_hyphened(phrase) for phrase in names.phrases if "-" in phrase))
    apart = "\n".join(names.phrases) if hyphened else ""
    for written in hyphened:
        head, _, tail = written.partition("-")
        if not names.words.isdisjoint((head + tail, head + tail.lower())) or f"{head} {tail}" in apart:
            yield written


@lru_cache(1 << 16)
def _hyphened(phrase: str) -> tuple[str, ...]:
    return tuple(written for written in re.findall(_HYPHENED, phrase) if written[:3] not in ("Al-", "El-"))


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
