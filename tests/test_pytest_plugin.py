"""The pytest plugin: off unless asked for, and then a test for each rule and document, and each example."""

from __future__ import annotations

import sys
from xml.etree import ElementTree

import pytest

RULES = """\
names:
  - name: Abbas Araghchi
    variants: [Arakchi]
    pass: ["Araghchi spoke."]
    fail: ["Arakchi spoke.", "ARAKCHI"]
  - name: Hama
phrases:
  - phrase: at present
    instead: now
    level: warning
"""


@pytest.fixture
def project(pytester):
    """A project with rules, two documents and one test of its own."""
    pytester.makefile(".yaml", rules=RULES)
    pytester.makefile(".md", good="Araghchi spoke.", bad="Arakchi spoke.\n\nAt present Arakchi writes.")
    pytester.makepyfile(test_own="def test_own(): pass")
    return pytester


def test_it_is_off_and_imports_nothing_unless_it_is_asked_for(project):
    project.makepyfile(
        test_modules="""
        import sys
        def test_modules():
            ours = ("factdesk", "yaml", "regex", "pyromark", "rich", "pathspec", "sentencex")
            loaded = {name for name in sys.modules if name.partition(".")[0] in ours}
            assert loaded <= {"factdesk", "factdesk.pytest_plugin"}
        """
    )
    result = project.runpytest_subprocess("-v")
    result.assert_outcomes(passed=2)
    assert "rules.yaml" not in result.stdout.str()


NODES = [
    "rules.yaml::status PASSED*",
    "rules.yaml::names/abbas-araghchi[[]bad.md] FAILED*",
    "rules.yaml::names/abbas-araghchi[[]good.md] PASSED*",
    "rules.yaml::phrases/at-present[[]bad.md] PASSED*",
    "rules.yaml::names/abbas-araghchi[[]pass-1] PASSED*",
    "rules.yaml::names/abbas-araghchi[[]fail-1] PASSED*",
    "rules.yaml::names/abbas-araghchi[[]fail-2] PASSED*",
]


@pytest.mark.parametrize("way", ["option", "ini"])
def test_each_rule_and_document_and_each_example_is_a_test(project, way):
    if way == "ini":
        project.makeini("[pytest]\nfactdesk_rules = rules.yaml\n")
    result = project.runpytest("-v", *(["--factdesk"] if way == "option" else []))
    result.assert_outcomes(passed=7, failed=1)
    result.stdout.fnmatch_lines_random(NODES)
    result.stdout.fnmatch_lines(
        ['bad.md:1:1: "Arakchi" should be "Araghchi"', 'bad.md:3:12: "Arakchi" should be "Araghchi"']
    )


def test_some_can_be_chosen(project):
    project.makeini("[pytest]\nfactdesk_rules = rules.yaml\n")
    project.runpytest("-k", "good").assert_outcomes(passed=1, deselected=7)
    project.runpytest("-k", "araghchi and not bad").assert_outcomes(passed=4, deselected=4)
    project.runpytest("rules.yaml").assert_outcomes(passed=6, failed=1)
    project.runpytest("rules.yaml::status").assert_outcomes(passed=1)


def test_who_names_the_tests_to_run_gets_those(project):
    project.makeini("[pytest]\nfactdesk_rules = rules.yaml\n")
    project.runpytest("test_own.py").assert_outcomes(passed=1)
    project.runpytest("test_own.py", "--factdesk").assert_outcomes(passed=7, failed=1)


def test_it_runs_in_several_processes(project):
    pytest.importorskip("xdist")
    result = project.runpytest_subprocess("--factdesk", "-n", "2")
    result.assert_outcomes(passed=7, failed=1)


def test_it_is_in_the_junit_report(project):
    project.runpytest("--factdesk", "--junitxml=out.xml")
    cases = {case.get("name"): case for case in ElementTree.parse(project.path / "out.xml").iter("testcase")}
    assert {"status", "names/abbas-araghchi[bad.md]", "names/abbas-araghchi[fail-2]"} < cases.keys()
    [failure] = cases["names/abbas-araghchi[bad.md]"].findall("failure")
    assert 'bad.md:1:1: "Arakchi" should be "Araghchi"' in failure.text


def test_the_rules_may_stand_elsewhere_and_the_documents_be_named(project):
    folder = project.mkdir("style")
    (folder / "desk.yaml").write_text(RULES, encoding="utf-8")
    project.makeini("[pytest]\nfactdesk_rules = style/desk.yaml\nfactdesk_paths = good.md\n")
    result = project.runpytest("-v")
    result.assert_outcomes(passed=6)
    result.stdout.fnmatch_lines(["style/desk.yaml::names/abbas-araghchi[[]good.md] PASSED*"])


def test_a_broken_rules_file_is_one_test_that_fails(project):
    (project.path / "rules.yaml").write_text("nmaes: []\nnames:\n  - naem: x\n", encoding="utf-8")
    result = project.runpytest("--factdesk")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(
        [
            'rules.yaml:1:1: "nmaes" is no key of a rules file; did you mean "names"[?]',
            'rules.yaml:3:5: "naem" is no key of an entry of "names"; did you mean "name"[?]',
        ]
    )
    assert "Traceback" not in result.stdout.str()


def test_a_rules_file_that_is_not_there_ends_the_session(project):
    result = project.runpytest("--factdesk", "-o", "factdesk_rules=gone.yaml")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: factdesk: there is no rules file *gone.yaml"])


def test_an_example_that_does_not_hold_fails(project):
    (project.path / "rules.yaml").write_text(
        'names:\n  - name: Hama\n    variants: [Hamma]\n    pass: ["Hamma"]\n    fail: ["Hama"]\n', encoding="utf-8"
    )
    result = project.runpytest("--factdesk", "-v")
    result.assert_outcomes(passed=2, failed=2)
    result.stdout.fnmatch_lines_random(["*should pass, and was flagged*", "*should fail, and was not flagged*"])


def test_the_state_of_the_run_is_a_test(project):
    (project.path / "broken.md").write_bytes(b"\0\0\0")
    result = project.runpytest("--factdesk", "-k", "status")
    result.assert_outcomes(failed=1, deselected=7)
    result.stdout.fnmatch_lines(["broken.md: cannot be read: *"])


def test_a_project_without_documents_fails(project):
    for name in ("good.md", "bad.md"):
        (project.path / name).unlink()
    result = project.runpytest("--factdesk", "-k", "status")
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines(["there was no document to check"])


def test_the_plugin_is_registered():
    assert "factdesk.pytest_plugin" in sys.modules
