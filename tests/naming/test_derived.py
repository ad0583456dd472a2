"""Words made of one another are told from spellings of one name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.naming.derived import derived


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("iran", "iranian"),
        ("syrian", "syrias"),
        ("greece", "greek"),
        ("britain", "briton"),
        ("germans", "germany"),
        ("hassan", "hassani"),
        ("kurdish", "kurds"),
        ("trumpism", "trumpists"),
        ("hosseini", "hoseiniyah"),
        ("azerbaijani", "azarbaijan"),
        ("kabul", "kabulov"),
        ("sassanian", "sassanids"),
        ("burkinabe", "burkina"),
        ("khalidiye", "khaled"),
        ("sulimaniah", "soleimani"),
        ("mansoureh", "mansour"),
        ("mustafayev", "mustafa"),
    ],
)
def test_derived(one, other):
    assert derived(one, other)
    assert derived(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("nakhala", "nakhalah"),
        ("zelensky", "zelenskyy"),
        ("araghchi", "araqchi"),
        ("rezaee", "rezaei"),
        ("bisara", "bisaria"),
        ("kanani", "kanaani"),
        ("rasafa", "rasafeh"),
        ("shojai", "shojaei"),
        ("fatemieh", "fatemiyeh"),
        ("ratcliff", "ratcliffe"),
        ("luxemburg", "luxembourg"),
    ],
)
def test_not_derived(one, other):
    assert not derived(one, other)


@given(st.text("abcdefinos", min_size=1), st.text("abcdefinos", min_size=1))
def test_it_does_not_matter_which_comes_first(one, other):
    assert derived(one, other) == derived(other, one)
