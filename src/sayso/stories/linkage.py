"""Linkage: groups of which the members are alike on average, so that a chain of chance likenesses joins nothing."""

import heapq
from collections.abc import Iterable, Mapping


def average_linkage(
    size: int, likeness: Mapping[tuple[int, int], float], least: float, bound: Iterable[tuple[int, int]] = ()
) -> list[list[int]]:
    """Groups of positions 0 to size-1: the two most alike groups are joined while their mean likeness is `least`.

    A pair that is not in `likeness` counts 0. `bound` pairs are joined first. Groups and members are sorted.
    """
    members: dict[int, list[int]] = {n: [n] for n in range(size)}
    total: list[dict[int, float]] = [{} for _ in range(size)]
    for (left, right), value in sorted(likeness.items()):
        total[left][right] = total[right][left] = value
    turn = [0] * size
    group = list(range(size))

    def join(left: int, right: int) -> None:
        for other, value in total[right].items():
            if other != left:
                total[left][other] = total[other][left] = total[left].get(other, 0.0) + value
                del total[other][right]
        total[left].pop(right, None)
        total[right] = {}
        for member in members[right]:
            group[member] = left
        members[left] += members.pop(right)
        turn[left] += 1

    for left, right in sorted(bound):
        a, b = sorted((group[left], group[right]))
        if a != b:
            join(a, b)

    def offers(left: int) -> Iterable[tuple[float, int, int, int, int]]:
        for other, value in total[left].items():
            mean = value / (len(members[left]) * len(members[other]))
            if mean >= least:
                a, b = min(left, other), max(left, other)
                yield -mean, a, b, turn[a], turn[b]

    queue = [offer for n in sorted(members) for offer in offers(n) if offer[1] == n]
    heapq.heapify(queue)
    while queue:
        _, a, b, turn_a, turn_b = heapq.heappop(queue)
        if a in members and b in members and (turn[a], turn[b]) == (turn_a, turn_b):
            join(a, b)
            for offer in offers(a):
                heapq.heappush(queue, offer)
    return sorted(sorted(found) for found in members.values())
