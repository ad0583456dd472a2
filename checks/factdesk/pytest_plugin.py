"""The pytest plugin: rules as tests, one item for a rule and a document that it was met in.

It is off unless `factdesk_rules` is set in the ini file or `--factdesk` is given, and until then
it imports nothing: pytest loads it at every start, also for people who never asked for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factdesk.model import Report


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--factdesk` and the ini keys."""
    parser.addini("factdesk_rules", "the rules.yaml that factdesk checks the project by", default="")
    parser.addini("factdesk_paths", "documents and folders that it checks (default: the rules' folder)", "args", [])
    group = parser.getgroup("factdesk")
    group.addoption("--factdesk", action="store_true", help="check the documents by rules.yaml")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """The rules file is a test file."""
    rules = _rules(parent.config)
    if rules is not None and file_path == rules:
        desk: pytest.Collector = RulesFile.from_parent(parent, path=file_path)
        return desk
    return None


def pytest_configure(config: pytest.Config) -> None:
    """Adds the rules file to what is collected, since no test path may lead to it; not where
    somebody names the tests to run, unless `--factdesk` is among the words."""
    rules = _rules(config)
    if rules is None or hasattr(config, "workerinput"):
        return
    if not rules.is_file():
        raise pytest.UsageError(f"factdesk: there is no rules file {rules}")
    if config.getoption("--factdesk") or config.args_source is not pytest.Config.ArgsSource.ARGS:
        config.args.append(str(rules))


def _rules(config: pytest.Config) -> Path | None:
    named = config.getini("factdesk_rules")
    if not named and not config.getoption("--factdesk"):
        return None
    path: Path = config.rootpath / (named or "rules.yaml")
    return path


class RulesFile(pytest.File):
    """A rules file: its examples, and each rule on each document that it was met in."""

    def collect(self) -> Iterator[pytest.Item]:
        """All items; a rules file with mistakes is one item, which fails."""
        import os

        from factdesk.desk import DeskError, discover, run
        from factdesk.examples import outcomes
        from factdesk.ruleset import RulesError, load

        try:
            ruleset = load(os.path.relpath(self.path))
            kinds = ruleset.kinds(counted=True)
            root = os.path.relpath(self.path.parent)
            paths = discover(self._paths(root), ruleset.exclude, root)
            report = run(paths, kinds)
        except (RulesError, DeskError) as error:
            yield RuleItem.from_parent(self, name="rules", faults=[str(error)], line=0)
            return
        yield RuleItem.from_parent(self, name="status", faults=_status(report), line=0)
        yield from self._documents(report, {rule.id: rule.line for kind in kinds for rule in kind.rules.values()})
        counts: dict[tuple[str, str], int] = {}
        for done in outcomes(kinds):
            key = done.rule.id, done.wanted
            counts[key] = counts.get(key, 0) + 1
            name = f"{done.rule.id}[{done.wanted}-{counts[key]}]"
            faults = [] if done.held else [done.told]
            yield RuleItem.from_parent(self, name=name, faults=faults, line=done.rule.line)

    def _paths(self, root: str) -> list[str]:
        import os

        named = self.config.getini("factdesk_paths")
        return [os.path.relpath(self.config.rootpath / path) for path in named] or [root]

    def _documents(self, report: Report, lines: dict[str, int]) -> Iterator[pytest.Item]:
        """One item for a rule and a document that it was met in."""
        import os

        faults: dict[tuple[str, str], list[str]] = {place: [] for place in report.met}
        for finding in report.findings:
            start = finding.span.start
            said = f"{finding.span.path}:{start.line}:{start.column}: {finding.message}"
            also = [f"  also {p.span.path}:{p.span.start.line}: {p.text}" for p in finding.related]
            if finding.level == "error":
                faults[finding.rule, finding.span.path].append("\n".join([said, *also]))
        for (rule, path), said_ in sorted(faults.items()):
            name = f"{rule}[{os.path.relpath(path, self.config.rootpath)}]".replace("::", ":")
            yield RuleItem.from_parent(self, name=name, faults=said_, line=lines[rule])


def _status(report: Report) -> list[str]:
    """What makes the run itself worthless: nothing read, or something that could not be."""
    faults = [f"{problem.path}: {problem.message}" for problem in report.problems]
    return faults if report.documents else [*faults, "there was no document to check"]


class RuleItem(pytest.Item):
    """One rule on one document, one example, or the state of the run; it fails with its faults."""

    def __init__(self, *, faults: list[str], line: int, **rest: Any) -> None:
        super().__init__(**rest)
        self.faults = faults
        self.line = line

    def runtest(self) -> None:
        """Fails where there are faults."""
        if self.faults:
            pytest.fail("\n".join(self.faults), pytrace=False)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the rule stands."""
        return self.path, max(self.line - 1, 0), self.name
