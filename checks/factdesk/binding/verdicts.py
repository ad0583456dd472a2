"""What is wrong among the claims of one fact: against its value, in their order, in their sum, among themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.styles import restyled
from factdesk.binding.totals import amiss
from factdesk.binding.ways import sides
from factdesk.model import Finding, Fix, Place, meets

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factdesk.binding.slots import Slot
    from factdesk.kind import Rule
    from factdesk.model import Claim, Value


def verdicts(rule: Rule, slot: Slot, claims: Iterable[Claim]) -> Iterator[Finding]:
    """What is wrong among the claims of one key; those that are unclear are passed over."""
    stated = [claim for claim in claims if claim.role == "says"]
    if rule.entry.order:
        return _disordered(rule, stated)
    if slot.same == "sum":
        return _wrongly_added(rule, stated)
    if slot.same:
        return _disagreeing(rule, stated)
    return _untrue(rule, slot, stated)


def _untrue(rule: Rule, slot: Slot, stated: Sequence[Claim]) -> Iterator[Finding]:
    """The claims that cannot be what the fact says."""
    wrong = [claim for claim in stated if not slot.allows(claim.value)]
    for claim in wrong:
        others = [other for other in wrong if other.text != claim.text][:5]
        fix = restyled(slot.expected, claim.text) if slot.expected and claim.exact else ""
        # which of the two is wrong, a person must say
        mended = Fix(claim.span, fix, False) if fix else None
        yield _finding(rule, claim, f'{_says(claim)}, but "{slot.sentence}"', others, mended)


def _disordered(rule: Rule, stated: Sequence[Claim]) -> Iterator[Finding]:
    """The dates that cannot be in the order of the fact."""
    first, second = sides(rule.entry.order)
    for claim in stated:
        earlier = [one for one in stated if one.value.text == first and one.value.axis == claim.value.axis]
        wrong = [one for one in earlier if claim.value.text == second and claim.value.high <= one.value.low]
        if wrong:
            message = f'{_says(claim)} for [{second}], before "{wrong[0].text}" for [{first}]'
            yield _finding(rule, claim, message, wrong)


def _wrongly_added(rule: Rule, stated: Sequence[Claim]) -> Iterator[Finding]:
    """The totals that their parts do not make."""
    for total, parts, message in amiss(stated, rule.entry.tolerance):
        yield _finding(rule, total, message, parts)


def _disagreeing(rule: Rule, stated: Sequence[Claim]) -> Iterator[Finding]:
    """The claims that most others contradict, or all sides where there is no majority."""
    for claim in stated:
        others = [other for other in stated if not _same(claim.value, other.value)]
        if others and len(others) * 2 >= len(stated):
            first = {" ".join(other.text.split()): other for other in reversed(others)}
            shown = sorted(first.values(), key=lambda other: other.span)[:5]
            told = " and ".join(f'"{" ".join(other.text.split())}"' for other in shown)
            yield _finding(rule, claim, f"{_says(claim)}, and elsewhere it is {told}", shown)


def _same(one: Value, other: Value) -> bool:
    """Whether two values of one slot can be the same; a shorter form of a name agrees with a longer."""
    if one.axis == other.axis == "text":
        ones, others = set(one.text.split()), set(other.text.split())
        return ones <= others or others <= ones
    return meets(one, other)


def _says(claim: Claim) -> str:
    return f'says "{" ".join(claim.text.split())}"'


def _finding(rule: Rule, claim: Claim, message: str, related: Iterable[Claim], fix: Fix | None = None) -> Finding:
    places = tuple(Place(one.span, one.text) for one in related)
    return Finding(rule.id, rule.kind, rule.level, message, claim.span, claim.text, places, fix)
