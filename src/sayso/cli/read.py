"""`sayso read`: reports into a ledger."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.messages import complain, counted, progress, say
from sayso.cli.options import DEFAULT, LedgerOption

__all__ = ["read"]


def read(
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH...", help="Files, folders, globs, or - for standard input.")
    ],
    ledger: LedgerOption = DEFAULT,
    workers: Annotated[int, typer.Option("--workers", "-w", min=1, help="Processes to read with.")] = 1,
    knowledge: Annotated[
        Path | None, typer.Option("--knowledge", metavar="DIR", help="A folder of your own knowledge files.")
    ] = None,
) -> None:
    """Read reports into a ledger, which is made if need be. What was read before is kept and not parsed again."""
    from sayso import knowledge as files
    from sayso import reading
    from sayso.ledger import Ledger
    from sayso.pipeline import run

    if knowledge is not None:
        files.use(knowledge)
    with Ledger.open(ledger, create=True) as opened, progress() as notify:
        outcome = run(reading.read(paths, sys.stdin.buffer), opened, workers=workers, notify=notify)
    complain(*map(str, outcome.problems))
    say(
        f"{ledger}: {counted(outcome.reports, 'report')} "
        f"({outcome.new} new, {outcome.changed} changed, {outcome.same} read before)"
    )
    if outcome.problems:
        complain(f"{counted(len(outcome.problems), 'input')} could not be read; all others are in the ledger")
        raise typer.Exit(1)
