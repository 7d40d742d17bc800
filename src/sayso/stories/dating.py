"""Dating: the date of an undated report, from the weekdays it names and the days that others of its story tell of."""

import datetime
import functools
import re
from collections import defaultdict
from collections.abc import Sequence

from sayso.model import Analysis, PassageKind, Report
from sayso.stories.grouping import day

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# "last Sunday" and "next Sunday" are not the Sunday of the report's own days; "Bloody Sunday" is no day at all, but a
# name that stands in capitals before it cannot be told from "Later Sunday", so only these words are looked at.
_WEEKDAY = re.compile(r"(?<!\w)(?:(last|next|previous|every|each|bloody|palm|easter|black|super)\s+)?(" + "|".join(WEEKDAYS) + r")(?!\w)", re.I)  # fmt: skip  # noqa: E501
# What others tell of counts within this many days of their own date: a story's event, not its history.
WITHIN = 6


def dates(analyses: Sequence[Analysis], stories: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Report id to (ISO date, how it was found), for reports without a date of which it is plain.

    It is the day with the weekday that the undated report names first, where the dated reports of the story tell of
    exactly one such day.
    """
    members: dict[str, list[Analysis]] = defaultdict(list)
    for analysis in sorted(analyses, key=lambda analysis: analysis.report.id):
        members[stories.get(analysis.report.id, analysis.report.id)].append(analysis)
    found: dict[str, tuple[str, str]] = {}
    for story in members.values():
        undated = [analysis.report for analysis in story if analysis.report.published is None]
        told = _told([analysis for analysis in story if day(analysis.report) is not None]) if undated else {}
        for report in undated:
            weekday = _first_weekday(report)
            days = sorted(number for number in told if weekday is not None and number % 7 == weekday)
            if weekday is not None and len(days) == 1:
                date = datetime.date.fromordinal(days[0]).isoformat()
                name = WEEKDAYS[(weekday - 1) % 7].capitalize()
                found[report.id] = (date, f"names {name}; {told[days[0]]} of the same story tells of {name} {date}")
    return dict(sorted(found.items()))


def _told(dated: list[Analysis]) -> dict[int, str]:
    """The days that dated reports tell of, each with the id of the first report that does.

    A report tells of the day of its date too, and of its events' days and its date mentions near that.
    """
    found: dict[int, str] = {}
    for analysis in dated:
        own = day(analysis.report)
        if own is None:
            continue
        spans = [(mention.first, mention.last) for mention in analysis.mentions.dates]
        spans += [(event.first, event.last) for event in analysis.events]
        days = {_number(first) for first, last in spans if first is not None and first == last}
        for number in sorted({own, *(n for n in days if n is not None and 0 <= own - n <= WITHIN)}):
            found.setdefault(number, analysis.report.id)
    return found


def _number(value: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat((value or "")[:10]).toordinal()
    except ValueError:
        return None


def _first_weekday(report: Report) -> int | None:
    """The weekday named first in the body, as toordinal() % 7 has it (Sunday 0), None where there is none."""
    passages = [p for p in report.passages if p.kind is PassageKind.BODY]
    pieces = [(p.start, p.end) for p in passages] if report.passages else [(0, len(report.text))]
    for start, end in pieces:
        for match in _WEEKDAY.finditer(report.text, start, end):
            if match.group(1) is None:
                return _numbers()[match.group(2).lower()]
    return None


@functools.cache
def _numbers() -> dict[str, int]:
    return {name: (n + 1) % 7 for n, name in enumerate(WEEKDAYS)}
