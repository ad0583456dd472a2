"""The title that a sentence gives to a person: TITLE NAME; NAME, TITLE; NAME is TITLE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.offices import Office, offices
from factdesk.binding.phrases import Stretch
from factdesk.english.inflections import PEOPLES
from factdesk.english.offices import SERVICE, STYLES, office
from factdesk.english.words import ARTICLES, FUNCTION, UNSURE_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound, Place
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot
    from factdesk.english.clauses import Clause

_BE = frozenset("is was are were be been being became become becomes remains remained".split())
_LINKS = frozenset({"of", "for", "to", "and"})
_PLACED = frozenset({"in", "at", "on"})
_PAST = frozenset("was were had served worked acted".split())
_HOLDS = frozenset("serves works acts has had served worked acted".split())
_SMALL = frozenset("now still also currently both as not".split())
_LEADING = frozenset("managing operating founding presiding acting marketing engineering nursing".split())
_NEVER = frozenset({"not", "never", "no"})
_MOST = 14


def titled(sentence: Sentence, slot: Slot, bound: Bound) -> Iterator[Stretch]:
    """The titles that a sentence gives to the bound person, those that it states plainly first."""
    person = _person(sentence, bound)
    if person is None:
        return
    found = list(_all(sentence, slot, bound, person))
    yield from sorted(found, key=lambda stretch: bool(stretch.loose))


def _all(sentence: Sentence, slot: Slot, bound: Bound, person: Place) -> Iterator[Stretch]:
    ways = (_before, _after, _is, _named_last)
    house = bound._replace(places=tuple(place for place in bound.places if place is not person))
    owned = sentence.owns(person.last)
    for way in ways[:1] if owned else ways:
        run = way(sentence, person)
        if run is None:
            continue
        for held in offices(sentence, slot, house, range(run.first, run.last + 1)):
            if way in (_after, _is) and _another_named(sentence, bound, held.last + 1):
                continue
            loose = run.loose or held.loose or _ended(sentence, held)
            yield Stretch(held.first, held.last, loose, run.given or way in (_before, _after))


def _another_named(sentence: Sentence, bound: Bound, number: int) -> bool:
    """Whether a name follows a title, so that it is somebody else's: "met Putin, Prime Minister Medvedev"."""
    return sentence.joined(number) and sentence.capital(number) and number not in bound.taken


def _ended(sentence: Sentence, held: Office) -> str:
    """Whether a title is followed by when it ended: "director until 2019", "director at the time"."""
    keys = {sentence.key(n) for n in range(held.last + 1, held.last + 9)}
    return "of another time" if keys & {"until", "till"} or {"at", "time"} <= keys else ""


def _person(sentence: Sentence, bound: Bound) -> Place | None:
    names = [place for place in bound.places if place.anchor.name]
    people = [place for place in names if any(way[0][0] == "~" for way in place.anchor.ways)]
    others = [p for p in names if not sentence.owns(p.last) and sentence.key(p.last) not in PEOPLES]
    return next(iter(people or others), None)


def _part(sentence: Sentence, number: int) -> bool:
    """Whether a word can be part of what a person is called."""
    key = sentence.key(number)
    if sentence.within(number) and sentence.within(number) != "rank":
        return False
    if key == "for" and {sentence.key(number + 1), sentence.key(number + 2)} & {"past", "last", "next"}:
        return False
    hyphen = "-" in (sentence.gap(number).strip(), sentence.gap(number + 1).strip())
    if key in _LINKS or key in ARTICLES or key.endswith(("'s", "s'")) or key in UNSURE_TITLE or hyphen:
        return True
    if sentence.acronym(number):
        return True
    if sentence.tags[number] == "G":
        owned = sentence.owns(number - 1) or sentence.key(number - 1) in ARTICLES
        kind = owned and sentence.joined(number + 1) and office(sentence.key(number + 1))
        return sentence.key(number - 1) in ("of", "for", "and") or key in _LEADING or kind
    return (key not in FUNCTION or key == "first") and (sentence.tags[number] in "NAQ" or office(key))


def _where(sentence: Sentence, number: int) -> bool:
    """Whether a small word tells where a title is held: "consul in Norrland"."""
    after = number + 1 + (sentence.key(number + 1) == "the")
    return sentence.key(number) in _PLACED and after < len(sentence.words) and sentence.capital(after)


def _backward(sentence: Sentence, last: int, placed: bool) -> Stretch | None:
    """The words of a title that ends at a word."""
    first = last
    while first >= 0 and last - first < _MOST and (_part(sentence, first) or (placed and _where(sentence, first))):
        if (first < last and not sentence.joined(first + 1)) or _of_somebody(sentence, first, last):
            break
        first -= 1
    return Stretch(first + 1, last) if first < last else None


def _before(sentence: Sentence, person: Place) -> Stretch | None:
    """A title that ends right in front of the name, or in front of a comma before it."""
    at = person.first
    while at > 1 and sentence.joined(at) and _styled(sentence, at - 1):
        at -= 1
    last = at - 1
    mark = sentence.gap(at).strip()
    if last < 0 or mark not in ("", ",") or sentence.key(last) in _LINKS:
        return None
    found = _backward(sentence, last, mark == ",")
    if found is None or (mark == "," and not _closed(sentence, person, found)):
        return None
    return found


def _styled(sentence: Sentence, number: int) -> bool:
    """Whether a word is a style in front of a name, or a rank behind a comma: ", Colonel Maas"."""
    key = sentence.key(number)
    return key in STYLES or (key in SERVICE and sentence.gap(number).strip() == ",")


def _of_somebody(sentence: Sentence, number: int, last: int) -> bool:
    """Whether an "and" or "of" parts a title from another person's, or from what he heads: "Kerry and
    Foreign Minister Lavrov", "the government of President Assad"."""
    key = sentence.key(number)
    if key == "and":
        if sentence.key(number + 1) in ARTICLES:
            return True
        later = any(office(sentence.key(n)) for n in range(number + 1, last + 1))
        return later and not office(sentence.key(number - 1))
    own = any(office(sentence.key(n)) and sentence.key(n) not in PEOPLES for n in range(number + 1, last + 1))
    return key in ("of", "for", "to") and own


def _closed(sentence: Sentence, person: Place, title: Stretch) -> bool:
    """Whether a comma or an end follows a name that stands behind a comma; or a verb, unless the
    title stands under a preposition: "After talks with the consul, Savic left"."""
    at = person.last + 1
    if at >= len(sentence.words) or not sentence.joined(at):
        return True
    return sentence.tags[at] in "VX" and not (title.first and sentence.tags[title.first - 1] in "PGVEI")


def _after(sentence: Sentence, person: Place) -> Stretch | None:
    """A title after "NAME, the", the age left out."""
    first = person.last + 1
    if sentence.within(min(first, len(sentence.words) - 1)) and sentence.gap(first + 1).strip() == ",":
        first += 1
    if first >= len(sentence.words) or sentence.gap(first).strip() not in (",", "(", "\u2014", "\u2013"):
        return None
    if sentence.key(first) in ("and", "or", "to", "of", "for"):
        return None
    found = _run(sentence, first)
    named = found is not None and sentence.joined(found.last + 1) and sentence.capital(found.last + 1)
    return None if named else found


def _is(sentence: Sentence, person: Place) -> Stretch | None:
    """A title after "NAME is", "NAME, who is", "NAME works as"."""
    at = person.last + 1
    homes = (c for c in sentence.clauses if c.verb >= 0 and person.first in (*c.words, *c.lent))
    clause = next((c for c in homes if _governs(sentence, c.verb, at)), None)
    if clause is None:
        return None
    verb = clause.verb
    number = verb + 1
    while number < len(sentence.words) and (
        sentence.tags[number] in "AEX"
        and not office(sentence.key(number))
        and sentence.key(number) not in UNSURE_TITLE | {"first"}
    ):
        number += 1
    if sentence.key(number) == "as":
        number += 1
    elif sentence.key(number - 1) not in _BE | _SMALL:
        return None
    found = _run(sentence, number) if number < len(sentence.words) else None
    past = sentence.key(verb) in _PAST and clause.joint != "says"
    wished = sentence.key(verb) == "were"  # of one person: "I wish she were"
    loose = wished or (past and not _dated(sentence, clause))
    plainly = clause.joint == "who" and not any(sentence.key(n) in _NEVER for n in range(verb, number))
    return found._replace(loose="of another time" if loose else "", given=plainly) if found else None


def _dated(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says itself when it holds, or what hangs on it by "when" does."""
    hanging = (c for c in sentence.clauses if c.joint == "when" and c.parent == sentence.clauses.index(clause))
    return any(sentence.within(n) == "date" for c in (clause, *hanging) for n in c.words)


def _governs(sentence: Sentence, verb: int, at: int) -> bool:
    """Whether a verb of being follows a name closely, or behind what stands between two commas."""
    small = all(sentence.tags[n] in "WA" or sentence.key(n) in ("who", "which") for n in range(at, verb))
    aside = verb > at and sentence.gap(at).strip() == "," and sentence.gap(verb).strip() == ","
    return verb >= at and (small or aside) and sentence.key(verb) in _BE | _HOLDS


def _named_last(sentence: Sentence, person: Place) -> Stretch | None:
    """A title in front of "is NAME"."""
    at = person.first - 1
    return _backward(sentence, at - 1, True) if at > 0 and sentence.key(at) in _BE else None


def _run(sentence: Sentence, first: int) -> Stretch | None:
    """The words of a title that starts at a word."""
    last = first - 1
    while last + 1 < len(sentence.words) and last - first < _MOST and (last < first or sentence.joined(last + 1)):
        if not (_part(sentence, last + 1) or (last >= first and _where(sentence, last + 1))):
            break
        last += 1
    return Stretch(first, last) if last >= first else None
