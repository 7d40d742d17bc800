import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.ledger.rows import Tables
from sayso.publish import export

pytest_plugins = ["stand_ins"]

# The keys of the contract, table by table: fields may be added, none dropped or renamed.
CONTRACT = {
    "reports": "id outlet published published_from dateline_place agencies title url language story main_event "
    "own_text_share passages",
    "statements": "id report start end quote spans cue chain source_spans root anonymous stance of event reported_at",
    "sources": "id name aliases kind side",
    "events": "id type plover acled place start end time_precision participants statements reports summary",
    "figures": "id statement report event what whom low high modifier start end quote as_of cumulative",
    "disputes": "id event about kind sides reason",
    "support": "event claim statements origins independent interested",
    "copies": "reports wire spans whole",
    "control": "place holder start end status statements",
    "places": "report start end quote name latitude longitude geonames_id country precision",
    "dates": "report start end quote type value first last",
    "actors": "report start end quote actor name",
}


def whole(pieces) -> bytes:
    return b"".join(pieces)


def test_the_export_has_the_tables_and_fields_of_the_contract_in_its_order(filled):
    found = json.loads(whole(export.as_json(filled.tables())))
    assert list(found) == list(CONTRACT) == list(export.TABLES)
    for name, fields in CONTRACT.items():
        wanted = fields.split()
        row = Tables.__annotations__[name].__args__[0].__struct_fields__
        assert [field for field in row if field in wanted] == wanted
        for one in found[name]:
            assert list(one) == list(row)


def test_an_empty_ledger_exports_empty_tables():
    assert json.loads(whole(export.as_json(Tables()))) == {name: [] for name in CONTRACT}
    assert whole(export.as_jsonl(Tables())) == b""
    assert whole(export.as_csv(Tables(), "control")) == b"place,holder,start,end,status,statements\r\n"


def test_each_line_of_json_lines_names_its_table(filled):
    tables = filled.tables()
    rows = [json.loads(line) for line in whole(export.as_jsonl(tables)).splitlines()]
    regrouped = {
        name: [{k: v for k, v in r.items() if k != "table"} for r in rows if r["table"] == name] for name in CONTRACT
    }
    assert regrouped == json.loads(whole(export.as_json(tables)))


def test_one_table_can_be_asked_for(filled):
    tables = filled.tables()
    assert list(json.loads(whole(export.as_json(tables, "events")))) == ["events"]
    assert {json.loads(line)["table"] for line in whole(export.as_jsonl(tables, "events")).splitlines()} == {"events"}


def test_letters_stand_as_letters(filled):
    tables = filled.tables()
    named = replace(tables, sources=(replace(tables.sources[0], name="Ḥayʾat تحرير 🕊"),))
    assert "Ḥayʾat تحرير 🕊".encode() in whole(export.as_json(named))


def test_a_lone_surrogate_comes_back_from_json_as_it_was(filled):
    tables = filled.tables()
    odd = replace(tables.sources[0], name="a\ud800b", aliases=("\udfff", "é"))
    found = json.loads(whole(export.as_json(replace(tables, sources=(odd,)))))
    assert found["sources"][0]["name"] == "a\ud800b" and found["sources"][0]["aliases"] == ["\udfff", "é"]
    whole(export.as_csv(replace(tables, sources=(odd,)), "sources")).decode()


@pytest.mark.parametrize("name", CONTRACT)
def test_a_csv_reads_back_as_the_table(filled, name):
    tables = filled.tables()
    lines = list(csv.reader(io.StringIO(whole(export.as_csv(tables, name)).decode(), newline="")))
    rows = json.loads(whole(export.as_json(tables, name)))[name]
    assert len(lines) == len(rows) + 1
    for line, row in zip(lines[1:], rows, strict=True):
        for field, cell in zip(lines[0], line, strict=True):
            value = row[field]
            if isinstance(value, str):
                assert export.restored(cell) == value
            elif value is None:
                assert cell == ""
            else:
                assert json.loads(cell) == value


def test_the_reports_as_csv_leave_their_text_out(filled):
    assert b"text" not in whole(export.as_csv(filled.tables(), "reports")).split(b"\r\n")[0].split(b",")


@given(st.text(st.sampled_from("=+-@\t\r\n＝＋－＠'\" ,;a1|!")))
def test_no_cell_is_a_formula_and_each_comes_back(text):
    cell = export.neutral(text)
    assert not cell.startswith(tuple("=+-@\t\r\n＝＋－＠"))
    assert export.restored(cell) == text


@given(st.lists(st.text(max_size=12), min_size=1, max_size=4))
def test_any_text_survives_the_csv(names):
    from sayso.ledger.rows import SourceRow

    rows = tuple(SourceRow(f"a-{n}", name, (), "unknown", None, None) for n, name in enumerate(names))
    text = whole(export.as_csv(Tables(sources=rows), "sources")).decode()
    back = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [export.restored(row["name"]) for row in back] == names


def test_a_formula_in_a_quote_is_harmless_in_the_file(filled):
    tables = filled.tables()
    evil = replace(tables.statements[0], quote='=HYPERLINK("http://x","y")')
    text = whole(export.as_csv(replace(tables, statements=(evil,)), "statements")).decode()
    assert ',"\'=HYPERLINK(""http://x"",""y"")",' in text


def test_a_negative_number_stays_a_number():
    from sayso.ledger.rows import PlaceRow

    row = PlaceRow("r", 0, 1, "x", "Lima", -12.04, -77.03, 1, "PE", "city", None)
    assert b",-12.04,-77.03,1," in whole(export.as_csv(Tables(places=(row,)), "places"))
