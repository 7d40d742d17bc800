import io
import re

import msgspec
import pytest
from rich.console import Console

from sayso.errors import UnknownRow
from sayso.publish import explain
from sayso.publish.lookup import Lookup
from sayso.publish.passage import bounds, of_statement


def told(tables, id: str, width: int = 100) -> str:
    out = io.StringIO()
    explain.render(tables, id, Console(file=out, width=width))
    return out.getvalue()


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_statement_shows_its_words_in_their_sentence_with_report_outlet_date_and_offsets(tables):
    text = flat(told(tables, "s-0000000005"))
    assert "Sorvan's defence ministry denied on Monday that ⟦Velmar had fallen⟧." in text
    assert "Capital Gazette, 2031-05-06 Tuesday, c1 48:65" in text
    assert "answers" not in text
    assert "denies s-0000000001: Lantern says: “Ridge Front fighters seized" in text


def test_a_statement_shows_what_depends_on_it(tables):
    text = flat(told(tables, "s-0000000001"))
    for row in ("e-0000000001", "d-0000000001", "s-0000000005 denies it", "control Velmar: Ridge Front"):
        assert row in text


def test_a_statement_says_with_which_others_it_is_one_origin(tables):
    assert "one origin with 2 other statements on e-0000000001: s-0000000002 and s-0000000003" in flat(
        told(tables, "s-0000000001")
    )


def test_an_event_draws_each_origin_from_root_to_outlet_with_copies_folded(tables):
    text = told(tables, "e-0000000001")
    assert "3 independent origins, 1 interested" in text
    assert re.search(
        r"Ridge Front \(party, interested\).*\n *└ ← Ridge Voice\n *└ ← Velmar Online \(b1, 2031-05-04 Sunday", text
    )
    assert "2 copies: Harbour Times (a2, 2031-05-05 Monday)" in text


def test_the_same_words_in_three_papers_are_quoted_once(tables):
    text = flat(told(tables, "e-0000000001"))
    assert text.count("⟦Ridge Front fighters seized") == 1
    assert "same words: Harbour Times (s-0000000002) and Evening Courier (s-0000000003)" in text


def test_an_event_shows_support_copies_control_and_why_it_is_one(tables):
    text = flat(told(tables, "e-0000000001"))
    for words in ("SAID BY", "DENIED BY", "TAKEN FOR ONE EVENT BECAUSE", "COPIES AMONG ITS REPORTS", "control"):
        assert words in text


def test_a_figure_shows_how_it_was_read_and_what_stands_beside_it(tables):
    text = flat(told(tables, "f-0000000004"))
    assert "“more than 300 militants”" in text
    assert "read as 301 or more militants killed" in text
    assert "⟦more than 300 militants⟧ were killed" in text
    assert "f-0000000005 “About 300 militants” in The Plainsman" in text


def test_a_dispute_shows_both_sides_and_takes_none(tables):
    text = told(tables, "d-0000000002")
    assert text.index("  Sorvan army  1 origin") < text.index("⟦It blamed the army⟧") < text.index("  denied  1 origin")
    assert "⟦its guns had fired on the market⟧" in text


def test_a_source_shows_for_whom_it_speaks_and_all_that_it_says(tables):
    text = flat(told(tables, "so-0000000005"))
    assert "speaks for Sorvan" in text
    assert "SAYS, 5 STATEMENTS" in text


def test_a_relay_shows_what_it_relays(tables):
    assert "RELAYS, 4 STATEMENTS" in told(tables, "so-0000000006")


def test_a_report_shows_how_its_date_is_known_and_what_is_its_own(tables):
    text = flat(told(tables, "a2"))
    assert "2031-05-05 Monday (from its print edition:" in text
    assert "own text 11%" in text
    assert "date unknown (no date in the text" in flat(told(tables, "e1"))


def test_a_story_is_told_in_full(tables):
    assert "Capture of Velmar by Ridge Front" in told(tables, "st-0000000001")


def test_a_mistyped_id_is_told_the_nearest(tables):
    with pytest.raises(UnknownRow, match="did you mean s-00000000"):
        told(tables, "s-000000000l")
    with pytest.raises(UnknownRow, match="sayso report"):
        told(tables, "nothing like it")


def test_every_row_of_every_table_can_be_explained_at_any_width(tables):
    rows = (*tables.statements, *tables.events, *tables.figures, *tables.disputes, *tables.sources, *tables.reports)
    for row in rows:
        for line in told(tables, row.id, 60).splitlines():
            assert line == line.rstrip()


def test_text_from_outside_cannot_steer_the_terminal(poisoned):
    bad = poisoned("\x1b[2J\u202e[red]")
    for id in ("s-0000000001", "e-0000000001", "f-0000000001", "d-0000000001", "so-0000000001", "a1"):
        text = told(bad, id)
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)
        assert "[red]" in text


def test_rows_that_point_nowhere_are_explained_all_the_same(tables):
    bare = msgspec.structs.replace(tables, sources=(), events=(), support=(), copies=(), disputes=())
    for row in (*bare.statements, *bare.figures, *bare.reports):
        told(bare, row.id)


def test_a_sentence_begins_where_the_one_before_ended(tables):
    look = Lookup(tables)
    sentence = of_statement(look, look.statements["s-0000000017"])
    assert sentence.text.strip() == "It blamed the army."


def test_a_rank_or_initial_does_not_end_a_sentence():
    text = "Nothing new. On Monday Gen. Orlo said that the U.S. Embassy was shut. More later."
    start = text.index("the U.S.")
    left, right, *_ = bounds(text, start, start + 3)
    assert text[left:right].strip() == "On Monday Gen. Orlo said that the U.S. Embassy was shut."


def test_an_endless_sentence_is_cut_and_says_so():
    text = "a " * 2000
    left, right, before, after = bounds(text, 2000, 2010)
    assert right - left < 700
    assert before
    assert after
