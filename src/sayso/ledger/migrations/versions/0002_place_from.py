"""How the place of an event is known: told by its words, or by where its reports are set."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column; it is filled by the next run, which works out all events anew."""
    op.add_column("events", sa.Column("place_from", sa.Text()))
