"""Denials: which statement a denial or doubt is of, in its own report or an earlier one of the story.

A bare denial ("rejected the claims") is of what was said last before it; one that says what it denies is of the
statement that it has most rare words in common with.
"""

from collections import Counter

from sayso.model import Stance, Statement
from sayso.reconcile import matters
from sayso.reconcile.attach import Links
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import Sources
from sayso.reconcile.wording import meaning

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
# What can be denied: a statement that holds that something is so.
FOR = frozenset({Stance.ASSERTS, Stance.ACCUSES, Stance.CLAIMS})
BLAME = frozenset({Stance.CLAIMS, Stance.ACCUSES})
# A word that more than this share of a story's statements have (and more than so many) tells nothing of what is denied.
COMMON, FEW = 0.08, 4
# A denial of more rare words than this must share 3 of them with what it denies, else 2 (or the only one it has).
LONG = 5
# How far back (in characters) a bare denial reaches: about five sentences.
REACH = 1500
# Points, besides one for each shared rare word.
SAME_EVENT, SAME_REPORT, READ, ATTRIBUTED, BLAMED = 1.5, 1.0, 1.0, 0.5, 2.0


class Denials:
    """What is denied, and by which words. `of` is statement id to the id of the statement that it is against."""

    def __init__(self, reports: Reports, sources: Sources, links: Links) -> None:
        self.reports, self.sources, self.links = reports, sources, links
        self._rare: dict[str, dict[str, frozenset[str]]] = {}
        targets = {s.id: self._target(s) for s in reports.statements.values() if s.stance in AGAINST}
        self.of = {denial: of for denial, of in sorted(targets.items()) if of is not None}

    def bare(self, statement: str) -> bool:
        """Whether a denial does not say what it denies."""
        return matters.bare(self.reports.quote(self.reports.statements[statement]))

    def about(self, statement: str) -> str:
        """What a statement is about, by its own words, else by the stance of what it denies."""
        found = self.reports.statements[statement]
        named = matters.matter(self.reports.quote(found))
        if named is not None:
            return named
        of = self.reports.statements.get(self.of.get(statement, ""))
        blamed = of is not None and of.stance in BLAME
        if blamed or (found.part == "responsibility" and of is None):
            return "responsibility"
        # "denied doing a deal", where others only say that there was one.
        return "place" if found.part == "place" else "occurrence"

    def shared(self, left: str, right: str) -> int:
        """How many rare words two statements of one story have in common."""
        rare = self._words(self.reports.story[self.reports.statements[left].report])
        return len(rare[left] & rare[right])

    def enough(self, statement: str) -> int:
        """How many rare words something must share with a denial to be what it denies."""
        rare = self._words(self.reports.story[self.reports.statements[statement].report])
        return 1 if len(rare[statement]) <= 1 else 2 if len(rare[statement]) <= LONG else 3

    def _words(self, story: str) -> dict[str, frozenset[str]]:
        """The rare words of each statement of a story."""
        if story not in self._rare:
            said = {s.id: meaning(self.reports.quote(s)) for a in self.reports.by_story[story] for s in a.statements}
            having = Counter(word for words in said.values() for word in words)
            most = max(FEW, COMMON * len(said))
            self._rare[story] = {s: frozenset(w for w in words if having[w] <= most) for s, words in said.items()}
        return self._rare[story]

    def _target(self, denial: Statement) -> str | None:
        if self.bare(denial.id):
            return self._before(denial)
        event = self.links.statements.get(denial.id, ())[:1]
        blame = "responsibility" in (denial.part, matters.matter(self.reports.quote(denial)))
        best: tuple[float, tuple[int, int, str]] | None = None
        for analysis in self.reports.by_story[self.reports.story[denial.report]]:
            for other in analysis.statements:
                order = self.reports.order(other.id)
                # One clause may be both: what reports say, and what the minister denies.
                if order[:2] > self.reports.order(denial.id)[:2] or not self._opposed(denial, other):
                    continue
                shared = self.shared(denial.id, other.id)
                same = self.links.statements.get(other.id, ())[:1] == event
                blamed = blame and same and other.stance in BLAME
                if (shared < self.enough(denial.id) and not blamed) or matters.negative(self.reports.quote(other)):
                    continue
                # One word in common says little: then it must be the same event besides, or the same report.
                if shared == 1 and not (same or blamed or other.report == denial.report):
                    continue
                points = shared + SAME_EVENT * same + SAME_REPORT * (other.report == denial.report)
                points += READ * (other.id == denial.of) + ATTRIBUTED * bool(other.chain)
                points += BLAMED * blamed
                if best is None or (points, order) > best:
                    best = points, order
        return best[1][2] if best is not None else None

    def _before(self, denial: Statement) -> str | None:
        """What a report says last before a bare denial; what its own reading takes it for, if that is of the event."""
        event = set(self.links.statements.get(denial.id, ()))
        nearest = None
        for other in self.reports.analyses[denial.report].statements:
            if other.start >= denial.start or not self._opposed(denial, other):
                continue
            near = denial.start - other.end <= REACH
            if other.id == denial.of or (near and other.chain and event & set(self.links.statements.get(other.id, ()))):
                nearest = other.id
        return nearest

    def _opposed(self, denial: Statement, other: Statement) -> bool:
        """Whether a statement is one that the speaker of a denial can be against."""
        if other.stance not in FOR or other.id == denial.id:
            return False
        party, root = self.sources.party(denial.id), self.sources.root(denial.id)
        if other.chain and root is not None and self.sources.root(other.id) == root:
            return False
        return party is None or self.sources.party(other.id) != party


def find(reports: Reports, sources: Sources, links: Links) -> Denials:
    """The denials of all reports."""
    return Denials(reports, sources, links)
