"""Data frames: one table for pandas or polars, whichever is installed."""

import importlib.util
import json
from collections.abc import Sequence
from typing import Any

import msgspec

from sayso.errors import LedgerError
from sayso.ledger.rows import Row

__all__ = ["frame"]

LIBRARIES = ("pandas", "polars")


def frame(kind: type[Row], rows: Sequence[Row], library: str | None = None) -> Any:
    """The rows as a data frame; nested values stand in it as lists and dicts.

    Raises LedgerError where neither library, or not the one that is named, is installed.
    """
    if library is not None and library not in LIBRARIES:
        raise LedgerError(f"no such library: {library!r}; give pandas or polars")
    for name in (library,) if library else LIBRARIES:
        if importlib.util.find_spec(name) is not None:
            return _made(name, kind, rows)
    raise LedgerError(
        f"{library or 'neither pandas nor polars'} is not installed; run `pip install sayso[{library or 'pandas'}]`"
    )


def _made(name: str, kind: type[Row], rows: Sequence[Row]) -> Any:
    plain = json.loads(json.dumps(msgspec.to_builtins(rows)))  # tuples as lists, which both libraries take
    columns = {field: [row[field] for row in plain] for field in kind.__struct_fields__}
    made = importlib.import_module(name).DataFrame
    # polars would guess types from the first 100 values, which may all be None.
    return made(columns, infer_schema_length=None, strict=False) if name == "polars" else made(columns)
