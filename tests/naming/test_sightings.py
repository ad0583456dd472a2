"""Where names stand, and with which others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.document import Document
from factdesk.naming.sightings import full_names, names, phrases, sightings, telling, uncapitalised


def of(text):
    return Document("a.txt", text)


def test_words_with_a_capital_without_the_ending_of_a_possessive():
    text = "Iran's Abbas Araghchi met O\u2019Brien, \u00d6zal and the al-Qaeda men; see @Handle, #Tag."
    assert names(of(text)).words == {"Iran", "Abbas", "Araghchi", "O\u2019Brien", "\u00d6zal", "Qaeda"}


def test_a_phrase_goes_on_over_particles_and_ends_with_a_possessive():
    text = "Mohammed bin Salman, Jean-Marie Le Pen and Iran's Abbas Araghchi met Bashar al-Assad. Later Zarif left."
    assert [[word for _, word in phrase] for phrase in phrases(of(text))] == [
        ["Mohammed", "Salman"],
        ["Jean", "Marie", "Le", "Pen"],
        ["Iran"],
        ["Abbas", "Araghchi"],
        ["Bashar", "Assad"],
        ["Later", "Zarif"],
    ]


def test_a_sighting_has_its_place_and_its_company():
    text = "Foreign Minister Abbas Araghchi left. Araghchi smiled."
    first, second = sightings(of(text), names(of(text)), {"Araghchi"})["Araghchi"]
    assert text[first.start : first.end] == "Araghchi"
    assert first.before == ("Foreign", "Minister", "Abbas")
    assert second.before == second.after == ()


def test_full_names_are_the_last_two_of_a_phrase_each_once():
    text = "Mohammad Javad Zarif met Bashar al-Assad. Javad Zarif left. The Foreign Minister stayed."
    assert [(first, last, text[start:end]) for start, end, first, last in full_names(of(text), names(of(text)))] == [
        ("Javad", "Zarif", "Javad Zarif"),
        ("Bashar", "Assad", "Bashar al-Assad"),
    ]


def test_a_full_name_is_given_where_it_stands_first_in_a_longer_one_too():
    text = "Today Rahim Karimi Panahi spoke. Farid Gholami left. Rahim Karimi stayed."
    assert [(start, last) for start, _, _, last in full_names(of(text), names(of(text)))] == [
        (6, "Karimi"),
        (12, "Panahi"),
        (33, "Gholami"),
    ]


@given(st.text("ABab \n-'.@", max_size=40))
def test_the_words_of_all_phrases_are_the_words_with_a_capital(text):
    found = names(of(text))
    assert found.words == {word for phrase in phrases(of(text)) for _, word in phrase}
    assert len(found.phrases) == len(set(found.phrases))


@given(st.lists(st.sampled_from([*"Rahim Karimi Panahi al- el bin \u2019s @ . - x".split(), " ", "\n"])).map("".join))
def test_full_names_stand_where_they_are_said_to_stand(text):
    for start, end, first, last in full_names(of(text), names(of(text))):
        assert text[start:end].startswith(first)
        assert text[start:end].endswith(last)


def test_words_without_a_capital_are_whole_ones():
    text = "The summit in Rome, o\u2019clock; a half-open door, see @home and a.txt, the end-"
    assert uncapitalised(of(text)) == {"summit", "in", "o\u2019clock", "a", "door", "see", "and", "the"}


def test_titles_peoples_and_plain_words_tell_nothing():
    assert all(map(telling, ("Araghchi", "Hassan", "Tehran")))
    assert not any(map(telling, ("Minister", "Sheikh", "Iranian", "Lebanese", "UN", "al", "Province")))
