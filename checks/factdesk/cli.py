"""The command line: `factdesk check | test | explain | schema | init | discover`."""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

FAILS_ON = ("note", "warning", "error", "never")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; returns 0, 1 when something was found, 2 when the run itself failed."""
    # nobody needs the memory back, and looking for what could be freed takes longer than a small run
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # a terminal that lacks a letter gets its code instead of a crash
            stream.reconfigure(errors="backslashreplace")
    try:
        options = _options(sys.argv[1:] if argv is None else argv)
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


def _options(argv: Sequence[str]) -> argparse.Namespace:
    every = parsers(argv[0] if argv and argv[0] in COMMANDS else None)
    options, unknown = every[""].parse_known_args(argv)
    if options.command is None:
        every[""].print_help(sys.stderr)
        every[""].exit(2)
    if unknown:
        every[options.command].refuse(unknown[0])
    return options


def parsers(only: str | None = None) -> dict[str, Parser]:
    """The parser of each command by name, or of one alone, and that of all of them under no name."""
    parser = Parser("factdesk", description="Checks names and facts in reports.")
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and stop")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog="factdesk")
    for name, (told, options) in COMMANDS.items():
        if only in (None, name):
            options(commands.add_parser(name, help=told))
    return {"": parser, **commands.choices}


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from factdesk import __version__

        print(f"factdesk {__version__}")
        parser.exit()


def _narrow(prog: str) -> argparse.HelpFormatter:
    return argparse.HelpFormatter(prog, width=80)


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line that names the word which may have been meant."""

    def __init__(self, prog: str, **rest: Any) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=_narrow, **rest)

    def format_help(self) -> str:
        # in the width of the terminal; only now, since asking for it costs more than all parsing
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"factdesk: {message} (see {self.prog} --help)\n")

    def refuse(self, option: str) -> NoReturn:
        """Ends the run for an option that there is not."""
        from factdesk.hints import nearest

        self.error(f'there is no option "{option}"{nearest(option, list(self._option_string_actions))}')

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is not None and value not in action.choices:
            from factdesk.hints import nearest

            name = str(action.metavar or "").lower() or "/".join(action.option_strings)
            raise argparse.ArgumentError(
                None, f'there is no {name} "{value}"{nearest(value, list(action.choices), True)}'
            )


def _rules(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rules", metavar="FILE", help="the rules (default: rules.yaml here or in a folder above)")


def _explain(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("kind", nargs="?", metavar="KIND", help="without it, all kinds are listed")
    add("--compare", nargs=2, metavar=("ONE", "OTHER"), help="with KIND names: why two names are alike")
    add("fact", nargs="?", metavar="SENTENCE", help="with KIND facts: a fact to try on a text")
    add("--text", help="with a sentence: the text to hold against it")


def _schema(parser: argparse.ArgumentParser) -> None:
    """It has no options."""


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH")


def _discover(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="files and folders (default: here)")
    _rules(parser)
    parser.add_argument("--into", metavar="FILE", help="add them to this rules file and keep its comments")


def _check(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files and folders; - is standard input (default: the project)")
    _rules(parser)
    one = parser.add_mutually_exclusive_group().add_argument
    one("--fix", action="store_true", help="write the fixes that are safe")
    one("--diff", action="store_true", help="show what --fix would write, and write nothing")
    add("--fail-on", choices=FAILS_ON, default="error", help="the mildest finding that fails (default: error)")
    add("--output-format", default="text", metavar="FORMAT", help="text or json (default: text)")
    add("--jobs", type=int, default=0, metavar="N", help="processes (default: one a core when it pays)")
    add("--project", action="store_true", help="read the whole project, show what is found in the given paths")
    add("--require-bound", action="store_true", help="fail when a rule was met in no document")
    add("--stdin-filename", metavar="NAME", help="what standard input is called, which also tells its format")
    add("-v", "--verbose", action="store_true", help="list every rule, and how often it was met")


COMMANDS = {
    "check": ("check documents against the rules and each other", _check),
    "test": ("run the pass and fail examples of the rules", _rules),
    "explain": ("tell what a kind of check does", _explain),
    "schema": ("print the JSON Schema of rules.yaml", _schema),
    "init": ("write a first rules.yaml from the names in the documents", _init),
    "discover": ("propose names from the spellings that the documents have", _discover),
}
"""What each command is for, and what adds its options to a parser."""

if __name__ == "__main__":
    raise SystemExit(main())
