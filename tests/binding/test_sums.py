"""How the brackets of a sum are told apart, and which number of a sentence belongs to which."""

from __future__ import annotations

import pytest

from factdesk.binding.explain import told_together
from factdesk.binding.labels import labels
from factdesk.binding.more import more
from factdesk.binding.sentences import Sentences
from factdesk.binding.subjects import Told, summed_up
from factdesk.binding.sums import parts
from factdesk.binding.ways import ways
from factdesk.binding.when import periods
from factdesk.binding.wording import WordingError
from factdesk.document import Document
from factdesk.formats import parse
from factdesk.kinds.facts import Fact

COUNCIL = "The Marlow council has [a] women, [b] men, [a + b] members"


def told(text, fact=COUNCIL):
    sentences = Sentences(Document("a.md", text))
    sum = summed_up(list(ways("facts/it", Fact(fact), "", {})))
    return [Told(sentence, sum) for block in sentences.document.blocks for sentence in sentences.of(block)]


def taken(text, fact=COUNCIL):
    return [{one.sum.ways[label.number].part: label.value.text for label in labels(one)} for one in told(text, fact)]


@pytest.mark.parametrize(
    ("fact", "needed"),
    [
        (COUNCIL, ["women", "men", "members"]),
        ("The fund is worth [a] in grants, [b] in loans, [a + b] in all", ["grants", "loans", "in total"]),
        ("Rovers won [a] games, lost [b] games, played [a + b] games", ["won", "lost", "played"]),
        (
            "The exam was passed by [a] pupils, failed by [b] pupils, taken by [a + b] pupils",
            ["passed", "failed", "taken"],
        ),
        ("In Ashby, Falk won [a] votes, Kern won [b] votes, [a + b] votes were cast", ["Falk", "Kern", "cast"]),
        ("Of the [a + b] people on the ferry, [a] were women, [b] were men", ["people", "women", "men"]),
        ("Brandt won [a] gold medals, [b] silver medals, [a + b] medals", ["gold", "silver", "medals"]),
        ("The flood left [a] dead, [b] missing, [a + b] dead or missing", ["dead", "missing", "dead missing"]),
        ("The council voted [a] for, [b] against, [a + b] in all", ["for", "against", "in total"]),
    ],
)
def test_each_bracket_needs_the_words_that_tell_it_from_the_others(fact, needed):
    assert [" ".join(anchor.text for anchor in part.needed) for part in parts(fact, {})] == needed


def test_what_opens_a_fact_is_parted_by_a_comma():
    with pytest.raises(WordingError, match="needs a comma behind what all brackets share"):
        list(parts("In Ashby Falk won [a] votes, Kern won [b] votes, [a + b] votes were cast", {}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Marlow council has 14 women and 19 men.", {"a": "14", "b": "19"}),
        ("Of the council's 33 members 14 are women and 19 men.", {"a + b": "33", "a": "14", "b": "19"}),
        ("The Marlow council has 33 members, of whom 14 are women.", {"a + b": "33", "a": "14"}),
        ("The Marlow council has 14 women; the other 19 members are men.", {"a": "14", "b": "19"}),
        ("Nineteen of its 33 members are men.", {"b": "Nineteen", "a + b": "33"}),
        ("The women and men of the council are 14 and 19 respectively.", {"a": "14", "b": "19"}),
        ("The council has 14 women and 19 men, 35 in all.", {"a": "14", "b": "19", "a + b": "35"}),
        ("The council has two women and a man.", {"a": "two", "b": "a"}),
        ("The council has 12 committees for women and men.", {}),
        ("The council has 14 women, up from 12.", {"a": "14"}),
    ],
)
def test_a_number_belongs_to_the_bracket_whose_words_stand_beside_it(text, found):
    assert taken(text) == [found]


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("It has 19 men.", True),
        ("The council has 19 men.", True),
        ("Its 33 members meet on Mondays.", True),
        ("Altogether there are 33.", True),
        ("The 19 men sit on the left.", True),
        ("Its library has 33 members.", False),
        ("The library has 33 members.", False),
        ("The Sorrel council has 33 members.", False),
        ("Most councils have 33 members.", False),
    ],
)
def test_a_sentence_goes_on_about_the_same(text, goes_on):
    (one,) = told(text)
    assert one.goes_on() is goes_on


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("The Marlow council has 14 women and 19 men.", []),
        ("The Marlow council has 14 women, 19 men and two others.", ["two"]),
        ("The Marlow council has 14 women, 19 men and guests.", ["guests"]),
        ("The Marlow council has 14 women and 19 men and meets on Mondays.", []),
        ("The Marlow council has 14 women and 19 men in 12 committees.", []),
        ("The Marlow council has 14 women and 19 men, not counting the mayor.", ["not counting"]),
    ],
)
def test_what_a_list_adds_to_the_parts_is_seen(text, seen):
    (one,) = told(text)
    assert [value.text for value in more(one, labels(one))] == seen


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In 2010 the Marlow council had 14 women and 19 men.", ["2010", "2010"]),
        ("The Marlow council had 14 women in 2010 and 19 men in 2020.", ["2010", "2020"]),
        ("The Marlow council has 14 women; in 1998 it had 19 men.", ["before", "1998"]),
        ("The Marlow council has 14 women and 19 men.", ["before", "before"]),
        ("The Marlow council had 14 women and 19 men in 44 BC.", ["44 BC", "44 BC"]),
    ],
)
def test_a_number_is_of_the_period_that_stands_with_it(text, found):
    (one,) = told(text)
    numbers = sorted((label.value for label in labels(one)), key=lambda value: value.start)
    assert periods(one, numbers, "before") == found


def test_it_is_told_how_each_sentence_was_taken():
    text = (
        "# The Marlow council\n\nIt has 14 women, 19 men and guests.\n\n| Members | 2020 |\n|---|---|\n| Men | 19 |\n"
    )
    fact = Fact(COUNCIL)
    lines = list(told_together(parse("a.md", text.encode()), list(ways("facts/it", fact, "", {})), fact))
    assert lines == [
        '"The Marlow council"',
        "  taken: nothing, since none stands beside the words of a bracket",
        '"It has 14 women, 19 men and guests."',
        '  taken: "14" for [a]',
        '  taken: "19" for [b]',
        '  seen: "guests", which the total may hold, too',
        '"Members"',
        "  taken: nothing, since none stands beside the words of a bracket",
        '"2020"',
        "  taken: nothing, since none stands beside the words of a bracket",
        '"Men"',
        "  taken: nothing, since none stands beside the words of a bracket",
        '"19"',
        '  taken: "19" for [b]',
    ]
