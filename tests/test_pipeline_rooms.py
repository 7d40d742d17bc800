"""The real rooms, strung together; what each of them says is tested in its own folder."""

import json
import random

import pytest

from sayso import reading
from sayso.demo import REPORTS
from sayso.ledger import Ledger
from sayso.pipeline import run
from sayso.publish import check, export


def as_bytes(ledger: Ledger) -> bytes:
    return b"".join(export.as_json(ledger.tables()))


@pytest.fixture(scope="module")
def reports():
    return list(reading.read([REPORTS]))


@pytest.fixture(scope="module")
def ledger(reports):
    with Ledger.in_memory() as made:
        outcome = run(reports, made)
        assert outcome.problems == ()
        yield made


def test_the_sample_is_read_whole_and_proved(ledger):
    tables = ledger.tables()
    assert len(tables.reports) == sum(1 for _ in REPORTS.open())
    assert list(check.check(tables)) == []
    assert all(getattr(tables, name) for name in tables.__struct_fields__), "a table of the sample is empty"


def test_any_order_and_any_number_of_processes_give_the_same_bytes(ledger, reports):
    with Ledger.in_memory() as other:
        run(random.Random(5).sample(reports, len(reports)), other, workers=2)
        assert as_bytes(other) == as_bytes(ledger)


def test_reports_that_come_in_later_give_what_all_at_once_give(ledger, reports):
    with Ledger.in_memory() as other:
        run(reports[6:], other)
        run(reports[:6], other)
        assert as_bytes(other) == as_bytes(ledger)


def test_a_hostile_text_loses_no_other(reports):
    hostile = "\x00\ud800 \u202eThe ministry said\uffff 9" + "9" * 40 + " died\x1b[2J. =1+1 \U0001f54a\r\n" * 3
    rows = [{"id": "x", "text": hostile, "published": "2016-12-11"}, {"id": "y", "text": "Calm, the mayor said."}]
    with Ledger.in_memory() as made:
        run(reading.from_records(rows), made)
        assert list(check.check(made.tables())) == []
        assert made.texts["x"] == hostile
        json.loads(as_bytes(made))
