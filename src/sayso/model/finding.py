"""What reports say together: copies, sources, support, disputes and control."""

from msgspec import Struct

from sayso.model.event import Event
from sayso.model.mention import SourceKind
from sayso.model.span import Span


class CopySpan(Struct, frozen=True):
    """A copied stretch of one report."""

    report: str
    span: Span


class Copy(Struct, frozen=True):
    """Text that reports share or took from a wire.

    `reports` are sorted ids (one, where a report credits a wire or repeats itself). `whole` is true where most of the
    shorter report is shared.
    """

    reports: tuple[str, ...]
    wire: str | None
    spans: tuple[CopySpan, ...]
    whole: bool


class Source(Struct, frozen=True):
    """Who speaks, across reports. `side` is the source or actor id of the party that it speaks for."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: SourceKind = SourceKind.UNKNOWN
    side: str | None = None
    actor: str | None = None


class Support(Struct, frozen=True):
    """On what a claim about an event rests.

    `origins` are lists of statement ids, one list an independent origin: copies and relays are folded into their root.
    `independent` counts those that speak for no party to the event, `interested` those that do.
    """

    event: str
    claim: str
    statements: tuple[str, ...]
    origins: tuple[tuple[str, ...], ...]
    independent: int
    interested: int


class Side(Struct, frozen=True):
    """One side of a dispute: what it holds, in which statements, on how many origins."""

    value: str
    statements: tuple[str, ...]
    origins: int


class Dispute(Struct, frozen=True):
    """Sides that do not agree on one thing about one event; `kind`: contradiction, denial or update."""

    id: str
    event: str
    about: str
    kind: str
    sides: tuple[Side, ...]
    reason: str


class Control(Struct, frozen=True):
    """Who holds a place, from when to when (ISO dates, None where unknown).

    `status`: undisputed, contested or claimed.
    """

    place: str
    holder: str
    start: str | None
    end: str | None
    status: str
    statements: tuple[str, ...]


class Findings(Struct, frozen=True):
    """All that the reports say together: what the cross-report rooms give to the ledger.

    `stories`: report id to story id. `own_text`: report id to the share of its characters that no earlier report has.
    `main_events`: report id to the event that it is about. `statement_events`: statement id to the ids of the events
    that it tells of, the main one first. `statement_sources`: statement id to the source ids of its chain, root first.
    `statement_of`: statement id to the id of the statement (of any report) that it denies or doubts.
    `figure_events`: (report id, position in Mentions.figures) to event id; `figure_statements`: to statement id.
    """

    stories: dict[str, str] = {}
    own_text: dict[str, float] = {}
    main_events: dict[str, str] = {}
    statement_events: dict[str, tuple[str, ...]] = {}
    statement_sources: dict[str, tuple[str, ...]] = {}
    statement_of: dict[str, str] = {}
    figure_events: dict[tuple[str, int], str] = {}
    figure_statements: dict[tuple[str, int], str] = {}
    events: tuple[Event, ...] = ()
    sources: tuple[Source, ...] = ()
    support: tuple[Support, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    copies: tuple[Copy, ...] = ()
    control: tuple[Control, ...] = ()
