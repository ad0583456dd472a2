"""One name spelled two ways: found with its places; two names are left alone."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.desk import judge, read
from factdesk.ruleset import load


def kinds(tmp_path, rules):
    path = tmp_path / "rules.yaml"
    path.write_text(rules, encoding="utf-8")
    return [kind for kind in load(str(path)).kinds(counted=False) if kind.name in ("variants", "names")]


def found(text, of=None, path="a.txt"):
    of = of or [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    return judge([read(path, text.encode(), of)], of).findings


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Abbas Araghchi was there. Abbas Araghchi spoke. Abbas Araqchi left.", "Araqchi", "Araghchi"),
        ("Bombs fell on Damascus. Shops in Damscus were closed.", "Damscus", "Damascus"),
        (
            "Qasem Soleimani was killed. They mourned Qassem Soleimani, as Qassem Soleimani had asked.",
            "Qasem",
            "Qassem",
        ),
        ("They met in Isfahan. In Isfahan it rained; in Esfahan, too.", "Esfahan", "Isfahan"),
        (
            "Kazem Gharibabadi spoke. Kazem Gharibababadi added a word. Gharibabadi left.",
            "Gharibababadi",
            "Gharibabadi",
        ),
        ("Deputies heard Ulyanov. Mr Ulaynov was late. Ulyanov left.", "Ulaynov", "Ulyanov"),
        ("Jeyhoun Bayramov met him. Jeyhun Bayramov spoke. Jeyhun Bayramov left.", "Jeyhoun", "Jeyhun"),
        ("Kafraya was taken. The road to Kafarya is closed. Kafraya burned.", "Kafarya", "Kafraya"),
        ("They flew to Beijing. Beijing was hot. In Beijin it rained.", "Beijin", "Beijing"),
        ("Ali Salajegheh spoke. Then Ali Salajeghe spoke. Ali Salajegheh left.", "Salajeghe", "Salajegheh"),
    ],
)
def test_one_name_spelled_two_ways(text, wrong, right):
    [finding] = found(text)
    assert (finding.text, finding.fix.text, finding.level) == (wrong, right, "warning")
    assert finding.related[0].text == right
    assert text[finding.span.start.offset : finding.span.end.offset] == wrong
    assert text[finding.related[0].span.start.offset :].startswith(right)
    assert not finding.fix.safe


@pytest.mark.parametrize(
    "text",
    [
        "Bassem al-Awadi spoke in Baghdad and Bassam Sabbagh in Damascus.",
        "Donald Regan served under Ronald Reagan. Reagan trusted Regan.",
        "Mohammad Javad Zarif met Mohammed bin Salman. Zarif smiled.",
        "Hossein Amir-Abdollahian met Fuad Hussein.",
        "The Iranian team left Iran. Iranians cheered in Iran's streets.",
        "Greece sent ships. The Greek navy sailed, and Greeks waved.",
        "Niger and Nigeria, Austria and Australia, Iran and Iraq, Slovakia and Slovenia signed.",
        "Homs and Hama are cities. Geneva is in Switzerland and Guinea in Africa.",
        "Colombia signed the treaty. In Columbia the river rose. Granada is far from Grenada.",
        "In Britain every Briton knows that.",
        "Maymand, also spelled Meymand, is a village. Maymand is old.",
        "He came from Seistan [Sistan] in the east. Sistan is dry.",
        "The Maghreban (or Maghraban) road is closed.",
        "Hassan Rouhani met Hossein Salami. Hassan left.",
        "Prophet Muhammad is named in the text by Mohammad Abdulsalam.",
        "Write to @Araqchi, see https://example.org/Araqchi and araqchi@example.org for Abbas Araghchi's plans.",
        "The Defence Committee met the Defense Committee.",
        "Robert Baker and Rupert Barker. Robert left.",
        "Khalid bin Sultan landed at King Khaled International Airport.",
        "A Kurd from Kurdistan and two Turks from Turkey. Kurdish and Turkish songs.",
        "SANAA and SANNAA are in capitals.",
        "Abdullah Abdulla spoke.",
        "Kim Jong Un sent Kim Yong Chol.",
        "Liu Yunqiang spoke first. Liu Yunzheng, who sells tea, called the price high.",
        "Tran Quoc Thanh led one group. On the hill Tran Quoc Thang led the other.",
        "Wanxin Steel cut prices. The steel of Wanxing is better.",
        "The keeper was Steven Philips. His assistant, Stephen Phillips, threw a bottle.",
        'Martin Andersson scored. The shirts say "M. Andersson" and "M. Anderson". Martin Anderson left.',
        "Chanda Mwansa sold fish. Mwanza, the port on another lake, has sent nets.",
    ],
)
def test_what_is_left_alone(text):
    assert found(text) == ()


def test_names_that_are_two_can_be_said_to_be(tmp_path):
    text = "Oil minister Bijan Zanganeh spoke. Zangeneh was not there. Zanganeh left."
    assert [finding.text for finding in found(text)] == ["Zangeneh"]
    assert found(text, kinds(tmp_path, "checks: {variants: {distinct: [[Zanganeh, Zangeneh]]}}")) == ()


def test_names_with_a_rule_are_left_to_that_rule(tmp_path):
    of = kinds(tmp_path, "names: [{name: Abbas Araghchi, variants: [Arakchi], allow: [Araqchi]}]")
    assert [finding.rule for finding in found("Abbas Araghchi, Abbas Arakchi, Abbas Araqchi.", of)] == [
        "names/abbas-araghchi"
    ]


def test_a_listed_spelling_is_the_right_one_however_often_another_stands(tmp_path):
    text = "Per-Olof Nyqvist came. Nyquist left. Nyquist was late."
    assert [finding.fix.text for finding in found(text)] == ["Nyquist"]
    [finding] = found(text, kinds(tmp_path, "names: [{name: Per-Olof Nyqvist}]"))
    assert (finding.text, finding.fix.text) == ("Nyquist", "Nyqvist")


@pytest.mark.parametrize(
    "more", ["similar: off", "allow: [Nyquist]", "unlike: [Nyquist]", "variants: [Nyquist]"], ids=str
)
def test_two_spellings_that_are_settled_are_left_to_the_rule(tmp_path, more):
    of = kinds(tmp_path, f"names: [{{name: Per-Olof Nyqvist, {more}}}]")
    findings = found("Per-Olof Nyqvist came. Nyquist left.", of)
    assert [finding.rule for finding in findings] == ["names/per-olof-nyqvist"] * ("variants" in more)


def test_the_level_is_that_of_the_rules(tmp_path):
    text = "Bombs fell on Damascus. Shops in Damscus were closed."
    assert [finding.level for finding in found(text, kinds(tmp_path, "checks: {variants: error}"))] == ["error"]
    assert kinds(tmp_path, "checks: {variants: off}") == []


def test_all_spellings_are_shown_with_the_one_proposed():
    text = "Amlash is old. Amlash is small. In Amlesh it rains. From Almash they came."
    first, second = found(text)
    assert {first.fix.text, second.fix.text} == {"Amlash"}
    assert {place.text for place in first.related} == {"Amlash", "Almash"}
    assert {place.text for place in second.related} == {"Amlash", "Amlesh"}


def test_the_message_gives_the_evidence():
    [finding] = found("Abbas Araghchi was there. Abbas Araghchi spoke. Abbas Araqchi left.")
    assert finding.message == '"Araqchi" is "Araghchi" elsewhere in this text, 2 times (both stand with "Abbas")'


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("In Sana'a it rained. In Sanaa, too. They left Sana'a.", "Sanaa", "Sana'a"),
        ("He paid by PayPal. Paypal took it. She has PayPal.", "Paypal", "PayPal"),
        ("Paypal took it. She has PayPal.", "Paypal", "PayPal"),
        ("The al-Qaeda men met other Al-Qaeda men, said al-Qaeda.", "Al-Qaeda", "al-Qaeda"),
        ("They went South-East, then to Southeast Asia. All South-East is wet.", "Southeast", "South-East"),
        ("O\u2019Brien came. So O\u2019brien came. Then O\u2019Brien left.", "O\u2019brien", "O\u2019Brien"),
        ("Mr M\u00fcller spoke. Mr Mueller spoke. Mr M\u00fcller left.", "Mueller", "M\u00fcller"),
        ("Mr Erdo\u011fan spoke. Mr Erdogan spoke. Mr Erdo\u011fan left.", "Erdogan", "Erdo\u011fan"),
    ],
)
def test_the_same_letters_written_in_two_ways(text, wrong, right):
    [finding] = found(text)
    assert finding.message.endswith("(the letters are the same)")
    assert (finding.text.replace("'", "\u2019"), finding.fix.text.replace("'", "\u2019")) == (
        wrong.replace("'", "\u2019"),
        right.replace("'", "\u2019"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Al-Qaeda left. They fought al-Qaeda. \u201cAl-Qaeda is gone,\u201d he said.",
        "The Shi'a and the Shi\u2019a prayed.",
        "We'll see. Well, we will. Its aim is clear. It's late. Were they here? We're here.",
        "IRAN and Iran are the same. The UN and Un are not.",
        "A Syrian-Kurdish plan and a Syrian Kurdish plan. The Secretary-General is a Secretary General.",
        "COVID-19 and Covid-19 and Covid19.",
        "Khomeini1 and Khomeini.",
    ],
)
def test_ways_to_write_that_are_no_fault(text):
    assert found(text) == ()


def across(texts, of=None):
    of = of or [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    return judge([read(f"{number}.txt", text.encode(), of) for number, text in enumerate(texts)], of).findings


def test_full_names_are_held_against_other_documents():
    texts = ["Abbas Araghchi spoke.", "Abbas Araqchi spoke. Abbas Araqchi left.", "It was Abbas Araghchi."]
    [finding] = across(texts)
    assert (finding.level, finding.span.path, finding.text, finding.fix.text) == (
        "note",
        "1.txt",
        "Abbas Araqchi",
        "Abbas Araghchi",
    )
    assert finding.message == '"Abbas Araqchi" is "Abbas Araghchi" in 2 other documents'
    assert [place.span.path for place in finding.related] == ["0.txt", "2.txt"]


@pytest.mark.parametrize(
    "texts",
    [
        ["Abbas Araghchi spoke.", "Hassan Araqchi spoke."],
        ["Saddam Hussein spoke.", "Saddam Hassan spoke."],
        ["Ronald Reagan spoke.", "Donald Regan spoke."],
        ["Mohammad Reza Tajik spoke.", "Mohammed Reza Bahonar spoke."],
        ["Abbas Araghchi met Abbas Araqchi.", "Abbas Araghchi met Abbas Araqchi."],
    ],
)
def test_full_names_that_are_no_variants_of_other_documents(texts):
    assert [finding for finding in across(texts) if finding.level == "note"] == []


def test_documents_are_not_held_against_each_other_when_that_is_off(tmp_path):
    of = kinds(tmp_path, "checks: {variants: {across: off}}")
    assert across(["Abbas Araghchi spoke.", "Abbas Araqchi spoke."], of) == ()


SENTENCES = [
    "Abbas Araghchi spoke.",
    "Abbas Araqchi left.",
    "Raids on Damascus went on.",
    "Damscus is quiet.",
    "Kafraya and Kafarya were hit.",
    "Kefraya, too.",
    "Zarif met Salman.",
]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), min_size=1, max_size=4), st.randoms())
def test_the_order_of_the_documents_does_not_matter(texts, chance):
    of = [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    readings = [read(f"{number}.txt", " ".join(text).encode(), of) for number, text in enumerate(texts)]
    shuffled = list(readings)
    random.Random(chance.random()).shuffle(shuffled)
    assert judge(readings, of) == judge(shuffled, of)
