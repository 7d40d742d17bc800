"""The migrations of the ledger, run by alembic."""
