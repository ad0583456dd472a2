"""Words of which only one can be true of the same thing: upheld or overturned, guilty or innocent (data only)."""

from __future__ import annotations

_ROWS = """
uphold affirm confirm / overturn quash reverse annul
approve adopt ratify accept endorse pass / reject veto defeat
acquit clear / convict
guilty / innocent
win / lose
rise grow increase climb / fall drop decline decrease shrink
join / leave quit
support back favour favor / oppose
succeed / fail
survive / die perish
permit allow legalise legalize / ban prohibit forbid outlaw
legal lawful / illegal unlawful
constitutional / unconstitutional
mandatory compulsory obligatory / voluntary optional
temporary / permanent
public / private
profit / loss
surplus / deficit
gold / silver / bronze
excellent outstanding / good / fair adequate satisfactory / poor bad inadequate
daily / weekly / fortnightly / monthly / quarterly / yearly annual
alive / dead
grant / refuse deny
open reopen / close shut
buy / sell
"""


def _sides() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    rows = [[frozenset(side.split()) for side in row.split("/")] for row in _ROWS.strip().splitlines()]
    sides = [(word, side, row) for row in rows for side in row for word in side]
    return {word: frozenset().union(*row) for word, _, row in sides}, {word: side for word, side, _ in sides}


SAME_QUESTION, SAME_ANSWER = _sides()
"""For each word, as its base form, all that answer the same question, itself among them; and those that
answer it alike."""
