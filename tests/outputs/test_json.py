"""The JSON output has the shape that is promised, and nothing in a document can break it."""

from __future__ import annotations

import json

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from promise import FAILED, FINDING, REFUSED, RULE, RUN
from reports import problems, reports, rules, wild

from factdesk.outputs import Look
from factdesk.outputs.json import refuse, write

LOOK = Look(lambda *_: "")


@given(reports, rules(), st.integers(0, 3))
def test_a_run_has_the_promised_shape(report, known, elsewhere):
    text = "".join(write(report, known, LOOK._replace(elsewhere=elsewhere)))
    shown = json.loads(text)
    jsonschema.validate(shown, FAILED if report.problems else RUN)
    assert text.isascii()
    assert [finding["message"] for finding in shown["findings"]] == [finding.message for finding in report.findings]
    assert [finding["path"] for finding in shown["findings"]] == [finding.span.path for finding in report.findings]
    assert shown["summary"]["elsewhere"] == elsewhere
    assert shown["summary"]["errors"] == sum(finding.level == "error" for finding in report.findings)


@given(st.lists(problems))
def test_a_run_that_cannot_start_has_the_promised_shape(found):
    shown = json.loads("".join(refuse(found, LOOK)))
    jsonschema.validate(shown, REFUSED)
    assert [error["message"] for error in shown["errors"]] == [problem.message for problem in found]


@given(reports, rules())
def test_the_order_of_the_keys_is_the_promised_one(report, known):
    shown = json.loads("".join(write(report, known, LOOK)))
    for finding in shown["findings"]:
        assert list(finding) == list(FINDING["properties"])
    for row in shown["rules"]:
        assert list(row) == list(RULE["properties"])


@given(wild)
def test_a_page_is_named_where_a_source_has_no_lines(place):
    from factdesk.model import Finding, Point, Report, Span

    span = Span("a.pdf", Point(0, 1, 1), Point(1, 1, 2), place)
    report = Report((Finding("names/x", "names", "error", "m", span, "t"),), {}, 1)
    [finding] = json.loads("".join(write(report, {}, LOOK)))["findings"]
    assert finding.get("place", "") == place
