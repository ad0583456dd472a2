"""What a language writes its values with: signs, months, scale words, units and currencies."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factdesk.values import money, units
from factdesk.values.calendar import MONTHS
from factdesk.values.money import CODES
from factdesk.values.numbers import SCALES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from babel import Locale

    from factdesk.values.units import Unit

_PLAIN = frozenset({"EUR", "USD", "RUB", "UAH"})
"""Currencies that are called by their noun alone everywhere."""
_ENGLISH_MONTHS = {
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    "Sept": 9,
}
_ENGLISH_MONTHS |= {f"{name}.": number for name, number in _ENGLISH_MONTHS.items() if name not in MONTHS}


class Tongue:
    """What is written in one language; each is made once, by `tongue`.

    `words` holds for English, whose number words, hedges and ranges are known. `order` is how 12/06/2024
    is read: `dmy`, `mdy`, or nothing where it cannot be known. `of` may stand between a number and what it
    counts ("millions d'euros").
    """

    def __init__(
        self,
        months: Mapping[str, int],
        scales: Mapping[str, float],
        measures: Mapping[str, Unit],
        group: str = ",",
        decimal: str = ".",
        order: str = "",
        of: str = "",
        words: bool = False,
    ) -> None:
        self.months, self.scales, self.measures = months, scales, measures
        self.group, self.decimal, self.order, self.of, self.words = group, decimal, order, of, words


@cache
def tongue(lang: str) -> Tongue:
    """The tongue of a language tag: "en-GB", "de", "pt_BR"; English where it names no language.

    Raises OSError for another language than English where Babel is not installed.

    >>> tongue("en-US").order, tongue("en").order, tongue("de").decimal, tongue("de").months["Dezember"]
    ('mdy', '', ',', 12)
    """
    tag = lang.replace("-", "_")
    if tag.partition("_")[0].lower() in ("", "en"):
        region = tag.partition("_")[2].upper()
        order = "mdy" if region in ("US", "PH") else "dmy" if region else ""
        measures = units.english() | money.signs() | money.english()
        return Tongue(_ENGLISH_MONTHS, SCALES, measures, order=order, words=True)
    try:
        from babel import Locale, UnknownLocaleError
    except ImportError as error:
        message = f"values in the language {lang} are read with Babel: pip install 'factdesk[locales]'"
        raise OSError(message) from error
    try:
        locale = Locale.parse(tag)
    except (UnknownLocaleError, ValueError):
        return tongue("")
    signs = locale.number_symbols["latn"]
    measures = _units(locale) | money.signs() | _money(locale)
    of = r"(?:d[eiu]\s|d['\u2019])?"
    return Tongue(_months(locale), _scales(locale), measures, signs["group"], signs["decimal"], "dmy", of)


def _variants(words: Mapping[str, int]) -> dict[str, int]:
    return {form: number for word, number in words.items() for form in (word, word.rstrip("."))}


def _months(locale: Locale) -> dict[str, int]:
    """Full and short names, as they stand in a date and alone."""
    found: dict[str, int] = {}
    for context in ("stand-alone", "format"):
        for width in ("abbreviated", "wide"):
            found |= {
                name: number for number, name in locale.months[context][width].items() if len(name.rstrip(".")) > 2
            }
    return _variants(found)


def _scales(locale: Locale) -> dict[str, float]:
    """The words for thousands and more, from the way the language shortens large numbers."""
    found: dict[str, float] = {}
    for width in ("short", "long"):
        for sizes in locale.compact_decimal_formats[width].values():
            for size, pattern in sizes.items():
                written = pattern.pattern.replace("'", "")
                shown, word = written.count("0"), written.lstrip("0").strip("\u00a0\u202f ").lower()
                if shown and len(word) > 1:
                    scale = int(size) / 10 ** (shown - 1)
                    found |= {word: scale, word.rstrip("."): scale}
    return found


def _units(locale: Locale) -> dict[str, Unit]:
    """The names of units in all their forms, from numbers that call for each."""
    from babel.units import format_unit

    found: dict[str, Unit] = {}
    for name, unit in units.named().items():
        for width in ("short", "long"):
            for count in (1, 2, 5, 1.5):
                shown = format_unit(count, name, width, locale=locale)
                word = re.sub(r"[\d.,\u00a0\u202f]+", " ", shown).strip() if count != 1.5 else ""
                if word:
                    found[word] = unit
    return found


def _money(locale: Locale) -> dict[str, Unit]:
    """The names of currencies; those that are most at home here by each word of their names."""
    from babel.core import get_global
    from babel.numbers import get_currency_name, get_territory_currencies

    full = get_global("likely_subtags").get(str(locale), "")
    home = {*_PLAIN, *get_territory_currencies(locale.territory or full.rpartition("_")[2] or "US")}
    found: dict[str, Unit] = {}
    for code in CODES:
        unit = money.money(code)
        for count in (None, 1, 2, 5):
            name = get_currency_name(code, count, locale=locale)
            found[name] = unit
            if code in home:
                found |= dict.fromkeys((word for word in re.split(r"[\s-]", name) if len(word) > 3), unit)
    return found
