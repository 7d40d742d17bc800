"""Tense: whether the words around an expression speak of what was or of what is to come."""

import functools

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.dates.tokens import Piece

_LEFT, _RIGHT = 14, 8
_STOPS = frozenset((".", "!", "?", ";", ""))


class Tense(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of dates_tense.yaml: -1 past, 1 future, 0 says nothing though its form may seem to."""

    tense: int


@functools.cache
def _known() -> dict[str, int]:
    return {word: entry.tense for word, entry in knowledge.table("dates_tense", Tense).items()}


def direction(pieces: list[Piece], at: int) -> int:
    """-1 for the past, 1 for the future, 0 where no verb near the piece says; the nearest to the left is asked first."""
    known = _known()
    for step in range(1, _LEFT):
        i = at - step
        if i < 0 or pieces[i].kind == "gap" or (pieces[i].lower in _STOPS and pieces[i].kind == "mark"):
            break
        said = _says(pieces[i], known)
        if said:
            return said
    for step in range(1, _RIGHT):
        i = at + step
        if i >= len(pieces) or pieces[i].kind == "gap" or (pieces[i].lower in _STOPS and pieces[i].kind == "mark"):
            break
        said = _says(pieces[i], known)
        if said:
            return said
    return 0


def _says(piece: Piece, known: dict[str, int]) -> int:
    if piece.kind != "word":
        return 0
    found = known.get(piece.lower)
    if found is not None:
        return found
    return -1 if piece.lower.endswith("ed") and len(piece.lower) > 4 and piece.text[0].islower() else 0
