"""The title that a sentence gives to a person: TITLE NAME; NAME, TITLE; NAME is TITLE."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.inflections import PEOPLES
from factdesk.english.words import ARTICLES, FUNCTION, TITLES, UNSURE_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence

_BE = frozenset("is was are were be been being became become becomes remains remained".split())
_LINKS = frozenset({"of", "for", "to", "and"})
_PAST = frozenset("was were had".split())
_PLAIN = frozenset(
    "regime current incumbent new longtime embattled veteran powerful hardline moderate outspoken".split()
)
_LANDS = frozenset(PEOPLES.values())
_MOST = 9


class Stretch(NamedTuple):
    """The words `first` to `last` of a sentence that stand in the place of a slot's own, and why
    that leaves the statement open, if it does."""

    first: int
    last: int
    loose: str = ""


def titled(sentence: Sentence, bound: Bound) -> Iterator[Stretch]:
    """The titles that a sentence gives to the bound person, the plainest first."""
    person = _person(sentence, bound)
    if person is None:
        return
    for found in (
        _before(sentence, person),
        _after(sentence, person),
        _is(sentence, person),
        _named_last(sentence, person),
    ):
        if found is not None:
            found = _without_house(sentence, found, bound)
            yield found._replace(loose=found.loose or _unsure(sentence, found) or _of_another(sentence, found, bound))


def _without_house(sentence: Sentence, found: Stretch, bound: Bound) -> Stretch:
    """A title without the country or house of the fact that it is held in: "minister of the Republic of Iraq"."""
    held = [n for n in range(found.first, found.last + 1) if n in bound.taken]
    of = [n for n in range(found.first + 1, held[0] if held else 0) if sentence.key(n) in ("of", "for")]
    names = [
        n for n in of if all(sentence.capital(m) or sentence.key(m) in _LINKS | ARTICLES for m in range(n + 1, held[0]))
    ]
    lands = [n for n in names if sentence.key(n + 1) in ARTICLES] or names[-1:]
    return found._replace(last=lands[0] - 1) if lands and found.last in held else found


def _person(sentence: Sentence, bound: Bound) -> Place | None:
    names = [place for place in bound.places if place.anchor.name]
    people = [place for place in names if any(way[0][0] == "~" for way in place.anchor.ways)]
    others = [p for p in names if not sentence.owns(p.last) and sentence.key(p.last) not in PEOPLES]
    return next(iter(people or others), None)


def head(sentence: Sentence, number: int) -> bool:
    """Whether a word can be the last of a title."""
    key = sentence.key(number)
    return key in TITLES or sentence.marks[number][0] in TITLES or (key.endswith("s") and key[:-1] in TITLES)


def _part(sentence: Sentence, number: int) -> bool:
    """Whether a word can be part of a title."""
    key = sentence.key(number)
    if sentence.within(number):
        return False
    if key in _LINKS or key in ARTICLES or key.endswith("'s") or key in UNSURE_TITLE:
        return True
    return key not in FUNCTION and (sentence.tags[number] in "NAQ" or head(sentence, number))


def _before(sentence: Sentence, person: Place) -> Stretch | None:
    """A title that ends right in front of the name, or in front of a comma before it."""
    last = person.first - 1
    if last < 0 or sentence.gap(person.first).strip() not in ("", ",") or sentence.key(last) in _LINKS:
        return None
    if sentence.gap(person.first).strip() == "," and not _closed(sentence, person):
        return None
    first = last
    while first >= 0 and last - first < _MOST and _part(sentence, first):
        if (first < last and not sentence.joined(first + 1)) or _of_somebody(sentence, first, last):
            break
        first -= 1
    return _trimmed(sentence, first + 1, last)


def _of_somebody(sentence: Sentence, number: int, last: int) -> bool:
    """Whether an "and" or "of" parts a title from another person's, or from what he heads: "Kerry and
    Foreign Minister Lavrov", "the government of President Assad"."""
    key = sentence.key(number)
    if key == "and":
        return not head(sentence, number - 1)
    return key in ("of", "for") and any(head(sentence, n) for n in range(number + 1, last + 1))


def _closed(sentence: Sentence, person: Place) -> bool:
    """Whether a comma, an end or a verb follows a name that stands behind a comma."""
    at = person.last + 1
    return at >= len(sentence.words) or not sentence.joined(at) or sentence.tags[at] in "VX"


def _after(sentence: Sentence, person: Place) -> Stretch | None:
    """A title after "NAME, the"."""
    first = person.last + 1
    if first >= len(sentence.words) or sentence.gap(first).strip() not in (",", "(", "\u2014", "\u2013", ", the"):
        return None
    found = None if sentence.key(first) == "and" else _run(sentence, first)
    named = found is not None and sentence.joined(found.last + 1) and sentence.capital(found.last + 1)
    return None if named else found


def _is(sentence: Sentence, person: Place) -> Stretch | None:
    """A title after "NAME is", "NAME, who is", "NAME works as"."""
    at = person.last + 1
    clause = next(
        (
            c
            for c in sentence.clauses
            if c.verb >= 0 and person.first in (*c.words, *c.lent) and _governs(sentence, c.verb, at)
        ),
        None,
    )
    if clause is None:
        return None
    verb = clause.verb
    number = verb + 1
    past = sentence.key(verb) in _PAST
    while number < len(sentence.words) and (
        sentence.tags[number] in "AEX" and not head(sentence, number) and sentence.key(number) not in UNSURE_TITLE
    ):
        number += 1
    if sentence.key(number) == "as":
        number += 1
    elif sentence.key(number - 1) not in (*_BE, "now", "still", "also", "currently", "both", "as", "not"):
        return None
    found = _run(sentence, number) if number < len(sentence.words) else None
    return found._replace(loose="of another time" if past and clause.joint != "says" else "") if found else None


def _governs(sentence: Sentence, verb: int, at: int) -> bool:
    """Whether a verb of being follows a name closely."""
    between = range(at, verb)
    small = all(sentence.tags[n] in "WA" or sentence.key(n) in ("who", "which") for n in between)
    return verb >= at and small and (sentence.key(verb) in (*_BE, "serves", "works", "acts", "has", "had", "served"))


def _named_last(sentence: Sentence, person: Place) -> Stretch | None:
    """A title in front of "is NAME"."""
    at = person.first - 1
    if at < 1 or sentence.key(at) not in _BE:
        return None
    last = at - 1
    first = last
    while (
        first >= 0 and last - first < _MOST and _part(sentence, first) and (first == last or sentence.joined(first + 1))
    ):
        first -= 1
    return _trimmed(sentence, first + 1, last)


def _run(sentence: Sentence, first: int) -> Stretch | None:
    last = first
    if not _part(sentence, first):
        return None
    while (
        last + 1 < len(sentence.words)
        and last - first < _MOST
        and sentence.joined(last + 1)
        and _part(sentence, last + 1)
    ):
        last += 1
    return _trimmed(sentence, first, last)


def _leading(key: str) -> bool:
    """Whether a word in front of a title is not of it: a country, an owner, an article."""
    loose = key in _LANDS or (key.endswith("s") and key[:-1] in _LANDS)
    return key.endswith(("'s", "s'")) or key in _LINKS or key in PEOPLES or key in ARTICLES or loose


def _trimmed(sentence: Sentence, first: int, last: int) -> Stretch | None:
    """The words of a title: from behind a country or an owner to its head and what that is of."""
    heads = [number for number in range(first, last + 1) if head(sentence, number)]
    if not heads:
        return None
    owners = [n for n in range(first, heads[0]) if _leading(sentence.key(n)) and sentence.key(n) != "of"]
    start = owners[-1] + 1 if owners and sentence.key(owners[-1]) != "and" else first
    while start < heads[0] and (_leading(sentence.key(start)) or sentence.key(start) in _PLAIN):
        start += 1
    end = heads[-1]
    if end < last and sentence.key(end + 1) in ("of", "for"):
        end = last
    return Stretch(start, end)


def _unsure(sentence: Sentence, found: Stretch) -> str:
    """Whether the title is a former, acting or coming one."""
    around = range(max(0, found.first - 3), found.last + 2)
    keys = {sentence.key(n) for n in around if n <= found.last or sentence.joined(n)}
    return "of another time" if keys & UNSURE_TITLE else ""


def _of_another(sentence: Sentence, found: Stretch, bound: Bound) -> str:
    """Whether the title is one in a house or land that the fact does not name."""
    wanted = {place.first for place in bound.places}
    for number in range(max(0, found.first - 2), found.last + 1):
        key = sentence.key(number)
        owner = key.endswith("'s") or key in PEOPLES
        if owner and number not in bound.taken and sentence.capital(number) and wanted:
            return f'of "{sentence.said(number, number)}"'
    return ""
