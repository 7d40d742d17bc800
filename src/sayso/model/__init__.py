"""The nouns: one small frozen record each, the same in every room."""

from sayso.model.analysis import Analysis
from sayso.model.event import TYPES, Event, EventMention, Participant
from sayso.model.finding import Control, Copy, CopySpan, Dispute, Findings, Side, Source, Support
from sayso.model.mention import ActorMention, DateMention, Figure, Mentions, Place, PlaceMention, SourceKind
from sayso.model.report import Passage, PassageKind, PublishedFrom, Report
from sayso.model.span import Span, quote_of, trimmed
from sayso.model.statement import Speaker, Stance, Statement

__all__ = [
    "TYPES",
    "ActorMention",
    "Analysis",
    "Control",
    "Copy",
    "CopySpan",
    "DateMention",
    "Dispute",
    "Event",
    "EventMention",
    "Figure",
    "Findings",
    "Mentions",
    "Participant",
    "Passage",
    "PassageKind",
    "Place",
    "PlaceMention",
    "PublishedFrom",
    "Report",
    "Side",
    "Source",
    "SourceKind",
    "Span",
    "Speaker",
    "Stance",
    "Statement",
    "Support",
    "quote_of",
    "trimmed",
]
