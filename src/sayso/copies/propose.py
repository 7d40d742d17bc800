"""Proposals: which pairs of reports are worth an exact comparison.

Two ways, both nearly linear: a rare run of words that two reports share (finds a few copied sentences in long texts),
and MinHash of their shingles (finds a text that was edited everywhere).
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence

from rensa import RMinHash, RMinHashLSH

from sayso.copies.words import codes
from sayso.model import Report

# Runs of 6 words, the least of each 6 in a row: any run of 11 words that two texts share has at least one in common.
# A copied stretch has 12 words or more (compare.FEWEST).
RUN, WINDOW = 6, 6
# A run that stands in more reports than this links each of them only with the first and the one before: the pairs of
# 40 reports are 780, of 400 they would be 79,800.
COMMON = 40
# 64 values in 16 bands of 4 propose pairs of Jaccard .5 with a chance of .64, of .7 with .99 (1 - (1 - s**4)**16).
VALUES, BANDS, THRESHOLD, SEED = 64, 16, 0.5, 42
# MinHash says nothing of texts of a line or two.
SHORTEST = 20


def proposed(reports: Sequence[Report]) -> list[tuple[int, int]]:
    """Pairs of positions in `reports`, the lower first, sorted."""
    once: dict[int, int] = {}
    holders: dict[int, list[int]] = {}
    minhashes: list[RMinHash] = []
    hashed: list[int] = []
    for n, report in enumerate(reports):
        values = codes(report)
        for run in sorted(_runs(values)):
            if run in holders:
                holders[run].append(n)
            elif run in once:
                holders[run] = [once[run], n]
            else:
                once[run] = n
        if len(values) >= SHORTEST:
            minhash = RMinHash(num_perm=VALUES, seed=SEED)
            minhash.update(_shingles(values))
            minhashes.append(minhash)
            hashed.append(n)
    once.clear()
    found = set(_linked(holders.values()))
    if minhashes:
        lsh = RMinHashLSH(threshold=THRESHOLD, num_perm=VALUES, num_bands=BANDS)
        lsh.insert_many(minhashes)
        for n, keys in zip(hashed, lsh.query_all(minhashes), strict=True):
            others = sorted(hashed[key] for key in keys if hashed[key] < n)
            found.update((other, n) for other in (others if len(others) < COMMON else (others[0], others[-1])))
    return sorted(found)


def _runs(values: list[int]) -> set[int]:
    """The fingerprints of a text: of the hashes of its word runs, the least in each window."""
    hashes = list(map(hash, zip(*(values[n:] for n in range(RUN)), strict=False)))
    if len(hashes) < WINDOW:
        return set(hashes)
    return set(map(min, *(hashes[n:] for n in range(WINDOW))))


def _shingles(values: list[int]) -> list[str]:
    """Runs of 3 words; those whose first checksum is odd are left out, which halves the work and keeps the share."""
    return [f"{a}.{b}.{c}" for a, b, c in zip(values, values[1:], values[2:], strict=False) if not a & 1]


def _linked(groups: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    for group in groups:
        if len(group) > COMMON:
            yield from ((group[0], n) for n in group[1:])
            yield from itertools.pairwise(group)
            continue
        for k, left in enumerate(group):
            yield from ((left, right) for right in group[k + 1 :])
