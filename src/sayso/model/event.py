"""Events: what a clause says happened, and the event that such clauses tell of together."""

from msgspec import Struct

from sayso.model.mention import Place
from sayso.model.span import Span

TYPES = (
    "armed_clash", "air_strike", "shelling", "bombing", "chemical_attack", "shooting", "vehicle_attack",
    "missile_launch", "capture_of_place", "loss_of_place", "hostage_taking", "hostage_release", "arrest", "accident",
    "displacement", "ceasefire", "talks", "destruction", "protest", "deployment", "statement_only", "other",
)  # fmt: skip


class Participant(Struct, frozen=True):
    """Who takes part, and how: actor, target, holder, victim or other."""

    role: str
    name: str
    actor: str | None = None
    span: Span | None = None


class EventMention(Struct, frozen=True):
    """What one clause says happened.

    `span` is the clause, `trigger` the word that names the event ("seized"). `place` and `first`, `last` (ISO dates)
    are null unless the clause, its sentence or the lines before tell them; `time_precision`: day, week, month, season,
    year, decade or None. `status`: asserted, negated, planned or background. `statements` are the ids of the
    statements whose words hold the trigger. `figures` are positions in the report's Mentions.figures. `speaks_of` is
    the id of the mention of the same report whose event it speaks of, where its own word leaves that open ("the
    attack", "another 12 were wounded"). `setting` is where the report as a whole is set, for what happens in one spot.
    `apart` tells that its words set it apart from what was told before ("in a separate incident").
    """

    id: str
    report: str
    span: Span
    trigger: Span
    type: str
    participants: tuple[Participant, ...] = ()
    place: Place | None = None
    first: str | None = None
    last: str | None = None
    time_precision: str | None = None
    status: str = "asserted"
    statements: tuple[str, ...] = ()
    figures: tuple[int, ...] = ()
    speaks_of: str | None = None
    setting: Place | None = None
    apart: bool = False


class Event(Struct, frozen=True):
    """One thing that happened, or is said to have, across reports: the sum of its mentions.

    `reasons` say why the mentions were taken for one event, a line for each link. `place_from` says how the place is
    known: told (by a clause or the lines around it) or setting (its reports are set there and tell no other).
    """

    id: str
    type: str
    story: str
    place: Place | None = None
    start: str | None = None
    end: str | None = None
    time_precision: str | None = None
    participants: tuple[Participant, ...] = ()
    mentions: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    summary: str = ""
    reasons: tuple[str, ...] = ()
    place_from: str | None = None
