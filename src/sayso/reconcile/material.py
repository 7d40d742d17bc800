"""Material: all that support and disputes are made from, looked up for one event at a time."""

from collections import defaultdict
from collections.abc import Iterable

from sayso.model import Figure, Side
from sayso.reconcile import scopes
from sayso.reconcile.denials import Denials
from sayso.reconcile.groups import Group, Told
from sayso.reconcile.origins import Origins
from sayso.reconcile.sources import Sources


class Material:
    """Statements and figures by event, and how sides are made of them."""

    def __init__(self, sources: Sources, told: Told, origins: Origins, denials: Denials) -> None:
        self.reports, self.links = origins.reports, origins.links
        self.sources, self.told, self.origins, self.denials = sources, told, origins, denials
        self._statements: dict[str, list[str]] = defaultdict(list)
        for statement, events in self.links.statements.items():
            for event in events:
                self._statements[event].append(statement)
        for told_of in self._statements.values():
            told_of.sort(key=self.reports.order)
        self._denying: dict[str, list[str]] = defaultdict(list)
        for against in sorted({**denials.of, **denials.answers}):
            denied = self._denied_event(against)
            if denied is not None:
                self._denying[denied].append(against)
        self._scopes = scopes.find(self.reports, told)
        self._figures: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for place, event in self.links.figures.items():
            self._figures[event].append(place)

    def _denied_event(self, statement: str) -> str | None:
        """The event of what a statement is against, else its own, else what one of the two reports is chiefly about."""
        target = self.denials.target(statement)
        if target is not None and self.denials.on_topic(statement, target):
            # Who had no such motive is against all who tell of it, under one event.
            target = min((target, *self.denials.alike(statement, target)), key=self.reports.order)
        both = [s for s in (target, statement) if s is not None]
        told = [self.links.statements[s][0] for s in both if s in self.links.statements]
        chief = [self.told.main.get(self.reports.statements[s].report) for s in both]
        return next((event for event in (*told, *chief) if event is not None), None)

    def scope(self, event: str) -> tuple[str, ...]:
        """The events whose tolls are counted with those of an event; none where they are counted with another's."""
        return self._scopes.get(event, ())

    def group(self, event: str) -> Group:
        """The mentions of an event."""
        return self.told.groups[event]

    def statements(self, event: str) -> list[str]:
        """The statements that tell of an event, the earlier report's first."""
        return self._statements.get(event, [])

    def denying(self, event: str) -> list[str]:
        """The statements that deny an event, or that it happened as others say; each is under one event only.

        A denial is under the event of what it denies, since its own words may tell of none.
        """
        return sorted(self._denying[event], key=self.reports.order)

    def figures(self, event: str) -> list[tuple[str, Figure, str | None]]:
        """(report, figure, statement) for the figures of an event, the earlier report's first, then as in the text."""
        places = sorted(self._figures[event], key=lambda p: (self.reports.rank[p[0]], p[1]))
        return [
            (report, self.reports.analyses[report].mentions.figures[n], self.links.figure_statements.get((report, n)))
            for report, n in places
        ]

    def side(self, value: str, statements: Iterable[str]) -> Side:
        """A side with its statements in order and the number of their origins."""
        ordered = sorted(set(statements), key=self.reports.order)
        return Side(value, tuple(ordered), len(self.origins.folded(ordered)))
