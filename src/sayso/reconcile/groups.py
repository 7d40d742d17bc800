"""Groups: mentions that are taken for one event, with what they say of it together."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from sayso.knowledge import event_words
from sayso.model import EventMention, Figure, Participant, Place
from sayso.reconcile import families, places
from sayso.reconcile.sources import party
from sayso.reconcile.times import Interval, narrowed

# Roles in which an actor brings a thing about; and in which it is done to him (a holder had the place till then).
DOING, SUFFERING = ("actor",), ("target", "victim", "holder")

# Numbers below this agree by chance.
SMALL = 3


class Group:
    """Mentions taken for one event. Grows by `take`; says nothing of how it came about but `reasons`.

    `ids` are those of the mentions, `speaks_of` those of which they speak, `end` where the last trigger ends.
    `places` and `time` are what the mentions' own words name; `around` and `hint` what they have from near by;
    `people` are the full names of those who take part and are no known actors. `settings` where their reports are
    set, which links nothing;
    `first_places` and `first_time` what those early in a report name.
    `lead` and `opens` tell that the report says it early, or first; `main` that a report is chiefly about it;
    `only` that it is the only one of its family in each of its reports. `clauses` are the words of each mention.
    `apart` are the reports that set it apart from what they told before. `told` is the ISO date of the first report
    that tells of it.
    """

    def __init__(self, mention: EventMention, figures: Iterable[Figure] = ()) -> None:
        self.mentions = [mention]
        # Kept beside the mentions, of which one event of a long report can have thousands.
        self.ids, self.speaks_of, self.end = {mention.id}, {mention.speaks_of} - {None}, mention.trigger.end
        self.reports = {mention.report}
        self.types = Counter({mention.type: 1})
        self.type = mention.type
        self.places: list[Place] = []
        self.around: Counter[Place] = Counter()
        self.settings: Counter[Place] = Counter({mention.setting: 1} if mention.setting is not None else {})
        self.time = self.hint = self.first_time = Interval()
        self.first_places: list[Place] = []
        self.doing, self.suffering = actors(mention, DOING), actors(mention, SUFFERING)
        self.people = {p.name.casefold() for p in mention.participants if p.actor is None and _full_name(p.name)}
        self.statuses = {mention.status}
        self.told: str | None = None
        self.apart = {mention.report} if mention.apart else set()
        self.generic = self.lead = self.opens = self.main = False
        self.numbers = {(f.what, f.low) for f in figures if f.low is not None and f.low >= SMALL and _counted(f)}
        self.clauses: list[frozenset[str]] = []
        self.only = False
        self.reasons: list[str] = []

    def put(self, place: Place | None, named: bool, time: Interval, dated: bool) -> None:
        """Set place and time: as the mention's own words name them, or as a hint."""
        if place is not None:
            if named:
                self.places.append(place)
            else:
                self.around[place] += 1
        if dated:
            self.time = time
        else:
            self.hint = time
        if self.lead:
            self.first_places, self.first_time = list(self.places), self.time

    def settle(self) -> None:
        """Set `type` to the commonest of its mentions' types; of equals the first in the alphabet."""
        self.type = min(self.types, key=lambda kind: (-self.types[kind], kind))

    @property
    def place(self) -> Place | None:
        """The finest of the places that its mentions name; else the commonest of those near by; else its setting.

        A country that they name gives way to a place in it. What stands near by in another area than that in which
        the report is set belongs to something told in passing.
        """
        found: Place | None = None
        for place in self.places:
            found = places.finer(found, place)
        if found is not None and found.precision != "country":
            return found
        setting = max(self.settings, key=lambda place: self.settings[place], default=None)
        near = self.around
        if found is not None:
            near = Counter({p: n for p, n in near.items() if p.country == found.country and not places.wide(p)})
            setting = setting if setting is not None and setting.country == found.country else None
        if setting is not None:
            near = Counter({p: n for p, n in near.items() if _area(p) == _area(setting)})
        return max(near, key=lambda place: near[place]) if near else setting or found

    @property
    def set_there(self) -> bool:
        """Whether its place is known only as that in which its reports are set."""
        place = self.place
        return place is not None and place not in self.places and place not in self.around

    @property
    def when(self) -> Interval:
        """The days that its mentions name; else those near by."""
        return self.time if self.time.known else self.hint

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
        self.ids |= other.ids
        self.speaks_of |= other.speaks_of
        self.end = max(self.end, other.end)
        self.reports |= other.reports
        self.types += other.types
        for kind in other.types:
            self.types.setdefault(kind, 0)
        self.settle()
        self.places += [place for place in other.places if place not in self.places]
        self.around += other.around
        self.settings += other.settings
        self.first_places += [place for place in other.first_places if place not in self.first_places]
        self.first_time = narrowed(self.first_time, other.first_time)
        self.time = narrowed(self.time, other.time)
        # Hints may contradict one another; the first stands.
        self.hint = self.hint if self.hint.known else other.hint
        self.doing |= other.doing
        self.suffering |= other.suffering
        self.people |= other.people
        self.statuses |= other.statuses
        self.told = min((day for day in (self.told, other.told) if day is not None), default=None)
        self.apart |= other.apart
        self.generic = self.generic and other.generic
        self.lead, self.main = self.lead or other.lead, self.main or other.main
        self.opens = self.opens or other.opens
        self.numbers |= other.numbers
        self.clauses += other.clauses
        self.only = self.only and other.only
        self.reasons += other.reasons
        if reason is not None:
            self.reasons.append(reason)


class Told(Struct, frozen=True):
    """Events as groups by id; `of` is mention id to event id, `main` report id to the event it is chiefly about."""

    groups: dict[str, Group]
    of: dict[str, str]
    main: dict[str, str]


def _full_name(name: str) -> bool:
    """Whether it is a name of its own: two to four words in capitals ("Anna Reyes"), none of them a common noun.

    "Ridge Security Forces" and "Ardel Police" take part in much that is not one event.
    """
    words = name.split()
    if not 2 <= len(words) <= 4 or any(not word[:1].isupper() or word.isupper() for word in words):
        return False
    plain = [word.casefold() for word in words]
    return not any(word in event_words.kinds() or word.removesuffix("s") in event_words.kinds() for word in plain)


def _area(place: Place) -> tuple[str | None, str | None]:
    return place.country, place.admin1


def _counted(figure: Figure) -> bool:
    """Whether a figure is a count of its own: no part of another, no word like "dozens"."""
    vague = figure.high is None and figure.modifier is not None and figure.modifier.endswith("s")
    return not (vague or figure.part_of)


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


def negating(group: Group) -> set[str]:
    """The statements in whose words the event does not happen ("all attacks were beaten back")."""
    negated = {s for m in group.mentions if m.status == "negated" for s in m.statements}
    return negated - {s for m in group.mentions if m.status == "asserted" for s in m.statements}
