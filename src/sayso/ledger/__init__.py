"""Ledger: the store of all that was read, and the rows that are handed out.

Takes the analyses of reports and what they say together (Findings), keeps both, gives Tables; `ledger.assemble` makes
the rows. The only room that knows which database there is: SQLite in one file, or PostgreSQL by URL.
"""

from sayso.ledger.rows import Tables
from sayso.ledger.selection import of_story
from sayso.ledger.store import Ledger, Problem

__all__ = ["Ledger", "Problem", "Tables", "of_story"]
