"""Making a dispute."""

from collections.abc import Iterable

from sayso.model import Dispute, Side


def dispute(event: str, about: str, kind: str, sides: Iterable[Side], reason: str) -> Dispute:
    """A dispute that has no id yet."""
    return Dispute("", event, about, kind, tuple(sides), reason)
