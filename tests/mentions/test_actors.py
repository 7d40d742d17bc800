"""Actors: who is named, by whatever form, and for which side each speaks."""

import pytest

from sayso.language import parse
from sayso.mentions import actors
from sayso.model import ActorMention, Report, SourceKind


class Found:
    """The actor mentions of a text, by the words that they cover."""

    def __init__(self, text: str, published: str | None = "2016-05-01") -> None:
        self.text = text
        self.all = actors.find(parse(Report("r1", text, published=published)))

    def __getitem__(self, words: str) -> ActorMention:
        for mention in self.all:
            if mention.span.of(self.text) == words:
                return mention
        raise AssertionError(f"{words!r} not in {[m.span.of(self.text) for m in self.all]}")

    def has(self, words: str) -> bool:
        return any(mention.span.of(self.text) == words for mention in self.all)

    def last(self, words: str) -> ActorMention:
        return [mention for mention in self.all if mention.span.of(self.text) == words][-1]


def test_all_names_of_one_group_are_one_actor():
    found = Found(
        "ISIS lost the dam. Daesh denied it. Islamic State militants fled, and IS was silent, ISIL fighters said."
    )
    for words in ("ISIS", "Daesh", "Islamic State militants", "IS", "ISIL fighters"):
        assert found[words].actor == "islamic_state", words
        assert found[words].name == "Islamic State"


@pytest.mark.parametrize(
    ("text", "words", "actor", "name", "side"),
    [
        ("Syria's army left.", "Syria's army", "syria.army", "Syrian army", "syria"),
        ("Syrian troops left.", "Syrian troops", "syria.armed_forces", "Syrian troops", "syria"),
        ("The Russian defence ministry denied it.", "Russian defence ministry", "russia.defence_ministry",
         "Russian defence ministry", "russia"),
        ("Russia's Ministry of Defense denied it.", "Russia's Ministry of Defense", "russia.defence_ministry",
         "Russian defence ministry", "russia"),
        ("The German Foreign Office denied it.", "German Foreign Office", "germany.foreign_ministry",
         "German foreign ministry", "germany"),
        ("The Turkish military denied it.", "Turkish military", "turkey.armed_forces", "Turkish military", "turkey"),
        ("Iraqi security forces left.", "Iraqi security forces", "iraq.security_forces", "Iraqi security forces",
         "iraq"),
        ("Libyan state television showed it.", "Libyan state television", "libya.state_television",
         "Libyan state television", "libya"),
        ("Russian warplanes struck it.", "Russian warplanes", "russia.armed_forces", "Russian warplanes", "russia"),
        ("The Pentagon denied it.", "Pentagon", "united_states.defence_ministry", "Pentagon", "united_states"),
    ],
)  # fmt: skip
def test_an_organ_of_a_state_is_known_in_every_spelling(text, words, actor, name, side):
    mention = Found(text)[words]
    assert (mention.actor, mention.name, mention.side) == (actor, name, side)


def test_the_opposition_of_a_state_is_not_on_its_side():
    assert Found("The Syrian opposition denied it.")["Syrian opposition"].side != "syria"


def test_a_country_where_things_happen_is_no_actor():
    found = Found("Two people died in Mali on Monday, and France condemned the attack.")
    assert not found.has("Mali")
    assert found["France"].actor == "france"


def test_a_capital_that_speaks_is_its_government_and_one_that_burns_is_not():
    assert Found("Moscow denied the report.")["Moscow"].actor == "russia"
    assert not Found("Moscow lies on a river.").has("Moscow")


def test_a_spokesman_is_a_person_who_speaks_for_his_body():
    found = Found("Taliban spokesman Haji Karimi denied it. Karimi said the group would go on.")
    mention = found["Taliban spokesman Haji Karimi"]
    assert mention.name.endswith("Karimi")
    assert (mention.actor, mention.side) == ("taliban", "taliban")
    assert found["Karimi"].name == mention.name
    assert found["group"].actor == "taliban"


def test_a_role_behind_the_name_tells_for_whom_he_speaks():
    found = Found("Maria Lindqvist, a spokeswoman for the European Union, confirmed it. Lindqvist had no details.")
    assert found["Maria Lindqvist"].actor == "eu"
    assert found["Lindqvist"].name == "Maria Lindqvist"
    assert found["spokeswoman for the European Union"].name == "Maria Lindqvist"


def test_a_role_before_the_name_and_a_comma_is_the_same_person():
    found = Found("The head of the Kunduz Media Centre, Omid Rahimi, said the road was shut.")
    assert found["head of the Kunduz Media Centre"].name == "Omid Rahimi"
    assert found["Omid Rahimi"].how == "person"


def test_an_unnamed_spokesman_is_not_anonymous_but_officials_are():
    found = Found("A Nato spokesman denied it. Two Afghan officials confirmed it.")
    assert not found["Nato spokesman"].anonymous
    assert found["Nato spokesman"].actor == "nato"
    assert found["Two Afghan officials"].anonymous
    assert found["Two Afghan officials"].side == "afghanistan"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Activists said the town had fallen.", "Activists", SourceKind.WITNESS),
        ("A security source confirmed it.", "security source", SourceKind.UNKNOWN),
        ("Medics counted nine dead.", "Medics", SourceKind.WITNESS),
        ("Residents of the town said they had fled.", "Residents", SourceKind.WITNESS),
        ("Local media reported a blast.", "Local media", SourceKind.OUTLET),
        ("The rebels said they had won.", "rebels", SourceKind.PARTY),
    ],
)
def test_the_nameless_are_speakers_too(text, words, kind):
    mention = Found(text)[words]
    assert mention.anonymous
    assert mention.kind is kind
    assert mention.actor is None


def test_police_without_a_name_are_a_body():
    mention = Found("Police said the man had been held.")["Police"]
    assert not mention.anonymous
    assert mention.kind is SourceKind.OFFICIAL


def test_the_ministry_is_the_one_that_was_named():
    found = Found("The Ukrainian health ministry counted nine sick. The ministry said all were stable.")
    assert found["ministry"].name == "Ukrainian health ministry"
    assert found["ministry"].how == "short"


def test_the_ministry_at_a_capital_is_that_state_s():
    found = Found(
        "A French diplomat was hurt in Nairobi. In a statement issued in Paris, the foreign ministry thanked the crew."
    )
    assert found["foreign ministry"].actor == "france.foreign_ministry"


def test_the_observatory_and_a_monitor_are_the_monitor_that_is_named():
    found = Found(
        "Ten people died, a monitor said. The Syrian Observatory for Human Rights said they were farmers. "
        "The Observatory gave no names."
    )
    assert {found["monitor"].actor, found["Observatory"].actor} == {"sohr"}


def test_an_acronym_in_brackets_is_the_body_before_it():
    found = Found("The Harbour Workers Union (HWU) called a strike. HWU said it would last a week.")
    assert found["HWU"].name == "Harbour Workers Union"
    assert found.last("HWU").name == "Harbour Workers Union"


def test_a_partys_own_agency_is_told_apart_from_the_party():
    found = Found("Hezbollah's television channel al-Manar showed how the group buried its dead.")
    assert found["al-Manar"].side == "hezbollah"
    assert found["al-Manar"].kind is SourceKind.OUTLET
    assert found["Hezbollah"].actor == "hezbollah"
    assert found["group"].actor == "hezbollah"


def test_a_surname_shared_by_two_is_the_one_whom_the_report_is_about():
    text = "Peter Oduya was shot on Sunday. His sister, Grace Oduya, wept. People came. Night fell. Oduya was 40."
    assert Found(text)["Oduya"].name == "Peter Oduya"


def test_a_common_surname_is_no_leader_of_a_country_that_is_not_spoken_of():
    assert Found("Sanders told the officer that he had fired twice.")["Sanders"].actor is None
    assert Found("Nurses in the ICU said so.").all[0].actor is None


def test_one_acronym_of_two_bodies_is_the_one_that_is_named_in_full():
    found = Found("Reporters Without Borders was alarmed. RSF said that three were missing.")
    assert found["RSF"].name == "Reporters Without Borders"
    found = Found("The Rapid Support Forces left Darfur. RSF said that it would return.")
    assert found["RSF"].name == "Rapid Support Forces"


def test_a_leader_speaks_for_his_state_only_in_office():
    text = "Barack Obama said that he was worried."
    assert Found(text, "2015-01-01")["Barack Obama"].side == "united_states"
    assert Found(text, "2020-01-01")["Barack Obama"].side is None


def test_names_that_hold_places_are_organisations():
    found = Found("The University of Nairobi said so. The Gao Media Centre published the film.")
    assert found["University of Nairobi"].kind is SourceKind.ORGANISATION
    assert found["Gao Media Centre"].kind is SourceKind.ORGANISATION


def test_what_only_describes_a_thing_is_no_actor():
    found = Found("The rebel areas were quiet, and terrorist attacks were few.")
    assert not found.has("rebel")
    assert not found.has("terrorist")


def test_a_country_before_a_hyphen_is_not_whose_forces_they_are():
    found = Found("US-backed Iraqi forces moved in.")
    assert [m.actor for m in found.all] == ["iraq.armed_forces"]


def test_an_apostrophe_lost_in_conversion_still_makes_an_owner():
    assert Found("Syrias army left the town.")["Syrias army"].actor == "syria.army"


def test_a_document_speaks_only_where_it_is_nobody_elses():
    assert Found("Preliminary reports said that nine had died.")["Preliminary reports"].anonymous
    assert not Found("A statement by the Interior Ministry said that nine had died.").has("statement")


def test_a_name_with_a_hyphen_is_a_place_and_no_person():
    assert not Found("They drove to Mazar-e-Sharif on Friday.").all


def test_the_police_of_a_town_with_a_capitals_name_are_not_the_states():
    assert Found("Nassau police said the man had fled.")["Nassau police"].actor is None
    assert Found("The Moscow government denied it.")["Moscow government"].actor == "russia.government"


def test_two_people_of_one_list_are_not_one():
    found = Found("It names friends of Angela Merkel, the mayor's father and a banker.")
    assert found["Angela Merkel"].actor == "germany"
    assert not any("father" in alias for alias in found["Angela Merkel"].aliases)
