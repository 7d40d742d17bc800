"""Damage: what is changed in the database behind our back, `sayso check` names by its row."""

import sqlite3
from contextlib import closing

import pytest

# (table, what is damaged, what the check must say)
DAMAGE = [
    ("statements", 'UPDATE statements SET quote = quote || " and more" WHERE id = ?', "quote"),
    ("statements", 'UPDATE statements SET "end" = "end" + 1 WHERE id = ?', "is not where its spans start and end"),
    ("statements", "UPDATE statements SET root = 'src-0' WHERE id = ?", "root: no row 'src-0' in sources"),
    ("figures", "UPDATE figures SET start = start + 1 WHERE id = ?", "the text has"),
    ("figures", 'UPDATE figures SET "end" = 999999 WHERE id = ?', "outside the text"),
    ("events", "UPDATE events SET statements = '[\"s-0\"]' WHERE id = ?", "statements: no row 's-0' in statements"),
]


@pytest.fixture
def sound(exported, reports, sayso):
    exported(reports, ledger="x.db")
    assert sayso("check", "--ledger", "x.db").exit_code == 0


@pytest.mark.parametrize(("table", "damage", "told"), DAMAGE)
def test_a_damaged_row_is_named_by_the_check_and_the_others_are_not(sound, sayso, table, damage, told):
    with closing(sqlite3.connect("x.db")) as direct, direct:
        (row,) = direct.execute(f"SELECT id FROM {table} ORDER BY position LIMIT 1").fetchone()
        direct.execute(damage, (row,))
    done = sayso("check", "--ledger", "x.db")
    assert done.exit_code == 1
    assert f"{table} {row}: " in done.stdout and told in done.stdout
    assert all(line.startswith(f"{table} {row}: ") for line in done.stdout.splitlines())
    assert done.stderr.startswith("x.db: ") and "fault" in done.stderr


@pytest.mark.parametrize("table", ["places", "dates", "actors"])
def test_a_damaged_mention_is_named_by_its_number(sound, sayso, table):
    with closing(sqlite3.connect("x.db")) as direct, direct:
        direct.execute(f"UPDATE {table} SET quote = 'nowhere' WHERE position = 1")
    done = sayso("check", "--ledger", "x.db")
    assert done.exit_code == 1 and done.stdout.startswith(f"{table} #1: ") and "'nowhere'" in done.stdout


def test_a_text_that_was_changed_fails_each_row_that_leads_into_it(sound, sayso):
    with closing(sqlite3.connect("x.db")) as direct, direct:
        direct.execute("UPDATE reports SET text = 'x' || text WHERE id = 'wire'")
        wanted = [row for (row,) in direct.execute("SELECT id FROM statements WHERE report = 'wire'")]
    done = sayso("check", "--ledger", "x.db")
    assert done.exit_code == 1 and wanted
    assert all(f"statements {row}: " in done.stdout for row in wanted)


def test_a_row_that_was_deleted_is_missed_by_those_that_lead_to_it(sound, sayso):
    with closing(sqlite3.connect("x.db")) as direct, direct:
        direct.execute("DELETE FROM sources")
    done = sayso("check", "--ledger", "x.db")
    assert done.exit_code == 1 and "in sources" in done.stdout
