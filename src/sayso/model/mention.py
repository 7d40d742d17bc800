"""Mentions: actors, places, dates and figures where one report names them."""

import enum

from msgspec import Struct

from sayso.model.span import Span


class SourceKind(enum.StrEnum):
    """What sort of body or person an actor is."""

    PARTY = "party"  # an armed group or state that takes part
    OFFICIAL = "official"  # an organ or officer of a state, party or body
    MONITOR = "monitor"  # counts and documents: observatories, rights groups, UN missions
    AGENCY = "agency"  # news agencies, also those of states and parties
    OUTLET = "outlet"  # newspapers, broadcasters, "local media"
    WITNESS = "witness"  # witnesses, residents, medics, activists on the ground
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


class ActorMention(Struct, frozen=True):
    """A body, group or person where it is named.

    `span` covers the name with its title or role, without a leading article.
    `name` is the fullest name that the report or the knowledge files give it; for a nameless one ("a security
    source", "residents") its description as the text has it. `actor` is the id in the knowledge files
    ("islamic_state"), or that of an organ by grammar ("syria.army"), else None. `side` is the actor id of the party
    that it belongs to or speaks for. `how` says how it was resolved: name, alias, acronym, short, organ, person,
    description. `aliases` are the other forms that this report uses.
    """

    span: Span
    name: str
    actor: str | None = None
    kind: SourceKind = SourceKind.UNKNOWN
    side: str | None = None
    how: str = "name"
    anonymous: bool = False
    aliases: tuple[str, ...] = ()


class Place(Struct, frozen=True):
    """A place as resolved. `country` is the ISO 3166-1 alpha-2 code, `admin1` the name of the first-level area.

    `precision`: exact, near ("10 km east of"), city, area, region, country, or None where unresolved. All but `name`
    is None where the name could not be resolved without guessing.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None
    geonames_id: int | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str | None = None


class PlaceMention(Struct, frozen=True):
    """A place where it is named. `reason` says how it was resolved, or why not."""

    span: Span
    place: Place
    reason: str | None = None


class DateMention(Struct, frozen=True):
    """A date, time, duration or set where it is named.

    `type` is DATE, TIME, DURATION or SET; `value` the TIMEX3 value, None where it hangs on an unknown reference date.
    `first` and `last` are the ISO dates that it covers, None where unknown.
    """

    span: Span
    type: str
    value: str | None
    first: str | None = None
    last: str | None = None


class Figure(Struct, frozen=True):
    """One number about an event, as one statement gives it.

    `low` and `high` are inclusive; None is an open end ("at least 58" is 58, None; "dozens" is 24, None; "up to 9" is
    None, 9). `what`: killed, wounded, missing, displaced, captured, released, strikes, destroyed, attackers, fighters,
    other. `whom` is the class that is counted as the text names it ("civilians"), never guessed. `span` covers number
    and counted words; `trigger` the word that says what became of them ("killed"). `part_of` is true for a part of
    another figure ("including 68 children"), `cumulative` for a running total, `negated` for "denied that 40 died".
    `as_of` is an ISO date.
    """

    span: Span
    what: str
    whom: str | None = None
    low: int | None = None
    high: int | None = None
    modifier: str | None = None
    trigger: Span | None = None
    part_of: bool = False
    cumulative: bool = False
    negated: bool = False
    as_of: str | None = None


class Mentions(Struct, frozen=True):
    """All that one report names, each in text order.

    `setting` is where the report as a whole plays: the place of which it tells most and first, None where none is
    clear. Its span may stand inside the name of a local body ("the Kent County Sheriff's Office").
    """

    actors: tuple[ActorMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    setting: PlaceMention | None = None
