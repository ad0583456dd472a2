"""The words that a clause shares with the one it hangs on: its subject, or what it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.words import BE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token

OWNERS = frozenset({"who", "which", "whose", "whom", "where", "that"})
"""The words that open a relative clause."""
SUBJECTS = frozenset("some many most few several others both fewer more less all none".split())
"""The words that can be the subject of a verb right behind them, without a noun."""
_ANAPHORS = frozenset("it he she they".split())


class Open:
    """A clause that still grows; see `Clause` for what it holds. `note` tells that it is a part of a note."""

    def __init__(self, joint: str, parent: int | None) -> None:
        self.words: list[int] = []
        self.joint = joint
        self.parent = parent
        self.verb = -1
        self.lent: tuple[int, ...] = ()
        self.note = False


class Shares:
    """What the clauses of a sentence share; `open` are those clauses, and may still grow."""

    def __init__(self, tokens: Sequence[Token], tagged: str, open_: list[Open]) -> None:
        self.tokens = tokens
        self.tags = tagged
        self.open = open_

    def subjective(self, at: int) -> bool:
        """Whether a word can be the subject of what follows, as "some" is right before its verb."""
        return self.tags[at] in "NRQ" or (self.tokens[at].key in SUBJECTS and self.tags[at + 1 : at + 2] in ("X", "V"))

    def subject(self, number: int) -> tuple[int, ...]:
        """The words before the verb of a clause, and what it shares itself."""
        clause = self.open[number]
        before = tuple(n for n in clause.words if clause.verb < 0 or n < clause.verb)
        return tuple(dict.fromkeys((*clause.lent, *before)))

    def antecedent(self, clause: Open) -> tuple[int, ...]:
        """The words that a relative clause or participle may tell of: those since the last verb."""
        words = clause.words
        cut = max((place for place, n in enumerate(words) if self.tags[n] in "VXEI"), default=-1)
        return tuple(words[cut + 1 :]) if cut + 1 < len(words) else tuple(words)

    def lend(self) -> None:
        """Participles, and clauses with no subject of their own, share that of the one they hang on;
        so do those whose subject is a pronoun that can mean no other."""
        for clause in self.open:
            if clause.parent is not None and not clause.lent and clause.joint not in ("beside", "and", *OWNERS):
                clause.lent = self._meant(clause, self.open[clause.parent])
            if clause.joint in ("beside", "and") and clause.parent is not None and not clause.lent:
                clause.lent = self._gone_on(clause, self.open[clause.parent])
            if clause.joint == "when" and clause.parent is not None:
                clause.lent += self._dated(clause, self.open[clause.parent])
            if clause.parent is None or clause.lent or clause.joint in ("beside", "says"):
                continue
            own = [n for n in clause.words if n < clause.verb and self.subjective(n)]
            if clause.joint in ("-ed", "-ing"):
                clause.lent = self._told_of(clause, clause.parent)
            elif not own and clause.verb >= 0:
                clause.lent = self.subject(clause.parent)

    def _told_of(self, clause: Open, parent: int) -> tuple[int, ...]:
        """What a participle tells of: the noun right in front of it, or behind a comma also the subject."""
        first = clause.words[0] if clause.words else 0
        before = [n for n in self.open[parent].words if n < first]
        if clause.words and before and before[-1] == first - 1 and not self.tokens[first].gap.strip():
            if self.tags[first - 1] == "P":
                return self.subject(parent)
            start = first
            while (
                start and (self.tags[start - 1] in "NAQD" or self.tokens[start - 1].key == "of") and start - 1 in before
            ):
                start -= 1
            told = tuple(n for n in before if n >= start)
            absolute = start and self.tokens[start - 1].key == "with" and not self._elsewhere(clause)
            return tuple(dict.fromkeys((*told, *self.subject(parent)))) if absolute else told
        return tuple(dict.fromkeys((*self.subject(parent), *before)))

    def _elsewhere(self, clause: Open) -> bool:
        """Whether a participle says itself by what or in what it happened: "with 13 people killed in a flood"."""
        keys = [self.tokens[n].key for n in clause.words[1:3]]
        return keys[:1] == ["by"] or (keys[:1] == ["in"] and keys[1:] in (["a"], ["an"], ["another"]))

    def _meant(self, clause: Open, above: Open) -> tuple[int, ...]:
        """The subject of the clause above, if a pronoun is the subject here and can mean nothing else:
        "When she won the prize, Iris Calder was 31", "Lumen says that it was founded in 1987"."""
        own = [n for n in clause.words if n < clause.verb and self.tags[n] in "NRQ"]
        if len(own) != 1 or self.tokens[own[0]].key not in _ANAPHORS or above.verb < 0:
            return ()
        subject = tuple(n for n in above.words if n < above.verb)
        if subject and all(self.tags[n] == "W" for n in subject):
            return (*above.lent, *self._aged(above))
        first = next((n for n in subject if self.tags[n] != "D"), above.verb)
        close = subject and subject[0] == clause.words[-1] + 1 and self.tokens[subject[0]].gap.strip() == ","
        if close and first < above.verb and self.tokens[first].capital:
            return (*subject, *self._aged(above))
        plain = subject and all(self.tags[n] in "DNA" and not self.tokens[n].key.endswith("'s") for n in subject)
        parted = any("," in self.tokens[n].gap for n in subject[1:])
        person = self.tokens[own[0]].key in ("he", "she")
        if person and clause.joint == "says":
            return ()
        others = [
            n
            for n in above.words
            if above.verb < n < clause.words[0]
            and self.tags[n] == "N"
            and self.tokens[n].capital
            and not (person and self.tags[n - 1] == "P")
        ]
        return (*subject, *self._aged(above)) if plain and not parted and not others else ()

    def _gone_on(self, clause: Open, above: Open) -> tuple[int, ...]:
        """The subject of the clause above that tells what something is, if "it" or "she" goes on about it: "the
        trial was large: it enrolled 400 patients"."""
        first = next((n for n in clause.words if self.tags[n] != "C"), -1)
        pronoun = first >= 0 and self.tokens[first].key in ("it", "he", "she")
        told = above.verb >= 0 and self.tokens[above.verb].key in BE and "E" not in {self.tags[n] for n in above.words}
        empty = self.tokens[clause.verb].key in BE or self.tokens[clause.verb].key in ("took", "takes", "seems")
        return self._meant(clause, above) if pronoun and told and not empty else ()

    def _aged(self, above: Open) -> tuple[int, ...]:
        """What a clause says that somebody is, which holds for the time of one that hangs on it: "Kolb was
        58 years old when she was elected"."""
        is_ = self.tokens[above.verb].key in BE
        said = tuple(n for n in above.words if n > above.verb)
        return said if is_ and said and self.tags[said[0]] == "Q" else ()

    def _dated(self, clause: Open, above: Open) -> tuple[int, ...]:
        """What a "when" behind a comma tells of: "in May 2022, when", "the final of 2020, when"."""
        first = clause.words[0] if clause.words else 0
        if "," not in self.tokens[first].gap or first - 1 not in above.words or self.tags[first - 1] not in "NQ":
            return ()
        told = [n for n in self.antecedent(above) if n < first]
        at_it = not told or self.tags[told[0]] != "P" or self.tokens[told[0]].key in ("in", "on", "at", "during")
        return tuple(n for n in told if n not in clause.lent) if at_it else ()
