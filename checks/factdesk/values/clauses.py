"""The clauses of a sentence, and which of them hang on which."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factdesk.values.tokens import FINITE
from factdesk.values.words import ADVERBS, PREPOSITIONS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.values.tokens import Token

RELATIVE = frozenset("who whom whose which where".split())
WHEN = frozenset("when while as".split())
AFTER = frozenset("after before since until till following once ahead".split())
BECAUSE = frozenset("because although though whereas despite".split())
IF = frozenset("if unless whether".split())
AND = frozenset("and but or nor yet so then".split())
_NO_PARTICIPLE = frozenset("including following according excluding regarding considering concerning pending".split())
_CLOSABLE = frozenset(("relative", "participle", "appositive", "when", "after", "because", "if"))
_DASH = re.compile(r"\s[-\u2013\u2014]\s|\u2014|--")
_STEMS = frozenset(SPEECH | {"sai", "tel", "announc", "argu", "not", "declar", "reveal", "alleg", "estimat", "acknowledg"})
LINKED = frozenset(("relative", "participle", "appositive", "when", "after", "because", "paren", "if"))


class Clause(NamedTuple):
    """A clause: how it hangs on its parent (`main` on none), and the token that opens it.

    `and` is a further predicate of the parent's subject, `clause` has a subject of its own,
    `that` is what somebody said.
    """

    kind: str
    parent: int
    opens: int
    comma: bool


def clauses(tokens: Sequence[Token]) -> tuple[list[Clause], list[int]]:
    """The clauses of a sentence and, for each token, the number of its clause."""
    cutter = _Cutter(tokens)
    for number in range(len(tokens)):
        cutter.step(number)
    return cutter.clauses, cutter.of


class _Cutter:
    """Reads a sentence from left to right; `open` are the clauses that are open, the innermost last."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.clauses = [Clause("main", -1, 0, False)]
        self.open = [0]
        self.of: list[int] = []
        self.verbs: dict[int, int] = {}

    def step(self, at: int) -> None:
        """Takes one token into the clause that it belongs to."""
        token = self.tokens[at]
        comma = "," in token.gap
        if not self._marks(at):
            kind = self._opener(at, comma)
            if kind in ("and", "clause") or (comma and kind not in ("", "relative", "that")):
                self._close(at)
            elif comma and not kind:
                self._close(at)
            elif not kind:
                self._resume(at)
            if kind:
                self._push(kind, at, comma)
        here = self.open[-1]
        self.of.append(here)
        if token.form in FINITE or (token.form == "ing" and self.clauses[here].kind in ("participle", "after")):
            self.verbs[here] = at

    def _push(self, kind: str, at: int, comma: bool) -> None:
        if kind in ("and", "clause"):
            while len(self.open) > 1 and self.clauses[self.open[-1]].kind in ("appositive", "paren"):
                self.open.pop()
            parent = self.open.pop()
            self.clauses.append(Clause(kind, parent, at, comma))
        else:
            self.clauses.append(Clause(kind, self.open[-1], at, comma or at == 0))
        self.open.append(len(self.clauses) - 1)

    def _marks(self, at: int) -> bool:
        """Opens and closes at brackets, semicolons, colons and dashes."""
        gap = self.tokens[at].gap
        if ")" in gap or "]" in gap:
            self._down("paren")
        if "(" in gap or "[" in gap:
            self._push("paren", at, False)
            return True
        if ";" in gap:
            self.open = []
            self.clauses.append(Clause("main", -1, at, False))
            self.open = [len(self.clauses) - 1]
            return True
        if _DASH.search(gap) or ": " in gap:
            if not self._down("paren"):
                self._push("paren", at, False)
                return True
        return False

    def _down(self, kind: str) -> bool:
        for place in range(len(self.open) - 1, 0, -1):
            if self.clauses[self.open[place]].kind == kind:
                del self.open[place:]
                return True
        return False

    def _close(self, at: int) -> None:
        """At a comma: the clauses that it ends."""
        while len(self.open) > 1:
            here = self.clauses[self.open[-1]]
            done = self.open[-1] in self.verbs or here.kind == "appositive" or here.opens == 0
            if here.kind == "after" and not self._ahead(here.opens + 1, at):
                done = True
            if here.kind not in _CLOSABLE or not done or not (here.comma or here.kind in ("participle", "after")):
                return
            self.open.pop()

    def _resume(self, at: int) -> None:
        """A second verb without "and" takes up the clause that a relative clause stood in."""
        if self.tokens[at].form not in FINITE or len(self.open) < 2:
            return
        here, last = self.clauses[self.open[-1]], self.verbs.get(self.open[-1])
        if here.kind not in ("relative", "participle", "after", "appositive") or here.comma or here.parent in self.verbs:
            return
        if last is None:
            if here.kind == "after" and at - here.opens > 1:
                self.open.pop()
            return
        if at - last > 2 or self.tokens[last].form != "aux":
            self.open.pop()

    def _opener(self, at: int, comma: bool) -> str:
        """How a clause that begins with this token would hang on the one before, or nothing."""
        key = self.tokens[at].key
        if comma and any(t.key in ("which", "whom") for t in self.tokens[at + 1 : at + 4] if "," not in t.gap):
            return "relative"
        if key in RELATIVE:
            return "relative" if at and not self._of_which(at) else ""
        if key in IF:
            return "if"
        if key == "when" or (key in ("while", "as", "because", *BECAUSE) and self._ahead(at + 1)):
            return "because" if key in BECAUSE else "when"
        if key in AFTER:
            return self._after(at)
        if key == "that":
            return self._that(at)
        if key in AND:
            return self._and(at)
        return self._said(at) or self._participle(at, comma) or self._appositive(at, comma)

    def _of_which(self, at: int) -> bool:
        """Whether the relative clause was opened before its pronoun: ", two of which"."""
        here = self.clauses[self.open[-1]]
        return here.kind == "relative" and 0 < at - here.opens < 4 and self.open[-1] not in self.verbs

    def _ahead(self, start: int, end: int | None = None) -> int:
        """The first finite verb from here to the next boundary, or 0."""
        for at in range(start, len(self.tokens) if end is None else end):
            token = self.tokens[at]
            if at > start and (set(",;:(") & set(token.gap) or token.key in RELATIVE | IF | AFTER | {"when", "that"}):
                return 0
            if token.form in FINITE:
                return at
        return 0

    def _comma_after(self, start: int) -> bool:
        return any("," in token.gap for token in self.tokens[start + 1 :])

    def _after(self, at: int) -> str:
        if at + 1 >= len(self.tokens) or self.tokens[at + 1].value is not None:
            return ""
        if at == 0:
            return "after" if self._comma_after(0) else ""
        if self.tokens[at].key == "once" and not self._ahead(at + 1):
            return ""
        return "after"

    def _that(self, at: int) -> str:
        before = self.tokens[at - 1] if at else None
        if before is None or before.key in PREPOSITIONS or not self._ahead(at + 1):
            return ""
        if before.form in FINITE or before.form in ("ing", "base") or before.stem in _STEMS or "," in self.tokens[at].gap:
            return "that"
        after = self.tokens[at + 1]
        return "relative" if after.form in FINITE or after.key in ADVERBS else "that"

    def _and(self, at: int) -> str:
        if self.open[-1] not in self.verbs and self.clauses[self.open[-1]].kind != "paren":
            return ""
        after = at + 1
        while after < len(self.tokens) and self.tokens[after].key in ADVERBS:
            after += 1
        if after >= len(self.tokens):
            return ""
        if self.tokens[after].form in FINITE:
            return "" if self.tokens[at - 1].form in FINITE else "and"
        verb = self._ahead(at + 1)
        return "clause" if verb and not self.tokens[at - 1].value else ("clause" if verb and "," in self.tokens[at].gap else "")

    def _said(self, at: int) -> str:
        before = self.tokens[at - 1] if at else None
        if before is None or before.form not in FINITE | {"ing"} or self.tokens[at].gap.strip():
            return ""
        token = self.tokens[at]
        if before.stem not in _STEMS or token.key in PREPOSITIONS or token.form or self._passive(at - 1):
            return ""
        return "that" if self._ahead(at) else ""

    def _passive(self, at: int) -> bool:
        return any(token.key in ("was", "were", "is", "are", "been", "be") for token in self.tokens[max(at - 2, 0) : at])

    def _participle(self, at: int, comma: bool) -> str:
        token, here = self.tokens[at], self.open[-1]
        if comma and token.form == "ing" and token.key not in _NO_PARTICIPLE:
            return "participle"
        if token.form != "past" or not at or self.tokens[at - 1].form == "aux" or self.tokens[at - 1].key in ADVERBS:
            return ""
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if after is None or after.key not in PREPOSITIONS:
            return ""
        kind = self.clauses[here].kind
        if comma:
            interrupted = kind in ("appositive", "participle", "relative") or here in self.verbs
            return "participle" if here in self.verbs or (not interrupted and self._verb_after_comma(at)) else ""
        return "participle" if here not in self.verbs and self._second(at) else ""

    def _verb_after_comma(self, at: int) -> bool:
        commas = [n for n in range(at + 1, len(self.tokens)) if "," in self.tokens[n].gap]
        return any(self.tokens[n].form in FINITE for comma in commas[:2] for n in range(comma, len(self.tokens)))

    def _second(self, at: int) -> bool:
        """Whether another verb follows without "and", so that this one is a participle."""
        for token in self.tokens[at + 1 :]:
            if set(",;:(") & set(token.gap) or token.key in AND | RELATIVE | WHEN | AFTER | IF | {"that"}:
                return False
            if token.form in FINITE:
                return True
        return False

    def _appositive(self, at: int, comma: bool) -> str:
        if not comma or self.clauses[self.open[-1]].kind == "appositive":
            return ""
        key = self.tokens[at].key
        if key in ("a", "an"):
            return "appositive"
        return "appositive" if key == "the" and self.tokens[at - 1].cap and self._comma_after(at) else ""


