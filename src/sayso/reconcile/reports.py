"""Reports: all analyses in a fixed order, and what is looked up across them."""

import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import structs

from sayso.copies import in_order
from sayso.model import Analysis, EventMention, Place, Span, Statement, quote_of
from sayso.reconcile.names import key

# Statements are looked up by the stretches of this many characters, about a sentence and a half, that they touch: a
# report of 100,000 characters can have 9,000 of them.
CELL = 200


class Reports:
    """All analyses by report id. `rank` tells which report is the earlier one: 0 is the first."""

    def __init__(self, analyses: Sequence[Analysis], stories: Mapping[str, str]) -> None:
        self.analyses = {a.report.id: a for a in sorted(analyses, key=lambda a: a.report.id)}
        self.story = {report: stories.get(report, report) for report in self.analyses}
        self.rank = {report.id: n for n, report in enumerate(in_order(a.report for a in self.analyses.values()))}
        self.statements = {s.id: s for a in self.analyses.values() for s in a.statements}
        self.mentions = {m.id: m for a in self.analyses.values() for m in a.events}
        self.by_story: dict[str, list[Analysis]] = defaultdict(list)
        for analysis in self.analyses.values():
            self.by_story[self.story[analysis.report.id]].append(analysis)
        self._called: dict[str | None, Counter[str]] | None = None
        self._place_names = _place_names(self.analyses.values())
        self._triggers: dict[str, tuple[list[int], list[EventMention]]] = {}
        self._told: dict[str, list[EventMention]] = defaultdict(list)
        for report, analysis in self.analyses.items():
            ordered = sorted(analysis.events, key=lambda m: (m.trigger, m.id))
            self._triggers[report] = ([m.trigger.start for m in ordered], ordered)
            for mention in ordered:
                for statement in mention.statements:
                    self._told[statement].append(mention)
        self._cells: dict[tuple[str, int], list[Statement]] = defaultdict(list)
        for said in self.statements.values():
            for cell in sorted({cell for piece in said.spans for cell in _cells(piece)}):
                self._cells[said.report, cell].append(said)

    def mentions_in(self, statement: Statement) -> list[EventMention]:
        """The event mentions whose trigger stands in the words of a statement, in text order."""
        triggers, mentions = self._triggers[statement.report]
        # Only the mentions between the first and the last character of the statement can stand in one of its pieces.
        first, last = (bisect.bisect_left(triggers, at) for at in (statement.start, statement.end))
        inside = [m for m in mentions[first:last] if any(span.holds(m.trigger) for span in statement.spans)]
        found = {m.id: m for m in (*inside, *self._told.get(statement.id, ()))}
        return sorted(found.values(), key=lambda m: (m.trigger, m.id))

    def statements_at(self, report: str, span: Span) -> list[Statement]:
        """The statements of a report of which a piece holds a span, attributed ones first, then the shortest."""
        near = self._cells.get((report, span.start // CELL), ())
        holding = [s for s in near if any(piece.holds(span) for piece in s.spans)]
        return sorted(holding, key=lambda s: (not s.chain, s.end - s.start, s.start, s.id))

    def near(self, report: str, first: int, last: int) -> list[Statement]:
        """The statements of a report that stand between two characters, in text order; some more that touch them."""
        cells = range(max(0, first) // CELL, last // CELL + 1)
        found = {s.id: s for cell in cells for s in self._cells.get((report, cell), ())}
        return sorted(found.values(), key=lambda s: (s.start, s.end, s.id))

    def named(self, place: Place | None) -> Place | None:
        """A place under the name that these reports give it most: "Kiev", where the gazetteer has "Kyiv"."""
        if place is None or place.geonames_id is None:
            return place
        return structs.replace(place, name=self.names(place)[0])

    def names(self, place: Place) -> tuple[str, ...]:
        """The names that these reports give a place, the commonest first."""
        known = self._place_names.get(place.geonames_id) if place.geonames_id is not None else None
        return known or (place.name,)

    def called(self, parties: frozenset[str]) -> str | None:
        """The name that the reports use most for an actor id or name key; of equals the longest."""
        if self._called is None:
            self._called = defaultdict(Counter)
            for analysis in self.analyses.values():
                for mention in analysis.mentions.actors:
                    for known in {mention.actor, mention.side, key(mention.name)} - {None}:
                        self._called[known][mention.name] += 2 if known != mention.side else 1
        found = sum((self._called.get(party, Counter()) for party in sorted(parties)), Counter[str]())
        return min(found, key=lambda name: (-found[name], -len(name), name)) if found else None

    def quote(self, statement: Statement) -> str:
        """The words of a statement."""
        return quote_of(self.analyses[statement.report].report.text, statement.spans)

    def order(self, statement: str) -> tuple[int, int, str]:
        """A key by which statements stand: the earlier report first, then as in the text."""
        found = self.statements[statement]
        return self.rank[found.report], found.start, statement


def _cells(span: Span) -> range:
    """The numbers of the stretches of CELL characters that a span touches."""
    return range(span.start // CELL, span.end // CELL + 1)


def _place_names(analyses: Iterable[Analysis]) -> dict[int, tuple[str, ...]]:
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for analysis in analyses:
        for mention in analysis.mentions.places:
            if mention.place.geonames_id is not None:
                counts[mention.place.geonames_id][mention.span.of(analysis.report.text)] += 1
    return {place: tuple(sorted(names, key=lambda n: (-names[n], n))) for place, names in counts.items()}
