"""Records of the index: a place that a name may mean, in 24 bytes."""

import enum
import struct
from typing import NamedTuple

PACKED = struct.Struct("<IffI2sHBBxx")


class Kind(enum.IntEnum):
    """What a place is, as the index tells it."""

    COUNTRY = 0
    AREA = 1  # a first-level area
    PART = 2  # an area below it that ISO 3166-2 lists
    COUNTY = 3
    CAPITAL = 4
    CITY = 5
    EXTRA = 6  # of the supplement: a base, field, crossing, quarter
    REGION = 7  # of the supplement: wider than a city


class NameClass(enum.IntEnum):
    """How the name belongs to the place."""

    MAIN = 0
    OTHER = 1
    SOUND = 2  # it only sounds alike


class Candidate(NamedTuple):
    """A place that a name may mean. `row` leads to its full row, `area` to the name of its first-level area."""

    row: int
    latitude: float
    longitude: float
    population: int
    country: str
    area: int
    kind: int
    name_class: int


class Row(NamedTuple):
    """The full row of a place."""

    name: str
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    area: int
    kind: int
    what: str


def unpack(packed: memoryview | bytes) -> tuple[Candidate, ...]:
    """The candidates of one name, in the order of the index."""
    return tuple(
        Candidate(row, lat, lon, population, country.decode().strip("\0"), area, kind, name_class)
        for row, lat, lon, population, country, area, kind, name_class in PACKED.iter_unpack(packed)
    )
