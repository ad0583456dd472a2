"""Facts bound to text: where the words of a fact stand in a sentence, and what the sentence gives for its slot."""
