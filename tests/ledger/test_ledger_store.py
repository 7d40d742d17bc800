import os
import signal
import sqlite3
import sys
import time
import types

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from sayso.errors import LedgerError, LedgerLocked, LedgerMissing, LedgerTooNew
from sayso.ledger import Ledger, migrate, schema, sqlite
from sayso.pipeline import run
from sayso.publish import export

pytest_plugins = ["stand_ins"]


def as_bytes(ledger: Ledger) -> bytes:
    return b"".join(export.as_json(ledger.tables()))


def test_a_missing_ledger_says_how_to_make_one(tmp_path):
    with pytest.raises(LedgerMissing, match="sayso read"):
        Ledger.open(tmp_path / "none.db")


def test_a_missing_ledger_is_not_left_behind_as_an_empty_file(tmp_path):
    with pytest.raises(LedgerMissing):
        Ledger.open(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(LedgerError, match="does not exist"):
        Ledger.open(tmp_path / "no" / "x.db", create=True)


def test_a_folder_is_no_ledger(tmp_path):
    with pytest.raises(LedgerError, match="folder"):
        Ledger.open(tmp_path, create=True)


def test_a_file_of_another_kind_is_not_overwritten(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("my notes " * 200)
    with pytest.raises(LedgerError, match="no sayso ledger"):
        Ledger.open(path, create=True)
    assert path.read_text() == "my notes " * 200


def test_a_database_of_another_program_is_not_taken_over(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    with pytest.raises(LedgerError, match="no sayso ledger"):
        Ledger.open(path, create=True)


def test_a_ledger_of_a_newer_sayso_says_which(tmp_path):
    path = tmp_path / "x.db"
    Ledger.open(path, create=True).close()
    with sqlite3.connect(path) as direct:
        direct.execute("UPDATE alembic_version SET version_num = '9999'")
        direct.execute("INSERT INTO meta VALUES ('sayso', '7.3.0')")
    with pytest.raises(LedgerTooNew, match=r"7\.3\.0.*9999.*pip install"):
        Ledger.open(path)


def test_an_empty_file_left_by_a_kill_becomes_a_ledger(tmp_path, rooms, sample):
    path = tmp_path / "x.db"
    path.touch()
    with pytest.raises(LedgerMissing):
        Ledger.open(path)
    with Ledger.open(path, create=True) as ledger:
        assert run(sample, ledger).new == 3


def test_the_revisions_that_are_listed_are_those_that_there_are():
    files = sorted(p.name for p in (sqlite.Path(schema.__file__).parent / "migrations/versions").glob("0*.py"))
    assert [name.split("_")[0] for name in files] == list(migrate.REVISIONS)


def test_the_migrations_make_the_tables_that_the_code_expects(tmp_path):
    Ledger.open(tmp_path / "x.db", create=True).close()
    found = inspect(create_engine(f"sqlite:///{tmp_path / 'x.db'}"))
    for table in schema.METADATA.tables.values():
        columns = {c["name"]: (str(c["type"]), c["nullable"]) for c in found.get_columns(table.name)}
        wanted = {c.name: (str(c.type.compile(dialect=found.dialect)), bool(c.nullable)) for c in table.c}
        assert columns == wanted, table.name


def test_the_tables_can_be_made_in_postgresql():
    for table in schema.METADATA.tables.values():
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=postgresql.dialect()))


def test_a_database_without_its_driver_says_what_to_install():
    with pytest.raises(LedgerError, match="psycopg"):
        Ledger.open("postgresql+psycopg://localhost/x")


def test_a_second_writer_is_told_to_wait(tmp_path, rooms, sample, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    path = tmp_path / "x.db"
    with Ledger.open(path, create=True) as ledger, Ledger.open(path) as second:
        with ledger.write(), pytest.raises(LedgerLocked, match="wait until it is done"):
            run(sample, second)
        assert run(sample, second).new == 3


def test_readers_see_the_old_state_while_a_run_writes(tmp_path, rooms, sample):
    path = tmp_path / "x.db"
    with Ledger.open(path, create=True) as ledger, Ledger.open(path) as reader:
        run(sample[:1], ledger)
        before = as_bytes(reader)
        with ledger.write() as store:
            store.replace(type(reader.tables())())
            assert as_bytes(reader) == before
        assert reader.reports == ()


def test_a_run_that_fails_leaves_the_old_state_whole(tmp_path, rooms, sample, monkeypatch):
    with Ledger.open(tmp_path / "x.db", create=True) as ledger:
        run(sample[:1], ledger)
        before = as_bytes(ledger)
        monkeypatch.setattr(rooms, "reconcile", None)
        monkeypatch.setattr(sys.modules["sayso.reconcile"], "reconcile", None)
        with pytest.raises(TypeError):
            run(sample, ledger)
        assert as_bytes(ledger) == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a forked process")
def test_a_kill_in_mid_write_leaves_the_old_ledger_whole(tmp_path, rooms, sample):
    """Twenty kills, from before the first write to after the last."""
    path = tmp_path / "x.db"
    with Ledger.open(path, create=True) as ledger:
        run(sample, ledger)
        before = as_bytes(ledger)
    more = [type(sample[0])(f"m{n}", sample[n % 3].text * 30) for n in range(40)]
    seen = set()
    for kill in range(20):
        child = os.fork()
        if not child:
            with Ledger.open(path) as ledger:
                run(more, ledger)
                run(more[:0], ledger)
            os._exit(0)
        time.sleep(0.008 * kill)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with Ledger.open(path) as ledger:
            now = as_bytes(ledger)
            seen.add(len(ledger.reports))
            assert len(ledger.reports) == 43 or now == before
        with sqlite3.connect(path) as direct:
            assert direct.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert 3 in seen


def test_text_that_no_database_holds_comes_back_as_it_was(rooms):
    text = "a\x00b \ud800 c\uffff0000 \udfff\ud83d\ude00 d. Rebels seized Dera \ud900."
    from sayso.model import Report

    with Ledger.in_memory() as ledger:
        run([Report("odd\x00\ud801", text, title="t\ud800", file="f\udc80")], ledger)
        assert ledger.texts == {"odd\x00\ud801": text}
        (last,) = (s for s in ledger.statements if "Dera" in s.quote)
        assert text[last.start : last.end] == last.quote
        assert run([Report("odd\x00\ud801", text, title="t\ud800", file="other")], ledger).same == 1


def test_search_finds_reports_by_words(filled):
    assert set(filled.search("seized dera")) == {"r1", "r2", "r3"}
    assert filled.search("medics") == ("r2",)
    assert filled.search("  ") == ()


@pytest.mark.parametrize("words", ['"', "a AND (", "NEAR(", "title:x", "*", "-", "a\x00b", "'; DROP TABLE reports"])
def test_a_search_takes_words_for_words_and_never_for_commands(filled, words):
    assert filled.search(words) == ()


def test_a_data_frame_without_a_library_says_what_to_install(filled, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(LedgerError, match=r"pip install sayso\[pandas\]"):
        filled.to_dataframe("reports")
    with pytest.raises(LedgerError, match=r"polars is not installed"):
        filled.to_dataframe("reports", "polars")


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_data_frame_has_a_column_a_field(filled, monkeypatch, library):
    fake = types.ModuleType(library)
    fake.DataFrame = lambda columns, **_: columns
    monkeypatch.setitem(sys.modules, library, fake)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name == library or None)
    frame = filled.to_dataframe("statements")
    assert frame["quote"][0] == "Rebels seized Dera." and frame["spans"][0] == [[0, 19]]


def test_a_data_frame_of_no_table_names_the_tables(filled):
    with pytest.raises(LedgerError, match="statements"):
        filled.to_dataframe("statement")


def test_each_table_has_a_property_of_its_own(filled):
    tables = filled.tables()
    for name in tables.__struct_fields__:
        assert getattr(filled, name) == getattr(tables, name)
