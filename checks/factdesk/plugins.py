"""Finds the kinds, formats and outputs: the files of a folder, and what other packages add."""

from __future__ import annotations

import os
import sys
from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def found(folder: str) -> dict[str, ModuleType]:
    """The modules of `factdesk.<folder>` by name, with those that installed packages name as
    entry points of the group `factdesk.<folder>`.

    Raises ImportError where a module cannot be imported: a check that silently is not there
    would look like a check that found nothing.

    >>> sorted(found("outputs"))[:2]
    ['json', 'text']
    """
    package = import_module(f"factdesk.{folder}")
    names = sorted(
        name.removesuffix(".py")
        for name in os.listdir(package.__path__[0])
        if name.endswith(".py") and not name.startswith("_")
    )
    modules = {name: import_module(f"factdesk.{folder}.{name}") for name in names}
    return modules | _from_packages(f"factdesk.{folder}")


def named(folder: str, name: str) -> ModuleType | None:
    """One module of a folder; the others are not imported for it."""
    if name.isidentifier() and os.path.exists(os.path.join(os.path.dirname(__file__), folder, f"{name}.py")):
        return import_module(f"factdesk.{folder}.{name}")
    return found(folder).get(name)


def _from_packages(group: str) -> dict[str, ModuleType]:
    if not extended():
        return {}
    from importlib.metadata import entry_points

    return {point.name: import_module(point.value) for point in sorted(entry_points(group=group))}


@cache
def extended() -> bool:
    """Whether any installed package adds a kind, a format or an output.

    Asking importlib.metadata costs more than a whole small run, so it is asked only then.
    """
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")) and _names_us(os.path.join(folder, name)):
                return True
    return False


def _names_us(info: str) -> bool:
    try:
        with open(os.path.join(info, "entry_points.txt"), "rb") as file:
            return b"[factdesk." in file.read()
    except OSError:
        return False
