"""The shapes of the knowledge files that this room reads."""

from typing import Any

from msgspec import Struct

from sayso.knowledge import table


class Country(Struct, frozen=True):
    """What this room takes from countries.yaml."""

    name: str
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Point(Struct, frozen=True):
    """A point inside a country, and names that countries.yaml has not."""

    point: tuple[float, float]
    also: tuple[str, ...] = ()


class Extra(Struct, frozen=True, kw_only=True):
    """A place that no gazetteer package has; the key is its name.

    `kind`: base, field, crossing, dam, camp, mountain, quarter, district, region, water, continent, town or site.
    `area` is the first-level area in plain English. `weak` marks a name that is also a common word or another place's.
    """

    kind: str
    at: tuple[float, float]
    country: str | None = None
    area: str | None = None
    also: tuple[str, ...] = ()
    note: str
    weak: bool = False


class Known(Struct, frozen=True):
    """A place that a name means the world over; the key is the name, `id` its GeoNames id.

    `spelling` is true where GeoNames' name of the place is the better known.
    """

    id: int
    country: str
    note: str
    spelling: bool = False


class Area(Struct, frozen=True):
    """A first-level area: its plain English name, GeoNames code and further spellings; the key is COUNTRY.CODE."""

    name: str
    iso: str | None = None
    also: tuple[str, ...] = ()


class Words(Struct, frozen=True):
    """A list of words of one use."""

    words: tuple[str, ...]
    note: str = ""


class State(Struct, frozen=True):
    """Abbreviations of a state or province; the key is its name."""

    country: str
    code: str
    short: tuple[str, ...]


class Seats(Struct, frozen=True):
    """The counties of one US state with their seats; the key is the state's postal code."""

    counties: dict[str, str]


def countries() -> dict[str, Country]:
    """Countries by ISO code."""
    return table("countries", Country)


def points() -> dict[str, Point]:
    """Points and further names of countries by ISO code."""
    return table("places_countries", Point)


def extras() -> dict[str, Extra]:
    """The supplement by name."""
    return table("places_extra", Extra)


def known() -> dict[str, Known]:
    """The places that a name means the world over, by that name."""
    return table("places_known", Known)


def areas() -> dict[str, Area]:
    """First-level areas whose names or codes the packages do not give well."""
    return table("places_areas", Area)


class GivenNames(Struct, frozen=True):
    """Given names of one part of the world, in one line."""

    names: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {
    "places_areas": Area,
    "places_counties": Seats,
    "places_countries": Point,
    "places_extra": Extra,
    "places_known": Known,
    "places_signs": Words,
    "places_states": State,
    "places_words": Words,
}


def given_names() -> frozenset[str]:
    """Given names in lower case."""
    listed = (n for group in table("persons_given_names", GivenNames).values() for n in group.names.split())
    return frozenset(n.lower() for n in listed) | words("given_names")


def states() -> dict[str, State]:
    """State abbreviations by name."""
    return table("places_states", State)


def seats() -> dict[str, Seats]:
    """US county seats by state code."""
    return table("places_counties", Seats)


def words(kind: str) -> frozenset[str]:
    """The words of one use in places_words.yaml."""
    return frozenset(table("places_words", Words)[kind].words)


def signs() -> dict[str, str]:
    """Words that tell where a report is at home, to the codes of their countries."""
    return {word: code for code, signs in table("places_signs", Words).items() for word in signs.words}
