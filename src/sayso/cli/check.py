"""`sayso check`: the proof of a ledger."""

import typer

from sayso.cli.messages import complain, counted, say
from sayso.cli.options import DEFAULT, LedgerOption

__all__ = ["check"]


def check(ledger: LedgerOption = DEFAULT) -> None:
    """Prove each span of a ledger against its text and each id against its table. Exit code 1 where one fails."""
    from sayso.ledger import Ledger
    from sayso.publish.check import check as faults_of

    with Ledger.open(ledger) as opened:
        tables = opened.tables()
    faults = [str(fault) for fault in faults_of(tables)]
    for fault in faults:
        say(fault)
    rows = sum(len(getattr(tables, name)) for name in tables.__struct_fields__)
    if faults:
        found = f"{counted(len(faults), 'fault')} in {counted(rows, 'row')}"
        complain(f"{ledger}: {found}; read the reports again into a new ledger and compare")
        raise typer.Exit(1)
    say(f"{ledger}: {counted(rows, 'row')} in {counted(len(tables.reports), 'report')}, each span and id proved")
