"""Outputs, one a file: `write(report, ...) -> Iterator[str]`."""
