"""Writing: what one run may do to a ledger, inside its one transaction."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, and_, delete, insert, select

from sayso.errors import InputError
from sayso.ledger import blob, sqlite
from sayso.ledger.rows import Tables
from sayso.ledger.schema import ANALYSES, META, PROBLEMS, ROWS, TABLES
from sayso.model import Analysis

__all__ = ["Writing"]

# Rows sent to the database at a time: past a thousand it is no faster, and the list of their values stays small.
BATCH = 1000


class Writing:
    """The open transaction of a run. `dated` speaks of reports that got their date from their story."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # Other databases than SQLite (whose lock is taken at the start) make a second writer wait here.
        connection.execute(select(META.c.key).where(META.c.key == "rooms").with_for_update(nowait=True))

    def keys(self, dated: bool = False) -> dict[str, str]:
        """Report id to the key of the analysis that is stored."""
        found = select(ANALYSES.c.report, ANALYSES.c.key).where(ANALYSES.c.dated == dated).order_by(ANALYSES.c.report)
        return {row[0]: row[1] for row in self._connection.execute(found)}

    def analyses(self, dated: bool = False) -> dict[str, Analysis]:
        """Report id to the analysis that is stored, by report id."""
        found = select(ANALYSES.c.report, ANALYSES.c.blob).where(ANALYSES.c.dated == dated)
        return {row[0]: blob.unpack(row[1]) for row in sorted(self._connection.execute(found).all(), key=_first)}

    def put(self, analyses: Iterable[Analysis], dated: bool = False) -> None:
        """Store analyses, in place of those of the same reports."""
        for analysis in analyses:
            report = analysis.report
            self.drop([report.id], dated)
            self._connection.execute(
                insert(ANALYSES).values(report=report.id, dated=dated, key=blob.key(report), blob=blob.pack(analysis))
            )

    def drop(self, reports: Iterable[str], dated: bool = False) -> None:
        """Forget stored analyses."""
        for report in reports:
            self._connection.execute(
                delete(ANALYSES).where(and_(ANALYSES.c.report == report, ANALYSES.c.dated == dated))
            )

    def replace(self, tables: Tables) -> None:
        """Put these rows in place of all that were there."""
        for name, table in TABLES.items():
            self._connection.execute(delete(table))
            fields = ROWS[name].__struct_fields__
            rows = getattr(tables, name)
            self._insert(
                table,
                [
                    {"position": position, **{field: getattr(row, field) for field in fields}}
                    for position, row in enumerate(rows)
                ],
            )
        if self._connection.dialect.name == "sqlite":
            sqlite.index(self._connection)

    def meta(self) -> dict[str, str]:
        """What the ledger was written with."""
        return {row[0]: row[1] for row in self._connection.execute(select(META.c.key, META.c.value))}

    def set_meta(self, **values: str) -> None:
        """Put down what it is written with."""
        for name, value in values.items():
            self._connection.execute(delete(META).where(META.c.key == name))
            self._connection.execute(insert(META).values(key=name, value=value))

    def set_problems(self, problems: Sequence[InputError]) -> None:
        """Put down what could not be read in this run."""
        self._connection.execute(delete(PROBLEMS))
        values = [
            {"position": n, "file": problem.file, "line": problem.line, "message": problem.message}
            for n, problem in enumerate(problems)
        ]
        self._insert(PROBLEMS, values)

    def _insert(self, table: Table, values: Sequence[Mapping[str, object]]) -> None:
        for start in range(0, len(values), BATCH):
            self._connection.execute(insert(table), values[start : start + BATCH])


def _first(row: Sequence[str]) -> str:
    return row[0]
