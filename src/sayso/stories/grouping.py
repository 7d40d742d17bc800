"""Grouping: reports to stories."""

import datetime
import itertools
from collections.abc import Sequence

from sayso.model import Analysis, Copy, Report, ids
from sayso.stories.likeness import likeness
from sayso.stories.linkage import average_linkage
from sayso.stories.terms import frequent_words, terms
from sayso.stories.vectors import vectors

# Reports are of one story from this mean likeness on. A story split in two costs more than two alike ones joined, since
# events are kept apart by place and day all the same.
LEAST = 0.115


def group(analyses: Sequence[Analysis], copies: Sequence[Copy]) -> dict[str, str]:
    """Report id to story id. A story's id is made of the least report id in it."""
    ordered = sorted(analyses, key=lambda analysis: analysis.report.id)
    position = {analysis.report.id: n for n, analysis in enumerate(ordered)}
    alike = likeness(
        vectors([terms(analysis) for analysis in ordered], frequent_words()), [day(a.report) for a in ordered]
    )
    # Only a report that is mostly copied is surely of the same story: a shared paragraph of background is not.
    bound = [
        (position[left], position[right])
        for copy in copies
        if copy.whole
        for left, right in itertools.pairwise(copy.reports)
        if left in position and right in position
    ]
    found: dict[str, str] = {}
    for members in average_linkage(len(ordered), alike, LEAST, bound):
        story = ids.make("story", ordered[members[0]].report.id)
        found.update((ordered[n].report.id, story) for n in members)
    return dict(sorted(found.items()))


def day(report: Report) -> int | None:
    """The day of a report as a number, None where it is unknown or not a date."""
    try:
        return datetime.date.fromisoformat((report.published or "")[:10]).toordinal()
    except ValueError:
        return None
