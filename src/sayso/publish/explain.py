"""Explain: one row in words, where it comes from, the sentences that it rests on, and what rests on it.

Any id of the ledger may be asked for: a statement, an event (with its support, copies and control), a figure, a
dispute, a source, a report or a story.
"""

from collections.abc import Iterable
from itertools import islice

from rich.console import Console

from sayso.errors import UnknownRow
from sayso.ledger.rows import DisputeRow, EventRow, FigureRow, PlaceValue, ReportRow, SourceRow, StatementRow, Tables
from sayso.publish import sheet
from sayso.publish.copied import copied
from sayso.publish.figures import reading
from sayso.publish.headline import headline
from sayso.publish.lines import dispute_line, event_line
from sayso.publish.lookup import Lookup
from sayso.publish.near import near
from sayso.publish.paper import Paper
from sayso.publish.passage import of_figure, of_mention, of_statement
from sayso.publish.terminal import chain, render_story
from sayso.publish.voices import voice_of
from sayso.publish.when import of_event, of_report
from sayso.publish.words import count, day, humble, listed, plain, shorten, verb

__all__ = ["render"]


def render(tables: Tables, row_id: str, console: Console) -> None:
    """Print all that the ledger knows of one row. Raises UnknownRow, which names the nearest ids."""
    look = Lookup(tables)
    page = Paper(look, console)
    if row_id in look.statements:
        _statement(page, look.statements[row_id])
    elif row_id in look.events:
        _event(page, look.events[row_id])
    elif row_id in look.figures:
        _figure(page, look.figures[row_id])
    elif row_id in look.disputes:
        _dispute(page, look.disputes[row_id])
    elif row_id in look.sources:
        _source(page, look.sources[row_id])
    elif row_id in look.reports:
        _report(page, look.reports[row_id])
    elif row_id in look.stories:
        render_story(page, row_id)
    else:
        known = (look.events, look.statements, look.figures, look.disputes, look.sources, look.reports, look.stories)
        ids = [id for table in known for id in table]
        raise UnknownRow(f"no row {plain(row_id)!r} in this ledger; {near(row_id, ids)}")


def _summary(page: Paper, row: EventRow) -> str:
    return headline(page.look, row)


def _who(page: Paper, row: StatementRow) -> str:
    voice = voice_of(page.look, [row.id])
    return chain(voice, page.look, page.arrow) if voice else page.look.outlet(row.report)


def _line(page: Paper, row: StatementRow) -> str:
    voice = voice_of(page.look, [row.id])
    return f"{voice.name if voice else ''} {verb(row.stance)}: “{shorten(plain(row.quote), 160)}”"


def _statement(page: Paper, row: StatementRow) -> None:
    look = page.look
    sheet.title(page, row.id, "statement", f"{_who(page, row)} {verb(row.stance)}:")
    page.show(page.text(f"“{plain(row.quote)}”"))
    of = look.statements.get(row.of) if row.of else None
    page.console.print()
    sheet.pairs(
        page,
        [
            ("stance", humble(row.stance) + (f", by “{plain(row.cue.quote)}”" if row.cue else "")),
            ("denies" if row.stance == "denies" else "answers", f"{row.of}: {_line(page, of)}" if of else row.of),
            ("denied is", humble(row.part) if row.part else None),
            ("said on", day(row.reported_at) if row.reported_at else "unknown"),
            ("story", look.reports[row.report].story if row.report in look.reports else None),
        ],
    )
    page.head("Where it comes from")
    voice = voice_of(look, [row.id])
    sheet.tree(page, [voice] if voice else [])
    _origin(page, row)
    sheet.quotes(page, [(row.id, of_statement(look, row))])
    uses = [
        (e.id, f"event: {_summary(page, e)}") for id in (*row.events, row.event) if id and (e := look.events.get(id))
    ]
    uses += [(f.id, f"figure: {humble(f.what)} “{plain(f.quote)}”") for f in look.figures_by.get(row.id, ())]
    uses += [(d.id, f"dispute on {humble(d.about)}: {humble(d.kind)}") for d in look.disputes_with.get(row.id, ())]
    uses += [(s.id, f"{verb(s.stance)} it: {_line(page, s)}") for s in look.answers.get(row.id, ())]
    uses += [
        ("control", f"{plain(c.place)}: {plain(c.holder)}, {humble(c.status)}") for c in look.control_by.get(row.id, ())
    ]
    sheet.uses(page, uses)


def _origin(page: Paper, row: StatementRow) -> None:
    """The other statements of the same origin, where an event counts it with them."""
    for event in dict.fromkeys((*row.events, row.event)):
        for support in page.look.support.get(event or "", ()):
            others = next((ids for ids in support.origins if row.id in ids and len(ids) > 1), ())
            if others:
                number = len(others) - 1
                names = listed((plain(id) for id in others if id != row.id), 6)
                page.show(
                    page.text(f"one origin with {count(number, 'other statement')} on {plain(event)}: {names}"), 2
                )


def _event(page: Paper, row: EventRow) -> None:
    look, line = page.look, event_line(page.look, row)
    sheet.title(page, row.id, f"event, {humble(row.type)}", _summary(page, row))
    if line.says:
        page.show(page.text(line.says[:1].upper() + line.says[1:] + "."))
    page.console.print()
    when = of_event(look, row)
    roles: dict[str, list[str]] = {}
    for part in row.participants:
        roles.setdefault(humble(part.role), []).append(plain(part.name))
    parts = (f"{role}: {listed(dict.fromkeys(names), 12)}" for role, names in roles.items())
    place = row.place
    point = f" ({', '.join(_point(place))})" if place else ""
    if row.place_from == "setting":
        point += ": no clause tells it, its reports are set there"
    sheet.pairs(
        page,
        [
            ("date", when.text + (f" ({when.how})" if when.how else "")),
            ("place", f"{line.place or 'unknown'}{point}"),
            ("who", "; ".join(parts) or "unknown"),
            ("codes", ", ".join(f"{n}: {plain(v)}" for n, v in (("ACLED", row.acled), ("PLOVER", row.plover)) if v)),
            ("reports", listed(sheet.printed(page, id) for id in row.reports)),
            ("story", row.story),
        ],
    )
    for number, claim in enumerate(line.claims):
        counts = claim.counts or "origins not counted"
        if number:
            page.head(f"Claimed too: {claim.text}", counts, words=True)
        else:
            page.head("Said by", counts)
        sheet.tree(page, claim.voices)
    if line.denials:
        page.head("Denied by")
        sheet.tree(page, (denial.voice for denial in line.denials))
    if line.others:
        page.head("Also said of it by")
        sheet.tree(page, line.others)
    statements = look.told_of.get(row.id, [])
    sheet.quotes(page, ((s.id, of_statement(look, s)) for s in statements))
    held = {s.report for s in statements}
    sheet.quotes(page, ((m.report, of_mention(look, m)) for m in row.mentions if m.report not in held), "Also told in")
    if row.reasons:
        page.head("Taken for one event because")
        for reason in islice(dict.fromkeys(map(plain, row.reasons)), sheet.MOST):
            page.show(page.hung(page.text(reason)), 2)
    uses = [
        (f.id, f"figure: {humble(f.what)} “{plain(f.quote)}” in {plain(f.report)}")
        for f in look.figures_of.get(row.id, ())
    ]
    uses += [
        (d.id, f"dispute on {humble(d.about)}: {humble(d.kind)}, {plain(d.reason)}")
        for d in look.disputes_of.get(row.id, ())
    ]
    control = (c for s in statements for c in look.control_by.get(s.id, ()))
    uses += [("control", f"{plain(c.place)}: {plain(c.holder)}, {humble(c.status)}") for c in control]
    uses += [
        (r.id, f"report: its main event ({look.outlet(r.id)})") for r in look.tables.reports if r.main_event == row.id
    ]
    sheet.uses(page, uses)
    _copies(page, row.reports)


def _point(place: PlaceValue) -> list[str]:
    """What the gazetteer says of a place."""
    known = f"{plain(place.name)}, GeoNames {place.geonames_id}" if place.geonames_id else "not resolved"
    at = f"{place.latitude:.3f}, {place.longitude:.3f}" if place.latitude and place.longitude else ""
    return list(filter(None, [known, plain(place.admin1), at, plain(place.precision)]))


def _copies(page: Paper, reports: Iterable[str]) -> None:
    found = {id(copy): copy for report in reports for copy in page.look.copies_of.get(report, ())}
    if found:
        page.head("Copies among its reports")
        for line in islice(copied(page.look, found.values()), sheet.MOST):
            page.show(page.hung(page.text(line)), 2)


def _figure(page: Paper, row: FigureRow) -> None:
    look = page.look
    statement = look.statements.get(row.statement) if row.statement else None
    event = look.events.get(row.event) if row.event else None
    sheet.title(page, row.id, f"figure, {humble(row.what)}", f"“{plain(row.quote)}”")
    page.console.print()
    sheet.pairs(
        page,
        [
            ("read as", f"{reading(row.low, row.high)}{f' {plain(row.whom)}' if row.whom else ''} {humble(row.what)}"),
            ("modifier", plain(row.modifier) or None),
            ("as of", day(row.as_of) if row.as_of else "unknown"),
            ("by", _who(page, statement) if statement else f"{look.outlet(row.report)} (own voice)"),
            ("about", f"{_summary(page, event)} ({plain(event.id)})" if event else "no known event"),
            ("note", ", ".join(n for n, on in _flags(row) if on) or None),
        ],
    )
    sheet.quotes(page, [(row.id, of_figure(look, row))])
    if statement:
        sheet.quotes(page, [(statement.id, of_statement(look, statement))], "The statement that holds it")
    others = (f for f in look.figures_of.get(row.event or "", ()) if f.what == row.what and f.id != row.id)
    sheet.uses(page, ((f.id, f"“{plain(f.quote)}” in {look.outlet(f.report)}") for f in others), "Beside it")
    disputes = (d for d in look.disputes_with.get(row.statement or "", ()) if d.event == row.event)
    sheet.uses(page, ((d.id, f"dispute on {humble(d.about)}: {humble(d.kind)}, {plain(d.reason)}") for d in disputes))


def _flags(row: FigureRow) -> tuple[tuple[str, bool], ...]:
    return ("part of another figure", row.part_of), ("running total", row.cumulative), ("denied", row.negated)


def _dispute(page: Paper, row: DisputeRow) -> None:
    look, line = page.look, dispute_line(page.look, row)
    event = look.events.get(row.event)
    sheet.title(
        page,
        row.id,
        f"dispute, {humble(row.kind)}",
        f"{humble(row.about)}: {' / '.join(side.value for side in line.sides)}",
    )
    page.show(page.text(plain(row.reason)))
    page.console.print()
    sheet.pairs(page, [("about", f"{_summary(page, event)} ({plain(event.id)})" if event else plain(row.event))])
    for side in line.sides:
        page.head(side.value, count(side.origins, "origin"), words=True)
        sheet.tree(page, side.voices)
        rows = (look.statements[id] for id in side.statements if id in look.statements)
        sheet.quotes(page, ((s.id, of_statement(look, s)) for s in rows), "In these words")


def _source(page: Paper, row: SourceRow) -> None:
    look = page.look
    sheet.title(page, row.id, "source", plain(row.name))
    page.console.print()
    sheet.pairs(
        page,
        [
            ("kind", humble(row.kind)),
            ("speaks for", look.actor(row.side) or "unknown"),
            ("also named", listed(plain(alias) for alias in row.aliases) or None),
            ("known as", plain(row.actor) or None),
        ],
    )
    said = look.said_by.get(row.id, [])
    roots = [s for s in said if s.root == row.id]
    sheet.quotes(page, ((s.id, of_statement(look, s)) for s in roots), f"Says, {count(len(roots), 'statement')}")
    relays = [s for s in said if s.root != row.id]
    sheet.quotes(page, ((s.id, of_statement(look, s)) for s in relays), f"Relays, {count(len(relays), 'statement')}")


def _report(page: Paper, row: ReportRow) -> None:
    look, when = page.look, of_report(row)
    sheet.title(page, row.id, "report", look.outlet(row.id) + (f": {plain(row.title)}" if row.title else ""))
    page.console.print()
    event = look.events.get(row.main_event) if row.main_event else None
    sheet.pairs(
        page,
        [
            ("date", f"{when.text} ({when.how})"),
            ("from", plain(row.dateline_place) or None),
            ("credits", listed(map(plain, row.agencies)) or None),
            ("address", plain(row.url) or None),
            ("language", plain(row.language) or "unknown"),
            ("about", f"{_summary(page, event)} ({plain(event.id)})" if event else "unknown"),
            ("story", row.story),
            ("own text", f"{row.own_text_share:.0%}"),
            ("read", f"{row.read_share:.0%} of its characters" if row.read_share < 1 else None),
        ],
    )
    said = look.said_in.get(row.id, [])
    sheet.quotes(page, ((s.id, of_statement(look, s)) for s in said if s.chain), "Says on whose word")
    sheet.quotes(page, ((s.id, of_statement(look, s)) for s in said if not s.chain), "Says in its own voice")
    figures = look.figures_in.get(row.id, ())
    sheet.uses(page, ((f.id, f"{humble(f.what)}: “{plain(f.quote)}”") for f in figures), "Figures")
    _copies(page, [row.id])
