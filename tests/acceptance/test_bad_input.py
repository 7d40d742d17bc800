"""Bad input: a clear message that names the file (and line), the rest is read, exit code not 0, the ledger whole."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from sayso import language

SECONDS = 10
# The language pipeline alone takes 200 MB.
MEGABYTES = 600


def write(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def broken_lines() -> bytes:
    lines = [
        b'{"id": "l%d", "text": "The mayor of Besko said on Monday that %d boats were lost."}' % (n, n)
        for n in (1, 2, 3, 4)
    ]
    lines[2] = lines[2][:40]
    return b"\n".join(lines) + b"\n"


BAD = {
    "empty.txt": (b"", ""),
    "blank.html": (b" \n ", ""),
    "binary.txt": (bytes(range(256)) * 40, ""),
    "picture.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 8, ""),
    "lines.jsonl": (broken_lines(), ":3:"),
    "missing.txt": (None, ""),
    "none-*.txt": (None, ""),
    "folder": (None, ""),
}


@pytest.fixture
def bad(tmp_path) -> Path:
    for name, (content, _) in BAD.items():
        if content is not None:
            write(tmp_path / name, content)
    (tmp_path / "folder" / "below").mkdir(parents=True)
    return tmp_path


@pytest.mark.parametrize("name", BAD)
def test_a_bad_input_is_named_by_the_command_and_the_rest_is_read(bad, sayso, reports, name):
    done = sayso("read", name, *reports, "--ledger", "x.db")
    assert done.exit_code == 1
    first, last = done.stderr.splitlines()
    assert first.startswith(f"{name}{BAD[name][1] or ':'}")
    assert last == "1 input could not be read; all others are in the ledger"
    assert sayso("check", "--ledger", "x.db").exit_code == 0
    read = 6 + (3 if name == "lines.jsonl" else 0)
    assert done.stdout.startswith(f"x.db: {read} reports ({read} new")


def test_all_bad_inputs_at_once_are_each_named_once(bad, sayso, reports):
    done = sayso("read", *BAD, *reports, "--ledger", "x.db")
    assert done.exit_code == 1
    told = done.stderr.splitlines()
    assert len(told) == len(BAD) + 1
    assert all(sum(line.startswith(f"{name}:") for line in told) == 1 for name in BAD)
    assert sayso("check", "--ledger", "x.db").exit_code == 0
    assert sayso("export", "-f", "jsonl", "-t", "reports", "-l", "x.db").stdout.count("\n") == 9


def test_nothing_but_bad_inputs_leaves_an_empty_sound_ledger(bad, sayso):
    assert sayso("read", "empty.txt", "folder", "--ledger", "x.db").exit_code == 1
    done = sayso("check", "--ledger", "x.db")
    assert done.exit_code == 0 and "0 rows in 0 reports" in done.stdout


def test_a_bad_input_in_a_second_run_leaves_what_was_read(bad, sayso, reports, exported):
    before = exported(reports)
    assert sayso("read", "binary.txt", "--ledger", "made.db").exit_code == 1
    assert sayso("export", "-f", "json", "--ledger", "made.db").stdout_bytes == before


HUGE = 50_000_000
SENTENCE = b"The town of Besko was lost on Monday, the mayor said, and nine boats sank in the harbour. "


def huge(name: str) -> bytes:
    if name == "one-word.txt":
        return b"x" * HUGE
    if name == "one-line.jsonl":
        return b'{"text": "' + SENTENCE * (HUGE // len(SENTENCE)) + b'"}'
    if name == "unlike.txt":  # no sentence stands twice
        return b" ".join(b"Boat %d sank off Besko with %d aboard, the mayor said." % (n, n % 9) for n in range(890_000))
    return SENTENCE * (HUGE // len(SENTENCE))


@pytest.mark.parametrize("name", ["one-line.txt", "one-word.txt", "one-line.jsonl", "unlike.txt"])
def test_fifty_megabytes_in_one_line_are_told_in_seconds_and_little_memory(tmp_path, reports, name):
    """A process of its own: its peak of memory and its processor time, which no neighbour lengthens, are measured."""
    write(tmp_path / name, huge(name))
    program = (
        "import resource, runpy, sys\nsys.argv[0] = 'sayso'\n"
        "try: runpy.run_module('sayso', run_name='__main__')\n"
        "finally:\n"
        "    used = resource.getrusage(resource.RUSAGE_SELF)\n"
        "    print(used.ru_maxrss // 1024, used.ru_utime + used.ru_stime, file=sys.stderr)"
    )
    command = [sys.executable, "-c", program, "read", name, *map(str, reports), "--ledger", "x.db"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=6 * SECONDS)
    *told, measured = done.stderr.splitlines()
    megabytes, seconds = map(float, measured.split())
    assert megabytes < MEGABYTES
    assert seconds < SECONDS
    assert any(line.startswith(f"{name}:") for line in told), told
    assert done.returncode == 1
    check = [sys.executable, "-m", "sayso", "check", "--ledger", "x.db"]
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0


def test_a_page_nested_fifty_thousand_deep_is_told_and_its_words_are_kept(tmp_path, sayso, reports):
    page = "<html><body>" + "<div>" * 50_000 + "<p>The town of Besko fell on Monday, the mayor said.</p></body></html>"
    write(tmp_path / "deep.html", page.encode())
    began = time.process_time()
    done = sayso("read", "deep.html", *reports, "--ledger", "x.db")
    assert time.process_time() - began < SECONDS
    assert "The town of Besko fell on Monday" in sayso("export", "-f", "json", "--ledger", "x.db").stdout
    assert sayso("check", "--ledger", "x.db").exit_code == 0
    assert any(line.startswith("deep.html:") for line in done.stderr.splitlines()), done.output
    assert done.exit_code == 1


INVALID = {
    # UTF-8 cut by other bytes; all in one line of a file that has a sound line before it.
    "odd.txt": "The mayor’s office in Besko said “no”. ".encode() * 3 + b"Broken \xe2\x28\xa1 and \xff here, he said.",
    "raw.txt": b"The town of Besko fell \xc3\x28, the mayor\xf0\x28\x8c\x28 said, and \xff\xfe nine boats sank.",
    "odd.jsonl": b'{"id": "a", "text": "Calm."}\n{"id": "b", "text": "The mayor said \xff\xfe nine boats sank."}\n',
}


@pytest.mark.parametrize("name", INVALID)
def test_invalid_utf8_is_told_and_its_words_are_kept(tmp_path, sayso, reports, name):
    write(tmp_path / name, INVALID[name])
    done = sayso("read", name, *reports, "--ledger", "x.db")
    texts = sayso("export", "-f", "json", "-t", "reports", "--ledger", "x.db").stdout
    assert "boats sank" in texts or "he said" in texts
    assert sayso("check", "--ledger", "x.db").exit_code == 0
    start = f"{name}:2:" if name.endswith("jsonl") else f"{name}:"
    assert any(line.startswith(start) for line in done.stderr.splitlines()), done.output
    assert done.exit_code == 1


def test_a_report_on_which_a_room_fails_leaves_the_others_and_is_named(sayso, reports, monkeypatch):
    parse = language.parse

    def fail(report, *more):
        if report.id == "monitor":
            raise IndexError("list index out of range")
        return parse(report, *more)

    monkeypatch.setattr(language, "parse", fail)
    done = sayso("read", *reports, "--ledger", "x.db")
    assert done.exit_code == 1
    assert done.stdout.startswith("x.db: 5 reports (5 new")
    told = done.stderr.splitlines()
    assert len(told) == 2 and "monitor.jsonl" in told[0] and "'monitor'" in told[0] and "IndexError" in told[0]
    assert sayso("check", "--ledger", "x.db").exit_code == 0
    monkeypatch.undo()
    healed = sayso("read", *reports, "--ledger", "x.db")
    assert healed.exit_code == 0, healed.output


def test_what_could_not_be_read_is_not_held_against_the_next_run(bad, sayso, reports):
    assert sayso("read", "empty.txt", reports[0], "--ledger", "x.db").exit_code == 1
    assert sayso("read", reports[0], "--ledger", "x.db").exit_code == 0
