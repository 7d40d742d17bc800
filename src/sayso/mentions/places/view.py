"""What the other names of a report say of a name: their countries, first-level areas and points."""

from typing import Any

from sayso.mentions.places.evidence import Evidence
from sayso.mentions.places.record import Candidate
from sayso.mentions.places.support import Support

# The weight up to which no country is told of clearly.
SILENT = 0.7


class View:
    """What the other names of the report say; a name's own votes are left out, so that no name proves itself."""

    def __init__(self, evidence: Evidence, support: Support, own: list[tuple[Candidate, float]]) -> None:
        self.support = support
        countries: dict[str, float] = {}
        areas: dict[int, float] = {}
        for c, w in own:
            countries[c.country] = countries.get(c.country, 0.0) + w
            areas[c.area] = areas.get(c.area, 0.0) + w
        self._countries = _less(evidence.countries, countries)
        self._areas = _less(evidence.areas, areas)
        self._most_country = max(self._countries.values(), default=0.0)
        self._most_area = max(self._areas.values(), default=0.0)

    def country(self, code: str) -> float:
        """The share of a country, against the one most told of."""
        return self._countries.get(code, 0.0) / (self._most_country + 0.5)

    def area(self, area: int) -> float:
        """The share of a first-level area, against the one most told of."""
        return self._areas.get(area, 0.0) / (self._most_area + 0.5) if area else 0.0

    def area_elsewhere(self, area: int) -> float:
        """The weight of the first-level area most told of that is not this one."""
        return max((w for k, w in self._areas.items() if k and k != area), default=0.0)

    @property
    def silent(self) -> bool:
        """Whether the other names speak of no country clearly."""
        return self._most_country < SILENT

    def elsewhere(self, code: str) -> float:
        """The weight of the country most told of that is not this one."""
        return max((w for k, w in self._countries.items() if k != code), default=0.0)


def _less(weights: dict[Any, float], own: dict[Any, float]) -> dict[Any, float]:
    return {k: w - own.get(k, 0.0) for k, w in weights.items() if w - own.get(k, 0.0) > 1e-9}
