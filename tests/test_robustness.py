"""Whatever stands in a document: it is checked to the end, and each finding is where it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from naughty import MARKDOWN, NAUGHTY, soup

from factdesk import formats
from factdesk.cache import compiled
from factdesk.desk import run
from factdesk.mend import mended, plan
from factdesk.outputs import Look
from factdesk.outputs import json as as_json
from factdesk.outputs import text as as_text
from factdesk.packed import Joined

ROOT = Path(__file__).parent.parent
STORY = (
    "Arakchi", "ARAKCHI\u2019S", "Sa\u00adbagh", "Bassam Sabbagh", "National Mobilization\nForces", "al-Asad",
    "In 2013 Islamic State seized a third of Iraq.", "Mosul fell to ISIS on 10 July 2014.", "62%", "$5.4 million",
    "The Security Council has sixteen members.", "Thursday, 6 December 2024", "at this point in time",
    "The Palm Grove Conference drew 31 delegations.", "The Palm Grove Conference drew forty delegations.",
)  # fmt: skip
pieces = st.one_of(st.sampled_from(STORY), soup, st.sampled_from([" ", "\n", "\n\n", "\u201c", '"', "*", "> ", "| "]))
stories = st.lists(pieces, max_size=12).map("".join)
names = st.sampled_from(["a.md", "a.txt"])


@pytest.fixture(scope="module")
def kinds():
    return compiled(str(ROOT / "rules.yaml"), counted=True).kinds


def checked(data, name, kinds):
    """The report of one document, after both outputs have written it."""
    report = run([name], kinds, texts={name: data})
    rules = Joined(kind.rules for kind in kinds)
    look = Look(lambda path, number: formats.parse(path, data).line(number), verbose=True)
    for output in (as_text, as_json):
        assert "".join(output.write(report, rules, look))
    return report


@given(st.binary(max_size=300), names)
def test_any_bytes_are_checked_or_said_to_be_unreadable(kinds, data, name):
    report = checked(data, name, kinds)
    assert report.documents + len(report.problems) == 1


@pytest.mark.parametrize("text", NAUGHTY + MARKDOWN)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_naughty_text_is_checked(kinds, text, name):
    assert checked(text.encode(), name, kinds).documents == 1


@given(stories, names)
@example("Sa\u00adbagh", "a.md")
def test_each_finding_is_where_it_says(kinds, text, name):
    document = formats.parse(name, text.encode())
    for finding in checked(text.encode(), name, kinds).findings:
        start, end = finding.span.start, finding.span.end
        assert (start, end) == (document.point(start.offset), document.point(end.offset))
        assert 0 <= start.offset < end.offset <= len(document.source)
        assert finding.text in document.text
        if finding.fix is not None and finding.fix.safe:
            assert document.source[start.offset : end.offset] == finding.text
            assert finding.fix.span == finding.span
        for place in finding.related:
            assert place.span != finding.span


@given(stories, names)
def test_a_fix_ends_its_finding_and_makes_no_other(kinds, text, name):
    before = checked(text.encode(), name, kinds)
    edits = plan(before.findings).get(name, [])
    data = mended(text.encode(), edits)
    after = checked(data, name, kinds)
    assert plan(after.findings) == {}, "a second run changes nothing"
    assert len(after.findings) == len(before.findings) - len(edits)
