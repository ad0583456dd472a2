"""The offices that a stretch of a sentence names, and which of them a title cannot be beside."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.binding.marks import common
from factdesk.english.inflections import PEOPLES
from factdesk.english.offices import INFORMAL, LOWER, RANKS, SERVICE, office, plain_office
from factdesk.english.words import ARTICLES, FUNCTION, TITLES, UNSURE_TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdesk.binding.places import Bound
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot

_PLAIN = frozenset(
    "regime current incumbent new longtime long-time embattled veteran powerful hardline moderate outspoken popular"
    " present first-term long serving standing popular charismatic controversial billionaire"
    " reclusive combative respected beleaguered youthful".split()
)
_LANDS = frozenset(PEOPLES.values())
_SAME = frozenset("head lead main top overall current".split())
_INFORMAL = frozenset(map(common, INFORMAL))
_LOWER = frozenset(map(common, LOWER))
_FIRST = LOWER | frozenset("chief head first lead principal general".split())
_FORMER = UNSURE_TITLE | frozenset("formerly previously once briefly temporarily one-time".split())
_FIELDS = LOWER | frozenset(
    "prime foreign finance interior defence defense health education trade justice energy economy transport culture"
    " agriculture environment labour labor press sales managing executive national first top senior marketing chief"
    .split()
)  # fmt: skip
_OF = frozenset({"of", "for"})
_AT = frozenset({"of", "for", "at", "in", "to", "on"})


class Office(NamedTuple):
    """The words of an office, and why it leaves open what the person is, if it does."""

    first: int
    last: int
    loose: str = ""


def offices(sentence: Sentence, slot: Slot, bound: Bound, run: range) -> Iterator[Office]:
    """What some words name that a person is, if a title cannot be beside it; what is joined by
    "and" one by one, then as a whole. `bound` are the anchors but for the person's name."""
    parts = _parted(sentence, run)
    for part in (*parts, run) if len(parts) > 1 else parts:
        found = _office(sentence, bound, part)
        if found is not None and _competes(sentence, slot, bound, found):
            yield found._replace(loose=_unsure(sentence, found) or _elsewhere(sentence, bound, found))


def _parted(sentence: Sentence, run: range) -> list[range]:
    """The parts of a stretch between an "and" that has an office on either side."""
    parts, start = [], run.start
    for number in run:
        sides = (range(start, number), range(number + 1, run.stop))
        if sentence.key(number) == "and" and all(any(office(sentence.key(n)) for n in side) for side in sides):
            parts.append(sides[0])
            start = number + 1
    return [*parts, range(start, run.stop)]


def _office(sentence: Sentence, bound: Bound, run: range) -> Office | None:
    """The words of an office: from behind a country or an owner to its head and what that is of."""
    heads = [n for n in run if n not in bound.taken and office(sentence.key(n))]
    if not heads:
        return None
    of = next((n for n in run if n > heads[0] and sentence.key(n) in _AT), run.stop)
    head = max(n for n in heads if n < of)
    return Office(_start(sentence, bound, run, head), _end(sentence, bound, run, head))


def _start(sentence: Sentence, bound: Bound, run: range, head: int) -> int:
    start, at = head, head - 1
    while at >= run.start:
        key = sentence.key(at)
        if at in bound.taken:
            if sentence.key(at - 1) not in RANKS | LOWER or at == run.start:
                break
        elif _leading(key) or (_house(sentence, at, head) and at - 1 not in bound.taken):
            break
        elif key not in _PLAIN:
            start = at
        at -= 1
    return start


def _house(sentence: Sentence, number: int, head: int) -> bool:
    """Whether a word with a capital in front of a title without one names the house it is held in."""
    return number > 0 and sentence.capital(number) and not sentence.capital(head) and not sentence.acronym(head)


def _end(sentence: Sentence, bound: Bound, run: range, head: int) -> int:
    """The last word of what an office is of: "head of marketing", without the house that the fact names."""
    end = head
    while end + 1 < run.stop and sentence.key(end + 1) in _OF:
        last = end + 1
        while last + 1 < run.stop and sentence.key(last + 1) not in _AT and last + 1 not in bound.taken:
            last += 1
        behind = set(range(last + 1, min(last + 4, run.stop))) & bound.taken
        if last + 1 in behind or (behind and sentence.capital(last)):
            break
        end = last
    return end


def _leading(key: str) -> bool:
    """Whether a word in front of a title is not of it: a country, an owner, an article."""
    loose = key in _LANDS or (key.endswith("s") and key[:-1] in _LANDS)
    return key.endswith(("'s", "s'")) or key in _AT | {"and"} or key in PEOPLES or key in ARTICLES or loose


# --- whether it competes ----------------------------------------------------------------


def _said(sentence: Sentence, bound: Bound, found: Office) -> tuple[str, ...]:
    numbers = range(found.first, found.last + 1)
    return tuple(sentence.marks[n][0] for n in numbers if n not in bound.taken and sentence.key(n) not in FUNCTION)


def _competes(sentence: Sentence, slot: Slot, bound: Bound, found: Office) -> bool:
    """Whether a person who holds the title of a slot cannot be this, too: an office, no description."""
    said = _said(sentence, bound, found)
    if slot.same or slot.accepts(said):
        return True
    words = [sentence.key(n) for n in range(found.first, found.last + 1) if n not in bound.taken]
    if _one_of_many(sentence, bound, found) or _shorter(slot, said):
        return False
    if _called(slot, said):
        return False
    heads = [key for key in words if office(key)]
    if set(words) <= INFORMAL | RANKS | _PLAIN and len(set(words) & INFORMAL) == 1 and not set(words) & LOWER:
        return any(set(said) <= set(phrase) for phrase in slot.phrases)
    named = any(map(plain_office, heads)) or set(heads) & INFORMAL or set(words) & _FIRST
    return bool(named) and (any(key in TITLES - SERVICE for key in heads) or _at_home(sentence, bound, found))


def _called(slot: Slot, said: tuple[str, ...]) -> bool:
    """Whether words are an informal name of a slot's own title: "finance chief" for its director."""
    rest = {mark for mark in said if mark not in _INFORMAL}
    if not rest or rest == set(said) or set(said) & _LOWER:
        return False
    titles = (title.lower().split() for title in slot.text.split("|"))
    return any(rest == {common(word) for word in title if not office(word)} for title in titles)


def _shorter(slot: Slot, said: tuple[str, ...]) -> bool:
    """Whether words are a shorter form of a slot's own title, and no higher office: "minister"; or
    the same one with its rank: "head coach"."""
    if any(set(phrase) < set(said) and set(said) - set(phrase) <= _SAME for phrase in slot.phrases):
        return True
    return any(set(said) < set(phrase) and _LOWER.isdisjoint(set(phrase) - set(said)) for phrase in slot.phrases)


def _one_of_many(sentence: Sentence, bound: Bound, found: Office) -> bool:
    """Whether a person is said to be one of several such: "a director of Tessel"."""
    at = found.first - 1
    while at >= 0 and sentence.joined(at + 1) and (at in bound.taken or sentence.key(at) in _PLAIN | PEOPLES.keys()):
        at -= 1
    return sentence.key(at) in ("a", "an", "another", "one", "some") and sentence.joined(at + 1)


def _at_home(sentence: Sentence, bound: Bound, found: Office) -> bool:
    """Whether an office is held in the house that the fact names."""
    near = range(found.first - 2, found.last + 6)
    return any(n in bound.taken and _tied(sentence, found, n) for n in near)


def _tied(sentence: Sentence, found: Office, number: int) -> bool:
    low, high = sorted((number, found.first if number < found.first else found.last))
    if number > found.last and sentence.key(found.last + 1) not in _AT:
        return False
    return all(map(sentence.joined, range(low + 1, high + 1)))


# --- what leaves it open ----------------------------------------------------------------


def _unsure(sentence: Sentence, found: Office) -> str:
    """Whether the title is a former, acting or coming one."""
    first = found.first
    while first > 0 and sentence.joined(first) and found.first - first < 5:
        first -= 1
    keys = {sentence.key(n) for n in range(first, found.last + 2) if n <= found.last or sentence.joined(n)}
    return "of another time" if keys & _FORMER else ""


def _elsewhere(sentence: Sentence, bound: Bound, found: Office) -> str:
    """Whether the title is one in a house or land that the fact does not name."""
    if not bound.places:
        return ""
    around = list(range(max(0, found.first - 3), found.first))
    around = [n for n in around if all(map(sentence.joined, range(n + 1, found.first + 1)))]
    for number in around:
        key = sentence.key(number)
        owner = key.endswith(("'s", "s'")) or key in PEOPLES or (number > 0 and number == found.first - 1)
        if owner and number not in bound.taken and sentence.capital(number) and not office(key):
            return f'of "{sentence.said(number, number)}"'
    opens = found.first == 0 and found.last > 0 and sentence.key(0) not in _FIELDS and not office(sentence.key(0))
    if opens and not _at_home(sentence, bound, found):
        return f'perhaps of "{sentence.said(0, 0)}"'
    return _of_another(sentence, bound, found)


def _of_another(sentence: Sentence, bound: Bound, found: Office) -> str:
    """What the words behind a title say that it is of, if that is none of the fact's."""
    at = next((n for n in range(found.first + 1, found.last + 2) if sentence.key(n) in _AT and sentence.joined(n)), -1)
    if at < 0:
        return ""
    last = at
    while last + 1 < len(sentence.words) and sentence.joined(last + 1) and sentence.tags[last + 1] in "NADPQ":
        last += 1
    names = [n for n in range(at + 1, last + 1) if sentence.capital(n)]
    tied = _at_home(sentence, bound, found) or any(n in bound.taken for n in range(at, last + 1))
    return "" if tied or not names or sentence.capital(found.first) else f'of "{sentence.said(names[0], names[-1])}"'
