"""The words from a place on that can fill a slot: a name, one in apposition to a noun, a common noun."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.inflections import PEOPLES
from factdesk.english.offices import office
from factdesk.english.words import ARTICLES, FUNCTION, wordset

if TYPE_CHECKING:
    from factdesk.binding.sentence import Sentence
    from factdesk.binding.slots import Slot

_SEATS = wordset(
    "city town village port capital resort suburb province region state district county municipality island commune"
    " republic kingdom borough hamlet settlement stronghold outskirts suburbs"
    " north south east west northeast northwest southeast southwest centre center heart middle mountains highlands"
    " interior streets docks slums"
)
CALENDAR = wordset(
    "january february march april may june july august september october november december monday tuesday wednesday"
    " thursday friday saturday sunday easter christmas ramadan"
)
"""What has a capital and is a time."""

_LATER = wordset("last next this early late every once twice daily again")
_LANDS = frozenset(PEOPLES.values()) | wordset("us usa uk asia africa scandinavia earth eu uae")
VENUES = wordset(
    "house hall hotel palace museum center centre stadium arena opera theatre theater university college school square"
    " park airport hospital church cathedral castle building tower court room embassy street avenue road boulevard club"
    " villa library gallery station campus"
)
_BODIES = wordset("group company firm corporation conglomerate team side club band party newspaper agency army")
TIMES = wordset(
    "weekend morning evening afternoon night year time season month week day century row moment occasion decade hour"
    " minute"
)
_GENERAL = wordset("charge charges count counts offence offences offense offenses crime crimes wrongdoing things thing")
_WHERE = wordset("in at from to into near within inside on outside for")
_MOST = 10


class Stretch(NamedTuple):
    """The words `first` to `last` of a sentence that stand in the place of a slot's own, and why
    that leaves the statement open, if it does. `given` holds where it is so whatever the clause says:
    "Petra Holm, the director, did not come"."""

    first: int
    last: int
    loose: str = ""
    given: bool = False


def phrase_at(sentence: Sentence, first: int, slot: Slot, taken: frozenset[int]) -> Stretch | None:
    """The words from a place on that can stand in the slot: a name, or for common words a noun."""
    return _name(sentence, first, slot, taken) if slot.proper else _noun(sentence, first, slot, taken)


def _noun(sentence: Sentence, first: int, slot: Slot, taken: frozenset[int]) -> Stretch | None:
    at = first
    while sentence.key(at) in ARTICLES:
        at += 1
    if at >= len(sentence.words) or at in taken or (at > first and not sentence.joined(at)):
        return None
    if sentence.tags[at] == "E" and sentence.tags[at + 1 : at + 2] == "P":
        return None
    end = at
    while (
        end < len(sentence.words)
        and (end == at or sentence.joined(end))
        and end not in taken
        and (sentence.tags[end] in "NAEG" or (end > at and sentence.key(end) == "and" and " and " in slot.text))
        and sentence.within(end) not in ("date", "dayofyear")
    ):
        end += 1
    timed = end > at and sentence.key(end - 1) in TIMES and sentence.key(end - 1) not in slot.text
    general = end > at and not set(slot.text.split()) & _GENERAL and sentence.key(end - 1) in _GENERAL
    return Stretch(at, end - 1) if end > at and not timed and not general else None


def _name(sentence: Sentence, first: int, slot: Slot, taken: frozenset[int]) -> Stretch | None:
    """A name, behind what is said of it: "the Kazakh city of Almaty", "the Uzbek capital, Tashkent",
    "Amsterdam's Rijksmuseum"."""
    at, beside = first, None
    while at < min(len(sentence.words), first + _MOST) and at not in taken and sentence.within(at) in ("", "rank"):
        if at > first and not sentence.joined(at):
            break
        if _opens_work(sentence, at):
            return _work(sentence, at, taken)
        if sentence.capital(at) and sentence.key(at) not in FUNCTION and not _initial(sentence, at):
            end = _name_end(sentence, at, taken)
            owner = _owner(sentence, range(at, end), slot, taken)
            if not owner and not _noun_follows(sentence, end, taken):
                return Stretch(at, end - 1)
            beside, at = None if owner else Stretch(at, end - 1), end
        elif _described(sentence, at):
            at += 1
        else:
            break
    return _apposed(sentence, first, at, taken) or _venue(sentence, beside, at)


def _owner(sentence: Sentence, name: range, slot: Slot, taken: frozenset[int]) -> bool:
    """Whether a name only tells where that is which is named next, and is not the slot's own."""
    after = sentence.joined(name.stop) and name.stop not in taken and sentence.capital(name.stop)
    return after and sentence.owns(name[-1]) and not slot.accepts(tuple(sentence.marks[n][1] for n in name))


def _initial(sentence: Sentence, at: int) -> bool:
    """Whether a word is one letter of several with stops: "U.S."."""
    return len(sentence.key(at)) == 1 and sentence.gap(at + 1)[:1] == "."


def _described(sentence: Sentence, at: int) -> bool:
    """Whether a word can stand in front of a name that it describes: "neighbouring", "the city of"."""
    key = sentence.key(at)
    if key == "of":
        return sentence.key(at - 1) in _SEATS
    return (
        key in ARTICLES
        or key in ("just", "own", "first", "last", "latest", "once")
        or (key not in FUNCTION and sentence.tags[at] in "NAQG")
    )


def _opens_work(sentence: Sentence, at: int) -> bool:
    """Whether a small word with a capital opens the title of a work: "Never Let Me Go"."""
    following = sentence.joined(at + 1) and sentence.capital(at + 1)
    small = sentence.key(at) in FUNCTION and not sentence.acronym(at)
    return at > 0 and small and sentence.capital(at) and following


def _work(sentence: Sentence, first: int, taken: frozenset[int]) -> Stretch:
    """The title of a work: words with capitals, small ones between."""
    last = at = first
    while sentence.joined(at + 1) and at + 1 not in taken and at - last < 3:
        at += 1
        if sentence.capital(at):
            last = at
        elif sentence.key(at) not in FUNCTION:
            break
    return Stretch(first, last)


def _name_end(sentence: Sentence, at: int, taken: frozenset[int]) -> int:
    end = sentence.name_end(at)
    while end > at + 1 and (end - 1) in taken:
        end -= 1
    return end


def _noun_follows(sentence: Sentence, end: int, taken: frozenset[int]) -> bool:
    """Whether a name stands only in front of a noun: "the Uzbek capital", "a Tashkent hotel"."""
    if not sentence.joined(end) or end in taken or sentence.within(end) or sentence.key(end) in _LATER:
        return False
    noun = sentence.tags[end] == "N" or (sentence.tags[end] in "AG" and sentence.tags[end + 1 : end + 2] == "N")
    return noun and not sentence.capital(end) and sentence.key(end) not in FUNCTION


def _apposed(sentence: Sentence, first: int, at: int, taken: frozenset[int]) -> Stretch | None:
    """The name in apposition to a noun that ends before a comma: "the capital, Tashkent, ..."."""
    told = sentence.key(first) in ARTICLES or sentence.owns(first) or sentence.owns(first + 1)
    if not told or at <= first + 1 or at >= len(sentence.words) or sentence.gap(at).strip() != "," or at in taken:
        return None
    if _opens_work(sentence, at):
        found = _work(sentence, at, taken)
    elif sentence.capital(at) and sentence.key(at) not in FUNCTION:
        found = Stretch(at, _name_end(sentence, at, taken) - 1)
    else:
        return None
    return None if sentence.joined(found.last + 1) else found


def _venue(sentence: Sentence, beside: Stretch | None, at: int) -> Stretch | None:
    """The name in front of a noun that it can stand for: "a Geneva hotel", "the Novik group", "the
    Turkish president"."""
    if beside is None:
        return None
    ruler = sentence.key(beside.last) in PEOPLES and office(sentence.key(at - 1))
    return beside if ruler or sentence.key(at - 1) in VENUES | _BODIES else None


def comparable(sentence: Sentence, slot: Slot, lead: str, found: Stretch) -> bool:
    """Whether words are of the size of the slot's own: a city is not held against the country or the
    hall that it has."""
    numbers = range(found.first, found.last + 1)
    if not slot.proper and _articled(slot) and not _determined(sentence, found.first - 1):
        return False
    if lead == "as" and not _articled(slot) and sentence.key(found.first - 1) in ("a", "an"):
        # "listed as a breeding bird" is said beside "listed as endangered"
        told = {sentence.marks[n][0] for n in numbers}
        return any(told.issuperset(words) for words in (*slot.phrases, *slot.against))
    if slot.proper and all(sentence.key(n) in CALENDAR for n in numbers):
        return False
    letters = [sentence.marks[n][1] for n in numbers if sentence.key(n) not in FUNCTION or sentence.acronym(n)]
    if slot.same or not slot.proper or lead not in _WHERE or tuple(letters) in slot.against:
        return True
    alone = sentence.key(found.last + 1) not in _BODIES | VENUES and sentence.gap(found.last + 1) not in (
        "-",
        "\u2011",
    )
    if sentence.key(found.first - 1) == "the" and alone and lead != "for" and not _articled(slot):
        return slot.accepts(tuple(letters))
    right = [[mark.lstrip("=") for mark in phrase] for phrase in slot.phrases]
    said = [mark.lstrip("=") for mark in letters]
    capital = sentence.key(found.first - 1) == "of" and sentence.key(found.first - 2) == "capital"
    if _land(said) != any(map(_land, right)) or (capital and not any(map(_land, right))):
        return slot.accepts(tuple(letters))
    halls = any(words[-1] in VENUES for words in right)
    return halls or not said or said[-1] not in VENUES


def _determined(sentence: Sentence, number: int) -> bool:
    """Whether a word is an article or an owner; nothing out of the sentence is."""
    return sentence.key(number) in ARTICLES or (number >= 0 and sentence.owns(number))


def _articled(slot: Slot) -> bool:
    """Whether the slot's own name has an article in front of it, in the slot or before it."""
    text = slot.text.split("|")[0]
    return text.lower().startswith("the ") or f"the {text}" in slot.sentence


def _land(words: list[str]) -> bool:
    """Whether words name a country or a continent."""
    return bool(words) and _LANDS.issuperset(words)
