"""Meanings: what a time expression says before it is known from when it counts.

A grammar builds them, `anchor` resolves them. `tags` are what a phrase of that meaning may be in a longer one.
"""

import enum
from typing import Union

from msgspec import Struct

from sayso.mentions.dates.when import Unit, When, day_of


class Base(enum.Enum):
    """What an expression counts from: the day of the report, or the date that the text told last."""

    REFERENCE = "reference"
    FOCUS = "focus"


class Absolute(Struct, frozen=True):
    """A date that hangs on nothing: 5 March 1998, the 1980s, 499 BC."""

    when: When

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        match self.when.unit:
            case Unit.DAY:
                return ("DATE", "DAYLIKE", "FULL")
            case Unit.YEAR:
                return ("DATE", "YEARLIKE", "FULL")
            case _:
                return ("DATE", "FULL")


class Partial(Struct, frozen=True):
    """Something that each year has once: March, 5 March, summer, the third quarter, Easter.

    `number` is that of When; `day` the day of a month; `holiday` the key of a holiday. `shift`: -1 "last March",
    0 "this March", 1 "next March", counted from `base`; None where nothing is said.
    """

    unit: Unit
    number: int = 0
    day: int = 0
    holiday: str = ""
    shift: int | None = None
    base: Base = Base.REFERENCE

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        kinds = ("DATE", "DAYLIKE") if self.day or self.holiday else ("DATE",)
        return (*kinds, "PARTIAL") if self.shift is None else kinds

    def of_year(self, year: int) -> When | None:
        """That of a year, for all but holidays; None for a day that the year has not."""
        if self.day:
            return day_of(year, self.number, self.day)
        return When(self.unit, year, self.number) if year else None


class Weekday(Struct, frozen=True):
    """A day of the week from 1 (Monday), or the weekend (0); `shift` and `base` as in Partial."""

    number: int
    shift: int | None = None
    base: Base = Base.REFERENCE

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        return ("DATE", "DAYLIKE", "WEEKDAYLIKE") if self.number else ("DATE",)


class Cycle(Struct, frozen=True):
    """The unit that is `shift` units from the base's: last year, yesterday, the following month, that day."""

    unit: Unit
    shift: int
    base: Base = Base.REFERENCE

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        match self.unit:
            case Unit.DAY:
                return ("DATE", "DAYLIKE")
            case Unit.YEAR | Unit.FISCAL:
                return ("DATE", "YEARLIKE")
            case _:
                return ("DATE",)


class YearBefore(Struct, frozen=True):
    """The quarter that the text speaks of, of the same year or another: the year-ago quarter, the 1988 quarter.

    `count` years on (-1: before), or the `year`; `latest`: the last that is over. `unit`: what is meant where the text
    has spoken of no quarter.
    """

    count: int
    unit: Unit
    year: int | None = None
    latest: bool = False
    tags = ("DATE",)


class Length(Struct, frozen=True):
    """A duration: amounts of units, None for an amount that is not told. `plural`: its unit is
    in the plural; `whole`: it takes no more words ("the past two weeks"); `age`: how old someone is;
    `side`: it ends (-1) or starts (1) with the day of the report."""

    amounts: tuple[tuple[float | None, Unit], ...]
    plural: bool = False
    whole: bool = False
    age: bool = False
    side: int = 0

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        if self.whole or self.age:
            return ("SPELL",)
        return ("LENGTH", "PLURAL") if self.plural else ("LENGTH",)


class Offset(Struct, frozen=True):
    """A length before (-1) or after (1) the base: two days ago, three weeks later."""

    length: Length
    sign: int
    base: Base

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        return ("DATE", "DAYLIKE") if self.length.amounts[0][1] is Unit.DAY else ("DATE",)


class Often(Struct, frozen=True):
    """A SET: its TIMEX3 value (P1D, XXXX-WXX-1)."""

    value: str
    tags = ("SET",)


class Vague(Struct, frozen=True):
    """A time that has no place in the calendar: PAST_REF, PRESENT_REF, FUTURE_REF.

    `historic`: whether it counts only in history texts (True) or only in others (False); None: in all.
    """

    value: str
    historic: bool | None = None
    tags = ("REF",)


class Timed(Struct, frozen=True):
    """A time of day ("T12:00", "TNI"), of a day; None: of the day that the text speaks of."""

    time: str
    day: Union["Meaning", None] = None
    generic: bool = False

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        if self.day is not None:
            return ("MOMENT",)
        return ("HOURLIKE", "CLOCKTIME") if self.time[1:2].isdigit() else ("HOURLIKE", "DAYPART")


class Part(Struct, frozen=True):
    """Early in, the middle of or the end of something: its value is that of the whole."""

    whole: "Meaning"
    edge: str = ""

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        return (*tuple(tag for tag in self.whole.tags if tag != "PARTIAL"), "PART")


class Within(Struct, frozen=True):
    """A part of a year that is told in words: June last year, the third quarter of that year."""

    part: Partial
    year: "Meaning"

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        return ("DATE", "DAYLIKE") if self.part.day or self.part.holiday else ("DATE",)


class NoDay(Struct, frozen=True):
    """A day that the calendar has not: February 30."""

    tags = ("DATE", "DAYLIKE")


class Nothing(Struct, frozen=True):
    """What looks like a time expression and is none: three quarters of the people."""

    tags = ("NOTHING",)


class Beside(Struct, frozen=True):
    """The unit before (-1), after (1) or around (0) a date: the day after Christmas, the week of 6 March."""

    unit: Unit
    shift: int
    date: "Meaning"

    @property
    def tags(self) -> tuple[str, ...]:
        """What it may be in a longer phrase."""
        return ("DATE", "DAYLIKE") if self.unit is Unit.DAY else ("DATE",)


class Ordinal(Struct, frozen=True):
    """The second day, the third evening: of a `date`, or of something that only the text as a whole tells (None)."""

    type: str
    number: int = 0
    unit: Unit | None = None
    date: Union["Meaning", None] = None
    tags = ("DATE", "ORDINAL")


class Same(Struct, frozen=True):
    """That time, the same period: what the text spoke of last, as precise as it was told."""

    tags = ("DATE",)


Meaning = (
    Absolute
    | Partial
    | Weekday
    | Cycle
    | YearBefore
    | Length
    | Offset
    | Often
    | Vague
    | Timed
    | Part
    | Within
    | Beside
    | Ordinal
    | Same
    | NoDay
    | Nothing
)
