"""Setting: the one area that a report is set in, for events whose words name no place.

A local report names its town once, in its dateline or in the name of its police, and then tells of "the shooting".
Where a report's places agree, that is where it happened; where they do not, nothing is said.
"""

from collections import Counter

from sayso.events.scene import Scene
from sayso.events.typing import VIOLENT
from sayso.model import Place, PlaceMention, SourceKind

# What happens in one spot, and nothing that is itself about a place, such as its capture.
TYPES = VIOLENT | {"arrest"}
# Half of a report's places must lie in one first-level area. GVA's reports without a place of their own: right 96 and
# wrong 21 of 143 at a half, 81 and 16 at all of them.
_SHARE = 0.5
_PRECISE = frozenset({"exact", "near", "city", "area"})
# Bodies that are named for where they sit, not for where things happen: "the London-based monitor", "Reuters (Dubai)".
_ELSEWHERE = frozenset({SourceKind.MONITOR, SourceKind.AGENCY, SourceKind.OUTLET})


def find(scene: Scene) -> PlaceMention | None:
    """The commonest place of the area that most of a report's places lie in; None where they lie apart."""
    told = [m for m in scene.mentions.places if m.place.country is not None and not _of_speaker(m, scene)]
    dateline = scene.document.report.dateline_place
    if told and dateline is not None and told[0].span.of(scene.document.text).casefold() in dateline.casefold():
        countries = Counter(m.place.country for m in told[1:])
        # Reports from the wars of Syria are written in Beirut.
        if countries and max(countries.values()) > countries[told[0].place.country]:
            told = told[1:]
    precise = [m for m in told if m.place.precision in _PRECISE]
    if not precise:
        return None
    areas = Counter(_area(m.place) for m in precise)
    area = max(areas, key=lambda key: areas[key])
    if areas[area] < _SHARE * len(precise):
        return None
    inside = [m for m in precise if _area(m.place) == area]
    inside = [m for m in inside if m.place.precision != "area"] or inside
    named = Counter(m.place for m in inside)
    return max(inside, key=lambda m: named[m.place])


def _area(place: Place) -> tuple[str | None, str | None]:
    return place.country, place.admin1


def _of_speaker(mention: PlaceMention, scene: Scene) -> bool:
    return any(a.kind in _ELSEWHERE and a.span.overlaps(mention.span) for a in scene.mentions.actors)
