"""Holding: who holds a place now, where one party says that it is taken and another that it is still fought for."""

import functools
import re
from collections.abc import Iterator

from msgspec import Struct

from sayso import knowledge
from sayso.model import Dispute, Stance
from sayso.reconcile import families, places, times
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.material import Material


class _Holding(Struct, frozen=True):
    pattern: str
    example: str | None = None


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    entries = knowledge.table("reconcile_holding", _Holding).items()
    return {name: re.compile(entry.pattern, re.IGNORECASE) for name, entry in entries}


def holding(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute, for the capture of a place."""
    group = material.group(event)
    if "capture_of_place" not in group.types or group.place is None:
        return
    told = [s for other in _beside(material, event) for s in material.statements(other)]
    sides: dict[str, list[str]] = {"taken": [], "fought": []}
    for name in sorted(set(told), key=material.reports.order):
        statement = material.reports.statements[name]
        if statement.stance not in (Stance.ASSERTS, Stance.CLAIMS, Stance.ACCUSES):
            continue
        quote = material.reports.quote(statement)
        said = [side for side in sides if _patterns()[side].search(quote)]
        if len(said) == 1:
            sides[said[0]].append(name)
    fought = [s for s in sides["fought"] if material.reports.statements[s].chain]
    keys = {material.origins.key(s) for s in fought}
    taken = [s for s in sides["taken"] if material.origins.key(s) not in keys]
    if fought and taken:
        place = group.place.name
        yield dispute(
            event,
            "control",
            "contradiction",
            (material.side(f"{place} is taken", taken), material.side(f"{place} is still fought for", fought)),
            f"{place} cannot be both taken and still fought for",
        )


def _beside(material: Material, event: str) -> list[str]:
    """The event and the others of its story at the same place and time that are of taking or fighting."""
    group = material.group(event)
    story = material.reports.story[group.mentions[0].report]
    found = [event]
    for other, beside in sorted(material.told.groups.items()):
        if other == event or material.reports.story[beside.mentions[0].report] != story or beside.past:
            continue
        if families.of(beside.type).family not in ("control", "fighting"):
            continue
        same = places.relation(group.place, beside.place) == "same"
        if same and times.relation(group.time, beside.time) in ("same", "overlap"):
            found.append(other)
    return found
