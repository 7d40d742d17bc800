"""Blaming: who did it, where statements of different origins blame different ones for one event."""

from collections import defaultdict
from collections.abc import Iterator

from sayso.model import Dispute, Stance
from sayso.reconcile import families
from sayso.reconcile.blame import blamed, one_of
from sayso.reconcile.denials import BLAME
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.groups import DOING, actors
from sayso.reconcile.material import Material


def blaming(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute, for an event that somebody must have done."""
    group = material.group(event)
    if not (families.of(group.type).violent or group.type in ("accident", "destruction")):
        return
    reports = material.reports
    sides: dict[frozenset[str], list[str]] = defaultdict(list)
    told: dict[frozenset[str], list[str]] = defaultdict(list)
    for name in material.statements(event):
        statement = reports.statements[name]
        if material.links.statements[name][0] != event:
            continue
        if statement.stance in BLAME:
            whom = blamed(reports, statement)
            if whom:
                sides[next((one for one in sides if one_of(one, whom)), whom)].append(name)
        elif material.denials.readings[name].holds and statement.chain:
            doing = frozenset(
                party
                for mention in reports.mentions_in(statement)
                if mention.type == group.type and mention.status == "asserted"
                for party in actors(mention, DOING)
            )
            if doing:
                told[doing].append(name)
    # Who claims a thing is rarely gainsaid by whoever tells of another's part in it; who accuses is.
    if not any(reports.statements[s].stance is Stance.ACCUSES for side in sides.values() for s in side):
        told.clear()
    for doing, statements in told.items():
        same = next((whom for whom in sorted(sides, key=sorted) if one_of(whom, doing)), None)
        sides[same if same is not None else doing] += statements
    found = sorted(sides.items(), key=lambda side: min(map(reports.order, side[1])))
    origins = [{material.origins.key(s) for s in statements} for _, statements in found]
    if len(found) < 2 or all(keys <= origins[0] for keys in origins):
        return
    values = [material.side(_value(material, whom), statements) for whom, statements in found]
    reason = f"{' and '.join(side.value for side in values)} are each said to have done it"
    yield dispute(event, "responsibility", "contradiction", values, reason)


def _value(material: Material, whom: frozenset[str]) -> str:
    """The name of who is blamed, as reports give it most."""
    return material.reports.called(whom) or ", ".join(sorted(whom))
