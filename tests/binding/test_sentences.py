"""Each sentence of a document is read once."""

from __future__ import annotations

from factdesk.binding.sentences import Sentences
from factdesk.formats import parse

TEXT = b"# Votes\n\nOf 33 members 14 voted. They left.\n\n```\nNo one speaks here.\n```\n"


def test_the_sentences_of_a_block_are_read_once():
    sentences = Sentences(parse("a.md", TEXT))
    read = [[*map(id, sentences.of(block))] for block in sentences.document.blocks]
    assert [[*map(id, sentences.of(block))] for block in sentences.document.blocks] == read


def test_code_has_no_sentences():
    sentences = Sentences(parse("a.md", TEXT))
    said = [sentence.text for block in sentences.document.blocks for sentence in sentences.of(block)]
    assert said == ["Votes", "Of 33 members 14 voted.", "They left."]
