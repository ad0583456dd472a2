"""A mapping that unpacks a row when it is asked for, so that a large one costs little to load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

Row = TypeVar("Row")


class Packed(Mapping[str, Row]):
    """Rows by key. A pickled one holds each row as bytes of its own, unpickled on first use.

    >>> import pickle
    >>> rows = pickle.loads(pickle.dumps(Packed({"a": [1], "b": [2]})))
    >>> rows["a"], "c" in rows, len(rows)
    ([1], False, 2)
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = dict(rows)
        self._packed: dict[str, bytes] = {}

    def __getitem__(self, key: str) -> Row:
        if key not in self._rows and key in self._packed:
            import pickle

            self._rows[key] = pickle.loads(self._packed[key])
        return self._rows[key]

    def __contains__(self, key: object) -> bool:
        return key in self._rows or key in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed or self._rows)

    def __len__(self) -> int:
        return len(self._packed or self._rows)

    def __getstate__(self) -> dict[str, bytes]:
        import pickle

        return self._packed or {key: pickle.dumps(row, 5) for key, row in self._rows.items()}

    def __setstate__(self, packed: dict[str, bytes]) -> None:
        self._rows = {}
        self._packed = packed


class Joined(Mapping[str, Row]):
    """Several mappings with different keys, seen as one.

    >>> dict(Joined([{"a": 1}, {"b": 2}]))
    {'a': 1, 'b': 2}
    """

    def __init__(self, parts: Iterable[Mapping[str, Row]]) -> None:
        self._parts = tuple(parts)

    def __getitem__(self, key: str) -> Row:
        for part in self._parts:
            if key in part:
                return part[key]
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (key for part in self._parts for key in part)

    def __len__(self) -> int:
        return sum(map(len, self._parts))
