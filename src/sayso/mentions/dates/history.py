"""History texts: those that tell of years long before the report, so that its date anchors nothing."""

import datetime as dt
from collections.abc import Iterable

from sayso.mentions.dates.meaning import Absolute, Base, Cycle, Meaning, Offset, Part, Partial, Timed, Weekday
from sayso.mentions.dates.when import Unit

# Measured: histories tell 11 to 126 old dates, at least 4 of them to the month (or years before Christ), and 8 times as
# many as weekdays and yesterdays; news with background tells up to 29, but of years alone, or beside more weekdays.
_FEWEST, _CLOSE, _TIMES = 5, 3, 6


def is_history(meanings: Iterable[Meaning], reference: dt.date | None) -> bool:
    """Whether a text with these expressions is a history rather than news."""
    old = close = near = 0
    for meaning in meanings:
        match _core(meaning):
            case Absolute(when) if reference is None or when.year < reference.year - 1:
                old += when.unit in (Unit.YEAR, Unit.SEASON, Unit.MONTH, Unit.DAY)
                close += when.unit in (Unit.MONTH, Unit.DAY) or when.year < 0
            case Weekday(base=Base.REFERENCE):
                near += 1
            case Cycle(base=Base.REFERENCE) | Offset(base=Base.REFERENCE):
                near += 1
            case Partial(shift=int(), base=Base.REFERENCE):
                near += 1
    return old >= _FEWEST and close >= _CLOSE and old > _TIMES * near


def _core(meaning: Meaning) -> Meaning:
    """What is at the heart of "early on", "the night of": the date itself."""
    while True:
        match meaning:
            case Part():
                meaning = meaning.whole
            case Timed(day=inner) if inner is not None:
                meaning = inner
            case _:
                return meaning
