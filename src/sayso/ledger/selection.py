"""Selection: the part of the tables that belongs to one story."""

import msgspec

from sayso.errors import UnknownRow
from sayso.ledger.rows import Tables

__all__ = ["of_story"]


def of_story(tables: Tables, story: str) -> Tables:
    """The rows of one story's reports, with the sources that speak in them.

    Raises UnknownRow where no report belongs to a story of that id.
    """
    reports = {row.id for row in tables.reports if row.story == story}
    if not reports:
        stories = sorted({row.story for row in tables.reports})
        known = ", ".join(stories[:5]) + (", ..." if len(stories) > 5 else "")
        raise UnknownRow(f"no story {story!r} in this ledger; there are {known or 'none: it is empty'}")
    events = {row.id for row in tables.events if row.story == story}
    statements = tuple(row for row in tables.statements if row.report in reports)
    ids = {row.id for row in statements}
    speaking = {source for row in statements for source in row.sources}
    return msgspec.structs.replace(
        tables,
        reports=tuple(row for row in tables.reports if row.id in reports),
        statements=statements,
        sources=tuple(row for row in tables.sources if row.id in speaking),
        events=tuple(row for row in tables.events if row.id in events),
        figures=tuple(row for row in tables.figures if row.report in reports),
        disputes=tuple(row for row in tables.disputes if row.event in events),
        support=tuple(row for row in tables.support if row.event in events),
        copies=tuple(row for row in tables.copies if reports.intersection(row.reports)),
        control=tuple(row for row in tables.control if ids.intersection(row.statements)),
        places=tuple(row for row in tables.places if row.report in reports),
        dates=tuple(row for row in tables.dates if row.report in reports),
        actors=tuple(row for row in tables.actors if row.report in reports),
    )
