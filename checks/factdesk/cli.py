"""The command line: `factdesk check | test | explain | schema | init`."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILS_ON = ("note", "warning", "error", "never")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0, 1 when something was found, 2 when the run itself failed."""
    try:
        options = _parser().parse_args(argv)
        module = __import__(f"factdesk.commands.{options.command}", fromlist=["run"])
        code: int = module.run(options)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # the reader has seen enough; nothing may be written any more, not even at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from factdesk import __version__

        print(f"factdesk {__version__}")
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("factdesk", description="Checks names and facts in reports.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and stop")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", prog="factdesk")
    _check(commands.add_parser("check", help="check documents against the rules and each other"))
    test = commands.add_parser("test", help="run the pass and fail examples of the rules")
    _rules(test)
    explain = commands.add_parser("explain", help="tell what a kind of check does")
    explain.add_argument("kind", nargs="?", metavar="KIND", help="without it, all kinds are listed")
    commands.add_parser("schema", help="print the JSON Schema of rules.yaml")
    init = commands.add_parser("init", help="write a first rules.yaml from the names in the documents")
    init.add_argument("paths", nargs="*", default=["."], metavar="PATH")
    return parser


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rules", metavar="FILE", help="the rules (default: rules.yaml here or in a folder above)")


def _check(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders; - is standard input (default: the project)")
    _rules(parser)
    add("--fix", action="store_true", help="write the fixes that are safe")
    add("--diff", action="store_true", help="show what --fix would write, and write nothing")
    add("--fail-on", choices=FAILS_ON, default="error", help="the mildest finding that fails (default: error)")
    add("--output-format", default="text", metavar="FORMAT", help="text or json (default: text)")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core when it pays)")
    add("--project", action="store_true", help="read the whole project, show what is found in the given paths")
    add("--require-bound", action="store_true", help="fail when a rule was met in no document")
    add("--stdin-filename", metavar="NAME", help="what standard input is called, which also tells its format")
    add("-v", "--verbose", action="store_true", help="list every rule, and how often it was met")


if __name__ == "__main__":
    raise SystemExit(main())
