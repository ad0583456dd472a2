"""All ways in which a listed name is met: right, wrong, close to it, or somebody else's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factdesk.document import surface

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

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
    """All forms of all names; surnames stand for a name while only one listed name has them. What is
    listed for one name is not close to another."""
    surnames: dict[str, list[Rule]] = {}
    for rule in rules:
        if " " in rule.entry.name:
            surnames.setdefault(rule.entry.name.split()[-1], []).append(rule)
    alone = {surname: having[0] for surname, having in surnames.items() if _stands_alone(having)}
    given = [form for rule in rules for form in _given(rule)]
    given += [_surname(rule, surname) for surname, rule in alone.items()]
    yield from given
    known = {surface(form.written) for form in given} | surnames.keys()
    lower = {written.lower() for written in known}
    for rule, right, way in _restyled(rules, alone):
        if way not in known:
            # words of the dictionary side by side are not a name: "if you tube down the river"
            loose = way.lower() not in lower and not (right.isalpha() and _words(way))
            yield Form(rule.id, CLOSE, way, right, loose)


def _given(rule: Rule) -> Iterator[Form]:
    """The forms that an entry lists, or has romanised."""
    entry: Any = rule.entry
    for written in (entry.name, *entry.allow, *entry.short):
        yield Form(rule.id, "right", written, written, True)
    for written in entry.unlike:
        yield Form(rule.id, "other", written, written, True)
    for written in (*entry.variants, *_romanised(entry)):
        fix = replacement(written, entry.name)
        yield Form(rule.id, "wrong", written, fix, surface(written).lower() != surface(fix).lower())


def _stands_alone(having: Sequence[Rule]) -> bool:
    """Whether a last word is the surname of one name; none is that of a name all of whose words are
    words of the dictionary (Popular Mobilization Forces)."""
    from factdesk.naming.gazetteer import ordinary

    return len(having) == 1 and not all(map(ordinary, having[0].entry.name.split()))


def _words(way: str) -> bool:
    """Whether a spelling is of several words, all of the dictionary."""
    from factdesk.naming.gazetteer import ordinary

    return " " in way and all(map(ordinary, way.split()))


def _surname(rule: Rule, surname: str) -> Form:
    """A last word as a form of its own, as written only if it is a word of the dictionary (Rice)."""
    from factdesk.naming.gazetteer import ordinary

    return Form(rule.id, "right", surname, surname, not ordinary(surname))


def _restyled(rules: Sequence[Rule], surnames: Mapping[str, Rule]) -> Iterator[tuple[Rule, str, str]]:
    """Names and surnames written otherwise, each with its rule and what is right: el-Assad, Github."""
    asked = [rule for rule in rules if rule.entry.similar != "off"]
    if not asked:
        return
    from factdesk.naming.restyled import restyled, rewritten

    for rule in asked:
        others = tuple(rewritten(rule.entry.name))
        ways = (*others, *(way for one in (rule.entry.name, *others) for way in restyled(one)))
        yield from ((rule, rule.entry.name, way) for way in dict.fromkeys(ways))
    for surname, rule in surnames.items():
        if rule.entry.similar != "off":
            yield from ((rule, surname, way) for way in restyled(surname))


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
