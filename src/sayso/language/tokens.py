"""Tokens, sentences and documents: the parse of one report, free of any NLP library.

Offsets are those of the report's text. Part-of-speech, dependency and tag names are those of Universal Dependencies
as spaCy's English pipelines give them (`nsubj`, `ccomp`, `VERB`, `VBD`).
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.model import PassageKind, Report, Span


class Token:
    """One word or mark. `head` is itself for the root of a sentence; `children` are in text order."""

    __slots__ = ("children", "dep", "end", "head", "i", "lemma", "lower", "pos", "sentence", "start", "tag", "text")

    def __init__(self, i: int, start: int, end: int, text: str, lemma: str, pos: str, tag: str, dep: str) -> None:
        self.i, self.start, self.end = i, start, end
        self.text, self.lower, self.lemma = text, text.lower(), lemma
        self.pos, self.tag, self.dep = pos, tag, dep
        self.head: Token = self
        self.children: list[Token] = []
        self.sentence: Sentence

    def __repr__(self) -> str:
        return f"{self.text}/{self.pos}/{self.dep}"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def ancestors(self) -> Iterator[Token]:
        """Its head, the head of that, and so on up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """It and all that hangs on it, in text order; without recursion, however deep the parse is."""
        found, stack = [], [self]
        while stack:
            token = stack.pop()
            found.append(token)
            stack.extend(token.children)
        found.sort(key=_position)
        return found

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these dependencies."""
        for token in self.children:
            if token.dep in deps:
                return token
        return None


def _position(token: Token) -> int:
    return token.i


class Sentence:
    """One sentence: `index` in the document, the kind of its passage, and the number of its paragraph."""

    __slots__ = ("index", "kind", "paragraph", "tokens")

    def __init__(self, index: int, tokens: list[Token], kind: PassageKind, paragraph: int) -> None:
        self.index, self.tokens, self.kind, self.paragraph = index, tokens, kind, paragraph

    @property
    def start(self) -> int:
        """Where it starts in the text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.tokens[-1].end

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def root(self) -> Token:
        """The token that all others hang on (the first, where the parse has several)."""
        for token in self.tokens:
            if token.head is token:
                return token
        return self.tokens[0]


class Document:
    """One report with its parse. `tokens[n].i == n`; only passages with own words are parsed (not repeats)."""

    __slots__ = ("paragraphs", "report", "sentences", "tokens")

    def __init__(self, report: Report, tokens: list[Token], sentences: list[Sentence], paragraphs: list[Span]) -> None:
        self.report, self.tokens, self.sentences, self.paragraphs = report, tokens, sentences, paragraphs

    @property
    def text(self) -> str:
        """The report's text."""
        return self.report.text

    def token_at(self, offset: int) -> Token | None:
        """The token that covers a character offset, or None between tokens."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.tokens) and self.tokens[low].start <= offset:
            return self.tokens[low]
        return None

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that lie wholly inside a span."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < span.start:
                low = middle + 1
            else:
                high = middle
        found = []
        while low < len(self.tokens) and self.tokens[low].end <= span.end:
            found.append(self.tokens[low])
            low += 1
        return found


def span_of(tokens: list[Token]) -> Span:
    """The span from the first to the last of some tokens, given in text order."""
    return Span(tokens[0].start, tokens[-1].end)
