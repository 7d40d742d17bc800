"""Report: one published text, and the passages that it is made of."""

import enum

from msgspec import Struct

from sayso.model.span import Span


class PassageKind(enum.StrEnum):
    """What a stretch of a report is."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"  # agency lines, photo credits, bylines
    BOILERPLATE = "boilerplate"  # "Subscribe", "Read also", print-edition notes
    REPEAT = "repeat"  # text that stands in the same report a second time


class PublishedFrom(enum.StrEnum):
    """How a report's reference date is known."""

    GIVEN = "given"
    BYLINE = "byline"
    PRINT_EDITION = "print_edition"
    DATELINE = "dateline"
    STORY = "story"
    UNKNOWN = "unknown"


class Passage(Struct, frozen=True):
    """A stretch of the text of one kind. Passages do not overlap and stand in text order."""

    start: int
    end: int
    kind: PassageKind

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


class Report(Struct, frozen=True):
    """One published text, as given, with what its form tells about it.

    `published` is an ISO 8601 date or time (as given, or `YYYY-MM-DD` as inferred), None where unknown.
    `published_note` says in words how an inferred date was found or why there is none.
    `agencies` are the wires that it credits, by their usual names. `file` is where it was read from.
    `dateline_end` is where the dateline ends that opens the body. `read_share` is the share of the characters that was
    looked at: under 1 where a bound was hit.
    """

    id: str
    text: str
    outlet: str | None = None
    published: str | None = None
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    published_note: str | None = None
    dateline_place: str | None = None
    agencies: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None
    language: str | None = None
    passages: tuple[Passage, ...] = ()
    file: str | None = None
    read_share: float = 1.0
    dateline_end: int | None = None
