"""Assemble: event mentions from the triggers of a report and what the clauses say of them."""

import bisect

from sayso.events import clauses, lasting, roles, status, tolls, triggers, typing, when, where
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.language import Document
from sayso.model import DateMention, EventMention, Figure, Mentions, PlaceMention, Span, Statement, ids

# What a report opens with: its first 3 sentences.
_LEAD = 3


def find(document: Document, mentions: Mentions, statements: tuple[Statement, ...]) -> tuple[EventMention, ...]:
    """All event mentions of a report, in text order."""
    scene = Scene(document, mentions, statements)
    told = [triggers.find(sentence, scene) for sentence in document.sentences]
    typing.settle(told, scene)
    by_sentence = _figures_by_sentence(document, mentions)
    holding = _Holding(statements)
    dates = [when.dates(sentence, here, scene) for sentence, here in zip(document.sentences, told, strict=True)]
    spots = where.places(document, told, scene)
    dated = {id(t): d for here, found in zip(told, dates, strict=True) for t, d in zip(here, found, strict=True)}
    inherited = [[when.inherited(t, typing.beside(t, here), dated) for t in here] for here in told]
    news = [
        d
        for here, days in zip(told[:_LEAD], inherited[:_LEAD], strict=True)
        for t, d in zip(here, days, strict=True)
        if d is not None and status.opens(t)
    ]
    found: list[EventMention] = []
    for sentence, here, days in zip(document.sentences, told, inherited, strict=True):
        figures = tolls.assign(sentence, here, by_sentence[sentence.index])
        for trigger, date, counted in zip(here, days, figures, strict=True):
            told_of = any(t is trigger.source for t in typing.beside(trigger, here))
            alone = not told_of and (trigger.noun is None or trigger.entry.word.effect)
            summed = lasting.sums_up(trigger, [mentions.figures[n] for n in counted], alone)
            state = "background" if summed else status.status(trigger, date, news, scene)
            found.append(_mention(trigger, date, spots[id(trigger)], counted, scene, holding, state))
    return tuple(sorted(found, key=lambda m: (m.trigger, m.span)))


def _mention(
    trigger: Trigger,
    date: DateMention | None,
    spot: PlaceMention | None,
    figures: list[int],
    scene: Scene,
    holding: "_Holding",
    state: str,
) -> EventMention:
    report = scene.document.report.id
    kind = trigger.type or trigger.entry.type
    setting = scene.mentions.setting
    span = trigger.token.span
    clause = clauses.span(trigger.verb or trigger.token)
    clause = Span(min(clause.start, span.start), max(clause.end, span.end))
    return EventMention(
        id=_id(report, trigger),
        report=report,
        span=clause,
        trigger=span,
        type=kind,
        participants=roles.find(trigger, kind, scene),
        place=spot.place if spot is not None else None,
        setting=setting.place if setting is not None and kind in where.SPOTS else None,
        first=date.first if date is not None else None,
        last=date.last if date is not None else None,
        time_precision=when.precision(date),
        status=state,
        statements=holding.of(span),
        figures=tuple(figures),
        apart=triggers.set_apart(trigger) or lasting.sums_period(trigger, date),
        speaks_of=_id(report, trigger.source) if trigger.source is not None else None,
    )


def _id(report: str, trigger: Trigger) -> str:
    return ids.make("m", report, trigger.token.start, trigger.token.end)


class _Holding:
    """Which statements hold a trigger in their words."""

    def __init__(self, statements: tuple[Statement, ...]) -> None:
        pieces = sorted((piece.start, piece.end, s.id) for s in statements for piece in s.spans)
        self._pieces = pieces
        self._starts = [start for start, _, _ in pieces]
        # The furthest end of all pieces up to each, so that a search can stop early.
        self._furthest: list[int] = []
        for _, end, _ in pieces:
            self._furthest.append(max(end, self._furthest[-1]) if self._furthest else end)

    def of(self, span: Span) -> tuple[str, ...]:
        found: list[str] = []
        n = bisect.bisect_right(self._starts, span.start) - 1
        while n >= 0 and self._furthest[n] >= span.end:
            _, end, statement = self._pieces[n]
            if end >= span.end and statement not in found:
                found.append(statement)
            n -= 1
        return tuple(reversed(found))


def _figures_by_sentence(document: Document, mentions: Mentions) -> list[list[tuple[int, Figure]]]:
    """The figures of each sentence with their positions."""
    starts = [s.start for s in document.sentences]
    found: list[list[tuple[int, Figure]]] = [[] for _ in document.sentences]
    for position, figure in enumerate(mentions.figures):
        n = bisect.bisect_right(starts, figure.span.start) - 1
        if n >= 0:
            found[n].append((position, figure))
    return found
