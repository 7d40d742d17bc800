"""Disputes: sides that do not agree on one thing about one event. One module each thing that can be in dispute."""

from sayso.model import Dispute, ids
from sayso.reconcile.disputes.blaming import blaming
from sayso.reconcile.disputes.clocks import clocks
from sayso.reconcile.disputes.denied import denied
from sayso.reconcile.disputes.holding import holding
from sayso.reconcile.disputes.tolls import tolls
from sayso.reconcile.disputes.unharmed import unharmed
from sayso.reconcile.disputes.weapons import weapons
from sayso.reconcile.material import Material

__all__ = ["find"]

WAYS = (denied, blaming, tolls, unharmed, weapons, holding, clocks)


def find(material: Material) -> tuple[Dispute, ...]:
    """All disputes, sorted by event, matter and kind."""
    found = [
        _named(dispute) for event in sorted(material.told.groups) for way in WAYS for dispute in way(material, event)
    ]
    return tuple(sorted(found, key=lambda d: (d.event, d.about, d.kind, d.id)))


def _named(dispute: Dispute) -> Dispute:
    values = (value for side in dispute.sides for value in (side.value, *side.statements))
    made = ids.make("d", dispute.event, dispute.about, dispute.kind, *values)
    return Dispute(made, dispute.event, dispute.about, dispute.kind, dispute.sides, dispute.reason)
