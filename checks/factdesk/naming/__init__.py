"""Names in documents: where they stand, what is known of them, and which spellings are of one name."""
