"""`sayso read`: reports into a ledger."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.messages import complain, counted, progress, say
from sayso.cli.options import DEFAULT, LedgerOption

if TYPE_CHECKING:
    from sayso.errors import InputError

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
        complain(summary(outcome.problems))
        raise typer.Exit(1)


def summary(problems: "Sequence[InputError]") -> str:
    """The last line about bad input: how many are missing, how many are there in part."""
    from sayso.errors import PartlyRead

    partly = sum(isinstance(problem, PartlyRead) for problem in problems)
    missing = len(problems) - partly
    said = [f"{counted(missing, 'input')} could not be read"] if missing else []
    said += [f"{counted(partly, 'input')} {'was' if partly == 1 else 'were'} read in part"] if partly else []
    return f"{' and '.join(said)}; all others are in the ledger"
