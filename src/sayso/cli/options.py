"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["DEFAULT", "Html", "LedgerOption"]

DEFAULT = "sayso.db"

LedgerOption = Annotated[
    str, typer.Option("--ledger", "-l", metavar="FILE", help="The ledger: a file, or the URL of a PostgreSQL database.")
]
Html = Annotated[
    Path | None, typer.Option("--html", metavar="FILE", dir_okay=False, help="Write a page that works offline instead.")
]
