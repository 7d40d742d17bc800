"""Topics: where to look for what a denial is of, besides the statements that share its words.

The statements of a story that blame somebody, tell of a motive or tell who was hit; and what each speaker says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from sayso.model import Analysis, Stance, Statement
from sayso.reconcile.readings import Reading
from sayso.reconcile.reports import Reports

BLAME = frozenset({Stance.CLAIMS, Stance.ACCUSES})
MOTIVE = "motive"
# Of a story so many statements on one topic are looked at, and so many of one speaker in one report.
MOST = 400


class Topics:
    """Statements by what they tell of and by who says them."""

    def __init__(self, reports: Reports, readings: Mapping[str, Reading]) -> None:
        self._story, self._readings = reports.story, readings
        self._telling = {story: self._by_topic(analyses) for story, analyses in reports.by_story.items()}
        self._said: dict[tuple[str, str], list[Statement]] = defaultdict(list)
        for statement in reports.statements.values():
            for word in sorted(readings[statement.id].speaker):
                self._said[statement.report, word].append(statement)

    def blaming(self, denial: Statement) -> list[str]:
        """The first statements of a denial's story that blame somebody or claim what was done."""
        return self._telling[self._story[denial.report]].get("blame", [])

    def telling(self, denial: Statement) -> list[str]:
        """The first statements of its story that may tell of the very thing that is denied: who was hit, a motive."""
        reading, known = self._readings[denial.id], self._telling[self._story[denial.report]]
        topics = [*sorted(reading.spared), *([MOTIVE] if reading.matter == MOTIVE else [])]
        return [name for topic in topics for name in known.get(topic, ())]

    def said(self, report: str, names: frozenset[str]) -> Iterator[Statement]:
        """What a report has from somebody whose names hold all these words, of which there is one or more."""
        found = islice(self._said.get((report, min(names)), ()), MOST)
        return (s for s in found if names <= self._readings[s.id].speaker)

    def _by_topic(self, analyses: list[Analysis]) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for statement in (s for analysis in analyses for s in analysis.statements):
            reading = self._readings[statement.id]
            topics = [*sorted(reading.hit), *([MOTIVE] if reading.matter == MOTIVE else [])] if reading.holds else []
            for topic in (*topics, *(["blame"] if statement.stance in BLAME else [])):
                if len(found[topic]) < MOST:
                    found[topic].append(statement.id)
        return found
