"""Two spellings of one place that no gazetteer has: "Al-Hadidiya" in one report, "Hadidiyeh" in the next."""

from sayso.mentions.places.names import ARTICLE, fold, sound
from sayso.model import Place


def same_name(left: Place, right: Place) -> bool:
    """Whether two places without a point are one by their names, as they are spelled or by sound.

    False where one is resolved (then points tell), or where countries or first-level areas differ.
    """
    if left.latitude is not None or right.latitude is not None:
        return False
    if None not in (left.country, right.country) and left.country != right.country:
        return False
    if None not in (left.admin1, right.admin1) and left.admin1 != right.admin1:
        return False
    return key(left) == key(right)


def key(place: Place) -> str:
    """What tells a place from others of one story: its GeoNames id, else its name by sound, else as it is spelled."""
    if place.geonames_id is not None:
        return str(place.geonames_id)
    heard = sound(place.name) if place.latitude is None else ""
    return heard or bare(place.name)


def bare(name: str) -> str:
    """A name folded, without an Arabic article before it."""
    folded = fold(name) or name.casefold()
    first, _, rest = folded.partition(" ")
    return rest if first in ARTICLE and len(rest) > 2 else folded
