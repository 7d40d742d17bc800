"""Grounds: whether a mention's own words name its place and day, or whether it has them from words near by.

What a clause names itself can forbid that two mentions are one event; what was taken over from the sentence or the
lines before is only a hint.
"""

import bisect
import re
from collections import defaultdict

from sayso.model import Analysis, EventMention, Place, Span
from sayso.reconcile.names import key

# How far (in characters) behind its trigger a place may stand: "strikes this month in the province of ...".
CLOSE = 50

_ENDS = re.compile(r"[.!?;]\s|\n")


class Grounds:
    """Asks of the mentions of one report. All spans are kept sorted: a long report has thousands of each."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._triggers = sorted(event.trigger for event in analysis.events)
        self._dates: dict[tuple[str | None, str | None], list[Span]] = defaultdict(list)
        for date in analysis.mentions.dates:
            self._dates[date.first, date.last].append(date.span)
        self._places: dict[Place, list[Span]] = defaultdict(list)
        self._named: dict[int | str | None, list[Span]] = defaultdict(list)
        for mention in analysis.mentions.places:
            self._places[mention.place].append(mention.span)
            for known in {mention.place.geonames_id, mention.place.name} - {None}:
                self._named[known].append(mention.span)
        self._told: dict[Place, list[Span]] = {}
        self._actors = sorted(actor.span for actor in analysis.mentions.actors)
        self._longest = max(map(len, self._actors), default=0)
        for spans in (*self._dates.values(), *self._places.values(), *self._named.values()):
            spans.sort()

    def place(self, mention: EventMention) -> Place | None:
        """The place of a mention; None where it is a country that the report only names in a name for somebody.

        "The US-led coalition", "US troops" and "the president of Mali" tell who, and not where.
        """
        found = mention.place
        if found is None or found.precision != "country":
            return found
        spans = self._places.get(found, [])
        if found not in self._told:
            self._told[found] = [span for span in spans if not self._in_name(span)]
        told = self._told[found]
        inside = any(mention.span.holds(span) for span in _between(spans, mention.span.start, mention.span.end))
        near = any(mention.span.holds(span) for span in _between(told, mention.span.start, mention.span.end))
        return None if spans and not (near if inside else told) else found

    def _in_name(self, span: Span) -> bool:
        if self._analysis.report.text.startswith(("-", "‑", "–"), span.end):
            return True
        around = _between(self._actors, span.start - self._longest, span.start + 1)
        return any(actor.holds(span) and actor != span for actor in around)

    def named(self, mention: EventMention) -> bool:
        """Whether the place of a mention stands in its clause. True where no place mention of the report holds it."""
        found, dateline = self.place(mention), self._analysis.report.dateline_place
        if found is None:
            return False
        if dateline is not None and key(dateline).startswith(key(found.name)):
            # Where a report was written is not where it happened.
            return False
        spans = self._named.get(_known(found), [])
        return not spans or self._has(mention, spans, CLOSE)

    def dated(self, mention: EventMention) -> bool:
        """Whether the day of a mention stands in its clause. True where the report's date mentions do not hold it."""
        if mention.first is None:
            return False
        spans = self._dates.get((mention.first, mention.last), [])
        return not spans or self._has(mention, spans)

    def _has(self, mention: EventMention, spans: list[Span], reach: int = -1) -> bool:
        """Whether one of some sorted spans belongs to a mention."""
        last = max(mention.span.end, mention.trigger.end + reach + 1)
        return any(self._belongs(mention, span, reach) for span in _between(spans, mention.span.start, last))

    def _belongs(self, mention: EventMention, span: Span, reach: int) -> bool:
        """Whether a span lies in a mention's clause, or in reach behind its trigger, with no trigger between them."""
        start, end = sorted((mention.trigger, span))
        if not mention.span.holds(span):
            between = self._analysis.report.text[start.end : end.start]
            if not (mention.trigger < span and len(between) <= reach) or _ENDS.search(between):
                return False
        return not any(trigger.end <= end.start for trigger in _between(self._triggers, start.end, end.start))


def _known(place: Place) -> int | str:
    """What tells that two mentions name one place: its id, else its name."""
    return place.geonames_id if place.geonames_id is not None else place.name


def _between(spans: list[Span], first: int, last: int) -> list[Span]:
    """Those of some sorted spans that start from one character on and before another."""
    return spans[bisect.bisect_left(spans, Span(first, first)) : bisect.bisect_left(spans, Span(last, 0))]
