"""What fingers do wrong on a keyboard, told from letters that somebody chose.

Two names may differ in one letter and be two (Nazemi, Nazeri). What is typed wrong has a shape of
its own: letters in the wrong order, the key beside the right one, a letter struck twice.
"""

from __future__ import annotations

from itertools import groupby, pairwise

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
VOWELS = frozenset("aeiou")
_BESIDE = frozenset(
    pair
    for row in _ROWS
    for one, other in pairwise(row)
    for pair in (one + other, other + one)
    if not {*pair} <= VOWELS
)
"""Keys side by side, but for two vowels, which are more often a matter of spelling."""
_NEAR = 3
"""Letters within which one that is typed before its turn, or once more, has its like."""
_LONG = 4
"""Letters up to which a stretch in the wrong order is a slip, and not another word."""


def slips(one: str, other: str) -> int:
    """How many letters must be changed, left out, put in or exchanged with their neighbour to
    make one word of the other; 3 for more than two.

    >>> slips("Ulyanov", "Ulaynov"), slips("Mousavi", "Mouavi"), slips("Iran", "Syria")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > 2:
        return 3
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row = row, [i]
        for j, match in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = last
        if min(row) > 2:
            return 3
    return min(row[-1], 3)


def mistyped(wrong: str, right: str) -> bool:
    """Whether one word, in the letters a-z, is the other with its letters in the wrong order, with
    the key beside the right one, with another letter doubled, or with a letter too many or too few
    that stands nearby.

    >>> mistyped("bakhlab", "balkhab"), mistyped("daesj", "daesh"), mistyped("spepah", "sepah")
    (True, True, True)
    >>> mistyped("carribean", "caribbean")
    True
    >>> mistyped("nazemi", "nazeri"), mistyped("maqsoud", "masoud"), mistyped("hamdan", "hamadan")
    (False, False, False)
    """
    head, odd, other = _apart(wrong, right)
    if _single(wrong) == _single(right):
        return True
    if not odd or not other:
        return len(odd + other) == 1 and _echo(odd or other, wrong if odd else right, head)
    return odd + other in _BESIDE or (len(odd) <= _LONG and sorted(odd) == sorted(other))


def left_out(wrong: str, right: str) -> bool:
    """Whether one word is the other without one of its letters.

    >>> left_out("mouavi", "mousavi"), left_out("mousavi", "mouavi")
    (True, False)
    """
    _, odd, other = _apart(wrong, right)
    return not odd and len(other) == 1


def _apart(one: str, other: str) -> tuple[int, str, str]:
    """What is left of two words without the letters that are the same at both ends, and where it starts."""
    shortest = min(len(one), len(other))
    head = next((at for at in range(shortest) if one[at] != other[at]), shortest)
    tail = next((at for at in range(shortest - head) if one[-1 - at] != other[-1 - at]), shortest - head)
    return head, one[head : len(one) - tail], other[head : len(other) - tail]


def _single(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word))


def _echo(letter: str, word: str, at: int) -> bool:
    """Whether the letter at a place of a word is a consonant that comes again nearby."""
    return letter not in VOWELS and letter in word[max(0, at - _NEAR) : at] + word[at + 1 : at + 1 + _NEAR]
