"""Neighbours: the words whose place beside an ambiguous word or a number says what it is."""

import functools

from msgspec import Struct

from sayso import knowledge


class Neighbours(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_neighbours.yaml: the words, and what their being there says."""

    note: str
    words: str


@functools.cache
def words(key: str) -> frozenset[str]:
    """The words of one entry, in small letters."""
    return frozenset(knowledge.table("dates_neighbours", Neighbours)[key].words.split())
