"""Sums: the parts that a document states are held against the total that it states."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.binding.totals import added
from factdesk.document import Document
from factdesk.formats import parse
from factdesk.kind import Rule
from factdesk.kinds.facts import Fact, Facts
from factdesk.model import Value, meets
from factdesk.ruleset import RulesError, load

COUNCIL = "The Marlow council has [a] women, [b] men, [a + b] members"
FUND = "The Brandt fund spends [a] on schools, [b] on roads and [c] on parks, in all [a + b + c]"
MILL = "The mill has [a] of income. It has [b] of costs. It has [a - b] of profit"


def findings(text, fact=COUNCIL, **more):
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(fact, **more))], {}, True)
    found = {}
    for claim in kind.find(Document("a.md", text)):
        found.setdefault(claim.key, []).append(claim)
    return [one for key in sorted(found) for one in kind.judge(sorted(found[key], key=lambda claim: claim.span))]


def told(text, fact=COUNCIL, **more):
    return [one.message for one in findings(text, fact, **more)]


def test_the_total_is_flagged_with_its_parts_as_related_places():
    text = "The Marlow council has 14 women.\nIt has 19 men. Its 35 members meet on Mondays.\n"
    (one,) = findings(text)
    assert one.message == "says 35 in all, but 14 and 19 make 33"
    assert (one.span.start.line, one.span.start.column, one.text) == (2, 20, "35")
    assert [(place.span.start.line, place.span.start.column, place.text) for place in one.related] == [
        (1, 24, "14"),
        (2, 8, "19"),
    ]
    assert one.fix is None


@pytest.mark.parametrize(
    ("fact", "text", "message"),
    [
        (
            FUND,
            "The Brandt fund spends €10 million on schools, €20 million on roads, €5 million on parks, in all €45m.",
            "says €45m in all, but €10 million, €20 million and €5 million make €35m",
        ),
        (
            "The north bank has [a] houses. The south bank has [b] houses. The village has [a + b] houses",
            "The north bank has 31 houses. The south bank has 24 houses. The village has 75 houses.",
            "says 75 in all, but 31 and 24 make 55",
        ),
        (
            "Among Halden's teachers [a] voted yes, [b] voted no, together [a + b]",
            "Among Halden's teachers 31 voted yes and 24 voted no, together 65.",
            "says 65 in all, but 31 and 24 make 55",
        ),
        (
            MILL,
            "The mill has $9 million of income, $4 million of costs and $8 million of profit.",
            "says $8 million, but $9 million less $4 million make $5 million",
        ),
        (
            COUNCIL,
            "With fourteen women and nineteen men, the Marlow council has 1,035 members.",
            "says 1,035 in all, but fourteen and nineteen make 33",
        ),
        (COUNCIL, "The Marlow council's 40 members are 14 women, 19 men.", "says 40 in all, but 14 and 19 make 33"),
    ],
)
def test_a_message_says_what_the_parts_make(fact, text, message):
    assert told(text, fact) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "The Marlow council has 14 women, 19 men, 33 members.",
        "The Marlow council has about 10 women, 19 men and 28 members.",
        "The Marlow council has more than 30 members, 14 women and 19 men.",
        "The Marlow council has 14 women and 40 members.",
        "The Marlow council has 14 women and 19 men. The Sorrel council has 50 members.",
        "The Marlow council has 14 women and 19 men. It could have 50 members.",
        "The Marlow council does not have 14 women and 19 men, nor 50 members.",
        "The Marlow council has 14 women and 19 men. Later: the Marlow council has 15 women and 50 members.",
        "The Marlow council had 14 women and 19 men in 2010. In 2020 it had 50 members.",
        "Half of the 50 members of the Marlow council, 14 women and 19 men, voted.",
        "The Marlow council has 14 women and 19 men. It expelled 12 members.",
        "The Marlow council has 14 women, 19% men, 50 members.",
        "Of the 50 members of the Marlow council, 14 women and 19 men voted.",
        "The Marlow council has 14 women and 19 men. The library has 50 members.",
    ],
)
def test_what_agrees_or_is_not_fully_stated_is_silent(text):
    assert told(text) == []


def test_a_tolerance_widens_what_the_parts_make():
    text = "The Marlow council has 1,411 women, 1,922 men and 3,341 members."
    assert told(text) == ["says 3,341 in all, but 1,411 and 1,922 make 3,333"]
    assert told(text, tolerance="10") == []


def test_documents_are_added_up_each_by_itself():
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(COUNCIL))], {}, True)
    texts = {"a.md": "The Marlow council has 14 women and 19 men.", "b.md": "The Marlow council has 50 members."}
    keys = [{claim.key for claim in kind.find(Document(path, text))} for path, text in texts.items()]
    assert all(keys)
    assert not keys[0] & keys[1]


@pytest.mark.parametrize(
    ("fact", "message"),
    [
        ("The council has [a] women, [b] men", "no sum of them, such as [a + b]"),
        ("The council has [a] women, [a + b] members", "has [a + b], and [b] stands nowhere alone"),
        ("The council has [a] women, [b] men, [a + x] members", "has [a + x], and [x] stands nowhere alone"),
        ("The council has [a], [b], [a + b] members", "has no words beside [a] that tell it from the other brackets"),
        (
            "[a] women and [b] men are [a + b] members",
            'before the first bracket, as in "The Ashby council has [a] women, ..."',
        ),
        (
            "Of the [a + b] samples, [a] go to Bremen, [b] go to Kiel",
            'behind "samples" where or of what they are, as in "Of the [a + b] samples in Ashby, ..."',
        ),
    ],
)
def test_a_sum_that_cannot_be_checked_says_so_at_its_place(tmp_path, fact, message):
    rules = tmp_path / "rules.yaml"
    rules.write_text(f'facts:\n  - fact: "{fact}"\n')
    with pytest.raises(RulesError) as error:
        load(rules)
    (problem,) = error.value.problems
    assert (problem.line, problem.column) == (2, 11)
    assert message in problem.message


NUMBERS = st.builds(lambda low, more: Value("count", low, low + more, ""), st.integers(0, 99), st.integers(0, 9))


@given(NUMBERS, NUMBERS)
def test_a_sum_meets_whatever_its_parts_may_be(one, other):
    total = added({"a": one, "b": other}, {"a": 1, "b": 1})
    assert meets(total, Value("count", one.low + other.low, one.low + other.low, ""))
    back = added({"a": total, "b": other}, {"a": 1, "b": -1})
    assert back.low <= one.low <= one.high <= back.high


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Brandt fund spends more than €30m on schools, €11m on roads, €4m on parks, in all €45m.", 0),
        ("The Brandt fund spends €30m on schools, €11m on roads, €4m on parks, in all €48m.", 1),
        ("The Brandt fund spends €0 on schools, €11m on roads, €4m on parks, in all €18m.", 1),
    ],
)
def test_tens_of_millions_are_as_exact_as_the_single_millions_beside_them(text, count):
    assert len(told(text, FUND)) == count


def test_an_empty_cell_of_a_table_tells_nothing():
    rows = "| Women | 14 |\n| Men | 19 |\n|   | &nbsp; |\n| Members | 35 |\n"
    text = f"# The Marlow council\n\n| | x |\n|---|---|\n{rows}"
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(COUNCIL))], {}, True)
    claims = sorted(kind.find(parse("a.md", text.encode())), key=lambda claim: claim.span)
    assert [one.message for one in kind.judge(claims)] == ["says 35 in all, but 14 and 19 make 33"]


SEATS = "Labour has [a] seats, Greens have [b] seats, Liberal Democrats have [c] seats, the house has [a + b + c] seats"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        (
            "The house has 57 seats. Labour has 33 of them, the Greens 18 and the Liberal Democrats 7.",
            ["says 57 in all, but 33, 18 and 7 make 58"],
        ),
        ("The house has 58 seats. Labour has 33 seats, the Greens 18, the Liberal Democrats 7.", []),
        ("The house has 57 seats. Labour has 33 seats, the Greens 18 and the Liberal Democrats 7 votes.", []),
        ("The house has 57 seats. Labour has seats, the Greens 18 and the Liberal Democrats 7.", []),
    ],
)
def test_a_list_may_have_its_verb_only_once(text, messages):
    assert told(text, SEATS) == messages


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "The Marlow council has 14 women. It has 19 men. Its 35 members meet.",
            "together: [a] 14, [b] 19, [a + b] 35, which contradicts: says 35 in all, but 14 and 19 make 33",
        ),
        (
            "The Marlow council has 14 women. It has 19 men. Its 33 members meet.",
            "together: [a] 14, [b] 19, [a + b] 33, which agrees",
        ),
        (
            "The Marlow council has 14 women. Its 33 members meet.",
            "together: [a] 14, [a + b] 33, which cannot be checked: nothing plain is said for [b]",
        ),
    ],
)
def test_the_last_line_of_an_explanation_is_the_verdict(text, last):
    kind = Facts([Rule("facts/it", "facts", "error", "rules.yaml", 1, Fact(COUNCIL))], {}, True)
    assert list(kind.explained(Document("a.md", text), "facts/it"))[-1] == last
