"""Events: mentions across the reports of a story, taken together where they tell of one thing.

Inside a report first, then between reports: the two groups that fit best are joined while a link is good enough. A
link is asked for again of the joined whole, so that no event holds two days or two towns that exclude one another.
"""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterator

from sayso.model import Event, Participant, ids
from sayso.reconcile import families, inside
from sayso.reconcile.attach import Links
from sayso.reconcile.groups import Group, Told, role
from sayso.reconcile.linking import LEAST, link
from sayso.reconcile.reports import Reports
from sayso.reconcile.summary import summary

# Groups that share a key are compared with one another; of a key that more have, each with this many before it.
# 40: a story of 40 reports is compared whole.
COMPARED = 40
# How much better a link must be between events that one report tells apart.
PLAINLY = 0.4


def find(reports: Reports) -> Told:
    """The events of all stories."""
    groups: dict[str, Group] = {}
    chief: dict[str, str] = {}
    for story in sorted(reports.by_story):
        inner = {analysis.report.id: inside.groups(analysis) for analysis in reports.by_story[story]}
        # The groups grow when they are joined; the first mention of each report's main one stays what it is.
        chief |= {report: g.mentions[0].id for report, found in inner.items() for g in found if g.main}
        for group in _joined([group for found in inner.values() for group in found]):
            groups[ids.make("e", *sorted(mention.id for mention in group.mentions))] = group
    of = {mention.id: event for event, group in groups.items() for mention in group.mentions}
    return Told(groups, dict(sorted(of.items())), {r: of[m] for r, m in sorted(chief.items())})


def _joined(groups: list[Group]) -> list[Group]:
    """Groups of different reports joined, best link first; ties by the order of the groups."""
    alive: dict[int, Group] = dict(enumerate(groups))
    turn = [0] * len(groups)
    queue: list[tuple[float, int, int, int, int, str]] = []

    def offer(a: int, b: int) -> None:
        a, b = min(a, b), max(a, b)
        if (alive[a].apart & alive[b].reports) | (alive[b].apart & alive[a].reports):
            return
        found = link(alive[a], alive[b])
        # What one report tells of as two events is one only if other reports say so plainly.
        least = LEAST + (PLAINLY if alive[a].reports & alive[b].reports else 0.0)
        if found is not None and found.score >= least:
            heapq.heappush(queue, (-found.score, a, b, turn[a], turn[b], found.reason))

    near: dict[int, set[int]] = defaultdict(set)
    for a, b in _pairs(groups):
        near[a].add(b)
        near[b].add(a)
        offer(a, b)
    while queue:
        _, a, b, turn_a, turn_b, reason = heapq.heappop(queue)
        if a not in alive or b not in alive or (turn[a], turn[b]) != (turn_a, turn_b):
            continue
        alive[a].take(alive.pop(b), reason)
        turn[a] += 1
        near[a] |= near.pop(b)
        for other in sorted(near[a]):
            if other != a and other in alive:
                near[other].add(a)
                offer(a, other)
    return [alive[n] for n in sorted(alive)]


def _pairs(groups: list[Group]) -> set[tuple[int, int]]:
    """Positions of groups worth comparing: of one family, or generic, or the main events of their reports."""
    keyed: dict[str, list[int]] = defaultdict(list)
    for n, group in enumerate(groups):
        for key in _keys(group):
            keyed[key].append(n)
    return {
        (before, n)
        for members in keyed.values()
        for k, n in enumerate(members)
        for before in members[max(0, k - COMPARED) : k]
    }


def _keys(group: Group) -> Iterator[str]:
    family = families.of(group.type)
    yield from (family.family, *family.near)
    if family.violent or group.generic:
        yield "violent"


def records(reports: Reports, told: Told, links: Links) -> tuple[Event, ...]:
    """The events as records, sorted by id."""
    found = []
    statements: dict[str, list[str]] = defaultdict(list)
    for statement, events in links.statements.items():
        for event in events:
            statements[event].append(statement)
    for event, group in sorted(told.groups.items()):
        mentions = sorted(group.mentions, key=lambda m: (m.report, m.span, m.id))
        parties = _participants(group)
        precisions = [m.time_precision for m in mentions if (m.first, m.last) == tuple(group.when)]
        found.append(
            Event(
                id=event,
                type=group.type,
                story=reports.story[mentions[0].report],
                place=reports.named(group.place),
                start=group.when.first,
                end=group.when.last,
                time_precision=next((p for p in precisions if p is not None), None),
                participants=parties,
                mentions=tuple(mention.id for mention in mentions),
                statements=tuple(sorted(statements[event], key=reports.order)),
                reports=tuple(sorted(group.reports)),
                summary=summary(group, reports.named(group.place), parties),
                place_from=None if group.place is None else "setting" if group.set_there else "told",
                reasons=tuple(dict.fromkeys(reason for reason in group.reasons if reason)),
            )
        )
    return tuple(found)


def _participants(group: Group) -> tuple[Participant, ...]:
    """Each party once in each role, under the name it is given most; without places in the text."""
    names: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    actors: dict[tuple[str, str], str | None] = {}
    for mention in group.mentions:
        for participant in mention.participants:
            key = (role(mention.type, participant), participant.actor or participant.name.casefold())
            names[key][participant.name] += 1
            actors[key] = participant.actor
    return tuple(
        Participant(key[0], min(given, key=lambda n: (-given[n], -len(n), n)), actors[key])
        for key, given in sorted(names.items())
    )
