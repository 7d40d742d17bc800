"""From a sense to the record that the other rooms see, with its reason in words."""

import math

from sayso.mentions.places.areas import bare
from sayso.mentions.places.index import Index
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.resolve import MARGIN, MARGIN_SOUND, Name
from sayso.model import Place

_PRECISION = {
    Kind.COUNTRY: "country", Kind.AREA: "area", Kind.PART: "area", Kind.COUNTY: "area", Kind.CAPITAL: "city",
    Kind.CITY: "city", Kind.EXTRA: "exact", Kind.REGION: "region",
}  # fmt: skip


def place_of(quote: str, name: Name, index: Index, near: bool) -> Place:
    """The place of a name; only its name where it is not resolved."""
    candidate = settled(name)
    return Place(quote) if candidate is None else place(candidate, index, near)


def place(candidate: Candidate, index: Index, near: bool = False) -> Place:
    """A candidate as the other rooms see it."""
    row = index.row(candidate.row)
    precision = "city" if row.what == "town" else _PRECISION[Kind(row.kind)]
    if near and precision not in ("country", "region"):
        precision = "near"
    area = None if row.kind == Kind.COUNTRY else index.area_name(row.area)
    return Place(bare(row.name), row.latitude, row.longitude, row.geonames_id, row.country, area, precision)


def settled(name: Name) -> Candidate | None:
    """The candidate that a name is resolved to, None where that would be a guess."""
    candidate = name.sense.candidate
    if candidate is None or math.isnan(candidate.latitude):
        return None
    least = MARGIN_SOUND if candidate.name_class == NameClass.SOUND else MARGIN
    return candidate if name.sense.margin >= least else None


def reason_of(name: Name, index: Index, near: bool) -> str:
    """Why a name was resolved so, or why not."""
    candidate, number = name.sense.candidate, len(name.candidates)
    if candidate is None:
        return "no place of this name in the gazetteer"
    if settled(name) is None:
        if math.isnan(candidate.latitude):
            return "known by name, but not where it lies"
        if name.sense.stray:
            return "known only in a country that the report does not speak of"
        if candidate.name_class == NameClass.SOUND:
            return "only sounds like places that are known"
        return f"{number} places of this name, and the report does not tell which"
    parts = [index.row(candidate.row).what]
    if name.contained:
        parts.append(f"in {name.contained}, as the text says")
    elif number > 1:
        parts.append(f"best of {number} of this name for this report")
    if candidate.name_class == NameClass.SOUND:
        parts.append("found by sound")
    if near:
        parts.append("told of as beside it")
    return "; ".join(parts)
