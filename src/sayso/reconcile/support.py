"""Support: on how many origins it rests that an event happened, and who is said to have done it.

An origin that speaks for a party to the event is counted apart: a party's own claim confirms nothing.
"""

from collections import defaultdict
from collections.abc import Iterable

from sayso.model import SourceKind, Stance, Support
from sayso.reconcile.groups import Group, negating
from sayso.reconcile.linking import words
from sayso.reconcile.material import Material
from sayso.reconcile.reports import Reports

FOR = frozenset({Stance.ASSERTS, Stance.ACCUSES, Stance.CLAIMS, Stance.ADMITS})


def find(material: Material) -> tuple[Support, ...]:
    """A record for each event that a statement asserts, and for each party that is said to have done it."""
    reports, links = material.reports, material.links
    found = []
    for event, group in sorted(material.told.groups.items()):
        # Only what a statement is mainly of: a second event in it is mostly a circumstance.
        statements = [s for s in material.statements(event) if links.statements[s][0] == event]
        for claim, holding in _claims(reports, group, statements):
            found.append(_support(material, event, claim, holding))
    return tuple(found)


def asserting(reports: Reports, group: Group, statements: Iterable[str]) -> list[str]:
    """Those statements that hold that the event happened."""
    negated = negating(group)
    return [s for s in statements if reports.statements[s].stance in FOR and s not in negated]


def _claims(reports: Reports, group: Group, statements: list[str]) -> list[tuple[str, list[str]]]:
    """What is claimed of an event, each with the statements that hold it."""
    happened = asserting(reports, group, statements)
    claims = [(f"{words(group.type)} happened", happened)] if happened else []
    by_doer: dict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for mention in group.mentions:
        for participant in mention.participants:
            if participant.role == "actor" and mention.status == "asserted" and mention.type != "loss_of_place":
                doer = participant.actor or participant.name.casefold()
                names[doer] = min(names.get(doer, participant.name), participant.name)
                by_doer[doer].update(s for s in mention.statements if s in set(happened))
    for doer in sorted(by_doer):
        if by_doer[doer]:
            claims.append((f"{names[doer]} did it", sorted(by_doer[doer])))
    return claims


def _support(material: Material, event: str, claim: str, statements: list[str]) -> Support:
    folded = material.origins.folded(statements)
    group = material.group(event)
    parties = group.doing | group.suffering
    interested = sum(_interested(material.reports, key, members, parties) for key, members in folded)
    return Support(
        event=event,
        claim=claim,
        statements=tuple(sorted(set(statements), key=material.reports.order)),
        origins=tuple(members for _, members in folded),
        independent=len(folded) - interested,
        interested=interested,
    )


def _interested(reports: Reports, key: str, statements: tuple[str, ...], parties: set[str]) -> bool:
    """Whether an origin speaks for a party to the event."""
    kind, _, name = key.partition(" ")
    if kind == "party":
        return name in parties
    # A party without an id of its own is known by its kind alone: an armed group speaks for itself.
    roots = [reports.statements[s].chain[0] for s in statements if reports.statements[s].chain]
    return any(root.kind is SourceKind.PARTY for root in roots)
