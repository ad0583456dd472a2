"""What ends a message about a word that is not known: the word that may have been meant."""

from __future__ import annotations

from typing import Any


def nearest(word: Any, words: tuple[str, ...] | list[str], listed: bool = False) -> str:
    """The hint that ends a message: the word that may have been meant, else, if asked, all of them.

    >>> nearest("varients", ("variants", "name"))
    '; did you mean "variants"?'
    """
    import difflib

    close = difflib.get_close_matches(str(word).lower(), words, 1, 0.6)
    if close:
        return f'; did you mean "{close[0]}"?'
    return f"; there are {', '.join(words)}" if listed and words else ""
