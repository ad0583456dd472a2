"""`python -m factdesk`."""

from factdesk.cli import main

# a process that is started for a part of the documents imports this file, too
if __name__ == "__main__":
    raise SystemExit(main())
