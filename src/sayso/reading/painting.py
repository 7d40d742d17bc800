"""Painting: kinds laid over a text, one after another, until every character has one."""

from bisect import bisect_left

from sayso.model import Passage, PassageKind, Span, trimmed

BODY = PassageKind.BODY
_BODY = frozenset({BODY})


class Painting:
    """A text that starts out as body all over. Each stretch has one kind; later paint covers only what it may."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, len(text)]
        self._kinds: list[PassageKind] = [BODY]

    def paint(self, start: int, end: int, kind: PassageKind, over: frozenset[PassageKind] = _BODY) -> None:
        """Give a stretch a kind, where it has one of `over` so far."""
        if start >= end:
            return
        first, last = self._cut(start), self._cut(end)
        for n in range(first, last):
            if self._kinds[n] in over:
                self._kinds[n] = kind

    def _cut(self, at: int) -> int:
        n = bisect_left(self._starts, at)
        if self._starts[n] != at:
            self._starts.insert(n, at)
            self._kinds.insert(n, self._kinds[n - 1])
        return n

    def stretches(self, kinds: frozenset[PassageKind] = _BODY) -> list[Span]:
        """The stretches of some kinds, joined where they touch, in text order."""
        found: list[Span] = []
        for n, kind in enumerate(self._kinds):
            start, end = self._starts[n], self._starts[n + 1]
            if kind not in kinds or start == end:
                continue
            if found and found[-1].end == start:
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
        return found

    def kind_at(self, offset: int) -> PassageKind:
        """The kind of one character."""
        n = bisect_left(self._starts, offset)
        return self._kinds[n] if n < len(self._kinds) and self._starts[n] == offset else self._kinds[n - 1]

    def passages(self) -> tuple[Passage, ...]:
        """The kinds as passages without surrounding space; a stretch of marks alone goes with what stands before it."""
        found: list[Passage] = []
        for n, kind in enumerate(self._kinds):
            span = trimmed(self.text, self._starts[n], self._starts[n + 1])
            if span is None:
                continue
            marks = span.end - span.start < 20 and not any(c.isalnum() for c in self.text[span.start : span.end])
            beside = found and not self.text[found[-1].end : span.start].strip(" \t\xa0")
            if found and (found[-1].kind is kind or (marks and beside)):
                found[-1] = Passage(found[-1].start, span.end, found[-1].kind)
            else:
                found.append(Passage(span.start, span.end, kind))
        return tuple(found)
