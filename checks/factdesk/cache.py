"""The compiled rule set of the last run, kept so that the next one need not read the rules again."""

from __future__ import annotations

import os
import sys
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from factdesk import __version__
from factdesk.plugins import extended

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdesk.kind import Kind


class Compiled(NamedTuple):
    """The kinds that a rules file makes, and what else of it a run needs."""

    path: str | None
    exclude: tuple[str, ...]
    kinds: tuple[Kind, ...]


def compiled(path: str | None, counted: bool) -> Compiled:
    """The compiled rules of a file, from the cache if no file that they came from has changed.

    Raises RulesError where the rules have mistakes. The cache is in the user's own cache folder
    and not in the project, since what is unpickled must be nobody else's. Where other packages
    add kinds it is not used: nothing would tell that they have changed.
    """
    place = _place(path, counted)
    kept = None if extended() else _kept(place)
    if kept is not None:
        return kept
    from factdesk.ruleset import load

    ruleset = load(path)
    made = Compiled(path, ruleset.exclude, tuple(ruleset.kinds(counted)))
    if path is not None:
        _keep(place, _marks(ruleset.files), made)
    return made


def _place(path: str | None, counted: bool) -> str:
    from zlib import crc32

    home = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    whole = os.path.abspath(path or "")
    # the path as it was given is part of what is kept: it stands in messages, and tells where the project is
    told = crc32(os.fsencode(f"{whole}\0{path}"))
    name = f"{told:08x}-{os.path.basename(whole)}-{'counted' if counted else 'quick'}.pickle"
    return os.path.join(home, "factdesk", name)


def _marks(files: Sequence[str]) -> list[tuple[str, int, int]]:
    """What tells that a file of rules has changed."""
    states = [(os.path.abspath(name), os.stat(name)) for name in files]
    return [(name, state.st_mtime_ns, state.st_size) for name, state in states]


def _signature() -> tuple[str, str, int, int]:
    """What tells that the program has changed: its version, Python's, and its own files."""
    here = os.path.dirname(__file__)
    folders = [here, *(os.path.join(here, name) for name in ("kinds", "binding", "english", "naming", "values"))]
    states = [entry.stat() for folder in folders for entry in os.scandir(folder) if entry.name.endswith(".py")]
    return __version__, sys.version, max(state.st_mtime_ns for state in states), sum(state.st_size for state in states)


def _kept(place: str) -> Compiled | None:
    """What was kept, or None where it is stale, broken or absent: it can always be made again.

    What a run may not need at all is at the end of the file, apart from the rest, and not read before that.
    """
    import gc
    import pickle
    from mmap import ACCESS_READ, mmap

    try:
        with open(place, "rb") as file:
            signature, marks, sizes = pickle.load(file)
            if signature != _signature() or marks != _marks([name for name, _, _ in marks]):
                return None
            apart = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
            ends = list(accumulate(sizes, initial=len(apart) - sum(sizes)))
            gc.disable()
            try:
                kept: Compiled = pickle.load(file, buffers=[apart[start:end] for start, end in pairwise(ends)])
            finally:
                gc.enable()
            return kept if file.tell() == ends[0] else None
    except (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None


def _keep(place: str, marks: list[tuple[str, int, int]], made: Compiled) -> None:
    """Writes the cache; where it cannot be written, the next run compiles again."""
    import pickle
    import tempfile

    try:
        os.makedirs(os.path.dirname(place), mode=0o700, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=os.path.dirname(place), delete=False) as file:
            apart: list[pickle.PickleBuffer] = []
            whole = pickle.dumps(made, 5, buffer_callback=apart.append)
            parts = [part.raw() for part in apart]
            pickle.dump((_signature(), marks, [len(part) for part in parts]), file, 5)
            file.writelines([whole, *parts])
        os.replace(file.name, place)
    except OSError:
        return
