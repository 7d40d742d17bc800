"""Places of events: whether two are the same, near, one inside the other, or apart."""

import math
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.places import same_name
from sayso.model import Place
from sayso.reconcile.names import key

# Kilometres up to which a point counts as the same as, or as near, another: a town and its outskirts; a town and the
# villages and fields that reports name after it.
SAME, NEAR = 3.0, 15.0
WIDE = frozenset({"area", "region", "country"})
EARTH = 6371.0


class _Part(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_place_parts": _Part}


def relation(left: Place | None, right: Place | None) -> str | None:
    """same, near, within or apart; None where one is unknown or they cannot be compared."""
    if left is None or right is None:
        return None
    if (
        left.geonames_id is not None
        and left.geonames_id == right.geonames_id
        and left.precision not in ("region", "country")
    ):
        return "same"
    a, b = key(left.name), key(right.name)
    if left.country is not None and right.country is not None and left.country != right.country:
        return "apart"
    if left.precision in WIDE or right.precision in WIDE:
        return _wide(left, right, a, b)
    distance = kilometres(left, right)
    if distance is None:
        alike = a == b or same_name(left, right) or (_part(a) is not None and _part(a) == _part(b))
        return "same" if alike else None
    if distance <= SAME:
        return "same"
    if "near" in (left.precision, right.precision):
        return "near" if distance <= 2 * NEAR else "apart"
    return "near" if distance <= NEAR else "apart"


def _wide(left: Place, right: Place, a: str, b: str) -> str | None:
    """For places of which one is an area, a region or a country."""
    if "country" in (left.precision, right.precision):
        return "within" if left.country is not None and left.country == right.country else None
    if a == b:
        return "same" if "area" in (left.precision, right.precision) else "near"
    if left.admin1 is not None and right.admin1 is not None:
        return "within" if left.admin1 == right.admin1 else "apart"
    return None


def wide(place: Place) -> bool:
    """Whether a place is too large to say where something happened."""
    return place.precision in ("region", "country")


def kilometres(left: Place, right: Place) -> float | None:
    """The distance of two points, None where one has no coordinates."""
    if left.latitude is None or left.longitude is None or right.latitude is None or right.longitude is None:
        return None
    a, b = math.radians(left.latitude), math.radians(right.latitude)
    c = math.sin((a - b) / 2) ** 2
    c += math.cos(a) * math.cos(b) * math.sin(math.radians(left.longitude - right.longitude) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, c)))


@knowledge.derived
def _parts() -> dict[str, str]:
    """Each word for a part of a town to the kind of part: a castle is a citadel."""
    return {
        word: kind
        for kind, part in knowledge.table("reconcile_place_parts", _Part).items()
        for word in part.words.split()
    }


def _part(name: str) -> str | None:
    """The kind of part that a name ends in."""
    return _parts().get(name.rpartition(" ")[2])


def finer(left: Place | None, right: Place | None) -> Place | None:
    """The one that tells more: resolved before unresolved, a town before its region."""
    if left is None or right is None:
        return left or right
    order = ("exact", "city", "near", "area", "region", "country", None)
    ranks = [order.index(p.precision) if p.precision in order else len(order) for p in (left, right)]
    return left if ranks[0] <= ranks[1] else right
