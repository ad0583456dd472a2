"""Given names: their short and pet forms, and those that are words as well."""

from __future__ import annotations

from functools import cache

_FORMS = """
abigail abby | abraham abe | albert al bert | alexander alex alec sandy sasha | alexandra alex sandra sasha
alfred alf fred | amanda mandy | andrew andy drew | anthony tony | antonio tony toni | arthur art | barbara barb
benjamin ben benny bibi | bernard bernie | catherine kate cathy | charles charlie chuck | christine chris chrissie
christopher chris kit | daniel dan danny | david dave davy | deborah deb debbie | dmitry dima mitya
donald don donnie | dorothy dot dolly | edmund ed ted | edward ed eddie ted ned
elizabeth liz beth betty eliza lisa | eugene gene | francis frank | francisco paco pancho | franklin frank
frederick fred freddie | gabriel gabe | geoffrey geoff jeff | george georgie | gerald gerry jerry | gregory greg
harold hal harry | henry harry hank | hugh hughie | ignacio nacho | isaac ike | jacob jake | james jim jimmy jamie
janet jan | jeffrey jeff | jennifer jen jenny | jeremy jerry | jessica jess | john jack johnny | jonathan jon
jose pepe | joseph joe joey | joshua josh | judith judy | katherine kate kathy katie kay | kenneth ken kenny
lawrence larry laurie | leonard len lenny leo | lillian lily | louis lou louie | luiz lula | manuel manny manolo
margaret maggie meg peggy margie | martin marty | matthew matt | maximilian max | melissa mel
michael mike mick mickey misha | mikhail misha | mohammed mo | nathaniel nat nate | nicholas nick nicky | nigel nige
nikolai kolya | oliver ollie | pamela pam | patricia pat patty trish | patrick pat paddy | peter pete | philip phil
rafael rafa | raymond ray | rebecca becky | richard dick rick ricky rich | robert bob bobby rob robbie bert
roberto beto | ronald ron ronnie | rudolph rudy | russell russ | samantha sam | samuel sam sammy | sergei seryozha
sidney sid | stanley stan | stephanie steph | stephen steve stevie | steven steve | stuart stu | susan sue suzy
suzanne sue | terence terry | theodore ted teddy theo | theresa terry tess | thomas tom tommy | timothy tim timmy
valentina valya | valentine val | victor vic | victoria vicky | vincent vince vinny | vladimir vova volodya vlad
volodymyr vova | walter walt wally | wilfred fred wilf | william bill billy will willie liam | yevgeny zhenya
zachary zach zack
"""


@cache
def _short() -> dict[str, frozenset[str]]:
    rows = (row.split() for line in _FORMS.strip().splitlines() for row in line.split("|"))
    return {full: frozenset(forms) for full, *forms in rows}


@cache
def given(word: str) -> bool:
    """Whether a word of the dictionary is a given name as well: Mark, Grace."""
    from factdesk.english.words import FUNCTION, TITLES
    from factdesk.naming.gazetteer import look_up

    known = look_up(word)
    return len(known.forms) > 3 and known.zipf < 5.5 and word.lower() not in FUNCTION | TITLES


def nicknamed(one: str, other: str) -> bool:
    """Whether one given name is a short form of the other; both in lower case.

    >>> nicknamed("joe", "joseph"), nicknamed("william", "bill"), nicknamed("bob", "bill")
    (True, True, False)
    """
    return other in _short().get(one, ()) or one in _short().get(other, ())
