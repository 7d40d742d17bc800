import pytest

from sayso import knowledge
from sayso.errors import UnknownRow
from sayso.ledger import of_story
from sayso.ledger.assemble import EventCodes, assemble
from sayso.model import (
    TYPES,
    Analysis,
    Figure,
    Findings,
    Mentions,
    Place,
    PlaceMention,
    Report,
    Source,
    Span,
    Speaker,
    Statement,
)

pytest_plugins = ["stand_ins"]

TEXT = "The army said 12 died in Dera."


def findings(**more) -> Findings:
    return Findings(stories={"r": "st-1", "q": "st-2"}, own_text={"r": 1.0, "q": 0.5}, **more)


def test_rows_come_in_one_order_whatever_the_order_of_the_analyses():
    two = [Analysis(Report("r", TEXT)), Analysis(Report("q", TEXT))]
    assert assemble(two, findings()) == assemble(two[::-1], findings())
    assert [row.id for row in assemble(two, findings()).reports] == ["q", "r"]


def test_two_figures_of_the_same_words_have_two_ids():
    figure = Figure(Span(14, 16), "killed", None, 12, 12)
    rows = assemble([Analysis(Report("r", TEXT), Mentions(figures=(figure, figure)))], findings()).figures
    assert rows[0].quote == "12" and rows[0].id != rows[1].id


def test_an_unresolved_place_is_null_and_not_its_own_name():
    places = (
        PlaceMention(Span(25, 29), Place("Dera")),
        PlaceMention(Span(25, 29), Place("Darʿā", 32.6, 36.1, 170903, "SY", "Daraa", "city")),
    )
    rows = assemble([Analysis(Report("r", TEXT), Mentions(places=places))], findings()).places
    assert sorted((row.name or "", row.quote, row.latitude) for row in rows) == [
        ("", "Dera", None),
        ("Darʿā", "Dera", 32.6),
    ]


def test_the_other_names_of_a_root_come_with_the_statement():
    said = Statement("s-1", "r", (Span(14, 29),), chain=(Speaker("army", aliases=("Syrian army",)),))
    source = Source("a-1", "Syrian Arab Army", ("army", "SAA"))
    found = findings(statement_sources={"s-1": ("a-1",)}, sources=(source,))
    (row,) = assemble([Analysis(Report("r", TEXT), statements=(said,))], found).statements
    assert (row.root, row.aliases) == ("a-1", ("Syrian army", "Syrian Arab Army", "SAA"))


def test_a_claim_in_two_pieces_is_quoted_with_one_space():
    said = Statement("s-1", "r", (Span(0, 8), Span(25, 29)))
    (row,) = assemble([Analysis(Report("r", TEXT), statements=(said,))], findings()).statements
    assert (row.quote, row.start, row.end) == ("The army Dera", 0, 29)


def test_codes_are_of_event_types_that_there_are():
    assert set(knowledge.table("event_codes", EventCodes)) <= set(TYPES)


def test_a_story_holds_its_own_rows_alone(filled):
    tables = filled.tables()
    assert of_story(tables, "st-1") == tables
    with pytest.raises(UnknownRow, match="st-1"):
        of_story(tables, "st-9")
