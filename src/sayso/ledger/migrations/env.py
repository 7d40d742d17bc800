"""What alembic runs: the migrations, on the connection and inside the transaction that the ledger gives it."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transaction_per_migration=False)
context.run_migrations()
