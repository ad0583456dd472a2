"""The dates and tolerances of a fact: what is none is told when the rules are loaded, at its place."""

from __future__ import annotations

import pytest

from factdesk.ruleset import RulesError, load

FACT = "facts:\n  - fact: The mission has [1,500] soldiers\n    "


def mistake(tmp_path, line):
    path = tmp_path / "rules.yaml"
    path.write_text(FACT + line + "\n")
    with pytest.raises(RulesError) as error:
        load(path)
    (problem,) = error.value.problems
    return problem.line, problem.column, problem.message


@pytest.mark.parametrize(
    ("line", "column", "message"),
    [
        ("valid: {from: 2024-13}", 19, "should be a date such as"),
        ("valid: {from: 2020, to: 2024-13-45}", 29, "should be a date such as"),
        ("valid: {from: 2024-06, to: 2024-05-31}", 12, "begins (2024-06) after it ends (2024-05-31)"),
        ("valid: {to: 2023-02-29}", 12, '"2023-02-29" is no day of the calendar'),
        ("review_by: 2024-04-31", 16, '"2024-04-31" is no day of the calendar'),
        ("tolerance: 1,00", 16, "an amount"),
    ],
)
def test_what_is_no_date_or_tolerance_is_told_at_its_place(tmp_path, line, column, message):
    found = mistake(tmp_path, line)
    assert found[:2] == (3, column)
    assert message in found[2]


@pytest.mark.parametrize(
    "line", ["valid: {from: 2024, to: 2024-06}", "review_by: 2024-02-29", "tolerance: 1,000", "tolerance: 1,000.5"]
)
def test_what_is_one_is_taken(tmp_path, line):
    path = tmp_path / "rules.yaml"
    path.write_text(FACT + line + "\n")
    assert load(path).rules["facts"]


@pytest.mark.parametrize(
    ("slot", "meant"), [("4,2OO", "4,200"), ("12 percnt", "12 percent"), ("12 milion", "12 million")]
)
def test_a_slip_in_a_value_is_told_with_what_was_meant(tmp_path, slot, meant):
    path = tmp_path / "rules.yaml"
    path.write_text(f"facts:\n  - fact: The share is [{slot}]\n")
    with pytest.raises(RulesError) as error:
        load(path)
    (problem,) = error.value.problems
    assert (problem.line, f'did you mean "{meant}"?' in problem.message) == (2, True)


@pytest.mark.parametrize(
    "slot", ["737 MAX", "10 Downing Street", "COVID-19", "F-16", "3rd Infantry", "24 Hours of Le Mans", "5 poets"]
)
def test_words_with_a_number_are_words(tmp_path, slot):
    path = tmp_path / "rules.yaml"
    path.write_text(f"facts:\n  - fact: The name is [{slot}]\n")
    assert load(path).rules["facts"]
