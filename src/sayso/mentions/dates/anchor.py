"""Anchoring: from what an expression says to the day, month or year that it means.

An expression counts from the day of the report (the reference) or from the date that the text told last (the focus).
In history texts the reference is of no use and everything counts from the focus.
"""

import datetime as dt
import math

from msgspec import Struct, structs

from sayso.mentions.dates import choose
from sayso.mentions.dates.focus import Focus
from sayso.mentions.dates.length import timex
from sayso.mentions.dates.meaning import (
    Absolute,
    Base,
    Beside,
    Cycle,
    Length,
    Meaning,
    NoDay,
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
from sayso.mentions.dates.when import Unit, When, of

# How much farther a date against the tense of its sentence counts, and one ahead where no verb says.
_AGAINST = 3.0
# (told as past, a day)
_AHEAD = {(True, False): 6.0, (True, True): 3.0, (False, False): 2.0, (False, True): 1.3}
# "A decade ago" and "a half-century ago" are counted in years.
_PLAIN = {
    Unit.DECADE: (10, Unit.YEAR),
    Unit.CENTURY: (100, Unit.YEAR),
    Unit.MILLENNIUM: (1000, Unit.YEAR),
    Unit.HALF: (6, Unit.MONTH),
}
_IN_SMALLER = {(Unit.YEAR, Unit.MONTH): 12, (Unit.WEEK, Unit.DAY): 7, (Unit.DAY, Unit.HOUR): 24}
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
                skipped = meaning.age and not self.history
                return None if skipped else Reading("DURATION", timex(meaning), days=self._spell(meaning))
            case Nothing():
                return None
            case NoDay():
                return Reading("DATE", None)
            case Ordinal(date=None):
                return Reading(meaning.type, None)
            case Cycle(unit=Unit.DAY, shift=0, base=Base.REFERENCE) if self.history:
                return Reading("DATE", "PRESENT_REF")
            case Often():
                return Reading("SET", meaning.value)
            case Same():
                return _reading("DATE", self.focus.told) if self.history else None
            case Timed() if meaning.generic and meaning.day is None:
                return Reading("TIME", f"XXXX-XX-XX{meaning.time}") if self.history else None
            case Timed():
                return _reading("TIME", self._timed(meaning, direction))
            case Offset() if _vague(meaning.length):
                return Reading("DATE", "PAST_REF" if meaning.sign < 0 else "FUTURE_REF")
        when = self.place(meaning, direction)
        if when is not None:
            self.focus.attend(meaning, when, before)
        by_clock = isinstance(meaning, Offset) and meaning.length.amounts[0][1] in _CLOCK_UNITS
        kind = "TIME" if by_clock or (when is not None and when.time) else "DATE"
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
                return choose.in_year(meaning.part, year.year) if year else None
            case Offset():
                return self._offset(meaning)
            case Ordinal():
                date = self.place(meaning.date, direction) if meaning.date else None
                return choose.nth(meaning, date) if date else None
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
        if self.focus.last is not None and (self.history or base is Base.FOCUS):
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
        far = choose.moved(self.today.date, length.side * math.ceil(amount), unit)
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
            return focus.next(choose.choices(part, focus.years), self._before)
        base = self._base(part.base)
        days = base.days() if base else None
        if base is None or days is None:
            return None
        choices = choose.choices(part, range(base.year - 1, base.year + 2))
        if part.shift is not None:
            return choose.shifted(part.shift, choices, base)
        if direction > 0:
            return choose.nearest(choices, days[0], _AGAINST, 1.0)
        day = bool(part.day or part.holiday)
        return choose.nearest(choices, days[0], 1.0, _AHEAD[direction < 0, day])

    def _weekday(self, weekday: Weekday, direction: int) -> When | None:
        base = self.focus.last if self.history else self._base(weekday.base)
        day = base.date if base else None
        if day is None:
            return None
        if self.history and weekday.shift is None:
            # A history goes on: the nearest, rather ahead.
            direction = 1 if (weekday.number - day.isoweekday()) % 7 <= (day.isoweekday() - weekday.number) % 7 else -1
        return choose.weekday(weekday, day, direction)

    def _offset(self, meaning: Offset) -> When | None:
        amount, unit = _whole(meaning.length)
        base = self._base(meaning.base, unit)
        if base is None or amount is None:
            return None
        if unit is Unit.YEAR and amount == 1 and self.focus.quarter is not None and not self.history:
            return self.focus.quarter.other_year(meaning.sign)
        if unit is Unit.HOUR and amount >= 24:
            amount, unit = amount // 24, Unit.DAY
        if unit in _CLOCK_UNITS:
            return None
        if unit in _PLAIN:
            times, unit = _PLAIN[unit]
            amount *= times
        if amount != int(amount):
            return base.shifted(meaning.sign * int(amount * 12), Unit.MONTH) if unit is Unit.YEAR else None
        return base.shifted(meaning.sign * int(amount), unit)

    def _year_before(self, meaning: YearBefore) -> When | None:
        told, base = self.focus.quarter, self._base(Base.REFERENCE)
        if meaning.year is not None:
            return structs.replace(told, year=meaning.year) if told else When(Unit.YEAR, meaning.year)
        if base is None:
            return None
        if told is None or (meaning.latest and not choose.over(told, base)):
            return base.shifted(-1, meaning.unit)
        return told.other_year(meaning.count) if meaning.count else told


def _whole(length: Length) -> tuple[float | None, Unit]:
    """A length in one unit: two years and three months are 27 months; None where one unit does not hold them all."""
    amount, unit = length.amounts[0]
    for more, smaller in length.amounts[1:]:
        size = _IN_SMALLER.get((unit, smaller))
        if amount is None or more is None or size is None:
            return None, unit
        amount, unit = amount * size + more, smaller
    return amount, unit


def _vague(length: Length) -> bool:
    """Months ago; and 8,000 years ago, of which nobody means the year."""
    amount, unit = length.amounts[0]
    return amount is None or (unit is Unit.YEAR and amount >= 1000)


def _reading(kind: str, when: When | None) -> Reading:
    return Reading(kind, when.timex(), when, when.days()) if when else Reading(kind, None)
