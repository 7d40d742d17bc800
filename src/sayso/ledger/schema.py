"""Schema: the tables of the database, one a row type, and those that sayso keeps for itself."""

import types
import typing
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Boolean, Column, Float, Integer, LargeBinary, MetaData, String, Table

from sayso.ledger.columns import Nested, Words
from sayso.ledger.rows import Row, Tables

__all__ = ["ANALYSES", "META", "METADATA", "PROBLEMS", "REVIEWS", "ROWS", "TABLES"]

METADATA = MetaData()
_SCALARS: dict[Any, Any] = {str: Words, int: BigInteger, float: Float, bool: Boolean}


def _column(field: msgspec.structs.FieldInfo) -> Column[Any]:
    kind, nullable = field.type, False
    if isinstance(kind, types.UnionType):
        kind = next(k for k in typing.get_args(kind) if k is not types.NoneType)
        nullable = True
    made = _SCALARS[kind]() if kind in _SCALARS else Nested(kind)
    return Column(field.name, made, nullable=nullable)


def _table(name: str, row: type[Row]) -> Table:
    columns = [_column(field) for field in msgspec.structs.fields(row)]
    # The place of the row in the fixed order: ids alone do not tell it, and some tables have none.
    return Table(name, METADATA, Column("position", Integer, primary_key=True, autoincrement=False), *columns)


# Table name to row type, in the order of the contract.
ROWS: dict[str, type[Row]] = {field.name: typing.get_args(field.type)[0] for field in msgspec.structs.fields(Tables)}
TABLES: dict[str, Table] = {name: _table(name, row) for name, row in ROWS.items()}

# `dated` is true for a report that got its date from its story: derived from the row of the report as it was read.
ANALYSES = Table(
    "analyses",
    METADATA,
    Column("report", Words(), primary_key=True),
    Column("dated", Boolean, primary_key=True),
    Column("key", String(32), nullable=False),
    Column("blob", LargeBinary, nullable=False),
)
# What a reviewer decided; replayed on every run. Nothing writes to it yet.
REVIEWS = Table(
    "reviews",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("kind", Words(), nullable=False),
    Column("left", Words(), nullable=False),
    Column("right", Words()),
    Column("verdict", Words(), nullable=False),
    Column("note", Words()),
    Column("evidence", String(32), nullable=False),
    Column("at", String(32), nullable=False),
)
META = Table("meta", METADATA, Column("key", String(32), primary_key=True), Column("value", Words(), nullable=False))
PROBLEMS = Table(
    "problems",
    METADATA,
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("file", Words(), nullable=False),
    Column("line", BigInteger),
    Column("message", Words(), nullable=False),
)
