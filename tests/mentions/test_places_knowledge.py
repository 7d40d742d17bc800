"""The knowledge files of places: every entry lies where it says, and is found by its names."""

import pytest

from sayso.mentions.places import data, sources
from sayso.mentions.places import index as place_index
from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.names import fold

# Half the span of the largest country: a point further from it is a slip of the pen.
FAR = 4500.0


@pytest.mark.parametrize("name", sorted(data.extras()))
def test_an_entry_of_the_supplement_is_well_made(name):
    extra = data.extras()[name]
    assert -90 <= extra.at[0] <= 90 and -180 <= extra.at[1] <= 180
    assert extra.note
    if extra.country:
        point = data.points()[extra.country].point
        assert kilometres(*point, *extra.at) < FAR
    found = place_index.get().lookup(fold(name))
    assert any(abs(c.latitude - extra.at[0]) < 0.01 and abs(c.longitude - extra.at[1]) < 0.01 for c in found)


def test_an_area_that_the_supplement_names_is_a_first_level_area():
    index = place_index.get()
    known = {(code[:2], name) for code, name in index.all_areas()}
    wrong = {(n, e.area) for n, e in data.extras().items() if e.area and (e.country, e.area) not in known}
    assert not wrong


def test_an_entry_lies_near_the_middle_of_its_area():
    index = place_index.get()
    wrong = []
    for name, extra in data.extras().items():
        if extra.area and extra.country != "RU":
            areas = [c for c in index.lookup(fold(extra.area)) if c.country == extra.country and c.kind == 1]
            if areas and min(kilometres(a.latitude, a.longitude, *extra.at) for a in areas) > 700:
                wrong.append(name)
    assert wrong == []


def test_every_country_has_a_point_and_a_name():
    assert set(data.countries()) <= set(data.points())


def test_seats_belong_to_counties_of_their_state():
    counties = {
        (c["state"], c["name"].removesuffix(" County").removesuffix(" Parish")) for c in sources.load(sources.COUNTIES)
    }
    for state, seats in data.seats().items():
        assert [county for county in seats.counties if (state, county) not in counties] == []


def test_states_and_their_short_forms_are_areas():
    index = place_index.get()
    for name, state in data.states().items():
        assert any(c.kind == 1 and c.country == state.country for c in index.lookup(fold(name))), name
        assert state.short


def test_word_lists_are_in_lower_case():
    for kind in ("locative", "titles", "organisations_after", "common", "never", "given_names"):
        assert all(w == w.lower() for w in data.words(kind)), kind
