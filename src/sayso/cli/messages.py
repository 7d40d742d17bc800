"""Messages: what goes to standard error, and what comes from outside made harmless for a terminal."""

import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from sayso.batch import Notify

__all__ = ["complain", "counted", "harmless", "progress", "say"]

# Seconds before a bar is shown: what is done by then needs none.
PATIENCE = 2.0


def harmless(text: str) -> str:
    """The text with control and direction marks shown as escapes: a file's name must not steer the terminal."""
    return "".join(
        c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else ascii(c)[1:-1] for c in text
    )


def complain(*messages: str) -> None:
    """Lines on standard error."""
    for message in messages:
        typer.echo(harmless(message), err=True)


def say(message: str) -> None:
    """A line on standard output."""
    typer.echo(harmless(message))


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def progress() -> Iterator["Notify | None"]:
    """A bar on standard error for what takes over two seconds; None where that is not a terminal."""
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(TextColumn("reports"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=console)
    task, begun = bar.add_task("reports", total=None), monotonic()

    def notify(done: int, total: int) -> None:
        if monotonic() - begun > PATIENCE:
            bar.start()
        bar.update(task, completed=done, total=total)

    try:
        yield notify
    finally:
        bar.stop()
