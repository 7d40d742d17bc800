"""From a sense to the record that the other rooms see, with its reason in words."""

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
    if candidate is None:
        return Place(quote)
    return place(candidate, index, near)


def place(candidate: Candidate, index: Index, near: bool = False) -> Place:
    """A candidate as the other rooms see it."""
    row = index.row(candidate.row)
    precision = _PRECISION[Kind(row.kind)]
    if near and precision not in ("country", "region"):
        precision = "near"
    return Place(
        bare(row.name), row.latitude, row.longitude, row.geonames_id, row.country, index.area_name(row.area), precision
    )


def settled(name: Name) -> Candidate | None:
    """The candidate that a name is resolved to, None where that would be a guess."""
    sense = name.sense
    if sense.candidate is None or sense.candidate.latitude != sense.candidate.latitude:
        return None
    least = MARGIN_SOUND if sense.candidate.name_class == NameClass.SOUND else MARGIN
    return sense.candidate if sense.margin >= least else None


def reason_of(name: Name, index: Index, near: bool) -> str:
    """Why a name was resolved so, or why not."""
    sense = name.sense
    if sense.candidate is None:
        return sense.reason
    if settled(name) is None:
        if sense.candidate.latitude != sense.candidate.latitude:
            return "known by name, but where it lies is not"
        if sense.reason == "stray":
            return "known only in a country that the report does not speak of"
        return f"{len(name.candidates)} places of this name, and nothing in the report tells which"
    row = index.row(sense.candidate.row)
    parts = [row.what]
    if name.contained:
        parts.append(f"in {name.contained}, as the text says")
    elif len(name.candidates) > 1:
        parts.append(f"best of {len(name.candidates)} of this name")
    if sense.candidate.name_class == NameClass.SOUND:
        parts.append("by sound")
    if near:
        parts.append("beside it")
    return "; ".join(parts)
