"""Choosing: which of the years, days or quarters that an expression may mean is the one."""

import datetime as dt
from collections.abc import Iterable

from sayso.mentions.dates import named
from sayso.mentions.dates.meaning import Base, Ordinal, Partial, Weekday
from sayso.mentions.dates.when import Unit, When, day_of, month_of, of


def choices(part: Partial, years: Iterable[int]) -> list[When]:
    """What it may be in each of some years."""
    if part.holiday:
        return [when for year in years for when in named.fall(part.holiday, year)]
    return [when for year in years if (when := in_year(part, year)) is not None]


def nth(ordinal: Ordinal, of_date: When) -> When | None:
    """The third day of March, the second month of 1998; of weeks only the month or year that holds them is told."""
    match ordinal.unit, of_date.unit:
        case Unit.DAY, Unit.DAY:
            return of_date.shifted(ordinal.number - 1, Unit.DAY)
        case Unit.DAY, Unit.MONTH:
            return day_of(of_date.year, of_date.number, ordinal.number)
        case Unit.MONTH, Unit.YEAR:
            return month_of(of_date.year, ordinal.number)
        case Unit.DAY, Unit.YEAR:
            return day_of(of_date.year, 1, ordinal.number)
    return of_date


def in_year(part: Partial, year: int) -> When | None:
    """What it is in a year; None for a day or holiday that the year has not."""
    if part.holiday:
        return next(iter(named.fall(part.holiday, year)), None)
    return part.of_year(year)


def over(when: When, base: When) -> bool:
    """Whether a stretch has ended before a day."""
    end, day = when.days(), base.days()
    return end is not None and day is not None and end[1] < day[0]


def moved(day: dt.date, count: int, unit: Unit) -> dt.date | None:
    """The day so many units on: the same day of another month or year, or the last one of a shorter month."""
    here = of(day, Unit.DAY)
    there = here.shifted(count, unit) if here else None
    days = there.days() if there else None
    if days is None or unit is Unit.DAY:
        return days[0] if days else None
    if unit is Unit.WEEK:
        return days[0] + dt.timedelta(day.weekday())
    if unit is Unit.MONTH:
        return min(days[0] + dt.timedelta(day.day - 1), days[1])
    if unit is Unit.YEAR:
        same = day_of(days[0].year, day.month, day.day) or day_of(days[0].year, day.month, day.day - 1)
        return same.date if same else None
    return None


def weekday(told: Weekday, day: dt.date, direction: int) -> When | None:
    """The weekday (or weekend) before or after a day, by what is said ("last", "next") or by the tense."""
    number = told.number or 6
    behind, ahead = (day.isoweekday() - number) % 7, (number - day.isoweekday()) % 7
    match told.shift:
        case -1:
            days = -(behind or 7)
        case 1:
            days = ahead or 7
        case 0 if told.base is Base.FOCUS:
            days = -behind
        case 0:
            # "This Friday" is that of this week, or the next to come where nothing speaks of the past.
            days = number - day.isoweekday()
            days += 7 if direction >= 0 and days < 0 else 0
            # "This weekend" that was is the last one.
            days -= 7 if direction < 0 and days > 0 and not told.number else 0
        case _:
            days = ahead if direction > 0 else -behind
    if not 1 < day.year < 9998:
        return None
    return of(day + dt.timedelta(days), Unit.DAY if told.number else Unit.WEEKEND)


def nearest(choices: list[When], to: dt.date, behind: float, ahead: float) -> When | None:
    """The choice that is nearest to a day, where days behind and ahead of it count differently."""
    best, least = None, 0.0
    for when in choices:
        days = when.days()
        if days is None:
            continue
        if days[0] <= to <= days[1]:
            cost = 0.0
        elif days[1] < to:
            cost = (to - days[1]).days * behind
        else:
            cost = (days[0] - to).days * ahead
        if best is None or cost < least:
            best, least = when, cost
    return best


def shifted(shift: int, choices: list[When], base: When) -> When | None:
    """Last: the latest that is over; next: the first that is ahead; this: that of the same year (of a
    winter, which has two, the nearest)."""
    days = base.days()
    if days is None:
        return None
    if shift == 0 and base.unit is not Unit.YEAR and choices and choices[0].unit is Unit.SEASON:
        return nearest(choices, days[0], 1.0, 1.0)
    if shift == 0:
        return next((when for when in choices if when.year == base.year), None)
    spans = [(when, span) for when in choices if (span := when.days()) is not None]
    if shift < 0:
        over = [when for when, span in spans if span[1] < days[0]]
        return over[-1] if over else None
    return next((when for when, span in spans if span[0] > days[1]), None)
