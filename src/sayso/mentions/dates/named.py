"""Holidays: named days that fall on a fixed date, on the nth weekday of a month, by Easter or by another calendar."""

import calendar
import datetime as dt
import functools

from msgspec import Struct

from sayso import knowledge
from sayso.mentions.dates.grammar import Grammar
from sayso.mentions.dates.meaning import Absolute, Meaning, Partial
from sayso.mentions.dates.when import Unit, When, day_of, of


class Holiday(Struct, frozen=True, forbid_unknown_fields=True):
    """One entry of holidays.yaml; its head says what the fields mean."""

    date: str | None = None
    month: int = 0
    weekday: int = 0
    nth: int = 0
    after: int = 0
    easter: int | None = None
    years: dict[str, str] = {}
    unit: Unit = Unit.DAY
    also: tuple[str, ...] = ()


@functools.cache
def holidays() -> dict[str, Holiday]:
    """The holidays of the knowledge file."""
    return knowledge.table("holidays", Holiday)


def add_to(grammar: Grammar) -> None:
    """Register the rules: each name alone, with a year, and after last, this or next."""
    for key, holiday in holidays().items():
        for name in (key, *holiday.also):
            first, *rest = name.replace("'", " ' ").replace(" ' s", " 's").replace("-", " - ").split()
            words = " ".join((f"name={first}", *rest))
            build = _named(key)
            grammar.add(words, build)
            grammar.add(f"{words} ,|of|in? YEAR", build)
            grammar.add(f"SHIFT {words}", build)


def _named(key: str):  # type: ignore[no-untyped-def]
    def build(name: str, year: int = 0, shift: int | None = None) -> Meaning | None:
        if not name[:1].isupper():
            return None
        if not year:
            return Partial(holidays()[key].unit, holiday=key, shift=shift)
        when = fall(key, year)
        return Absolute(when) if when else None

    return build


@functools.lru_cache(maxsize=4096)
def fall(key: str, year: int) -> When | None:
    """When a holiday falls in a year; None where the knowledge file does not say."""
    holiday = holidays()[key]
    date = _date(holiday, year)
    if date is None:
        return None
    return of(date, holiday.unit) if holiday.unit is not Unit.MONTH else When(Unit.MONTH, date.year, date.month)


def _date(holiday: Holiday, year: int) -> dt.date | None:
    if not 1 <= year <= 9998:
        return None
    if holiday.date:
        month, day = (int(part) for part in holiday.date.split("-"))
        told = day_of(year, month, day)
        return told.date if told else None
    if holiday.nth:
        return _nth(year, holiday)
    if holiday.easter is not None:
        return easter(year) + dt.timedelta(holiday.easter)
    told_date = holiday.years.get(str(year))
    return dt.date(year, *(int(part) for part in told_date.split("-"))) if told_date else None


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
