"""Schemas: which room reads which knowledge file, and as what: for `sayso.knowledge.check` and the tests."""

from importlib import import_module
from typing import Any

__all__ = ["types"]

# Each names its files and their types in TYPES; tests/test_schemas.py holds that no file is forgotten.
_READERS = (
    "knowledge.event_words",
    "reading.phrases",
    "reading.wires",
    "mentions.actors",
    "mentions.dates.named",
    "mentions.dates.neighbours",
    "mentions.dates.tense",
    "mentions.dates.words",
    "mentions.figures.words",
    "mentions.places.data",
    "statements.lexicon",
    "events.lexicon",
    "stories.terms",
    "reconcile.families",
    "reconcile.matters",
    "reconcile.names",
    "reconcile.places",
    "reconcile.whom",
    "reconcile.disputes.added",
    "reconcile.disputes.clocks",
    "reconcile.disputes.holding",
    "reconcile.disputes.weapons",
    "ledger.assemble",
    "publish.headline",
)


def types() -> dict[str, Any]:
    """The type of the entries of each knowledge file, by its name without the ending, or a pattern (`actors_*`)."""
    return {name: kind for reader in _READERS for name, kind in import_module(f"sayso.{reader}").TYPES.items()}
