"""How the names of a list are spelled: listed variants, and spellings close to a name."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from factdesk.desk import judge, read
from factdesk.naming.forms import replacement
from factdesk.ruleset import RulesError, load


def made(tmp_path, rules):
    path = tmp_path / "rules.yaml"
    path.write_text("names:\n" + rules, encoding="utf-8")
    return [kind for kind in load(str(path)).kinds(counted=False) if kind.name == "names"]


def found(tmp_path, rules, text, path="a.md"):
    kinds = made(tmp_path, rules)
    return judge([read(path, text.encode(), kinds)], kinds).findings


ARAGHCHI = "  - {name: Abbas Araghchi, variants: [Arakchi], unlike: [Arakelyan]}\n"
FORCES = "  - {name: Popular Mobilization Forces, short: [PMF], variants: [National Mobilization Forces]}\n"
NAMES = ARAGHCHI + FORCES + "".join(
    f"  - {{name: {name}}}\n"
    for name in (
        "Bassam Sabbagh", "Volodymyr Zelensky", "Kyiv", "Qassem Soleimani", "Fuad Hussein", "Mohammed Shia al-Sudani",
        "Bashar al-Assad", "Ban Ki-moon", "Viktor Orban", "Geir Pedersen", "Iran", "Ronald Reagan", "Hezbollah",
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "wrong", "fix"),
    [
        ("Arakchi spoke.", "Arakchi", "Araghchi"),
        ("ARAKCHI SPOKE.", "ARAKCHI", "ARAGHCHI"),
        ("Arakchi's plane", "Arakchi", "Araghchi"),
        ("Arakchi\u2019s plane", "Arakchi", "Araghchi"),
        ("two Arakchis", "Arakchi", "Araghchi"),
        ("a pro-Arakchi paper", "Arakchi", "Araghchi"),
        ("the Arakchi-Lavrov talks", "Arakchi", "Araghchi"),
        ("the National Mobilization\nForces' men", "National Mobilization\nForces", "Popular Mobilization\nForces"),
    ],
)
def test_a_fix_keeps_the_case_the_ending_and_the_line(tmp_path, text, wrong, fix):
    [finding] = found(tmp_path, ARAGHCHI + FORCES, text)
    assert (finding.text, finding.fix.text, finding.level, finding.fix.safe) == (wrong, fix, "error", True)
    assert text[finding.span.start.offset : finding.span.end.offset] == wrong


@pytest.mark.parametrize(
    ("variant", "name", "fix"),
    [
        ("Arakchi", "Abbas Araghchi", "Araghchi"),
        ("Abas", "Abbas Araghchi", "Abbas"),
        ("Bashar Asad", "Bashar al-Assad", "Bashar al-Assad"),
        ("al-Asad", "Bashar al-Assad", "al-Assad"),
        ("Asad", "Bashar al-Assad", "al-Assad"),
        ("Bachar al-Assad", "Bashar al-Assad", "Bashar al-Assad"),
        ("Bashar Hafez al-Asad", "Bashar al-Assad", "Bashar al-Assad"),
        ("al-Sudany", "Mohammed Shia al-Sudani", "al-Sudani"),
        ("Shia Sudany", "Mohammed Shia al-Sudani", "Shia al-Sudani"),
        ("Amirabdollahian", "Hossein Amir-Abdollahian", "Amir-Abdollahian"),
        ("Abdolahian", "Hossein Amir-Abdollahian", "Amir-Abdollahian"),
        ("Deir Ezzor", "Deir ez-Zor", "Deir ez-Zor"),
    ],
)
def test_a_variant_replaces_the_part_of_the_name_that_it_is_most_like(variant, name, fix):
    assert replacement(variant, name) == fix


@pytest.mark.parametrize(
    ("text", "close", "name"),
    [
        ("Abbas Araghtchi spoke.", "Araghtchi", "Abbas Araghchi"),
        ("Abas Araghchi spoke.", "Abas", "Abbas Araghchi"),
        ("Fouad Hussein spoke.", "Fouad", "Fuad Hussein"),
        ("Volodomyr Zelensky spoke.", "Volodomyr", "Volodymyr Zelensky"),
        ("A spokesman said Araghtchi's plane was late.", "Araghtchi", "Abbas Araghchi"),
        ("Mr Araghtchi was late.", "Araghtchi", "Abbas Araghchi"),
        ("Foreign Minister Araghtchi was late.", "Araghtchi", "Abbas Araghchi"),
        ("A. Araghtchi was late.", "Araghtchi", "Abbas Araghchi"),
        ("ambassador Bassam Sabbag", "Sabbag", "Bassam Sabbagh"),
        ("President Volodymyr Zelenskiy", "Zelenskiy", "Volodymyr Zelensky"),
        ("Volodimir Zelensky", "Volodimir", "Volodymyr Zelensky"),
        ("Qasem Soleimani and his men", "Qasem", "Qassem Soleimani"),
        ("Qassem Sulaimani and his men", "Sulaimani", "Qassem Soleimani"),
        ("Pederssen Geir was there.", "Pederssen", "Geir Pedersen"),
        ("the Hizbullah men", "Hizbullah", "Hezbollah"),
        ("Geir Otto Pederssen", "Pederssen", "Geir Pedersen"),
        ("Viktor Orbon left.", "Orbon", "Viktor Orban"),
        ("Victor Orban left.", "Victor", "Viktor Orban"),
        ("Ron Reagon left.", "Reagon", "Ronald Reagan"),
        ("Mr Perdersen was late.", "Perdersen", "Geir Pedersen"),
        ("Zelemsky was late.", "Zelemsky", "Volodymyr Zelensky"),
        ("Gier Pedersen left.", "Gier", "Geir Pedersen"),
        ("Víktor Orban left.", "Víktor", "Viktor Orban"),
    ],
)
def test_a_spelling_close_to_a_name_is_a_warning_with_a_fix_that_is_not_safe(tmp_path, text, close, name):
    [finding] = found(tmp_path, NAMES, text)
    assert (finding.text, finding.level) == (close, "warning")
    assert finding.message == f'"{close}" is close to the listed name "{name}"'
    assert text[finding.span.start.offset : finding.span.end.offset] == close
    assert finding.fix.text in name.replace("-", " ").split()
    assert not finding.fix.safe


@pytest.mark.parametrize(
    ("name", "text", "fix"),
    [
        ("Bashar al-Assad", "Bashar el-Assad", "Bashar al-Assad"),
        ("Bashar al-Assad", "Bashar al Assad", "Bashar al-Assad"),
        ("Muqtada al-Sadr", "Muqtada as-Sadr", "Muqtada al-Sadr"),
        ("Ursula von der Leyen", "URSULA VAN DER LEYEN", "URSULA VON DER LEYEN"),
        ("Reykjav\u00edk", "Reykjavik", "Reykjav\u00edk"),
        ("Recep Tayyip Erdo\u011fan", "Erdogan", "Erdo\u011fan"),
        ("Robert M\u00fcller", "Robert Mueller", "Robert M\u00fcller"),
        ("Nagorno-Karabakh", "Nagorno Karabakh", "Nagorno-Karabakh"),
        ("Kim Jong-un", "Kim Jong Un", "Kim Jong-un"),
        ("Lashkar Gah", "Lashkargah", "Lashkar Gah"),
        ("GitHub", "Github", "GitHub"),
        ("SoundCloud", "Sound Cloud", "SoundCloud"),
        ("Xi Jinping", "Xi Jin-ping", "Xi Jinping"),
        ("Roh Moo Hyun", "Roh Moo-hyun", "Roh Moo Hyun"),
        ("Roh Moo Hyun", "Roh Mu-hyun", "Roh Moo Hyun"),
        ("Thyssenkrupp", "Thyssen-Krupp", "Thyssenkrupp"),
        ("Andrzej W\u0105sowicz", "Andrzej Was\u00f3wicz", "W\u0105sowicz"),
        ("Hezbollah", "HIZBULLAH", "HEZBOLLAH"),
        ("Phnom Penh", "Pnom Penh", "Phnom Penh"),
        ("Alex Salmond", "Alex Slamond", "Salmond"),
        ("Nicola Sturgeon", "Nicola Sturgen", "Nicola Sturgeon"),
        ("King's College London", "Kings College London", "King's College London"),
        ("Lloyds Banking Group", "Lloyd's Banking Group", "Lloyds Banking Group"),
        ("PostgreSQL", "PosgreSQL", "PostgreSQL"),
        ("Kubernetes", "Kubernets", "Kubernetes"),
        ("Levenshtein distance", "Levenstein distance", "Levenshtein distance"),
        ("Procter & Gamble", "Proctor and Gamble", "Procter & Gamble"),
        ("M\u00e9decins Sans Fronti\u00e8res", "Medecins Sans Frontiers", "M\u00e9decins Sans Fronti\u00e8res"),
        ("World Health Organization", "World Health Organisation", "World Health Organization"),
        ("Organisation for Co-operation", "Organization for Cooperation", "Organisation for Co-operation"),
        ("Johns Hopkins University", "John Hopkins University", "Johns Hopkins University"),
        ("Aung San Suu Kyi", "Aung San Su Kyi", "Aung San Suu Kyi"),
        ("United Nations Security Council", "United Nation Security Council", "United Nations Security Council"),
    ],
)
def test_a_name_that_is_written_otherwise_is_close(tmp_path, name, text, fix):
    [finding] = found(tmp_path, f"  - {{name: {name}}}\n", text)
    assert (finding.level, finding.fix.text, finding.fix.safe) == ("warning", fix, False)
    assert found(tmp_path, f"  - {{name: {name}, similar: off}}\n", text) == ()
    assert found(tmp_path, f"  - {{name: {name}, allow: [{text}]}}\n", text) == ()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("World War II", "World War I"),
        ("Pope John Paul II", "Pope John Paul I"),
        ("University of East Anglia", "University of West Anglia"),
        ("Foreign Minister of Iran", "the Foreign Minister of Iraq"),
        ("Free Syrian Army", "Free Syria Army"),
        ("Johns Hopkins University", "two Johns Hopkins Universities"),
        ("LaTeX", "gloves of latex"),
        ("PostgreSQL", "the postgresql.conf file"),
        ("al-Sadr", "the as-Sadr family"),
        ("GitHub", "`github`, github.com and GITHUB"),
        ("Min Aung Hlaing", "Win Aung Hlaing"),
        ("interest rate", "the interest race"),
        ("PostgreSQL", "postgresql://user@localhost/db"),
    ],
)
def test_a_long_name_that_differs_in_more_than_a_slip_is_another(tmp_path, name, text):
    assert found(tmp_path, f"  - {{name: {name}}}\n", text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Bassem al-Awadi spoke in Baghdad.",
        "Bashar el-Sayed met the el-Assad family.",
        "Victor left. Orbonne is a town. Steven Orban left.",
        "Bassem spoke.",
        "Abbas Arakelyan, a wrestler, won.",
        "Donald Regan was there. Regan left.",
        "Iranian and Iraqi officials met; the Iranians left.",
        "The Hassan family met Saddam Hussein and Hossein Salami.",
        "Mohammad Sudairi spoke.",
        "Sabah al-Ahmad spoke. Sabah left.",
        "popular mobilisation of forces",
        "Force was used. Forces moved. Mobilisation went on.",
        "Peter Pedersen Araghian is somebody else.",
        "Gustav Soleimany Bridge",
        "Ask sulaimani@example.org or see sulaimani.pdf.",
        "See sulaimani.iq and www.sulaimani.co.iq.",
        "PMU and PMFs",
        "the road to Kiev",
        "Abas spoke, and Abas Arabi left.",
        "Peter Pederssen lives in Oslo.",
        "Gier lives in Oslo, and Víktor in Győr.",
        "the town of Araghtchi, and al-Araghtchi village",
    ],
)
def test_names_of_others_are_not_close(tmp_path, text):
    assert found(tmp_path, NAMES, text) == ()


def test_a_word_that_stands_with_a_strangers_name_is_the_strangers_everywhere(tmp_path):
    assert found(tmp_path, NAMES, "Gohar Araghtchi spoke. Later Araghtchi left.") == ()
    assert len(found(tmp_path, NAMES, "Abbas Araghtchi spoke. Later Araghtchi left.")) == 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SoundCloud", "It was a sound cloud of bells."),
        ("Wang Yi", "Wang Li and Wang Yu spoke."),
        ("Mehdi Safari", "Mehdi Sanaei spoke."),
        ("Olena Zelenska", "ANTON ZELENSKIJ SINGS"),
        ("Imran Khan", "Imran Khar and Kamran Khan spoke."),
        ("Roh Moo Hyun", "Roh Min-hyun spoke."),
    ],
)
def test_words_side_by_side_and_names_with_another_syllable_are_not_close(tmp_path, name, text):
    assert found(tmp_path, f"  - {{name: {name}}}\n", text) == ()


def test_what_is_listed_for_one_name_is_not_close_to_another(tmp_path):
    two = "  - {name: Georg M\u00fcller}\n  - {name: Georg Mueller}\n  - {name: Lina Muller, similar: off}\n"
    assert found(tmp_path, two, "Georg M\u00fcller met Georg Mueller and Lina Muller. Muller left.") == ()


def test_a_rare_surname_with_a_letter_doubled_or_not_is_close_also_alone(tmp_path):
    [finding] = found(tmp_path, "  - {name: Fiona MacAllister}\n", "MacAlister said no.")
    assert finding.fix.text == "MacAllister"


def test_accents_that_a_listed_spelling_has_are_right(tmp_path):
    assert found(tmp_path, "  - {name: Ines Carvalho, allow: [Inés Carvalho]}\n", "Inés Carvalho spoke.") == ()


def test_a_surname_that_two_listed_names_have_needs_company(tmp_path):
    two = "  - {name: Abbas Araghchi}\n  - {name: Gohar Araghchi}\n"
    assert found(tmp_path, two, "Araghtchi spoke.") == ()
    [finding] = found(tmp_path, two, "Gohar Araghtchi spoke.")
    assert finding.rule == "names/gohar-araghchi"


@pytest.mark.parametrize(("similar", "level"), [("off", None), ("note", "note"), ("error", "error")])
def test_the_level_of_what_is_close_is_chosen(tmp_path, similar, level):
    findings = found(tmp_path, f"  - {{name: Abbas Araghchi, similar: {similar}}}\n", "Abbas Araghtchi spoke.")
    assert [finding.level for finding in findings] == ([level] if level else [])


def test_listed_spellings_are_never_close(tmp_path):
    rules = "  - {name: Abbas Araghchi, allow: [Araqchi], variants: [Araghtchi]}\n"
    assert [finding.level for finding in found(tmp_path, rules, "Araqchi and Araghtchi")] == ["error"]


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_long_names_that_share_a_slip_the_one_listed_first_is_meant(tmp_path, first):
    names = ["Islamic Revolution Guards Corps", "Guards Corps High Command"]
    order = [names[first], names[1 - first]]
    rules = "".join(f"  - {{name: {name}}}\n" for name in order)
    [finding] = found(tmp_path, rules, "The Islamic Revolution Guards Corp High Command met.")
    assert finding.fix.text == order[0]


def test_a_right_spelling_inside_a_longer_one_is_no_mistake(tmp_path):
    rules = "  - {name: Bashar al-Assad, variants: [al-Asad], unlike: [Ain al-Asad]}\n"
    [finding] = found(tmp_path, rules, "Soldiers at Ain al-Asad heard of Bashar al-Asad.")
    assert (finding.span.start.column, finding.fix.text) == (41, "al-Assad")


romanising = pytest.mark.skipif(find_spec("icu") is None, reason="PyICU, the extra translit, is not installed")
ORIGINAL = "  - {name: Abbas Araghchi, original: Аббас Арагчи, allow: [Araqci], similar: off}\n"


@romanising
@pytest.mark.parametrize(
    ("text", "wrong", "fix"),
    [("Abbas Aragchi left.", "Abbas Aragchi", "Abbas Araghchi"), ("ARAGCHI'S PLAN", "ARAGCHI", "ARAGHCHI")],
)
def test_romanisations_of_an_original_are_variants(tmp_path, text, wrong, fix):
    [finding] = found(tmp_path, ORIGINAL, text)
    assert (finding.text, finding.fix.text, finding.level) == (wrong, fix, "error")


@romanising
def test_a_romanisation_that_is_allowed_is_right(tmp_path):
    assert found(tmp_path, ORIGINAL, "Araqci left.") == ()


def test_an_original_that_cannot_be_romanised_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(RulesError, match=r'pip install "factdesk\[translit\]"'):
        made(tmp_path, ORIGINAL)


@pytest.mark.parametrize(
    ("name", "text", "agrees"),
    [
        ("Popular Mobilization Forces", "The forces moved. Forces left.", 0),
        ("Condoleezza Rice", "Rice ate rice.", 1),
        ("Abbas Araghchi", "ARAGHCHI and Araghchi", 2),
    ],
)
def test_a_surname_stands_for_its_name(tmp_path, name, text, agrees):
    kinds = made(tmp_path, f"  - {{name: {name}}}\n")
    tallies = judge([read("a.md", text.encode(), kinds)], kinds).tallies
    assert sum(tally.agrees for tally in tallies.values()) == agrees
