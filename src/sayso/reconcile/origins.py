"""Origins: where a statement comes from once copies and relays are folded into their root."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.model import Copy, Span, Stance, Statement
from sayso.reconcile.attach import Links
from sayso.reconcile.denials import AGAINST
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import Sources


class Origins:
    """Asks of statements where they come from. Keys are texts such as "party syria", "source src-..", "outlet x"."""

    def __init__(self, reports: Reports, sources: Sources, links: Links, copies: Sequence[Copy]) -> None:
        self.reports, self.links = reports, links
        self._sources = sources
        self._copied: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        self._attributed: dict[str, dict[tuple[Stance, str], str]] = {}
        for copy in copies:
            owner = min(copy.reports, key=lambda report: reports.rank.get(report, len(reports.rank)))
            for stretch in copy.spans:
                if stretch.report != owner:
                    self._copied[stretch.report].append((stretch.span, owner))
        self._wire = {
            report: ", ".join(analysis.report.agencies)
            for report, analysis in reports.analyses.items()
            if analysis.report.agencies
        }

    def key(self, statement: str) -> str:
        """The origin of one statement: its party or root source; in the outlet's own voice, whom it has it from."""
        found = self.reports.statements[statement]
        if found.chain:
            party = self._sources.party(statement)
            root = self._sources.root(statement)
            if party is not None or root is None:
                return f"party {party}"
            return f"source {root.side or root.id}"
        owner = self.owner(found)
        if owner is not None:
            return self._voice(owner)
        behind = self._behind(found)
        return self.key(behind) if behind is not None else self._voice(found.report)

    def root(self, statement: str) -> str:
        """Finer than `key`: the source itself, where two organs of one party may well give two accounts."""
        source = self._sources.root(statement)
        if source is None:
            return self.key(statement)
        return source.side if source.side is not None and source.side.startswith("src-") else source.id

    def folded(self, statements: Iterable[str]) -> list[tuple[str, tuple[str, ...]]]:
        """Origins with their statements, each in order; sorted by their first statement."""
        found: dict[str, list[str]] = defaultdict(list)
        for statement in sorted(set(statements), key=self.reports.order):
            found[self.key(statement)].append(statement)
        return [(key, tuple(group)) for key, group in found.items()]

    def owner(self, statement: Statement) -> str | None:
        """The report that a statement's words are copied from; None where they are its own."""
        owners = [
            owner
            for span, owner in self._copied.get(statement.report, ())
            # Edits at the edges of a copied stretch: most of the statement is enough.
            if sum(max(0, min(span.end, s.end) - max(span.start, s.start)) for s in statement.spans)
            >= 0.6 * sum(len(s) for s in statement.spans)
        ]
        return min(owners, key=lambda report: self.reports.rank[report]) if owners else None

    def _voice(self, report: str) -> str:
        """Whose voice a report's own is: the wire's that it credits, else the outlet's."""
        if report in self._wire:
            return f"wire {self._wire[report]}"
        return f"outlet {self.reports.analyses[report].report.outlet or report}"

    def _behind(self, statement: Statement) -> str | None:
        """The attributed statement of the same report and event that the outlet's own words sum up."""
        events = self.links.statements.get(statement.id, ())[:1]
        if not events or statement.stance in AGAINST:
            return None
        return self._first_attributed(statement.report).get((statement.stance, events[0]))

    def _first_attributed(self, report: str) -> dict[tuple[Stance, str], str]:
        """The first attributed statement of a report with each stance on each event."""
        found = self._attributed.get(report)
        if found is None:
            found = self._attributed[report] = {}
            for other in self.reports.analyses[report].statements:
                if other.chain:
                    for event in self.links.statements.get(other.id, ())[:1]:
                        found.setdefault((other.stance, event), other.id)
        return found
