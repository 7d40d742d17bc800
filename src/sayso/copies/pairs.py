"""Pairs: reports that share text, with the stretches and how much of the shorter one they are."""

from collections import OrderedDict
from collections.abc import Sequence

from msgspec import Struct

from sayso.copies.compare import stretches
from sayso.copies.propose import proposed
from sayso.copies.words import Words, words
from sayso.model import Report, Span

# "Most of the shorter report": half of its words.
WHOLE = 0.5
# Words of this many reports are kept at once; 300 words take 10 KB.
KEPT = 2_000


class Pair(Struct, frozen=True):
    """Two reports by position (the earlier first) with the stretches of each."""

    earlier: int
    later: int
    earlier_spans: tuple[Span, ...]
    later_spans: tuple[Span, ...]
    whole: bool


def shared_pairs(reports: Sequence[Report]) -> list[Pair]:
    """All pairs that share a stretch, sorted by position; `reports` stand earliest first."""
    kept: OrderedDict[int, Words] = OrderedDict()

    def at(n: int) -> Words:
        if n not in kept:
            kept[n] = words(reports[n])
            if len(kept) > KEPT:
                kept.popitem(last=False)
        return kept[n]

    found = []
    for earlier, later in proposed(reports):
        here, there = at(later), at(earlier)
        shared = stretches(here, there)
        if not shared:
            continue
        size = sum(stretch.left[1] + 1 - stretch.left[0] for stretch in shared)
        found.append(
            Pair(
                earlier,
                later,
                tuple(sorted(there.span(*stretch.right) for stretch in shared)),
                tuple(here.span(*stretch.left) for stretch in shared),
                size >= WHOLE * min(len(here), len(there)),
            )
        )
    return found
