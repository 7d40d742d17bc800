"""Passage: the sentence around a claim, cut into what is claimed, who is named, the cue, and the rest."""

import re
from collections.abc import Iterable

from msgspec import Struct

from sayso.ledger.rows import FigureRow, MentionValue, StatementRow
from sayso.publish.lookup import Lookup
from sayso.publish.words import clean

__all__ = ["Piece", "Sentence", "of_figure", "of_mention", "of_statement", "together", "told"]

# A sentence of news has 25 words; 300 characters to each side hold the longest that is still read at a glance.
_REACH = 300
# An end of sentence: a word of 3 letters or more (no "Gen.", "U.S."), the stop, closing quotes, and a capital or quote.
_END = re.compile(r"(?<=\w\w\w)(?<!\W[A-Z][a-z][a-z])[.!?…][\"”’')\]]{0,3}\s{1,9}(?=[\"“‘'(\[]?[^\W_a-z])")
_GAP = re.compile(r"\s*\n\s*")


class Piece(Struct, frozen=True):
    """A stretch of a sentence; `kind`: claim, source, cue, or empty for the rest."""

    text: str
    kind: str


class Sentence(Struct, frozen=True):
    """The text around some words of a report. `start` and `end` are those of the words; `cut`: text was left out."""

    report: str
    start: int
    end: int
    pieces: tuple[Piece, ...]
    cut_before: bool
    cut_after: bool

    @property
    def text(self) -> str:
        """The sentence without its marks."""
        return "".join(piece.text for piece in self.pieces)


def bounds(text: str, start: int, end: int) -> tuple[int, int, bool, bool]:
    """Where the sentences around a stretch begin and end, and whether a bound of length cut them off."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    line = text.rfind("\n", low, start)
    left, cut_before = (line + 1, False) if line >= 0 else (low, low > 0)
    # The pattern looks one character past what it takes.
    for found in _END.finditer(text, max(low, left), start + 1):
        if found.end() <= start:
            left, cut_before = found.end(), False
    line = text.find("\n", end, high)
    right, cut_after = (line, False) if line >= 0 else (high, high < len(text))
    # The stop may be the last character of the words themselves.
    after = _END.search(text, max(start, end - 4), right)
    while after and after.end() < end:
        after = _END.search(text, after.end(), right)
    if after:
        right, cut_after = after.end(), False
    return left, max(right, end), cut_before, cut_after


def around(
    look: Lookup, report: str, spans: Iterable[tuple[int, int]], others: Iterable[tuple[int, int, str]] = ()
) -> Sentence | None:
    """The sentence around `spans` (the claim) with `others` (start, end, kind) marked too; None without the report."""
    row, claim = look.reports.get(report), [span for span in spans if span[0] < span[1]]
    if row is None or not claim:
        return None
    start, end = min(a for a, _ in claim), max(b for _, b in claim)
    left, right, cut_before, cut_after = bounds(row.text, start, end)
    marks = [(a, b, "claim") for a, b in claim]
    # Where a source or cue lies inside a claim, the claim's mark goes on.
    marks += [
        (a, b, kind) for a, b, kind in others if left <= a < b <= right and not any(a < d and c < b for c, d in claim)
    ]
    pieces, done = [], left
    for a, b, kind in sorted(marks):
        if b <= done:
            continue
        pieces += [Piece(row.text[done:a], ""), Piece(row.text[max(a, done) : b], kind)]
        done = b
    pieces.append(Piece(row.text[done:right], ""))
    shown = [Piece(_GAP.sub(" ", clean(piece.text)), piece.kind) for piece in pieces if piece.text]
    return Sentence(report, start, end, tuple(shown), cut_before, cut_after)


def of_statement(look: Lookup, row: StatementRow) -> Sentence | None:
    """The sentence of a statement, with its source and cue."""
    others = [(a, b, "source") for a, b in row.source_spans]
    if row.cue:
        others.append((row.cue.start, row.cue.end, "cue"))
    return around(look, row.report, row.spans or ((row.start, row.end),), others)


def of_figure(look: Lookup, row: FigureRow) -> Sentence | None:
    """The sentence of a figure."""
    return around(look, row.report, ((row.start, row.end),))


def of_mention(look: Lookup, row: MentionValue) -> Sentence | None:
    """The sentence in which a report tells of an event."""
    return around(look, row.report, ((row.start, row.end),))


def told(sentences: Iterable[tuple[str, Sentence]]) -> list[tuple[Sentence, list[tuple[str, str]]]]:
    """Sentences given once each, with the ids and reports that hold the same words: (id, report) in order."""
    found: dict[str, tuple[Sentence, list[tuple[str, str]]]] = {}
    for id, sentence in sentences:
        words = " ".join(piece.text for piece in sentence.pieces if piece.kind == "claim")
        found.setdefault(" ".join(words.split()).casefold(), (sentence, []))[1].append((id, sentence.report))
    return list(found.values())


def together(look: Lookup, rows: Iterable[StatementRow]) -> list[tuple[tuple[str, ...], Sentence]]:
    """The sentences of statements, each once with all of them that stand in it and their ids."""
    groups: dict[tuple[str, int, int], list[StatementRow]] = {}
    for row in rows:
        report = look.reports.get(row.report)
        if report:
            left, right, *_ = bounds(report.text, row.start, row.end)
            groups.setdefault((row.report, left, right), []).append(row)
    found = []
    for (report_id, _, _), same in groups.items():
        spans = sorted({span for row in same for span in row.spans or ((row.start, row.end),)})
        others = [(a, b, "source") for row in same for a, b in row.source_spans]
        others += [(row.cue.start, row.cue.end, "cue") for row in same if row.cue]
        sentence = around(look, report_id, spans, others)
        if sentence:
            found.append((tuple(row.id for row in same), sentence))
    return found
