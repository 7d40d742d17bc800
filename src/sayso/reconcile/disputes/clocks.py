"""Clocks: at what time of day an event happened, where statements of different origins name hours that differ."""

import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from sayso import knowledge
from sayso.model import DateMention, Dispute, Statement
from sayso.reconcile import families
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.material import Material

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)$")
# Minutes from which two times of day differ: less is rounding ("around 11 pm"); more than MOST is another happening.
LEAST, MOST = 30, 360


class _Words(Struct, frozen=True):
    words: str


@knowledge.derived
def _happening() -> frozenset[str]:
    entries = knowledge.table("reconcile_happening", _Words).values()
    return frozenset(word for entry in entries for word in entry.words.split())


def clocks(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute, for the main event of a report that happens at a moment."""
    group = material.group(event)
    if not group.main or not (families.of(group.type).violent or group.type == "accident"):
        return
    sides: dict[int, list[str]] = defaultdict(list)
    for name in material.statements(event):
        if material.links.statements[name][0] == event:
            minute = _minute(material, material.reports.statements[name])
            if minute is not None:
                sides[minute].append(name)
    for first in sorted(sides):
        later = [m for m in sorted(sides) if LEAST <= m - first <= MOST and _apart(material, sides[first], sides[m])]
        if later:
            values = [material.side(_text(minute), sides[minute]) for minute in (first, *later)]
            reason = f"it happened once, not at {_text(first)} and at {_text(later[0])}"
            yield dispute(event, "time", "contradiction", values, reason)
            return


def _apart(material: Material, left: list[str], right: list[str]) -> bool:
    """Whether two sides stand in different reports and come from different roots."""
    reports = [{material.reports.statements[s].report for s in side} for side in (left, right)]
    roots = [{material.origins.root(s) for s in side} for side in (left, right)]
    return not reports[0] & reports[1] and not roots[0] & roots[1]


def _minute(material: Material, statement: Statement) -> int | None:
    """The minute (from year 1) at which a statement says that something happened; None where it names none, or two."""
    analysis = material.reports.analyses[statement.report]
    words = set(re.findall(r"\w+", material.reports.quote(statement).casefold()))
    if words.isdisjoint(_happening()):
        return None
    found = {
        minute
        for mention in analysis.mentions.dates
        if any(span.holds(mention.span) for span in statement.spans) and (minute := _clock(mention)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _clock(mention: DateMention) -> int | None:
    match = _CLOCK.match(mention.value or "")
    if match is None:
        return None
    year, month, day = (int(part) for part in match.group(1).split("-"))
    # Days of one event are close together: a month of 31 days is right enough to compare them.
    return ((year * 12 + month) * 31 + day) * 1440 + int(match.group(2)) * 60 + int(match.group(3))


def _text(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
