"""Places that no gazetteer has: known again in one report, and in the next under another spelling."""

import pytest

from sayso.language import parse
from sayso.mentions import places
from sayso.model import Place, Report


def told(text):
    return [(m.span.of(text), m.place) for m in places.find(parse(Report("r", text)), ())]


def test_a_village_told_of_clearly_once_is_found_where_its_bare_name_stands():
    found = told("Shells hit the village of Zurbaqan in Syria. Four people died in Zurbaqan, medics said.")
    assert [w for w, _ in found].count("Zurbaqan") == 2


def test_an_article_before_a_village_does_not_hide_it():
    found = told("Shells hit the village of al-Zurbaqan in Syria. Zurbaqan lies by a river.")
    assert [w for w, _ in found if "urbaqan" in w] == ["al-Zurbaqan", "Zurbaqan"]


def test_a_village_has_the_area_of_the_province_before_it():
    places_of = dict(told("Troops left the Helmand province village of Qurvanak in Afghanistan on Monday."))
    assert (places_of["Qurvanak"].country, places_of["Qurvanak"].admin1) == ("AF", "Helmand")
    assert places_of["Qurvanak"].latitude is None


@pytest.mark.parametrize(
    ("left", "right"),
    [("Al-Zurbaqan", "Zurbakan"), ("Hawsh Tirma", "Haush Tirmah"), ("Umm Qasbiya", "Um Qasbiyyeh")],
)
def test_two_spellings_of_an_unresolved_village_are_one_place(left, right):
    assert places.same_name(Place(left), Place(right, country="SY", admin1="Hama"))
    assert places.key(Place(left)) == places.key(Place(right))


def test_unresolved_villages_of_two_provinces_are_two():
    assert not places.same_name(
        Place("Zurbaqan", country="SY", admin1="Hama"), Place("Zurbakan", country="SY", admin1="Aleppo")
    )
    assert not places.same_name(Place("Zurbaqan"), Place("Tirma"))


def test_a_resolved_place_is_told_by_its_point_not_by_its_sound():
    assert not places.same_name(Place("Zurbaqan"), Place("Zurbakan", 35.1, 36.7, 1, "SY", "Hama", "city"))
