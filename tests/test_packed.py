"""Rows that are unpacked when they are asked for are the rows that were packed."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from factdesk.packed import Joined, Packed

rows = st.dictionaries(st.text(max_size=5), st.lists(st.integers(), max_size=3), max_size=40)


def sent(packed, protocol):
    """What arrives of a mapping that is sent to another process or kept in a file."""
    apart = []
    whole = pickle.dumps(packed, protocol, buffer_callback=apart.append if protocol == 5 else None)
    return pickle.loads(whole, buffers=[memoryview(bytes(part.raw())) for part in apart])


@given(rows, st.sampled_from([4, 5]), st.sampled_from([4, 5]), st.lists(st.text(max_size=5)))
def test_packed_rows_are_the_rows(rows, first, second, others):
    for packed in (Packed(rows), sent(Packed(rows), first), sent(sent(Packed(rows), first), second)):
        assert [packed.get(key) for key in others] == [rows.get(key) for key in others]
        assert [key in packed for key in others] == [key in rows for key in others]
        assert list(packed.items()) == list(rows.items())
        assert len(packed) == len(rows)


@given(rows)
def test_joined_rows_are_the_rows(rows):
    keys = list(rows)
    parts = [{key: rows[key] for key in keys[::2]}, Packed({key: rows[key] for key in keys[1::2]})]
    assert dict(Joined(parts)) == rows
