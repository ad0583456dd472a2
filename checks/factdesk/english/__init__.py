"""English: the forms of its words, where clauses begin and end, and what makes a statement unsure."""
