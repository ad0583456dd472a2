"""factdesk checks names and facts in reports against rules, and reports against each other."""

__version__ = "0.1.0"
