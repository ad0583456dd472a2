"""What "it is" or "is what" puts in front of a clause that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.english.words import BE, CLAIMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.english.ahead import Token
    from factdesk.english.shared import Open


def cleave(tokens: Sequence[Token], tagged: str, open_: list[Open]) -> None:
    """Gives a clause what a sentence puts in front of it by "is": "it was 4 a.m. when the bomb fell",
    "ten hours is what the flight takes", "ten years: that is what he got"."""
    for clause in open_:
        above = open_[clause.parent] if clause.parent is not None else None
        if above is None or above.verb < 0 or tokens[above.verb].key not in BE or not clause.words:
            continue
        source = above
        if clause.joint == "what":
            moved = [n for n in above.words if n < above.verb]
            if len(moved) == 1 and tagged[moved[0]] == "R" and above.parent is not None:
                source = open_[above.parent]
                moved = source.words if source.verb < 0 else []
        elif clause.joint == "beside" and _how(tokens, above, clause):
            moved = [n for n in above.words if n < above.verb]
        else:
            moved = _put_forward(tokens, tagged, above, clause)
        clause.words = sorted((*moved, *clause.words))
        source.words = [n for n in source.words if n not in moved]


def _how(tokens: Sequence[Token], above: Open, clause: Open) -> bool:
    """Whether a clause stands right behind "is how long": "ten hours is how long the flight takes"."""
    first = clause.words[0]
    return above.words[-2:] == [above.verb + 1, first - 1] and tokens[above.verb + 1].key == "how"


def _put_forward(tokens: Sequence[Token], tagged: str, above: Open, clause: Open) -> list[int]:
    """What "it is" puts forward in front of a clause: a number, a name or a time."""
    words = above.words
    rest = [n for n in words[2:] if n < clause.words[0]]
    bare = clause.joint in ("when", "says") and words[1:2] == [above.verb] and tokens[words[0]].key == "it"
    if not bare or not all(tagged[n] in "NQDAPC" for n in rest) or any(tokens[n].key in CLAIMS for n in rest):
        return []
    return rest if any(tagged[n] in "QP" or tokens[n].capital for n in rest) else []
