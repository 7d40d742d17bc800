"""`sayso export`: the tables of a ledger for other programs."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import DEFAULT, LedgerOption

__all__ = ["export"]


class Format(StrEnum):
    """What the tables are written as."""

    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


def export(
    format: Annotated[Format, typer.Option("--format", "-f", help="json: one object; jsonl: a row a line; csv.")],
    ledger: LedgerOption = DEFAULT,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; for csv a folder, with a file a table."),
    ] = None,
    table: Annotated[str | None, typer.Option("--table", "-t", metavar="NAME", help="Only this table.")] = None,
) -> None:
    """Write the tables as JSON, JSON Lines or CSV, the same bytes each time. To standard output without --output."""
    from sayso.publish import export as exports

    if table is not None and table not in exports.TABLES:
        raise typer.BadParameter(f"no table {table!r}; there are {', '.join(exports.TABLES)}", param_hint="--table")
    if format is Format.CSV and table is None and output is None:
        raise typer.BadParameter("csv is one table a file: give a folder with --output, or a table with --table")
    from sayso.ledger import Ledger

    with Ledger.open(ledger) as opened:
        tables = opened.tables()
    if format is Format.CSV and table is None and output is not None:
        _make(output)
        for name in exports.TABLES:
            _write(exports.as_csv(tables, name), output / f"{name}.csv")
    elif format is Format.CSV and table is not None:
        _write(exports.as_csv(tables, table), output)
    elif format is Format.JSON:
        _write(exports.as_json(tables, table), output)
    else:
        _write(exports.as_jsonl(tables, table), output)


def _make(folder: Path) -> None:
    from sayso.errors import SaysoError

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaysoError(f"{folder}: cannot be made a folder ({error.strerror}); give another place") from error


def _write(pieces: Iterable[bytes], output: Path | None) -> None:
    if output is not None:
        from sayso.cli.show import write

        write(output, b"".join(pieces))
        return
    stream = typer.get_binary_stream("stdout")
    for piece in pieces:
        stream.write(piece)
    stream.flush()
