"""The ledger itself: opened, read as typed rows, written in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, Engine, select

from sayso.errors import LedgerError, LedgerMissing
from sayso.ledger import migrate, sqlite
from sayso.ledger.database import engine_for, named
from sayso.ledger.rows import (
    ActorRow,
    ControlRow,
    CopyRow,
    DateRow,
    DisputeRow,
    EventRow,
    FigureRow,
    PlaceRow,
    ReportRow,
    SourceRow,
    StatementRow,
    SupportRow,
    Tables,
)
from sayso.ledger.schema import META, PROBLEMS, ROWS, TABLES
from sayso.ledger.writing import Writing

__all__ = ["Ledger", "Problem"]


class Problem(msgspec.Struct, frozen=True):
    """An input of the last run that could not be read: the file as given, the line where there is one, and why."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{place}: {self.message}"


class Ledger:
    """All that was read, and what it says. Use it with `with`, or close() it.

    Each property reads its rows when it is asked for: keep what you go through more than once.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self._engine, self.where = engine, where

    @classmethod
    def open(cls, path_or_url: str | Path, create: bool = False) -> Self:
        """Open a ledger: a file, or a database by URL (`postgresql+psycopg://...`); `create` makes a missing one.

        Raises LedgerMissing, LedgerLocked, LedgerTooNew, or LedgerError where it is something else or cannot be opened.
        """
        where = str(path_or_url)
        if "://" in where:
            return cls(engine_for(where), where)._prepared(create)
        path = Path(path_or_url)
        if path.is_dir():
            raise LedgerError(f"{where}: this is a folder; give a file, for instance {path / 'sayso.db'}")
        if not path.exists():
            if not create:
                raise LedgerMissing(f"{where}: no such ledger; make it with `sayso read REPORTS --ledger {where}`")
            if not path.parent.is_dir():
                raise LedgerError(f"{where}: the folder {path.parent} does not exist; make it first")
            with named(where):
                sqlite.setup(path)
        return cls(sqlite.engine(path), where)._prepared(create)

    @classmethod
    def in_memory(cls) -> Self:
        """A new ledger that is gone when it is closed."""
        return cls(sqlite.engine(None), ":memory:")._prepared(create=True)

    def _prepared(self, create: bool) -> Self:
        try:
            with self._reading() as connection:
                found = migrate.revision(connection, self.where, create)
            if found != migrate.REVISIONS[-1]:
                with self._connection(writes=True) as connection:
                    migrate.bring_up(connection)
        except LedgerError:
            self.close()
            raise
        return self

    def close(self) -> None:
        """Let the database go."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.close()

    @contextmanager
    def _connection(self, writes: bool) -> Iterator[Connection]:
        with named(self.where), self._engine.connect() as bare:
            connection = bare.execution_options(**{sqlite.WRITES: writes})
            with connection.begin():
                yield connection

    def _reading(self) -> Any:
        return self._connection(writes=False)

    @contextmanager
    def write(self) -> Iterator[Writing]:
        """One transaction: all of it is kept, or, where anything is raised or the process dies, none.

        Others may read the old state meanwhile; a second writer gets LedgerLocked.
        """
        with self._connection(writes=True) as connection:
            yield Writing(connection)

    def tables(self) -> Tables:
        """All rows, as of one moment."""
        with self._reading() as connection:
            return Tables(**{name: tuple(_rows(connection, name)) for name in ROWS})

    def _table(self, name: str) -> tuple[Any, ...]:
        with self._reading() as connection:
            return tuple(_rows(connection, name))

    @property
    def reports(self) -> tuple[ReportRow, ...]:
        """The reports, by id."""
        return self._table("reports")

    @property
    def statements(self) -> tuple[StatementRow, ...]:
        """Who says what."""
        return self._table("statements")

    @property
    def sources(self) -> tuple[SourceRow, ...]:
        """Who speaks."""
        return self._table("sources")

    @property
    def events(self) -> tuple[EventRow, ...]:
        """What happened, or is said to have."""
        return self._table("events")

    @property
    def figures(self) -> tuple[FigureRow, ...]:
        """Numbers about the events."""
        return self._table("figures")

    @property
    def disputes(self) -> tuple[DisputeRow, ...]:
        """Where the sides do not agree."""
        return self._table("disputes")

    @property
    def support(self) -> tuple[SupportRow, ...]:
        """On how many origins each claim rests."""
        return self._table("support")

    @property
    def copies(self) -> tuple[CopyRow, ...]:
        """Text that reports share."""
        return self._table("copies")

    @property
    def control(self) -> tuple[ControlRow, ...]:
        """Who holds which place."""
        return self._table("control")

    @property
    def places(self) -> tuple[PlaceRow, ...]:
        """Places where they are named."""
        return self._table("places")

    @property
    def dates(self) -> tuple[DateRow, ...]:
        """Dates where they are named."""
        return self._table("dates")

    @property
    def actors(self) -> tuple[ActorRow, ...]:
        """Actors where they are named."""
        return self._table("actors")

    @property
    def texts(self) -> dict[str, str]:
        """Report id to the text that all offsets count in."""
        reports = TABLES["reports"]
        with self._reading() as connection:
            found = connection.execute(select(reports.c.id, reports.c.text).order_by(reports.c.position))
            return {row[0]: row[1] for row in found}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be read in the last run, by file and line."""
        with self._reading() as connection:
            columns = (PROBLEMS.c.file, PROBLEMS.c.line, PROBLEMS.c.message)
            return tuple(Problem(*row) for row in connection.execute(select(*columns).order_by(PROBLEMS.c.position)))

    @property
    def meta(self) -> dict[str, str]:
        """What the ledger was written with: `sayso` and `language` (the pipeline's name and version)."""
        with self._reading() as connection:
            return {row[0]: row[1] for row in connection.execute(select(META.c.key, META.c.value).order_by(META.c.key))}

    def search(self, words: str, limit: int = 100) -> tuple[str, ...]:
        """Ids of the reports whose title or text holds all the words, best first.

        Raises LedgerError on a database other than SQLite, which has no such index.
        """
        if self._engine.dialect.name != "sqlite":
            raise LedgerError(
                f"{self.where}: search by words needs a ledger in a file; this is {self._engine.dialect.name}"
            )
        asked = words.split()
        if not asked:
            return ()
        with self._reading() as connection:
            return tuple(sqlite.search(connection, asked, limit))

    def to_dataframe(self, table: str, library: str | None = None) -> Any:
        """One table as a data frame of pandas or polars, whichever is installed; `library` names one of them.

        Raises LedgerError where the table or the library is not there.
        """
        from sayso.ledger.frames import frame

        if table not in ROWS:
            raise LedgerError(f"no table {table!r}; there are {', '.join(ROWS)}")
        return frame(ROWS[table], self._table(table), library)


def _rows(connection: Connection, name: str) -> Iterator[Any]:
    table, row = TABLES[name], ROWS[name]
    columns = [column for column in table.c if column.name != "position"]
    for values in connection.execute(select(*columns).order_by(table.c.position)):
        yield row(*values)
