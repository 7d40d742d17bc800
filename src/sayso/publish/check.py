"""Check: proves a ledger against its texts. Every span leads to its quote, every id to its row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from sayso.ledger.rows import (
    ActorRow,
    CopyRow,
    DateRow,
    EventRow,
    FigureRow,
    PlaceRow,
    ReportRow,
    Row,
    SideValue,
    StatementRow,
    Tables,
)

__all__ = ["Fault", "check"]

# Table to field to the table that its ids are of. `side` and `actor` may be of the knowledge files.
REFERENCES: dict[str, dict[str, str]] = {
    "reports": {"main_event": "events"},
    "statements": {
        "report": "reports",
        "of": "statements",
        "event": "events",
        "events": "events",
        "root": "sources",
        "sources": "sources",
    },
    "events": {"statements": "statements", "reports": "reports"},
    "figures": {"statement": "statements", "report": "reports", "event": "events"},
    "disputes": {"event": "events", "sides": "statements"},
    "support": {"event": "events", "statements": "statements", "origins": "statements"},
    "copies": {"reports": "reports"},
    "control": {"statements": "statements"},
    "places": {"report": "reports"},
    "dates": {"report": "reports"},
    "actors": {"report": "reports"},
}


class Fault(Struct, frozen=True):
    """A row that does not hold: its table, its id (or its number from 0, where it has none), and what is wrong."""

    table: str
    row: str
    message: str

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.message}"


def check(tables: Tables) -> Iterator[Fault]:
    """All that does not hold, in the order of the tables; nothing for a sound ledger."""
    texts = {row.id: row.text for row in tables.reports}
    known = {name: {row.id for row in getattr(tables, name) if hasattr(row, "id")} for name in Tables.__struct_fields__}
    for name in Tables.__struct_fields__:
        rows = getattr(tables, name)
        for id_, count in Counter(getattr(row, "id", None) for row in rows).items():
            if id_ is not None and count > 1:
                yield Fault(name, id_, f"the id stands for {count} rows")
        for number, row in enumerate(rows):
            label = getattr(row, "id", None) or f"#{number}"
            for message in (*_ungrounded(row, texts), *_lost(name, row, known)):
                yield Fault(name, label, message)


def _ungrounded(row: Row, texts: Mapping[str, str]) -> Iterator[str]:
    """What in a row does not stand in the text as it says. A report that is not there is told by _lost."""
    match row:
        case ReportRow():
            yield from _passages(row)
        case StatementRow() if row.report in texts:
            yield from _statement(row, texts[row.report])
        case FigureRow() | PlaceRow() | DateRow() | ActorRow() if row.report in texts:
            yield from _quote("quote", row.start, row.end, row.quote, texts[row.report])
        case EventRow():
            for told in row.mentions:
                if told.report not in texts:
                    yield f"mentions: no report {told.report!r}"
                    continue
                yield from _quote("mention", told.start, told.end, told.quote, texts[told.report])
                if told.trigger not in told.quote:
                    yield f"mention: the trigger {_short(told.trigger)} does not stand in {_short(told.quote)}"
        case CopyRow():
            for span in row.spans:
                if span.report not in row.reports:
                    yield f"spans: {span.report!r} is not among its reports"
                elif span.report in texts:
                    yield from _bounds(f"span in {span.report!r}", span.start, span.end, texts[span.report])


def _passages(row: ReportRow) -> Iterator[str]:
    before = 0
    for passage in row.passages:
        yield from _bounds("passage", passage.start, passage.end, row.text)
        if passage.start < before:
            yield f"passage {passage.start}-{passage.end}: overlaps the one before"
        before = passage.end


def _statement(row: StatementRow, text: str) -> Iterator[str]:
    if not row.spans:
        yield "no spans: the claim stands nowhere"
        return
    for start, end in row.spans:
        yield from _bounds("span", start, end, text)
    stands = " ".join(text[start:end] for start, end in row.spans)
    if stands != row.quote:
        yield f"quote: the text has {_short(stands)}, the row {_short(row.quote)}"
    if (row.start, row.end) != (row.spans[0][0], row.spans[-1][1]):
        yield f"start, end: {row.start}-{row.end} is not where its spans start and end"
    if row.cue:
        yield from _quote("cue", row.cue.start, row.cue.end, row.cue.quote, text)
    for start, end in row.source_spans:
        yield from _bounds("source span", start, end, text)


def _quote(what: str, start: int, end: int, quote: str, text: str) -> Iterator[str]:
    yield from _bounds(what, start, end, text)
    if text[start:end] != quote:
        yield f"{what} {start}-{end}: the text has {_short(text[start:end])}, the row {_short(quote)}"


def _bounds(what: str, start: int, end: int, text: str) -> Iterator[str]:
    if not 0 <= start < end <= len(text):
        yield f"{what} {start}-{end}: outside the text, which has {len(text)} characters"


def _lost(name: str, row: Row, known: Mapping[str, set[str]]) -> Iterator[str]:
    """Ids that lead nowhere."""
    for field, table in REFERENCES.get(name, {}).items():
        for id_ in _ids(getattr(row, field)):
            if id_ not in known[table]:
                yield f"{field}: no row {id_!r} in {table}"


def _ids(value: Any) -> Iterable[str]:
    match value:
        case None:
            return ()
        case str():
            return (value,)
        case SideValue():
            return value.statements
        case _:
            return tuple(id_ for one in value for id_ in _ids(one))


def _short(text: str) -> str:
    return repr(text if len(text) <= 80 else text[:77] + "...")
