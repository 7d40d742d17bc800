"""Spans of one text, joined where they overlap or touch."""

from collections.abc import Iterable

from sayso.model import Span


def joined(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans that neither overlap nor touch and cover the same characters."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            if span.end > found[-1].end:
                found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def size(spans: Iterable[Span]) -> int:
    """How many characters some spans cover, each counted once."""
    return sum(len(span) for span in joined(spans))


def common(left: Iterable[Span], right: Iterable[Span]) -> int:
    """How many characters lie in both of two sets of spans."""
    a, b = joined(left), joined(right)
    return size(a) + size(b) - size([*a, *b])
