"""SQLite: all that the ledger says to SQLite alone. Other databases are spoken to in SQLAlchemy's common tongue."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event, text
from sqlalchemy.engine import URL

from sayso.ledger.columns import safe, unsafe

__all__ = ["WRITES", "engine", "index", "make_index", "search", "setup"]

# The execution option of a connection that is going to write.
WRITES = "sayso_writes"
# Seconds to wait for another writer before LedgerLocked: a short write of a neighbour passes, a long run does not.
PATIENCE = 5.0


def engine(path: Path | None) -> Engine:
    """An engine on a file, or in memory."""
    if path is None:
        made = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        made = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE})
    event.listen(made, "connect", _no_transactions_of_its_own)
    event.listen(made, "begin", _begin)
    return made


def _no_transactions_of_its_own(connection: Any, _: object) -> None:
    # Python's sqlite3 would leave tables being made outside any transaction, so that a kill could leave half of them.
    connection.isolation_level = None


def _begin(connection: Connection) -> None:
    # A writer takes the lock before it reads: two runs that both read first would lose what one of them wrote.
    writes = connection.get_execution_options().get(WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def setup(path: Path) -> None:
    """Readers beside a writer: the write-ahead log stays switched on in the file."""
    made = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": PATIENCE})
    with made.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
    made.dispose()


def make_index(connection: Connection) -> None:
    """The full-text index on the reports; it points into their table, so that no text stands in the file twice."""
    connection.execute(
        text("CREATE VIRTUAL TABLE reports_words USING fts5(title, text, content='reports', content_rowid='position')")
    )


def index(connection: Connection) -> None:
    """Bring the full-text index up to what the reports hold now."""
    connection.execute(text("INSERT INTO reports_words(reports_words) VALUES ('rebuild')"))


def search(connection: Connection, words: list[str], limit: int) -> list[str]:
    """Ids of the reports that hold all the words, best first."""
    query = " ".join('"' + safe(word).replace('"', '""') + '"' for word in words)
    found = connection.execute(
        text(
            "SELECT reports.id FROM reports_words JOIN reports ON reports.position = reports_words.rowid "
            "WHERE reports_words MATCH :query ORDER BY rank, reports.position LIMIT :limit"
        ),
        {"query": query, "limit": limit},
    )
    return [unsafe(row[0]) for row in found]
