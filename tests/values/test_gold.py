"""The gold files are read right: exact words, axis and bounds, and nothing else."""

from __future__ import annotations

import gold
import pytest

from factdesk import values

FILES = ["gold.txt", "held_out.txt", "second.txt", "third.txt", "fourth.txt"]


@pytest.mark.parametrize("name", FILES)
def test_values_are_found_where_and_as_they_are_written(name):
    score = gold.score(name, values.find)
    assert score.recall >= 0.97, score.wrong
    assert score.precision >= 0.97, score.wrong


def test_the_gold_files_are_large_and_hard_enough():
    told = [sentence for name in FILES for sentence in gold.sentences(name)]
    assert len(told) >= 750
    assert sum(not sentence.wanted for sentence in told) >= 80
    assert len({one.axis for sentence in told for one in sentence.wanted}) >= 35
