"""Lookup: the rows of a ledger by id, by event, by report and by story, gathered once."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from sayso.ledger.rows import (
    ActorRow,
    ControlRow,
    CopyRow,
    DateRow,
    DisputeRow,
    EventRow,
    FigureRow,
    ReportRow,
    SourceRow,
    StatementRow,
    SupportRow,
    Tables,
)
from sayso.publish.words import humble, plain

__all__ = ["Lookup"]

T = TypeVar("T")


def _by(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, row in pairs:
        found[key].append(row)
    return dict(found)


class Lookup:
    """The tables with their keys. Every dictionary keeps the order of its table; gathered when first asked for."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.reports: dict[str, ReportRow] = {row.id: row for row in tables.reports}
        self.statements: dict[str, StatementRow] = {row.id: row for row in tables.statements}
        self.sources: dict[str, SourceRow] = {row.id: row for row in tables.sources}
        self.events: dict[str, EventRow] = {row.id: row for row in tables.events}
        self.figures: dict[str, FigureRow] = {row.id: row for row in tables.figures}
        self.disputes: dict[str, DisputeRow] = {row.id: row for row in tables.disputes}
        self.headlines: dict[str, str] = {}  # by event, as they are made

    @cached_property
    def support(self) -> dict[str, list[SupportRow]]:
        """By event."""
        return _by((row.event, row) for row in self.tables.support)

    @cached_property
    def disputes_of(self) -> dict[str, list[DisputeRow]]:
        """By event."""
        return _by((row.event, row) for row in self.tables.disputes)

    @cached_property
    def figures_of(self) -> dict[str, list[FigureRow]]:
        """By event."""
        return _by((row.event, row) for row in self.tables.figures if row.event)

    @cached_property
    def figures_in(self) -> dict[str, list[FigureRow]]:
        """By report."""
        return _by((row.report, row) for row in self.tables.figures)

    @cached_property
    def figures_by(self) -> dict[str, list[FigureRow]]:
        """By statement."""
        return _by((row.statement, row) for row in self.tables.figures if row.statement)

    @cached_property
    def told_of(self) -> dict[str, list[StatementRow]]:
        """The statements that tell of an event, by event."""
        ids = ((event, row) for row in self.tables.statements for event in dict.fromkeys((*row.events, row.event)))
        return _by((event, row) for event, row in ids if event)

    @cached_property
    def said_in(self) -> dict[str, list[StatementRow]]:
        """The statements of a report."""
        return _by((row.report, row) for row in self.tables.statements)

    @cached_property
    def said_by(self) -> dict[str, list[StatementRow]]:
        """The statements whose chain holds a source, by source."""
        return _by((source, row) for row in self.tables.statements for source in dict.fromkeys(row.sources))

    @cached_property
    def answers(self) -> dict[str, list[StatementRow]]:
        """The statements that deny or doubt one, by that one."""
        return _by((row.of, row) for row in self.tables.statements if row.of)

    @cached_property
    def disputes_with(self) -> dict[str, list[DisputeRow]]:
        """By statement."""
        return _by(
            (id, row) for row in self.tables.disputes for side in row.sides for id in dict.fromkeys(side.statements)
        )

    @cached_property
    def control_by(self) -> dict[str, list[ControlRow]]:
        """By statement."""
        return _by((id, row) for row in self.tables.control for id in dict.fromkeys(row.statements))

    @cached_property
    def copies_of(self) -> dict[str, list[CopyRow]]:
        """By report."""
        return _by((id, row) for row in self.tables.copies for id in row.reports)

    @cached_property
    def dates_in(self) -> dict[str, list[DateRow]]:
        """By report."""
        return _by((row.report, row) for row in self.tables.dates)

    @cached_property
    def events_in(self) -> dict[str, list[EventRow]]:
        """By story."""
        return _by((row.story, row) for row in self.tables.events)

    @cached_property
    def stories(self) -> dict[str, list[ReportRow]]:
        """The reports of a story."""
        return _by((row.story, row) for row in self.tables.reports)

    @cached_property
    def _actors(self) -> dict[str, str]:
        """Names of parties by their actor id: the one that the id is made of, else the commonest."""
        names: dict[str, Counter[str]] = defaultdict(Counter)
        mentions: Iterable[ActorRow] = self.tables.actors
        for mention in mentions:
            if mention.actor:
                names[mention.actor][plain(mention.name)] += 1
        for source in self.tables.sources:
            if source.actor:
                names[source.actor][plain(source.name)] += 1
        for event in self.tables.events:
            for part in event.participants:
                if part.actor:
                    names[part.actor][plain(part.name)] += 1

        def fits(id: str, name: str) -> bool:
            return name.casefold().replace(" ", "_") == id

        # A person who leads a state is mentioned under the state's id too.
        return {id: min(found, key=lambda n: (not fits(id, n), -found[n], n)) for id, found in names.items()}

    @cached_property
    def people(self) -> set[str]:
        """Who is named as an actor or counted somewhere, in lower case."""
        return {row.name.casefold() for row in self.tables.actors} | {
            row.whom.casefold() for row in self.tables.figures if row.whom
        }

    @cached_property
    def _called(self) -> dict[tuple[str, str], Counter[str]]:
        """How a report calls a place, by report and the place's name in the gazetteer."""
        found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for row in self.tables.places:
            if row.name:
                found[row.report, row.name][plain(row.quote)] += 1
        return dict(found)

    def place(self, name: str, reports: Iterable[str]) -> str:
        """A place as these reports mostly call it: readers look for "Palmyra", whatever the gazetteer says."""
        words: Counter[str] = Counter()
        for report in dict.fromkeys(reports):
            words.update(self._called.get((report, name), {}))
        if not words or name in words:
            return plain(name)
        return min(words, key=lambda word: (-words[word], word))

    def actor(self, id: str | None) -> str | None:
        """The name of a party by its actor or source id; the id as words where no row names it."""
        if not id:
            return None
        if id in self.sources:
            return plain(self.sources[id].name)
        # "united_states" where no row names it.
        return plain(self._actors.get(id)) or humble(id.replace(".", " ")).title()

    def outlet(self, report: str) -> str:
        """Who published a report, else its id."""
        row = self.reports.get(report)
        return (plain(row.outlet) if row else "") or plain(report)
