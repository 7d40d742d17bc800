"""Places of one name: what the report's people and actors, and the world's fame of a place, tell of where it lies."""

import pytest

from sayso.language import parse
from sayso.mentions import actors, places
from sayso.mentions.places import data
from sayso.mentions.places import index as place_index
from sayso.mentions.places.names import fold
from sayso.model import ActorMention, Report, SourceKind, Span


def told(text, named=None):
    """The places of a text by their words, with the actors that it names."""
    document = parse(Report("r1", text))
    found = places.find(document, actors.find(document) if named is None else named)
    return {mention.span.of(text): mention.place for mention in found}


@pytest.mark.parametrize("name", sorted(data.known()))
def test_a_place_known_the_world_over_is_in_the_index_by_that_name(name):
    entry = data.known()[name]
    index = place_index.get()
    rows = [index.row(c.row) for c in index.lookup(fold(name)) if c.name_class == 0]
    (row,) = (row for row in rows if row.geonames_id == entry.id)
    assert row.country == entry.country
    assert entry.spelling or row.name == next(n for n, e in data.known().items() if e.id == entry.id)


def test_a_famous_town_is_not_lost_among_its_namesakes_where_the_report_names_no_country():
    place = told("Palmyra fell to the jihadists on Sunday, residents said.")["Palmyra"]
    assert (place.name, place.country, place.admin1) == ("Palmyra", "SY", "Homs")


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State fighters drove the Syrian army out of Palmyra.",
        "The Syrian Observatory for Human Rights said that the militants had entered Palmyra from three sides.",
        "The attackers came to Palmyra from Deir Ezzor, activists said.",
    ],
)
def test_the_people_army_or_monitor_of_a_country_tells_which_town_is_meant(text):
    assert told(text)["Palmyra"].country == "SY"


def test_a_small_namesake_is_meant_where_its_state_is_named():
    place = told("Police in Palmyra arrested two men from Bangor, Maine, and the mayor of Waterville spoke.")["Palmyra"]
    assert place.country == "US"


def test_a_party_speaks_for_its_country_and_a_news_agency_does_not():
    assert actors.country_of("syria.army") == "SY"
    assert actors.country_of("taliban") == "AF"
    assert actors.country_of("reuters") is None
    assert actors.country_of("no_such_body") is None


def test_an_actor_without_a_demonym_in_its_name_tells_the_country():
    text = "The SDF said its fighters had left Ras al-Ain."
    start = text.index("SDF")
    sdf = ActorMention(Span(start, start + 3), "Syrian Democratic Forces", "sdf", SourceKind.PARTY, "sdf")
    assert told(text, (sdf,))["Ras al-Ain"].country == "SY"


@pytest.mark.parametrize(
    "text",
    [
        "Kunduz falls to the Taliban for a second time",
        "Saraqib changes hands once more",
        "Saraqib has fallen to the rebels, residents said.",
    ],
)
def test_a_town_at_the_head_of_a_sentence_that_falls_or_changes_hands_is_found(text):
    assert text.split()[0] in told(text, ())


def test_a_town_is_found_without_a_preposition_in_a_country_that_the_report_speaks_of():
    assert told("Syrian state media said the rebels had left Azaz.", ())["Azaz"].country == "SY"


def test_a_country_in_an_adjective_is_no_place():
    text = "US-led jets, Russia-backed troops and Turkey-allied fighters met a Paris-based envoy and an Iraq-born poet."
    assert set(told(text, ())) == {"Paris", "Iraq"}
