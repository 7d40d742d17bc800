"""`sayso report`: what the ledger says, for people."""

from typing import Annotated

import typer

from sayso.cli.options import DEFAULT, Html, LedgerOption

__all__ = ["report"]


def report(
    ledger: LedgerOption = DEFAULT,
    html: Html = None,
    story: Annotated[
        str | None, typer.Option("--story", metavar="ID", help="Only this story, with all its events.")
    ] = None,
) -> None:
    """Print what is said to have happened, by whom, on how many origins, and where the sides do not agree."""
    from sayso.cli.show import show
    from sayso.ledger import Ledger

    with Ledger.open(ledger) as opened:
        tables = opened.tables()
    show(tables, html, story)
