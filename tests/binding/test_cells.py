"""Facts in tables: which number of a table a fact is about, and where a table is left alone."""

from __future__ import annotations

import pytest

from factdesk.binding.grids import grids
from factdesk.formats import parse
from factdesk.kind import Rule
from factdesk.kinds.facts import Fact, Facts, Valid

PROFIT = "Net profit of Norrpump was [€187 million] in 2023"
SEATS = "The Civic Alliance won [142] seats"
STAFF = "Norrpump has [11,400] employees"
JOBLESS = "Unemployment in Velmark was [5.2%] in 2023"


def table(*rows, above="", below=""):
    head, *body = (f"| {row} |" for row in rows)
    rule = "|".join("---" for _ in head.split("|")[1:-1])
    return f"{above}\n\n{head}\n|{rule}|\n" + "\n".join(body) + f"\n\n{below}\n"


def findings(text, fact, **more):
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(fact, **more))], {}, True)
    claims = list(kind.find(parse("a.md", text.encode())))
    return kind.judge(claims) if claims else []


YEARS = table(" | 2022 | 2023", "Revenue (€ million) | 1,064 | 1,178", "Net profit (€ million) | 164 | 178")
PARTIES = table("Party | Seats | Change", "Civic Alliance | 124 | +3", "Greens | 33 | -2", above="## The result")
REGIONS = table("Region | 2022 | 2023", "Velmark | 4.0 | 4.1", "Ostmark | 5.0 | 5.9")


@pytest.mark.parametrize(
    ("text", "fact", "said", "line"),
    [
        ("# Norrpump annual report" + YEARS, PROFIT, "178", 6),
        ("# Norrpump annual report\n\n## Results" + YEARS, PROFIT, "178", 8),
        ("# Norrpump has its best year\n\n## Figures" + YEARS, PROFIT, "178", 8),
        ("Norrpump in figures" + YEARS, PROFIT, "178", 6),
        (table("€ million | 2023", "Net profit, Norrpump | 178", "Revenue, Norrpump | 1,178"), PROFIT, "178", 5),
        (table("Norrpump | 2023", "Net profit | €178 million"), PROFIT, None, 0),
        (
            table("Company | Net profit 2023", "Norrpump | €178 million", "Sudpump | €20 million"),
            PROFIT,
            "€178 million",
            5,
        ),
        (PARTIES, SEATS, "124", 5),
        (table(" | Civic Alliance | Greens", "Seats | 124 | 33", "Votes | 140,000 | 41,000"), SEATS, "124", 5),
        ("> " + table("Party | Seats", "Civic Alliance | 124").strip().replace("\n", "\n> "), SEATS, "124", 3),
        (table("No. | Party | Seats", "1 | Civic Alliance | 124"), SEATS, None, 0),
        (
            table("Figure | Value", "Employees | 14,100", "Plants | 14", above="## Norrpump in figures"),
            STAFF,
            "14,100",
            5,
        ),
        (table("Norrpump | Number", "Employees (thousands) | 14.1", above="## Norrpump"), STAFF, "14.1", 5),
        ("# Norrpump\n\n## Results" + table("Plant | Employees", "Alder | 900", "Total | 14,100"), STAFF, "14,100", 8),
        ("Table 2: Unemployment by region, in %" + REGIONS, JOBLESS, "4.1", 5),
        (table("Region | Unemployment in 2023 (%)", "Velmark | 4.1", "Ostmark | 5.2"), JOBLESS, "4.1", 5),
    ],
)
def test_the_cell_whose_row_column_and_heading_have_all_words_is_held_against_the_fact(text, fact, said, line):
    found = [(one.text, one.span.start.line) for one in findings(text, fact)]
    assert found == ([(said, line)] if said else [])


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (PARTIES.replace("124", "142"), SEATS),
        (PARTIES.replace("Seats", "Votes"), SEATS),
        (PARTIES.replace("Seats", "Seats lost"), SEATS),
        (PARTIES.replace("Seats", "Seats in 2019"), SEATS),
        (PARTIES.replace("Civic Alliance", "Civic Alliance and Greens"), SEATS),
        (PARTIES.replace("Greens", "Civic Alliance"), SEATS),
        (PARTIES.replace("The result", "The exit poll"), SEATS),
        (PARTIES.replace("The result", "Norrtown"), SEATS),
        (PARTIES.replace("The result", "The result of 2019"), SEATS),
        (PARTIES.replace("124", "(124)"), SEATS),
        (PARTIES.replace("124", "about 124"), SEATS),
        (PARTIES.replace("124", "124*"), SEATS),
        (PARTIES.replace("124", ""), SEATS),
        (PARTIES.replace("Civic Alliance", "\u2014"), SEATS),
        (PARTIES.replace("Seats", "Seats[^1]") + "\n[^1]: With the Greens.\n", SEATS),
        (PARTIES, "The Civic Alliance lost [142] seats"),
        (PARTIES, "The Civic Alliance won [142] seats in Norrtown"),
        ("# Sudpump annual report" + YEARS, PROFIT),
        ("# Sudpump and Norrpump" + YEARS, PROFIT),
        ("# Rivals of Norrpump do well\n\n## Figures" + YEARS, PROFIT),
        ("# Norrpump's rivals do well\n\n## Figures" + YEARS, PROFIT),
        ("# Norrpump rivals do well\n\n## Figures" + YEARS, PROFIT),
        ("# Norrpump buys Sudpump\n\n## Figures" + YEARS, PROFIT),
        ("# Norrpump annual report" + YEARS.replace("2023", "2023 (forecast)"), PROFIT),
        ("# Norrpump annual report" + YEARS.replace("Net profit", "Net profit before tax"), PROFIT),
        ("# Norrpump annual report" + YEARS.replace(" (€ million)", ""), PROFIT),
        ("# Norrpump annual report" + YEARS.replace(" (€ million)", " ($ million)"), PROFIT),
        ("# Norrpump annual report" + YEARS.replace("Net profit", "Pumps | | \n| Net profit"), PROFIT),
        (table("Figure | Value", "Employees | 14.1", above="## Norrpump", below="All in thousands."), STAFF),
        ("Table 2: Unemployment among women by region, in %" + REGIONS, JOBLESS),
        (REGIONS, JOBLESS),
        ("# Norrpump\n\n## Research centres" + table("Figure | Value", "Employees | 300"), STAFF),
        ("# Norrpump\n\nOur plants:" + table("Plant | Employees", "Total | 900"), STAFF),
    ],
)
def test_a_table_that_may_be_of_something_else_is_left_alone(text, fact):
    assert not list(findings(text, fact))


def test_when_a_fact_is_true_is_held_against_the_day_of_the_document():
    valid = Valid("2020-05")
    assert list(findings("---\ndate: 2021-03-01\n---\n\n" + PARTIES, SEATS, valid=valid))
    assert not list(findings("---\ndate: 2019-03-01\n---\n\n" + PARTIES, SEATS, valid=valid))


def test_cells_keep_their_columns_where_others_are_empty():
    text = "# A\n\nOne | Two | Three\n--- | --- | ---\na | | 3\n| b | 2 |\n\n| Next | |\n|---|---|\n| c \\| d | 4 |"
    document = parse("a.md", text.encode())
    found = []
    for grid in grids(document):
        rows = (grid.head, *grid.body)
        found.append([{n: document.text[cell.start : cell.end] for n, cell in row.items()} for row in rows])
    assert found == [
        [{0: "One", 1: "Two", 2: "Three"}, {0: "a", 2: "3"}, {0: "b", 1: "2"}],
        [{0: "Next"}, {0: "c | d", 1: "4"}],
    ]
