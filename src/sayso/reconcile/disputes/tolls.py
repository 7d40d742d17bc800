"""Tolls: figures of one event, of one kind and one class of people, that differ."""

import datetime
from collections import defaultdict
from collections.abc import Iterator

from sayso.model import Dispute, Figure
from sayso.reconcile.disputes.added import additional
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.disputes.ranges import Value, exclude, values, word
from sayso.reconcile.disputes.ranges import text as told
from sayso.reconcile.material import Material
from sayso.reconcile.whom import counted

KINDS = {"killed": "killed", "wounded": "wounded", "attackers": "number_of_attackers"}
# A toll is settled when the event is this many days old: figures that differ then did not rise.
SETTLED = 3
# An event that goes on for longer than this has no day from which to count.
LONGEST = 14
# A count that is more than so many times another one is rather of another event than its rival.
RIVAL = 3
# Of one event so many numbers at most are added up in each report, and each is compared with so many others: no report
# of an event counts its dead in more ways, and one made of nothing but numbers must not take hours.
COMPARED = 100

Given = tuple[str, Figure, str]


def tolls(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each kind and class of which two figures differ; under the first event of a scope."""
    grouped: dict[tuple[str, str], list[Given]] = defaultdict(list)
    scope = material.scope(event)
    for report, figure, statement in (given for one in scope for given in material.figures(one)):
        text = material.reports.analyses[report].report.text
        if figure.what in KINDS and statement is not None and _whole(text, figure):
            grouped[figure.what, counted(figure.whom)].append((report, figure, statement))
    clock = _clock(material, event, grouped)
    for (what, _), figures in sorted(grouped.items()):
        found = values(_totals(material, figures))
        if len(found) > 1:
            yield _dispute(material, event, KINDS[what], found, clock)


def _whole(text: str, figure: Figure) -> bool:
    """Whether a figure can be the toll of the whole event."""
    return not (figure.part_of or figure.negated or additional(text, figure))


def _totals(material: Material, figures: list[Given]) -> list[Given]:
    """Of what one source says in one report the highest figure: the others are of a part ("15 of them in the city").

    What adds up to another figure of the report is a part too, whoever gives it.
    """
    highest: dict[tuple[str, str], int] = defaultdict(int)
    lows: dict[str, set[int]] = defaultdict(set)
    for report, figure, statement in figures:
        if not word(figure):
            key = (report, material.origins.root(statement))
            highest[key] = max(highest[key], figure.low or figure.high or 0)
            lows[report].add(figure.low or 0)
    parts = {report: _parts(sorted(numbers)[:COMPARED]) for report, numbers in lows.items()}
    kept = []
    for report, figure, statement in figures:
        number = figure.low or figure.high or 0
        part = number in parts.get(report, ())
        if word(figure) or (number == highest[report, material.origins.root(statement)] and not part):
            kept.append((report, figure, statement))
    return kept


def _parts(numbers: list[int]) -> frozenset[int]:
    """Those of some numbers that add up to a third with another one."""
    whole = frozenset(numbers)
    return frozenset(a for a in whole for b in whole if a and b and a != b and a + b in whole)


def _clock(material: Material, event: str, grouped: dict[tuple[str, str], list[Given]]) -> dict[str, tuple[str, int]]:
    """When each report was written, as told by its date and, within a day, by the toll that it has: tolls rise."""
    dead: dict[str, int] = defaultdict(int)
    for (what, whom), figures in grouped.items():
        if what == "killed" and whom == "people":
            for report, figure, _ in figures:
                dead[report] = max(dead[report], figure.low or 0)
    reports = {report for figures in grouped.values() for report, _, _ in figures}
    return {r: ((material.reports.analyses[r].report.published or "")[:10], dead[r]) for r in reports}


def _dispute(
    material: Material, event: str, about: str, found: list[Value], clock: dict[str, tuple[str, int]]
) -> Dispute:
    sides = [material.side(told(value), value.statements) for value in found]
    settled = _settled(material, event, min(day for day, _ in clock.values()))
    for k, left in enumerate(found):
        for right in found[k + 1 : k + 1 + COMPARED]:
            if not exclude(left, right) or _one_root(material, left, right) or right.least > RIVAL * left.least:
                continue
            if settled or not _rose(left, right, clock, strictly=about == "killed"):
                reason = f"{told(left)} and {told(right)} cannot both be true"
                return dispute(event, about, "contradiction", sides, reason)
    return dispute(
        event, about, "update", sides, "the figures differ, but can all be true, or rose from report to report"
    )


def _settled(material: Material, event: str, day: str) -> bool:
    """Whether the event was over long before the first report that counts its dead."""
    time = material.group(event).when
    if time.first is None or time.last is None:
        return False
    try:
        first, last, told = (datetime.date.fromisoformat(value[:10]) for value in (time.first, time.last, day))
    except ValueError:
        return False
    return (last - first).days <= LONGEST and (told - first).days > SETTLED and told > last


def _one_root(material: Material, left: Value, right: Value) -> bool:
    """Whether one side rests on no origin that the other does not rest on too.

    Inside one report only two sources that it names are two: its own words sum up what these say, or go on.
    """
    if set(left.reports) == set(right.reports) and len(set(left.reports)) == 1:
        left, right = (_attributed(material, value) for value in (left, right))
    a, b = ({material.origins.root(s) for s in value.statements} for value in (left, right))
    return a <= b or b <= a


def _attributed(material: Material, value: Value) -> Value:
    named = [s for s in value.statements if material.reports.statements[s].chain]
    return Value(value.low, value.high, value.modifier, named, value.reports)


def _rose(lower: Value, higher: Value, clock: dict[str, tuple[str, int]], *, strictly: bool) -> bool:
    """Whether the higher one stands only in reports that are no earlier: a toll that rose.

    Of the dead, `strictly` in later ones: a report that has the higher toll too did not give the lower one for want of
    news. Of the wounded two reports of one day and toll may well be hours apart.
    """
    if set(lower.reports) & set(higher.reports):
        return False
    before, after = max(clock[r] for r in lower.reports), min(clock[r] for r in higher.reports)
    return before < after or (before == after and not strictly)
