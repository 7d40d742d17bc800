"""What holds a place that is not resolved: the area that the text names right before or behind it."""

import itertools
import re
from collections.abc import Iterator

from msgspec import structs

from sayso.model import Place, PlaceMention

# "Chorah district, Uruzgan province": what may stand between a place and the area that holds it.
_WITHIN = re.compile(
    r"(?: (?:district|sub-district|area|village|town|city|county|valley|region))?,? (?:in |of )?(?:the )?"
)
# "the Uruzgan province village of Chorah", "Uruzgan's Chorah district".
_HOLDING = re.compile(
    r"(?: province| governorate| region| state)?(?:['’]s)?,? (?:(?:village|town|city|district|hamlet) of )?"
)


def in_areas(text: str, mentions: list[PlaceMention]) -> Iterator[PlaceMention]:
    """The mentions; one that is not resolved has the country and area of a resolved area that touches it."""
    before: PlaceMention | None = None
    for mention, following in itertools.zip_longest(mentions, mentions[1:]):
        area = None
        if mention.place.latitude is None:
            area = _holder(text, mention, following) or _holder(text, before, mention, held_behind=True)
        before = mention
        yield mention if area is None else _put(mention, area)


def _put(mention: PlaceMention, area: Place) -> PlaceMention:
    place = structs.replace(mention.place, country=area.country, admin1=area.admin1)
    return structs.replace(mention, place=place, reason=f"{mention.reason}; in {area.name}, as the text says")


def _holder(
    text: str, left: PlaceMention | None, right: PlaceMention | None, held_behind: bool = False
) -> Place | None:
    """The area among two mentions that follow one another, if it holds the other one by the words between them."""
    if left is None or right is None:
        return None
    area = (left if held_behind else right).place
    between = text[left.span.end : right.span.start]
    if area.precision != "area" or area.latitude is None or len(between) >= 30:
        return None
    if held_behind:
        return area if _HOLDING.fullmatch(between) and between.strip(" ,") else None
    return area if "," in between and _WITHIN.fullmatch(between) else None
