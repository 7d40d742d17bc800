"""Short forms: "the centre", "the ministry", "the military" go to whom the report has named, and by a full name."""

import pytest

from sayso.language import parse
from sayso.mentions import actors
from sayso.model import Report, SourceKind


class Found:
    """The actor mentions of a text, by the words that they cover."""

    def __init__(self, text, published="2016-05-01"):
        self.text = text
        self.all = actors.find(parse(Report("r1", text, published=published)))

    @property
    def words(self):
        return [mention.span.of(self.text) for mention in self.all]

    def __getitem__(self, words):
        found = [mention for mention in self.all if mention.span.of(self.text) == words]
        assert found, f"{words!r} not in {self.words}"
        return found[-1]


def test_a_class_noun_after_name_and_acronym_is_no_second_actor():
    found = Found("The Islamic State in Iraq and Syria (ISIS) movement said it had shot down a drone.")
    assert {mention.name for mention in found.all} == {"Islamic State"}


@pytest.mark.parametrize("phrase", ["The Taliban movement", "Amaq news agency", "The Islamic State group"])
def test_a_class_noun_after_a_name_is_part_of_its_phrase(phrase):
    assert len(Found(f"{phrase} said that the bridge was gone.").all) == 1


def test_the_centre_is_the_monitoring_centre_named_before_also_where_an_agency_quotes_it():
    found = Found(
        "Russia's monitoring centre in Syria said that the truce held. Interfax quoted a message from the centre as "
        "saying that two shells fell. Two were hurt, according to the centre. The centre said nobody had fled."
    )
    short = [mention for mention in found.all if mention.span.of(found.text) == "centre"]
    assert len(short) == 3
    assert {(m.name, m.actor) for m in short} == {("Russian monitoring centre", "russia.monitoring_centre")}


def test_the_centre_of_a_town_is_no_speaker():
    found = Found("The Omar Media Centre said that the fighters had reached the centre. The centre of the town burned.")
    assert found.words.count("centre") == 0


@pytest.mark.parametrize(
    "before",
    [
        "Russia said on Monday that the raid had failed.",
        "Russian jets hit a depot, residents said.",
        "Syrian troops hold the hill. The Russian reconciliation centre said that two had died.",
    ],
)
def test_the_defence_ministry_is_that_of_the_state_that_spoke_or_acted_before(before):
    found = Found(f"{before} The defence ministry said that 12 militants were killed.")
    assert (found["defence ministry"].name, found["defence ministry"].actor) == (
        "Russian defence ministry",
        "russia.defence_ministry",
    )


def test_its_ministry_is_that_of_the_state_that_was_the_subject():
    assert Found("Norway protested. Its foreign ministry summoned him.")["foreign ministry"].actor == (
        "norway.foreign_ministry"
    )


def test_its_jets_are_those_of_the_state_whose_ministry_spoke():
    found = Found("Russia's defence ministry said the attack had failed. Its jets hit 64 targets. Jets flew over Homs.")
    assert (found["jets"].name, found["jets"].actor) == ("Russian jets", "russia.armed_forces")
    assert found.words.count("Jets") == 0


def test_the_ministry_of_a_state_told_after_it_has_a_full_name():
    assert Found("The defence ministry of Turkey denied it.")["defence ministry"].name == "Turkish defence ministry"


def test_an_embassy_does_not_make_the_ministry_that_of_its_country():
    found = Found(
        "Interior Minister Marta Silva called it a fantasy. The French embassy confirmed two deaths. "
        "The toll stands at 17, the ministry said."
    )
    assert (found["ministry"].name, found["ministry"].side) == ("interior ministry", None)


def test_the_military_is_no_jets():
    found = Found("Kenyan fighter jets struck a camp on Monday, the military said. Kenya has fought there since 2011.")
    assert (found["military"].name, found["military"].actor) == ("Kenyan military", "kenya.armed_forces")


def test_the_army_is_not_called_by_its_soldiers():
    assert Found("Malian soldiers were killed. The army said it had hit back.")["army"].name == "Malian army"


def test_government_forces_are_those_of_the_only_state_whose_army_is_named():
    found = Found(
        "Russia rejected the claim and the Syrian army said it was still fighting. Russia blamed nobody. "
        "Moscow disputed the account. An analyst said government forces had withdrawn."
    )
    assert found["government forces"].side == "syria"


def test_the_group_is_the_one_that_was_called_a_group():
    found = Found(
        "The Palmyra Coordination group confirmed that Islamic State holds the town. It is calm, the group said."
    )
    assert found["group"].actor == "palmyra_coordination"


def test_a_bodys_name_that_ends_in_a_common_word_is_no_person():
    found = Found("Syria Monitor Air reported 12 sorties on Sunday. It was calm on Monday.")
    assert (found["Syria Monitor Air"].kind, found["Syria Monitor Air"].how) == (SourceKind.MONITOR, "name")


@pytest.mark.parametrize(
    "name",
    [
        "Northport Towage", "Seaways Lines", "Hartwell General", "St Mary's Hospital", "The Dockers' Union",
        "The Joint Monitoring Mission", "Radio Sol", "The ombudsman's office", "The High Court", "The Zambia Red Cross",
    ],
)  # fmt: skip
def test_a_company_court_hospital_or_union_that_speaks_has_its_full_name(name):
    bare = name.removeprefix("The ")
    found = Found(f"The road was closed. {name} said on Monday that nobody was hurt.")
    assert found[bare].name == bare
    assert not found[bare].anonymous and found[bare].how != "person" and found[bare].actor is None


def test_a_company_is_known_by_the_first_or_the_telling_word_of_its_name():
    found = Found(
        "The ferry company blamed the barge. Northport Towage, which owns it, denied that. The towage company said so "
        "in a letter."
    )
    assert found["towage company"].name == "Northport Towage"
    assert Found("A ship of Seaways Lines sank. Seaways said that it was sorry.")["Seaways"].name == "Seaways Lines"


def test_a_vessel_is_no_newspaper():
    assert "Bright Star" not in Found("The wreck of the ferry Bright Star was found on Sunday.").words


def test_a_spokesman_of_its_own_is_told_with_the_body():
    found = Found("The Red Dawn Front denied it. Its spokesman said that the men had left.")
    assert found["spokesman"].name == "Red Dawn Front spokesman"


@pytest.mark.parametrize(
    "text",
    [
        "Adam Fell, brother of the gunman, said he was shocked.",
        "Adam Fell, whose brother was the gunman, said he was shocked.",
        "The gunman's brother, Adam Fell, said he was shocked.",
        "Adam Fell, a neighbour of shooter Paul Hart, said he ran.",
    ],
)
def test_a_person_is_of_a_party_only_by_a_role_of_his_own(text):
    found = Found(text)
    assert found["Adam Fell"].kind is not SourceKind.PARTY
    assert "brother" not in found.words or found["brother"].name != "gunman"


def test_a_person_is_not_whom_he_saw():
    found = Found("Another commuter, Jo Pratt, said she saw a guard tackle him.")
    assert found["guard"].name != "Jo Pratt" and found["Jo Pratt"].kind is SourceKind.WITNESS


def test_one_name_set_off_by_commas_with_an_office_is_a_person():
    found = Found("Zorin, the mayor of Brodno, was sceptical.")
    assert (found["Zorin"].how, found["Zorin"].kind) == ("person", SourceKind.OFFICIAL)
