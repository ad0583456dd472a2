"""Names that everybody knows by several forms, and the common words in names (data only)."""

from __future__ import annotations

from factdesk.english.stems import stem
from factdesk.english.words import TITLES, wordset


def _groups(text: str) -> dict[str, tuple[str, ...]]:
    rows = [tuple(name.strip() for name in row.split(";")) for row in text.strip().splitlines()]
    return {name.lower(): tuple(other for other in row if other != name) for row in rows for name in row}


ALIASES = _groups(
    """
    US; United States; America; United States of America; USA
    UK; United Kingdom; Britain; Great Britain
    UN; United Nations
    EU; European Union
    UAE; United Arab Emirates; Emirates
    USSR; Soviet Union
    WHO; World Health Organization; World Health Organisation
    IMF; International Monetary Fund
    IAEA; International Atomic Energy Agency
    ECB; European Central Bank
    Islamic State; ISIS; ISIL; IS; Daesh
    Ivory Coast; Cote d'Ivoire
    Burma; Myanmar
    Czech Republic; Czechia
    DRC; Democratic Republic of Congo; Democratic Republic of the Congo
    """
)
"""Well-known names, in lower case, with their other forms."""

COMMON_HEADS = TITLES | wordset(
    "state states union unions party bank council fund mission group company corporation river bridge university"
    " college"
    " school museum war wars street road avenue square park forces force army navy police board commission committee"
    " agency authority organization organisation association institute institution society league club team united"
    " city town village county district province region island islands lake mount mountain mountains sea ocean bay gulf"
    " desert valley canal tunnel dam tower airport station line railway road highway port harbour harbor"
    " hospital clinic church cathedral mosque temple palace castle house hall centre center theatre theater stadium"
    " arena library gallery garden gardens court parliament congress senate assembly ministry department office bureau"
    " government republic kingdom empire federation confederation treaty agreement accord pact act law convention"
    " protocol charter declaration resolution conference summit congress forum festival cup championship"
    " championships games"
    " prize award awards medal series survey report study index review times post herald guardian telegraph tribune"
    " press news media network radio television channel airlines airways air motors industries holdings limited ltd inc"
    " plc llc trust foundation charity alliance coalition front movement brigade battalion division regiment corps"
    " project programme program plan initiative operation campaign day week month year revolution uprising rebellion"
    " east west north south one two three four five ii iii iv stream pipeline field mine plant factory works yard"
    " observatory telescope satellite probe rover station shuttle ship ferry express line bay hill hills point"
    " beach coast strait pass peak glacier falls reef volcano crater basin plateau peninsula cape delta moon"
    " bowl open masters tour marathon trophy ball opera orchestra symphony band studios pictures records books"
    " exchange market store stores mall hotel resort inn club laboratory laboratories lab academy service services"
    " relief rights watch international global world national"
)
"""Last words of names that are no persons'."""

PLACE_HEADS = wordset(
    "lake mount saint st san santa new old north south east west upper lower great greater little port fort cape the"
    " el la los las northern southern eastern western central grand big little royal united bay gulf isle river"
)
"""First words of names that are no persons'."""

CALLED = wordset("town village city hamlet island republic kingdom municipality suburb settlement resort")
"""What a place is said to be in front of its name, and is the same: "the town of Lytton". A province, a
district or a state may be called as its capital."""

HAPPENINGS = frozenset(
    stem(word)
    for word in wordset(
        "earthquake quake flood fire war attack crash bombing explosion blast storm hurricane typhoon cyclone tsunami"
        " landslide avalanche eruption epidemic pandemic outbreak strike festival summit conference trial election"
        " referendum vote battle siege match game final tournament protest march riot accident disaster raid massacre"
        " famine drought expedition voyage survey study census shipwreck collapse collision ambush shooting derailment"
        " invasion campaign operation rebellion uprising coup concert parade auction sale exhibition congress meeting"
        " rally demonstration march race marathon ferry ship train plane flight bomb bullet"
    )
)
"""Stems of things that happen once."""

POINTS = frozenset(
    stem(word)
    for word in wordset(
        "sinking shipwreck crash collision explosion blast bombing shooting derailment ambush collapse accident spill"
        " tanker ferry ship boat vessel trawler freighter liner yacht barge submarine train lorry truck bus plane jet"
        " airliner helicopter bomb"
    )
)
"""Stems of what happens, or what it happens to, in one place: where that was makes no part of it."""

_SAME_KIND = """
ship vessel boat ferry tanker trawler freighter liner yacht cruiser frigate submarine wreck
probe lander spacecraft craft orbiter rover satellite mission
company firm group maker manufacturer producer giant retailer supplier business startup
film movie picture drama comedy documentary
book novel memoir bestseller
drug medicine treatment therapy pill
vaccine jab shot
comet asteroid object
city town capital port village community municipality
river stream tributary
newspaper paper daily
club team side
group party movement faction militia
storm hurricane typhoon cyclone
"""

ALIKE = {
    word: frozenset(row)
    for row in (tuple(stem(word) for word in line.split()) for line in _SAME_KIND.strip().splitlines())
    for word in row
}
"""For stems of words that say what a name is of, the stems of others that may be said of the same."""
