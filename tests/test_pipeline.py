import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso import pipeline
from sayso.errors import InputError
from sayso.ledger import Ledger
from sayso.model import Passage, PassageKind, PublishedFrom, Report
from sayso.pipeline import run
from sayso.publish import check, export

pytest_plugins = ["stand_ins"]


def as_bytes(ledger: Ledger) -> bytes:
    return b"".join(export.as_json(ledger.tables()))


def read_all(*batches: list[Report]) -> bytes:
    with Ledger.in_memory() as ledger:
        for batch in batches:
            run(batch, ledger)
        return as_bytes(ledger)


def many(number: int) -> list[Report]:
    texts = (
        "Rebels seized Dera. The ministry said {} died.",
        "The ministry denied it. Medics said {} died.",
        "Calm, {}.",
    )
    found = []
    for n in range(number):
        text = texts[n % 3].format(n)
        found.append(Report(f"r{n:03}", text, published=None if n % 4 == 0 else f"2016-12-{n % 28 + 1:02}"))
    return found


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(9)))
def test_the_order_of_the_inputs_changes_no_byte(rooms, order):
    reports = many(9)
    assert read_all([reports[n] for n in order]) == read_all(reports)


def test_reading_in_parts_gives_what_reading_at_once_gives(rooms):
    reports = many(9)
    shuffled = random.Random(1).sample(reports, 9)
    assert read_all(shuffled[:2], shuffled[2:7], shuffled[7:]) == read_all(reports)


def test_reading_the_same_again_parses_nothing_and_changes_nothing(rooms, sample, tmp_path):
    with Ledger.open(tmp_path / "x.db", create=True) as ledger:
        run(sample, ledger)
        before, parsed = as_bytes(ledger), list(rooms.parsed)
        outcome = run(sample, ledger)
        assert (outcome.new, outcome.changed, outcome.same, outcome.reports) == (0, 0, 3, 3)
        assert rooms.parsed == parsed and as_bytes(ledger) == before


def test_a_report_that_was_moved_to_another_file_is_the_same_report(rooms, sample):
    with Ledger.in_memory() as ledger:
        run([Report("r", "Calm.", file="a.txt")], ledger)
        assert run([Report("r", "Calm.", file="b.txt")], ledger).same == 1


def test_only_new_reports_are_parsed(rooms):
    reports = [Report(f"r{n}", f"Calm {n}.", published="2016-01-01") for n in range(4)]
    with Ledger.in_memory() as ledger:
        run(reports[:3], ledger)
        rooms.parsed.clear()
        run(reports, ledger)
        assert rooms.parsed == ["r3"]


def test_an_edited_report_takes_the_place_of_the_old_one(rooms, sample):
    edited = Report("r1", "Rebels seized Dera. The ministry said 14 died.", published="2016-12-11")
    with Ledger.in_memory() as ledger:
        run(sample, ledger)
        outcome = run([edited], ledger)
        assert (outcome.new, outcome.changed) == (0, 1)
        assert [f.low for f in ledger.figures if f.report == "r1"] == [14]
        assert as_bytes(ledger) == read_all([edited, *sample[1:]])


def test_a_report_is_dated_by_its_story_and_says_so(filled):
    (row,) = (row for row in filled.reports if row.id == "r3")
    assert (row.published, row.published_from, row.published_note) == ("2016-12-11", "story", "the story's first day")


def test_a_date_from_the_story_moves_when_the_story_does(rooms, sample):
    earlier = Report("r0", "Rebels seized Dera.", published="2016-12-01", published_from=PublishedFrom.GIVEN)
    with Ledger.in_memory() as ledger:
        run(sample, ledger)
        run([earlier], ledger)
        assert {row.id: row.published for row in ledger.reports}["r3"] == "2016-12-01"
        assert as_bytes(ledger) == read_all([earlier, *sample])


def test_one_bad_report_in_ten_thousand_is_named_and_the_others_are_kept(rooms):
    """With 100 in place of 10,000: the bad one is in the middle of a chunk."""
    rooms.poison = "POISON"
    reports = [Report(f"r{n:03}", "POISON." if n == 57 else "Calm.", file=f"{n}.txt") for n in range(100)]
    with Ledger.in_memory() as ledger:
        outcome = run(reports, ledger)
        assert outcome.reports == len(ledger.reports) == 99
        (problem,) = outcome.problems
        assert isinstance(problem, InputError)
        assert problem.file == "57.txt" and "'r057'" in problem.message and "ZeroDivisionError" in problem.message
        assert [str(p) for p in ledger.problems] == [str(problem)]


def test_a_bad_report_is_tried_again_in_the_next_run(rooms):
    rooms.poison = "POISON"
    with Ledger.in_memory() as ledger:
        assert run([Report("r", "POISON.")], ledger).problems
        rooms.poison = None
        assert run([Report("r", "POISON.")], ledger).new == 1
        assert ledger.problems == ()


def test_an_edition_that_cannot_be_analysed_leaves_the_old_one(rooms):
    with Ledger.in_memory() as ledger:
        run([Report("r", "Calm.")], ledger)
        rooms.poison = "POISON"
        outcome = run([Report("r", "POISON.")], ledger)
        assert (outcome.reports, outcome.changed, len(outcome.problems)) == (1, 0, 1)
        assert ledger.texts == {"r": "Calm."}


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_two_texts_under_one_id_are_told_and_the_later_is_kept_in_any_order(rooms, order):
    two = [
        Report("r", "Old and longer.", published="2016-01-01", file="a"),
        Report("r", "New.", published="2016-01-02", file="b"),
        Report("r", "New.", published="2016-01-02", file="c"),
    ]
    with Ledger.in_memory() as ledger:
        outcome = run([two[n] for n in order], ledger)
        assert ledger.texts == {"r": "New."}
        assert [p.file for p in outcome.problems] == ["a"]


def test_problems_of_reading_are_told_in_one_order(rooms):
    first, second = InputError("broken", file="a", line=2), InputError("broken", file="a", line=10)
    with Ledger.in_memory() as ledger:
        run([second, Report("r", "Calm."), first], ledger)
        assert [(p.file, p.line) for p in ledger.problems] == [("a", 2), ("a", 10)]


def test_other_code_or_knowledge_analyses_every_report_anew(rooms, sample, monkeypatch):
    with Ledger.in_memory() as ledger:
        run(sample, ledger)
        rooms.parsed.clear()
        monkeypatch.setattr(pipeline, "fingerprint", lambda: "other")
        run([], ledger)
        assert {"r1", "r2", "r3"} <= set(rooms.parsed)


def test_no_inputs_at_all_give_an_empty_ledger(rooms):
    with Ledger.in_memory() as ledger:
        assert run([], ledger).reports == 0
        assert as_bytes(ledger).count(b"[]") == 12


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        st.characters() | st.sampled_from("\x00\ud800\uffff\r\n .") | st.sampled_from("0123456789"), max_size=60
    )
)
def test_any_text_is_read_and_proved(rooms, text):
    text = f"{text}. Rebels seized Dera. The ministry said 4 died."
    whole = (Passage(0, len(text), PassageKind.BODY),)
    with Ledger.in_memory() as ledger:
        run([Report("r", text, passages=whole)], ledger)
        assert ledger.texts == {"r": text}
        assert list(check.check(ledger.tables())) == []


def test_the_progress_ends_at_all_of_them(rooms):
    told = []
    with Ledger.in_memory() as ledger:
        run([Report(f"r{n}", "Calm.") for n in range(40)], ledger, notify=lambda *at: told.append(at))
    assert told[-1] == (40, 40) and told == sorted(told)


def test_a_room_imports_nothing_of_the_faces():
    source = Path(pipeline.__file__).read_text()
    assert "sayso.cli" not in source and "sayso.publish" not in source
