"""One name by itself, without a report around it."""

import math

from sayso.mentions.places import index as place_index
from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.evidence import Evidence
from sayso.mentions.places.names import fold, sound
from sayso.mentions.places.output import place, settled
from sayso.mentions.places.record import Candidate, Kind
from sayso.mentions.places.resolve import Name, resolve_all
from sayso.model import Place


def resolve(name: str, country: str | None = None, near: tuple[float, float] | None = None) -> Place | None:
    """The place of a name, or None where there is none or several could be meant.

    `country` is an ISO 3166-1 alpha-2 code that the place must lie in; `near` a (latitude, longitude) that it should
    lie close to.
    """
    index = place_index.get()
    candidates: tuple[Candidate, ...] = index.lookup(fold(name))
    if country:
        candidates = tuple(c for c in candidates if c.country == country)
        if not candidates and (key := sound(name)):
            candidates = index.heard(country, key)
    if near and candidates:
        best = min(candidates, key=lambda c: (c.kind == Kind.COUNTRY, _away(c, near), c.row))
        return place(best, index)
    one = Name(fold(name), candidates, country or "")
    resolve_all([one], Evidence())
    found = settled(one)
    return place(found, index) if found else None


def _away(candidate: Candidate, near: tuple[float, float]) -> float:
    km = kilometres(candidate.latitude, candidate.longitude, *near)
    return 1e6 if math.isnan(km) else km
