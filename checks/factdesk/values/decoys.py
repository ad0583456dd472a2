"""What looks like a number and names something instead: F-16, Article 5, MH17, 9/11, version 2.3.1, one another."""

from __future__ import annotations

import re

from factdesk.values.money import CODES

_NAMED = frozenset(
    "Article Articles Resolution Resolutions Chapter Section Paragraph Clause Figure Fig Table Annex Appendix Protocol"
    " Flight Act Rule Regulation Directive Decree Order Law Bill Proposition Amendment Case File Docket Ref Reference"
    " Version Release Phase Level Type Mark Mk Model Series Class Grade Category Tier Stage Step Catch Channel Radio"
    " Boeing Airbus Tupolev Antonov Ilyushin Sukhoi Embraer Bombardier Cessna Tu Il An Su MiG Mig Ka Mi Yak"
    " Highway Route Interstate Road Autobahn Motorway Street Avenue Exit Junction Line Platform Terminal Gate Runway"
    " Room Suite Floor Apartment Apt Flat Block Building Tower Villa Unit Camp Ward District Sector Zone Area Region"
    " Precinct Season Episode Part Volume Vol Book Issue Number No Nos Nr Page Pages Psalm Psalms Surah Sura Sonnet"
    " Opus Symphony Formula Apollo Soyuz Voyager Sputnik Windows Android iPhone iPad Galaxy PlayStation Xbox Pentium"
    " Agenda Vision Area Studio Group Pool Lot Item Question Exhibit Count Turn Day Year Week Round Lap Heat"
    " Fortune Nasdaq FTSE Nikkei Russell S&P CAC DAX Dow Euro NCAP ISO RFC IEEE DIN EN ISBN ISSN DOI PMID Tel Phone"
    " Fax Ext Postcode ZIP Box Bus Tram Train Bitcoin Pier Berth Bay Hall Court Division Brigade Battalion Squadron"
    " Form Schedule Task Force Hill Point Camp Check Checkpoint Stalag".split()
)  # fmt: skip
_COMMON = frozenset(
    "article articles resolution chapter chapters section sections paragraph paragraphs clause figure table annex"
    " appendix page pages p pp no nos nr vol volume issue footnote note line lines verse flight version ver room"
    " gate platform channel route type category grade level stage phase case item question exhibit lot step box isbn"
    " issn tel phone fax ext extension number highway floor bus tram season episode option plan schedule tier zone"
    " junction exit lane bay pier block wing ward sector district terminal track dial dialled runway flat apartment"
    " cell desk locker aisle seat carriage coach hangar shelf count counts press studio camp hut juror exercise hall"
    " notes footnotes cells rooms items § ¶ #".split()
)
_YEARS = frozenset("Euro Day Year Case Season Release Version Series Class Model Act Law Order".split())
"""Followed by four digits, these give a year as often as a number."""
_CALLED = frozenset("call calls called calling dial dialled dialed ring rang phone phoned".split())
_EMERGENCY = re.compile(r"(?:911|999|112|110|111|000)\b(?![,.]\d)")
_NUMBERED = frozenset("day week month year round lap heat game match set row size".split())
_WHICH = frozenset("this last next per every each a an that same one first past all the".split())
_GROUPS = re.compile(r"\b(?:Group|Committee|Council|Gang|Club|Commission|Court|Legion|House)\sof\s$")
_VERSES = re.compile(
    r"(?:Genesis|Exodus|Leviticus|Numbers|Deuteronomy|Joshua|Judges|Ruth|Samuel|Kings|Chronicles|Job|Psalms?|Proverbs"
    r"|Isaiah|Jeremiah|Ezekiel|Daniel|Hosea|Joel|Amos|Micah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Galatians"
    r"|Ephesians|Philippians|Timothy|Titus|Hebrews|James|Peter|Revelation|Quran|Qur'an|Koran|Surah?|verse)\s$"
)

_NOT_NAMES = frozenset("in at near from across around over about some of to and nearly almost the a an".split())
_PLACED = frozenset("in at near across".split())
_TAIL = frozenset(
    "is was has had will would can could may might should and or but as at by for from in on to with who which that"
    " were are have while when after before since until than then also said says carries carried cost costs".split()
)
_CALENDAR = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Spring"
                       r"|Summer|Autumn|Winter)[a-z]*\.?")  # fmt: skip
_CODES = "|".join(sorted(CODES))
_SUFFIX = (
    r"(?:st|nd|rd|th|s|k|K|m|M|b|B|bn|BN|Bn|mn|mln|bln|tn|trn|x|p|am|pm|a\.m|p\.m|AM|PM|hrs?|h|min|mins|sec|secs|ms"
    r"|yrs?|km|cm|mm|nm|kg|g|mg|t|lbs?|oz|ft|in|ha|sqm|km2|m2|m3|ml|l|kph|mph|kmh|kW|MW|GW|kWh|MWh|GWh|TWh|W|V|kV"
    rf"|Hz|kHz|MHz|GHz|KB|kB|MB|GB|TB|Mbps|Gbps|dB|hPa|psi|C|F|bpd|bbl|hp|pc|pct|pp|GMT|UTC|Z|{_CODES})(?![A-Za-z])"
)
_FORMS = (
    r"\d+(?:\.\d+){2,}(?:[-.]?\w+)*",  # 2.3.1, 192.168.0.1; dates are read before
    r"\d{1,3}/\d{1,3}(?![\d/])|\d\+\d",  # 9/11, 24/7
    r"(?!\d{1,3}(?:[ \u00a0]\d{3})+(?![\d-]))\(?\d[\d()]{0,9}(?:[ \u00a0.-]\d{2,4}){3,9}(?!\d)",  # 020 7946 0958 12
    r"\d{3}-\d{4}(?![\d-])|\d{3,4}-\d{3,4}-\d{3,4}(?!\d)|\d+(?:-\d+){3,}",  # 555-0123, 978-3-16-148410-0
    r"\d+:\d+(?:[:.-]\d+)*",  # 29:01.03, 20:13; times are read before
    r"0\d+\)[\s\d/-]*\d",  # (030) 901820-0
    r"\d{10,}(?!\d|[.,]\d)|0\d+(?![\d:.])",  # account numbers, 0800
    r"\d+[A-Za-z]+\d\w*|\d+-[A-Z]\w*",  # 4x100, 7-Eleven
    r"\d+,?\s(?:Rue|Via|Calle|Avenue|Boulevard|Place|Plaza|Piazza|Ulitsa)\s",
    r"\d+(?:st|nd|rd|th)?\s(?:[A-Z][\w.'-]+\s){1,3}(?:Street|Road|Avenue|Lane|Square|Drive|Boulevard|Terrace|Row|St|Rd|Ave)\b",
    rf"\d[\d,.]{{0,24}}(?!{_SUFFIX})(?=[A-Za-z])\w+",  # 3D, 76ers
)


_WHOLE = re.compile("|".join(_FORMS))


_QUOTED = re.compile(r"\d+[\"\u201d\u2019']")
_SHORT_YEAR = re.compile(r"\d\d(?!\w|[.,-]\d)")
_PIECE = re.compile(r"[\w'-]*\d[\w'-]*(?:[./:]\w+)*")
_ADDRESS = re.compile(r"\S+")
_FOOTNOTE = re.compile(r"\d+(?:\s?[,\u2013-]\s?\d+)*\]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?![\d,.-]\d|\w)")
_LIST = re.compile(r"\d[\w./()-]*(?:(?:,\s|\s(?:and|or|to)\s|\s?\u2013\s?)\d[\w./()-]*)*")
_THEN = re.compile(r"\d{1,4}(?![\d,.:%/\u2013-]{0,9}\d|[%\w\u2013-])\s*([A-Za-z]+)?")
_RESULT = re.compile(r"\d{1,2},?\s(?:[A-Z][\w-]+\s){1,3}\d{1,2}(?!\w|[.,]\d)")
_INLINE = re.compile(r"\d{1,2}\)\s")
_FAR = 200
"""How far back is looked for the start of a line or of what is written in one piece."""
_ITEM = re.compile(r"\d{1,3}[.)]\s")


def verse(text: str, at: int) -> bool:
    """Whether what stands before is a book of chapters and verses."""
    return bool(_VERSES.search(text[max(0, at - 16) : at]))


def decoy(text: str, at: int) -> int:
    """Where the name ends that the digits at `at` belong to, or 0 where they are a number.

    >>> [decoy(text, text.index("1")) > 0 for text in ("the F-16 jet", "Article 15 of", "A-10", "12 soldiers")]
    [True, True, True, False]
    """
    match = _WHOLE.match(text, at)
    if match:
        return match.end()
    if at == 0:
        return _listed(text, at)
    before = text[at - 1]
    if before.isspace():
        return _named(text, at) or _listed(text, at) or _itemised(text, at)
    if before in "\"\u201c\u2018\u2019'":
        title = _QUOTED.match(text, at) or (_SHORT_YEAR.match(text, at) if before in "\u2018'" else None)
        return title.end() if title else 0
    if before.isalnum() or before in "-_#@/[^.=+:\u2011\\&\u201d,;\u00ad*":
        return _glued(text, at, before)
    return 0


def _end(text: str, at: int) -> int:
    """The end of what is written in one piece with the digits."""
    match = _PIECE.match(text, at)
    return match.end() if match else at + 1


def _glued(text: str, at: int, before: str) -> int:
    """Digits that hang on something: MH17, COVID-19, [3], #7, www.a.org/12, "troops.3"."""
    far = max(at - _FAR, 0)
    start = max(text.rfind(" ", far, at), text.rfind("\n", far, at), far - 1) + 1
    head = text[start:at]
    if "://" in head or head.startswith("www.") or "@" in head or "#" in head or "_" in head:
        return _ADDRESS.match(text, start).end()  # type: ignore[union-attr]
    if before == "[":
        closed = _FOOTNOTE.match(text, at)
        return closed.end() if closed else 0
    if before in "-\u2011":
        word = head.rstrip("-\u2011").lower()
        return 0 if re.fullmatch(r"[(\"'\u201c]*(?:" + _LEADS + ")?", word) else _end(text, at)
    if before in ".,;:\u201d*":
        return _end(text, at) if any(letter.isalpha() for letter in head[:-1]) else 0
    if before in "+=:" and head == before:
        return 0
    coin = re.fullmatch(r"\W*(?:([A-Z]{3})|Rs\.?|kr|ca?)", head)
    return 0 if coin and (not coin[1] or coin[1] in CODES) else _end(text, at)


_LEADS = "mid|pre|post|under|over|sub|magnitude|late|early|non|nearly|some|about|than|to|of|from"


def _named(text: str, at: int) -> int:
    """Digits behind a word that is named by a number: Article 5, Boeing 737, Nord Stream 2."""
    words = text[max(0, at - 40) : at].split()
    if not words:
        return 0
    if words[-1] == "of" and _GROUPS.search(text[max(0, at - 16) : at]):
        return _end(text, at)
    last = words[-1].strip("(\"'\u201c[")
    bare = last.rstrip(".")
    year = _YEAR.match(text, at)
    if bare in CODES or (bare.lower() in _CALLED and _EMERGENCY.match(text, at)):
        return 0 if bare in CODES else _list_end(text, at)
    if (bare in _NAMED or bare.lower() in _COMMON) and not (year and bare in _YEARS):
        return _list_end(text, at)
    if bare.lower() in _NUMBERED and not year and not _WHICH.intersection(words[-2:-1]):
        following = _THEN.match(text, at)
        return _end(text, at) if following and (not following[1] or following[1] in _TAIL) else 0
    if not bare[:1].isupper() or last[-1:] in ".,;:!?)" or year or _CALENDAR.fullmatch(last):
        return 0
    return _capital(text, at, words, bare)


def _list_end(text: str, at: int) -> int:
    """The end of "5", "5 and 7", "12-15", "3(b)", "2.1" behind Article, page and the like."""
    match = _LIST.match(text, at)
    return at + len(match[0].rstrip(".(-/")) if match else 0


def _capital(text: str, at: int, words: list[str], last: str) -> int:
    """Digits behind a capitalised name, with nothing behind them that they could count."""
    following = _THEN.match(text, at)
    owner = following is not None and following[1] and last.endswith(("'s", "\u2019s"))
    if following is None or owner or last.lower() in _NOT_NAMES:
        return 0
    before = words[-2].strip('("\u201c') if len(words) > 1 else ""
    if before.lower() in _PLACED or ((not before or before[-1] in ".!?:\u201d") and not last.isupper()):
        return 0
    word = following[1]
    if word is None or word.lower() in _TAIL or _RESULT.match(text, at):
        return _end(text, at)
    named = (last.isupper() and len(last) > 1) or (before[:1].isupper() and before.isalpha())
    return _end(text, at) if named and not (word.endswith("s") or word in _MANY) else 0


_MANY = frozenset("people men women children police staff personnel per percent million billion thousand".split())


def _itemised(text: str, at: int) -> int:
    """The number of an item inside a sentence: "1) Homs, 2) Hama"; and what is added in a name: P5 + 1."""
    match = _INLINE.match(text, at)
    if match and "(" not in text[max(0, at - 40) : at]:
        return match.end()
    return at + 1 if text[at - 2 : at] == "+ " else 0


def _listed(text: str, at: int) -> int:
    """The number of an item at the start of a line: "3. Homs", "12) More"; not one that a wrapped line begins with."""
    match = _ITEM.match(text, at)
    far = max(at - _FAR, 0)
    begin = text.rfind("\n", far, at) + 1 or far
    if match is None or text[begin:at].strip():
        return 0
    above = text[far : max(begin - 1, 0)].rpartition("\n")[2].strip()
    return match.end() if not above or above[-1] in ".:;!?" or _ITEM.match(above) else 0
