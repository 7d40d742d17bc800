"""The command line: one module a command.

Exit codes: 0 all went well; 1 something could not be read, a check failed, or there is no such ledger or row; 2 the
command was not used as it can be.
"""

import io
import sys

import typer

from sayso import __version__
from sayso.cli.check import check
from sayso.cli.demo import demo
from sayso.cli.explain import explain
from sayso.cli.export import export
from sayso.cli.knowledge import knowledge
from sayso.cli.messages import complain
from sayso.cli.read import read
from sayso.cli.report import report
from sayso.errors import SaysoError

__all__ = ["app", "main"]

app = typer.Typer(
    help="What do the reports say happened, and on whose say-so?",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (read, report, explain, check, export, demo):
    app.command()(command)
app.add_typer(knowledge)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"sayso {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="Print the version."),
) -> None:
    pass


def main() -> None:
    """Run the command line; an error of sayso's own is a line on standard error and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal of another alphabet shows escapes
    try:
        app()
    except SaysoError as error:
        complain(str(error))
        sys.exit(1)
