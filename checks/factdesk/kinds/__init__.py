"""Kinds of checks, one a file."""
