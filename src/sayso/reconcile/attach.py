"""Attach: which events a statement tells of, which event a figure is of, and which statement gives it."""

from msgspec import Struct

from sayso.model import Analysis, EventMention, Figure, Span, Stance, Statement
from sayso.reconcile import families
from sayso.reconcile.groups import Told
from sayso.reconcile.reports import Reports

# Stances that are of something said before: without an event in their own words they take that of what they refer to.
REFERRING = frozenset({Stance.DENIES, Stance.DOUBTS, Stance.CLAIMS, Stance.ADMITS, Stance.DECLINES, Stance.ACCUSES})
# How far back (in characters) they reach within their report: about five sentences.
REACH = 1500
# Figures of these kinds belong to a violent event; the others to whatever is told beside them.
TOLL = frozenset({"killed", "wounded", "missing"})


class Links(Struct, frozen=True):
    """What belongs to which event. Keys and values as in Findings."""

    statements: dict[str, tuple[str, ...]]
    figures: dict[tuple[str, int], str]
    figure_statements: dict[tuple[str, int], str]


def find(reports: Reports, told: Told) -> Links:
    """The links of all reports."""
    links = Links({}, {}, {})
    for analysis in reports.analyses.values():
        _statements(reports, told, analysis, links)
        _figures(reports, told, analysis, links)
    return links


def _statements(reports: Reports, told: Told, analysis: Analysis, links: Links) -> None:
    main = told.main.get(analysis.report.id)
    for statement in analysis.statements:
        own = [told.of[mention.id] for mention in sorted(reports.mentions_in(statement), key=_weight)]
        if not own:
            other = _referred(told, analysis, statement, links) if statement.stance in REFERRING else None
            own = [other] if other is not None else []
        if main in own:
            own.insert(0, main)
        if own:
            links.statements[statement.id] = tuple(dict.fromkeys(own))


def _weight(mention: EventMention) -> tuple[bool, bool, Span]:
    """What happened comes before background and talk, then by place in the text."""
    return mention.status == "background", mention.type in ("other", "statement_only"), mention.trigger


def _referred(told: Told, analysis: Analysis, statement: Statement, links: Links) -> str | None:
    """The event of the statement that is denied; else of the nearest violent mention before; else the main one."""
    if statement.of is not None and statement.of in links.statements:
        return links.statements[statement.of][0]
    start = statement.cue.start if statement.cue is not None else statement.start
    nearest = None
    for mention in analysis.events:
        if mention.trigger.start < start and start - mention.trigger.end <= REACH:
            family = families.of(mention.type)
            if family.violent or family.family == "control":
                nearest = told.of[mention.id]
    main = told.main.get(analysis.report.id)
    return nearest or main


def _figures(reports: Reports, told: Told, analysis: Analysis, links: Links) -> None:
    report = analysis.report.id
    holders = {n: mention for mention in reversed(analysis.events) for n in mention.figures}
    for n, figure in enumerate(analysis.mentions.figures):
        statements = reports.statements_at(report, figure.span)
        if statements:
            links.figure_statements[report, n] = statements[0].id
        # The clause that holds a figure knows best of what it is.
        event = told.of[holders[n].id] if n in holders else _of_figure(told, analysis, figure, links, statements)
        if event is not None:
            links.figures[report, n] = event


def _of_figure(told: Told, analysis: Analysis, figure: Figure, links: Links, statements: list[Statement]) -> str | None:
    """The event of its statement, else of the nearest fitting mention before it."""
    for statement in statements:
        if statement.id in links.statements:
            return links.statements[statement.id][0]
    nearest = None
    for mention in analysis.events:
        if mention.trigger.start > figure.span.end:
            break
        fits = (
            families.of(mention.type).violent
            if figure.what in TOLL
            else mention.type not in ("other", "statement_only")
        )
        if fits and figure.span.start - mention.trigger.end <= REACH:
            nearest = told.of[mention.id]
    return nearest
