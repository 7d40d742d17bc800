"""Grounds: whether a mention's own words name its place and day, or whether it has them from words near by.

What a clause names itself can forbid that two mentions are one event; what was taken over from the sentence or the
lines before is only a hint.
"""

import re

from sayso.model import Analysis, EventMention, Place, Span
from sayso.reconcile.names import key

# How far (in characters) behind its trigger a place may stand: "strikes this month in the province of ...".
CLOSE = 50

_ENDS = re.compile(r"[.!?;]\s|\n")


def place(analysis: Analysis, mention: EventMention) -> Place | None:
    """The place of a mention; None where it is a country that the report only names in a name for somebody.

    "The US-led coalition", "US troops" and "the president of Mali" tell who, and not where.
    """
    found = mention.place
    if found is None or found.precision != "country":
        return found
    spans = [m.span for m in analysis.mentions.places if m.place == found]
    told = [span for span in spans if not _in_name(analysis, span)]
    near = [span for span in told if mention.span.holds(span)]
    inside = [span for span in spans if mention.span.holds(span)]
    return None if spans and not (near if inside else told) else found


def _in_name(analysis: Analysis, span: Span) -> bool:
    if analysis.report.text.startswith(("-", "‑", "–"), span.end):
        return True
    return any(actor.span.holds(span) and actor.span != span for actor in analysis.mentions.actors)


def named(analysis: Analysis, mention: EventMention) -> bool:
    """Whether the place of a mention stands in its clause. True where the report's place mentions do not hold it."""
    found, dateline = place(analysis, mention), analysis.report.dateline_place
    if found is None:
        return False
    if dateline is not None and key(dateline).startswith(key(found.name)):
        # Where a report was written is not where it happened.
        return False
    spans = [
        m.span
        for m in analysis.mentions.places
        if (m.place.geonames_id == found.geonames_id if found.geonames_id is not None else m.place.name == found.name)
    ]
    return not spans or any(_belongs(analysis, mention, span, CLOSE) for span in spans)


def dated(analysis: Analysis, mention: EventMention) -> bool:
    """Whether the day of a mention stands in its clause. True where the report's date mentions do not hold it."""
    if mention.first is None:
        return False
    spans = [m.span for m in analysis.mentions.dates if (m.first, m.last) == (mention.first, mention.last)]
    return not spans or any(_belongs(analysis, mention, span) for span in spans)


def _belongs(analysis: Analysis, mention: EventMention, span: Span, reach: int = -1) -> bool:
    """Whether a span lies in a mention's clause, or in reach behind its trigger, with no trigger between the two."""
    start, end = sorted((mention.trigger, span))
    between = analysis.report.text[start.end : end.start]
    close = mention.trigger < span and len(between) <= reach and not _ENDS.search(between)
    if not mention.span.holds(span) and not close:
        return False
    return not any(
        start.end <= other.trigger.start and other.trigger.end <= end.start
        for other in analysis.events
        if other.id != mention.id
    )
