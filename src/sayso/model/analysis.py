"""Analysis: all that the per-report rooms say of one report, as one record that can be stored and sent."""

from msgspec import Struct

from sayso.model.event import EventMention
from sayso.model.mention import Mentions
from sayso.model.report import Report
from sayso.model.statement import Statement


class Analysis(Struct, frozen=True):
    """One report with its mentions, statements and event mentions, each in text order."""

    report: Report
    mentions: Mentions = Mentions()
    statements: tuple[Statement, ...] = ()
    events: tuple[EventMention, ...] = ()
