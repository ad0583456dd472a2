"""All ways in which a listed name is met: right, wrong, close to it, or somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.document import surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdesk.kind import Rule

CLOSE = "close"
"""The role of a form, and the axis of a claim, that is close to a name."""

KEYS = ("name", "variants", "allow", "short", "unlike")
"""The keys of an entry under which spellings are listed."""


class Form(NamedTuple):
    """One way in which a name is written: `role` is `right`, `wrong`, `close` or `other` (somebody else);
    `fix` is what stands there when it is right; `loose` holds unless only the case is wrong."""

    rule: str
    role: str
    written: str
    fix: str
    loose: bool


def listed(entry: Any, key: str) -> tuple[str, ...]:
    """The spellings that an entry has under a key."""
    return (entry.name,) if key == "name" else getattr(entry, key)


def forms(rules: Sequence[Rule]) -> Iterator[Form]:
    """All forms of all names; surnames stand for a name while only one listed name has them."""
    surnames: dict[str, list[Rule]] = {}
    for rule in rules:
        entry: Any = rule.entry
        for written in (entry.name, *entry.allow, *entry.short):
            yield Form(rule.id, "right", written, written, True)
        for written in entry.unlike:
            yield Form(rule.id, "other", written, written, True)
        for written in (*entry.variants, *_romanised(entry)):
            fix = replacement(written, entry.name)
            yield Form(rule.id, "wrong", written, fix, surface(written).lower() != surface(fix).lower())
        if entry.similar != "off":
            yield from _restyled(rule)
        if " " in entry.name:
            surnames.setdefault(entry.name.split()[-1], []).append(rule)
    for surname, having in surnames.items():
        if len(having) == 1:
            yield from _surname(having[0], surname)


def _restyled(rule: Rule) -> Iterator[Form]:
    """The name written otherwise, where that is not listed: el-Assad for al-Assad, Github for GitHub."""
    from factdesk.naming.restyled import restyled, rewritten

    ways = (rule.entry.name, *rewritten(rule.entry.name))
    yield from _close_forms(rule, rule.entry.name, (*ways[1:], *(way for one in ways for way in restyled(one))))


def _close_forms(rule: Rule, right: str, written: Iterable[str]) -> Iterator[Form]:
    given = {surface(form) for key in KEYS for form in listed(rule.entry, key)}
    for way in dict.fromkeys(written):
        if way not in given:
            yield Form(rule.id, CLOSE, way, right, way.lower() not in {form.lower() for form in given})


def _surname(rule: Rule, surname: str) -> Iterator[Form]:
    """A last word as a form of its own; not that of a name all of whose words are words of the
    dictionary (Popular Mobilization Forces), and as written only if itself is one (Rice)."""
    from factdesk.naming.gazetteer import ordinary
    from factdesk.naming.restyled import restyled

    if not all(ordinary(word) for word in rule.entry.name.split()):
        yield Form(rule.id, "right", surname, surname, not ordinary(surname))
        if rule.entry.similar != "off":
            yield from _close_forms(rule, surname, restyled(surname))


def can_romanise() -> bool:
    """Whether what romanises names in other scripts is installed."""
    from importlib.util import find_spec

    return find_spec("icu") is not None


def _romanised(entry: Any) -> Iterator[str]:
    """The romanisations of an original, whole and by their last words, that no list has as right."""
    if not entry.original:
        return
    from factdesk.values.romanised import romanised

    right = {surface(form).lower() for key in ("name", "allow", "short", "unlike") for form in listed(entry, key)}
    right |= {word for form in right for word in form.split()}
    ways = romanised(entry.original, entry.name)
    for way in dict.fromkeys([*ways, *(way.split()[-1] for way in ways)]):
        if way.lower() not in right:
            yield way


def replacement(variant: str, name: str) -> str:
    """The part of a name that a variant of it stands for: the words it is most like.

    >>> replacement("Arakchi", "Abbas Araghchi")
    'Araghchi'
    """
    from factdesk.values.spelling import part

    if len(variant.split()) >= len(name.split()):
        return name
    start, end = part(variant, name)
    return " ".join(name.split()[start:end])
