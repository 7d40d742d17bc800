import gzip
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso import __version__
from sayso.cli import app
from sayso.errors import SaysoError
from sayso.ledger import sqlite

pytest_plugins = ["stand_ins"]

REPORTS = [
    {"id": "r1", "published": "2016-12-11", "text": "Rebels seized Dera. The ministry said 12 died."},
    {"id": "r2", "published": "2016-12-12", "text": "The group seized Dera. The ministry denied it."},
]


@pytest.fixture
def here(tmp_path, monkeypatch, rooms) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("in.jsonl").write_text("".join(json.dumps(r) + "\n" for r in REPORTS))
    return tmp_path


def sayso(*words: str, stdin: bytes | None = None):
    return CliRunner().invoke(app, list(words), input=stdin)


def test_reading_says_what_came_in(here):
    done = sayso("read", "in.jsonl")
    assert done.exit_code == 0
    assert done.stdout == "sayso.db: 2 reports (2 new, 0 changed, 0 read before)\n"
    assert sayso("read", "in.jsonl").stdout == "sayso.db: 2 reports (0 new, 0 changed, 2 read before)\n"


def test_standard_input_is_read_as_a_file_is(here):
    line = json.dumps(REPORTS[0]).encode()
    assert sayso("read", "-", "--ledger", "x.db", stdin=line).exit_code == 0
    assert sayso("read", "in.jsonl", "--ledger", "x.db").stdout.endswith("(1 new, 0 changed, 1 read before)\n")


BAD = {
    "none.jsonl": None,
    "empty.jsonl": b"",
    "broken.jsonl": b'{"text": "Calm."}\n{"text": \n',
    "list.jsonl": b"[1, 2]\n",
    "notext.jsonl": b'{"id": "x"}\n',
    "number.jsonl": b'{"text": 7}\n',
    "cut.jsonl.gz": gzip.compress(json.dumps(REPORTS[0]).encode() * 50)[:-20],
    "noise.gz": b"\x1f\x8b" + bytes(range(256)),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_named_and_the_others_are_read(here, name):
    if BAD[name] is not None:
        Path(name).write_bytes(BAD[name])
    done = sayso("read", name, "in.jsonl")
    assert done.exit_code == 1
    assert name in done.stderr
    assert "Traceback" not in done.output
    assert {"r1", "r2"} <= {row["id"] for row in json.loads(sayso("export", "-f", "json").stdout)["reports"]}


def test_a_bad_line_is_named_by_its_number(here):
    Path("bad.jsonl").write_text('{"id": "a", "text": "Calm."}\n{"text": \n{"id": "b", "text": "Calm again."}\n')
    done = sayso("read", "bad.jsonl")
    assert done.exit_code == 1 and "bad.jsonl:2:" in done.stderr
    assert "2 reports" in done.stdout


def test_a_report_that_a_room_fails_on_is_named(here, rooms):
    rooms.poison = "denied"
    done = sayso("read", "in.jsonl")
    assert done.exit_code == 1 and "'r2'" in done.stderr and "1 report (" in done.stdout


@pytest.mark.parametrize(
    "words",
    [
        ["read"],
        ["read", "in.jsonl", "--workers", "0"],
        ["read", "in.jsonl", "--speed", "9"],
        ["export"],
        ["export", "--format", "xml"],
        ["export", "--format", "csv"],
        ["export", "--format", "json", "--table", "statement"],
        ["explain"],
        ["nonsense"],
    ],
)
def test_a_command_that_is_used_wrongly_ends_with_2(here, words):
    sayso("read", "in.jsonl")
    assert sayso(*words).exit_code == 2


@pytest.mark.parametrize("words", [["report"], ["check"], ["explain", "s-1"], ["export", "-f", "json"]])
def test_a_missing_ledger_is_told(here, words):
    with pytest.raises(SaysoError, match="sayso read"):
        CliRunner().invoke(app, words, catch_exceptions=False)


def test_a_ledger_that_is_written_to_says_wait(here, monkeypatch):
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    sayso("read", "in.jsonl")
    with sqlite3.connect("sayso.db", isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        done = sayso("read", "in.jsonl")
    assert done.exit_code == 1 and "wait until it is done" in str(done.exception)


def test_a_sound_ledger_passes_the_check(here):
    sayso("read", "in.jsonl")
    done = sayso("check")
    assert done.exit_code == 0 and "each span and id proved" in done.stdout


def test_a_damaged_ledger_fails_the_check_and_names_the_row(here):
    sayso("read", "in.jsonl")
    with sqlite3.connect("sayso.db") as direct:
        direct.execute("UPDATE figures SET quote = '99 died'")
    done = sayso("check")
    assert done.exit_code == 1
    assert done.stdout.startswith("figures f-") and "the row '99 died'" in done.stdout
    assert "1 faults" not in done.stderr


def test_the_export_is_the_same_each_time_and_for_each_order(here):
    Path("turned.jsonl").write_text("".join(json.dumps(r) + "\n" for r in REPORTS[::-1]))
    sayso("read", "in.jsonl", "--ledger", "a.db")
    sayso("read", "turned.jsonl", "--ledger", "b.db")
    exports = [sayso("export", "-f", "json", "--ledger", name).stdout_bytes for name in ("a.db", "a.db", "b.db")]
    assert exports[0] == exports[1] == exports[2]


def test_csv_goes_into_a_folder_with_a_file_a_table(here):
    sayso("read", "in.jsonl")
    assert sayso("export", "-f", "csv", "-o", "out/tables").exit_code == 0
    names = sorted(p.name for p in Path("out/tables").iterdir())
    assert len(names) == 12 and "statements.csv" in names
    one = sayso("export", "-f", "csv", "-t", "statements").stdout_bytes
    assert Path("out/tables/statements.csv").read_bytes() == one


def test_json_lines_go_into_a_file(here):
    sayso("read", "in.jsonl")
    assert sayso("export", "-f", "jsonl", "-o", "x.jsonl").stdout == ""
    assert json.loads(Path("x.jsonl").read_text().splitlines()[0])["table"] == "reports"


def test_a_place_that_cannot_be_written_is_told(here):
    sayso("read", "in.jsonl")
    Path("taken").touch()
    for words in (["-f", "json", "-o", "no/such/x.json"], ["-f", "csv", "-o", "taken"]):
        done = sayso("export", *words)
        assert done.exit_code == 1 and "give another place" in str(done.exception)


def test_a_name_from_outside_cannot_steer_the_terminal(here):
    done = sayso("read", "x\x1b[2J\u202e.jsonl")
    assert "\x1b[2J" not in done.stderr and "\\x1b[2J\\u202e" in done.stderr


def run_fresh(*words: str, **more) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "sayso", *words], capture_output=True, check=False, **more)


def test_the_version_is_told_by_the_program_itself():
    done = run_fresh("--version")
    assert done.returncode == 0 and done.stdout == f"sayso {__version__}\n".encode()


def test_an_error_is_one_line_and_exit_code_1(tmp_path):
    done = run_fresh("check", "--ledger", "none.db", cwd=tmp_path)
    assert done.returncode == 1 and done.stdout == b"" and done.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error(here):
    sayso("read", "in.jsonl")
    command = f"{sys.executable} -m sayso export -f jsonl | head -c 1"
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


def test_export_and_help_load_no_language_and_no_migrations(here):
    """Both are answered in under 0.4 s: spaCy alone takes a second, alembic 0.3 s."""
    sayso("read", "in.jsonl")
    program = (
        "import sys; sys.argv = ['sayso', *{words!r}]\nfrom sayso.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "slow = ('spacy', 'alembic', 'jinja2', 'trafilatura', 'numpy')\n"
        "sys.stderr.write(' '.join(m for m in slow if m in sys.modules))"
    )
    for words in (["--help"], ["export", "-f", "json"], ["check"]):
        script = program.format(words=words)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, env=dict(os.environ))
        assert done.stderr == b"" and done.stdout


def test_each_command_and_option_says_what_it_does():
    for command in app.registered_commands:
        help_text = sayso(command.callback.__name__, "--help").stdout
        assert "--help" in help_text and command.callback.__doc__.split(".")[0].split()[0] in help_text
