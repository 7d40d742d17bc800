"""Brief: what a reader is told of each story, the same for the terminal and the page.

Per story: what is said to have happened and on how many origins, who denies it, the figures side by side, who holds
what since when, and which reports share text. It puts side by side and counts; it never says who is right.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sayso.errors import UnknownRow
from sayso.ledger.rows import ControlRow, CopyRow, ReportRow
from sayso.publish.figures import FigureGroup, groups
from sayso.publish.lines import Denial, DisputeLine, EventLine, event_line, loose, voices
from sayso.publish.lookup import Lookup
from sayso.publish.near import near
from sayso.publish.voices import Voice
from sayso.publish.words import count, period, plain

__all__ = ["Brief", "ControlLine", "StoryBrief", "brief"]


class ControlLine(Struct, frozen=True):
    """Who holds a place, and who says so. `start` and `end` are in words, as precise as the events that set them."""

    row: ControlRow
    place: str
    start: str
    end: str
    voices: tuple[Voice, ...]


class StoryBrief(Struct, frozen=True):
    """One story.

    `events` are the main event, then, best supported first, those that more than one report tells or that someone is
    named for; `asides` the others, told by one report in its own voice.
    """

    id: str
    title: str
    main: EventLine | None
    reports: tuple[ReportRow, ...]
    first: str | None
    last: str | None
    events: tuple[EventLine, ...]
    asides: tuple[EventLine, ...]
    denials: tuple[Denial, ...]
    disputes: tuple[DisputeLine, ...]
    figures: tuple[FigureGroup, ...]
    control: tuple[ControlLine, ...]
    copies: tuple[CopyRow, ...]

    @property
    def outlets(self) -> int:
        """How many outlets, as far as reports name them."""
        return len({row.outlet for row in self.reports if row.outlet})


class Brief(Struct, frozen=True):
    """All stories, by the date of what happened; those without a date last."""

    stories: tuple[StoryBrief, ...]


def brief(look: Lookup, story: str | None = None) -> Brief:
    """The brief of all stories, or of one; raises UnknownRow where there is no such story."""
    if story is not None and story not in look.stories:
        raise UnknownRow(f"no story {story!r} in this ledger; {near(story, look.stories)}")
    control, copies = _control(look), _copies(look)
    stories = [
        _story(look, id, control.get(id, ()), copies.get(id, ())) for id in look.stories if story is None or id == story
    ]
    return Brief(tuple(sorted(stories, key=lambda s: (s.first or "9999", s.id))))


def _story(look: Lookup, id: str, control: Iterable[ControlRow], copies: Iterable[CopyRow]) -> StoryBrief:
    reports = tuple(look.stories[id])
    lines = [event_line(look, event) for event in look.events_in.get(id, ())]
    lines.sort(key=lambda line: (*(-number for number in line.weight), line.event.start or "9999", line.event.id))
    main = _main(lines, reports)
    told = [line for line in lines if line is main or _counts(look, line)]
    told.sort(key=lambda line: line is not main)  # what the story is about, then the rest by its support
    shown = {line.event.id for line in told}
    # A statement that denies two events is shown once, with the first.
    once: dict[str, Denial] = {}
    for denial in (*(denial for line in lines for denial in line.denials), *loose(look, reports)):
        once.setdefault(denial.words[0].id, denial)
    denials = list(once.values())
    answered = {id for denial in denials for id in denial.disputes}
    numbers = groups(look, [line.event for line in lines], reports)
    answered |= {row.id for group in numbers for row in group.disputes}
    disputes = [d for line in lines for d in line.disputes if d.id not in answered]
    dates = sorted(row.published[:10] for row in reports if row.published)
    first = (main.event.start if main else None) or next(iter(dates), None)
    return StoryBrief(
        id=id,
        title=(main.title if main else "") or _title(reports),
        main=main,
        reports=reports,
        first=first,
        last=dates[-1] if dates else None,
        events=tuple(told),
        asides=tuple(line for line in lines if line.event.id not in shown),
        denials=tuple(denials),
        disputes=tuple(disputes),
        figures=tuple(numbers),
        control=tuple(_held(look, lines, control, [row.id for row in reports])),
        copies=tuple(copies),
    )


def _main(lines: list[EventLine], reports: Iterable[ReportRow]) -> EventLine | None:
    """The event that most of the reports are about, then the best supported one."""
    votes: dict[str, int] = {}
    for row in reports:
        if row.main_event:
            votes[row.main_event] = votes.get(row.main_event, 0) + 1
    best = max((votes.get(line.event.id, 0) for line in lines), default=0)
    return next((line for line in lines if votes.get(line.event.id, 0) == best), None)


def _counts(look: Lookup, line: EventLine) -> bool:
    attributed = any(row.chain for row in look.told_of.get(line.event.id, ()))
    return attributed or len(line.event.reports) > 1


def _title(reports: tuple[ReportRow, ...]) -> str:
    title = next((plain(row.title) for row in reports if row.title), "")
    return title or f"A story of {count(len(reports), 'report')}"


def _control(look: Lookup) -> dict[str, list[ControlRow]]:
    """By story, through the statements that they rest on."""
    found: dict[str, list[ControlRow]] = {}
    for row in look.tables.control:
        reports = (look.statements[id].report for id in row.statements if id in look.statements)
        for story in dict.fromkeys(look.reports[id].story for id in reports if id in look.reports):
            found.setdefault(story, []).append(row)
    for rows in found.values():
        # By place, then from the beginning; what has no known start came before what has one.
        rows.sort(key=lambda row: (row.place, row.start or "", row.end or "9999", row.holder))
    return found


def _held(
    look: Lookup, lines: Iterable[EventLine], rows: Iterable[ControlRow], reports: list[str]
) -> Iterator[ControlLine]:
    """Control rows with names and dates as readers know them: a year is no first of January."""
    finest: dict[tuple[str, str], str] = {}
    for line in lines:
        event = line.event
        if event.place and event.start and event.time_precision:
            key = (event.place.name, event.start)
            finest[key] = min(finest.get(key, "z"), event.time_precision)  # "day" is the first in the alphabet
    for row in rows:
        start = period(row.start, None, finest.get((row.place, row.start or "")))
        end = period(row.end, None, finest.get((row.place, row.end or "")))
        yield ControlLine(
            row,
            look.place(row.place, reports),
            f"from {start}" if row.start else "start unknown",
            f"to {end}" if row.end else "no end told",
            voices(look, row.statements),
        )


def _copies(look: Lookup) -> dict[str, list[CopyRow]]:
    found: dict[str, list[CopyRow]] = {}
    for row in look.tables.copies:
        for story in dict.fromkeys(look.reports[id].story for id in row.reports if id in look.reports):
            found.setdefault(story, []).append(row)
    return found
