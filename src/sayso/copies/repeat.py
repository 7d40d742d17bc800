"""Repeats: a report that holds its own text a second time."""

from collections.abc import Sequence

from sayso.copies.spans import joined, size
from sayso.copies.words import COMPARED, passages
from sayso.model import Copy, CopySpan, PassageKind, Report, Span

REPEAT = frozenset({PassageKind.REPEAT})


def repeated(reports: Sequence[Report]) -> list[Copy]:
    """A copy of one report for each that repeats itself: the repeats, and what they repeat where it can be found."""
    found = []
    for report in reports:
        again = passages(report, REPEAT)
        if not again:
            continue
        spans = joined([*again, *_first(report, again)])
        # "Whole" where at least half of what it says is said twice.
        whole = size(again) * 2 >= size(passages(report, COMPARED))
        found.append(Copy((report.id,), None, tuple(CopySpan(report.id, span) for span in spans), whole))
    return found


def _first(report: Report, again: list[Span]) -> list[Span]:
    """Where the text of each repeat stands for the first time; line by line where lines were put between."""
    found = []
    for span in again:
        for line in [span.of(report.text).strip()] if _at(report, span) >= 0 else span.of(report.text).splitlines():
            start = report.text.find(line.strip(), 0, span.start) if line.strip() else -1
            if start >= 0:
                found.append(Span(start, start + len(line.strip())))
    return found


def _at(report: Report, span: Span) -> int:
    return report.text.find(span.of(report.text).strip(), 0, span.start)
