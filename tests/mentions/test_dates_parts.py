"""The parts behind dates: the calendar's stretches, the grammar, the knowledge files."""

import datetime as dt
import inspect

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso import knowledge
from sayso.errors import KnowledgeError
from sayso.mentions import dates
from sayso.mentions.dates import named
from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit, When, day_of, of
from sayso.mentions.dates.words import Word

CALENDAR = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.SEASON, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
days = st.dates(min_value=dt.date(1200, 1, 1), max_value=dt.date(2900, 1, 1))


@given(days, st.sampled_from(CALENDAR), st.integers(-500, 500))
def test_a_step_forth_and_back_leads_home(day, unit, count):
    here = of(day, unit)
    if unit is Unit.CENTURY:
        count %= 5
    there = here.shifted(count, unit)
    assert there is not None
    assert there.shifted(-count, unit) == here


@given(days, st.sampled_from(CALENDAR))
def test_a_stretch_holds_the_day_it_was_made_of(day, unit):
    first, last = of(day, unit).days()
    assert first <= day <= last


@given(days, st.sampled_from(CALENDAR))
def test_the_next_stretch_begins_where_this_one_ends(day, unit):
    here = of(day, unit)
    assert here.shifted(1, unit).days()[0] - here.days()[1] == dt.timedelta(1)


def test_there_is_no_year_0():
    assert When(Unit.YEAR, -1).shifted(1, Unit.YEAR) == When(Unit.YEAR, 1)
    assert When(Unit.YEAR, 1).shifted(-1, Unit.YEAR) == When(Unit.YEAR, -1)


def test_a_day_that_the_calendar_has_not_is_none():
    assert day_of(2015, 2, 29) is None
    assert day_of(2016, 2, 29) is not None
    assert day_of(2016, 13, 1) is None


def test_a_coarse_date_has_no_day_to_count_from():
    assert When(Unit.MONTH, 2016, 3).shifted(2, Unit.DAY) is None


def _pieces(*words):
    pieces = []
    for word in words:
        piece = Piece(0, len(word), word, "word", False)
        piece.keys = {"N": int(word)} if word.isdigit() else {word: word}
        pieces.append(piece)
    return pieces


def test_the_longest_phrase_wins_and_a_refusal_gives_the_next_its_turn():
    grammar = Grammar()
    grammar.rule("N days?")(lambda n: ("short", n))
    grammar.rule("N days ago")(lambda n: ("long", n) if n < 10 else None)
    assert grammar.match(_pieces("3", "days", "ago"), 0) == (3, ("long", 3))
    assert grammar.match(_pieces("30", "days", "ago"), 0) == (2, ("short", 30))
    assert grammar.match(_pieces("days"), 0) is None


def test_what_a_pattern_looks_ahead_for_is_no_part_of_the_phrase():
    grammar = Grammar()
    grammar.rule("N days >ago")(lambda n: n)
    assert grammar.match(_pieces("3", "days", "ago"), 0) == (2, 3)
    assert grammar.match(_pieces("3", "days"), 0) is None


def test_a_pattern_that_matches_nothing_is_refused_when_it_is_written():
    with pytest.raises(ValueError, match="nothing"):
        Grammar().rule("the?")(lambda: None)


def test_every_word_and_holiday_of_the_knowledge_files_is_well_formed():
    words = knowledge.table("dates_words", Word)
    assert all(text == text.lower() for text in words)
    assert {word.month for word in words.values() if word.month} == set(range(1, 13))
    for key in named.holidays():
        assert key == key.lower()
        assert any(named.fall(key, year) for year in range(1940, 2030)), key


def test_a_misspelt_field_is_told_with_its_line(tmp_path, monkeypatch):
    (tmp_path / "dates_words.yaml").write_text("brumaire: {monht: 2}\n", encoding="utf-8")
    monkeypatch.setattr(knowledge, "_extra", [tmp_path])
    knowledge.table.cache_clear()
    with pytest.raises(KnowledgeError, match="brumaire"):
        knowledge.table("dates_words", Word)
    knowledge.table.cache_clear()


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2008, "2008-03-23", "2008-04-27"), (2011, "2011-04-24", "2011-04-24"), (2016, "2016-03-27", "2016-05-01")],
)
def test_easter_falls_where_the_churches_keep_it(year, western, eastern):
    assert named.easter(year).isoformat() == western
    assert named.orthodox_easter(year).isoformat() == eastern


def test_a_word_of_ones_own_folder_is_read_from_then_on(tmp_path, monkeypatch):
    assert dates.find("It fell in Brumaire 1799.", "2016-07-28")[0].value == "1799"
    (tmp_path / "dates_words.yaml").write_text("brumaire: {month: 11}\n", encoding="utf-8")
    monkeypatch.setattr(knowledge, "_extra", [tmp_path])
    knowledge.table.cache_clear()
    assert dates.find("It fell in Brumaire 1799.", "2016-07-28")[0].value == "1799-11"
    monkeypatch.undo()
    knowledge.table.cache_clear()


def test_every_rule_can_be_built_from_what_its_pattern_catches():
    nodes = [grammar._root for grammar in dates._grammars(knowledge.folders()) if isinstance(grammar, Grammar)]
    while nodes:
        node = nodes.pop()
        nodes.extend(node.children.values())
        for end in node.ends:
            inspect.signature(end.build).bind(**{name: None for name in end.names if name})


@pytest.mark.parametrize("words", ["In this Sept. 4 2015 picture", "In this Sept. 4, 2015 picture", "this May 3 2011"])
def test_a_date_without_its_comma_after_a_demonstrative_is_read_and_fails_nothing(words):
    (found,) = dates.find(words, "2016-11-16")
    assert found.first == found.last == found.value
