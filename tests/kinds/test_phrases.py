"""Phrases: wording that must not appear, in plain words or as a pattern."""

from __future__ import annotations

import pytest

from factdesk.desk import judge, read
from factdesk.kinds import phrases
from factdesk.kinds.phrases import PATIENCE
from factdesk.mend import mended, plan
from factdesk.ruleset import RulesError, load


@pytest.fixture
def check(tmp_path):
    """What a rule finds in texts, as (line, column, text, fix, whether it is safe)."""

    def found(rule, *texts, name="a.md"):
        path = tmp_path / "rules.yaml"
        path.write_text(f"phrases:\n  - {rule}\n", encoding="utf-8")
        kinds = [kind for kind in load(str(path)).kinds(counted=True) if kind.name == "phrases"]
        return judge([read(f"{n}{name}", text.encode(), kinds) for n, text in enumerate(texts)], kinds)

    return found


def places(report):
    return [
        (f.span.start.line, f.span.start.column, f.text, f.fix and f.fix.text, bool(f.fix and f.fix.safe))
        for f in report.findings
    ]


WAR = "{phrase: civil war in Donbas, instead: war in Donbas}"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the civil war in Donbas", [(1, 5, "civil war in Donbas", "war in Donbas", True)]),
        ("Civil war in Donbas", [(1, 1, "Civil war in Donbas", "War in Donbas", True)]),
        ("a civil\nwar in Donbas", [(1, 3, "civil\nwar in Donbas", "war in Donbas", False)]),
        ("a civil  war in Donbas", [(1, 3, "civil  war in Donbas", "war in Donbas", True)]),
        ("a civil *war* in Donbas", [(1, 3, "civil war in Donbas", "war in Donbas", False)]),
        ("they said \u201ccivil war in Donbas\u201d", [(1, 12, "civil war in Donbas", "war in Donbas", False)]),
        ("`civil war in Donbas`", []),
        ("civil war, in Donbas", []),
        ("civil\n\nwar in Donbas", []),
        ("uncivil war in Donbass", []),
        ("the war in Donbas", []),
    ],
)
def test_plain_words(check, text, wanted):
    assert places(check(WAR, text)) == wanted


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [
        (r"{pattern: '(\w+)ise\b', instead: '\1ize'}", "They organise it.", [(1, 6, "organise", "organize", True)]),
        (r"{pattern: '(?i)very unique'}", "a Very unique day", [(1, 3, "Very unique", None, False)]),
        (r"{pattern: 'very unique'}", "a Very unique day", []),
        (r"{pattern: '\bETA\b'}", "see https://example.org/ETA", []),
        (r"{pattern: '(?<=p)q|xyz'}", "pq xyz", [(1, 2, "q", None, False), (1, 4, "xyz", None, False)]),
        (r"{pattern: '(?<year>\d{4})s', instead: '\g<year>s'}", "the 1990s", [(1, 5, "1990s", "1990s", True)]),
        ("{pattern: '\\p{Lu}{3,}'}", "\u0160KODA", [(1, 1, "\u0160KODA", None, False)]),
    ],
)
def test_patterns(check, rule, text, wanted):
    assert places(check(rule, text)) == wanted


def test_what_is_written_instead_is_found_no_more(check):
    report = check("{phrase: at this point in time, instead: now}", "At this point in time it rains.")
    [edits] = plan(report.findings).values()
    assert mended(b"At this point in time it rains.", edits) == b"Now it rains."
    assert check("{phrase: at this point in time, instead: now}", "Now it rains.").findings == ()


def test_a_rule_without_instead_offers_no_fix_and_says_so(check):
    [finding] = check("phrase: so-called", "the so-called\nstate").findings
    assert (finding.message, finding.fix) == ('"so-called" must not appear', None)


class Slow:
    """A pattern that always takes too long."""

    def __init__(self):
        self.tried = 0

    def finditer(self, text, **_):
        self.tried += 1
        raise TimeoutError


def test_a_pattern_that_takes_too_long_is_given_up_and_its_findings_are_left_out(check, monkeypatch):
    slow = Slow()
    monkeypatch.setattr(phrases.Phrases, "patterns", [("phrases/slow", slow)])
    report = check("{pattern: Hamma, id: slow}", *["Hamma"] * (PATIENCE + 3))
    assert (report.findings, report.tallies) == ((), {})
    [problem] = report.problems
    told = "phrases/slow takes too long in some documents, so its findings are left out"
    assert (problem.line, problem.message) == (2, told)
    assert slow.tried == PATIENCE


def test_phrases_that_are_met_nowhere_are_good_news(check):
    assert check("phrase: so-called", "nothing of the sort").unmet == ()


# --- what must appear -------------------------------------------------------------------

FIRST = "{phrase: PMF, first_use: Popular Mobilization Forces (PMF)}"
ROUNDED = "{require: Figures may not add up., when: per cent}"


@pytest.mark.parametrize(
    ("rule", "text", "wanted"),
    [
        (FIRST, "The PMF met. Then the PMF left.", [(1, 5, "PMF", "Popular Mobilization Forces (PMF)", False)]),
        (
            FIRST,
            "The PMF, or Popular Mobilization Forces (PMF).",
            [(1, 5, "PMF", "Popular Mobilization Forces (PMF)", False)],
        ),
        (FIRST, "The Popular Mobilization Forces (PMF) met. The PMF left.", []),
        (FIRST, "Nobody met at pmf.example.org.", []),
        (FIRST, "# The PMF in Hama\n\nThe Popular Mobilization Forces (PMF) met.", []),
        (FIRST, "# The PMF in Hama\n\nThe PMF met.", [(3, 5, "PMF", "Popular Mobilization Forces (PMF)", False)]),
        (ROUNDED, "It rose by 3 per cent.", [(1, 1, "", None, False)]),
        (ROUNDED, "It rose by 3 per cent. Figures may\nnot add up.", []),
        (ROUNDED, "It rose.", []),
        ("{require: All rights reserved}", "# Title\n\nText.", [(1, 3, "", None, False)]),
        ("{require: All rights reserved}", "Text. All rights reserved.", []),
        (
            "{phrase: 'no comment!', instead: he said nothing}",
            "No comment!",
            [(1, 1, "No comment", "He said nothing", True)],
        ),
    ],
)
def test_what_must_appear(check, rule, text, wanted):
    assert places(check(rule, text)) == wanted


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("{phrase: PMF, require: PMF}", "give one of phrase, pattern and require"),
        ("{phrase: PMF, when: per cent}", "goes with require"),
        ("{phrase: PMF, first_use: The PMF, instead: x}", "without instead"),
        ("{require: x, instead: y}", "does not go with require"),
        ("{require: '!!!'}", "has no letters to look for"),
    ],
)
def test_keys_that_do_not_go_together(check, rule, message):
    with pytest.raises(RulesError, match=message):
        check(rule, "")


def test_capitals_are_those_of_what_stands_there(check):
    rule = "{phrase: very unique, instead: unique}"
    found = places(check(rule, "VERY UNIQUE. Very unique. very unique"))
    assert [fix for _, _, _, fix, _ in found] == ["UNIQUE", "Unique", "unique"]


def test_blanks_are_shown(check):
    (finding,) = check("{pattern: ' {2,}'}", "a  b", name="a.txt").findings
    assert finding.message == '"\u2423\u2423" must not appear'
    assert (finding.span.start.column, finding.span.end.column) == (2, 4)
