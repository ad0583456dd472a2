"""Facts for each row of a data file, and what is wrong with such a file."""

from __future__ import annotations

import pytest

from factdesk.ruleset import RulesError, load

RULES = "facts:\n  - fact: Unemployment in {region} was [{rate}%] in {year}\n    each: rows.csv\n"


def rules(folder, data, text=RULES):
    (folder / "rules.yaml").write_text(text, encoding="utf-8")
    (folder / "rows.csv").write_text(data, encoding="utf-8")
    return load(str(folder / "rules.yaml"))


def test_the_data_file_counts_as_a_rules_file(tmp_path):
    assert str(tmp_path / "rows.csv") in rules(tmp_path, "region,rate,year\nBasra,9.5,2024\n").files


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("regoin,rate,year\nBasra,9.5,2024\n", 'rows.csv:2: has no column "region"; did you mean "regoin"?'),
        ("region,rate,year\nBasra,,2024\n", 'rows.csv:2: "rate" is empty'),
        ("region,rate,year\nBasra,9.5\n", "rows.csv:2: has more or fewer fields than the heading"),
        ("region;rate\nBasra;9,5\n", 'rows.csv" has semicolons between its fields; write it with commas'),
        ("region,rate,year\n", 'rows.csv" has no rows'),
    ],
)
def test_what_is_wrong_with_it(tmp_path, data, said):
    with pytest.raises(RulesError, match=r"rows\.csv") as caught:
        rules(tmp_path, data)
    assert said in str(caught.value)
    assert caught.value.problems[0].line == 3


def test_a_hole_needs_a_file(tmp_path):
    with pytest.raises(RulesError, match=r"has the hole \{region\}, and there is no"):
        rules(tmp_path, "", "facts:\n  - fact: Unemployment in {region} was [5%]\n")
