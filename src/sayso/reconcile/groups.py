"""Groups: mentions that are taken for one event, with what they say of it together."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from sayso.model import EventMention, Figure, Participant, Place
from sayso.reconcile import families, places
from sayso.reconcile.sources import party
from sayso.reconcile.times import Interval, narrowed

# Roles in which an actor brings a thing about; and in which it is done to him (a holder had the place till then).
DOING, SUFFERING = ("actor",), ("target", "victim", "holder")


class Group:
    """Mentions taken for one event. Grows by `take`; says nothing of how it came about but `reasons`."""

    def __init__(self, mention: EventMention, lead: bool, generic: bool, figures: Iterable[Figure]) -> None:
        self.mentions = [mention]
        self.reports = {mention.report}
        self.types = Counter({mention.type: 0 if generic else 1})
        self.places: list[Place] = [mention.place] if mention.place is not None else []
        self.time = Interval(mention.first, mention.last)
        self.doing, self.suffering = actors(mention, DOING), actors(mention, SUFFERING)
        self.statuses = {mention.status}
        self.generic, self.lead = generic, lead
        self.main = self.opens = False
        self.tolls = {(f.what, f.low, f.high) for f in figures if f.what in ("killed", "wounded") and not f.part_of}
        self.reasons: list[str] = []

    @property
    def type(self) -> str:
        """The commonest type of its mentions; of equals the first in the alphabet."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @property
    def place(self) -> Place | None:
        """The finest of its places."""
        found: Place | None = None
        for place in self.places:
            found = places.finer(found, place)
        return found

    @property
    def violent(self) -> bool:
        """Whether "the attack" may refer to it."""
        return families.of(self.type).violent

    @property
    def past(self) -> bool:
        """Whether all its mentions are of background."""
        return self.statuses == {"background"}

    def key(self) -> str:
        """What it is sorted by: its least mention id."""
        return min(mention.id for mention in self.mentions)

    def take(self, other: "Group", reason: str | None) -> None:
        """Take over the mentions of another group."""
        self.mentions += other.mentions
        self.reports |= other.reports
        self.types += other.types
        for kind in other.types:
            self.types.setdefault(kind, 0)
        self.places += [place for place in other.places if place not in self.places]
        self.time = narrowed(self.time, other.time)
        self.doing |= other.doing
        self.suffering |= other.suffering
        self.statuses |= other.statuses
        self.generic = self.generic and other.generic
        self.lead, self.main = self.lead or other.lead, self.main or other.main
        self.opens = self.opens or other.opens
        self.tolls |= other.tolls
        self.reasons += other.reasons
        if reason is not None:
            self.reasons.append(reason)


class Told(Struct, frozen=True):
    """Events as groups by id; `of` is mention id to event id, `main` report id to the event it is chiefly about."""

    groups: dict[str, Group]
    of: dict[str, str]
    main: dict[str, str]


def actors(mention: EventMention, roles: tuple[str, ...]) -> set[str]:
    """The parties in some roles of a mention."""
    return {
        found
        for participant in mention.participants
        if role(mention.type, participant) in roles and (found := party(participant.actor)) is not None
    }


def role(event_type: str, participant: Participant) -> str:
    """The role of a participant; who loses a place suffers it."""
    if event_type == "loss_of_place" and participant.role == "actor":
        return "target"
    return participant.role
