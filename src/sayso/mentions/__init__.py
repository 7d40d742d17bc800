"""Mentions: actors, places, dates and figures where one report names them.

Takes a Document and the report's reference date, gives Mentions. It knows nothing of other reports.
"""

from sayso.language import Document
from sayso.mentions import actors, dates, figures, places
from sayso.model import Mentions, Span

__all__ = ["actors", "dates", "figures", "find", "places"]


def find(document: Document, reference: str | None) -> Mentions:
    """All that one report names, each in text order. `reference` is an ISO date or time, or None where unknown."""
    named = actors.find(document)
    parsed: list[Span] = document.paragraphs
    where = places.read(document, named)
    return Mentions(
        actors=named,
        places=where.places,
        dates=dates.find(document.text, reference, parsed),
        figures=figures.find(document),
        setting=where.setting,
    )
