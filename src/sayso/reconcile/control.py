"""Control: who holds a place, from when to when, as statements of its taking, loss and holding tell."""

from collections import defaultdict

from msgspec import Struct

from sayso.mentions import places
from sayso.model import Control
from sayso.reconcile import families
from sayso.reconcile.attach import Links
from sayso.reconcile.denials import AGAINST
from sayso.reconcile.groups import Group, Told, role
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import party


class Taking(Struct):
    """One change of hands: who gains a place, when, by which statements, and whether somebody says otherwise."""

    place: str
    holder: str
    name: str
    start: str | None
    statements: list[str]
    contested: bool
    own: bool


def find(reports: Reports, told: Told, links: Links) -> tuple[Control, ...]:
    """Holdings by place and time; one ends where the next begins."""
    takings: dict[tuple[str, str], list[Taking]] = defaultdict(list)
    for event, group in sorted(told.groups.items()):
        place = reports.named(group.place)
        if families.of(group.type).family != "control" or place is None or group.statuses <= {"negated", "planned"}:
            continue
        if place.precision in ("country", "region"):
            continue
        taking = _taking(reports, links, event, group, place.name)
        if taking is not None:
            story = reports.story[group.mentions[0].report]
            takings[story, places.key(place)].append(taking)
    found = [control for _, group in sorted(takings.items()) for control in _holdings(group)]
    return tuple(sorted(found, key=lambda c: (c.place, c.start or "", c.end or "", c.holder, c.status, c.statements)))


def _taking(reports: Reports, links: Links, event: str, group: Group, place: str) -> Taking | None:
    """Who gains the place in an event; None where no mention says who."""
    gainers: dict[str, list[str]] = defaultdict(list)
    for mention in group.mentions:
        if mention.type == "capture_of_place" and mention.status != "negated":
            for participant in mention.participants:
                if role(mention.type, participant) == "actor":
                    gainers[party(participant.actor) or participant.name.casefold()].append(participant.name)
    if not gainers:
        return None
    holder = min(gainers, key=lambda key: (-len(gainers[key]), key))
    name = min(gainers[holder], key=lambda n: (-gainers[holder].count(n), -len(n), n))
    statements = [s for s, events in links.statements.items() if event in events]
    statements.sort(key=reports.order)
    against = any(reports.statements[s].stance in AGAINST for s in statements)
    against = against or any(m.status == "negated" for m in group.mentions)
    own = any(not reports.statements[s].chain for s in statements)
    return Taking(place, holder, name, group.when.first, statements, against, own)


def _holdings(takings: list[Taking]) -> list[Control]:
    """Takings of one place in order of time; unknown times stand apart, since they end nothing."""
    dated = sorted((t for t in takings if t.start is not None), key=lambda t: (t.start or "", t.holder))
    found = []
    for n, taking in enumerate(dated):
        later = [t for t in dated[n + 1 :] if t.holder != taking.holder and t.start != taking.start]
        found.append(_control(taking, later[0].start if later else None))
    found += [_control(taking, None) for taking in takings if taking.start is None]
    return found


def _control(taking: Taking, end: str | None) -> Control:
    status = "contested" if taking.contested else "undisputed" if taking.own else "claimed"
    return Control(taking.place, taking.name, taking.start, end, status, tuple(taking.statements))
