"""What tells two names apart that look alike, and what holds two spellings together."""

from __future__ import annotations

import pytest

from factdesk.desk import judge, read
from factdesk.ruleset import load


def found(text):
    of = [kind for kind in load(None).kinds(counted=False) if kind.name == "variants"]
    return judge([read("a.txt", text.encode(), of)], of).findings


@pytest.mark.parametrize(
    "text",
    [
        # first names of persons with different surnames
        "Mohammad Ali Rajai met Mohammed Ali Hosseini.",
        "Gabriel Baker was in Leeds. Danielle was not. Daniel and Gabrielle stayed.",
        "Marcus Baker was in Leeds. Markus was not.",
        "Allama Mohammad Iqbal wrote it. Allameh Seyed Mohammad Tabatabai read it.",
        # a list names nothing twice
        "The seats went to Clark, Baker, Clarke and Cook.",
        "They chose Tom Clark and Tom Clarke.",
        "Rockets hit Kafraya and Kafarya.",
        # two persons of one name, for all that is known
        "Mr Clark was in Leeds. Ms Clarke stayed.",
        # one begins names, the other ends them
        "It was Saddam Hussein. Then came Hossein Salami.",
        # surnames that differ in a consonant, with one first name
        "Ali Nazemi spoke first. Then Ali Nazeri left.",
        # surnames of persons with different first names
        "Haider Abadi was there. So was Ahmed Asadi.",
        "Tom Clark met Helen Clarke in Leeds. Clark left at noon. Clarke stayed.",
        "John Allen, a farmer, was there. The lawyer Bill Allan was not.",
        # a thing or a region that has its name from a place
        "The Luristan Bronzes were dug up in Lorestan. Lorestan is old.",
        "West Azarbaijan is a province of Iran. Azerbaijan is a state.",
        # other consonants, which nobody types by mistake
        "A guest named Nazemi spoke. Later Nazeri left.",
        "Shops in Attman and Daraa were shut. A shell hit Daraj in the evening.",
        "Maqsoud Karimi left. Masoud came.",
        "Zanganeh spoke. Then he flew to Zanjan.",
        # both are written, and do not sound alike enough
        "Scouts went to Daraya. In Daraa it rained.",
        "The June list is long. Jung wrote it.",
        # a people, and a name that sounds like it
        "Parsian is a hotel. The Persian crowd left.",
        # two words of one stem
        "Sassanian kings built it. The Sassanid palace fell.",
        "Soleimani was a general. In Sulimaniah it rained.",
        "Mansour left. Mansoureh stayed.",
        # the text says what the other is
        "The tomb of Kaabeh, meaning Kaaba of Zoroaster.",
        "His book Al-Muslimon (the Muslimoun) is old.",
    ],
)
def test_two_names(text):
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "wrong", "right", "level"),
    [
        ("Daesh fled. Then Daesj came back. Daesh fled again.", "Daesj", "Daesh", "note"),
        ("Brexit came. Then Bexit was put off. Brexit again.", "Bexit", "Brexit", "note"),
        ("Balkhab is cut off. Aid for Bakhlab is late. Balkhab waits.", "Bakhlab", "Balkhab", "note"),
        ("The road to Otaya is closed. Otaya burns. In Otoya it rained.", "Otoya", "Otaya", "note"),
        ("The Caribbean is warm. In the Carribean it rained. The Caribbean is wide.", "Carribean", "Caribbean", "note"),
        ("President Yanukovych fled. Later President Yanukovich spoke.", "Yanukovich", "Yanukovych", "note"),
        ("Kate Gilmore spoke. Then Glimore left. Gilmore stayed.", "Glimore", "Gilmore", "warning"),
        ("Hassan Irlu was there. Then Hassan Erlu spoke. Hassan Irlu left.", "Erlu", "Irlu", "warning"),
        ("Hamadan Province is large. In Hamedan it rained. Hamadan is old.", "Hamedan", "Hamadan", "warning"),
    ],
)
def test_one_name(text, wrong, right, level):
    [finding] = found(text)
    assert (finding.text, finding.fix.text, finding.level) == (wrong, right, level)


def test_the_other_part_of_a_name_may_be_spelled_in_two_ways_too():
    text = "Masood Barezani spoke. Later Masoud Barzani left. Masoud Barzani slept."
    first, second = found(text)
    assert [(one.text, one.fix.text, one.level) for one in (first, second)] == [
        ("Masood", "Masoud", "warning"),
        ("Barezani", "Barzani", "warning"),
    ]
    assert first.message.endswith('(they stand with "Barezani" and "Barzani")')
