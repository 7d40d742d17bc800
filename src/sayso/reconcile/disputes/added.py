"""On top: figures that count only some, on top of others."""

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
TYPES: dict[str, Any] = {"reconcile_more_words": _Words}


@knowledge.derived
def _more() -> dict[str, frozenset[str]]:
    entries = knowledge.table("reconcile_more_words", _Words).items()
    return {what: frozenset(entry.words.split()) for what, entry in entries}


def additional(text: str, figure: Figure) -> bool:
    """Whether a figure counts only some on top of others: "two others were killed", "Another five died"."""
    start = text.rfind(" ", 0, max(0, figure.span.start - 1)) + 1
    beside = text[start : figure.span.end + BESIDE].casefold()
    return not _more().get(figure.what, frozenset()).isdisjoint(_WORD.findall(beside))
