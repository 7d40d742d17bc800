"""Timeline: who held a place when, as bars on one axis, in per cent of its width."""

import datetime
from collections.abc import Iterable

from msgspec import Struct

from sayso.publish.brief import ControlLine

__all__ = ["Bar", "Timeline", "timelines"]

# The outer parts of the axis are for what has no known beginning or end.
_EDGE = 8.0


class Bar(Struct, frozen=True):
    """One holder. `left` and `width` are per cent of the axis; an end that nobody tells runs out of it."""

    line: ControlLine
    left: float
    width: float
    open_left: bool
    open_right: bool


class Timeline(Struct, frozen=True):
    """One place. `ticks` are (per cent, ISO date); without any known date there is no axis and `ticks` is empty."""

    place: str
    bars: tuple[Bar, ...]
    ticks: tuple[tuple[float, str], ...]


def timelines(lines: Iterable[ControlLine]) -> list[Timeline]:
    """One timeline a place, in the order of the lines."""
    places: dict[str, list[ControlLine]] = {}
    for line in lines:
        places.setdefault(line.place, []).append(line)
    return [_timeline(place, rows) for place, rows in places.items()]


def _timeline(place: str, lines: list[ControlLine]) -> Timeline:
    days = {date: number for line in lines for date in (line.row.start, line.row.end) if (number := _ordinal(date))}
    if not days:
        return Timeline(place, tuple(Bar(line, 0.0, 100.0, True, True) for line in lines), ())
    first, last = min(days.values()), max(days.values())
    middle = 100 - 2 * _EDGE

    def at(date: str | None, otherwise: float) -> float:
        number = _ordinal(date)
        if number is None:
            return otherwise
        # One known day: before it and after it are all that there is.
        return 50.0 if first == last else _EDGE + middle * (number - first) / (last - first)

    bars = []
    for line in lines:
        start, end = _ordinal(line.row.start), _ordinal(line.row.end)
        left, right = at(line.row.start, 0.0), at(line.row.end, 100.0)
        bars.append(Bar(line, round(left, 2), round(max(right - left, 1.0), 2), start is None, end is None))
    # A tick has the words of the line that it stands for: a year is no first of January.
    said = {at(date, -1.0): _date(words) for line in lines for date, words in _ends(line)}
    ticks = sorted((round(place, 2), words) for place, words in said.items() if place >= 0)
    return Timeline(place, tuple(bars), tuple(_spaced(ticks)))


def _spaced(ticks: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """Labels that would stand on one another are left out, first and last stay; each takes about 15% of the axis."""
    if len(ticks) < 3:
        return ticks
    kept = [ticks[0]]
    for tick in ticks[1:-1]:
        if tick[0] - kept[-1][0] >= 15 and ticks[-1][0] - tick[0] >= 15:
            kept.append(tick)
    return [*kept, ticks[-1]]


def _ends(line: ControlLine) -> tuple[tuple[str | None, str], ...]:
    return (line.row.start, line.start), (line.row.end, line.end)


def _date(words: str) -> str:
    """The date in "from 2031-05-04 Sunday"."""
    return (words.split() or [""])[1 if words.startswith(("from ", "to ")) else 0] if words else ""


def _ordinal(date: str | None) -> int | None:
    """A day number; a month or year counts from its first day; None where it is no date."""
    if not date:
        return None
    parts = date[:10].split("-")
    try:
        year, month, day = [*(int(part) for part in parts), 1, 1][:3]
        return datetime.date(year, month, day).toordinal()
    except ValueError:
        return None
