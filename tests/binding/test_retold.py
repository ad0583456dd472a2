"""A sentence that goes on about the one before, with the name put in; where two could be meant, nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.binding.retold import retold
from factdesk.document import Document


def told(text):
    document = Document("a.md", text)
    found = retold(document, document.sentences, len(document.sentences) - 1)
    return found.sentence.text if found else None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Halden Bridge is old. It spans 1.9 km.", "The Halden Bridge spans 1.9 km."),
        ("The Halden Bridge is old. Its length is 1.9 km.", "The Halden Bridge's length is 1.9 km."),
        ("The Halden Bridge is old. The bridge is 1.9 km long.", "The Halden Bridge is 1.9 km long."),
        ("The Halden Bridge opened in 1990. In 2019 it was closed.", "In 2019 the Halden Bridge was closed."),
        ("The Halden Bridge is old. It was once white. It is 1.9 km long.", "The Halden Bridge is 1.9 km long."),
        ("Marlow council had a difficult year. It cut 14 jobs.", "Marlow council cut 14 jobs."),
        ("The novelist Maria Okonkwo is frail. She was 85 in May.", "The novelist Maria Okonkwo was 85 in May."),
        ("The novelist Maria Okonkwo has died. She was 85.", "The novelist Maria Okonkwo has died, aged 85."),
        ("Kern Marine has three yards. It employs 23,000 people.", "Kern Marine employs 23,000 people."),
        ("Anna Holm was a teacher. She won the prize in 2004.", "Anna Holm won the prize in 2004."),
        ("Anna Holm was born in Lagos. Her second novel sold well.", "Anna Holm's second novel sold well."),
        (
            "Tema's mayor, Kofi Mensah, was late. He was elected in 2007.",
            "Tema's mayor, Kofi Mensah, was elected in 2007.",
        ),
        ("The mission is large. It has 400 staff.", "The mission has 400 staff."),
        ("The mayor of Tema came late. She is 52.", "The mayor of Tema is 52."),
        ("By 2010 the Orlec reservoir was full. It holds 42 tonnes.", "the Orlec reservoir holds 42 tonnes."),
    ],
)
def test_the_name_is_put_in(text, wanted):
    found = told(text)
    assert found is not None
    assert found.lower() == wanted.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Karr met Lind. She was 52.",
        "Anna Holm succeeded Tom Lind. He was 50.",
        "Anna Holm spoke to her lawyer. She was 50.",
        "The Halden bank sued Marlow council. It has 400 staff.",
        "Lorn Rail bought a factory. It has 400 workers.",
        "Marlow council and the Halden bank agreed. It has 400 staff.",
        "Councils met. It has 400 staff.",
        "Anna Holm was a teacher. It was closed in 2004.",
        "The Halden Bridge is old. He is 52.",
        "The Elsby choir sang. The choir of Tarn was founded in 1948.",
        "The Marlow council met. The council workers went home.",
        "The Halden Bridge is old. The tunnel is 1.9 km long.",
        "The Halden Bridge is older than the Tarn bridge. The bridge is 1.9 km long.",
        "The Halden Bridge is old. It is said that 40 people fell.",
        "Nobody came. It rained for 12 days.",
    ],
)
def test_where_two_could_be_meant_or_none_is_named_nothing_is(text):
    assert told(text) is None


@given(st.text("The Halden Bridge is old. It spans 1.9 km, her\n", max_size=80))
def test_what_stands_behind_the_name_is_what_the_document_has(text):
    document = Document("a.md", f"The Halden Bridge is old. It {text}")
    for block in document.blocks:
        ends = document.sentences_in(block.start, block.end)
        for number, (_, end) in enumerate(ends):
            found = retold(document, ends, number)
            if found:
                said = found.sentence.document.text
                assert document.text[found.cut + found.shift : end] == said[found.cut :]
