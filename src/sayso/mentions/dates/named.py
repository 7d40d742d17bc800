"""Holidays: named days that fall on a fixed date, on the nth weekday of a month, by Easter or by another calendar."""

import calendar
import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct, structs

from sayso import knowledge
from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Absolute, Meaning, Nothing, Partial
from sayso.mentions.dates.when import Unit, When, of


class Holiday(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of holidays.yaml; its head says what the fields mean."""

    date: str | None = None
    month: int = 0
    weekday: int = 0
    nth: int = 0
    after: int = 0
    easter: int | None = None
    orthodox: int | None = None
    days: int = 1
    years: dict[str, str] = {}
    unit: Unit = Unit.DAY
    also: tuple[str, ...] = ()


# The knowledge files that are read here and the type of their entries, for `sayso.knowledge.check`.
TYPES: dict[str, Any] = {"holidays": Holiday}


# As the tokeniser cuts them.
_SPLIT = re.compile(r"'s|\w+|\S")


def holidays() -> dict[str, Holiday]:
    """The holidays of the knowledge file."""
    return knowledge.table("holidays", Holiday)


def add_to(grammar: Grammar) -> None:
    """Register the rules: each name alone, with a year, and after last, this or next."""
    grammar.rule("easter|christmas island|islands")(Nothing)
    for key, holiday in holidays().items():
        for name in (key, *holiday.also):
            first, *rest = _SPLIT.findall(name)
            words = " ".join((f"name={first}", *rest))
            build = _named(key)
            grammar.add(words, build)
            grammar.add(f"{words} ,|of|in? YEAR", build)
            grammar.add(f"SHIFT {words}", build)


def _named(key: str) -> Callable[..., Meaning | None]:
    def build(name: str, year: int = 0, shift: int | None = None) -> Meaning | None:
        if name[:1].islower():
            return None
        if not year:
            return Partial(holidays()[key].unit, holiday=key, shift=shift)
        when = fall(key, year)
        return Absolute(when[0]) if when else None

    return build


def fall(key: str, year: int) -> tuple[When, ...]:
    """When a holiday falls in a year: once as a rule, never where the knowledge file does not say, seldom twice."""
    holiday = holidays()[key]
    found = []
    for date in _dates(holiday, year) if 1 <= year <= 9998 else ():
        when = of(date, holiday.unit)
        if when is not None:
            found.append(structs.replace(when, length=holiday.days))
    return tuple(found)


def _dates(holiday: Holiday, year: int) -> list[dt.date]:
    if holiday.date:
        # A day that happened once is that day whatever the year: D-Day is 1944-06-06.
        told = holiday.date if len(holiday.date) > 5 else f"{year:04d}-{holiday.date}"
        return [dt.date.fromisoformat(told)]
    if holiday.nth:
        return [_nth(year, holiday)]
    if holiday.easter is not None:
        return [easter(year) + dt.timedelta(holiday.easter)]
    if holiday.orthodox is not None:
        return [orthodox_easter(year) + dt.timedelta(holiday.orthodox)]
    return [dt.date.fromisoformat(f"{year:04d}-{day}") for day in holiday.years.get(str(year), "").split()]


def _nth(year: int, holiday: Holiday) -> dt.date:
    """The nth (from the end, if negative) weekday of a month, and `after` days more."""
    length = calendar.monthrange(year, holiday.month)[1]
    if holiday.nth > 0:
        first = dt.date(year, holiday.month, 1)
        day = first + dt.timedelta((holiday.weekday - first.isoweekday()) % 7 + 7 * (holiday.nth - 1))
    else:
        last = dt.date(year, holiday.month, length)
        day = last - dt.timedelta((last.isoweekday() - holiday.weekday) % 7 + 7 * (-holiday.nth - 1))
    return day + dt.timedelta(holiday.after)


def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    month, day = divmod(h + r - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Easter Sunday of the Eastern churches, as a Gregorian date (Meeus, ch. 8; the shift holds from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(13)
