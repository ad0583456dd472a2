"""Words of which only one can be true of the same thing: upheld or overturned, guilty or innocent (data only)."""

from __future__ import annotations

_ROWS = """
uphold affirm confirm / overturn quash reverse annul
approve adopt ratify accept endorse / reject veto
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
alive / dead
grant / refuse deny
open reopen / close shut
buy / sell
"""


def _sides() -> dict[str, frozenset[str]]:
    rows = [[frozenset(side.split()) for side in row.split("/")] for row in _ROWS.strip().splitlines()]
    return {word: frozenset().union(*row) for row in rows for side in row for word in side}


SAME_QUESTION = _sides()
"""For each word, as its base form, all that answer the same question, itself among them."""
