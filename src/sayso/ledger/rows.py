"""The rows of a ledger, one record a table: the export contract as types.

Fields stand in the order in which they are exported; they may grow, never vanish. Spans are `[start, end]` lists of
code points of the report's text. Unknown is None.
"""

from msgspec import Struct

Pair = tuple[int, int]


class Row(Struct, frozen=True):
    """What all rows share: nothing but being a record."""


class Quote(Row, frozen=True):
    """A quoted stretch."""

    start: int
    end: int
    quote: str


class PassageRow(Row, frozen=True):
    """A stretch of a report of one kind."""

    start: int
    end: int
    kind: str


class ReportRow(Row, frozen=True):
    """One report. `text` is kept in the ledger and left out of tables that are exported flat."""

    id: str
    outlet: str | None
    published: str | None
    published_from: str
    published_note: str | None
    dateline_place: str | None
    agencies: tuple[str, ...]
    title: str | None
    url: str | None
    language: str | None
    story: str
    main_event: str | None
    own_text_share: float
    read_share: float
    passages: tuple[PassageRow, ...]
    text: str


class StatementRow(Row, frozen=True):
    """One claim. `sources` are the ids of the chain, `aliases` the other names of its root."""

    id: str
    report: str
    start: int
    end: int
    quote: str
    spans: tuple[Pair, ...]
    cue: Quote | None
    chain: tuple[str, ...]
    source_spans: tuple[Pair, ...]
    root: str | None
    sources: tuple[str, ...]
    aliases: tuple[str, ...]
    anonymous: bool
    stance: str
    of: str | None
    part: str | None
    event: str | None
    events: tuple[str, ...]
    reported_at: str | None


class SourceRow(Row, frozen=True):
    """Who speaks, across reports."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    side: str | None
    actor: str | None


class PlaceValue(Row, frozen=True):
    """A resolved place inside an event."""

    name: str
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    admin1: str | None
    precision: str | None


class ParticipantValue(Row, frozen=True):
    """Who takes part in an event."""

    role: str
    name: str
    actor: str | None


class MentionValue(Row, frozen=True):
    """Where a report tells of an event: the clause, its status and the trigger word."""

    report: str
    start: int
    end: int
    quote: str
    trigger: str
    status: str


class EventRow(Row, frozen=True):
    """One event across reports."""

    id: str
    type: str
    plover: str | None
    acled: str | None
    story: str
    place: PlaceValue | None
    start: str | None
    end: str | None
    time_precision: str | None
    participants: tuple[ParticipantValue, ...]
    statements: tuple[str, ...]
    reports: tuple[str, ...]
    summary: str
    mentions: tuple[MentionValue, ...]
    reasons: tuple[str, ...]
    place_from: str | None = None


class FigureRow(Row, frozen=True):
    """One number about an event."""

    id: str
    statement: str | None
    report: str
    event: str | None
    what: str
    whom: str | None
    low: int | None
    high: int | None
    modifier: str | None
    start: int
    end: int
    quote: str
    as_of: str | None
    cumulative: bool
    part_of: bool
    negated: bool


class SideValue(Row, frozen=True):
    """One side of a dispute."""

    value: str
    statements: tuple[str, ...]
    origins: int


class DisputeRow(Row, frozen=True):
    """Sides that do not agree."""

    id: str
    event: str
    about: str
    kind: str
    sides: tuple[SideValue, ...]
    reason: str


class SupportRow(Row, frozen=True):
    """On what a claim rests."""

    event: str
    claim: str
    statements: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    independent: int
    interested: int


class CopySpanValue(Row, frozen=True):
    """A copied stretch."""

    report: str
    start: int
    end: int


class CopyRow(Row, frozen=True):
    """Shared text."""

    reports: tuple[str, ...]
    wire: str | None
    spans: tuple[CopySpanValue, ...]
    whole: bool


class ControlRow(Row, frozen=True):
    """Who holds a place."""

    place: str
    holder: str
    start: str | None
    end: str | None
    status: str
    statements: tuple[str, ...]


class PlaceRow(Row, frozen=True):
    """A place mention."""

    report: str
    start: int
    end: int
    quote: str
    name: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    country: str | None
    precision: str | None
    reason: str | None


class DateRow(Row, frozen=True):
    """A date mention."""

    report: str
    start: int
    end: int
    quote: str
    type: str
    value: str | None
    first: str | None
    last: str | None


class ActorRow(Row, frozen=True):
    """An actor mention."""

    report: str
    start: int
    end: int
    quote: str
    actor: str | None
    name: str
    kind: str
    side: str | None
    anonymous: bool


class Tables(Row, frozen=True):
    """All rows of a ledger, in their fixed order: reports by id, the rest by report and offset."""

    reports: tuple[ReportRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    figures: tuple[FigureRow, ...] = ()
    disputes: tuple[DisputeRow, ...] = ()
    support: tuple[SupportRow, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    control: tuple[ControlRow, ...] = ()
    places: tuple[PlaceRow, ...] = ()
    dates: tuple[DateRow, ...] = ()
    actors: tuple[ActorRow, ...] = ()
