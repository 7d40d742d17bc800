"""Mention rows: the figures, places, dates and actors of one report, in text order."""

from collections.abc import Iterator

from sayso.ledger.rows import ActorRow, DateRow, FigureRow, PlaceRow
from sayso.model import Analysis, Findings, ids

__all__ = ["actors", "dates", "figures", "places"]


def figures(analysis: Analysis, findings: Findings) -> Iterator[FigureRow]:
    """The numbers, with the statement and the event that they were given to."""
    report = analysis.report
    seen: dict[str, int] = {}
    for n, f in sorted(enumerate(analysis.mentions.figures), key=lambda pair: (pair[1].span, pair[0])):
        made = ids.make("f", report.id, f.span.start, f.span.end, f.what, f.whom, f.low, f.high)
        seen[made] = seen.get(made, 0) + 1
        if seen[made] > 1:
            made = ids.make("f", made, seen[made])
        yield FigureRow(
            id=made,
            statement=findings.figure_statements.get((report.id, n)),
            report=report.id,
            event=findings.figure_events.get((report.id, n)),
            what=f.what,
            whom=f.whom,
            low=f.low,
            high=f.high,
            modifier=f.modifier,
            start=f.span.start,
            end=f.span.end,
            quote=f.span.of(report.text),
            as_of=f.as_of,
            cumulative=f.cumulative,
            part_of=f.part_of,
            negated=f.negated,
        )


def places(analysis: Analysis) -> Iterator[PlaceRow]:
    """The places; one that is not resolved has no name but its quote."""
    report = analysis.report
    for m in sorted(analysis.mentions.places, key=lambda m: (m.span, m.place.name)):
        p = m.place
        resolved = p.precision is not None or p.geonames_id is not None or p.latitude is not None
        yield PlaceRow(
            report=report.id,
            start=m.span.start,
            end=m.span.end,
            quote=m.span.of(report.text),
            name=p.name if resolved else None,
            latitude=p.latitude,
            longitude=p.longitude,
            geonames_id=p.geonames_id,
            country=p.country,
            precision=p.precision,
            reason=m.reason,
        )


def dates(analysis: Analysis) -> Iterator[DateRow]:
    """The dates."""
    report = analysis.report
    for m in sorted(analysis.mentions.dates, key=lambda m: (m.span, m.type, m.value or "")):
        quote = m.span.of(report.text)
        yield DateRow(report.id, m.span.start, m.span.end, quote, m.type, m.value, m.first, m.last)


def actors(analysis: Analysis) -> Iterator[ActorRow]:
    """The actors."""
    report = analysis.report
    for m in sorted(analysis.mentions.actors, key=lambda m: (m.span, m.name, m.actor or "")):
        yield ActorRow(
            report=report.id,
            start=m.span.start,
            end=m.span.end,
            quote=m.span.of(report.text),
            actor=m.actor,
            name=m.name,
            kind=m.kind.value,
            side=m.side,
            anonymous=m.anonymous,
        )
