"""Nearness of the places of one report: towns told of together lie together.

Every name lays its candidates on a grid, with a weight: a name of one place counts in full, one of 30 places little for
each. A candidate is supported by the other names' candidates around it. So "Boone County" and "Lebanon", each of many
states, settle each other. The work grows with the candidates, not with their pairs.
"""

import math
from collections import defaultdict
from collections.abc import Iterable

from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.record import Candidate, Kind

# Degrees a side: with its neighbours a cell sees at least 220 km, where exp(-km / REACH_KM) is under 0.2.
CELL = 2.0
# Places told of together lie about so far apart.
REACH_KM = 100.0
# More candidates than this tell nothing of where.
MOST = 150


class Support:
    """The grid of one round."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[str, float, float, float]]] = defaultdict(list)

    def add(self, key: str, candidates: Iterable[tuple[Candidate, float]]) -> None:
        """Lay the candidates of one name, each with its weight from 0 to 1."""
        for c, weight in candidates:
            if c.latitude == c.latitude and c.kind not in (Kind.COUNTRY, Kind.REGION):
                # An area's point stands for much land: it says less of where.
                w = weight * (0.5 if c.kind == Kind.AREA else 1.0)
                self._cells[_cell(c.latitude, c.longitude)].append((key, c.latitude, c.longitude, w))

    def of(self, key: str, c: Candidate) -> float:
        """How well a candidate of the name `key` is supported by other names, from 0 to 1."""
        if c.latitude != c.latitude:
            return 0.0
        best: dict[str, float] = {}
        row, column = _cell(c.latitude, c.longitude)
        for i in (row - 1, row, row + 1):
            for j in (column - 1, column, column + 1):
                for other, lat, lon, weight in self._cells.get((i, j), ()):
                    if other != key and weight > best.get(other, 0.0):
                        near = weight * math.exp(-kilometres(c.latitude, c.longitude, lat, lon) / REACH_KM)
                        if near > best.get(other, 0.0):
                            best[other] = near
        far = 1.0
        for near in best.values():
            far *= 1 - 0.7 * near
        return 1 - far


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return math.floor(latitude / CELL), math.floor(longitude / CELL)
