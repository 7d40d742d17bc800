"""Likeness: which pairs of reports are alike, and how much."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.stories.vectors import Vector, cosine

# Each report is looked up by its heaviest terms; two reports that share fewer than 2 of these are never of one story
# in the measured sets.
HEAVIEST, SHARED = 40, 2
# A term that more reports than this have proposes nothing (it still counts in the comparison).
COMMON = 200
# Below this, likeness is noise: two reports of unlike stories have .03 on average.
FLOOR = 0.05
# What distance in time does: nothing in the first 2 days; then the likeness falls towards 6 tenths, half way in 20
# days. The same place has another shooting next month, but a story can also be told again a year later.
SAME, HALF_WAY, FAR = 2, 20, 0.6


def likeness(vectors: Sequence[Vector], days: Sequence[int | None]) -> dict[tuple[int, int], float]:
    """Pairs of positions, the lower first, with their likeness, for all that are alike enough to matter.

    `days` are day numbers (date.toordinal()), None where a report has no date.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    found: dict[tuple[int, int], float] = {}
    for n, vector in enumerate(vectors):
        heaviest = sorted(vector, key=lambda term: (-vector[term], term))[:HEAVIEST]
        shared = Counter(other for term in heaviest if len(holders[term]) < COMMON for other in holders[term])
        for other, times in sorted(shared.items()):
            if times >= SHARED:
                value = cosine(vectors[other], vector) * nearness(days[other], days[n])
                if value >= FLOOR:
                    found[other, n] = value
        for term in heaviest:
            holders[term].append(n)
    return found


def nearness(left: int | None, right: int | None) -> float:
    """1 for reports of one time, or where a date is unknown; less with distance."""
    if left is None or right is None:
        return 1.0
    apart = max(0, abs(left - right) - SAME)
    return FAR + (1 - FAR) / (1 + apart / HALF_WAY)
