"""What tells which place is meant beside mentions: local bodies, outlet, address, title; and where a report plays."""

import pytest

from sayso.language import parse
from sayso.mentions import actors, places
from sayso.model import Report


def read(text, **told):
    document = parse(Report("r", text, **told))
    return places.read(document, actors.find(document))


def placed(text, word, **told):
    return next(m for m in read(text, **told).places if m.span.of(text) == word)


def test_a_sheriffs_county_tells_which_town_is_meant():
    text = "A car burned in Glendale. The Los Angeles County Sheriff's Department and Burbank police sent officers."
    assert placed(text, "Glendale").place.admin1 == "California"


def test_names_inside_names_of_local_bodies_are_no_mentions():
    text = "Deputies of the Kent County Sheriff's Office met at Kent County High School."
    assert read(text).places == ()


@pytest.mark.parametrize(
    "told",
    [
        {"outlet": "www.athensbannerherald.com", "url": "http://www.athensbannerherald.com/georgia/a-fire.html"},
        {"title": "Barn burns down near Athens - WXQZ - Macon, Georgia"},
    ],
)
def test_the_outlet_the_address_and_the_title_tell_where_the_text_does_not(told):
    text = "A barn burned down in Covington on Sunday, and nobody was hurt."
    found = placed(text, "Covington", **told)
    assert found.place.admin1 == "Georgia"
    assert "outlet, address or title" in found.reason


def test_the_address_tells_by_what_its_site_sorts_reports():
    text = "A barn burned down in Jackson on Sunday, and nobody was hurt."
    assert placed(text, "Jackson", url="https://example.com/news/tennessee/barn.html").place.admin1 == "Tennessee"


def test_the_text_outweighs_the_outlet():
    text = "A barn burned down in Madison, Wis., on Sunday. Crews from Milwaukee and Green Bay came to Madison."
    found = placed(text, "Madison", outlet="www.athensgeorgianews.com", url="http://example.com/georgia/barn.html")
    assert found.place.admin1 == "Wisconsin" and "outlet" not in found.reason


def test_what_is_told_outside_the_text_is_never_a_mention():
    told = read("Nobody was hurt, officers said.", title="Two shot in Denver", outlet="denverpost.com")
    assert told.places == () and told.setting is None


def test_a_british_address_makes_a_british_town_of_a_bare_name():
    text = "A bus hit a wall in Newport on Sunday."
    assert placed(text, "Newport", url="https://www.example.co.uk/bus").place.country == "GB"


def test_a_report_plays_where_it_tells_most_and_first():
    text = "Shells fell on Azaz in northern Syria on Monday. Two people died in Azaz, medics in Damascus said."
    setting = read(text).setting
    assert setting.span.of(text) == "Azaz" and setting.place.admin1 == "Aleppo"


def test_a_dateline_is_where_a_report_was_filed_not_where_it_plays():
    text = "KABUL, Afghanistan (May 2, 2010) - Soldiers seized arms in Gereshk, Helmand province, on Sunday."
    assert read(text, dateline_end=33, dateline_place="KABUL, Afghanistan").setting.place.admin1 == "Helmand"


def test_a_police_departments_name_tells_where_a_report_plays_when_nothing_else_does():
    text = "A man was shot dead at a motel. Officers of the Wichita Police Department found him at noon."
    setting = read(text).setting
    assert setting.span.of(text) == "Wichita" and setting.place.admin1 == "Kansas"


def test_a_country_alone_is_no_setting():
    assert read("The war in Syria goes on, officials in Turkey said.").setting is None


def test_saint_louis_is_the_one_in_missouri_unless_the_report_speaks_of_senegal():
    assert places.resolve("St. Louis").country == "US"
    assert placed("Fishermen left Saint-Louis in Senegal on Friday.", "Saint-Louis").place.country == "SN"


def test_a_county_is_the_one_of_many_people():
    assert placed("Two men died in Harris County on Monday, a sheriff said.", "Harris County").place.admin1 == "Texas"


def test_a_township_that_no_gazetteer_has_is_not_a_namesake_in_another_state():
    text = "Officers from Akron, Ohio, and Canton, Ohio, met in Cleveland. They left for the town of Skowhegan at noon."
    assert placed(text, "Skowhegan").place.latitude is None


@pytest.mark.parametrize(
    "text",
    [
        "Two cyclists fell in the 700 block of West Idaho, police said.",
        "Officers found her near the corner of Dallas and Third, police said.",
        "The driver, Jo Lara, was hurt. Police said that Lara, 19, had left.",
    ],
)
def test_streets_and_people_with_an_age_are_no_places(text):
    assert not {"Idaho", "Dallas", "Lara"} & {m.span.of(text) for m in read(text).places}


def test_a_neighbourhood_is_not_a_far_city_of_its_name():
    text = "A boy was hurt in the Austin neighborhood of Chicago, police in Cook County said."
    assert placed(text, "Austin").place.admin1 != "Texas"


def test_a_dateline_of_a_town_is_where_a_local_report_plays():
    text = "HOUSTON (KQXZ) - A man was hurt in a fire on Sunday. He was born in Ohio and had lived in Cleveland."
    assert read(text, dateline_end=14, dateline_place="HOUSTON").setting.place.admin1 == "Texas"
