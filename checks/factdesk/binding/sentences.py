"""What a document says, sentence by sentence: each is read once, however many rules ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdesk.binding.sentence import Sentence

if TYPE_CHECKING:
    from factdesk.document import Block, Document


class Sentences:
    """The sentences of a document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._read: dict[Block, list[Sentence]] = {}

    def of(self, block: Block) -> list[Sentence]:
        """Those of a block; code has none."""
        if block not in self._read:
            document = self.document
            ends = document.sentences_in(block.start, block.end) if block.kind != "code" else ()
            self._read[block] = [Sentence(document, *span, document.words_in(*span)) for span in ends]
        return self._read[block]
