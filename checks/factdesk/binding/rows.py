"""Data files whose rows are facts: CSV with a heading, JSON or YAML with a list of maps."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HOLE = re.compile(r"\{([^{}]*)\}")


class RowsError(ValueError):
    """A data file cannot be used, and why."""


class Row(NamedTuple):
    """One row: its values as text by column, and where it stands, as `file:line` or `file, entry 3`."""

    values: dict[str, str]
    place: str


def holes(sentence: str) -> list[str]:
    """The columns that a sentence takes words from.

    >>> holes("Unemployment in {region} was [{rate}%]")
    ['region', 'rate']
    """
    return _HOLE.findall(sentence)


def filled(sentence: str, values: Mapping[str, str]) -> str:
    """A sentence with the words of a row in its holes.

    >>> filled("Unemployment in {region} was [{rate}%]", {"region": "Basra", "rate": "9.5"})
    'Unemployment in Basra was [9.5%]'
    """
    return _HOLE.sub(lambda hole: values[hole[1]], sentence)


def rows(path: str) -> list[Row]:
    """The rows of a data file.

    Raises RowsError for a file that cannot be read, is no table, or is of no known sort.
    """
    readers = {".csv": _csv, ".json": _json, ".yaml": _yaml, ".yml": _yaml}
    reader = readers.get(os.path.splitext(path)[1].lower())
    if reader is None:
        raise RowsError(f'"{path}" should be a .csv, .json or .yaml file')
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            found = list(reader(file.read(), path))
    except OSError as error:
        raise RowsError(f'"{path}" cannot be read: {error.strerror}') from error
    except ValueError as error:
        raise RowsError(f'"{path}" cannot be read: {error}') from error
    if not found:
        raise RowsError(f'"{path}" has no rows')
    return found


def _csv(text: str, path: str) -> Iterator[Row]:
    import csv

    heading = text.partition("\n")[0]
    if ";" in heading and "," not in heading:
        raise RowsError(f'"{path}" has semicolons between its fields; write it with commas')
    reader = csv.DictReader(text.splitlines(keepends=True))
    for values in reader:
        if None in values or None in values.values():
            raise RowsError(f"{path}:{reader.line_num}: has more or fewer fields than the heading")
        yield Row(
            {(key or "").strip(): (value or "").strip() for key, value in values.items()}, f"{path}:{reader.line_num}"
        )


def _json(text: str, path: str) -> Iterator[Row]:
    import json

    return _maps(json.loads(text, parse_float=str, parse_int=str), path)


def _yaml(text: str, path: str) -> Iterator[Row]:
    import yaml

    try:
        return _maps(yaml.load(text, Loader=yaml.BaseLoader), path)
    except yaml.YAMLError as error:
        raise RowsError(f'"{path}" is no YAML: {error}') from error


def _maps(items: Any, path: str) -> Iterator[Row]:
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise RowsError(f'"{path}" should be a list of maps, one for each row')
    for number, item in enumerate(items, 1):
        yield Row({str(key): str(value) for key, value in item.items()}, f"{path}, entry {number}")
