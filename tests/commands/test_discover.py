"""Names are proposed with all their spellings, and added to a rules file without loss."""

from __future__ import annotations

import sys

import pytest
import yaml

from factdesk.cli import main
from factdesk.ruleset import load

TEXTS = {
    "a.md": "Abbas Araghchi was in Baghdad on Monday. Araghchi met Fuad Hussein there.\n",
    "b.md": "In Tehran, Abbas Araqchi said that Jafar Otaya would stay. Mr Otaya was glad; Otoya was not.\n",
    "c.md": "Foreign Minister Abbas Araghchi left for Damascus. All of Damascus knew; in Damscus it rained.\n",
    "d.md": "Kazem Gharibabadi spoke. Later Gharibababadi was silent.\n",
    "e.md": "Kazem Gharibabadi left.\n",
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def discovered(capsys, *words):
    code = main(["discover", *words])
    return code, yaml.safe_load(capsys.readouterr().out)


def test_the_most_frequent_spelling_is_the_name_and_a_surname_stands_with_its_full_name(folder, capsys):
    code, rules = discovered(capsys)
    assert code == 0
    assert rules["names"] == [
        {"name": "Abbas Araghchi", "variants": ["Abbas Araqchi"]},
        {"name": "Kazem Gharibabadi", "variants": ["Gharibababadi"]},
        {"name": "Damascus", "variants": ["Damscus"]},
    ]


def test_what_may_be_two_names_is_proposed_as_distinct(folder, capsys):
    assert discovered(capsys)[1]["checks"]["variants"]["distinct"] == [["Otaya", "Otoya"]]


def test_each_spelling_is_given_with_its_documents_and_a_place(folder, capsys):
    main(["discover"])
    printed = capsys.readouterr().out
    assert "- name: Abbas Araghchi # 2 documents, a.md:1\n" in printed
    assert "- Abbas Araqchi # 1 document, b.md:1\n" in printed


def test_a_name_with_a_rule_is_counted_behind_a_title_and_what_stands_in_code_is_not(folder, capsys):
    (folder / "f.md").write_text(
        "Director Inês Falcão came. Falcao left.\n\n    name = 'Inês Falcan'\n", encoding="utf-8"
    )
    (folder / "rules.yaml").write_text("names: [{name: Inês Falcão}]\n", encoding="utf-8")
    main(["discover", "f.md"])
    printed = capsys.readouterr().out
    assert "- name: Inês Falcão # 1 document, f.md:1\n" in printed
    assert "Falcan" not in printed


def test_what_is_printed_can_be_used_as_rules(folder, capsys):
    main(["discover"])
    (folder / "rules.yaml").write_text(capsys.readouterr().out, encoding="utf-8")
    load("rules.yaml")
    assert main(["check"]) == 1
    assert '"Abbas Araqchi" should be "Abbas Araghchi"' in capsys.readouterr().out
    assert main(["discover"]) == 1


RULES = """\
# the rules of our paper
names:
  - name: Abbas Araqchi # he spells it so himself
    variants: [Arakchi]   # seen in March

  - name: "Fuad Hussein"
    variants: # none yet
      - Fuad Husain
checks: {weekdays: error} # not on Mondays
"""


def test_a_rules_file_is_added_to_and_keeps_its_comments(folder, capsys):
    path = folder / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    assert main(["discover", "--into", "rules.yaml"]) == 0
    text = path.read_text(encoding="utf-8")
    for comment in ("the rules of our paper", "he spells it so himself", "seen in March", "none yet", "not on Mondays"):
        assert f"# {comment}\n" in text
    names = {rule.entry.name: rule.entry.variants for rule in load("rules.yaml").rules["names"]}
    assert names == {
        "Abbas Araqchi": ("Arakchi", "Abbas Araghchi"),
        "Fuad Hussein": ("Fuad Husain",),
        "Kazem Gharibabadi": ("Gharibababadi",),
        "Damascus": ("Damscus",),
    }


def test_adding_a_second_time_changes_nothing(folder, capsys):
    path = folder / "rules.yaml"
    path.write_text(RULES, encoding="utf-8")
    main(["discover", "--into", "rules.yaml"])
    text = path.read_text(encoding="utf-8")
    main(["discover", "--into", "rules.yaml"])
    assert path.read_text(encoding="utf-8") == text


def test_without_the_library_it_says_what_to_install(folder, capsys, monkeypatch):
    (folder / "rules.yaml").write_text(RULES, encoding="utf-8")
    monkeypatch.setitem(sys.modules, "ruamel.yaml", None)
    assert main(["discover", "--into", "rules.yaml"]) == 2
    assert "pip install 'factdesk[discover]'" in capsys.readouterr().err
    assert (folder / "rules.yaml").read_text(encoding="utf-8") == RULES


def test_mistakes_in_the_rules_are_told(folder, capsys):
    (folder / "rules.yaml").write_text("nmaes: []\n", encoding="utf-8")
    assert main(["discover"]) == 2
    assert "nmaes" in capsys.readouterr().err


def test_init_proposes_the_same_names(folder, capsys):
    assert main(["init"]) == 0
    text = (folder / "rules.yaml").read_text(encoding="utf-8")
    assert "#  - name: Abbas Araghchi # 2 documents, a.md:1\n#    variants:\n#      - Abbas Araqchi" in text
    load("rules.yaml")
