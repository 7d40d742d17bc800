import os

import pytest

from sayso import batch
from sayso.errors import InputError, KnowledgeError, SaysoError
from sayso.model import Analysis, Report

pytest_plugins = ["stand_ins"]


def stand_in(reports):
    """Dies on one report, raises on another; stands where a process of its own can find it."""
    for report in reports:
        if report.id == "kill":
            os._exit(9)
        if report.id == "bad":
            raise RecursionError("too deep")
    return [Analysis(report) for report in reports]


def test_a_report_that_kills_its_process_is_named_and_loses_no_other(monkeypatch):
    monkeypatch.setattr(batch, "_chunk", stand_in)
    monkeypatch.setattr(batch, "CHUNK", 4)
    names = ["a", "b", "bad", "c", "d", "kill", "e", "f", "g", "h"]
    found = list(batch.analyse_all([Report(name, "x", file=f"{name}.txt") for name in names], workers=2))
    assert [r.report.id if isinstance(r, Analysis) else r.file for r in found] == [
        n if n not in ("bad", "kill") else f"{n}.txt" for n in names
    ]
    told = {r.file: r.message for r in found if isinstance(r, InputError)}
    assert "(RecursionError: too deep, at test_pipeline_batch.py:" in told["bad.txt"]
    assert "BrokenProcessPool" in told["kill.txt"]


def test_a_failure_tells_where_it_happened_and_keeps_its_cause(rooms):
    rooms.poison = "POISON"
    (found,) = batch.analyse_all([Report("r", "POISON.")])
    assert isinstance(found, InputError) and "at stand_ins.py:" in found.message
    assert isinstance(found.__cause__, ZeroDivisionError)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_broken_knowledge_file_is_told_once_and_not_blamed_on_each_report(monkeypatch, workers):
    monkeypatch.setattr(batch, "analyse", misled)
    monkeypatch.setattr(batch, "_chunk", chunk_misled)
    with pytest.raises(SaysoError, match=r"^verbs\.yaml:3: deny: no such stance$"):
        list(batch.analyse_all([Report("r", "Calm.")], workers))


def misled(report):
    raise KnowledgeError("no such stance", file="verbs.yaml", line=3, key="deny")


def chunk_misled(reports, chunk=batch._chunk):
    batch.analyse = misled  # in a process of its own too
    return chunk(reports)
