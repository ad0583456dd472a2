"""rules.yaml: all its mistakes at once, each with its place; what it may be made of; where it is found."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factdesk.ruleset import MOST_FILES, RulesError, load, locate

THIRTY = Path(__file__).parent / "rules" / "thirty.yaml"


def mistakes(path):
    """The problems of a rules file as (line, column, message)."""
    with pytest.raises(RulesError) as caught:
        load(str(path))
    return [(p.line, p.column, p.message) for p in caught.value.problems if p.path == str(path)]


@pytest.fixture
def rules(tmp_path, monkeypatch):
    """Writes a rules file and returns its path."""
    monkeypatch.chdir(tmp_path)

    def write(text, name="rules.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_thirty_mistakes_are_thirty_errors_each_at_its_place():
    lines = THIRTY.read_text(encoding="utf-8").splitlines()
    wanted = []
    for number, line in enumerate(lines, 1):
        told = re.match(r"\s*# @ (.+?) \| (.+)", line)
        if told:
            assert told[1] in lines[number]
            wanted.append((number + 1, lines[number].index(told[1]) + 1, told[2]))
    found = mistakes(THIRTY)
    assert len(found) == len(wanted) == 30
    for (line, column, message), (at, start, said) in zip(found, wanted, strict=True):
        assert (line, column) == (at, start), message
        assert said in message


@pytest.mark.parametrize(
    ("text", "line", "column", "said"),
    [
        ('names:\n  - name: "open\n  - name: x\n', 4, 1, "a quotation mark is opened in line 2 and not closed"),
        ("names:\n\t- name: x\n", 2, 1, "is indented with a tab; use blanks"),
        ("facts:\n  - fact: The survey: [20] lands\n", 2, 21, 'put the text in quotes: "The survey: [20] lands"'),
        ("facts:\n  - fact: [Paris] is the capital\n", 2, 19, 'put all of it in quotes: "[Paris] is the capital"'),
        ('names:\n  - name: "A" B\n', 2, 15, "put all of it in quotes: '\"A\" B'"),
        ("phrases:\n  - phrase: @handle\n", 2, 13, 'put the text in quotes: "@handle"'),
        ("names:\n  - name: %x\n", 2, 11, 'put the text in quotes: "%x"'),
        ("names: [{name: x\n", 2, 1, "a bracket is opened in line 1 and not closed"),
        ("names:\n  - name: x\n variants: [y]\n", 3, 2, "check the indentation"),
        ("names:\n  - name: a\0b\n", 2, 12, "holds a character that YAML does not allow: U+0000"),
        (b"names:\n  - name: caf\xe9\n", 2, 1, "is not UTF-8; save the file as UTF-8"),
        ("names:\n---\nnames:\n", 2, 1, "starts a second document; a rules file is one"),
        ("hello", 1, 1, "a rules file should be a map of keys, and this is text"),
        ("- a\n", 1, 1, "a rules file should be a map of keys, and this is a list"),
        ("exclude: ['!']\n", 1, 11, '"!" is no pattern as in .gitignore'),
        ("phrases:\n  - pattern: a(b)\n    instead: '\\2'\n", 3, 14, "does not fit the pattern: no such group"),
        ("phrases:\n  - pattern: a\n    instead: '\\q'\n", 3, 14, "does not fit the pattern: bad escape"),
        ("phrases:\n  - pattern: " + "x" * 1001, 2, 14, "is longer than 1,000 characters"),
        ("extends: rules.yaml\n", 1, 10, '"rules.yaml" extends this file itself'),
    ],
)
def test_a_mistake_says_what_to_do(rules, text, line, column, said):
    [(at, start, message)] = mistakes(rules(text))
    assert (at, start) == (line, column)
    assert said in message


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nnames: *c\n",
        "x: " + "[" * 30,
        "[" * 100_000,
        "{a: " * 1000,
        "- " * 1000,
    ],
)
def test_a_bomb_is_an_error(rules, text):
    assert any("anchor" in message or "levels" in message for _, _, message in mistakes(rules(text)))


def test_a_file_that_is_too_large_is_an_error(rules, monkeypatch):
    monkeypatch.setattr("factdesk.nodes.LARGEST", 1_000_000)
    [(_, _, message)] = mistakes(rules("#" * 1_000_001))
    assert message == "is larger than 1 MB"


def test_a_file_that_is_not_there_is_an_error(tmp_path):
    assert mistakes(tmp_path / "none.yaml") == [(0, 0, "cannot be read: No such file or directory")]


@pytest.mark.parametrize("text", ["NO", "12:30", "0123", "2014-06-29", "on", "1e3", ".5", "0x1F", "1_000", "=", "True"])
def test_text_means_what_a_journalist_thinks_it_means(rules, text):
    made = load(str(rules(f"phrases:\n  - phrase: a1\n    instead: {text}\n    source: {text}\n")))
    [rule] = made.rules["phrases"]
    assert (rule.entry.instead, rule.entry.source) == (text, text)


@pytest.mark.parametrize("text", ["", "# only\n", "names:\n", "names: []\n", "extends:\nexclude:\nchecks:\nfacts: ~\n"])
def test_an_empty_file_or_section_is_no_mistake(rules, text):
    assert load(str(rules(text))).rules.keys() <= {"names", "weekdays", "variants"}


def test_a_byte_order_mark_and_windows_line_ends_are_no_mistake(rules):
    made = load(str(rules("\ufeffnames:\r\n  - name: Hama\r\n")))
    assert [(rule.id, rule.line) for rule in made.rules["names"]] == [("names/hama", 2)]


# --- extends ----------------------------------------------------------------------------


def test_of_entries_with_one_id_the_later_wins(rules):
    rules("names:\n  - {name: Hama, source: base}\n  - {name: Homs, source: base}\n", "base/names.yaml")
    rules("names:\n  - {name: Homs, source: second}\n", "second.yaml")
    path = rules("extends: [base/names.yaml, second.yaml]\nnames:\n  - {name: Hama, source: own}\n")
    made = load(str(path))
    assert {rule.id: rule.entry.source for rule in made.rules["names"]} == {
        "names/hama": "own",
        "names/homs": "second",
    }
    assert [Path(name).name for name in made.files] == ["rules.yaml", "names.yaml", "second.yaml"]


def test_a_rule_can_be_switched_off_by_its_id(rules):
    rules("names:\n  - name: Hama\n  - name: Homs\n", "base.yaml")
    made = load(str(rules("extends: base.yaml\nnames:\n  - {name: Hama, level: off}\n")))
    assert [rule.id for rule in made.rules["names"]] == ["names/homs"]


def test_paths_are_from_the_file_that_extends(rules):
    rules("names:\n  - name: Hama\n", "a/b/deep.yaml")
    rules("extends: b/deep.yaml\n", "a/near.yaml")
    assert load(str(rules("extends: a/near.yaml\n"))).rules["names"][0].id == "names/hama"


def test_rules_of_an_installed_package(rules, monkeypatch):
    rules("", "desk_rules_of_tests/__init__.py")
    rules("extends: more.yaml\nnames:\n  - name: Hama\n", "desk_rules_of_tests/base.yaml")
    rules("names:\n  - name: Homs\n  - name: [x]\n", "desk_rules_of_tests/more.yaml")
    path = rules("extends: desk_rules_of_tests/base.yaml\n", "project/rules.yaml")
    monkeypatch.syspath_prepend(path.parent.parent)
    with pytest.raises(RulesError, match='"name" should be text'):
        load(str(path))
    rules("names:\n  - name: Homs\n", "desk_rules_of_tests/more.yaml")
    made = load(str(path))
    assert {rule.id: rule.path for rule in made.rules["names"]}["names/hama"] == "desk_rules_of_tests/base.yaml"
    assert [Path(name).name for name in made.files] == ["rules.yaml", "base.yaml", "more.yaml"]


@pytest.mark.parametrize("name", ["none.yaml", ".", "../", "", "os/x.yaml", "no_such_package/x.yaml", "a/../../b.yaml"])
def test_what_is_extended_must_be_there(rules, name):
    [(line, column, _)] = mistakes(rules(f"extends: '{name}'\n"))
    assert (line, column) == (1, 10)


def test_files_that_extend_each_other_in_a_ring_are_an_error(rules):
    rules("extends: rules.yaml\n", "other.yaml")
    with pytest.raises(RulesError, match=r"other\.yaml:1:10: \"rules\.yaml\" extends this file itself"):
        load(str(rules("extends: other.yaml\n")))


def test_files_that_extend_each_other_many_times_over_end(rules):
    for number in range(30):
        rules(f"extends: [{number + 1}.yaml, {number + 1}.yaml]\n", f"{number}.yaml")
    rules("names:\n", "30.yaml")
    with pytest.raises(RulesError, match=f"rules may come from {MOST_FILES} files"):
        load(str(rules("extends: 0.yaml\n")))


# --- where it is found ------------------------------------------------------------------


def test_it_is_found_here_or_above_up_to_the_root_of_the_repository(rules, monkeypatch, tmp_path):
    rules("", "rules.yaml")
    rules("", "project/rules.yaml")
    rules("", "project/.git/HEAD")
    rules("", "project/a/b/x.txt")
    rules("", "bare/.git/HEAD")
    rules("", "bare/a/x.txt")
    monkeypatch.chdir(tmp_path / "project/a/b")
    assert locate(".") == "../../rules.yaml"
    monkeypatch.chdir(tmp_path / "project")
    assert locate(".") == "rules.yaml"
    monkeypatch.chdir(tmp_path / "bare/a")
    assert locate(".") is None
