"""Reports of any content, to see what the outputs make of them."""

from __future__ import annotations

from hypothesis import strategies as st

from factdesk.kind import Rule
from factdesk.model import Finding, Fix, Place, Point, Problem, Report, Span, Tally

# every sort of letter, lone surrogates too: a file name that is no UTF-8 has them
wild = st.text(st.characters(categories=["L", "N", "P", "Z", "C"]), max_size=12)
points = st.builds(Point, st.integers(0, 99), st.integers(1, 3), st.integers(1, 30))
spans = st.builds(lambda path, a, b: Span(path, min(a, b), max(a, b)), wild, points, points)
levels = st.sampled_from(["note", "warning", "error"])
fixes = st.none() | st.builds(Fix, spans, wild, st.booleans())
places = st.lists(st.builds(Place, spans, wild, wild), max_size=2).map(tuple)
findings = st.builds(Finding, st.just("names/x"), st.just("names"), levels, wild, spans, wild, places, fixes)
problems = st.builds(Problem, wild, st.integers(0, 9), st.integers(0, 9), wild)
tallies = st.fixed_dictionaries({}, optional={"names/x": st.builds(Tally, *[st.integers(0, 9)] * 3)})
reports = st.builds(
    Report,
    st.lists(findings, max_size=3).map(tuple),
    tallies,
    st.integers(0, 9),
    st.lists(st.tuples(wild, wild), max_size=2).map(tuple),
    st.lists(problems, max_size=2).map(tuple),
    st.sampled_from([(), ("names",)]),
    st.sampled_from([(), ("names/x",)]),
    st.just(frozenset()),
    st.integers(0, 9),
)


@st.composite
def rules(draw):
    """The rule that the findings are of, in a file of any name."""
    return {"names/x": Rule("names/x", "names", "error", draw(wild), draw(st.integers(0, 9)), None)}
