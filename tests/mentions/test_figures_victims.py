"""Victims told by name, by an adjective or not at all."""

import pytest

from sayso.language import parse
from sayso.mentions import figures
from sayso.model import Report


def killed(text):
    return [f.low for f in figures.find(parse(Report("r1", text))) if f.what == "killed"]


@pytest.mark.parametrize(
    "text",
    [
        "Travers was killed last June outside a mill.",
        "The victim Ray Okafor, 16, has died.",
        "She was charged in the death of Anna Reyes.",
        "Police say Tom Harris was found dead by his neighbors.",
    ],
)
def test_a_name_that_ends_in_s_or_has_an_article_is_one_victim(text):
    assert killed(text) == [1]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A clerk accused of a double murder was freed on bail.", 2),
        ("The triple homicide shocked the town.", 3),
        ("The quadruple killing is unsolved.", 4),
    ],
)
def test_a_double_murder_has_two_dead(text, dead):
    assert killed(text) == [dead]


@pytest.mark.parametrize(
    "text",
    [
        "A double shooting shook the town.",
        "We are lucky that another child was not killed.",
        "A bullet could have hit a girl and killed her.",
        "He threatened to kill a guard.",
        "A stray shell might kill a farmer.",
    ],
)
def test_who_only_might_have_died_is_no_victim(text):
    assert killed(text) == []


def test_a_doubt_about_what_happened_still_counts_its_victim():
    assert killed("The strike may have killed a farmer.") == [1]


def test_who_is_found_unharmed_or_beside_the_dead_is_not_added_to_them():
    assert killed("They found three dead women and an unharmed child.") == [3]
    assert killed("Officers found the three bodies as well as Moss in the kitchen.") == [3]


def test_of_the_five_who_were_hit_only_two_died():
    assert killed("Two of the five bomb victims had died.") == [2]


def test_ages_in_a_list_of_the_dead_count_nobody():
    assert max(killed("Ann Lake, 50; her mother Kim Lake, 49; and Tom Lake, 6, were all found dead.")) < 6


def test_where_commas_are_lost_the_injured_are_not_the_dead():
    found = figures.find(parse(Report("r1", "A shepherd killed 4 women injured by shells near Ardel.")))
    assert [(f.what, f.low) for f in found] == [("killed", 1), ("wounded", 4)]
    text = "The toll of the raid rose to 9 farmers in addition to 14 injured the clinic said."
    assert [(f.what, f.low) for f in figures.find(parse(Report("r1", text)))] == [("killed", 9), ("wounded", 14)]
