"""The commands, one a file: `run(options) -> int`."""
