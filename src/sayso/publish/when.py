"""When: the date of an event or a report with how it is known."""

from bisect import bisect_left
from itertools import islice

from msgspec import Struct

from sayso.ledger.rows import DateRow, EventRow, MentionValue, ReportRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import day, period, plain

__all__ = ["When", "of_event", "of_report"]

# How a report's own date is known, after "its date".
_KNOWN = {
    "given": "given with the report",
    "byline": "from its byline",
    "print_edition": "from its print edition",
    "dateline": "from its dateline",
    "story": "from other reports of the story",
    "unknown": "unknown",
}


class When(Struct, frozen=True):
    """A date in words, and how it is known; `report` is where the words stand. `how` is empty where nothing tells."""

    text: str
    how: str
    report: str | None = None


def of_report(row: ReportRow) -> When:
    """The reference date of a report."""
    how = _KNOWN.get(row.published_from, plain(row.published_from))
    note = plain(row.published_note)
    if note and not row.published:
        return When("date unknown", note, row.id)
    return When(day(row.published), f"{how}: {note}" if note and how else how or note, row.id)


def of_event(look: Lookup, event: EventRow) -> When:
    """The date of an event, with the words of the first of its mentions that tell it."""
    text = period(event.start, event.end, event.time_precision)
    if not event.start:
        return When(text, "no report tells it in a way that fixes a day" if not event.end else "")
    told = [found for mention in event.mentions if (found := _told(look, mention, event))]
    # "Thursday" in the last report tells more than "earlier this month" in the first.
    found = min(told, key=lambda row: row.first != event.start or row.last != event.end, default=None)
    if found is None:
        return When(text, f"to the {event.time_precision}" if event.time_precision else "")
    report = look.reports[found.report]
    how = f"“{plain(found.quote)}” in {plain(report.id)}"
    if event.start[:4] not in found.quote:
        how += f", its date {_KNOWN.get(report.published_from, plain(report.published_from))}"
    return When(text, how, report.id)


def _told(look: Lookup, mention: MentionValue, event: EventRow) -> DateRow | None:
    """The date in the clause, else in the line of text around it, that covers the event's first day."""
    report, dates = look.reports.get(mention.report), look.dates_in.get(mention.report)
    if report is None or not dates or not event.start:
        return None
    left = max(report.text.rfind("\n", 0, mention.start), mention.start - 400)
    right = report.text.find("\n", mention.end, mention.end + 400)
    right = mention.end + 400 if right < 0 else right
    near = []
    for row in islice(dates, bisect_left(dates, left, key=lambda row: row.start), None):
        if row.start >= right:
            break
        if row.first and row.first[:10] <= event.start[:10] <= (row.last or row.first)[:10]:
            near.append(row)
    # "Sunday" tells more than "this week", the clause more than its neighbours.
    return min(
        near,
        key=lambda row: (row.first != row.last, not mention.start <= row.start < mention.end, row.start),
        default=None,
    )
