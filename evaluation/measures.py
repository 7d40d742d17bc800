"""What is measured of one cluster, each as hits and tries."""

from typing import NamedTuple

from evaluation.corpus import Cluster, GoldDispute, GoldFigure, GoldStatement
from evaluation.matching import gold_places, likeness, pairs, places
from evaluation.names import Sources
from sayso.ledger.rows import FigureRow, StatementRow, Tables

NAMES = (
    "found", "sourced", "stance", "chain", "precision", "own voice", "denials", "linked", "figures", "disputes",
    "copies", "grounded",
)  # fmt: skip

# Most of a piece has to lie in the claim that it is a piece of.
SHARED_OF_PIECE = 0.8


class Count(NamedTuple):
    """Hits of tries."""

    hits: int
    tries: int

    @property
    def share(self) -> float | None:
        """Hits by tries, None where nothing was to be found."""
        return self.hits / self.tries if self.tries else None


def right_stance(gold: GoldStatement, said: StatementRow) -> bool:
    """Whether sayso's stance is the gold's, or one that it holds as good."""
    return said.stance == gold.stance or said.stance in gold.also


class Measured:
    """One cluster and the tables that sayso made of it, statement held to statement."""

    def __init__(self, cluster: Cluster, tables: Tables) -> None:
        self.cluster = cluster
        self.tables = tables
        self.sources = Sources(cluster)
        self.texts = {report.id: report.text for report in cluster.reports}
        self.gold = {s.id: s for s in cluster.statements}
        self.said = {s.id: s for s in tables.statements}
        self._gold_at = {s.id: gold_places(self.texts[s.report], s) for s in cluster.statements}
        self._said_at = {s.id: places(self.texts[s.report], list(s.spans)) for s in tables.statements}
        self.match: dict[str, str] = {}  # gold statement to sayso's
        for report in self.texts:
            self._pair(report)
        self.back = {said: gold for gold, said in self.match.items()}

    def _pair(self, report: str) -> None:
        golds = [s for s in self.cluster.statements if s.report == report]
        saids = [s for s in self.tables.statements if s.report == report]

        def weight(gold: GoldStatement, said: StatementRow) -> float:
            if bool(gold.chain) != bool(said.chain):
                return 0.0
            like = likeness(self._gold_at[gold.id], self._said_at[said.id])
            # Two speakers of the same words (a claim, and who denies it) are told apart by name, then by stance.
            return like and like + 0.5 * self.right_source(gold, said) + 0.25 * right_stance(gold, said)

        for i, j in pairs(golds, saids, weight):
            self.match[golds[i].id] = saids[j].id

    def right_source(self, gold: GoldStatement, said: StatementRow) -> bool:
        """Whether the root is the right one (nobody's, where it is the outlet's own voice)."""
        if not gold.chain or not said.chain:
            return not gold.chain and not said.chain
        return self.sources.same(gold.chain[0], (said.chain[0],))

    def right_chain(self, gold: GoldStatement, said: StatementRow) -> bool:
        """Whether root and relays are the right ones, in their order."""
        return len(gold.chain) == len(said.chain) and all(
            self.sources.same(one, (other,)) for one, other in zip(gold.chain, said.chain, strict=True)
        )

    def got(self, gold: GoldStatement) -> StatementRow | None:
        """Sayso's statement for one of the corpus."""
        return self.said.get(self.match.get(gold.id, ""))

    def counts(self) -> dict[str, Count]:
        """Each measure's hits and tries."""
        asked = [s for s in self.cluster.statements if not s.optional]
        claims = [s for s in asked if s.chain]
        found = [(s, said) for s in claims if (said := self.got(s))]
        sourced = [(s, said) for s, said in found if self.right_source(s, said)]
        own = [s for s in asked if not s.chain]
        denials = [s for s in claims if s.stance == "denies" and not s.also]
        denied = [s for s, said in sourced if s in denials and said.stance == "denies"]
        relayed = [s for s in claims if len(s.chain) > 1]
        wrong = self.unfounded()
        attributed = [s for s in self.tables.statements if s.chain and (s.id in self.back or s.id in wrong)]
        return {
            "found": Count(len(found), len(claims)),
            "sourced": Count(len(sourced), len(claims)),
            "stance": Count(sum(right_stance(s, said) for s, said in sourced), len(claims)),
            "chain": Count(
                sum(bool((said := self.got(s)) and self.right_chain(s, said)) for s in relayed), len(relayed)
            ),
            "precision": Count(len(attributed) - len(wrong), len(attributed)),
            "own voice": Count(sum(s.id in self.match for s in own), len(own)),
            "denials": Count(len(denied), len(denials)),
            "linked": Count(sum(self._links(s) for s in denied), sum(s.of is not None for s in denials)),
            "figures": Count(self._figures(), len(self.cluster.figures)),
            "disputes": Count(sum(map(self._disputed, self.cluster.disputes)), len(self.cluster.disputes)),
            "copies": Count(sum(self._copied(set(c.reports)) for c in self.cluster.copies), len(self.cluster.copies)),
            "grounded": self._grounded(),
        }

    def unfounded(self) -> set[str]:
        """Attributed statements of sayso's that no reader makes.

        Left out are pieces of a gold claim that has its match already: a quotation of two sentences may be two claims.
        """
        return {s.id for s in self.tables.statements if s.chain and s.id not in self.back and not self._piece(s)}

    def _piece(self, said: StatementRow) -> bool:
        at = self._said_at[said.id]
        return any(
            gold.report == said.report
            and gold.id in self.match
            and len(at & self._gold_at[gold.id]) >= SHARED_OF_PIECE * len(at)
            and self.right_source(gold, said)
            for gold in self.cluster.statements
            if gold.chain
        )

    def _links(self, gold: GoldStatement) -> bool:
        """Whether the denial points at the denied statement, at a copy of it or at one of the same side."""
        said = self.got(gold)
        if gold.of is None or said is None or said.of is None:
            return False
        target = self.back.get(said.of)
        if target is None:
            return False
        sides = [set(side.statements) for dispute in self.cluster.disputes for side in dispute.sides]
        same_side = any({target, gold.of} <= side for side in sides)
        return target == gold.of or same_side or self.gold[target].quote == self.gold[gold.of].quote

    def _figures(self) -> int:
        def weight(gold: GoldFigure, said: FigureRow) -> float:
            text = self.texts[gold.report]
            if gold.report != said.report or (gold.low, gold.high, gold.what) != (said.low, said.high, said.what):
                return 0.0
            start = text.find(gold.quote)
            return float(start < said.end and said.start < start + len(gold.quote))

        return len(pairs(list(self.cluster.figures), list(self.tables.figures), weight))

    def _disputed(self, gold: GoldDispute) -> bool:
        """Whether one dispute of sayso's has statements of two of the gold's sides on two sides of its own."""
        sides = [{self.match.get(one) for one in side.statements} - {None} for side in gold.sides]
        for dispute in self.tables.disputes:
            reached = [{i for i, side in enumerate(sides) if side & set(one.statements)} for one in dispute.sides]
            if any(a != b for i, left in enumerate(reached) for right in reached[i + 1 :] for a in left for b in right):
                return True
        return False

    def _copied(self, reports: set[str]) -> bool:
        return any(reports <= set(copy.reports) for copy in self.tables.copies)

    def _grounded(self) -> Count:
        said = [(s.report, s.quote, s.spans) for s in self.tables.statements]
        counted = [(f.report, f.quote, ((f.start, f.end),)) for f in self.tables.figures]
        rows = [*said, *counted]
        hits = sum(
            quote == " ".join(self.texts[report][start:end] for start, end in spans) for report, quote, spans in rows
        )
        return Count(hits, len(rows))
