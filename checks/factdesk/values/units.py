"""Units of measure and money: how they are written, on which axis they lie, and their size there."""

from __future__ import annotations

import re
from functools import cache

_UNITS = """
metre 1 metre|metres|meter|meters|m
metre 1000 km|kilometre|kilometres|kilometer|kilometers|kms
metre 0.01 cm|centimetre|centimetres|centimeter|centimeters
metre 0.001 mm|millimetre|millimetres|millimeter|millimeters
metre 1609.344 mile|miles
metre 1852 nautical mile|nautical miles
metre 0.3048 ft|foot|feet
metre 0.0254 inch|inches
metre 0.9144 yard|yards
square metre 1 square metre|square metres|square meter|square meters|sq m|m²
square metre 1000000 square kilometre|square kilometres|square kilometer|square kilometers|sq km|km²
square metre 10000 hectare|hectares|ha
square metre 4046.8564224 acre|acres
square metre 2589988.110336 square mile|square miles|sq miles
square metre 0.09290304 square foot|square feet|sq ft
kilogram 1 kg|kilogram|kilograms|kilo|kilos
kilogram 0.001 g|gram|grams
kilogram 1000 tonne|tonnes|metric ton|metric tons
kilogram 907.18474 ton|tons
kilogram 0.45359237 lb|lbs|pound|pounds
litre 1 litre|litres|liter|liters
litre 1000 cubic metre|cubic metres|cubic meter|cubic meters|m³
litre 158.987294928 barrel|barrels
litre 3.785411784 gallon|gallons
metre per second 0.2777777777777778 km/h|kph|kmh|kilometres per hour|kilometers per hour|kilometres an hour
metre per second 0.44704 mph|miles per hour|miles an hour
metre per second 0.5144444444444445 knot|knots
watt 1 watt|watts
watt 1000 kW|kilowatt|kilowatts
watt 1000000 MW|megawatt|megawatts
watt 1000000000 GW|gigawatt|gigawatts
joule 3600000 kWh|kilowatt-hour|kilowatt-hours
joule 3600000000 MWh|megawatt-hours
joule 3600000000000 GWh|gigawatt-hours
byte 1000 kB|kilobytes
byte 1000000 MB|megabyte|megabytes
byte 1000000000 GB|gigabyte|gigabytes
byte 1000000000000 TB|terabyte|terabytes
second 1 second|seconds
second 60 minute|minutes
second 3600 hour|hours
day 1 day|days
day 7 week|weeks
month 1 month|months
year 1 year|years
year 10 decade|decades
year 100 century|centuries
"""
SIGNS = {
    "\u20ac": "EUR", "$": "USD", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "\u20bd": "RUB",
    "\u20aa": "ILS", "\u20ba": "TRY", "\u20b4": "UAH", "\u20a9": "KRW", "US$": "USD", "A$": "AUD",
    "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL",
}  # fmt: skip
_MONEY = {
    "EUR": "euro|euros", "USD": "dollar|dollars|US dollars|U.S. dollars", "GBP": "pound sterling|pounds"
    " sterling|sterling",
    "JPY": "yen", "CNY": "yuan|renminbi", "INR": "rupee|rupees", "RUB": "rouble|roubles|ruble|rubles",
    "CHF": "Swiss franc|Swiss francs|francs", "IRR": "rial|rials", "IQD": "dinar|dinars", "TRY": "lira|liras",
    "SEK": "Swedish kronor|kronor", "NOK": "Norwegian kroner", "DKK": "Danish kroner|kroner", "PLN": "zloty|zlotys",
    "AUD": "Australian dollars", "CAD": "Canadian dollars", "KRW": "won", "ILS": "shekel|shekels",
    "UAH": "hryvnia|hryvnias",
}  # fmt: skip
CODES = frozenset(
    "EUR USD GBP JPY CNY INR RUB CHF IRR IQD TRY SEK NOK DKK PLN AUD CAD HKD NZD SGD KRW ILS UAH BRL MXN ZAR SAR AED"
    " EGP".split()
)


@cache
def _units() -> dict[str, tuple[str, float]]:
    table: dict[str, tuple[str, float]] = {}
    for row in _UNITS.strip().split("\n"):
        axis, factor, words = re.fullmatch(r"(\D+) ([\d.]+) (.+)", row).groups()  # type: ignore[union-attr]
        table |= dict.fromkeys(words.split("|"), (axis, float(factor)))
    return table


@cache
def _unit() -> re.Pattern[str]:
    words = sorted(_units(), key=len, reverse=True)
    return re.compile(rf"(?:\s|-|\u00a0)?({'|'.join(map(re.escape, words))})(?![\w\u00b2\u00b3])")


@cache
def _money() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {word.lower(): code for code, words in _MONEY.items() for word in words.split("|")}
    table |= {code.lower(): code for code in CODES}
    words = sorted(table, key=len, reverse=True)
    return re.compile(rf"(?:\s|-|\u00a0)({'|'.join(map(re.escape, words))})\b", re.IGNORECASE), table


def unit(text: str, at: int) -> tuple[str, float, int] | None:
    """The unit that follows a number at `at`: its axis, its size there, and where it ends.

    >>> unit("1,230-kilometre pipe", 5), unit("12 members", 2)
    (('metre', 1000.0, 15), None)
    """
    match = _unit().match(text, at)
    if match is None:
        return None
    if len(match[1]) == 1 and text[at : at + 1] == "-":
        return None
    return *_units()[match[1]], match.end()


def money(text: str, at: int) -> tuple[str, int] | None:
    """The currency word or code that follows a number at `at`, and where it ends.

    >>> money("2.5 billion euros", 11)
    ('EUR', 17)
    """
    pattern, table = _money()
    match = pattern.match(text, at)
    return (table[match[1].lower()], match.end()) if match else None


def sign(text: str, end: int) -> tuple[str, int] | None:
    """The currency sign or code in front of a number, and where it starts."""
    match = re.search(
        r"((?:US|A|C|HK|NZ|S|R)?[\u20ac$\u00a3\u00a5\u20b9\u20bd\u20aa\u20ba\u20b4\u20a9]|\b[A-Z]{3})\s?$",
        text[max(0, end - 5) : end],
    )
    if match is None:
        return None
    code = SIGNS.get(match[1], match[1] if match[1] in CODES else "")
    return (code, end - len(match[0])) if code else None
