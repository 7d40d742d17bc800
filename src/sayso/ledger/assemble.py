"""Assemble: the analyses of reports and what they say together, as rows in their fixed order.

Reports come by id; statements, figures and mentions by report, start, end and id; events by where they are first told
of, and disputes, support and control after them. Nothing is decided here.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from sayso import knowledge
from sayso.ledger.mention_rows import actors, dates, figures, places
from sayso.ledger.rows import (
    ControlRow,
    CopyRow,
    CopySpanValue,
    DisputeRow,
    EventRow,
    MentionValue,
    ParticipantValue,
    PassageRow,
    PlaceValue,
    Quote,
    ReportRow,
    SideValue,
    SourceRow,
    StatementRow,
    SupportRow,
    Tables,
)
from sayso.model import Analysis, Event, EventMention, Findings, Place, Source, Span, Stance, Statement, quote_of

__all__ = ["TYPES", "assemble"]


class EventCodes(Struct, frozen=True, forbid_unknown_fields=True):
    """The codes of one event type in other schemes, None where a scheme has none for it."""

    plover: str | None = None
    acled: str | None = None


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"event_codes": EventCodes}


def assemble(analyses: Iterable[Analysis], findings: Findings) -> Tables:
    """All rows of a ledger. The order of the analyses does not matter."""
    ordered = sorted(analyses, key=lambda a: a.report.id)
    sources = {source.id: source for source in findings.sources}
    events = tuple(_events(ordered, findings))
    place_in_order = {event.id: n for n, event in enumerate(events)}
    only = _aside(ordered, findings)
    return Tables(
        reports=tuple(_report(a, findings) for a in ordered),
        statements=tuple(row for a in ordered for row in _statements(a, findings, sources, only)),
        sources=tuple(
            SourceRow(s.id, s.name, s.aliases, s.kind.value, s.side, s.actor)
            for s in sorted(findings.sources, key=lambda s: s.id)
        ),
        events=events,
        figures=tuple(row for a in ordered for row in figures(a, findings)),
        disputes=tuple(
            DisputeRow(
                d.id,
                d.event,
                d.about,
                d.kind,
                tuple(SideValue(s.value, s.statements, s.origins) for s in d.sides),
                d.reason,
            )
            for d in sorted(findings.disputes, key=lambda d: (place_in_order.get(d.event, -1), d.about, d.kind, d.id))
        ),
        support=tuple(
            SupportRow(s.event, s.claim, s.statements, s.origins, s.independent, s.interested)
            for s in sorted(findings.support, key=lambda s: (place_in_order.get(s.event, -1), s.claim, s.statements))
        ),
        copies=tuple(
            CopyRow(
                c.reports, c.wire, tuple(CopySpanValue(s.report, s.span.start, s.span.end) for s in c.spans), c.whole
            )
            for c in sorted(
                findings.copies, key=lambda c: (c.reports, c.wire or "", tuple((s.report, s.span) for s in c.spans))
            )
        ),
        control=tuple(
            ControlRow(c.place, c.holder, c.start, c.end, c.status, c.statements)
            for c in sorted(
                findings.control, key=lambda c: (c.place, c.start or "", c.end or "", c.holder, c.status, c.statements)
            )
        ),
        places=tuple(row for a in ordered for row in places(a)),
        dates=tuple(row for a in ordered for row in dates(a)),
        actors=tuple(row for a in ordered for row in actors(a)),
    )


def _report(analysis: Analysis, findings: Findings) -> ReportRow:
    r = analysis.report
    return ReportRow(
        id=r.id,
        outlet=r.outlet,
        published=r.published,
        published_from=r.published_from.value,
        published_note=r.published_note,
        dateline_place=r.dateline_place,
        agencies=r.agencies,
        title=r.title,
        url=r.url,
        language=r.language,
        story=findings.stories[r.id],
        main_event=findings.main_events.get(r.id),
        own_text_share=findings.own_text[r.id],
        read_share=r.read_share,
        passages=tuple(PassageRow(p.start, p.end, p.kind.value) for p in r.passages),
        text=r.text,
    )


def _stance(statement: Statement, findings: Findings) -> Stance:
    """A plain statement that is against another one is a denial, though its own report calls it none."""
    denies = statement.stance is Stance.ASSERTS and statement.id in findings.statement_of
    return Stance.DENIES if denies else statement.stance


def _aside(analyses: Iterable[Analysis], findings: Findings) -> frozenset[str]:
    """The events that are only hoped for, planned or history: nobody claims here that they happened now."""
    status = {mention.id: mention.status for analysis in analyses for mention in analysis.events}
    return frozenset(
        event.id
        for event in findings.events
        if event.mentions and all(status.get(mention) in ("planned", "background") for mention in event.mentions)
    )


def _event(stance: Stance, events: tuple[str, ...], aside: frozenset[str]) -> str | None:
    """The event that a statement is a claim about; a plain wish or piece of history ("hopes to free the rest") is
    about none. All that it speaks of stand in `events`.
    """
    first = events[0] if events else None
    plain = stance in (Stance.ASSERTS, Stance.PREDICTS)
    return None if plain and first in aside else first


def _statements(
    analysis: Analysis, findings: Findings, sources: Mapping[str, Source], aside: frozenset[str]
) -> Iterator[StatementRow]:
    text = analysis.report.text
    for s in sorted(analysis.statements, key=lambda s: (s.start, s.end, s.id)):
        chain = findings.statement_sources.get(s.id, ())
        events = findings.statement_events.get(s.id, ())
        yield StatementRow(
            id=s.id,
            report=s.report,
            start=s.start,
            end=s.end,
            quote=quote_of(text, s.spans),
            spans=_pairs(s.spans),
            cue=Quote(s.cue.start, s.cue.end, s.cue.of(text)) if s.cue else None,
            chain=tuple(speaker.name for speaker in s.chain),
            source_spans=_pairs(sorted({span for speaker in s.chain for span in speaker.spans})),
            root=chain[0] if chain else None,
            sources=chain,
            aliases=_aliases(s, sources.get(chain[0]) if chain else None),
            anonymous=bool(s.chain) and s.chain[0].anonymous,
            stance=_stance(s, findings).value,
            of=findings.statement_of.get(s.id),
            part=s.part,
            event=_event(_stance(s, findings), events, aside),
            events=events,
            reported_at=s.reported_at,
        )


def _aliases(statement: Statement, source: Source | None) -> tuple[str, ...]:
    """The other names of the root: those of this report first, then those that other reports give it."""
    if not statement.chain:
        return ()
    root = statement.chain[0]
    names = (*root.aliases, *((source.name, *source.aliases) if source else ()))
    return tuple(name for name in dict.fromkeys(names) if name != root.name)


def _events(analyses: list[Analysis], findings: Findings) -> Iterator[EventRow]:
    codes = knowledge.table("event_codes", EventCodes)
    texts = {a.report.id: a.report.text for a in analyses}
    mentions = {m.id: m for a in analyses for m in a.events}

    def told(event: Event) -> list[EventMention]:
        return sorted((mentions[m] for m in event.mentions if m in mentions), key=lambda m: (m.report, m.span, m.id))

    def first_told(event: Event) -> tuple[str, Span, str]:
        first = next(iter(told(event)), None)
        return (first.report, first.span, event.id) if first else ("", Span(0, 0), event.id)

    for e in sorted(findings.events, key=first_told):
        code = codes.get(e.type, EventCodes())
        yield EventRow(
            id=e.id,
            type=e.type,
            plover=code.plover,
            acled=code.acled,
            story=e.story,
            place=_place(e.place) if e.place else None,
            start=e.start,
            end=e.end,
            place_from=e.place_from,
            time_precision=e.time_precision,
            participants=tuple(ParticipantValue(p.role, p.name, p.actor) for p in e.participants),
            statements=e.statements,
            reports=e.reports,
            summary=e.summary,
            mentions=tuple(
                MentionValue(
                    m.report,
                    m.span.start,
                    m.span.end,
                    m.span.of(texts[m.report]),
                    m.trigger.of(texts[m.report]),
                    m.status,
                )
                for m in told(e)
            ),
            reasons=e.reasons,
        )


def _place(p: Place) -> PlaceValue:
    return PlaceValue(p.name, p.latitude, p.longitude, p.geonames_id, p.country, p.admin1, p.precision)


def _pairs(spans: Iterable[Span]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for span in spans)
