import io
import re
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from sayso.errors import UnknownRow
from sayso.ledger.rows import EventRow, PlaceRow, Tables
from sayso.publish import explain, terminal
from sayso.publish.words import clean, count, day, listed, period, plain, shorten, verb

COLUMNS = Tables.__struct_fields__


def printed(tables: Tables, width: int = 100, story: str | None = None, **options) -> str:
    out = io.StringIO()
    terminal.render(tables, Console(file=out, width=width, **options), story=story)
    return out.getvalue()


def flat(text: str) -> str:
    """Without line breaks: what is asked is what is said, not where a line ends."""
    return " ".join(text.split())


def test_the_heading_says_what_where_when_and_how_the_date_is_known(tables):
    head = printed(tables).splitlines()
    assert head[0] == "Capture of Velmar by Ridge Front"
    assert "Velmar · 2031-05-04 Sunday (“Sunday” in a1, its date given with the report)" in head[2]
    assert "8 reports from 6 outlets" in head[3]
    assert "1 undated" in flat(printed(tables))


def test_the_lead_counts_origins_and_names_who_denies(tables):
    lead = "3 independent origins say so; 1 interested origin does too; Sorvan defence ministry denies it."
    assert lead in flat(printed(tables))


def test_the_same_wire_in_three_papers_is_one_origin_with_two_copies(tables):
    assert "Lantern (monitor) ← The Morning Ledger + 2 copies (Harbour Times and Evening Courier)" in flat(
        printed(tables)
    )


def test_a_relayed_claim_shows_its_root_before_its_relay(tables):
    assert "Ridge Front (party) ← Ridge Voice ← Velmar Online" in flat(printed(tables))


def test_an_interested_origin_is_marked_in_words(tables):
    text = flat(printed(tables))
    assert "3 independent origins, 1 interested" in text
    assert re.search(r"Ridge Front \(party\)[^–]*\[interested\]", text)


def test_a_denial_stands_apart_with_its_words_and_whom_it_answers(tables):
    text = printed(tables)
    denied = flat(text[text.index("DENIED") :])
    assert "denies (“denied”): “Velmar had fallen”" in denied
    assert "against Lantern, Ridge Front and Dessa" in denied


def test_numbers_stand_side_by_side_as_the_texts_said_them(tables):
    text = printed(tables)
    rows = [line for line in text.splitlines() if re.match(r"\s+f-", line)]
    assert [re.search("“(.*?)”", row)[1] for row in rows] == [
        "at least 14 civilians",
        "17 civilians",
        "more than 300 militants",
        "About 300 militants",
    ]
    assert "update (d-0000000003): the same origin, a day later" in text


def test_what_is_unknown_is_said_to_be_unknown(tables):
    text = flat(printed(tables))
    assert "Velmar · date unknown · 2 reports" in text
    assert "Velmar: Sorvan army · start unknown, to 2031-05-04 Sunday" in text
    assert "from 2031-05-04 Sunday, no end told · contested" in text


def test_copies_are_told_with_their_wire_and_each_share_of_own_text(tables):
    assert "Harbour Times (a2, 11% its own)" in flat(printed(tables))
    assert "share one text, credited to Meridian" in flat(printed(tables))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_screen_or_ends_in_blanks(tables, width):
    for line in printed(tables, width).splitlines():
        assert cell_len(line) <= width
        assert line == line.rstrip()


def test_a_pipe_gets_the_same_words_without_colour(tables):
    plain_text = printed(tables, 80)
    coloured = printed(tables, 80, force_terminal=True, color_system="truecolor")
    assert "\x1b" not in plain_text
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain_text


def test_a_terminal_without_utf8_still_shows_every_line(tables):
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    terminal.render(tables, Console(file=out, width=80))
    out.flush()
    assert b"Lantern (monitor) <- The Morning Ledger" in raw.getvalue()


def test_text_from_outside_cannot_steer_the_terminal(poisoned):
    text = printed(poisoned("\x1b]0;gone\x07\x9b2J\u202eevil\ud800[bold]\x00"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", text)
    assert "[bold]" in text  # no markup of the printing library either


def test_the_ten_best_supported_events_come_first_and_the_rest_is_counted(tables):
    more = tuple(
        EventRow(f"e-10000000{n:02}", "protest", None, None, "st-0000000001", None, None, None, None, (),
                 (), ("a1", "a2"), f"Protest {n}", (), ())
        for n in range(12)
    )  # fmt: skip
    many = msgspec.structs.replace(tables, events=tables.events + more)
    short, whole = printed(many), printed(many, story="st-0000000001")
    assert len(re.findall(r"^  e-", short, re.M)) == 10
    assert "5 more events: sayso report --story st-0000000001" in flat(short)
    assert len(re.findall(r"^  e-", whole, re.M)) == 16
    assert short.index("Capture of Velmar") < short.index("Protest 0")
    assert "more events" not in whole


def test_every_id_in_the_report_can_be_explained(tables):
    text = printed(tables, 120, story="st-0000000001")
    ids = set(re.findall(r"\b(?:[sefd]|st)-[0-9a-f]{10}\b", text)) | set(re.findall(r"^  ([abcde]\d) ", text, re.M))
    assert len(ids) > 20
    for id in ids:
        explain.render(tables, id, Console(file=io.StringIO(), width=80))


def test_a_wrong_story_is_told_the_nearest_ones(tables):
    with pytest.raises(UnknownRow, match="did you mean st-0000000001"):
        printed(tables, story="st-0000000002")


def test_an_empty_ledger_says_what_to_do():
    assert "sayso read PATH" in printed(Tables())


def test_rows_that_point_nowhere_are_shown_and_break_nothing(tables):
    printed(msgspec.structs.replace(tables, statements=(), sources=()))
    printed(msgspec.structs.replace(tables, events=(), support=()))
    printed(msgspec.structs.replace(tables, support=(), disputes=(), copies=(), dates=()))


def test_origins_that_the_ledger_did_not_count_are_not_counted_here(tables):
    text = flat(printed(msgspec.structs.replace(tables, support=())))
    assert "origins not counted" in text
    assert "independent" not in text


def test_verbs_agree_with_their_number():
    assert [f"{count(n, 'origin')} {verb('asserts', n)}" for n in (0, 1, 3)] == [
        "no origins say", "1 origin says", "3 origins say",
    ]  # fmt: skip
    assert verb("denies", 2) == "deny"
    assert count(2, "story") == "2 stories"


def test_dates_have_their_weekday_and_no_more_precision_than_is_known():
    assert day("2031-05-04") == "2031-05-04 Sunday"
    assert day("2031-05-04T18:30:00Z") == "2031-05-04 Sunday 18:30"
    assert day(None) == "date unknown"
    assert day("2031-05") == "2031-05"
    assert period("2031-05-01", "2031-05-31", "month") == "2031-05"
    assert period("2031-05-03", "2031-05-04") == "2031-05-03 to 2031-05-04"


def test_lists_read_as_english():
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c", "d"], 2) == "a, b and 2 more"
    assert listed([]) == ""


@given(st.text())
def test_any_text_is_safe_to_show(text):
    shown = clean(text)
    shown.encode()
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert "\n" not in plain(text)


@given(st.text(), st.integers(4, 50))
def test_a_shortened_text_keeps_to_its_width(text, width):
    assert len(shorten(text, width)) <= width


def test_the_example_in_the_guide_is_what_is_printed(tables):
    guide = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")
    assert f"```\n{printed(tables, 80)}```\n" in guide


def test_a_denial_of_two_events_is_shown_once(tables):
    both = tuple(
        msgspec.structs.replace(s, events=("e-0000000001", "e-0000000003")) if s.id == "s-0000000005" else s
        for s in tables.statements
    )
    text = printed(msgspec.structs.replace(tables, statements=both))
    assert len(re.findall(r"^  s-0000000005", text, re.M)) == 1


def test_each_dispute_is_shown_just_once_whatever_it_is_about(tables):
    for about in ("killed", "wounded", "weapon", "other", "control"):
        row = msgspec.structs.replace(tables.disputes[2], id="d-1000000000", about=about)
        text = printed(msgspec.structs.replace(tables, disputes=(row,)), story="st-0000000001")
        assert text.count("d-1000000000") == 1, about


def test_a_ledger_of_many_stories_begins_with_their_list_and_keeps_each_short(tables):
    lines = printed(several(tables, 7), 120).splitlines()
    assert lines[0] == "7 stories in 56 reports"
    assert lines[7].startswith("  st-0600000001  2031-05-04 Sunday · Capture of Velmar by Ridge Front · 8 reports")
    assert len(lines) < 7 * 70


def several(tables: Tables, number: int) -> Tables:
    """The same story several times under other ids."""
    parts = []
    for n in range(number):
        text = msgspec.json.encode(tables).decode()
        for kind in ("st-00", "e-00", "s-00", "f-00", "d-00"):
            text = text.replace(f'"{kind}', f'"{kind[:-2]}{n:02}')
        for report in ("a1", "a2", "a3", "b1", "c1", "c2", "d1", "e1"):
            text = text.replace(f'"{report}"', f'"{report}-{n}"')
        parts.append(msgspec.json.decode(text, type=Tables))
    return Tables(**{name: tuple(row for part in parts for row in getattr(part, name)) for name in COLUMNS})


def test_a_ledger_of_very_many_stories_is_a_list_with_how_each_is_supported(tables):
    text = printed(several(tables, 31), 120)
    assert text.count("3 independent origins say so") == 31
    assert "WHAT HAPPENED" not in text
    assert "sayso report --story ID" in text


def test_a_report_whose_id_is_an_address_can_still_be_typed(tables):
    address = "https://www.example.com/2031/05/a-very-long-address-of-a-report.html"
    text = msgspec.json.encode(tables).decode().replace('"a1"', f'"{address}"')
    long = printed(msgspec.json.decode(text, type=Tables), 80, story="st-0000000001")
    folded = re.search(r"^  (https\S+) .*\n  (\S+) .*\n  (\S+)", long, re.M)
    assert "".join(folded.groups()) == address
    assert max(map(cell_len, long.splitlines())) <= 80


def test_places_are_called_as_the_reports_call_them(tables):
    old = tuple(
        PlaceRow(r, 0, 10, "Old Velmar", "Velmar", None, None, None, None, None, None) for r in ("a1", "a2", "b1")
    )
    text = flat(printed(msgspec.structs.replace(tables, places=old)))
    assert "Capture of Old Velmar by Ridge Front" in text
    assert "Old Velmar: Ridge Front · from 2031-05-04 Sunday" in text


def test_a_year_is_no_first_of_january(tables):
    events = (msgspec.structs.replace(tables.events[0], start="2031-01-01", time_precision="year"), *tables.events[1:])
    control = tuple(
        msgspec.structs.replace(c, start=c.start and "2031-01-01", end=c.end and "2031-01-01") for c in tables.control
    )
    text = flat(printed(msgspec.structs.replace(tables, events=events, control=control)))
    assert "from 2031, no end told" in text
    assert "2031-01-01" not in text


def test_an_agency_that_prints_its_own_dispatch_is_named_once(tables):
    reports = tuple(msgspec.structs.replace(r, outlet="Ridge Voice") if r.id == "b1" else r for r in tables.reports)
    text = flat(printed(msgspec.structs.replace(tables, reports=reports)))
    assert "Ridge Front (party) ← Ridge Voice; Dessa ← Ridge Voice" in text


def test_a_papers_own_words_that_another_paper_has_too_are_said_to_be_shared(tables):
    statements = tuple(
        msgspec.structs.replace(s, chain=(), sources=(), root=None) if s.id == "s-0000000002" else s
        for s in tables.statements
    )
    reports = tuple(msgspec.structs.replace(r, agencies=()) for r in tables.reports)
    support = (msgspec.structs.replace(tables.support[0], origins=(("s-0000000002",),), independent=1, interested=0),)
    text = flat(printed(msgspec.structs.replace(tables, statements=statements, reports=reports, support=support)))
    assert "Harbour Times (own voice, text shared with The Morning Ledger and Evening Courier)" in text


def test_nobody_is_called_interested_where_the_count_and_the_rows_disagree(tables):
    support = (msgspec.structs.replace(tables.support[0], independent=4, interested=0), *tables.support[1:])
    text = printed(msgspec.structs.replace(tables, support=support))
    first = text[text.index("e-0000000001") : text.index("e-0000000002")]
    assert "4 independent origins" in first
    assert "[interested]" not in first


def test_what_the_story_is_about_comes_first_however_well_the_rest_is_supported(tables):
    support = (msgspec.structs.replace(tables.support[1], independent=9), *tables.support[::2])
    text = printed(msgspec.structs.replace(tables, support=support))
    assert re.findall(r"^  (e-\d+)", text, re.M)[:2] == ["e-0000000001", "e-0000000002"]
