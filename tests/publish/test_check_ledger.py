import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.ledger.rows import CopyRow, CopySpanValue, DateRow, PassageRow, Quote, Tables
from sayso.publish.check import check

pytest_plugins = ["stand_ins"]


def faults(tables: Tables) -> list[str]:
    return [str(fault) for fault in check(tables)]


def with_first(tables: Tables, name: str, **changed) -> Tables:
    first, *rest = getattr(tables, name)
    return replace(tables, **{name: (replace(first, **changed), *rest)})


def test_a_sound_ledger_has_no_fault(filled):
    assert faults(filled.tables()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(data=st.data())
def test_a_span_that_is_moved_is_named_with_its_row(filled, data):
    """In any table: one character to either side, or one more or less."""
    tables = filled.tables()
    name = data.draw(st.sampled_from(["statements", "figures", "places", "actors"]))
    rows = getattr(tables, name)
    at = data.draw(st.integers(0, len(rows) - 1))
    row = rows[at]
    start, end = row.start + data.draw(st.sampled_from([-1, 1])), row.end
    moved = replace(row, start=start)
    if name == "statements":
        moved = replace(moved, spans=((start, end),))
    damaged = replace(tables, **{name: (*rows[:at], moved, *rows[at + 1 :])})
    found = list(check(damaged))
    assert found
    assert {fault.table for fault in found} == {name}
    assert {fault.row for fault in found} == {getattr(row, "id", f"#{at}")}


DAMAGE = [
    (
        "statements",
        {"quote": "Rebels seized Homs."},
        "the text has 'Rebels seized Dera.', the row 'Rebels seized Homs.'",
    ),
    ("statements", {"spans": ()}, "no spans"),
    ("statements", {"spans": ((0, 900),)}, "outside the text"),
    ("statements", {"start": 3}, "is not where its spans start and end"),
    ("statements", {"cue": Quote(0, 4, "said")}, "cue 0-4: the text has 'Rebe', the row 'said'"),
    ("statements", {"source_spans": ((5, 5),)}, "source span 5-5: outside"),
    ("statements", {"report": "r9"}, "report: no row 'r9' in reports"),
    ("statements", {"of": "s-0"}, "of: no row 's-0' in statements"),
    ("statements", {"event": "e-0"}, "event: no row 'e-0' in events"),
    ("statements", {"events": ("e-0",)}, "events: no row 'e-0' in events"),
    ("statements", {"root": "a-0"}, "root: no row 'a-0' in sources"),
    ("reports", {"main_event": "e-0"}, "main_event: no row 'e-0' in events"),
    ("reports", {"passages": (PassageRow(0, 99, "body"),)}, "passage 0-99: outside"),
    ("reports", {"passages": (PassageRow(0, 9, "body"), PassageRow(8, 12, "body"))}, "overlaps"),
    ("events", {"statements": ("s-0",)}, "statements: no row 's-0'"),
    ("events", {"reports": ("r9",)}, "reports: no row 'r9'"),
    ("figures", {"quote": "13 died"}, "the text has '12 died'"),
    ("figures", {"statement": "s-0"}, "statement: no row 's-0'"),
    ("support", {"origins": (("s-0",),)}, "origins: no row 's-0'"),
    ("support", {"event": "e-0"}, "event: no row 'e-0'"),
    ("control", {"statements": ("s-0",)}, "statements: no row 's-0'"),
    ("places", {"end": 15}, "the text has 'D', the row 'Dera'"),
    ("actors", {"report": "r9"}, "report: no row 'r9'"),
]


@pytest.mark.parametrize(("table", "changed", "told"), DAMAGE)
def test_each_kind_of_damage_is_told(filled, table, changed, told):
    found = faults(with_first(filled.tables(), table, **changed))
    assert any(told in fault and fault.startswith(table) for fault in found), found


def test_a_side_of_a_dispute_that_leads_nowhere_is_told(filled):
    tables = filled.tables()
    side = replace(tables.disputes[0].sides[0], statements=("s-0",))
    assert any("sides: no row 's-0'" in f for f in faults(with_first(tables, "disputes", sides=(side,))))


def test_a_mention_of_an_event_is_proved_too(filled):
    tables = filled.tables()
    for changed, told in (
        ({"quote": "x"}, "mention 0-19"),
        ({"trigger": "burned"}, "the trigger 'burned'"),
        ({"report": "r9"}, "no report 'r9'"),
    ):
        mention = replace(tables.events[0].mentions[0], **changed)
        assert any(told in f for f in faults(with_first(tables, "events", mentions=(mention,))))


def test_a_copy_is_proved_too(filled):
    tables = filled.tables()
    for span, told in ((CopySpanValue("r1", 0, 999), "outside"), (CopySpanValue("r2", 0, 5), "'r2' is not among")):
        copies = (CopyRow(("r1",), "Reuters", (span,), True),)
        assert any(told in f for f in faults(replace(tables, copies=copies)))


def test_a_date_is_proved_too(filled):
    dates = (DateRow("r1", 0, 6, "Sunday", "DATE", None, None, None),)
    assert faults(replace(filled.tables(), dates=dates)) == [
        "dates #0: quote 0-6: the text has 'Rebels', the row 'Sunday'"
    ]


def test_an_id_that_stands_twice_is_told(filled):
    tables = filled.tables()
    doubled = replace(tables, sources=(*tables.sources, tables.sources[0]))
    assert faults(doubled) == [f"sources {tables.sources[0].id}: the id stands for 2 rows"]
