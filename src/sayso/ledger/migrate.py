"""Migrations: bring a ledger to the form that this sayso writes, in one transaction."""

from pathlib import Path

from sqlalchemy import Connection, inspect, select, table
from sqlalchemy import column as named
from sqlalchemy.exc import DBAPIError

from sayso import __version__
from sayso.errors import LedgerError, LedgerMissing, LedgerTooNew
from sayso.ledger.schema import META

__all__ = ["REVISIONS", "bring_up", "revision"]

# All revisions, the oldest first; that of the newest is what this sayso writes. Kept here because alembic takes 0.3 s
# to load, and is needed only where a ledger is made or is older.
REVISIONS = ("0001", "0002")
_VERSION = table("alembic_version", named("version_num"))


def revision(connection: Connection, where: str, create: bool) -> str | None:
    """The revision of a ledger; None for an empty database that may be made into one.

    Raises LedgerMissing, LedgerTooNew, or LedgerError where the database is something else.
    """
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            raise LedgerError(f"{where}: this database is no sayso ledger; give another file to --ledger")
        if not create:
            raise LedgerMissing(f"{where}: the ledger is empty; fill it with `sayso read REPORTS --ledger {where}`")
        return None
    found = connection.scalar(select(_VERSION.c.version_num))
    if found is not None and found not in REVISIONS:
        raise LedgerTooNew(
            f"{where}: written by sayso {_writer(connection)} (schema {found}), newer than this one ({__version__}); "
            "upgrade with `pip install --upgrade sayso`"
        )
    return found


def _writer(connection: Connection) -> str:
    try:
        return connection.scalar(select(META.c.value).where(META.c.key == "sayso")) or "of unknown version"
    except DBAPIError:  # a newer sayso may keep it elsewhere
        return "of unknown version"


def bring_up(connection: Connection) -> None:
    """Run the migrations that the ledger lacks, inside the connection's transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
