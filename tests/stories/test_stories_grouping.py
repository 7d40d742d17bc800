"""Which reports are one story, and the date of an undated one."""

import random
import time

from sayso import copies, stories
from sayso.model import Analysis, DateMention, Mentions, Report, Span

FLOOD = (
    (
        "a",
        "Flood sweeps Torva",
        "A flood swept through Torva on Tuesday after the Lisk dam burst. Mayor Ana Brel said so.",
    ),
    ("b", "Dam burst drowns Torva", "The Lisk dam burst and a flood filled Torva on Tuesday, mayor Ana Brel said."),
    ("c", "Torva mourns", "Torva buried its dead after the flood from the Lisk dam. Ana Brel, the mayor, spoke."),
)
STRIKE = (
    (
        "d",
        "Bus drivers strike in Pell",
        "Bus drivers in Pell stopped work over pay. Jon Hask said the depot would stay shut.",
    ),
    ("e", "Pell buses stand still", "No bus left the depot of Pell as drivers struck for higher pay, said Jon Hask."),
)


def analysis(name, title, text, published="2020-06-02", dates=()):
    return Analysis(Report(name, text, published=published, title=title), Mentions(dates=tuple(dates)))


def group(analyses):
    return stories.group(analyses, copies.find(analyses)[0])


def test_reports_of_one_flood_are_one_story_and_the_strike_another():
    found = group([analysis(*row) for row in (*FLOOD, *STRIKE)])
    assert found["a"] == found["b"] == found["c"]
    assert found["d"] == found["e"]
    assert found["a"] != found["d"]


def test_the_same_kind_of_shooting_in_another_town_is_another_story():
    a = "Tom Hale, 24, was shot dead on Elm Street in Orville late on Friday, police said. He was found beside his car."
    b = "Orville police named Tom Hale as the man who was shot dead on Elm Street. Hale was 24 and had two sons."
    c = "A man was shot dead outside a bar in Marston. Police said Lee Roe, 31, died in hospital."
    rows = (("a", "Man shot in Orville", a), ("b", "Orville victim named", b), ("c", "Marston bar killing", c))
    found = group([analysis(*row) for row in rows])
    assert found["a"] == found["b"] != found["c"]


def test_a_whole_copy_binds_even_under_another_headline():
    text = FLOOD[0][2] * 2
    found = group([analysis("a", None, text), analysis("b", "Quite another headline", text, "2021-01-01")])
    assert found["a"] == found["b"]


def test_a_story_keeps_its_id_when_reports_come_in_another_order():
    analyses = [analysis(*row) for row in (*FLOOD, *STRIKE)]
    first = group(analyses)
    for seed in range(20):
        random.Random(seed).shuffle(analyses)
        assert group(analyses) == first


def test_an_empty_report_is_a_story_of_its_own():
    found = group([analysis("a", None, ""), analysis("b", None, "")])
    assert found["a"] != found["b"]


def test_two_thousand_reports_are_grouped_in_seconds():
    chance = random.Random(1)
    words = [f"word{n}" for n in range(5_000)]
    analyses = [analysis(f"r{n}", None, " ".join(chance.choices(words, k=120))) for n in range(2_000)]
    start = time.process_time()
    stories.group(analyses, ())
    assert time.process_time() - start < 8


def dated(name, published, *days):
    return analysis(
        name, "Flood", "Flood in Torva.", published, [DateMention(Span(0, 5), "DATE", d, d, d) for d in days]
    )


def undated(text):
    return analysis("u", None, text, None)


def test_an_undated_report_gets_the_day_that_the_others_tell_of():
    told = [
        undated("The dam burst on Sunday. Earlier Sunday it had held."),
        dated("b", "2019-06-10", "2019-06-09"),
    ]
    found = stories.dates(told, {"u": "s", "b": "s"})
    assert found["u"][0] == "2019-06-09"
    assert "Sunday" in found["u"][1]


def test_two_sundays_leave_the_date_unknown():
    told = [
        undated("The dam burst on Sunday."),
        dated("b", "2019-06-10", "2019-06-09"),
        dated("c", "2019-06-17", "2019-06-16"),
    ]
    assert stories.dates(told, {"u": "s", "b": "s", "c": "s"}) == {}


def test_last_sunday_is_not_the_day_of_the_report():
    told = [undated("The dam burst last Sunday."), dated("b", "2019-06-10", "2019-06-09")]
    assert stories.dates(told, {"u": "s", "b": "s"}) == {}


def test_an_undated_report_of_another_story_stays_undated():
    told = [undated("The dam burst on Sunday."), dated("b", "2019-06-10", "2019-06-09")]
    assert stories.dates(told, {"u": "s", "b": "t"}) == {}


def test_a_dated_report_keeps_its_date():
    assert stories.dates([dated("b", "2019-06-10")], {"b": "s"}) == {}
