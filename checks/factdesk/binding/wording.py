"""The wording of a fact: its anchors, and the slot whose value is checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.stems import country
from factdesk.english.words import BE, FUNCTION, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SORTS = ("number", "year", "date", "money", "percent", "quantity", "name", "text")
"""The words that stand in a slot without a value: it must be the same everywhere."""

_TOKEN = re.compile(r"\[(?P<slot>[^\[\]]*)\]|\((?P<any>[^()]*\|[^()]*)\)(?P<maybe>\?)?|(?P<word>[^\s\[\]()]+)|[()\s]")
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")


class WordingError(ValueError):
    """A fact that cannot be checked, and why."""


Stems = tuple[str, ...]


class Anchor(NamedTuple):
    """What must stand in a clause: any one of several runs of stems. `part` is `before` or `after`
    the slot; `name` holds for a listed name."""

    ways: tuple[Stems, ...]
    part: str
    name: bool = False


class Wording(NamedTuple):
    """A fact in one wording. `slot` is what stands in brackets, `plain` the sentence without them,
    where it starts at `start`. `beside` are the stems of the content word next to the slot,
    `leads` the word right in front of it, and `ahead` holds if `beside` follows it."""

    anchors: tuple[Anchor, ...]
    slot: str
    plain: str
    start: int
    beside: tuple[str, ...]
    ahead: bool
    leads: str


def stems_of(text: str) -> Stems:
    """The stems of the words of a text.

    >>> stems_of("Iraqi foreign ministers")
    ('iraq', 'foreign', 'minister')
    """
    return tuple(country(word.lower().replace("\u2019", "'")) for word in _WORD.findall(text))


def wording(sentence: str, names: Mapping[str, Sequence[Stems]]) -> Wording:
    """Reads a fact. `names` gives for the first stem of each listed name what else it may be called.

    Raises WordingError for one without a slot, with two, with an open bracket or without anchors.

    >>> made = wording("The mission has [1,500] (troops|soldiers)", {})
    >>> made.slot, made.beside, [anchor.ways for anchor in made.anchors]
    ('1,500', ('troop', 'soldier'), [(('mission',),), (('troop',), ('soldier',))])
    """
    if sentence.count("[") != sentence.count("]") or sentence.count("(") != sentence.count(")"):
        raise WordingError("a bracket is opened and not closed")
    parts = [match for match in _TOKEN.finditer(sentence) if match.lastgroup]
    slots = [match for match in parts if match["slot"] is not None]
    if len(slots) != 1:
        count = "has no value in [brackets] to check" if not slots else "has more than one value in [brackets]"
        raise WordingError(count)
    if not slots[0]["slot"].strip():
        raise WordingError("has nothing in its brackets")
    at = parts.index(slots[0])
    before, after = _anchors(parts[:at], "before", names), _anchors(parts[at + 1 :], "after", names)
    if not before and not after:
        raise WordingError("has no words outside the brackets that could be looked for")
    plain, start = _plain(sentence)
    beside, ahead = _beside(before, after)
    leads = parts[at - 1][0].lower() if at and parts[at - 1]["word"] else ""
    return Wording((*before, *after), slots[0]["slot"], plain, start, beside, ahead, leads)


def _anchors(parts: Sequence[re.Match[str]], part: str, names: Mapping[str, Sequence[Stems]]) -> list[Anchor]:
    """The content words of one side of the slot; several words of a listed name are one anchor."""
    found: list[Anchor] = []
    stems: list[str] = []
    for match in [*parts, None]:
        if match is not None and match["word"]:
            stems += [stem for word, stem in _content(match["word"]) if word not in FUNCTION or word in _KEPT]
            continue
        found += _named(stems, part, names)
        stems = []
        if match is not None and match["any"] and not match["maybe"]:
            ways = tuple(filter(None, (_alternative(way, names) for way in match["any"].split("|"))))
            if ways:
                every = tuple(dict.fromkeys(way for group in ways for way in group))
                found.append(Anchor(every, part, any(len(group) > 1 for group in ways)))
    return found


_KEPT = frozenset(["first", "second", "most", "least", "no", "not"])


def _content(text: str) -> list[tuple[str, str]]:
    return [
        (word.lower(), country(word.lower().replace("\u2019", "'")))
        for word in _WORD.findall(text)
        if word.lower() not in ("s",)
    ]


def _alternative(text: str, names: Mapping[str, Sequence[Stems]]) -> tuple[Stems, ...]:
    stems = tuple(stem for word, stem in _content(text) if word not in FUNCTION)
    if not stems:
        return ()
    return tuple(dict.fromkeys((stems, *names.get(" ".join(stems), ()))))


def _named(stems: Sequence[str], part: str, names: Mapping[str, Sequence[Stems]]) -> list[Anchor]:
    found, at = [], 0
    while at < len(stems):
        size = next((n for n in range(len(stems) - at, 0, -1) if " ".join(stems[at : at + n]) in names), 0)
        if size:
            own = tuple(stems[at : at + size])
            ways = tuple(dict.fromkeys((own, *names[" ".join(own)])))
            found.append(Anchor(ways, part, True))
        else:
            found.append(Anchor(((stems[at],),), part))
        at += max(size, 1)
    return found


def _beside(before: Sequence[Anchor], after: Sequence[Anchor]) -> tuple[tuple[str, ...], bool]:
    """The slot's own word: the first behind it, else the last in front of it."""
    anchor = after[0] if after else before[-1]
    return tuple(dict.fromkeys(way[0 if after else -1] for way in anchor.ways)), bool(after)


def _plain(sentence: str) -> tuple[str, int]:
    """The sentence with the first of all alternatives, and where the slot's value starts in it."""
    text = re.sub(r"\(([^()|]*)\|[^()]*\)\??", r"\1", sentence)
    start = text.index("[")
    slot = text[start + 1 : text.index("]")]
    return text[:start] + slot.split("|")[0] + text[text.index("]") + 1 :], start


def preposition(wording: Wording) -> str:
    """The preposition right in front of the slot, or nothing."""
    return wording.leads if wording.leads in PREPOSITIONS else ""


def predicate(wording: Wording) -> bool:
    """Whether the slot says what something is: "Paris is [the capital]"."""
    return wording.leads in BE or bool(
        re.search(r"\b(?:is|was|are|were)\b[^\[\]]*\[", wording.plain[: wording.start] + "[")
    )
