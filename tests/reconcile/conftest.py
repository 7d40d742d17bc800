"""A desk that writes small reports with what the per-report rooms would say of them."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from sayso import copies
from sayso.model import (
    ActorMention,
    Analysis,
    DateMention,
    EventMention,
    Figure,
    Findings,
    Mentions,
    Participant,
    Place,
    PlaceMention,
    Report,
    SourceKind,
    Span,
    Speaker,
    Stance,
    Statement,
)
from sayso.reconcile import reconcile


@dataclass
class Draft:
    """One report in the making. All quotes must stand in its text."""

    report: Report
    statements: list[Statement] = field(default_factory=list)
    events: list[EventMention] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    actors: list[ActorMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)

    def at(self, quote: str) -> Span:
        start = self.report.text.index(quote)
        return Span(start, start + len(quote))

    def says(
        self,
        quote: str,
        by: str | tuple[str, ...] | None = None,
        *,
        actor: str | None = None,
        side: str | None = None,
        kind: SourceKind = SourceKind.UNKNOWN,
        stance: str = "asserts",
        anonymous: bool = False,
        of: str | None = None,
        part: str | None = None,
    ) -> str:
        """A statement; the id is given back. `actor`, `side`, `kind` and `anonymous` are the root's."""
        names = () if by is None else (by,) if isinstance(by, str) else by
        root = [Speaker(n, (), actor, kind, side, anonymous) for n in names[:1]]
        chain = (*root, *(Speaker(n) for n in names[1:]))
        name = f"s{len(self.statements)}-{self.report.id}"
        span = self.at(quote)
        self.statements.append(
            Statement(name, self.report.id, (span,), span if chain else None, chain, Stance(stance), of, None, part)
        )
        return name

    def event(
        self,
        trigger: str,
        kind: str,
        place: Place | None = None,
        day: str | None = None,
        last: str | None = None,
        doing: tuple[str, ...] = (),
        suffering: tuple[str, ...] = (),
        status: str = "asserted",
        figures: tuple[int, ...] = (),
        people: tuple[str, ...] = (),
        **more: Any,
    ) -> str:
        """An event mention; it belongs to the statements whose words hold its trigger."""
        span = self.at(trigger)
        parties = [Participant("actor", name, name) for name in doing]
        parties += [Participant("target", name, name) for name in suffering]
        parties += [Participant("victim", name) for name in people]
        name = f"m{len(self.events)}-{self.report.id}"
        holding = tuple(s.id for s in self.statements if any(piece.holds(span) for piece in s.spans))
        precision = None if day is None else "day" if last is None else "year"
        parts = (kind, tuple(parties), place, day, last or day, precision, status, holding, figures)
        self.events.append(EventMention(name, self.report.id, span, span, *parts, **more))
        return name

    def figure(
        self,
        quote: str,
        what: str,
        low: int | None,
        high: int | None,
        whom: str | None = "people",
        modifier: str | None = None,
    ) -> int:
        """A figure; its position is given back."""
        self.figures.append(Figure(self.at(quote), what, whom, low, high, modifier))
        return len(self.figures) - 1

    def names(self, quote: str, name: str, kind: SourceKind = SourceKind.PARTY) -> None:
        """A mention of an actor, under this id."""
        self.actors.append(ActorMention(self.at(quote), name, name, kind))

    def at_place(self, quote: str, place: Place) -> None:
        """A mention of a place."""
        self.places.append(PlaceMention(self.at(quote), place))

    def at_hour(self, quote: str, value: str) -> None:
        """A mention of a time of day, with its TIMEX3 value."""
        self.dates.append(DateMention(self.at(quote), "TIME", value, value[:10], value[:10]))

    @property
    def analysis(self) -> Analysis:
        return Analysis(
            self.report,
            Mentions(
                actors=tuple(sorted(self.actors, key=lambda m: m.span)),
                places=tuple(sorted(self.places, key=lambda m: m.span)),
                dates=tuple(self.dates),
                figures=tuple(self.figures),
            ),
            tuple(sorted(self.statements, key=lambda s: (s.start, s.end, s.id))),
            tuple(sorted(self.events, key=lambda m: (m.trigger, m.id))),
        )


class Desk:
    """Reports of one story."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []

    def report(
        self,
        name: str,
        text: str,
        published: str | None = "2021-05-03",
        outlet: str | None = None,
        agencies: tuple[str, ...] = (),
    ) -> Draft:
        draft = Draft(Report(name, text, outlet or f"{name}.example", published, agencies=agencies))
        self.drafts.append(draft)
        return draft

    def findings(self, *, reverse: bool = False) -> Findings:
        analyses = [draft.analysis for draft in self.drafts]
        if reverse:
            analyses.reverse()
        found, own = copies.find(analyses)
        return reconcile(analyses, found, own, {a.report.id: "story" for a in analyses})


@pytest.fixture
def desk() -> Desk:
    return Desk()


HADAR = Place("Hadar", 36.10, 40.20, 1001, "XX", "North", "city")
SALIM = Place("Salim", 37.50, 41.90, 1002, "XX", "East", "city")


@pytest.fixture
def hadar() -> Place:
    return HADAR


@pytest.fixture
def salim() -> Place:
    return SALIM
