"""Database: an engine for a URL, and what a database raises as errors of our own."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from sayso.errors import LedgerError, LedgerLocked

__all__ = ["engine_for", "named"]


def engine_for(url: str) -> Engine:
    """An engine for a database's URL. Raises LedgerError where no driver is installed for it."""
    try:
        if make_url(url).get_backend_name() == "sqlite":
            raise LedgerError(f"{url}: give a ledger in a file by its path, not as a URL")
        return create_engine(url)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise LedgerError(f"{url}: no driver for this URL ({error}); for PostgreSQL install psycopg") from error


@contextmanager
def named(where: str) -> Iterator[None]:
    """Give what the database raises a name of our own."""
    try:
        yield
    except DatabaseError as error:
        reason = str(error.orig)
        if "locked" in reason or "could not obtain lock" in reason:
            raise LedgerLocked(
                f"{where}: another process is writing to this ledger; wait until it is done, or give another --ledger"
            ) from error
        if "not a database" in reason:
            raise LedgerError(f"{where}: this file is no sayso ledger; give another file to --ledger") from error
        raise LedgerError(f"{where}: the database says: {reason}; nothing was changed") from error
