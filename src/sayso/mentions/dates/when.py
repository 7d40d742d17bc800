"""When: a stretch of the calendar with its precision, as TIMEX3 writes it and as the days that it covers."""

import calendar
import datetime as dt
import enum

from msgspec import Struct, structs

SEASONS = ("WI", "SP", "SU", "FA")


class Unit(enum.StrEnum):
    """A unit of the calendar, by the letter that TIMEX3 has for it where it has one."""

    SECOND = "S"
    MINUTE = "MIN"
    HOUR = "H"
    DAY = "D"
    WEEKEND = "WE"
    WEEK = "W"
    FORTNIGHT = "FN"
    MONTH = "M"
    QUARTER = "Q"
    SEASON = "SEASON"
    HALF = "SM"
    YEAR = "Y"
    FISCAL = "FY"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"


_SIZE = {unit: n for n, unit in enumerate(Unit)}
_IN_YEAR = {Unit.MONTH: 12, Unit.QUARTER: 4, Unit.SEASON: 4, Unit.HALF: 2}
_YEARS = {Unit.YEAR: 1, Unit.FISCAL: 1, Unit.DECADE: 10, Unit.CENTURY: 100, Unit.MILLENNIUM: 1000}


class When(Struct, frozen=True):
    """One stretch of the calendar, as precise as `unit` says.

    `year` is the (first) year, negative before Christ. `number` counts in the year: the month of a MONTH or DAY, the
    quarter, half or season (from 1, winter), the ISO week. `day` is the day of the month. `time` is what follows the
    date in TIMEX3: "T12:00", "TNI". `length`: how many days it
    lasts from a DAY on (Ramadan: 30).
    """

    unit: Unit
    year: int
    number: int = 0
    day: int = 0
    time: str = ""
    length: int = 1

    def timex(self) -> str | None:
        """The TIMEX3 value: 1998-03-05T12:00, 1998-W12, 1998-Q3, 1998-SU, 199, BC0499; None: TIMEX3 has none for it."""
        if self.length > 1:
            return None
        year = f"BC{-self.year:04d}" if self.year < 0 else f"{self.year:04d}"
        match self.unit:
            case Unit.MILLENNIUM:
                return year[:-3]
            case Unit.CENTURY:
                return year[:-2]
            case Unit.DECADE:
                return year[:-1]
            case Unit.FISCAL:
                return f"FY{year}"
            case Unit.YEAR:
                return year
            case Unit.HALF:
                return f"{year}-H{self.number}"
            case Unit.QUARTER:
                return f"{year}-Q{self.number}"
            case Unit.SEASON:
                return f"{year}-{SEASONS[self.number - 1]}"
            case Unit.MONTH:
                return f"{year}-{self.number:02d}"
            case Unit.WEEK:
                return f"{year}-W{self.number:02d}"
            case Unit.WEEKEND:
                return f"{year}-W{self.number:02d}-WE"
            case _:
                return f"{year}-{self.number:02d}-{self.day:02d}{self.time}"

    def days(self) -> tuple[dt.date, dt.date] | None:
        """The first and the last day that it covers; None outside the years 1 to 9999 (and for fiscal years)."""
        if not 1 <= self.year <= 9998 or self.unit is Unit.FISCAL:
            return None
        if self.unit is Unit.WEEK:
            monday = dt.date.fromisocalendar(self.year, self.number, 1)
            return monday, monday + dt.timedelta(6)
        if self.unit is Unit.WEEKEND:
            saturday = dt.date.fromisocalendar(self.year, self.number, 6)
            return saturday, saturday + dt.timedelta(1)
        if self.unit in _YEARS:
            last = min(self.year + _YEARS[self.unit] - 1, 9999)
            return dt.date(self.year, 1, 1), dt.date(last, 12, 31)
        if self.unit in _IN_YEAR:
            months = 12 // _IN_YEAR[self.unit]
            # Seasons are the meteorological ones of the northern half; a winter bears the year of its January.
            start = (self.number - 1) * months - (self.unit is Unit.SEASON)
            if self.year == 1 and start < 0:
                return None  # the winter of the year 1 starts before it
            return _month(self.year, start)[0], _month(self.year, start + months - 1)[1]
        day = dt.date(self.year, self.number, self.day)
        return day, day + dt.timedelta(self.length - 1)

    @property
    def date(self) -> dt.date | None:
        """The day, where it is one."""
        days = self.days() if self.unit is Unit.DAY else None
        return days[0] if days else None

    def at(self, time: str) -> "When | None":
        """The same day at a time ("TNI"); None for anything that is no day."""
        return structs.replace(self, time=time) if self.unit is Unit.DAY else None

    def coarser(self, unit: Unit) -> "When | None":
        """What holds it, of a coarser unit: the year of a month; None where it is coarser itself."""
        if unit is self.unit:
            return structs.replace(self, time="")
        if unit in _YEARS and self.unit is not Unit.FISCAL:
            if _SIZE[self.unit] > _SIZE[unit]:
                return None
            size = _YEARS[unit]
            year = self.year - self.year % size if self.year > 0 else -(-self.year - -self.year % size)
            return When(unit, year)
        if _SIZE[self.unit] > _SIZE[unit] or self.unit in _YEARS:
            return None
        days = self.days()
        if days is None:
            return When(unit, self.year, self.number) if unit is Unit.MONTH and self.unit is Unit.DAY else None
        return of(days[0], unit)

    def shifted(self, count: int, unit: Unit) -> "When | None":
        """So many units later (earlier, if negative), as precise as `unit`; None where it is coarser than that."""
        if unit is Unit.FORTNIGHT:
            return self.shifted(2 * count, Unit.WEEK)
        base = self.coarser(unit)
        if base is None or abs(count) > 100_000:
            return None
        if unit in _YEARS:
            return _plausible(structs.replace(base, year=_year(base.year, count * _YEARS[unit])))
        if unit in _IN_YEAR:
            size = _IN_YEAR[unit]
            years, number = divmod(base.number - 1 + count, size)
            return _plausible(structs.replace(base, year=_year(base.year, years), number=number + 1))
        days = base.days()
        if days is None:
            return None
        ordinal = days[0].toordinal() + count * (1 if unit is Unit.DAY else 7)
        if not 1 <= ordinal <= dt.date.max.toordinal() - 366:
            return None
        return of(dt.date.fromordinal(ordinal), unit)

    def other_year(self, count: int) -> "When | None":
        """The same part of another year: the third quarter of the year before."""
        if self.unit is Unit.DAY:
            return day_of(_year(self.year, count), self.number, self.day)
        if self.unit in (Unit.WEEK, Unit.WEEKEND, Unit.CENTURY, Unit.MILLENNIUM, Unit.DECADE):
            return None
        return _plausible(structs.replace(self, year=_year(self.year, count)))


def _year(year: int, count: int) -> int:
    """Years later, minding that there is no year 0."""
    later = year + count
    return later + 1 if year < 0 <= later else later - 1 if later <= 0 < year else later


def _plausible(when: When) -> When | None:
    return when if -9999 <= when.year <= 9998 and when.year else None


def _month(year: int, index: int) -> tuple[dt.date, dt.date]:
    """First and last day of the month that is `index` months after January."""
    years, month = divmod(index, 12)
    year += years
    return dt.date(year, month + 1, 1), dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def of(date: dt.date, unit: Unit) -> When | None:
    """The stretch of a unit that holds a day."""
    if unit is Unit.DAY:
        return When(unit, date.year, date.month, date.day)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        year, week, _ = date.isocalendar()
        return When(unit, year, week)
    if unit is Unit.SEASON:
        return When(unit, date.year + (date.month == 12), date.month % 12 // 3 + 1)
    if unit in _IN_YEAR:
        return When(unit, date.year, (date.month - 1) * _IN_YEAR[unit] // 12 + 1)
    if unit in _YEARS:
        return When(unit, date.year - date.year % _YEARS[unit])
    return None


def day_of(year: int, month: int, day: int) -> When | None:
    """A day, or None where the calendar has none such; days of years before Christ are taken as told."""
    if not 1 <= month <= 12 or not -9999 <= year <= 9998 or not year:
        return None
    longest = calendar.monthrange(year, month)[1] if year > 0 else calendar.monthrange(2000, month)[1]
    return When(Unit.DAY, year, month, day) if 1 <= day <= longest else None


def month_of(year: int, month: int) -> When | None:
    """A month, or None where there is none such."""
    return _plausible(When(Unit.MONTH, year, month)) if 1 <= month <= 12 else None
