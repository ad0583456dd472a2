"""Values are read back however they are written; spans are exact; nothing raises."""

from __future__ import annotations

import re
from datetime import date

import gold
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factdesk.values import calendar, find, money, units

FILES = ("gold.txt", "held_out.txt", "second.txt", "third.txt", "fourth.txt")
SENTENCES = [sentence for name in FILES for sentence in gold.sentences(name)]
ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def spelled(number: int, joint: str = " and ") -> str:
    """A number below a billion in words."""
    for size, name in ((1_000_000, "million"), (1000, "thousand")):
        if number >= size:
            rest = number % size
            return f"{spelled(number // size, joint)} {name}" + (
                "" if not rest else (joint if rest < 100 else " ") + spelled(rest, joint)
            )
    if number >= 100:
        return f"{ONES[number // 100]} hundred" + (joint + spelled(number % 100) if number % 100 else "")
    if number >= 20:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    return ONES[number]


def only(text, **how):
    """The one value of a text."""
    found = find(text, **how)
    assert len(found) == 1, found
    return found[0]


@given(st.integers(0, 10**9 - 1), st.sampled_from([" and ", " "]))
@example(1_000_001, " and ")
@example(100, " ")
def test_a_number_in_words_is_read_back(number, joint):
    words = spelled(number, joint)
    value = only(f"They counted {words} sheep.")
    assert (value.axis, value.text) == ("count", words)
    assert value.low <= number <= value.high


@given(st.integers(0, 10**8))
def test_a_number_in_digits_is_read_back_with_or_without_commas(number):
    for digits in {
        f"{number:,}",
        f"{number:,}".replace(",", "\u202f"),
        *([str(number)] if not 999 < number < 2200 else []),
    }:
        value = only(f"They counted {digits} sheep.")
        assert (value.axis, value.text) == ("count", digits)
        assert value.low <= number <= value.high


@given(st.integers(1, 9999), st.sampled_from(["million", "billion", "bn", "m", "trillion"]), st.booleans())
def test_a_scaled_number_is_read_back(tenths, scale, euros):
    sign, gap = "€" if euros else "", "" if len(scale) < 3 else " "
    written = f"{sign}{tenths / 10}{gap}{scale}"
    value = only(f"It cost {written} sheep." if not euros else f"It cost {written} then.")
    size = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}[scale]
    assert (value.axis, value.text) == ("EUR" if euros else "count", written)
    assert value.low <= tenths / 10 * size <= value.high
    assert value.high - value.low <= 0.1 * size * 1.0001


@given(st.decimals(0, 999, places=2), st.sampled_from(["%", " %", " per cent", " percent"]))
def test_a_percentage_is_what_rounds_to_it(share, sign):
    value = only(f"It was {share}{sign} then.")
    assert (value.axis, value.text) == ("%", f"{share}{sign}")
    assert value.low == pytest.approx(float(share) - 0.005)
    assert value.high == pytest.approx(float(share) + 0.005)


@pytest.mark.parametrize("word", sorted(units.english()))
def test_every_unit_is_known_behind_digits(word):
    unit = units.english()[word]
    gap = "" if word in {"in", "C", "F", "V", "W", "g", "\u00b0"} else " "
    value = only(f"It measured 12{gap}{word} then.")
    assert (value.axis, value.text) == (unit.axis, f"12{gap}{word}")
    assert value.low <= 12 * unit.least + unit.zero <= 12 * unit.most + unit.zero <= value.high


@pytest.mark.parametrize("word", sorted(money.english()))
def test_every_currency_is_known_behind_a_number(word):
    unit = money.english()[word]
    gap = "" if word == "p" else " "
    value = only(f"It cost 12.50{gap}{word} then.")
    assert (value.axis, value.text) == (unit.axis, f"12.50{gap}{word}")
    assert value.low <= 12.5 * unit.least <= value.high


@pytest.mark.parametrize("code", sorted(money.CODES))
def test_every_code_is_known_on_both_sides(code):
    assert [only(f"It cost {written} then.").axis for written in (f"{code} 5m", f"{code}500", f"500 {code}")] == [
        code
    ] * 3


STYLES = (
    "{d} {B} {Y}", "{B} {d}, {Y}", "{d}{th} {B} {Y}", "{d}{th} of {B} {Y}", "{B} {d}{th}, {Y}", "{b} {d}, {Y}",
    "{d} {b} {Y}", "{Y}-{m:02}-{d:02}", "{d}.{m}.{Y}", "{d:02}.{m:02}.{Y}", "{BB} {d}, {Y}", "{d} {BB} {Y}",
)  # fmt: skip


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)), st.sampled_from(STYLES))
def test_a_date_is_read_back_in_every_style(day, style):
    name = calendar.MONTHS[day.month - 1]
    th = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10 if day.day not in (11, 12, 13) else 0, "th")
    short = name[:3] if name != "September" else "Sept."
    written = style.format(d=day.day, m=day.month, Y=day.year, B=name, BB=name.upper(), b=short, th=th)
    value = only(f"It was on {written} then.")
    assert (value.axis, value.low, value.high) == ("date", day.toordinal(), day.toordinal() + 1)
    assert value.text == written


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_date_in_figures_is_read_by_the_language_or_holds_both_readings(day):
    for lang, one, two in (("en-US", day.month, day.day), ("en-GB", day.day, day.month), ("de", day.day, day.month)):
        written = f"{one:02}/{two:02}/{day.year}"
        value = only(f"({written})", lang=lang)
        assert (value.low, value.high) == (day.toordinal(), day.toordinal() + 1)
        loose = only(f"({written})")
        assert loose.low <= day.toordinal() < loose.high


@given(st.integers(1, 9_999), st.integers(0, 9_999))
def test_a_range_holds_both_of_its_ends(low, more):
    high = low + more + 1
    for written in (f"between {low:,} and {high:,}", f"{low:,}\u2013{high:,}", f"{low:,} to {high:,}"):
        value = only(f"They counted {written} sheep.")
        assert value.axis == "count"
        assert value.text == written.removeprefix("between ")
        assert value.low <= low < high < value.high


@given(st.integers(2, 10_000))
def test_a_hedge_moves_the_interval_to_its_side(number):
    def bounds(hedge):
        value = only(f"They counted {hedge} {number:,} sheep.")
        return value.low, value.high

    assert bounds("about")[0] < number < bounds("about")[1]
    assert bounds("nearly")[1] == number > bounds("nearly")[0]
    assert bounds("more than")[0] > number
    assert bounds("more than")[1] == float("inf")
    assert bounds("at least")[0] <= number
    assert bounds("up to")[0] == 0
    assert bounds("up to")[1] > number
    assert bounds("fewer than") == (0, number)


WORDS = st.sampled_from(
    (
        "one two ten a an half third first second of the 12 1,500 3.5 million 5% $ \u20ac \u00a3 km per cent degrees"
        " F-16 March May 6 2014 December 10-12 2-1 to and or between from in at - \u2013 : / . , ( ) \u00bd aged 38"
        " -year-old o'clock past p.m. last Friday ago years dozens hundred early mid- late Q3 quarter 20th century BC"
        " 1990s 's \n \u00a0 \u202f AD 0 00 1. 1e9 \u0663 \u00b2 Rs EUR12 minus up nearly more than"
        " 99999999999999999999 [1] #4 @5"
    ).split(" ")
)
today = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@settings(max_examples=400)
@example("It took 5 hours ", None, "")
@example("1," + "000," * 200 + "000 men", None, "")
@given(
    st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join),
    today,
    st.sampled_from(["", "en-US", "de", "fr", "ru", "xx"]),
)
def test_any_text_gives_values_in_order_at_exact_places(text, day, lang):
    at = 0
    for value in find(text, day, lang):
        assert at <= value.start < value.end <= len(text)
        assert value.text == text[value.start : value.end]
        assert value.low <= value.high
        at = value.end


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_a_sentence_beside_it_changes_no_value(sentence):
    alone = find(sentence.text, sentence.today, sentence.lang)
    for before, after in (("Es regnete. ", ""), ("", " It rained."), ("So it was. ", " So it will be.")):
        found = find(before + sentence.text + after, sentence.today, sentence.lang)
        assert [
            value._replace(start=value.start - len(before), end=value.end - len(before)) for value in found
        ] == alone


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_the_wrapping_of_lines_changes_no_value(sentence):
    alone = find(sentence.text, sentence.today, sentence.lang)
    for first in range(3):
        parts = re.split(r"(?<!\d) | (?!\d)", sentence.text)
        text = "".join(part + ("\n" if at % 3 == first else " ") for at, part in enumerate(parts[:-1])) + parts[-1]
        found = find(text, sentence.today, sentence.lang)
        assert [value._replace(text=" ".join(value.text.split("\n"))) for value in found] == alone


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_a_text_may_end_anywhere(sentence):
    for cut in re.finditer(r"\s|(?<=\d)", sentence.text):
        for value in find(sentence.text[: cut.end()], sentence.today, sentence.lang):
            assert value.end <= cut.end()
