"""The `pass`, `fail` and `skip` examples of rules, run like documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk import formats
from factdesk.desk import judge, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdesk.kind import Kind, Rule
    from factdesk.model import Report

PATH = "example.md"


class Outcome(NamedTuple):
    """An example of a rule: what was wanted of it (`pass`, `fail` or `skip`), and what came. `how` tells
    in lines how one that does not hold was understood."""

    rule: Rule
    wanted: str
    text: str
    report: Report
    how: tuple[str, ...] = ()

    @property
    def held(self) -> bool:
        """Whether the example does what it says: a `fail` is flagged by its rule, others are not."""
        return self.flagged == (self.wanted == "fail")

    @property
    def flagged(self) -> bool:
        """Whether the rule flags it."""
        return any(finding.rule == self.rule.id for finding in self.report.findings)

    @property
    def told(self) -> str:
        """What went otherwise than wanted."""
        if self.flagged:
            said = "; ".join(f.message for f in self.report.findings if f.rule == self.rule.id)
            return f"should {self.wanted}, and was flagged: {said}\n{self._shown}"
        met = self.report.tallies.get(self.rule.id)
        seen = "the rule found nothing in it to check" if met is None else (
            "it seemed to agree" if met.agrees else "it was left open (denied, planned, partial, of another time)"
        )  # fmt: skip
        return f"should {self.wanted}, and was not flagged: {seen}\n{self._shown}"

    @property
    def _shown(self) -> str:
        """The example, or how each of its sentences was understood."""
        return "\n".join(f"    {line}" for line in self.how or (f'"{self.text}"',))


def outcomes(kinds: Sequence[Kind]) -> Iterator[Outcome]:
    """The outcome of each example of each rule, in the order of the rules."""
    for kind in kinds:
        for rule in kind.rules.values():
            for wanted in ("pass", "fail", "skip"):
                field = "pass_" if wanted == "pass" else wanted
                for text in getattr(rule.entry, field, ()):
                    yield outcome(kinds, rule, wanted, text)


def outcome(kinds: Sequence[Kind], rule: Rule, wanted: str, text: str) -> Outcome:
    """One example as a document of its own."""
    own = [kind for kind in kinds if kind.name == rule.kind]
    done = Outcome(rule, wanted, text, judge([read(PATH, text.encode(), own)], own))
    if done.held:
        return done
    document = formats.parse(PATH, text.encode())
    return done._replace(how=tuple(line for kind in own for line in kind.explained(document, rule.id)))
