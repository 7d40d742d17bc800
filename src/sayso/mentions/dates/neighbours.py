"""Neighbours: the words whose place beside an ambiguous word or a number says what it is."""

from pathlib import Path
from typing import Any

from msgspec import Struct

from sayso import knowledge


class Neighbours(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_neighbours.yaml: the words, and what their being there says."""

    note: str
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"dates_neighbours": Neighbours}


def words(key: str) -> frozenset[str]:
    """The words of one entry, in small letters."""
    return _all(knowledge.folders())[key]


@knowledge.derived
def _all(folders: tuple[Path, ...]) -> dict[str, frozenset[str]]:
    table = knowledge.table("dates_neighbours", Neighbours)
    return {key: frozenset(entry.words.split()) for key, entry in table.items()}
