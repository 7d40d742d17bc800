"""The tables of sayso 0.1."""

import sqlalchemy as sa
from alembic import op

from sayso.ledger import sqlite

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make all tables, and the full-text index where the database is SQLite."""
    op.create_table(
        "reports",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text()),
        sa.Column("published", sa.Text()),
        sa.Column("published_from", sa.Text(), nullable=False),
        sa.Column("published_note", sa.Text()),
        sa.Column("dateline_place", sa.Text()),
        sa.Column("agencies", sa.Text(), nullable=False),
        sa.Column("title", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("language", sa.Text()),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("main_event", sa.Text()),
        sa.Column("own_text_share", sa.Float(), nullable=False),
        sa.Column("read_share", sa.Float(), nullable=False),
        sa.Column("passages", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_table(
        "statements",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text()),
        sa.Column("chain", sa.Text(), nullable=False),
        sa.Column("source_spans", sa.Text(), nullable=False),
        sa.Column("root", sa.Text()),
        sa.Column("sources", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("of", sa.Text()),
        sa.Column("part", sa.Text()),
        sa.Column("event", sa.Text()),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("reported_at", sa.Text()),
    )
    op.create_table(
        "sources",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("side", sa.Text()),
        sa.Column("actor", sa.Text()),
    )
    op.create_table(
        "events",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("plover", sa.Text()),
        sa.Column("acled", sa.Text()),
        sa.Column("story", sa.Text(), nullable=False),
        sa.Column("place", sa.Text()),
        sa.Column("start", sa.Text()),
        sa.Column("end", sa.Text()),
        sa.Column("time_precision", sa.Text()),
        sa.Column("participants", sa.Text(), nullable=False),
        sa.Column("statements", sa.Text(), nullable=False),
        sa.Column("reports", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("mentions", sa.Text(), nullable=False),
        sa.Column("reasons", sa.Text(), nullable=False),
    )
    op.create_table(
        "figures",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("statement", sa.Text()),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("event", sa.Text()),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text()),
        sa.Column("low", sa.BigInteger()),
        sa.Column("high", sa.BigInteger()),
        sa.Column("modifier", sa.Text()),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("as_of", sa.Text()),
        sa.Column("cumulative", sa.Boolean(), nullable=False),
        sa.Column("part_of", sa.Boolean(), nullable=False),
        sa.Column("negated", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "disputes",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sides", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
    )
    op.create_table(
        "support",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("claim", sa.Text(), nullable=False),
        sa.Column("statements", sa.Text(), nullable=False),
        sa.Column("origins", sa.Text(), nullable=False),
        sa.Column("independent", sa.BigInteger(), nullable=False),
        sa.Column("interested", sa.BigInteger(), nullable=False),
    )
    op.create_table(
        "copies",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("reports", sa.Text(), nullable=False),
        sa.Column("wire", sa.Text()),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "control",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("start", sa.Text()),
        sa.Column("end", sa.Text()),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("statements", sa.Text(), nullable=False),
    )
    op.create_table(
        "places",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("geonames_id", sa.BigInteger()),
        sa.Column("country", sa.Text()),
        sa.Column("precision", sa.Text()),
        sa.Column("reason", sa.Text()),
    )
    op.create_table(
        "dates",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("value", sa.Text()),
        sa.Column("first", sa.Text()),
        sa.Column("last", sa.Text()),
    )
    op.create_table(
        "actors",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("start", sa.BigInteger(), nullable=False),
        sa.Column("end", sa.BigInteger(), nullable=False),
        sa.Column("quote", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text()),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("side", sa.Text()),
        sa.Column("anonymous", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "analyses",
        sa.Column("report", sa.Text(), primary_key=True),
        sa.Column("dated", sa.Boolean(), primary_key=True),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("blob", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "reviews",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("left", sa.Text(), nullable=False),
        sa.Column("right", sa.Text()),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("note", sa.Text()),
        sa.Column("evidence", sa.String(32), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
    op.create_table(
        "meta",
        sa.Column("key", sa.String(32), primary_key=True),
        sa.Column("value", sa.Text(), nullable=False),
    )
    op.create_table(
        "problems",
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.Column("line", sa.BigInteger()),
        sa.Column("message", sa.Text(), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        sqlite.make_index(op.get_bind())
