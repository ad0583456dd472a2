"""A mapping that unpacks its rows when they are asked for, so that a large one costs little to load."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable

    Buffer = bytes | memoryview

Row = TypeVar("Row")

ROOM = 8
"""Bundles for each row, so that most have none: what is not there is mostly known without unpacking."""


class Packed(Mapping[str, Row]):
    """Rows by key. A pickled one holds them in bundles of bytes, each unpickled when a key is asked for
    that it may have. With protocol 5 the bytes can stay outside the pickle and are not even read.

    >>> import pickle
    >>> rows = pickle.loads(pickle.dumps(Packed({"b": [1], "a": [2]})))
    >>> rows["b"], "c" in rows, len(rows), list(rows)
    ([1], False, 2, ['b', 'a'])
    """

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self._rows = dict(rows)
        self._packed: _Bundles | None = None

    def __getitem__(self, key: str) -> Row:
        return self._with(key)[key]

    def __contains__(self, key: object) -> bool:
        return key in self._with(key)

    def get(self, key: str, default: Any = None) -> Any:
        """The row of a key, or something else."""
        return self._with(key).get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows if self._packed is None else self._packed.keys())

    def __len__(self) -> int:
        return len(self._rows) if self._packed is None else self._packed.size

    def _with(self, key: object) -> dict[str, Row]:
        """The rows unpacked so far, among them that of a key if there is one."""
        if self._packed is not None and key not in self._rows:
            self._rows.update(self._packed.bundle(str(key)))
        return self._rows

    def __reduce_ex__(self, protocol: SupportsIndex) -> tuple[Callable[..., Packed[Row]], tuple[Any, ...]]:
        from pickle import PickleBuffer

        packed = self._packed or _bundled(self._rows)
        apart = PickleBuffer if int(protocol) >= 5 else bytes
        return _unpickled, (packed.size, *map(apart, (packed.names, packed.ends, packed.bundles)))


def _unpickled(size: int, names: Buffer, ends: Buffer, bundles: Buffer) -> Packed[Any]:
    packed: Packed[Any] = Packed({})
    packed._packed = _Bundles(size, names, ends, bundles)
    return packed


class _Bundles:
    """Rows as bytes: their keys in order, where each bundle ends, and the bundles, one behind the other."""

    def __init__(self, size: int, names: Buffer, ends: Buffer, bundles: Buffer) -> None:
        self.size = size
        self.names = names
        self.ends = memoryview(ends).cast("Q")
        self.bundles = bundles
        self.number = len(self.ends) - 1

    def keys(self) -> Iterable[str]:
        import pickle

        keys: list[str] = pickle.loads(self.names)
        return keys

    def bundle(self, key: str) -> dict[str, Any]:
        """The rows of the bundle that a key is in if it is in any; most are empty."""
        number = crc32(key.encode("utf-8", "surrogatepass")) % self.number
        start, end = self.ends[number], self.ends[number + 1]
        if start == end:
            return {}
        import pickle

        rows: dict[str, Any] = pickle.loads(self.bundles[start:end])
        return rows


def _bundled(rows: Mapping[str, Any]) -> _Bundles:
    import pickle
    from array import array
    from itertools import accumulate

    bundles: list[dict[str, Any]] = [{} for _ in range(len(rows) * ROOM + 1)]
    for key, row in rows.items():
        # `hash` would give another number in another process
        bundles[crc32(key.encode("utf-8", "surrogatepass")) % len(bundles)][key] = row
    packed = [pickle.dumps(bundle, 5) if bundle else b"" for bundle in bundles]
    ends = array("Q", accumulate(map(len, packed), initial=0))
    return _Bundles(len(rows), pickle.dumps(list(rows), 5), ends.tobytes(), b"".join(packed))


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
