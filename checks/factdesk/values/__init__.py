"""Text to typed values: numbers, dates, money, quantities; and the sound of names. Pure.

The axes, and what a number on each of them is:

| axis | unit | said as |
|---|---|---|
| `count` | things | 1,500 · twelve · 1.2 million · dozens · two or three |
| `%` | hundredths | 62% · six per cent · a third · two-thirds · half · one in five |
| `point` | points of a scale or of a percentage | 3 percentage points · 25 basis points (0.25) · 12 points |
| `times` | a factor | tenfold · 3x |
| `rank` | place in an order | third · 21st · second-largest |
| `score` | 1000 times the first, plus the second | 2-1 · 52 to 48 |
| `age` | years of a person | aged 38 · 38-year-old · Ali, 38, · in his 30s |
| ISO 4217 code | one of it | €50m · US$5 · Rs 500 · 3 million euros · 500 Iraqi dinars |
| `date` | days, `datetime.date.toordinal` | 6 December 2024 · June 2014 · 2014 · the 1990s · Q3 2024 · 13th century |
| `dayofyear` | days of a leap year from 1; past 366 is the next year | 6 December · in June · mid-June |
| `time` | minutes from midnight; `time UTC` and the like where a zone is told | 5 p.m. · 17:30 · noon |
| `clock` | minutes from midnight or noon, it is not told which | 7:30 · half past six |
| `second` `day` `month` `year` | durations, of that kind | 24 hours · two weeks (14) · 18 months · a decade (10) |
| `metre` `square metre` `litre` `kilogram` `metre per second` `litre per day` | | 1,230 km · 6ft 2in · 40 acres |
| `watt` `joule` `byte` `bit per second` `hertz` `volt` `pascal` `decibel` | | 40 MW · 3 TWh · 1,013 hPa |
| `celsius` | degrees Celsius | 20 °C · 68 degrees Fahrenheit |
| `degree` | degrees of an unnamed scale, or of arc | 20 degrees |
| `magnitude` | the scale of earthquakes | magnitude 6.8 |

A value holds its interval (see `factdesk.model.Value`): what rounds to the written number, wider or
open where the text says about, nearly, more than, up to. Words like "about" are not in its span, a
unit, a currency and both ends of a range are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factdesk.model import Value


def find(text: str, today: date | None = None, lang: str = "") -> list[Value]:
    """The typed values in a text, in order, none inside another.

    `today` is the day that the text speaks from, for "yesterday" and "last Friday"; without it such
    words are no values. `lang` is the language tag of the text ("en-GB", "de"), English if not given:
    it tells the number format, the names of months and units, and how 12/06/2024 is read. In English
    of no country that is all days from the one reading to the other, so that it agrees with both.
    Other languages than English need Babel; without it they raise OSError.

    >>> [(value.axis, value.text) for value in find("On 6 December 2024 about 1,500 troops held 62% of it.")]
    [('date', '6 December 2024'), ('count', '1,500'), ('%', '62%')]
    """
    from factdesk.values.extract import extracted

    return extracted(text, today, lang)
