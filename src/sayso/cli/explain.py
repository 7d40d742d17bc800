"""`sayso explain`: one row and all that it rests on."""

from typing import Annotated

import typer

from sayso.cli.options import DEFAULT, LedgerOption

__all__ = ["explain"]


def explain(
    id: Annotated[str, typer.Argument(metavar="ID", help="The id of a row of any table.")],
    ledger: LedgerOption = DEFAULT,
) -> None:
    """Print one row, the sentences behind it, and why it says what it says."""
    from sayso.cli.show import console
    from sayso.ledger import Ledger
    from sayso.publish.explain import render

    with Ledger.open(ledger) as opened:
        tables = opened.tables()
    render(tables, id, console())
