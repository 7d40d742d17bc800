import msgspec
import pytest

from sayso import knowledge
from sayso.ledger.rows import ActorRow, EventRow, ParticipantValue, PlaceRow, PlaceValue, SupportRow, Tables
from sayso.model import TYPES
from sayso.publish.headline import Phrase, headline
from sayso.publish.lookup import Lookup

PHRASES = knowledge.table("headlines", Phrase)
ARDEL = PlaceValue("Ardel", None, None, None, None, None, None)
ARMY = ParticipantValue("actor", "Lowland Army", "lowland")
FRONT = ParticipantValue("target", "River Front", "river")


def event(type: str = "air_strike", parts=(ARMY, FRONT), place=ARDEL, **more) -> EventRow:
    row = EventRow("e", type, None, None, "st", place, None, None, None, parts, (), ("r",), "", (), ())
    return msgspec.structs.replace(row, **more)


def of(row: EventRow, **tables) -> str:
    return headline(Lookup(Tables(events=(row,), **tables)), row)


@pytest.mark.parametrize("type", [type for type, phrase in PHRASES.items() if phrase.example])
def test_each_type_of_event_has_its_phrase(type):
    assert of(event(type)) == PHRASES[type].example


def test_no_type_of_event_is_without_an_entry():
    assert set(PHRASES) == set(TYPES)
    assert all(phrase.example for phrase in PHRASES.values() if phrase.slots)


def test_a_contested_doer_is_not_named_as_if_it_were_known():
    support = (
        SupportRow("e", "Lowland Army did it", ("s1",), (("s1",),), 1, 0),
        SupportRow("e", "River Front did it", ("s2",), (("s2",),), 1, 0),
    )
    assert of(event(), support=support) == "Air strike on River Front in Ardel"
    assert of(event(), support=support[:1]) == "Air strike on River Front in Ardel by Lowland Army"


def test_a_place_is_called_as_the_reports_call_it():
    places = (PlaceRow("r", 0, 5, "Old Ardel", "Ardel", None, None, None, None, None, None),)
    assert of(event(), places=places).endswith("in Old Ardel by Lowland Army")


def test_what_no_report_names_as_an_actor_is_no_part_of_the_headline():
    thing = ParticipantValue("target", "heavy losses", None)
    people = ParticipantValue("target", "villagers", None)
    named = (ActorRow("r", 0, 1, "villagers", None, "villagers", "witness", None, True),)
    assert of(event(parts=(thing,)), actors=named) == "Air strike in Ardel"
    assert of(event(parts=(thing, people)), actors=named) == "Air strike on villagers in Ardel"


def test_an_event_of_which_nothing_is_known_still_has_a_line():
    assert of(event("other", (), None)) == "Other"


def test_an_event_is_put_into_words_once_however_many_statements_name_it(monkeypatch):
    # A page of 2,999 statements of one event took 40 s.
    row = event("other", (), None)
    look = Lookup(Tables(events=(row,)))
    assert headline(look, row) == "Other"
    monkeypatch.setattr("sayso.publish.headline.clause", None)
    assert headline(look, row) == "Other"
