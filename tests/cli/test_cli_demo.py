import re
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso import demo, language, reading
from sayso.cli import app
from sayso.errors import SaysoError
from sayso.mentions.places import cache

USAGE = (Path(__file__).parents[2] / "docs" / "usage.md").read_text(encoding="utf-8")


@pytest.fixture
def ledger(tmp_path, monkeypatch) -> Path:
    monkeypatch.setattr(demo, "ledger_path", lambda: tmp_path / "demo.db")
    return tmp_path / "demo.db"


def test_the_demo_prints_a_report_and_the_second_time_parses_nothing(ledger, monkeypatch):
    first = CliRunner().invoke(app, ["demo"], catch_exceptions=False)
    assert first.exit_code == 0 and "Palmyra" in first.stdout and first.stderr == ""
    monkeypatch.setattr(language, "parse", None)
    began = time.process_time()
    assert f"--ledger {ledger}" in first.output  # else the ids that it shows lead nowhere
    second = CliRunner().invoke(app, ["demo"], catch_exceptions=False)
    assert second.stdout == first.stdout
    assert time.process_time() - began < 3


def test_the_demo_writes_its_page_into_a_file(ledger, tmp_path):
    done = CliRunner().invoke(app, ["demo", "--html", str(tmp_path / "x.html")], catch_exceptions=False)
    page = (tmp_path / "x.html").read_text(encoding="utf-8")
    assert done.exit_code == 0 and "Palmyra" in page and "<!doctype html>" in page


def test_the_sample_is_ten_reports_and_one_has_no_date():
    reports = list(reading.read([demo.REPORTS]))
    assert len(reports) == 10 and len({report.id for report in reports}) == 10
    assert sum(report.published is None for report in reports) == 1


def test_the_ledger_of_the_demo_lies_in_the_cache_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "a" / "b")
    assert demo.ledger_path().parent == tmp_path / "a" / "b"
    (tmp_path / "file").touch()
    monkeypatch.setattr(cache, "folder", lambda: tmp_path / "file" / "b")
    with pytest.raises(SaysoError, match="SAYSO_CACHE"):
        demo.ledger_path()


def test_the_sample_in_the_guide_runs_and_gives_a_denial(capsys):
    (block,) = re.findall(r"<!-- tested -->\n```python\n(.*?)```", USAGE, re.S)
    exec(compile(block, "usage.md", "exec"), {})
    printed = capsys.readouterr().out
    assert "Northern Monitor" in printed and "denies" in printed
