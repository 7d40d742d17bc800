"""Classes: whom a figure counts. Figures of two classes are never in dispute: 4 children and 20 people can both be."""

import functools

from msgspec import Struct

from sayso import knowledge


class _Words(Struct, frozen=True):
    words: str


@functools.cache
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
