"""The clauses of a sentence, and which of them hang on which."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factdesk.english.ahead import Token
from factdesk.english.cleft import cleave
from factdesk.english.coming import (
    APART,
    FINITE,
    apposed_subject,
    has_subject,
    moment,
    next_finite,
    parted_subject,
    verb_after_comma,
)
from factdesk.english.conjugation import base
from factdesk.english.notes import labels, lend
from factdesk.english.shared import OWNERS, Open, Shares
from factdesk.english.verbs import SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december morning afternoon evening night week weekend month year".split()
)
_PRONOUNS = frozenset("there it he she they we i".split())


class Clause(NamedTuple):
    """A clause: the numbers of its words, how it is joined, and the number of the clause it hangs on.

    `joint` is the word that opens it (`when`, `which`, `that` ...), `and` for a further predicate
    or statement, `says` for what is said, `-ed` or `-ing` for a participle, nothing for a
    statement of its own. `verb` is the place of its finite verb or participle, -1 without one.
    `lent` are the words that it shares with the clause it hangs on: its subject, or what it tells of.
    """

    words: tuple[int, ...]
    joint: str
    parent: int | None
    verb: int
    lent: tuple[int, ...] = ()


def clauses(tokens: Sequence[Token], tagged: str) -> list[Clause]:
    """The clauses of a sentence from its words and their tags.

    >>> from factdesk.english.tags import tags
    >>> words = "They came back in 2013 when Islamic State seized Mosul".split()
    >>> tokens = [Token(word.lower(), " ", word[0].isupper()) for word in words]
    >>> [(clause.joint, clause.parent) for clause in clauses(tokens, tags(tokens))]
    [('', None), ('when', 0)]
    """
    grown = _Growth(tokens, tagged)
    for at in range(len(tokens)):
        grown.take(at)
    return grown.done()


class _Growth:
    """The clauses of a sentence while it is read word by word; `now` is the one being read, and
    `waiting` those it may return to, the innermost last."""

    def __init__(self, tokens: Sequence[Token], tagged: str) -> None:
        self.tokens = tokens
        self.tags = tagged
        self.open = [Open("", None)]
        self.shares = Shares(tokens, tagged, self.open)
        self.now = 0
        self.brackets: list[int] = []
        self.noted = False

    def take(self, at: int) -> None:
        """Adds a word, and opens or closes clauses before it."""
        gap, tag = self.tokens[at].gap.strip(), self.tags[at]
        apart = bool(set(gap) & APART) or gap.startswith(".")
        if "\u201d" in gap:
            self._begin("beside", 0)
        elif at and apart:
            self._apart(at, gap)
        elif self._governs(at):
            self._relate(self.tokens[at + 1].key)
        elif tag in "SW":
            self._subordinate(at)
        elif tag in "EG" and self._participial(at, gap):
            self._begin("-ed" if tag == "E" else "-ing", self.now)
        elif tag == "C":
            self._coordinate(at)
        elif gap.endswith(","):
            self._comma(at)
        elif tag in FINITE and self._second(at):
            self._split(at)
        self._add(at)

    def _add(self, at: int) -> None:
        clause = self.open[self.now]
        clause.words.append(at)
        tag = self.tags[at]
        if clause.verb < 0 and (tag in FINITE or (tag in "EG" and clause.joint in ("-ed", "-ing"))):
            clause.verb = at

    def _begin(self, joint: str, parent: int | None) -> None:
        self.open.append(Open(joint, parent))
        self.now = len(self.open) - 1

    # --- what opens a clause ------------------------------------------------------------

    def _subordinate(self, at: int) -> None:
        """A clause with "when", "which" or "that" hangs on the one being read, or comes first."""
        key = self.tokens[at].key
        here = self.open[self.now]
        lone = [self.tags[n] for n in here.words]
        if at and self._governs(at - 1):
            return
        if key in OWNERS or key == "whether":
            if self.tags[at] == "S":
                self._begin("says", self.now)
            else:
                self._relate(key)
        elif here.words and all(tag in "CAP" for tag in lone):
            self._begin(key, self.now)
        else:
            self._begin(key, self._whole(self.now))

    def _relate(self, joint: str) -> None:
        """A relative clause tells of what stands before it; a second one of what the first does."""
        here = self.open[self.now]
        added = here.words[-1:] and self.tags[here.words[-1]] == "C"
        twins = [one for one in self.open if added and one.joint in OWNERS and one.parent == self.now]
        self._begin(joint, self.now)
        self.open[self.now].lent = twins[-1].lent if twins else self.shares.antecedent(here)

    def _governs(self, at: int) -> bool:
        """Whether a preposition belongs to a relative clause: "the final, in which"."""
        return self.tags[at : at + 2] == "PW" and self.tokens[at + 1].key in ("which", "whom", "whose")

    def _whole(self, number: int) -> int:
        """The statement that a clause with "when" or "because" belongs to, past what tells of a name."""
        while self.open[number].joint in (*OWNERS, "-ed", "-ing") and self.open[number].verb < 0:
            number = self.open[number].parent or 0
        return number

    def _participial(self, at: int, gap: str) -> bool:
        """Whether a participle opens a clause of its own, and is no part of a verb."""
        if at == 0 or (at == 1 and self.tags[0] in "PSA"):
            return True
        last = self.tags[at - 1]
        here = self.open[self.now]
        if here.words and self.tokens[here.words[0]].key in ("not", "only", "never") and here.verb in here.words[1:4]:
            return False
        if not gap and any(
            base(self.tokens[n].key) in ("declare", "pronounce", "deem", "leave") for n in self.open[self.now].words
        ):
            return False
        if gap == "," or last in "S":
            return last not in "S"
        if self._delayed(at, here.verb):
            return False
        place = at - 1
        while place >= 0 and self.tags[place] == "A":
            place -= 1
        return self.tags[at] == "E" and place >= 0 and self.tags[place] in "NQ"

    def _delayed(self, at: int, verb: int) -> bool:
        """Whether only a time parts a participle from its verb: "was on Friday sentenced", "has since May lost"."""
        between = range(verb + 1, at)
        if verb < 0 or self.tags[verb] != "X" or not between or self.tags[verb + 1] != "P":
            return False
        return all(self.tags[n] in "PADQ" or self.tokens[n].key in _TIMES for n in between)

    def _coordinate(self, at: int) -> None:
        """After "and", a finite verb opens a further predicate, or a statement if it has a subject; "and
        which" takes up what "which" before it told of."""
        here = self.open[self.now]
        if self.tags[at + 1 : at + 2] == "W" and here.joint in OWNERS and here.parent is not None:
            self.now = here.parent
            return
        verb = next_finite(self.tokens, self.tags, at + 1)
        here = self.open[self.now]
        if verb is None and here.verb >= 0 and parted_subject(self.tokens, self.tags, at + 1):
            self._begin("and", self.now)
            return
        if verb is None or here.verb < 0:
            return
        subject = has_subject(self.tokens, self.tags, at + 1, verb)
        self._join(at, verb, subject)

    def _join(self, at: int, verb: int, subject: bool) -> None:
        here = self.now
        clause = self.open[here]
        owners = clause.joint in (*OWNERS, "-ed", "-ing", "and")
        if subject and clause.joint in ("-ed", "-ing"):
            here = clause.parent or 0
        self._begin("and", here)
        if not subject:
            self.open[self.now].lent = self.shares.subject(here)
        elif owners and clause.joint != "and":
            self.open[self.now].joint = "beside"

    # --- where one ends -----------------------------------------------------------------

    def _apart(self, at: int, gap: str) -> None:
        """A semicolon, colon or dash starts a statement; brackets and pairs of dashes an aside."""
        mark = next(sign for sign in reversed(gap) if sign in APART or sign == ".")
        if self.brackets and mark in ")\u2014\u2013":
            self.now = self.brackets.pop()
            return
        pair = mark in "(\u2014\u2013" and any(self._closes(n, mark) for n in range(at + 1, len(self.tokens)))
        verb = next_finite(self.tokens, self.tags, at)
        if pair:
            self.brackets.append(self.now)
        if not pair and self.now == 0 and labels(self.tokens, self.tags, self.open[0].words, at):
            self.noted = True
        if self.tags[at] in "SW":
            self._subordinate(at)
        elif self.noted and not self.brackets and (verb is not None or (self.now and mark == ";")):
            self._begin("beside", 0)
            self.open[self.now].note = True
        elif verb is not None:
            self._begin("aside" if pair else "beside", self.now)

    def _closes(self, at: int, mark: str) -> bool:
        return (")" if mark == "(" else mark) in self.tokens[at].gap

    def _comma(self, at: int) -> None:
        """After a comma a clause goes on, a waiting one is taken up again, or a new one starts."""
        verb = next_finite(self.tokens, self.tags, at)
        here = self.open[self.now]
        waiting = self._waiting(self.now)
        if verb is not None and moment(self.tokens, self.tags, at):
            self._begin("when", self._whole(self.now))
        elif verb is None:
            if here.note and here.verb == here.words[0] and self.tags[at] == "Q":
                # "Veltra: founded 1990, 700 employees"
                self._begin("beside", 0)
                self.open[self.now].note = True
            elif not self.brackets and here.verb >= 0:
                self._parted(at, waiting)
        elif here.verb < 0:
            return
        elif waiting is not None:
            self.now = waiting
        elif here.joint and here.parent is not None and not self._said(at, verb):
            self.now = self._root(self.now)
            if self.noted or self.open[self.now].verb >= 0:
                self._begin("beside", self.now)
                self.open[self.now].note = self.noted
        else:
            more = not has_subject(self.tokens, self.tags, at, verb) and not self._said(at, verb)
            self._begin("and" if more else "beside", self.now)
            if more:
                self.open[self.now].lent = self.shares.subject(self.open[self.now].parent or 0)

    def _parted(self, at: int, waiting: int | None) -> None:
        """After a comma with no verb soon, a subject may follow whose verb comes behind another comma, or the
        clause that waits is taken up again: "the ship, which sank in May, a total loss"."""
        joint = self.open[self.now].joint
        parted = parted_subject(self.tokens, self.tags, at) or (
            waiting is not None and apposed_subject(self.tokens, self.tags, at)
        )
        if joint and parted and verb_after_comma(self.tokens, self.tags, at):
            if waiting is None:
                self._begin("beside", self._root(self.now))
            else:
                self.now = waiting
        elif joint in (*OWNERS, "-ed", "-ing") and waiting is not None and self.tags[at] != "C":
            self.now = waiting

    def _said(self, at: int, verb: int) -> bool:
        """Whether a comma is followed by who said it: that is beside the whole."""
        return base(self.tokens[verb].key) in SPEECH and verb - at <= 8

    def _waiting(self, number: int) -> int | None:
        """The nearest clause above that still has no verb."""
        above = self.open[number].parent
        while above is not None:
            if self.open[above].verb < 0 and not (self.noted and above == 0):
                return above
            above = self.open[above].parent
        return None

    def _root(self, number: int) -> int:
        while (above := self.open[number].parent) is not None:
            number = above
        return number

    def _second(self, at: int) -> bool:
        """Whether a finite verb is one more than its clause can have."""
        here = self.open[self.now]
        verb = here.verb
        if verb >= 0 and verb == here.words[0] and self.tokens[verb].key in ("had", "were", "should"):
            return False
        if 0 <= verb < at and self.tags[verb] == "V":
            return True
        return 0 <= verb < at and not all(self.tags[n] in "AXEGI" for n in range(verb + 1, at))

    def _split(self, at: int) -> None:
        """Gives a second finite verb a clause: the one that waits, or what a verb of saying says."""
        waiting = self._waiting(self.now)
        here = self.open[self.now]
        start = self._subject_start(at, here.verb)
        if waiting is None and start == here.verb + 1 and self._held(here):
            return
        said = here.joint != "-ed" and (base(self.tokens[here.verb].key) in SPEECH or self._speaks(here))
        if waiting is not None and not (said and start is not None):
            bare = not any(self.tags[n] in "NRQ" for n in self.open[waiting].words)
            self._move(start if bare else None, waiting)
        elif start is not None:
            self._begin("says" if said else "beside", self.now)
            self._move(start, self.now, here)

    def _held(self, here: Open) -> bool:
        """Takes what a participle tells of for the subject of what is said: "police said the man held over it was"."""
        above = here.parent
        if here.joint != "-ed" or above is None or base(self.tokens[self.open[above].verb].key) not in SPEECH:
            return False
        said = self.open[above]
        subject = [n for n in said.words if n > said.verb]
        if not any(self.tags[n] == "N" for n in subject) or any(self.tags[n] not in "DNAQ" for n in subject):
            return False
        self._begin("says", above)
        self.open[self.now].words = subject
        said.words = [n for n in said.words if n <= said.verb]
        here.parent = self.now
        return True

    def _move(self, start: int | None, to: int, here: Open | None = None) -> None:
        """Goes to a clause, and takes the words from a place on along."""
        here = here or self.open[self.now]
        self.now = to
        if start is not None:
            self.open[to].words += [n for n in here.words if n >= start]
            here.words = [n for n in here.words if n < start]

    def _speaks(self, clause: Open) -> bool:
        return any(base(self.tokens[n].key) in SPEECH for n in clause.words if self.tags[n] in "VEI")

    def _subject_start(self, at: int, verb: int) -> int | None:
        """Where the subject of the verb at a place starts: after the verb before, or its own time."""
        place = at - 1
        if place > verb and self.tokens[place].key in _PRONOUNS:
            return place
        while place > verb and self.tags[place] in "NQADPR":
            if self.tags[place] == "D" and self.tags[place - 1] not in "P":
                return place
            place -= 1
        return place + 1 if place + 1 < at else None

    def done(self) -> list[Clause]:
        """The clauses with words, their numbers closed up."""
        cleave(self.tokens, self.tags, self.open)
        self.shares.lend()
        lend(self.tokens, self.tags, self.open)
        kept = [number for number, clause in enumerate(self.open) if clause.words]
        renumbered = {old: new for new, old in enumerate(kept)}
        return [
            Clause(tuple(one.words), one.joint, self._kept_parent(one, renumbered), one.verb, one.lent)
            for one in (self.open[number] for number in kept)
        ]

    def _kept_parent(self, clause: Open, renumbered: dict[int, int]) -> int | None:
        above = clause.parent
        while above is not None and above not in renumbered:
            above = self.open[above].parent
        return None if above is None else renumbered[above]
