"""Places that stand in another phrase than the event's, or only in the report's setting."""

import pytest

from sayso import events, mentions, statements
from sayso.language import parse
from sayso.reading import from_records


@pytest.fixture(scope="module")
def first():
    def of(text, word):
        (report,) = from_records([{"text": text, "published": "2019-05-08"}])
        document = parse(report)
        named = mentions.find(document, report.published)
        found = events.find(document, named, statements.find(document, named))
        return next(e for e in found if e.trigger.of(text) == word)

    return of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Soldiers arrested two smugglers during a search in Kunduz province on Monday.", "Kunduz"),
        ("Police detained a man amid unrest in Marseille.", "Marseille"),
        ("A shell killed two shepherds as they rested in Helmand province.", "Helmand"),
    ],
)
def test_the_place_of_a_search_is_that_of_the_arrest_made_in_it(first, text, name):
    word = next(w for w in ("arrested", "detained", "killed") if w in text)
    assert first(text, word).place.name == name


def test_a_local_report_that_names_its_town_once_is_set_there(first):
    text = "Toledo police are looking for a driver.\n\nA boy was shot on Monday evening outside a bakery."
    mention = first(text, "shot")
    assert mention.place is None
    assert mention.setting is not None and mention.setting.name == "Toledo"


def test_a_report_of_two_countries_is_set_in_neither(first):
    text = "Trains from Marseille to Turin were late.\n\nOne from Lyon to Milan stood still.\n\nA clerk was shot."
    assert first(text, "shot").setting is None


def test_a_report_written_in_beirut_about_a_war_elsewhere_is_not_set_in_beirut(first):
    text = "BEIRUT (Lantern) - Talks on Syria failed again.\n\nIn Syria nobody hopes.\n\nA teacher was shot on Monday."
    assert first(text, "shot").setting is None


def test_a_town_that_is_taken_is_never_guessed_from_the_setting(first):
    text = "Kunduz police gave no details.\n\nThe insurgents seized the town on Monday."
    assert first(text, "seized").setting is None
