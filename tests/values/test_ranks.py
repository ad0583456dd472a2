"""Ranks, and what only looks like one."""

from __future__ import annotations

import pytest

from factdesk import values


@pytest.mark.parametrize(
    ("text", "rank", "span"),
    [
        ("Velm ranked number one in the index.", 1, "number one"),
        ("Velm finished No. 3 in the index.", 3, "No. 3"),
        ("In the index Velm is number two.", 2, "number two"),
    ],
)
def test_a_rank_told_by_a_number(text, rank, span):
    [value] = values.find(text)
    assert (value.axis, value.low, value.high, value.text) == ("rank", rank, rank, span)


@pytest.mark.parametrize(
    "text", ["The number one reason is rent.", "He lives at number two.", "It was number one hit."]
)
def test_a_number_that_ranks_nothing(text):
    assert [value for value in values.find(text) if value.axis == "rank"] == []
