"""Setting: where a report as a whole plays, for what it tells of without a place of its own."""

from collections import Counter, defaultdict
from collections.abc import Collection

from msgspec import Struct

from sayso.language import Document
from sayso.model import PlaceMention, Span

# A mention at the head of the text counts so much more, falling off over so many characters.
HEAD, FALL = 2.0, 600.0
# A name inside that of a local body against a mention: the sheriff's county is not always the place.
BODY = 0.5
# A town is taken rather than its area from this share of the area's own weight on.
TOWN = 0.34
# The area must have this share of all that is told of areas: a round-up of five provinces is set in none.
LEAST = 0.4
# A dateline of a capital tells where the report was filed; that of another town, where it happened.
FILED = 0.3


_Area = tuple[str | None, str | None]
_Key = tuple[_Area, str]


class Reading(Struct, frozen=True):
    """What a report says of places: its mentions in text order, and its setting (None where none is clear).

    The setting's span is that of the words which name it; they may stand inside the name of a local body.
    """

    places: tuple[PlaceMention, ...]
    setting: PlaceMention | None


def setting(
    document: Document, mentions: list[PlaceMention], inner: list[PlaceMention], capitals: Collection[Span] = ()
) -> PlaceMention | None:
    """The place that a report tells most of and first: of mentions, and of names inside names of local bodies.

    `capitals` are the spans that name capitals. First the first-level area of which most is told, with all its towns;
    then the town in it.
    """
    weights: dict[_Key, float] = defaultdict(float)
    areas: dict[_Area, float] = defaultdict(float)
    first: dict[_Key, PlaceMention] = {}
    filed = document.report.dateline_end or 0
    abroad = _abroad(mentions, filed)
    for mention, told in sorted([*((m, 1.0) for m in mentions), *((m, BODY) for m in inner)], key=_position):
        place = mention.place
        if place.latitude is None or place.precision in ("country", "region"):
            continue
        if abroad and mention.span.end <= filed:
            continue
        share = told * (FILED if mention.span.end <= filed and mention.span in capitals else 1.0)
        weight = share * (1 + HEAD / (1 + mention.span.start / FALL))
        area = (place.country, place.admin1)
        weights[area, place.name] += weight
        areas[area] += weight
        first.setdefault((area, place.name), mention)
    if not weights:
        return None
    best = max(areas, key=lambda a: areas[a])
    if areas[best] < LEAST * sum(areas.values()):
        return None
    here = [key for key in weights if key[0] == best]
    wide = sum(weights[key] for key in here if first[key].place.precision == "area")
    towns = [key for key in here if first[key].place.precision != "area" and weights[key] >= TOWN * wide]
    return first[max(towns or here, key=lambda key: weights[key])]


def _abroad(mentions: list[PlaceMention], filed: int) -> bool:
    """Whether a report is written from another country than it tells of: wars of Syria are told from Beirut."""
    desks = {m.place.country for m in mentions if m.span.end <= filed and m.place.country is not None}
    told = Counter(m.place.country for m in mentions if m.span.end > filed and m.place.country is not None)
    return bool(told) and max(told, key=lambda country: told[country]) not in desks


def _position(pair: tuple[PlaceMention, float]) -> Span:
    return pair[0].span
