"""Which statement of sayso's is which of the corpus: one to one, by the words that they share."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from evaluation.corpus import GoldStatement

A = TypeVar("A")
B = TypeVar("B")

# A claim is found where most of the shorter of the two quotes is shared, and the longer is not three times as long:
# "nine people died" inside a quotation of forty words is another claim.
SHARED_OF_SHORTER = 0.6
SHARED_OF_LONGER = 1 / 3


def places(text: str, pieces: list[tuple[int, int]]) -> frozenset[int]:
    """The offsets of the letters and digits of some stretches of a text."""
    return frozenset(at for start, end in pieces for at in range(start, end) if text[at].isalnum())


def gold_places(text: str, statement: GoldStatement) -> frozenset[int]:
    """Where a gold quote stands: nearest to its cue, where the same words stand more than once."""
    pieces = []
    for quote in (statement.quote, statement.quote2):
        if quote:
            start = _nearest(text, quote, statement.cue)
            pieces.append((start, start + len(quote)))
    return places(text, pieces)


def likeness(left: frozenset[int], right: frozenset[int]) -> float:
    """The share of letters that two quotes have in common (Dice), 0 where they are not the same claim."""
    shared = len(left & right)
    if not shared:
        return 0.0
    short, long = sorted((len(left), len(right)))
    if shared < SHARED_OF_SHORTER * short or shared < SHARED_OF_LONGER * long:
        return 0.0
    return 2 * shared / (short + long)


def pairs(left: list[A], right: list[B], weight: Callable[[A, B], float]) -> list[tuple[int, int]]:
    """One-to-one pairs (positions) of weight above 0, the heaviest first; equal ones in the order given."""
    ranked = sorted(
        (-value, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (value := weight(one, other)) > 0
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    chosen = []
    for _, i, j in ranked:
        if i not in taken_left and j not in taken_right:
            taken_left.add(i)
            taken_right.add(j)
            chosen.append((i, j))
    return chosen


def _nearest(text: str, quote: str, cue: str | None) -> int:
    cues = list(_occurrences(text, cue)) if cue else []
    return min(
        _occurrences(text, quote),
        key=lambda at: (min((max(c - at - len(quote), at - c, 0) for c in cues), default=0), at),
    )


def _occurrences(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)
