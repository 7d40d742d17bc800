"""Anchoring: from what an expression says to the day, month or year that it means.

An expression counts from the day of the report (the reference) or from the date that the text told last (the focus).
In history texts the reference is of no use and everything counts from the focus.
"""

import datetime as dt
import math
from collections.abc import Iterable

from msgspec import Struct, structs

from sayso.mentions.dates import named
from sayso.mentions.dates.focus import Focus
from sayso.mentions.dates.length import timex
from sayso.mentions.dates.meaning import (
    Absolute,
    Base,
    Beside,
    Cycle,
    Length,
    Meaning,
    Nothing,
    Offset,
    Often,
    Ordinal,
    Part,
    Partial,
    Same,
    Timed,
    Vague,
    Weekday,
    Within,
    YearBefore,
)
from sayso.mentions.dates.when import Unit, When, day_of, month_of, of

# How much farther a date against the tense of its sentence counts, and one ahead where no verb says.
_AGAINST = 3.0
# (told as past, a day)
_AHEAD = {(True, False): 6.0, (True, True): 3.0, (False, False): 2.0, (False, True): 1.3}
_MIDNIGHT = "T24:00"
_CLOCK_UNITS = (Unit.SECOND, Unit.MINUTE, Unit.HOUR)


class Reading(Struct, frozen=True):
    """What an expression means: TIMEX3 type and value (None: unknown), and its stretch of the calendar, if any."""

    type: str
    value: str | None
    when: When | None = None
    days: tuple[dt.date, dt.date] | None = None


class Anchor:
    """Reads the meanings of one text in order."""

    def __init__(self, reference: dt.date | None, history: bool) -> None:
        self.history = history
        self.reference = of(reference, Unit.DAY) if reference else None
        self.today = None if history else self.reference
        self.focus = Focus()
        self._before = ""

    def read(self, meaning: Meaning, direction: int, before: str = "") -> Reading | None:
        """Its reading, or None where it is no time expression after all; told dates become the focus.

        `direction` is that of the tense around it, `before` the word before it, in small letters.
        """
        self._before = before
        match meaning:
            case Vague():
                skipped = meaning.historic is not None and meaning.historic != self.history
                return None if skipped else Reading("DATE", meaning.value)
            case Length():
                return (
                    Reading("DURATION", timex(meaning), days=self._spell(meaning))
                    if self.history or not meaning.age
                    else None
                )
            case Nothing():
                return None
            case Ordinal(date=None):
                return Reading(meaning.type, None)
            case Cycle(unit=Unit.DAY, shift=0, base=Base.REFERENCE) if self.history:
                return Reading("DATE", "PRESENT_REF")
            case Often():
                return Reading("SET", meaning.value)
            case Same():
                last = self.focus.told
                return _reading("DATE", last) if self.history else None
            case Timed() if meaning.generic and meaning.day is None:
                return Reading("TIME", f"XXXX-XX-XX{meaning.time}") if self.history else None
            case Timed():
                when = self._timed(meaning, direction)
                return _reading("TIME", when)
            case Offset() if meaning.length.amounts[0][0] is None:
                return Reading("DATE", "PAST_REF" if meaning.sign < 0 else "FUTURE_REF")
        when = self.place(meaning, direction)
        if when is not None:
            self.focus.attend(meaning, when, before)
        kind = "TIME" if when is not None and when.time else "DATE"
        return _reading(kind, when)

    def place(self, meaning: Meaning, direction: int) -> When | None:
        """Where in the calendar it is; None if that cannot be known."""
        match meaning:
            case Absolute():
                return meaning.when
            case Part():
                return self.place(meaning.whole, direction)
            case Partial():
                return self._partial(meaning, direction)
            case Weekday():
                return self._weekday(meaning, direction)
            case Cycle():
                base = self._base(meaning.base, meaning.unit)
                return base.shifted(meaning.shift, meaning.unit) if base else None
            case Within():
                year = self.place(meaning.year, direction)
                return _in_year(meaning.part, year.year) if year else None
            case Offset():
                return self._offset(meaning)
            case Ordinal():
                date = self.place(meaning.date, direction) if meaning.date else None
                return _nth(meaning, date) if date else None
            case Beside():
                date = self.place(meaning.date, direction)
                return date.shifted(meaning.shift, meaning.unit) if date else None
            case YearBefore():
                return self._year_before(meaning)
            case Timed():
                return self._timed(meaning, direction)
        return None

    def _base(self, base: Base, unit: Unit | None = None) -> When | None:
        """What it counts from: a day is not counted from a month, but from the last day that was told."""
        told = self.focus.told if unit in (Unit.DECADE, Unit.CENTURY) else self.focus.last
        if unit in (Unit.DAY, Unit.WEEK) and told is not None and told.coarser(unit) is None:
            told = self.focus.day
        if self.history or (base is Base.FOCUS and self.focus.last is not None):
            return told
        return self.today

    def _spell(self, length: Length) -> tuple[dt.date, dt.date] | None:
        """The days of "the past two weeks" or "the next three days"."""
        amount, unit = length.amounts[0]
        if not length.side or amount is None or self.today is None or self.today.date is None:
            return None
        if unit in _CLOCK_UNITS:
            amount, unit = (amount / 24 if unit is Unit.HOUR else 1), Unit.DAY
        # Whole days that it touches: the past 36 hours touch two days before today.
        far = _moved(self.today.date, length.side * math.ceil(amount), unit)
        if far is None:
            return None
        return (far, self.today.date) if length.side < 0 else (self.today.date, far)

    def _timed(self, meaning: Timed, direction: int) -> When | None:
        if meaning.time == _MIDNIGHT and self._before == "since" and self.today is not None:
            # That which lies behind is the start of today.
            return self.today.at("T00:00")
        if meaning.day is not None:
            day = self.place(meaning.day, direction)
            if day is not None:
                self.focus.attend(meaning.day, day, "")
        else:
            last = self.focus.last
            day = last if last and last.unit is Unit.DAY else self.today
        return day.at(meaning.time) if day else None

    def _partial(self, part: Partial, direction: int) -> When | None:
        focus = self.focus
        told = self.history or self.reference is None
        if part.shift is None and told:
            return focus.next(_choices(part, focus.years), self._before)
        base = self._base(part.base)
        days = base.days() if base else None
        if base is None or days is None:
            return None
        choices = _choices(part, range(base.year - 1, base.year + 2))
        if part.shift is not None:
            return _shifted(part.shift, choices, base)
        if direction > 0:
            return _nearest(choices, days[0], _AGAINST, 1.0)
        day = bool(part.day or part.holiday)
        return _nearest(choices, days[0], 1.0, _AHEAD[direction < 0, day])

    def _weekday(self, weekday: Weekday, direction: int) -> When | None:
        base = self._base(weekday.base)
        if self.history and weekday.shift is None:
            base = self.focus.last
        day = base.date if base else None
        if day is None:
            return None
        number = weekday.number or 6
        behind = (day.isoweekday() - number) % 7
        ahead = (number - day.isoweekday()) % 7
        if weekday.shift == -1:
            days = -(behind or 7)
        elif weekday.shift == 1:
            days = ahead or 7
        elif weekday.shift == 0:
            days = number - day.isoweekday() if weekday.base is Base.REFERENCE else -behind
            if weekday.base is Base.REFERENCE and direction >= 0 and days < 0:
                days += 7
        elif direction > 0 or (self.history and ahead <= behind):
            days = ahead
        else:
            days = -behind
        when = of(day + dt.timedelta(days), Unit.DAY if weekday.number else Unit.WEEKEND) if _safe(day) else None
        return when

    def _offset(self, meaning: Offset) -> When | None:
        amount, unit = meaning.length.amounts[0]
        base = self._base(meaning.base, unit)
        if base is None or amount is None:
            return None
        if unit is Unit.YEAR and amount == 1 and self.focus.quarter is not None and not self.history:
            return self.focus.quarter.other_year(meaning.sign)
        if unit in _CLOCK_UNITS:
            return (
                None
                if unit is not Unit.HOUR or amount < 24
                else base.shifted(meaning.sign * int(amount / 24), Unit.DAY)
            )
        if amount != int(amount):
            if unit is not Unit.YEAR:
                return None
            return base.shifted(meaning.sign * int(amount * 12), Unit.MONTH)
        if unit is Unit.DECADE:
            amount, unit = amount * 10, Unit.YEAR
        if unit in (Unit.CENTURY, Unit.MILLENNIUM):
            amount, unit = amount * (100 if unit is Unit.CENTURY else 1000), Unit.YEAR
        if unit is Unit.HALF:
            amount, unit = amount * 6, Unit.MONTH
        return base.shifted(meaning.sign * int(amount), unit)

    def _year_before(self, meaning: YearBefore) -> When | None:
        told, base = self.focus.quarter, self._base(Base.REFERENCE)
        if meaning.year is not None:
            return structs.replace(told, year=meaning.year) if told else When(Unit.YEAR, meaning.year)
        if base is None:
            return None
        if told is None or (meaning.latest and not _over(told, base)):
            return base.shifted(-1, meaning.unit)
        return told.other_year(meaning.count) if meaning.count else told


def _reading(kind: str, when: When | None) -> Reading:
    return Reading(kind, when.timex(), when, when.days()) if when else Reading(kind, None)


def _choices(part: Partial, years: Iterable[int]) -> list[When]:
    if part.holiday:
        return [when for year in years for when in named.fall(part.holiday, year)]
    return [when for year in years if (when := _in_year(part, year)) is not None]


def _nth(ordinal: Ordinal, of_date: When) -> When | None:
    """The third day of March, the second month of 1998; of weeks only the month or year that holds them is told."""
    match ordinal.unit, of_date.unit:
        case Unit.DAY, Unit.MONTH:
            return day_of(of_date.year, of_date.number, ordinal.number)
        case Unit.MONTH, Unit.YEAR:
            return month_of(of_date.year, ordinal.number)
        case Unit.DAY, Unit.YEAR:
            return day_of(of_date.year, 1, ordinal.number)
    return of_date


def _in_year(part: Partial, year: int) -> When | None:
    if part.holiday:
        return next(iter(named.fall(part.holiday, year)), None)
    return part.of_year(year)


def _over(when: When, base: When) -> bool:
    """Whether a stretch has ended before a day."""
    end, day = when.days(), base.days()
    return end is not None and day is not None and end[1] < day[0]


def _moved(day: dt.date, count: int, unit: Unit) -> dt.date | None:
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


def _safe(day: dt.date) -> bool:
    return 1 < day.year < 9998


def _nearest(choices: list[When], to: dt.date, behind: float, ahead: float) -> When | None:
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


def _shifted(shift: int, choices: list[When], base: When) -> When | None:
    """Last: the latest that is over; next: the first that is ahead; this: that of the same year."""
    days = base.days()
    if days is None:
        return None
    if shift == 0:
        return next((when for when in choices if when.year == base.year), None)
    spans = [(when, span) for when in choices if (span := when.days()) is not None]
    if shift < 0:
        over = [when for when, span in spans if span[1] < days[0]]
        return over[-1] if over else None
    return next((when for when, span in spans if span[0] > days[1]), None)
