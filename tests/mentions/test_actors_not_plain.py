"""Whom a short form does not mean: a wrong actor is worse than none."""

import pytest

from sayso.language import parse
from sayso.mentions import actors
from sayso.model import Report


def ids(text, words):
    """The actor ids of the mentions of these words; none where they are no mention."""
    found = actors.find(parse(Report("r1", text, published="2016-05-01")))
    return {mention.actor for mention in found if mention.span.of(text) == words}


def actor(text, words):
    """The actor id of a mention that there is."""
    (only,) = ids(text, words)
    return only


ISLAMIC_STATE = "Islamic State fighters attacked the dam near Tabqa on Monday. "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The suspected militants fled to the hills.", "suspected militants"),
        ("The Western-backed militants fled to the hills.", "Western-backed militants"),
        ("The two insurgents were armed, a guard said.", "two insurgents"),
        ("The network called Euphrates Eye said six had died.", "network"),
        ("He spoke of the online network of smugglers.", "online network"),
        ("The group known as Euphrates Eye said six had died.", "group"),
        ("The insurgent was shot by a guard.", "insurgent"),
    ],
)
def test_words_that_tell_of_others_are_not_the_group_named_before(text, words):
    assert ids(ISLAMIC_STATE + text, words) <= {None}


@pytest.mark.parametrize("words", ["extremist group", "militants", "group", "jihadist group"])
def test_words_that_tell_of_the_same_are(words):
    assert actor(f"{ISLAMIC_STATE}The {words} lost nine men, a guard said.", words) == "islamic_state"


def test_the_militants_are_nobodys_where_two_groups_are_named():
    text = "Fighters of the Nusra Front and of Islamic State clashed near Tabqa. The militants lost nine men."
    assert actor(text, "militants") is None


def test_who_does_it_is_not_whom_it_is_done_to():
    text = "Islamic State attacked the town on Monday. On Tuesday the Free Syrian Army ambushed the group."
    assert actor(text, "group") == "islamic_state"


def test_the_group_is_the_one_of_this_sentence_before_one_that_has_the_word_in_its_name():
    text = (
        "The road was shut, the Sahel Watch group said. A message by Boko Haram on Friday said the group held a ford."
    )
    assert actor(text, "group") == "boko_haram"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Syria's rebel government said a bridge had been shut.", "Syria's rebel government"),
        ("The Kurdish authorities said two men had died.", "Kurdish authorities"),
        ("The provisional government said two men had died.", "provisional government"),
        ("Iraqi Kurdish forces took the ridge.", "Iraqi Kurdish forces"),
    ],
)
def test_organs_of_others_are_not_the_states(text, words):
    before = "The Syrian government sent troops to the ridge in Syria. Syria has been at war for years. "
    assert actor(before + text, words) is None


def test_the_army_after_the_forces_of_two_states_is_not_that_of_the_second():
    text = "Rangers and Chadian and Nigerien forces crossed the lake. The army lost nine men, a guard said."
    assert ids(text, "army") <= {None, "chad.army"}


def test_government_forces_are_not_those_of_a_foreign_army():
    text = "Russian warplanes struck three towns in Syria. Rebels fought government forces near the road, a medic said."
    assert actor(text, "government forces") != "russia.armed_forces"


def test_forces_of_a_president_are_those_of_his_state():
    text = "Russian forces hit the town. Later the forces of President Bashar al-Assad entered it, a medic said."
    assert actor(text, "forces") == "syria.armed_forces"


def test_a_news_channel_with_its_class_is_the_channel():
    assert actor(
        "Rossiya 24 state television channel said that nine had died.", "Rossiya 24 state television channel"
    ) == ("rossiya_24")


def test_the_group_of_a_country_is_the_one_from_there():
    text = "Hezbollah said it had shot down a drone. The Lebanese group gave no details."
    assert actor(text, "Lebanese group") == "hezbollah"
