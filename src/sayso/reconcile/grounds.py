"""Grounds: whether a mention's own words name its place and day, or whether it has them from words near by.

What a clause names itself can forbid that two mentions are one event; what was taken over from the sentence or the
lines before is only a hint.
"""

from sayso.model import Analysis, EventMention, Span
from sayso.reconcile.names import key


def named(analysis: Analysis, mention: EventMention) -> bool:
    """Whether the place of a mention stands in its clause. True where the report's place mentions do not hold it."""
    place, dateline = mention.place, analysis.report.dateline_place
    if place is None:
        return False
    if dateline is not None and key(dateline).startswith(key(place.name)):
        # Where a report was written is not where it happened.
        return False
    spans = [
        m.span
        for m in analysis.mentions.places
        if (m.place.geonames_id == place.geonames_id if place.geonames_id is not None else m.place.name == place.name)
    ]
    return not spans or any(_belongs(analysis, mention, span) for span in spans)


def dated(analysis: Analysis, mention: EventMention) -> bool:
    """Whether the day of a mention stands in its clause. True where the report's date mentions do not hold it."""
    if mention.first is None:
        return False
    spans = [m.span for m in analysis.mentions.dates if (m.first, m.last) == (mention.first, mention.last)]
    return not spans or any(_belongs(analysis, mention, span) for span in spans)


def _belongs(analysis: Analysis, mention: EventMention, span: Span) -> bool:
    """Whether a span lies in a mention's clause and no other trigger stands between it and the mention's own."""
    if not mention.span.holds(span):
        return False
    start, end = sorted((mention.trigger, span))
    return not any(
        start.end <= other.trigger.start and other.trigger.end <= end.start
        for other in analysis.events
        if other.id != mention.id
    )
