"""Where something stands in a report's text."""

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points, `text[start:end]`, of the report's text as given."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """Whether `other` lies inside this one."""
        return self.start <= other.start and other.end <= self.end


def quote_of(text: str, spans: tuple[Span, ...]) -> str:
    """The words at several spans, joined by one space."""
    return " ".join(span.of(text) for span in spans)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """A stretch without the space around it; None where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
