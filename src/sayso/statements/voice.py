"""The outlet's own voice: clauses that state an event with nobody named."""

from sayso.language import Document, Token
from sayso.model import PassageKind, Span
from sayso.statements.draft import pieces_of
from sayso.statements.eventful import Eventful

# A rest of a sentence shorter than this beside an attribution is a connective, not a claim.
FEWEST_WORDS = 4
_VOICED = frozenset({PassageKind.BODY, PassageKind.HEADLINE, PassageKind.CAPTION})


def find(document: Document, taken: list[Span], eventful: Eventful) -> list[list[Span]]:
    """The contents that the outlet states itself, a list of pieces each: eventful words outside `taken`.

    `taken` are the spans of attributions with their cues and sources.
    """
    found: list[list[Span]] = []
    covered = _Covered(taken)
    for sentence in document.sentences:
        if sentence.kind not in _VOICED:
            continue
        for run in _free(sentence.tokens, covered):
            words = [t for t in run if t.pos != "PUNCT"]
            if len(words) >= FEWEST_WORDS and eventful.any(run) and _states(run):
                found.append(pieces_of(run))
    return [p for p in found if p]


def _states(run: list[Token]) -> bool:
    """Whether a run is a clause, or a headline's noun phrase with a figure or event ("22 killed in car bomb")."""
    return any(t.pos in ("VERB", "AUX") for t in run) or run[0].sentence.kind is PassageKind.HEADLINE


def _free(tokens: list[Token], covered: "_Covered") -> list[list[Token]]:
    runs: list[list[Token]] = [[]]
    for token in tokens:
        if covered.at(token.start):
            runs.append([])
        else:
            runs[-1].append(token)
    return [run for run in runs if run]


class _Covered:
    """Which characters are taken, by one sweep over sorted spans."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start <= self._spans[-1].end:
                last = self._spans.pop()
                self._spans.append(Span(last.start, max(last.end, span.end)))
            else:
                self._spans.append(span)
        self._next = 0

    def at(self, offset: int) -> bool:
        while self._next < len(self._spans) and self._spans[self._next].end <= offset:
            self._next += 1
        return self._next < len(self._spans) and self._spans[self._next].start <= offset
