"""Comparison: the stretches that two texts share, by their longest common runs of words.

Small edits (a word put in, left out or changed) are bridged; words inside quotation marks count less, since two
reporters who hear the same speech write the same words.
"""

from collections import defaultdict
from typing import NamedTuple

from sayso.copies.words import Words

# A run starts where this many words agree: shorter ones are idiom ("at least 15 people were killed").
SEED = 5
# A word run that stands at more places of the other text is no help in aligning them.
PLACES = 8
# Runs with at most this many words between them in either text are one stretch, edited.
GAP = 4
# A stretch counts from 12 equal words and 60 characters, with at least 3 words outside quotation marks. Below 12,
# two desks that tell one fact meet by chance: the longest such run in the gold clusters has 10.
FEWEST, SHORTEST, OWN = 12, 60, 3


class Run(NamedTuple):
    """`size` equal words from `left` in one text and from `right` in the other."""

    left: int
    right: int
    size: int


class Stretch(NamedTuple):
    """Words first to last (inclusive) of both texts; `equal` are the characters of equal words, edits left out."""

    left: tuple[int, int]
    right: tuple[int, int]
    equal: int


def stretches(left: Words, right: Words) -> list[Stretch]:
    """What two texts share, in the order of the left one; no word of the left stands in two stretches."""
    found = []
    for chain in _chains(_runs(left, right)):
        first, last = chain[0], chain[-1]
        size = sum(run.size for run in chain)
        here, there = (first.left, last.left + last.size - 1), (first.right, last.right + last.size - 1)
        equal = sum(len(left.span(run.left, run.left + run.size - 1)) for run in chain)
        own = min(
            sum(left.own(run.left, run.left + run.size - 1) for run in chain),
            sum(right.own(run.right, run.right + run.size - 1) for run in chain),
        )
        if size >= FEWEST and equal >= SHORTEST and own >= OWN:
            found.append(Stretch(here, there, equal))
    return found


def _runs(left: Words, right: Words) -> list[Run]:
    """Runs of equal words of at least SEED, each as long as it can be, in the order of the left text."""
    places: dict[bytes, list[int]] = defaultdict(list)
    a, b = left.codes, right.codes
    for n in range(len(b) - SEED + 1):
        places[b[n : n + SEED].tobytes()].append(n)
    found: list[Run] = []
    n = 0
    while n <= len(a) - SEED:
        best = Run(n, 0, 0)
        for place in places.get(a[n : n + SEED].tobytes(), ())[:PLACES]:
            size = SEED
            while n + size < len(a) and place + size < len(b) and a[n + size] == b[place + size]:
                size += 1
            if size > best.size:
                best = Run(n, place, size)
        if best.size:
            found.append(best)
        n += max(1, best.size)
    return found


def _chains(runs: list[Run]) -> list[list[Run]]:
    """Runs that follow one another closely in both texts."""
    chains: list[list[Run]] = []
    for run in runs:
        if chains:
            before = chains[-1][-1]
            here, there = run.left - before.left - before.size, run.right - before.right - before.size
            if here <= GAP and 0 <= there <= GAP:
                chains[-1].append(run)
                continue
        chains.append([run])
    return chains
