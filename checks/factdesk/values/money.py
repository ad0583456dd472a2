"""Money: currency signs, codes and words."""

from __future__ import annotations

import re
from functools import cache

from factdesk.values.units import Unit

SIGNS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS", "₺": "TRY", "₴": "UAH",
    "₩": "KRW", "₦": "NGN", "₫": "VND", "₱": "PHP", "฿": "THB", "₾": "GEL", "₸": "KZT",
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD",
    "R$": "BRL", "NT$": "TWD", "MX$": "MXN", "J$": "JMD", "E£": "EGP", "CN¥": "CNY",
}  # fmt: skip
CODES = frozenset(
    "AED AFN AMD AOA ARS AUD AZN BDT BGN BHD BRL BYN CAD CDF CHF CLP CNY CZK DKK DZD EGP ERN ETB EUR"
    " GBP GEL GHS HKD HUF IDR ILS INR IQD IRR ISK JOD JPY KES KGS KHR KRW KWD KZT LBP LKR LYD MAD MDL MKD MMK MNT MXN"
    " MYR NGN NOK NPR NZD OMR PHP PKR PLN QAR RON RSD RUB SAR SDG SEK SGD SYP THB TJS TMT TND TRY TWD TZS UAH UGX"
    " USD UYU UZS VES VND XAF XOF YER ZAR ZMW".split()
)
_SHORT = {"Rs": "INR", "Rs.": "INR", "RMB": "CNY", "Fr.": "CHF", "kr": "SEK", "kr.": "DKK", "Tk": "BDT"}

# the noun | what it is alone | what it is with an adjective
_NOUNS = """
euro euros | EUR |
dollar dollars | USD | US U.S. American=USD Australian=AUD Canadian=CAD New_Zealand=NZD Hong_Kong=HKD Singapore=SGD Taiwan Taiwanese=TWD Jamaican=JMD Zimbabwean=ZWL Namibian=NAD Liberian=LRD
pound pounds | | sterling British=GBP Egyptian=EGP Lebanese=LBP Syrian=SYP Sudanese=SDG South_Sudanese=SSP Cypriot=CYP Irish=IEP
pounds_sterling pound_sterling sterling | GBP |
yen | JPY | Japanese=JPY
yuan renminbi | CNY | Chinese=CNY
rupee rupees | INR | Indian=INR Pakistani=PKR Sri_Lankan=LKR Nepalese=NPR Nepali=NPR Mauritian=MUR
rupiah rupiahs | IDR | Indonesian=IDR
ruble rubles rouble roubles | RUB | Russian=RUB Belarusian=BYN Belarussian=BYN Soviet=SUR
franc francs | CHF | Swiss=CHF CFA=XOF Congolese=CDF Rwandan=RWF Burundian=BIF Djiboutian=DJF Guinean=GNF French=FRF Belgian=BEF
rial rials | IRR | Iranian=IRR Omani=OMR Yemeni=YER
riyal riyals | SAR | Saudi=SAR Qatari=QAR Yemeni=YER
dinar dinars | IQD | Iraqi=IQD Kuwaiti=KWD Jordanian=JOD Bahraini=BHD Libyan=LYD Tunisian=TND Algerian=DZD Serbian=RSD
dirham dirhams | AED | UAE Emirati=AED Moroccan=MAD
lira liras lire | TRY | Turkish=TRY Syrian=SYP Lebanese=LBP Italian=ITL
krona kronor | SEK | Swedish=SEK Icelandic=ISK
krone kroner | DKK | Danish=DKK Norwegian=NOK
koruna korunas | CZK | Czech=CZK
zloty zlotys zlotych zloties | PLN | Polish=PLN
forint forints | HUF | Hungarian=HUF
lev leva | BGN | Bulgarian=BGN
leu lei | RON | Romanian=RON Moldovan=MDL
peso pesos | MXN | Mexican=MXN Argentine=ARS Argentinian=ARS Chilean=CLP Colombian=COP Cuban=CUP Philippine=PHP Filipino=PHP Uruguayan=UYU Dominican=DOP
real reais | BRL | Brazilian=BRL
hryvnia hryvnias hryvnya | UAH | Ukrainian=UAH
shekel shekels | ILS | Israeli new=ILS
rand | ZAR | South_African=ZAR
naira | NGN | Nigerian=NGN
shilling shillings | KES | Kenyan=KES Ugandan=UGX Tanzanian=TZS Somali=SOS
baht | THB | Thai=THB
ringgit | MYR | Malaysian=MYR
dong | VND | Vietnamese=VND
taka | BDT | Bangladeshi=BDT
tenge | KZT | Kazakh=KZT
birr | ETB | Ethiopian=ETB
lari | GEL | Georgian=GEL
manat manats | AZN | Azerbaijani=AZN Turkmen=TMT
afghani afghanis | AFN | Afghan=AFN
toman tomans | IRT | Iranian=IRT
won | | South_Korean Korean=KRW North_Korean=KPW
pence p | GBP/100 |
bitcoin bitcoins | BTC |
"""


def _currencies() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _NOUNS.strip().split("\n"):
        nouns, alone, adjectives = (cell.strip() for cell in line.split("|"))
        pairs, waiting = [("", alone)] if alone else [], []
        for word in adjectives.split():
            name, _, code = word.partition("=")
            waiting.append(name)
            if code:
                pairs += [(f"{name} ", code) for name in waiting]
                waiting = []
        table |= {f"{name}{noun}".replace("_", " "): code for noun in nouns.split() for name, code in pairs}
    return table


@cache
def english() -> dict[str, Unit]:
    """The currencies by all that English calls them, with pence as hundredths."""
    return {word: money(code) for word, code in _currencies().items()}


def money(code: str) -> Unit:
    """A currency as a unit; "GBP/100" is a hundredth of one."""
    code, _, parts = code.partition("/")
    return Unit(code, 1 / float(parts or 1), 1 / float(parts or 1))


def signs() -> dict[str, Unit]:
    """The currencies by their signs and codes, which every language writes."""
    return {word: money(code) for word, code in {**SIGNS, **{code: code for code in CODES}}.items()}


_LARGE = frozenset({1e3, 1e6, 1e9, 1e12})
_POUNDS = re.compile(r"[\s-](pounds?|won)\b(?!\s(?:of|sterling)\b)")
_PAID = re.compile(
    r"\b(?:pa(?:y|id|ys|ying)|cost|costs|costing|price[ds]?|worth|fined?|fines|earn\w*|spen[dt]\w*|budget|salary|wage"
    r"|loan|debt|fund\w*|rent|bail|damages|compensation|reward|fee|fees|bill|sold|raised?|donat\w+|prize|award\w*|grants?|tax\w*|cash|cheque|payments?|saves?|savings?|owe[sd]?)\b",
    re.IGNORECASE,
)


@cache
def _sign() -> re.Pattern[str]:
    signs = "|".join(re.escape(word) for word in sorted(SIGNS, key=len, reverse=True))
    words = "|".join(re.escape(word) for word in [*sorted(_SHORT, key=len, reverse=True), *sorted(CODES)])
    return re.compile(rf"(?P<sign>(?<![A-Za-z])(?:{signs})|(?<=[a-z])[€£$]|(?<!\w)(?:{words}))\s?$")


def pounds(text: str, at: int, scale: float) -> tuple[str, int] | None:
    """The code of "pounds" or "won" that follows a number at `at`, and where it ends: money behind a scale word
    or where something is paid, else a weight and a verb."""
    match = _POUNDS.match(text, at)
    if match is None:
        return None
    if scale in _LARGE or (match[1] != "won" and _PAID.search(text[max(0, at - 50) : at])):
        return "KRW" if match[1] == "won" else "GBP", match.end()
    return None


def sign(text: str, at: int) -> tuple[str, int] | None:
    """The currency sign or code that ends at a number at `at`: its code, and where it starts."""
    before = text[at - 1 : at]
    if not (before.isspace() or before.isalpha() or before == "." or before in SIGNS):
        return None
    match = _sign().search(text[max(0, at - 5) : at])
    if match is None:
        return None
    code = SIGNS.get(match["sign"]) or _SHORT.get(match["sign"], match["sign"])
    return code, max(0, at - 5) + match.start()
