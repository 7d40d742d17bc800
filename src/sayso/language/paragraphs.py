"""Paragraphs: the pieces of a report that are parsed one by one, in bounds."""

import re
from collections.abc import Iterator

from sayso.model import Passage, PassageKind, Report, Span, trimmed

# Kinds whose words are the report's own account. Repeats would be counted twice; boilerplate and credits claim nothing.
PARSED = frozenset({PassageKind.HEADLINE, PassageKind.BODY, PassageKind.CAPTION})
# The parser's memory grows with the piece: 20,000 characters cost about 200 MB, and no real paragraph is longer.
LONGEST = 20_000
# Past this nothing is parsed; reading cuts there and says so. A long feature has 60,000 characters.
MOST = 100_000

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_ENDS = tuple(".!?:;\"”’'»)]…*")


def paragraphs(report: Report) -> Iterator[tuple[Span, PassageKind]]:
    """The spans to parse with the kind of their passage, in text order."""
    passages = report.passages or (Passage(0, len(report.text), PassageKind.BODY),)
    for passage in passages:
        if passage.kind in PARSED and passage.start < MOST:
            for block in _blocks(report.text, passage.span):
                for span in _apart(report, block):
                    yield from ((piece, passage.kind) for piece in _bounded(report.text, span))


def _apart(report: Report, block: Span) -> Iterator[Span]:
    """A block in two where a dateline opens it: its place is no part of the first sentence."""
    cut = report.dateline_end
    if cut is None or not block.start < cut < block.end:
        yield block
        return
    for start, end in ((block.start, cut), (cut, block.end)):
        piece = trimmed(report.text, start, end)
        if piece:
            yield piece


def _blocks(text: str, span: Span) -> Iterator[Span]:
    """Lines, where a line that is broken in mid-sentence is joined with the next."""
    start = end = -1
    for match in _LINE.finditer(text, span.start, min(span.end, MOST)):
        line = trimmed(text, match.start(), match.end())
        if line is None:
            continue
        gap = text[end : line.start] if end >= 0 else ""
        if start >= 0 and gap.count("\n") <= 1 and _runs_on(text, start, end, line.start):
            end = line.end
            continue
        if start >= 0:
            yield Span(start, end)
        start, end = line.start, line.end
    if start >= 0:
        yield Span(start, end)


def _runs_on(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line goes on in the next: it is long, has no closing mark, and the next starts in lower case."""
    return end - start > 40 and not text[start:end].endswith(_ENDS) and text[following].islower()


def _bounded(text: str, span: Span) -> Iterator[Span]:
    """A span in pieces of at most LONGEST characters, cut after a full stop or at a space where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        cut = text.rfind(". ", start + LONGEST // 2, start + LONGEST) + 1
        if not cut:
            cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST) + 1
        if not cut:
            cut = start + LONGEST
        piece = trimmed(text, start, cut)
        if piece:
            yield piece
        start = cut
    piece = trimmed(text, start, span.end)
    if piece:
        yield piece
