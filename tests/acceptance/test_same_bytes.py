"""Same reports, same bytes: whatever the order, the runs, the processes, the hash seed."""

import os
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.demo import REPORTS


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(6)), cut=st.integers(0, 5))
def test_any_order_of_the_files_in_one_run_or_two_gives_the_same_bytes(exported, reports, order, cut):
    turned = [reports[n] for n in order]
    batches = [turned[:cut], turned[cut:]] if cut else [turned]
    assert exported(*batches) == exported(reports, ledger="straight.db")


def test_the_sample_is_more_than_empty_tables(exported, reports, sayso):
    """What the properties of this module compare holds a row of each kind that six reports can give."""
    exported(reports)
    for table in ("reports", "statements", "sources", "events", "figures", "support", "copies", "places", "dates"):
        assert sayso("export", "-f", "jsonl", "-t", table, "-l", "made.db").stdout.count("\n") > 0, table
    assert sayso("check", "--ledger", "made.db").exit_code == 0


def test_a_rerun_adds_nothing(exported, reports, sayso):
    first = exported(reports)
    again = sayso("read", *reports, "--ledger", "made.db")
    assert "(0 new, 0 changed, 6 read before)" in again.stdout
    assert sayso("export", "-f", "json", "--ledger", "made.db").stdout_bytes == first


def test_a_folder_gives_what_its_files_give(exported, reports):
    assert exported([reports[0].parent]) == exported(reports, ledger="files.db")


def test_a_report_that_comes_last_can_give_another_its_date(exported, reports):
    """The page has no date of its own: what its story gives it must not hang on who was read first."""
    page = [file for file in reports if file.suffix == ".html"]
    others = [file for file in reports if file not in page]
    assert exported(page, others) == exported(others, page, ledger="late.db")


def fresh(folder: Path, seed: str, workers: int) -> bytes:
    """The demo's ten reports, read and exported by processes of their own."""
    ledger = folder / f"{seed}-{workers}.db"
    environment = os.environ | {"PYTHONHASHSEED": seed}
    command = [sys.executable, "-m", "sayso"]
    read = [*command, "read", str(REPORTS), "--ledger", str(ledger), "--workers", str(workers)]
    subprocess.run(read, check=True, capture_output=True, env=environment)
    export = [*command, "export", "--format", "json", "--ledger", str(ledger)]
    return subprocess.run(export, check=True, capture_output=True, env=environment).stdout


def test_another_hash_seed_and_two_processes_change_no_byte(tmp_path, sayso):
    sayso("read", REPORTS, "--ledger", "here.db")
    here = sayso("export", "-f", "json", "--ledger", "here.db").stdout_bytes
    assert fresh(tmp_path, "1", workers=2) == here
    assert fresh(tmp_path, "4242", workers=1) == here
