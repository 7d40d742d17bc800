"""Scopes: events whose tolls count one thing, though too little was told to take them for one event.

"Eleven people died in the blast" and "the number of the dead in the accident is 17" stand in reports of one story, each
chiefly about what it tells. As long as neither day nor place speaks against it, their figures are compared.
"""

from collections import defaultdict

from sayso.reconcile import families, places, times
from sayso.reconcile.groups import Group, Told
from sayso.reconcile.reports import Reports

# Types that name no happening: bodies, the dead, a toll.
VAGUE = frozenset({"other", "statement_only"})
# An event is compared with so many main ones of its story, those of most reports first.
COMPARED = 40


def find(reports: Reports, told: Told) -> dict[str, tuple[str, ...]]:
    """The events of each scope by the event that stands for it; those that stand for themselves too."""
    stories: dict[str, list[str]] = defaultdict(list)
    for event, group in told.groups.items():
        stories[reports.story[group.mentions[0].report]].append(event)
    found: dict[str, tuple[str, ...]] = {}
    for story in sorted(stories):
        found |= _of_story(reports, told, stories[story])
    return found


def _of_story(reports: Reports, told: Told, events: list[str]) -> dict[str, tuple[str, ...]]:
    ordered = sorted(events, key=lambda e: _order(reports, told.groups[e], e))
    heads = [e for e in ordered if told.groups[e].main and _deadly(told.groups[e])]
    scopes: dict[str, list[str]] = {}
    for event in ordered:
        head = _head(told, event, [h for h in heads if h in scopes]) if _joins(told.groups[event]) else None
        scopes.setdefault(head or event, []).append(event)
    return {head: tuple(members) for head, members in scopes.items()}


def _order(reports: Reports, group: Group, event: str) -> tuple[bool, int, int, str]:
    """Main events first, those of many reports before others, then the earlier told."""
    return not (group.main and _deadly(group)), -len(group.reports), min(reports.rank[r] for r in group.reports), event


def _deadly(group: Group) -> bool:
    return families.of(group.type).deadly


def _joins(group: Group) -> bool:
    """Whether an event may be told of by another's report as what that is about."""
    return not group.past and ((group.main and _deadly(group)) or (group.type in VAGUE and bool(group.numbers)))


def _head(told: Told, event: str, heads: list[str]) -> str | None:
    """The event that one goes with: of the reports' main ones the one told in most of its words."""
    group = told.groups[event]
    words = frozenset().union(*group.clauses)
    best: tuple[int, str] | None = None
    for head in heads[:COMPARED]:
        other = told.groups[head]
        if not _fits(group, other):
            continue
        shared = len(words & frozenset().union(*other.clauses)) + len(group.numbers & other.numbers)
        if best is None or shared > best[0]:
            best = shared, head
    return best[1] if best is not None else None


def _fits(left: Group, right: Group) -> bool:
    """Whether neither day nor place tells that two events are different ones."""
    if times.relation(left.when, right.when) == "apart" or ("planned" in left.statuses) != (
        "planned" in right.statuses
    ):
        return False
    relations = [places.relation(a, b) for a in left.places for b in right.places]
    # Two main events of one report are never one.
    return not (left.main and right.main and left.reports & right.reports) and not (
        relations and all(how == "apart" for how in relations)
    )
