"""The report in a terminal: per story what is said to have happened, who denies it, figures, holders, copies.

Meaning is never in colour alone, so a pipe loses nothing; each line has the id that `sayso explain` takes.
"""

from collections.abc import Sequence
from itertools import islice

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.ledger.rows import Tables
from sayso.publish.brief import ControlLine, StoryBrief, brief
from sayso.publish.copied import copied
from sayso.publish.figures import FigureGroup, FigureValue, dated
from sayso.publish.headline import headline
from sayso.publish.lines import Claim, Denial, DisputeLine, EventLine
from sayso.publish.lookup import Lookup
from sayso.publish.paper import Paper
from sayso.publish.voices import Voice, outlets
from sayso.publish.when import of_report
from sayso.publish.words import count, day, humble, listed, plain, shorten, verb

__all__ = ["chain", "render", "render_story"]

MOST = 10  # events of a story: about a screen with their sources; the rest is counted
LEAST = 3  # the same where there are more than FEW stories: 20 stories are then 600 lines
FEW = 5
MANY = 30  # past that nobody reads on: only the list, with how each story is supported
_VOICES = 6
_OUTLETS = 4
_WORDS = 220


def render(tables: Tables, console: Console, story: str | None = None) -> None:
    """Print the report of all stories, or of one in full. Raises UnknownRow where there is no such story."""
    look = Lookup(tables)
    stories = brief(look, story).stories
    if not stories:
        console.print("No reports in this ledger. `sayso read PATH` reads some.", markup=False, highlight=False)
        return
    if len(stories) > 1:
        _list(Paper(look, console), stories)
    if len(stories) > MANY:
        return
    most = None if story is not None else MOST if len(stories) <= FEW else LEAST
    for number, one in enumerate(stories):
        if number:
            console.print()
        _story(Paper(look, console, most), one)


def _list(page: Paper, stories: Sequence[StoryBrief]) -> None:
    page.show(page.text((f"{count(len(stories), 'story')} in {count(len(page.look.reports), 'report')}", "bold")))
    leads = [one.main.says if one.main and len(stories) > MANY else "" for one in stories]
    page.rows(
        (one.id, [page.text(f"{day(one.first)} · {one.title} · {count(len(one.reports), 'report')}"),
                  *([page.text((lead, "dim"))] if lead else [])])
        for one, lead in zip(stories, leads, strict=True)
    )  # fmt: skip
    page.console.print()
    if len(stories) > MANY:
        page.show(page.text("One in full: sayso report --story ID. All, for a browser: sayso report --html FILE."))


def render_story(page: Paper, story: str) -> None:
    """Print one story in full."""
    _story(page, brief(page.look, story).stories[0])


def _story(page: Paper, story: StoryBrief) -> None:
    page.show(page.text((story.title, "bold")))
    page.console.print(Text(("─" if page.utf else "-") * page.console.width, style="dim"))
    if story.main:
        line = story.main
        how = f" ({line.when.how})" if line.when.how else ""
        page.show(page.text(" · ".join(filter(None, [line.place or "place unknown", line.when.text + how]))))
    reports = story.reports
    known = f" from {count(story.outlets, 'outlet')}" if story.outlets else ""
    page.show(page.text((f"{count(len(reports), 'report')}{known}{_span(story)} · story {plain(story.id)}", "dim")))
    if story.main and story.main.says:
        page.show(page.text((story.main.says[:1].upper() + story.main.says[1:] + ".", "")))
    _happened(page, story)
    _denied(page, story)
    _differ(page, story)
    _figures(page, story)
    _held(page, story)
    _copies(page, story)
    if page.most is None:
        _reports(page, story)


def _span(story: StoryBrief) -> str:
    dates = sorted(row.published[:10] for row in story.reports if row.published)
    if not dates:
        return ", none dated"
    text = f", published {day(dates[0])}" + (f" to {day(dates[-1])}" if dates[-1] != dates[0] else "")
    undated = len(story.reports) - len(dates)
    return text + (f", {undated} undated" if undated else "")


def chain(voice: Voice, look: Lookup, arrow: str, most: int | None = _OUTLETS) -> str:
    """An origin and its ways as one line: `Lantern (monitor) <- Meridian <- The Morning Ledger + 2 copies (...)`."""
    about = f" ({voice.about})" if voice.about else ""
    if voice.own and not voice.wire:
        return "; ".join(outlets(look, path, most) for path in voice.paths) + about
    line = voice.name + about
    for number, path in enumerate(voice.paths):
        start = f"; {path.root}" if path.root else "; also" if number else ""
        line += start + arrow + arrow.join([*path.relays, outlets(look, path, most)])
    return line


def _voices(page: Paper, claim: Claim) -> list[RenderableType]:
    most = None if page.most is None else _VOICES
    lines = [
        page.hung(page.text(chain(voice, page.look, page.arrow), (" [interested]" if voice.party else "", "italic")))
        for voice in islice(claim.voices, most)
    ]
    if most is not None and len(claim.voices) > most:
        lines.append(page.hung(page.text((f"and {len(claim.voices) - most} more", "italic"))))
    return lines


def _happened(page: Paper, story: StoryBrief) -> None:
    events = story.events[: page.most]
    if not events:
        return
    page.head("What happened", "as said")
    page.rows((line.event.id, _event(page, line)) for line in events)
    page.more(len(story.events) - len(events), "event", story.id)
    if page.most is None and story.asides:
        page.head("Told in passing", "by one report, in its own voice")
        page.rows((line.event.id, _event(page, line)) for line in story.asides)
    else:
        page.more(len(story.asides), "event", story.id, " told in passing by one report")


def _event(page: Paper, line: EventLine) -> list[RenderableType]:
    where = " · ".join(
        filter(None, [line.place or "place unknown", line.when.text, _reports_of(page, line.event.reports)])
    )
    lines: list[RenderableType] = [page.text((line.title, "bold"))]
    if line.words:
        lines.append(page.text((f"“{line.words}”", "italic")))
    lines.append(page.text(where))
    for claim in line.claims[:1]:
        notes = [claim.counts or f"{count(len(claim.voices), 'source')}, origins not counted"]
        if line.denials:
            names = dict.fromkeys(denial.voice.name for denial in line.denials)
            notes.append(f"denied by {listed(names, 3)}")
        lines.append(page.text("; ".join(notes)))
        lines += _voices(page, claim)
    if len(line.claims) > 1:
        # Their origins are some of those above.
        lines.append(page.text("; ".join(f"{claim.text}: {claim.counts}" for claim in line.claims[1:5])))
        if len(line.claims) > 5:
            lines.append(page.text((f"and {len(line.claims) - 5} more claims", "italic")))
    if not line.claims and line.denials:
        lines.append(page.text(line.says))
    if line.declined:
        unsaid = [voice.name for voice in line.declined]
        lines.append(page.text(f"{listed(unsaid, 3)} {verb('declines', len(unsaid))}"))
    return lines


def _reports_of(page: Paper, reports: Sequence[str]) -> str:
    return count(len(reports), "report") if len(reports) > 1 else (page.look.outlet(reports[0]) if reports else "")


def _denied(page: Paper, story: StoryBrief) -> None:
    if not story.denials:
        return
    shown = story.denials[: page.most]
    page.head("Denied")
    page.rows((denial.words[0].id, _denial(page, denial)) for denial in shown)
    page.more(len(story.denials) - len(shown), "denial", story.id)


def _denial(page: Paper, denial: Denial) -> list[RenderableType]:
    cue = denial.words[0].cue
    first = plain(denial.words[0].quote)
    # A bare denial is its own cue: "rejected the claims".
    does = denial.does + (f" (“{plain(cue.quote)}”)" if cue and plain(cue.quote) not in first else "")
    lines: list[RenderableType] = [page.text(chain(denial.voice, page.look, page.arrow))]
    quotes = dict.fromkeys(plain(row.quote) for row in denial.words)
    for number, quote in enumerate(islice(quotes, 3)):
        start = f"{does}: " if not number else "also: "
        lines.append(page.hung(page.text(start, f"“{shorten(quote, _WORDS)}”")))
    if denial.answered:
        lines.append(page.hung(page.text(f"answers: “{shorten(plain(denial.answered.quote), _WORDS)}”")))
    against = f"against {listed(denial.against, 4)}" if denial.against else ""
    about = page.look.events.get(denial.event) if denial.event else None
    summary = f"on: {headline(page.look, about)} ({plain(about.id)})" if about else ""
    disputes = f"dispute {listed(plain(id) for id in denial.disputes)}" if denial.disputes else ""
    if note := " · ".join(filter(None, [summary, against, disputes])):
        lines.append(page.hung(page.text(note)))
    return lines


def _differ(page: Paper, story: StoryBrief) -> None:
    if not story.disputes:
        return
    shown = story.disputes[: page.most]
    page.head("Told differently")
    page.rows((row.id, _dispute(page, row)) for row in shown)
    page.more(len(story.disputes) - len(shown), "dispute", story.id)


def _dispute(page: Paper, row: DisputeLine) -> list[RenderableType]:
    lines: list[RenderableType] = [
        page.text((f"{humble(row.about)}: {humble(row.kind)}", "bold"), f" — {row.reason}" if row.reason else "")
    ]
    for side in row.sides:
        names = listed((voice.name for voice in side.voices), 3)
        who = f"{names} ({count(side.origins, 'origin')})" if names else count(side.origins, "origin")
        lines.append(page.hung(page.text(f"{shorten(side.value, 120)}: {who}")))
    return lines


def _figures(page: Paper, story: StoryBrief) -> None:
    shown = story.figures[: page.most]
    if not shown:
        return
    page.head("Figures", "as said")
    for group in shown:
        event = page.look.events.get(group.event) if group.event else None
        about = f" · {headline(page.look, event)} ({plain(event.id)})" if event else " · no known event"
        page.show(page.text((humble(group.what), "bold"), about), 2)
        page.show(_table(page, group), 2)
        for row in group.disputes:
            page.show(page.text(f"{humble(row.kind)} ({plain(row.id)}): {plain(row.reason)}"), 16)
    page.more(len(story.figures) - len(shown), "kind of figure", story.id)


def _table(page: Paper, group: FigureGroup) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(min_width=12, max_width=26, overflow="fold")
    for ratio in (5, 5, 4):
        table.add_column(ratio=ratio)
    for value in group.values[: page.most]:
        said = f"“{shorten(value.said, 90)}”" + (f" [{', '.join(value.notes)}]" if value.notes else "")
        table.add_row(Text(page.safe(plain(value.ids[0])), style="dim"), page.text(said), page.text(_by(page, value)),
                      page.text(dated(value)))  # fmt: skip
    if page.most is not None and len(group.values) > page.most:
        table.add_row("", Text(f"and {len(group.values) - page.most} more", style="italic"))
    return table


def _by(page: Paper, value: FigureValue) -> str:
    names = listed(dict.fromkeys(voice.name for voice in value.voices), 3)
    printed = list(dict.fromkeys(page.look.outlet(id) for id in value.reports))
    if not names:
        return f"{listed(printed, 2)} (own voice)"
    # The names of one or two outlets say more than their number; those of more say less.
    return names + page.arrow + (listed(printed) if len(printed) < 3 else count(len(value.reports), "report"))


def _held(page: Paper, story: StoryBrief) -> None:
    if not story.control:
        return
    page.head("Who holds what", "as said")
    shown = story.control[: page.most and 2 * page.most]
    page.rows((_statement(line), [_holder(page, line)]) for line in shown)
    page.more(len(story.control) - len(shown), "line", story.id)


def _statement(line: ControlLine) -> str:
    return line.row.statements[0] if line.row.statements else ""


def _holder(page: Paper, line: ControlLine) -> Text:
    row = line.row
    names = listed((voice.name for voice in line.voices), 3)
    return page.text(
        (f"{line.place}: {plain(row.holder)}", "bold"),
        f" · {line.start}, {line.end} · {humble(row.status)}",
        f" · according to {names}" if names else "",
    )


def _copies(page: Paper, story: StoryBrief) -> None:
    if not story.copies:
        return
    page.head("Copies")
    lines = copied(page.look, story.copies)
    for line in lines[: page.most]:
        page.show(page.hung(page.text(line)), 2)
    page.more(len(lines) - len(lines[: page.most]), "shared text", story.id)


def _reports(page: Paper, story: StoryBrief) -> None:
    page.head("Reports")
    page.rows(
        (row.id, [page.text((page.look.outlet(row.id), "bold"), f" · {of_report(row).text} ({of_report(row).how})"),
                  *([page.text(plain(row.title))] if row.title else [])])
        for row in story.reports
    )  # fmt: skip
