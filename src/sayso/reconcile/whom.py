"""Whom: the class of people that a word is of. What is told of two classes can be true at once."""

from typing import Any

from msgspec import Struct

from sayso import knowledge


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_counted": _Words}


@knowledge.derived
def _classes() -> dict[str, str]:
    return {
        w: kind for kind, entry in knowledge.table("reconcile_counted", _Words).items() for w in entry.words.split()
    }


def counted(whom: str | None) -> str:
    """The class of whom a figure counts; one that the file does not know is a class of its own."""
    if whom is None:
        return "people"
    last = whom.casefold().split()[-1] if whom.split() else ""
    return _classes().get(last) or _classes().get(last.removesuffix("s")) or last
