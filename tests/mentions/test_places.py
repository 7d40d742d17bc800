"""Places: found where they are named, taken for nothing else, and put where the report means."""

import pytest

from sayso.language import parse
from sayso.mentions import places
from sayso.model import ActorMention, Report, SourceKind, Span


class Told:
    """The places of one text, by their words."""

    def __init__(self, text, actors=()):
        self.text = text
        self.mentions = places.find(parse(Report("r1", text)), actors)
        for mention in self.mentions:
            assert mention.reason

    @property
    def words(self):
        return [m.span.of(self.text) for m in self.mentions]

    def __getitem__(self, words):
        for mention in self.mentions:
            if mention.span.of(self.text) == words:
                return mention.place
        raise KeyError(f"{words!r} not among {self.words}")


def test_a_town_and_its_country_are_found_and_placed():
    told = Told("Government troops entered the town of Manbij in northern Syria on Friday, residents said.")
    assert told.words == ["Manbij", "Syria"]
    assert (told["Manbij"].country, told["Manbij"].admin1, told["Manbij"].precision) == ("SY", "Aleppo", "city")
    assert (told["Syria"].country, told["Syria"].admin1, told["Syria"].precision) == ("SY", None, "country")
    assert abs(told["Manbij"].latitude - 36.53) < 0.1 and abs(told["Manbij"].longitude - 37.95) < 0.1
    assert told["Manbij"].geonames_id


def test_words_for_people_are_no_places():
    told = Told("Turkish and Syrian officers met Russians and a Frenchman. The Afghan delegation left.")
    assert told.words == []


def test_a_person_who_bears_a_towns_name_is_no_place():
    told = Told("Paris Hilton met Jack London and Mr. Sydney. Later, London said that he was tired.")
    assert told.words == []


def test_an_organisation_that_holds_a_place_name_is_no_place():
    told = Told("The Aleppo Media Centre, the University of Michigan and the Los Angeles Times reported the strike.")
    assert told.words == []


def test_an_actor_mention_covers_the_place_in_its_name():
    text = "The Northern Homs Front said that it had left the area."
    start = text.index("Northern")
    actor = ActorMention(Span(start, start + len("Northern Homs Front")), "Northern Homs Front", kind=SourceKind.PARTY)
    assert Told(text, (actor,)).words == []


def test_the_mayor_of_a_city_leaves_the_city_a_place():
    text = "Columbus Mayor Jane Doe spoke in Ohio."
    actor = ActorMention(Span(0, len("Columbus Mayor Jane Doe")), "Jane Doe", how="person")
    assert Told(text, (actor,)).words == ["Columbus", "Ohio"]


@pytest.mark.parametrize(
    "text",
    [
        "Most of them left in March. Police said that Of Mice and Men was Nice Reading.",
        "Reading is good for the mind, and Mobile phones are not.",
        "May was hot. Many said so on Tuesday.",
    ],
)
def test_common_words_that_are_towns_somewhere_are_no_places(text):
    assert Told(text).words == []


def test_a_common_word_is_a_town_where_the_words_around_are_clear():
    told = Told("Two men were shot in Mobile, Alabama. In Reading, Pa., nobody was hurt.")
    assert (told["Mobile"].country, told["Mobile"].admin1) == ("US", "Alabama")
    assert told["Reading"].admin1 == "Pennsylvania"


def test_a_state_behind_the_comma_tells_which_town():
    told = Told("Police in Springfield, Ill., and in Paris, Texas, made arrests; so did Springfield, Mass.")
    assert told["Paris"].admin1 == "Texas"
    assert [m.place.admin1 for m in told.mentions if m.span.of(told.text) == "Springfield"] == [
        "Illinois",
        "Massachusetts",
    ]
    assert told["Ill."].precision == "area"


def test_the_capital_is_meant_where_nothing_speaks_against_it():
    told = Told("The president returned to Paris from Damascus on Sunday.")
    assert told["Paris"].country == "FR" and told["Damascus"].country == "SY"


def test_a_towns_neighbours_tell_which_one_it_is():
    told = Told("Fire crews from Lancaster, Reading and Harrisburg came to York. Pennsylvania officials thanked them.")
    assert told["York"].admin1 == "Pennsylvania"
    assert told["Lancaster"].admin1 == "Pennsylvania"


def test_a_name_of_many_towns_stays_open_where_nothing_tells():
    told = Told("A man was hurt in Springfield on Monday.")
    assert told["Springfield"].latitude is None and told["Springfield"].precision is None
    assert told["Springfield"].name == "Springfield"
    assert "report does not tell" in told.mentions[0].reason


def test_a_first_level_area_is_told_apart_from_the_city_of_its_name():
    told = Told("Shells fell across Homs province in Syria. The city of Homs itself was quiet, and so was Helmand.")
    assert told.mentions[0].place.precision == "area" and told.mentions[0].place.admin1 == "Homs"
    assert told.mentions[2].place.precision == "city"
    assert (told["Helmand"].country, told["Helmand"].admin1, told["Helmand"].precision) == ("AF", "Helmand", "area")


@pytest.mark.parametrize("spelling", ["Deir Ezzor", "Deir ez-Zor", "Dayr az-Zawr", "Deir al-Zour", "Deir Ezzur"])
def test_transliterations_of_one_name_are_one_place(spelling):
    told = Told(f"Syrian troops held the city of {spelling} for years.")
    assert told.mentions[-1].place.country == "SY" and told.mentions[-1].place.admin1 == "Deir ez-Zor"


def test_a_name_that_lost_its_apostrophe_is_still_found():
    told = Told("Syrias army and Aleppos doctors agreed.")
    assert told.words == ["Syria", "Aleppo"]


def test_a_village_that_no_gazetteer_has_keeps_its_name():
    told = Told("Rebels in Syria shelled the village of Tal Umm Zlugh overnight.")
    place = told["Tal Umm Zlugh"]
    assert place.name == "Tal Umm Zlugh" and place.latitude is None and place.country is None


@pytest.mark.parametrize(
    "text",
    [
        "A convoy was hit near Palmyra in Syria.",
        "A convoy was hit 10 km east of Palmyra in Syria.",
        "A convoy was hit in the countryside of Palmyra in Syria.",
        "A convoy was hit outside Palmyra in Syria.",
    ],
)
def test_beside_a_place_is_not_in_it(text):
    assert Told(text)["Palmyra"].precision == "near"


def test_bases_fields_and_quarters_are_known():
    told = Told(
        "Jets flew from Hmeimim airbase in Syria. Fighting raged in Bustan al-Qasr and near the al-Omar oil field."
    )
    assert told["Hmeimim airbase"].admin1 == "Latakia" and told["Hmeimim airbase"].precision == "exact"
    assert told["Bustan al-Qasr"].admin1 == "Aleppo"
    assert told["al-Omar oil field"].admin1 == "Deir ez-Zor"


def test_a_dateline_in_capitals_is_a_place():
    told = Told(
        "BEIRUT (Reuters) - The army said on Monday that it had pulled back.\n\nKABUL, Afghanistan -- Talks go on."
    )
    assert told["BEIRUT"].country == "LB" and told["KABUL"].country == "AF"


def test_a_row_of_states_is_a_row_of_states():
    told = Told("Cases were found in Illinois, Missouri, Oregon, Kansas and Washington.")
    assert {m.place.precision for m in told.mentions} == {"area"}
    assert told["Washington"].admin1 == "Washington"


def test_a_row_of_counties_is_a_row_of_counties():
    told = Told("Schools closed in Clarke, Oconee and Barrow counties in Georgia.")
    assert [told[w].precision for w in ("Clarke", "Oconee", "Barrow")] == ["area"] * 3
    assert {told[w].admin1 for w in ("Clarke", "Oconee", "Barrow")} == {"Georgia"}


def test_georgia_is_the_state_among_its_towns_and_the_country_among_its_own():
    assert Told("Atlanta and Savannah lie in Georgia, as does Macon.")["Georgia"].country == "US"
    assert Told("Russian troops entered Georgia and took Gori, Tbilisi said.")["Georgia"].country == "GE"


def test_a_day_behind_a_town_is_no_part_of_its_name():
    assert Told("One man died after two shootings in Crestview Wednesday, police said.").words == ["Crestview"]


def test_a_province_of_a_small_state_does_not_outweigh_a_large_city():
    told = Told("Columbus police arrested a man in Columbus on Sunday.")
    assert told["Columbus"].country == "US" and told["Columbus"].admin1 == "Ohio"


def test_a_name_before_an_arabic_article_is_part_of_a_longer_name():
    assert "Tahrir" not in Told("Fighters of Hayat Tahrir al-Sham left the town in Syria.").words


def test_resolve_takes_one_name():
    assert places.resolve("Kunduz", "AF").admin1 == "Kunduz"
    assert places.resolve("Paris").country == "FR"
    assert places.resolve("Paris", near=(33.6, -95.5)).admin1 == "Texas"
    assert places.resolve("Minbej", "SY").name == "Manbij"
    assert places.resolve("حلب").admin1 == "Aleppo"
    assert places.resolve("Алеппо").admin1 == "Aleppo"
    assert places.resolve("Springfield") is None
    assert places.resolve("Xqzzt Wvvk") is None
    assert places.resolve("") is None


def test_an_unknown_district_is_in_the_province_that_is_named_with_it():
    report = Report(id="r", text="KABUL, Afghanistan - Soldiers seized arms in Qurvanak district, Uruzgan province.")
    document = parse(report)
    found = {m.span.of(report.text): m.place for m in places.find(document, ())}
    assert found["Qurvanak"].latitude is None
    assert (found["Qurvanak"].country, found["Qurvanak"].admin1) == ("AF", "Uruzgan")
