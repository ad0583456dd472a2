"""Small words that are one thing here and another there."""

from __future__ import annotations

import re

import pytest

from factdesk.english.ahead import Token
from factdesk.english.tags import tags


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("They wanted [to] win", "T"),
        ("He came [to] power in 1990", "P"),
        ("The band grew up [to] 20", "A"),
        ("It lost more [than] 20 ships", "A"),
        ("It sank [at] least 5 ships", "A"),
        ("He said [that] the ship sank", "S"),
        ("The ship [that] sank was new", "W"),
        ("It sank in [that] year", "D"),
        ("It sank [after] the war ended, they said", "S"),
        ("It sank [after] the war", "P"),
        ("It has [since] closed", "A"),
        ("It closed [since] the war ended", "S"),
        ("He served [as] mayor", "P"),
        ("Her choice [as] leader surprised them", "P"),
        ("She left [as] the war ended", "S"),
        ("He spoke [about] 20 ships", "A"),
        ("He spoke [about] ships", "P"),
        ("It opens at 10 [am]", "N"),
        ("She would [like] a ship", "I"),
        ("It sank [last] year", "A"),
        ("It left the [US]", "N"),
        ("The tower is [being] built", "X"),
        ("[Having] won, she left", "G"),
        ("It closed [by] the time he came", "S"),
        ("It is [what] he said", "S"),
        ("They told [how] the fire began", "S"),
        ("The ship, [once] built, sank", "S"),
        ("It was [so] big", "A"),
    ],
)
def test_what_stands_around_a_small_word_tells_what_it_is(text: str, tag: str) -> None:
    marked = next(n for n, word in enumerate(text.split()) if "[" in word)
    plain = re.sub(r"[\[\]]", "", text)
    tokens = [
        Token(found[2].lower(), found[1] or " ", found[2][0].isupper()) for found in re.finditer(r"(\W*)(\w+)", plain)
    ]
    assert tags(tokens)[marked] == tag
