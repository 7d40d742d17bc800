"""Export: the tables of a ledger as JSON, JSON Lines or CSV, the same bytes for the same ledger.

`json` is one object with the tables in the order of the contract. `jsonl` is one row a line, which names its table.
`csv` is one table: UTF-8, CRLF, text always in quotes, None as nothing at all, nested values as JSON, the reports
without their text.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from sayso.ledger.rows import Row, Tables

__all__ = ["TABLES", "as_csv", "as_json", "as_jsonl", "neutral", "restored"]

# The tables in the order of the contract.
TABLES: tuple[str, ...] = Tables.__struct_fields__
# A spreadsheet takes a cell that starts so for a formula; the wide forms are taken for the narrow ones in East Asia.
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
_SURROGATE = re.compile("[\ud800-\udfff]")


def as_json(tables: Tables, only: str | None = None) -> Iterator[bytes]:
    """One JSON object, a row a line, in pieces; with `only` it has that table alone."""
    yield b"{"
    for number, name in enumerate((only,) if only else TABLES):
        yield f'{"," if number else ""}\n"{name}": ['.encode()
        for position, row in enumerate(getattr(tables, name)):
            yield (b",\n" if position else b"\n") + _line(row)
        yield b"]"
    yield b"\n}\n"


def as_jsonl(tables: Tables, only: str | None = None) -> Iterator[bytes]:
    """One JSON object a row, its first key `table`; with `only` of that table alone."""
    for name in (only,) if only else TABLES:
        for row in getattr(tables, name):
            yield f'{{"table":"{name}",'.encode() + _line(row)[1:] + b"\n"


def as_csv(tables: Tables, name: str) -> Iterator[bytes]:
    """One table with a line of heads. Lone surrogates, which UTF-8 cannot hold, are written as backslash escapes."""
    rows = getattr(tables, name)
    kind = next(f.type.__args__[0] for f in msgspec.structs.fields(Tables) if f.name == name)
    fields = [field for field in kind.__struct_fields__ if (name, field) != ("reports", "text")]
    yield (",".join(fields) + "\r\n").encode()
    for row in rows:
        line = ",".join(_cell(getattr(row, field)) for field in fields)
        yield (line + "\r\n").encode("utf-8", "backslashreplace")


def neutral(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe before what would be a formula, and before an apostrophe."""
    return "'" + text if text.startswith((*_FORMULA, "'")) else text


def restored(cell: str) -> str:
    """The text that `neutral` was given."""
    return cell[1:] if cell.startswith("'") else cell


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = neutral(value) if isinstance(value, str) else _line(value).decode()
    return '"' + text.replace('"', '""') + '"'


def _line(value: Row | Any) -> bytes:
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:  # a lone surrogate stands in JSON as its escape
        text = json.dumps(msgspec.to_builtins(value), ensure_ascii=False, separators=(",", ":"))
        return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text).encode()
