"""Draft: an attribution while it is being put together, in tokens."""

from dataclasses import dataclass, field

from sayso.language import Token
from sayso.model import Span, Stance


@dataclass
class Draft:
    """A cue with the head of its source's noun phrase and the pieces of its content.

    `source` is None where nobody is named ("reportedly", an agentless passive). `relays` are heads of the noun phrases
    of who passed it on, nearest the outlet last. `pattern` names the rule that found it, for error analysis.
    """

    cue: list[Token]
    source: Token | None
    pieces: list[Span]
    stance: Stance
    kind: str
    pattern: str
    relays: list[Token] = field(default_factory=list)
    thin: bool = False  # the content is a pronoun alone
    bare: bool = False  # the content is the denial itself ("rejected the claims")
    retold: bool = False  # who was told it tells it ("he told us that")

    @property
    def at(self) -> int:
        """Where its main cue word stands."""
        return self.cue[0].start

    @property
    def span(self) -> Span:
        """From the first to the last character of its content."""
        return Span(self.pieces[0].start, self.pieces[-1].end) if self.pieces else self.cue[0].span


_EDGE = frozenset(",;:.-–—―()[]\"'“”‘’`…|*_") | {"''", "``", "--", "...", "'", "that", "and", "but"}


def trim(tokens: list[Token], strip_that: bool = True) -> list[Token]:
    """Content tokens without marks, "that" and conjunctions at their edges."""
    first, last = 0, len(tokens)
    while first < last and (tokens[first].lower in _EDGE or tokens[first].pos == "PUNCT"):
        if tokens[first].lower == "that" and (not strip_that or tokens[first].dep not in ("mark", "det", "")):
            break
        first += 1
    while first < last and (tokens[last - 1].pos == "PUNCT" or tokens[last - 1].lower in _EDGE):
        if tokens[last - 1].lower == "that":
            break
        last -= 1
    return tokens[first:last]


def pieces_of(tokens: list[Token]) -> list[Span]:
    """Spans of runs of neighbouring tokens, trimmed; a run of marks alone is dropped."""
    found: list[Span] = []
    run: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and run and token.i == run[-1].i + 1:
            run.append(token)
            continue
        kept = trim(run)
        if any(t.pos != "PUNCT" for t in kept):
            found.append(Span(kept[0].start, kept[-1].end))
        run = [token] if token is not None else []
    return found
