"""A sentence as tokens: words and values, each with its stem and, where it is a verb, its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.stems import possessed, stem
from factdesk.values.words import ARTICLES, AUXILIARIES, BE, FUNCTION, IRREGULAR, KEPT, MODALS, PREPOSITIONS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.model import Value

FINITE = frozenset(("aux", "past", "pres"))
_POSSESSIVE = frozenset(("his", "her", "its", "their", "our", "my", "your"))
_SAME = frozenset("cut hit put set read shut spread cost let beat hurt burst cast quit split bid".split())
_NOT_PAST = frozenset("so-called armed hundred red united advanced alleged limited talented supposed need speed".split())
_PLURALS = frozenset("we they who which that people and troops i you".split())


class Token(NamedTuple):
    """A word or value at `start:end` of the text; `gap` is what stands before it.

    `form` is `aux`, `past`, `pres`, `ing` or `base` for what is likely a verb, else empty.
    """

    start: int
    end: int
    key: str
    stem: str
    cap: bool
    gap: str
    form: str
    value: Value | None = None

    @property
    def content(self) -> bool:
        """Whether it is a word that says something by itself."""
        return self.value is None and possessed(self.key) not in FUNCTION


def tokens(text: str, words: Sequence[tuple[int, int, str]], values: Sequence[Value]) -> list[Token]:
    """The tokens of a sentence, in order; a word inside a value is no token of its own.

    `text` is what the offsets of the words and values count in.
    """
    spans = [(value.start, value.end) for value in values]
    rows: list[tuple[int, int, str, Value | None]] = [(v.start, v.end, text[v.start : v.end].lower(), v) for v in values]
    rows += [(a, b, key, None) for a, b, key in words if not any(low < b and a < high for low, high in spans)]
    rows.sort(key=lambda row: (row[0], row[1]))
    found: list[Token] = []
    for number, (start, end, key, value) in enumerate(rows):
        before = found[-1] if found else None
        cap = text[start].isupper()
        gap = text[before.end : start] if before else ""
        after = rows[number + 1] if number + 1 < len(rows) else None
        form = "" if value else _form(key, cap and bool(found), before, after)
        found.append(Token(start, end, key, key if value else stem(key), cap, gap, form, value))
    return found


def _form(key: str, cap: bool, before: Token | None, after: tuple[int, int, str, Value | None] | None) -> str:
    """The verb form that a word likely is, by its ending, the lists, and its neighbours."""
    if key in AUXILIARIES:
        return "" if key == "may" and cap else "aux"
    if cap or "'" in key:
        return ""
    previous = before.key if before and "," not in before.gap + "x" else (before.key if before else "")
    after_noun = previous not in ARTICLES and previous not in _POSSESSIVE and not (before and before.key.endswith("'s"))
    if _past(key):
        return "past" if after_noun else ""
    if key.endswith("ing") and len(key) > 5 and key not in KEPT:
        return "ing" if after_noun else ""
    if previous == "to" and key in VERBS:
        return "base"
    if key in VERBS and (previous in _PLURALS or (previous.endswith("s") and _opens(after))):
        return "pres" if after_noun and previous not in PREPOSITIONS else ""
    if key.endswith("s") and _third(key) and after_noun and previous not in PREPOSITIONS and _opens(after):
        return "pres" if before is not None and before.form not in ("aux", "past", "pres") else ""
    return ""


def _past(key: str) -> bool:
    if key in _SAME:
        return True
    if key in IRREGULAR and IRREGULAR[key] in VERBS | {"begin", "become", "overcome"}:
        return not key.endswith(("s", "ing", "er")) and key not in ("loan", "purchase", "theft", "growth", "flight")
    return key.endswith("ed") and len(key) > 4 and key not in _NOT_PAST and key not in KEPT


def _third(key: str) -> bool:
    return key[:-1] in VERBS or key[:-2] in VERBS or (key.endswith("ies") and key[:-3] + "y" in VERBS)


def _opens(after: tuple[int, int, str, Value | None] | None) -> bool:
    """Whether what follows can open the object or complement of a verb."""
    if after is None:
        return False
    return after[3] is not None or after[2] in ARTICLES or after[2] in PREPOSITIONS or after[2] in BE | MODALS | {"not"}
