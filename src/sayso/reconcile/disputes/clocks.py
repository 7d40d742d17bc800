"""Clocks: at what time of day an event happened, where statements of different origins name hours that differ."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.model import DateMention, Dispute, Statement
from sayso.reconcile import families
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.material import Material
from sayso.reconcile.times import days_between

_CLOCK = re.compile(r"\d{4}-\d\d-\d\dT(\d\d):(\d\d)$")
# "About an hour before midnight": what stands right before a time of day shifts it.
_SHIFT = re.compile(r"\b(an?|half an|one|two|three|\d{1,2})\s+(hour|minute)s?\s+(before|after|past)\s+$", re.IGNORECASE)
_NUMBERS = {"a": 1.0, "an": 1.0, "half an": 0.5, "one": 1.0, "two": 2.0, "three": 3.0}
# How many characters such a shift takes.
SHIFT = 30
DAY = 1440
# Minutes from which two times of day differ: less is rounding ("around 11 pm"); more than MOST is another happening.
LEAST, MOST = 30, 360


class _Words(Struct, frozen=True):
    words: str


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"reconcile_happening": _Words}


@knowledge.derived
def _happening() -> frozenset[str]:
    entries = knowledge.table("reconcile_happening", _Words).values()
    return frozenset(word for entry in entries for word in entry.words.split())


def clocks(material: Material, event: str) -> Iterator[Dispute]:
    """At most one dispute, for the main event of a report that happens at a moment."""
    group = material.group(event)
    if not group.main or not material.scope(event) or not (families.of(group.type).violent or group.type == "accident"):
        return
    sides: dict[int, list[str]] = defaultdict(list)
    for name in _told(material, event):
        minute = _minute(material, material.reports.statements[name])
        if minute is not None:
            sides[minute].append(name)
    for first in sorted(sides):
        later = [m for m in sorted(sides) if _differ(first, m) and _apart(material, sides[first], sides[m])]
        if later:
            values = [material.side(_text(minute), sides[minute]) for minute in (first, *later)]
            reason = f"it happened once, not at {_text(first)} and at {_text(later[0])}"
            yield dispute(event, "time", "contradiction", values, reason)
            return


def _told(material: Material, event: str) -> list[str]:
    """What is said of the event; and of others of its day and kind in reports that are chiefly about it."""
    scope = set(material.scope(event))
    reports = [report for report, chief in material.told.main.items() if chief in scope]
    group = material.group(event)
    found = {s for s in material.statements(event) if material.links.statements[s][0] == event}
    for report in reports:
        for statement in material.reports.analyses[report].statements:
            first = material.links.statements.get(statement.id, ())[:1]
            other = material.group(first[0]) if first else None
            if other is None or other.past or not families.of(other.type).deadly:
                continue
            if (days_between(other.when, group.when) or 0) <= 1:
                found.add(statement.id)
    return sorted(found, key=material.reports.order)


def _differ(first: int, second: int) -> bool:
    """Whether two times of day differ by more than rounding, and by less than makes another happening."""
    return second > first and LEAST <= min(second - first, DAY - second + first) <= MOST


def _apart(material: Material, left: list[str], right: list[str]) -> bool:
    """Whether two sides stand in different reports and come from different roots."""
    reports = [{material.reports.statements[s].report for s in side} for side in (left, right)]
    roots = [{material.origins.root(s) for s in side} for side in (left, right)]
    return not reports[0] & reports[1] and not roots[0] & roots[1]


def _minute(material: Material, statement: Statement) -> int | None:
    """The minute of the day at which a statement says that something happened; None where it names none, or two."""
    analysis = material.reports.analyses[statement.report]
    words = set(re.findall(r"\w+", material.reports.quote(statement).casefold()))
    if words.isdisjoint(_happening()):
        return None
    found = {
        minute
        for mention in analysis.mentions.dates
        if any(span.holds(mention.span) for span in statement.spans)
        and (minute := _clock(analysis.report.text, mention)) is not None
    }
    return found.pop() if len(found) == 1 else None


def _clock(text: str, mention: DateMention) -> int | None:
    """The day of two reports' times may be told or not, so that only the time of day is compared."""
    match = _CLOCK.match(mention.value or "")
    if match is None:
        return None
    minutes = int(match.group(1)) * 60 + int(match.group(2))
    shift = _SHIFT.search(text, max(0, mention.span.start - SHIFT), mention.span.start)
    if shift is not None:
        number = _NUMBERS.get(shift.group(1).casefold()) or float(shift.group(1))
        moved = round(number * (60 if shift.group(2).casefold() == "hour" else 1))
        minutes += -moved if shift.group(3).casefold() == "before" else moved
    return minutes % DAY


def _text(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
