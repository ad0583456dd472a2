"""What a name in a fact may be called in a text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from factdesk.binding.marks import capital, common, marks_of
from factdesk.english.names import ALIASES, COMMON_HEADS, PLACE_HEADS
from factdesk.english.words import FUNCTION

if TYPE_CHECKING:
    from factdesk.kind import Rule

Names = Mapping[str, Sequence[tuple[str, ...]]]
"""For each spelling of a listed name, in lower case, all that it may be called, as marks."""


def called(text: str, names: Names) -> list[tuple[str, ...]]:
    """The runs of marks that stand for some words of a fact: the words themselves, the other forms
    of a listed or well-known name, the owner in front ("Halden's university"), and the last word of a
    person's name.

    >>> called("Helen Tanner", {})
    [('=helen', '=tanner'), ('~tanner',)]
    >>> called("University of Halden", {})[1]
    ('=halden', 'university')
    >>> called("the troops", {})
    [('troop',)]
    """
    own = marks_of(text)
    if not own:
        return []
    key = " ".join(mark.lstrip("=") for mark in own)
    found = [own, *names.get(key, ())]
    found += [marks_of(alias) for alias in ALIASES.get(key, ())]
    head, of, owner = text.partition(" of ")
    if of and len(head.split()) == 1 and capital(owner.removeprefix("the ")) and marks_of(owner):
        found.append((*marks_of(owner), common(head.lower())))
    if len(own) == 1 and capital(text) and key.endswith("ia"):
        # "Ruritanian" for a country that no list has
        found.append((f"={key}n",))
    if personal(text):
        found.append(("~" + own[-1].lstrip("="),))
    return list(dict.fromkeys(found))


def personal(text: str) -> bool:
    """Whether some words look like the full name of a person."""
    words = text.replace("-", " ").split()
    if (
        any(word.lower() in FUNCTION for word in words[1:])
        or not 2 <= len(words) <= 4
        or not all(capital(word) or word in ("al", "bin", "de", "van", "von", "da") for word in words)
    ):
        return False
    first, last = words[0].lower(), words[-1].lower()
    return last.isalpha() and last not in COMMON_HEADS and first not in PLACE_HEADS and not last.isupper()


def listed(rules: Sequence[Rule]) -> dict[str, list[tuple[str, ...]]]:
    """For each spelling of a listed name, in lower case, all that the name may be called: its right
    and wrong spellings, short forms, and its surname while no other listed name has it."""
    surnames = [rule.entry.name.split()[-1] for rule in rules]
    forms: dict[str, list[tuple[str, ...]]] = {}
    for rule in rules:
        entry = rule.entry
        ways = [marks_of(form) for form in (entry.name, *entry.allow, *entry.short, *entry.variants)]
        if surnames.count(entry.name.split()[-1]) == 1 and " " in entry.name:
            ways.append(("~" + marks_of(entry.name)[-1].lstrip("="),))
        for form in (entry.name, *entry.allow, *entry.short):
            forms[" ".join(mark.lstrip("=") for mark in marks_of(form))] = ways
    return forms
