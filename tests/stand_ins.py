"""Small rooms that stand in for the real ones, and a ledger that they fill: for tests of what lies around the rooms.

A test module takes them with `pytest_plugins = ["stand_ins"]`.
"""

import re
import sys
import types
from collections.abc import Iterator

import pytest

import sayso
from sayso.ledger import Ledger
from sayso.model import (
    ActorMention,
    Analysis,
    Control,
    Dispute,
    Event,
    EventMention,
    Figure,
    Findings,
    Mentions,
    Passage,
    PassageKind,
    Place,
    PlaceMention,
    PublishedFrom,
    Report,
    Side,
    Source,
    SourceKind,
    Span,
    Speaker,
    Stance,
    Statement,
    Support,
    ids,
)

SAMPLE = (
    ("r1", "2016-12-11", "Rebels seized Dera. The ministry said 12 died."),
    ("r2", "2016-12-12", "The group seized Dera. The ministry denied it. Medics said 15 died."),
    ("r3", None, "Fighters seized Dera, a monitor said."),
)


def report(id: str, text: str, published: str | None = None) -> Report:
    known = PublishedFrom.GIVEN if published else PublishedFrom.UNKNOWN
    passages = (Passage(0, len(text), PassageKind.BODY),)
    return Report(id, text, published=published, published_from=known, passages=passages)


class Rooms:
    """Rooms that know one shape of sentence, keep what they parsed, and fail on the word that they are told."""

    def __init__(self) -> None:
        self.parsed: list[str] = []
        self.poison: str | None = None

    def parse(self, report):
        self.parsed.append(report.id)
        if self.poison and self.poison in report.text:
            raise ZeroDivisionError("a room that fails")
        return report

    def mentions(self, document, reference):
        text = document.text
        figures = tuple(
            Figure(Span(*m.span()), "killed", None, int(m[1]), int(m[1]))
            for m in re.finditer(r"([0-9]{1,9}) died", text)
        )
        places = tuple(PlaceMention(Span(*m.span()), Place("Dera")) for m in re.finditer("Dera", text))
        actors = tuple(
            ActorMention(Span(*m.span()), m[0], kind=SourceKind.OFFICIAL) for m in re.finditer("ministry|monitor", text)
        )
        return Mentions(actors, places, (), figures)

    def statements(self, document, named):
        found = []
        for m in re.finditer(r"[^.]+\.", document.text):
            cue = re.search(r"said|denied", m[0])
            speaker = re.search(r"ministry|monitor|Medics", m[0])
            span = Span(m.start(), m.end())
            chain = (Speaker(speaker[0]),) if cue and speaker else ()
            where = Span(m.start() + cue.start(), m.start() + cue.end()) if cue else None
            stance = Stance.DENIES if cue and cue[0] == "denied" else Stance.ASSERTS
            made = ids.make("s", document.id, span.start, span.end)
            found.append(Statement(made, document.id, (span,), where, chain, stance))
        return tuple(found)

    def events(self, document, named, said):
        found = []
        for m in re.finditer(r"[^.]*\bseized\b[^.]*\.", document.text):
            at = document.text.index("seized", m.start())
            holds = tuple(s.id for s in said if s.start <= at < s.end)
            made = ids.make("m", document.id, m.start())
            span, trigger = Span(m.start(), m.end()), Span(at, at + 6)
            found.append(EventMention(made, document.id, span, trigger, "capture_of_place", statements=holds))
        return tuple(found)

    def copies(self, analyses):
        return (), {a.report.id: 1.0 for a in analyses}

    def group(self, analyses, copies):
        return {a.report.id: "st-1" for a in analyses}

    def dates(self, analyses, stories):
        known = sorted(a.report.published for a in analyses if a.report.published)
        return {a.report.id: (known[0], "the story's first day") for a in analyses if known and not a.report.published}

    def reconcile(self, analyses: tuple[Analysis, ...], copies, own_text, stories):
        said = [s for a in analyses for s in a.statements]
        told = tuple(m for a in analyses for m in a.events)
        names = sorted({s.chain[0].name for s in said if s.chain})
        sources = tuple(Source(ids.make("a", name), name) for name in names)
        by_name = {source.name: source.id for source in sources}
        heard = {s.id: (by_name[s.chain[0].name],) for s in said if s.chain}
        if not told:
            return Findings(stories=stories, own_text=own_text, statement_sources=heard, sources=sources)
        tells = tuple(sorted(s for m in told for s in m.statements))
        denials = tuple(sorted(s.id for s in said if s.stance is Stance.DENIES))
        event = Event(
            ids.make("e", "Dera"),
            "capture_of_place",
            "st-1",
            Place("Dera"),
            mentions=tuple(sorted(m.id for m in told)),
            statements=tells,
            reports=tuple(sorted({m.report for m in told})),
        )
        sides = (Side("yes", tells, 1), Side("no", denials, 1))
        dispute = Dispute(ids.make("d", event.id), event.id, "occurrence", "denial", sides, "denied")
        return Findings(
            stories=stories,
            own_text=own_text,
            main_events={a.report.id: event.id for a in analyses if a.events},
            statement_events=dict.fromkeys(tells, (event.id,)),
            statement_sources=heard,
            sources=sources,
            events=(event,),
            support=(Support(event.id, "Dera was seized", tells, tuple((s,) for s in tells), len(tells), 0),),
            disputes=(dispute,) if denials else (),
            control=(Control("Dera", "the group", "2016-12-11", None, "claimed", tells),),
        )


@pytest.fixture
def rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rooms]:
    """Stand-ins in place of the rooms between reading and ledger."""
    made = Rooms()
    faces = {
        "language": {"parse": made.parse, "version": lambda: "none 0"},
        "mentions": {"find": made.mentions},
        "statements": {"find": made.statements},
        "events": {"find": made.events},
        "copies": {"find": made.copies},
        "stories": {"group": made.group, "dates": made.dates},
        "reconcile": {"reconcile": made.reconcile},
    }
    for name, face in faces.items():
        module = types.ModuleType(f"sayso.{name}")
        vars(module).update(face)
        monkeypatch.setitem(sys.modules, f"sayso.{name}", module)
        monkeypatch.setattr(sayso, name, module, raising=False)
    yield made


@pytest.fixture
def sample() -> list[Report]:
    """Three short reports on one event, one without a date."""
    return [report(id, text, published) for id, published, text in SAMPLE]


@pytest.fixture
def filled(rooms: Rooms, sample: list[Report]) -> Iterator[Ledger]:
    """A ledger in memory that holds the sample."""
    from sayso.pipeline import run

    with Ledger.in_memory() as ledger:
        run(sample, ledger)
        yield ledger
