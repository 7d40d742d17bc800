"""Credits: the wires that a report names as the source of its text."""

from collections.abc import Sequence

from sayso.copies.words import passages
from sayso.model import Copy, CopySpan, PassageKind, Report, Span

CREDIT = frozenset({PassageKind.CREDIT})


def credited(reports: Sequence[Report]) -> list[Copy]:
    """A copy of one report for each wire that it credits; the spans are the credit lines that name it, or all."""
    found = []
    for report in reports:
        lines = passages(report, CREDIT)
        for name in report.agencies:
            naming = [line for line in lines if name.casefold() in line.of(report.text).casefold()]
            spans = naming or lines
            whole = any(_bare(report, line) for line in naming)
            found.append(Copy((report.id,), name, tuple(CopySpan(report.id, span) for span in spans), whole))
    return found


def _bare(report: Report, line: Span) -> bool:
    """Whether a credit line holds nothing but names of wires ("REUTERS, AFP"): then the whole text is theirs."""
    text = line.of(report.text).casefold()
    for name in sorted(report.agencies, key=len, reverse=True):
        text = text.replace(name.casefold(), " ")
    return not any(len(word) > 3 for word in text.replace(",", " ").split())
