"""Figures side by side: of one event and one kind, each as its text said it, with by whom and as of when."""

from collections.abc import Iterable

from msgspec import Struct

from sayso.ledger.rows import DisputeRow, EventRow, FigureRow, ReportRow
from sayso.publish.lookup import Lookup
from sayso.publish.voices import Voice, by_root
from sayso.publish.words import day, plain

__all__ = ["FigureGroup", "FigureValue", "groups", "reading"]

_ABOUT = {"attackers": "number_of_attackers"}


class FigureValue(Struct, frozen=True):
    """One figure as one origin gives it. `said` is the text's own words; `ids` and `reports` hold every report of it.

    `as_of` and `said_on` are ISO dates, None where unknown; `voices` is empty where no statement holds the figure, and
    then the outlets of `reports` give it in their own voice.
    """

    ids: tuple[str, ...]
    said: str
    low: int | None
    high: int | None
    whom: str | None
    voices: tuple[Voice, ...]
    as_of: str | None
    said_on: str | None
    reports: tuple[str, ...]
    notes: tuple[str, ...]


class FigureGroup(Struct, frozen=True):
    """The figures of one kind about one event (None: about no known event), oldest first, and where they differ why."""

    event: str | None
    what: str
    values: tuple[FigureValue, ...]
    disputes: tuple[DisputeRow, ...]


def reading(low: int | None, high: int | None) -> str:
    """The range in words: `14 or more`, `up to 9`, `5 to 7`, `300`; `unknown` where both ends are open."""
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"{low:,} or more"
    return f"up to {high:,}" if high is not None else "unknown"


def groups(look: Lookup, events: Iterable[EventRow], reports: Iterable[ReportRow]) -> list[FigureGroup]:
    """The figures of these events, in their order, then those of the reports that belong to no event."""
    found: list[FigureGroup] = []
    for event in events:
        found += _of(look, event.id, look.figures_of.get(event.id, []))
    loose = [row for report in reports for row in look.figures_in.get(report.id, ()) if row.event not in look.events]
    return found + _of(look, None, loose)


def _of(look: Lookup, event: str | None, rows: Iterable[FigureRow]) -> list[FigureGroup]:
    kinds: dict[str, dict[tuple[object, ...], list[FigureRow]]] = {}
    for row in rows:
        statement = look.statements.get(row.statement) if row.statement else None
        root = (statement.root or statement.chain[0]) if statement and statement.chain else None
        same = (row.low, row.high, row.modifier, (row.whom or "").casefold(), row.part_of, row.negated, root)
        kinds.setdefault(row.what, {}).setdefault(same, []).append(row)
    disputes = look.disputes_of.get(event, []) if event else []
    return [
        FigureGroup(
            event,
            what,
            tuple(sorted((_value(look, same) for same in folded.values()), key=_order)),
            tuple(row for row in disputes if row.about == _ABOUT.get(what, what)),
        )
        for what, folded in kinds.items()
    ]


def _value(look: Lookup, rows: list[FigureRow]) -> FigureValue:
    first = rows[0]
    statements = [look.statements[row.statement] for row in rows if row.statement in look.statements]
    attributed = [row for row in statements if row.chain]
    reports = tuple(dict.fromkeys(row.report for row in rows))
    said = [row.reported_at for row in statements if row.reported_at]
    printed = [look.reports[id].published for id in reports if id in look.reports]
    notes = [
        "part of another figure" if first.part_of else "",
        "denied" if first.negated else "",
        "running total" if first.cumulative else "",
    ]
    return FigureValue(
        ids=tuple(row.id for row in rows),
        said=plain(first.quote),
        low=first.low,
        high=first.high,
        whom=plain(first.whom) or None,
        voices=tuple(by_root(look, attributed)),
        as_of=min((row.as_of for row in rows if row.as_of), default=None),
        said_on=min(said, default=None) or min((date[:10] for date in printed if date), default=None),
        reports=reports,
        notes=tuple(filter(None, notes)),
    )


def _order(value: FigureValue) -> tuple[str, str]:
    return value.as_of or value.said_on or "9999", value.ids[0]


def dated(value: FigureValue) -> str:
    """As of when, else when it was said or printed: `as of 2031-05-04 Sunday`, `reported 2031-05-06 Tuesday`."""
    if value.as_of:
        return f"as of {day(value.as_of)}"
    return f"reported {day(value.said_on)}" if value.said_on else "date unknown"
