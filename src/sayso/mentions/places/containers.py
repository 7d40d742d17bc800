"""Containers that the text names beside a place: "Manbij, Syria", "Springfield, Ill.", "Maiwand district, Kandahar"."""

from sayso.language import Document
from sayso.mentions.places.distance import kilometres
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.spans import Found

# How far from the point of an area its places may lie, where the index does not tell what lies in it.
PART_KM, COUNTY_KM, CITY_KM = 120.0, 90.0, 60.0
_HOLDS = (Kind.COUNTRY, Kind.AREA, Kind.PART, Kind.COUNTY, Kind.REGION)


def container_of(document: Document, found: list[Found], n: int, words: Lexicon) -> int | None:
    """The number of the span that stands as the container of span n, or None."""
    if n + 1 >= len(found):
        return None
    this, other = found[n], found[n + 1]
    tokens = document.tokens
    if tokens[this.first].sentence is not tokens[other.first].sentence or other.first - this.last > 8:
        return None
    i = this.last + 1
    kinds = words.areas_after | words.districts_after | words.towns_after
    while i < other.first and tokens[i].lower in kinds:
        i += 1
    link = tokens[i].text if i < other.first else ""
    if link in (",", "(") or tokens[i].lower in ("in", "of"):
        i += 1
    elif i != other.first:
        return None
    while i < other.first and (
        tokens[i].lower in words.directions
        or tokens[i].lower in ("the", "in", "of", "province", "governorate", "state")
    ):
        i += 1
    if i != other.first or not any(c.kind in _HOLDS for c in other.candidates):
        return None
    if link == "," and not other.abbreviation and _rank(this) <= _rank(other):
        # "Niger, Nigeria", "Illinois, Missouri": a list of peers.
        return None
    return n + 1


def _rank(found: Found) -> int:
    """0 where the name is a country's before all, 1 a well-known first-level area's, 2 other."""
    best = min((c for c in found.candidates if c.name_class == NameClass.MAIN), key=lambda c: c.kind, default=None)
    if best is None:
        return 2
    if best.kind == Kind.COUNTRY:
        return 0
    if (
        best.kind == Kind.AREA
        and best.population > 400_000
        and not any(
            c.population * 5 > best.population and c.kind in (Kind.CITY, Kind.CAPITAL) and not c.name_class
            for c in found.candidates
        )
    ):
        return 1
    return 2


def holds(container: Candidate, place: Candidate) -> bool:
    """Whether a place lies in a container."""
    if container.row == place.row or place.kind == Kind.COUNTRY:
        return False
    if container.kind == Kind.COUNTRY:
        return place.country == container.country
    if container.kind == Kind.AREA:
        return place.area == container.area and place.kind != Kind.AREA
    if container.country != place.country and container.kind != Kind.REGION:
        return False
    if container.kind == Kind.COUNTY and container.area != place.area:
        return False
    if container.latitude != container.latitude:
        return container.kind == Kind.COUNTY
    km = kilometres(container.latitude, container.longitude, place.latitude, place.longitude)
    if container.kind == Kind.PART:
        return km < PART_KM
    if container.kind == Kind.COUNTY:
        return km < COUNTY_KM
    return km < (1000.0 if container.kind == Kind.REGION else CITY_KM)


def within(candidates: tuple[Candidate, ...], containers: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates that lie in one of the containers."""
    kept = tuple(c for c in containers if c.kind in _HOLDS)
    return tuple(p for p in candidates if any(holds(c, p) for c in kept))
