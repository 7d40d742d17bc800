"""Holding: who holds a place now, where one party says that it is taken and another that it is still fought for."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.model import Dispute, Stance
from sayso.reconcile import families, times
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.groups import Group
from sayso.reconcile.material import Material


class _Holding(Struct, frozen=True):
    pattern: str
    example: str | None = None


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_holding": _Holding}


WEEK = 7


@knowledge.derived
def _patterns() -> dict[str, re.Pattern[str]]:
    entries = knowledge.table("reconcile_holding", _Holding).items()
    return {name: re.compile(entry.pattern, re.IGNORECASE) for name, entry in entries}


def holding(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute, for the capture of a place that a report is chiefly about."""
    group = material.group(event)
    place = material.reports.named(group.place)
    if families.of(group.type).family != "control" or place is None or not group.main:
        return
    sides: dict[str, list[str]] = {"taken": [], "fought": []}
    for name in _told(material, event):
        quote = material.reports.quote(material.reports.statements[name])
        said = [side for side in sides if _patterns()[side].search(quote)]
        if len(said) == 1:
            sides[said[0]].append(name)
    fought = [s for s in sides["fought"] if material.reports.statements[s].chain]
    keys = {material.origins.key(s) for s in fought}
    taken = [s for s in sides["taken"] if material.origins.key(s) not in keys]
    if fought and taken:
        values = (f"{place.name} is taken", f"{place.name} is still fought for")
        reason = f"{place.name} cannot be both taken and still fought for"
        both = (material.side(values[0], taken), material.side(values[1], fought))
        yield dispute(event, "control", "contradiction", both, reason)


def _of_another_time(material: Material, group: Group, statement: str) -> bool:
    """Whether a statement is mainly of an event that is background, or that was more than a week away."""
    told = [material.group(event) for event in material.links.statements.get(statement, ())[:1]]
    return any(other.past or (times.days_between(other.when, group.when) or 0) > WEEK for other in told)


def _told(material: Material, event: str) -> list[str]:
    """What is said of the event, or of the place by name in the same reports, without denials and background."""
    group, reports = material.group(event), material.reports
    names = [name.casefold() for place in group.places for name in reports.names(place)]
    found = set(material.statements(event))
    for report in group.reports:
        for statement in reports.analyses[report].statements:
            quote = reports.quote(statement).casefold()
            if any(name in quote for name in names) and not _of_another_time(material, group, statement.id):
                found.add(statement.id)
    holds = (Stance.ASSERTS, Stance.CLAIMS, Stance.ACCUSES)
    return sorted((s for s in found if reports.statements[s].stance in holds), key=reports.order)
