"""Classes: whom a figure counts. Figures of two classes are never in dispute: 4 children and 20 people can both be."""

import re
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.model import Figure

# A word on top may stand right behind the number phrase: "six civilians more". 8 characters hold one word.
BESIDE = 8

_WORD = re.compile(r"[a-z]+")


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_counted": _Words, "reconcile_more_words": _Words}


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


@knowledge.derived
def _more() -> dict[str, frozenset[str]]:
    entries = knowledge.table("reconcile_more_words", _Words).items()
    return {what: frozenset(entry.words.split()) for what, entry in entries}


def additional(text: str, figure: Figure) -> bool:
    """Whether a figure counts only some on top of others: "two others were killed", "Another five died"."""
    start = text.rfind(" ", 0, max(0, figure.span.start - 1)) + 1
    beside = text[start : figure.span.end + BESIDE].casefold()
    return not _more().get(figure.what, frozenset()).isdisjoint(_WORD.findall(beside))
