"""Units of measure: how they are written, on which axis they lie, and their size there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from factdesk.values.tongue import Tongue


class Unit(NamedTuple):
    """A unit on an axis. It is `least` to `most` of the base unit; the two differ for words with several
    meanings, such as ton and gallon. `zero` is where its scale begins, in the base unit."""

    axis: str
    least: float
    most: float
    zero: float = 0.0


# axis | size | name in CLDR | how English writes it
TABLE = """
metre | 1 | length-meter | metre metres meter meters m
metre | 1000 | length-kilometer | km kilometre kilometres kilometer kilometers kms
metre | 0.01 | length-centimeter | cm centimetre centimetres centimeter centimeters
metre | 0.001 | length-millimeter | mm millimetre millimetres millimeter millimeters
metre | 0.000001 | | micron microns micrometre micrometres µm μm
metre | 0.000000001 | | nanometre nanometres nanometer nanometers nm
metre | 1609.344 | length-mile | mile miles mi
metre | 1852 | length-nautical-mile | nautical_mile nautical_miles nmi
metre | 0.3048 | length-foot | ft foot feet
metre | 0.0254 | length-inch | inch inches in
metre | 0.9144 | length-yard | yd yard yards
metre | 9460730472580800 | length-light-year | light-year light-years light_year light_years
square metre | 1 | area-square-meter | square_metre square_metres square_meter square_meters sq_m sqm m² m2
square metre | 1000000 | area-square-kilometer | square_kilometre square_kilometres square_kilometer square_kilometers square_km sq_km km² km2
square metre | 10000 | area-hectare | hectare hectares ha
square metre | 4046.8564224 | area-acre | acre acres
square metre | 2589988.110336 | area-square-mile | square_mile square_miles sq_mile sq_miles sq_mi
square metre | 0.09290304 | area-square-foot | square_foot square_feet sq_ft
kilogram | 1 | mass-kilogram | kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos
kilogram | 0.001 | mass-gram | gram grams gramme grammes g
kilogram | 0.000001 | mass-milligram | mg milligram milligrams
kilogram | 0.000000001 | | microgram micrograms µg μg
kilogram | 1000 | mass-tonne | tonne tonnes metric_ton metric_tons metric_tonnes
kilogram | 1000000 | | kilotonne kilotonnes kiloton kilotons kt
kilogram | 1000000000 | | megatonne megatonnes megaton megatons
kilogram | 1000000000000 | | gigatonne gigatonnes gigaton gigatons
kilogram | 907.18474-1016.0469088 | | ton tons
kilogram | 0.45359237 | mass-pound | lb lbs pound pounds
kilogram | 6.35029318 | | stone
kilogram | 0.028349523125-0.0311034768 | mass-ounce | oz ounce ounces
litre | 1 | volume-liter | litre litres liter liters
litre | 0.001 | volume-milliliter | ml millilitre millilitres milliliter milliliters
litre | 1000 | volume-cubic-meter | cubic_metre cubic_metres cubic_meter cubic_meters m³ m3 cu_m
litre | 1000000000000 | volume-cubic-kilometer | cubic_kilometre cubic_kilometres cubic_kilometer cubic_kilometers
litre | 1000000000000 | | bcm
litre | 28316846592 | | bcf
litre | 28.316846592 | | cubic_foot cubic_feet
litre | 158.987294928 | | barrel barrels bbl
litre | 3.785411784-4.54609 | | gallon gallons
litre | 0.473176473-0.56826125 | | pint pints
metre per second | 0.2777777777777778 | speed-kilometer-per-hour | km/h kph kmh km_per_hour km_an_hour kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour kilometre-per-hour kilometer-per-hour
metre per second | 0.44704 | speed-mile-per-hour | mph miles_per_hour miles_an_hour mile-per-hour mile-an-hour
metre per second | 0.5144444444444445 | speed-knot | knot knots
metre per second | 1 | speed-meter-per-second | m/s metres_per_second meters_per_second metres_a_second meters_a_second
metre per second | 1000 | | km/s kilometres_per_second kilometers_per_second
litre per day | 158.987294928 | | barrels_per_day barrels_a_day barrels_of_oil_per_day barrels_of_oil_a_day bpd b/d barrels_daily barrel-per-day barrel-a-day
litre per day | 86400000 | | cubic_metres_per_second cubic_meters_per_second cubic_metres_a_second m³/s m3/s
litre per day | 1000 | | cubic_metres_per_day cubic_meters_per_day cubic_metres_a_day cubic_meters_a_day
watt | 1 | power-watt | watt watts W
watt | 1000 | power-kilowatt | kW kilowatt kilowatts
watt | 1000000 | power-megawatt | MW megawatt megawatts
watt | 1000000000 | power-gigawatt | GW gigawatt gigawatts
watt | 745.6998715822702 | power-horsepower | horsepower hp
joule | 1 | energy-joule | joule joules
joule | 3600000 | energy-kilowatt-hour | kWh kilowatt-hour kilowatt-hours kilowatt_hour kilowatt_hours
joule | 3600000000 | | MWh megawatt-hour megawatt-hours megawatt_hour megawatt_hours
joule | 3600000000000 | | GWh gigawatt-hour gigawatt-hours gigawatt_hour gigawatt_hours
joule | 3600000000000000 | | TWh terawatt-hour terawatt-hours terawatt_hour terawatt_hours
joule | 4184 | energy-foodcalorie | kcal calorie calories kilocalorie kilocalories
byte | 1000 | digital-kilobyte | kB KB kilobyte kilobytes
byte | 1000000 | digital-megabyte | MB megabyte megabytes
byte | 1000000000 | digital-gigabyte | GB gigabyte gigabytes
byte | 1000000000000 | digital-terabyte | TB terabyte terabytes
bit per second | 1000000 | | Mbps Mbit/s megabits_per_second
bit per second | 1000000000 | | Gbps Gbit/s gigabits_per_second
hertz | 1 | frequency-hertz | Hz hertz
hertz | 1000 | frequency-kilohertz | kHz kilohertz
hertz | 1000000 | frequency-megahertz | MHz megahertz
hertz | 1000000000 | frequency-gigahertz | GHz gigahertz
volt | 1 | electric-volt | volt volts V
volt | 1000 | | kV kilovolt kilovolts
pascal | 100 | pressure-hectopascal | hPa mb millibar millibars hectopascals
pascal | 100000 | pressure-bar | bar
pascal | 6894.757293168 | | psi
% | 1 | concentr-percent |
decibel | 1 | | dB decibel decibels
celsius | 1 | temperature-celsius | °C ºC degrees_Celsius degree_Celsius degrees_C degrees_centigrade deg_C Celsius
celsius | 1 | | C
fahrenheit | 1 | temperature-fahrenheit | °F ºF degrees_Fahrenheit degree_Fahrenheit degrees_F deg_F Fahrenheit
fahrenheit | 1 | | F
degree | 1 | | ° degree degrees
second | 1 | duration-second | second seconds sec secs
second | 0.001 | | ms millisecond milliseconds
second | 60 | duration-minute | minute minutes min mins
second | 3600 | duration-hour | hour hours hr hrs
day | 1 | duration-day | day days
day | 7 | duration-week | week weeks
day | 14 | | fortnight fortnights
month | 1 | duration-month | month months
year | 1 | duration-year | year years yr yrs
year | 10 | | decade decades
year | 100 | duration-century | century centuries
year | 1000 | | millennium millennia
"""
_GLUED = frozenset({"in", "C", "F", "V", "W", "g", "p"})
"""Written right behind the digits only: "20C", never "20 C"."""
_WORDS = re.compile(
    r"[\s\u00a0\u202f-]?([^\s-]{1,30})(?:[\s-]([^\s-]{1,30}))?(?:[\s-]([^\s-]{1,30}))?(?:[\s-]([^\s-]{1,30}))?(?:[\s-]([^\s-]{1,30}))?"
)
_MOST = 5
_MARKS = ",.;:!?)]\u201d\u2019\"'\u2026"


def _rows() -> list[tuple[Unit, str, list[str]]]:
    rows = []
    for line in TABLE.strip().split("\n"):
        axis, size, name, words = (cell.strip() for cell in line.split("|"))
        least, _, most = size.partition("-")
        unit = Unit(axis, float(least), float(most or least))
        if axis == "fahrenheit":
            unit = Unit("celsius", 5 / 9, 5 / 9, -160 / 9)
        rows.append((unit, name, [word.replace("_", " ") for word in words.split()]))
    return rows


@cache
def named() -> dict[str, Unit]:
    """The units that CLDR has a name for."""
    return {name: unit for unit, name, _ in _rows() if name}


@cache
def english() -> dict[str, Unit]:
    """The units by all that English calls them."""
    return {word: unit for unit, _, words in _rows() for word in words}


class _Measures(NamedTuple):
    """Units and currencies by the words that they are written with: short signs as they are, longer ones
    in lower case. `first` are the words that any of them begins with."""

    words: dict[str, Unit]
    first: frozenset[str]


@cache
def _measures(tongue: Tongue) -> _Measures:
    words = {key: measure for word, measure in tongue.measures.items() for key in _keys(word)}
    return _Measures(words, frozenset(word.split()[0].rstrip(".") for word in words))


def _keys(word: str) -> tuple[str, ...]:
    plain = " ".join(re.split(r"[\s-]", word)).rstrip(".")
    return (plain, plain.lower()) if len(plain) > 3 else (plain,)


def measure(text: str, at: int, tongue: Tongue) -> tuple[Unit, int] | None:
    """The unit or currency that follows a number at `at`, and where it ends."""
    match = _WORDS.match(text, at)
    if match is None:
        return None
    words, first = _measures(tongue)
    start = match.start(1)
    word = match[1].rstrip(_MARKS)
    if word not in first and word.lower() not in first:
        return _behind(text, match, tongue)
    for last in range(_MOST, 0, -1):
        if match[last] is None:
            continue
        ended = match.start(last) + len(match[last].rstrip(_MARKS))
        written = re.sub(r"[\s-]", " ", text[start:ended])
        found = words.get(written) or (words.get(written.lower()) if len(written) > 3 else None)
        if found and not (start > at and (written in _GLUED or (len(written) == 1 and text[at] == "-"))):
            return found, ended
    return None


def _behind(text: str, match: re.Match[str], tongue: Tongue) -> tuple[Unit, int] | None:
    """The measure behind a preposition: "millions d'euros", "milioni di euro"."""
    joint = re.compile(tongue.of).match(text, match.start(1)) if tongue.of else None
    return measure(text, joint.end(), tongue) if joint and joint.end() > joint.start() else None
