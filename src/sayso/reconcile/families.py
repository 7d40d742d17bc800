"""Families: which event types reports use for one happening, and which words name no type at all."""

from typing import Any

from msgspec import Struct

from sayso import knowledge


class Family(Struct, frozen=True):
    """The family of one event type."""

    family: str
    near: tuple[str, ...] = ()
    violent: bool = False
    accident: bool = False

    @property
    def deadly(self) -> bool:
        """Whether people die of it."""
        return self.violent or self.accident


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_families": Family, "reconcile_generic": _Words}


@knowledge.derived
def _families() -> dict[str, Family]:
    return knowledge.table("reconcile_families", Family)


@knowledge.derived
def generic() -> frozenset[str]:
    """Words such as "attack" and "incident", in lower case."""
    entries = knowledge.table("reconcile_generic", _Words).values()
    return frozenset(word for entry in entries for word in entry.words.split())


def of(event_type: str) -> Family:
    """The family of a type; a type that the file does not know is a family of its own."""
    return _families().get(event_type) or Family(event_type)


def relation(left: str, right: str) -> str | None:
    """same or near, for two event types; None for types that are never one event."""
    a, b = of(left), of(right)
    if a.family == b.family:
        return "same"
    return "near" if b.family in a.near or a.family in b.near else None
