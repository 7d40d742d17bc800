"""Linking: how well two groups of mentions fit as one event, and why.

Points are given for what they share; what cannot be true of one event forbids the link whatever else they share.
"""

from typing import NamedTuple

from sayso.reconcile import families, places, times
from sayso.reconcile.groups import Group

# Points for agreement. A link between reports needs LEAST: the same town and day; or the same town, parties and main
# event; or the same day, parties and main event. Type alone, or type and country, is never enough.
TYPE, PLACE, NEAR, WITHIN, DAY, OVERLAP, PARTIES, OPPOSED, TOLL, MAIN = (
    0.5,
    2.0,
    1.0,
    0.5,
    1.5,
    0.7,
    0.8,
    -1.0,
    1.0,
    1.2,
)
LEAST = 2.4
# Inside one report a writer goes on about the same thing unless a word says otherwise.
LEAST_INSIDE = 1.0


class Link(NamedTuple):
    """How well two groups fit, with the reason in words."""

    score: float
    reason: str


def link(left: Group, right: Group) -> Link | None:
    """The link of two groups; None where they cannot be one event."""
    kind = _kind(left, right)
    if kind is None or (left.past != right.past and not (left.time.known and right.time.known)):
        return None
    if ("planned" in left.statuses) != ("planned" in right.statuses):
        return None
    found = [_type(left, right, kind), _place(left, right), _time(left, right), _parties(left, right)]
    if any(part is None for part in found):
        return None
    parts = [part for part in found if part is not None]
    if kind == "near" and not (parts[1][0] >= PLACE and parts[2][0] >= OVERLAP and parts[3][0] > 0):
        return None
    shared = left.tolls & right.tolls
    if shared:
        what, low, _ = min(shared, key=str)
        parts.append((TOLL, f"both {low} {what}"))
    if left.main and right.main:
        parts.append((MAIN, "the main event of both reports"))
    return Link(sum(part[0] for part in parts), ", ".join(part[1] for part in parts if part[1]))


def _kind(left: Group, right: Group) -> str | None:
    """How the types of two groups go together."""
    if (left.generic and (right.violent or right.generic)) or (right.generic and left.violent):
        return "same"
    return families.relation(left.type, right.type)


def _type(left: Group, right: Group, kind: str) -> tuple[float, str]:
    if left.type == right.type:
        return TYPE, f"both {words(left.type)}"
    return (TYPE if kind == "same" else 0.0), f"{words(left.type)} and {words(right.type)}"


def _place(left: Group, right: Group) -> tuple[float, str] | None:
    """The finest agreement of any two places; None where any two are apart."""
    best = (0.0, "")
    for a in left.places:
        for b in right.places:
            how = places.relation(a, b)
            if how == "apart":
                return None
            points = {"same": PLACE, "near": NEAR, "within": WITHIN}.get(how or "", 0.0)
            if points > best[0]:
                name = a.name if a.name == b.name else f"{a.name} and {b.name}"
                best = (points, {"same": f"same place ({name})", "near": f"near by ({name})"}.get(how or "", name))
    return best


def _time(left: Group, right: Group) -> tuple[float, str] | None:
    how = times.relation(left.time, right.time)
    if how == "apart":
        return None
    if how == "same":
        return DAY, f"same day ({left.time.first})"
    if how == "overlap" and (left.time.day or right.time.day or (left.main and right.main)):
        return OVERLAP, "times that overlap"
    return 0.0, ""


def _parties(left: Group, right: Group) -> tuple[float, str] | None:
    """Shared doers and sufferers; two who took the same place are two events."""
    doers, sufferers = left.doing & right.doing, left.suffering & right.suffering
    if left.doing and right.doing and not doers:
        crossed = left.doing & right.suffering or right.doing & left.suffering
        if crossed and "control" in (families.of(left.type).family, families.of(right.type).family):
            return None
        # In a clash either side may be told as the one who acts.
        return (PARTIES, f"same parties ({', '.join(sorted(crossed))})") if crossed else (OPPOSED, "")
    shared = sorted(doers | sufferers)
    return (PARTIES, f"same parties ({', '.join(shared)})") if shared else (0.0, "")


def words(event_type: str) -> str:
    """An event type in words."""
    return event_type.replace("_", " ")
