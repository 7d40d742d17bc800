"""Marks: a report's text cut where something begins or ends, so that overlapping spans need no overlapping elements."""

from collections import defaultdict

from msgspec import Struct

from sayso.ledger.rows import ReportRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import clean

__all__ = ["Paragraph", "Segment", "paragraphs"]


class Segment(Struct, frozen=True):
    """A stretch on which nothing begins or ends.

    `statements`, `figures`: ids of those that hold it, the narrowest statement last. `first`: ids of the statements and
    figures that begin with it, `last`: of the statements that end with it. `stance`: of the narrowest statement, with
    `own` where that is the outlet's own voice. `kind`: of its passage. `copied`: shared with another report.
    """

    text: str
    statements: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    stance: str | None = None
    own: bool = False
    kind: str = "body"
    copied: bool = False


class Paragraph(Struct, frozen=True):
    """A line of the text. `kind` is that of its passage where it has only one."""

    segments: tuple[Segment, ...]
    kind: str


def paragraphs(look: Lookup, report: ReportRow) -> list[Paragraph]:
    """The whole text in order, empty lines left out. Linear in the text, the spans and what overlaps at one place."""
    text, size = report.text, len(report.text)
    cuts, opens, closes = {0, size}, defaultdict(list), defaultdict(list)
    statements = {row.id: row for row in look.said_in.get(report.id, ())}

    def span(start: int, end: int, kind: str, id: str) -> None:
        if 0 <= start < end <= size:
            cuts.update((start, end))
            opens[start].append((kind, id))
            closes[end].append((kind, id))

    for row in statements.values():
        for start, end in row.spans or ((row.start, row.end),):
            span(start, end, "statement", row.id)
    for figure in look.figures_in.get(report.id, ()):
        span(figure.start, figure.end, "figure", figure.id)
    for passage in report.passages:
        span(passage.start, passage.end, "passage", passage.kind)
    for copy in look.copies_of.get(report.id, ()):
        if len(copy.reports) > 1:
            for shared in copy.spans:
                if shared.report == report.id:
                    span(shared.start, shared.end, "copy", "")
    at = text.find("\n")
    while at >= 0:
        cuts.update((at, at + 1))
        at = text.find("\n", at + 1)

    active: dict[str, dict[str, int]] = {kind: {} for kind in ("statement", "figure", "passage", "copy")}
    seen: set[str] = set()
    ends = {row.id: (row.spans or ((row.start, row.end),))[-1][1] for row in statements.values()}
    found: list[Paragraph] = []
    line: list[Segment] = []
    order = sorted(cuts)
    for start, end in zip(order, [*order[1:], size], strict=True):
        for kind, id in closes[start]:
            active[kind][id] -= 1
            if not active[kind][id]:
                del active[kind][id]
        begins = [id for kind, id in opens[start] if kind in ("statement", "figure") and id not in seen]
        for kind, id in opens[start]:
            active[kind][id] = active[kind].get(id, 0) + 1
        seen.update(begins)
        if text[start:end] == "\n" or start == end:
            found += _paragraph(line)
            line = []
            continue
        held = sorted(
            (statements[id] for id in active["statement"]), key=lambda row: (row.start - row.end, row.start, row.id)
        )
        line.append(
            Segment(
                text=clean(text[start:end]),
                statements=tuple(row.id for row in held),
                figures=tuple(active["figure"]),
                first=tuple(begins),
                last=tuple(row.id for row in held if ends[row.id] == end),
                stance=held[-1].stance if held else None,
                own=not held[-1].chain if held else False,
                kind=next(iter(active["passage"]), "body"),
                copied=bool(active["copy"]),
            )
        )
    return found + _paragraph(line)


def _paragraph(line: list[Segment]) -> list[Paragraph]:
    if not any(segment.text.strip() for segment in line):
        return []
    kinds = {segment.kind for segment in line if segment.text.strip()}
    return [Paragraph(tuple(line), kinds.pop() if len(kinds) == 1 else "body")]
