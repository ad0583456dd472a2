"""What a person can be: the offices that only one is held of at a time, and what merely describes."""

from __future__ import annotations

from functools import cache

from factdesk.english.verbs import VERBS
from factdesk.english.words import TITLES, wordset

INFORMAL = wordset(
    "chief boss head leader executive official diplomat representative officer deputy aide politician figure supremo"
)
"""What the holder of nearly any office is called, too, where no other word makes it one."""

RANKS = wordset("top senior leading highest ranking most main")
"""What stands in front of one of these, and makes no office of it either: "the top diplomat"."""

LOWER = wordset("deputy vice assistant associate junior under sub alternate second acting")
"""What makes another, lower office of one."""

SERVICE = wordset(
    "general colonel major captain lieutenant sergeant admiral marshal brigadier commodore professor doctor imam rabbi"
    " sheikh prince princess"
)
"""What somebody is called in any office: "Colonel Maas" may command or teach."""

STYLES = wordset("father sister brother mother sir dame lord lady dr mr mrs ms")
"""What stands in front of a person's name and tells no office."""

_DESCRIPTIONS = wordset(
    "lawyer veteran native critic supporter opponent ally rival colleague friend neighbour neighbor member player"
    " singer actor actress writer author poet novelist painter artist musician journalist dancer father mother"
    " brother sister husband wife son daughter uncle aunt cousin grandfather grandmother parent widow widower"
    " citizen resident farmer worker voter taxpayer user customer reader visitor investor shareholder stakeholder"
    " lover believer admirer follower fighter survivor winner loser champion contender candidate hopeful runner"
    " nominee insider outsider newcomer founder co-founder cofounder owner co-owner partner patron donor sponsor"
    " backer employer employee teacher student graduate professor physicist chemist biologist historian"
    " mathematician oceanographer pianist violinist cellist swimmer cyclist driver striker defender midfielder"
    " goalkeeper scorer star hero pioneer inventor billionaire millionaire philanthropist activist campaigner"
    " dissident terrorist extremist separatist nationalist communist socialist capitalist populist specialist"
    " christian civilian person woman man gentleman businessman businesswoman entrepreneur magnate tycoon"
    " sportsman statesman craftsman layman human predecessor successor descendant heir prisoner suspect"
    " victim plaintiff defendant killer murderer dealer trader broker lender banker maker producer explorer"
).union(INFORMAL)
_OFFICES = wordset(
    "adviser advisor attache attach\u00e9 charg\u00e9 affaires d'affaires economist engineer scientist counsel"
    " accountant"
    " auditor architect registrar chaplain curator librarian archivist comptroller controller ombudsman whip clerk"
    " solicitor advocate magistrate constable major lieutenant sergeant brigadier vicar abbot ayatollah"
    " sheikh shah tsar emperor empress duke nuncio delegate negotiator mediator coordinator"
    " moderator provost headmaster headmistress headteacher warden bursar skipper referee choreographer organist"
    " concertmaster columnist correspondent strategist analyst lawmaker congressman congresswoman councillor"
    " alderman undersecretary under-secretary quartermaster statistician epidemiologist physician designer planner"
    " technologist lead evangelist buyer receptionist cashier underwriter actuary coroner postmaster harbourmaster"
    " abbess prioress prior deacon pastor curate canon"
    " stationmaster foreman forewoman dramaturg intendant impresario porter janitor watchman cook pilot commandant"
    " vice-chancellor vice-chair vice-chairman vice-rector"
)
_SHAPES = ("ist", "ician", "master", "keeper", "woman", "person")


@cache
def office(key: str) -> bool:
    """Whether a word, in lower case, can be the last of what a person is.

    >>> [word for word in ("engineer", "organiser", "river", "lawyer", "chiefs") if office(word)]
    ['engineer', 'organiser', 'lawyer', 'chiefs']
    """
    return listed(key) or _made(key)


def listed(key: str) -> bool:
    """Whether a word is listed as what a person is, whatever its shape."""
    known = TITLES | _OFFICES | _DESCRIPTIONS
    return key in known or key.removesuffix("s") in known


def plain_office(key: str) -> bool:
    """Whether a word names an office and does not merely describe: an engineer, not a native.

    >>> [word for word in ("engineer", "organiser", "lawyer", "minister", "diplomat") if plain_office(word)]
    ['engineer', 'organiser', 'minister', 'diplomat']
    """
    return key in TITLES - {"founder", "owner"} or (key not in _DESCRIPTIONS and office(key))


def _made(key: str) -> bool:
    """Whether a word is made of a verb or has the ending of a trade: "organiser", "statistician"."""
    if key.endswith(_SHAPES) and len(key) > 7:
        return True
    stem = key[:-2]
    doer = key.endswith(("er", "or")) and len(key) > 6
    return doer and not VERBS.isdisjoint({stem, stem + "e", stem[:-1]})
