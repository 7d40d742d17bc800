"""Tense: whether the words around an expression speak of what was or of what is to come."""

from pathlib import Path
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.tokens import Piece

_LEFT, _RIGHT = 14, 8
_STOPS = frozenset((".", "!", "?", ";", ""))


class Tense(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_tense.yaml: -1 past, 1 future, 0 says nothing though its form may seem to."""

    tense: int


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"dates_tense": Tense}


@knowledge.derived
def _known(folders: tuple[Path, ...]) -> dict[str, int]:
    return {word: entry.tense for word, entry in knowledge.table("dates_tense", Tense).items()}


def direction(pieces: list[Piece], at: int) -> int:
    """-1 for the past, 1 for the future, 0 where no verb near says; the nearest to the left is asked first."""
    known = _known(knowledge.folders())
    until = _lower(pieces, at - 1) in ("until", "till")
    if until and any(_lower(pieces, at - step) in words("put_off") for step in range(2, 9)):
        return 1
    if _lower(pieces, at - 1).split(" ")[-1] == "as" and at >= 3:
        return 1
    for step in range(1, _LEFT):
        i = at - step
        if i < 0 or pieces[i].kind == "gap" or (pieces[i].lower in _STOPS and pieces[i].kind == "mark"):
            break
        said = _says(pieces, i, known)
        if said:
            return said
    for step in range(1, _RIGHT):
        i = at + step
        if i >= len(pieces) or pieces[i].kind == "gap" or (pieces[i].lower in _STOPS and pieces[i].kind == "mark"):
            break
        said = _says(pieces, i, known)
        if said:
            return said
    return int(_lower(pieces, at - 1) in words("looks_ahead"))


def _lower(pieces: list[Piece], i: int) -> str:
    return pieces[i].lower if i >= 0 else ""


def _says(pieces: list[Piece], i: int, known: dict[str, int]) -> int:
    piece = pieces[i]
    if piece.kind != "word":
        return 0
    found = known.get(piece.lower)
    if (found or 0) <= 0 and _lower(pieces, i - 1) == "be":
        return 0  # "will be held": the verb before it says when
    if found is not None:
        # "had been due to": what was to come is over by now.
        return -1 if found > 0 and "had" in (_lower(pieces, i - 1), _lower(pieces, i - 2)) else found
    if piece.lower == "to" and _lower(pieces, i - 1) in ("is", "are"):
        return 1
    return -1 if piece.lower.endswith("ed") and len(piece.lower) > 4 and piece.text[0].islower() else 0
