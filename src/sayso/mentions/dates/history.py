"""History texts: those that tell of years long before the report, so that its date anchors nothing."""

import datetime as dt
from collections.abc import Iterable

from sayso.mentions.dates.meaning import Absolute, Base, Cycle, Meaning, Offset, Part, Partial, Timed, Weekday
from sayso.mentions.dates.when import Unit

# A news report with background tells up to about 12 old dates, and more than half as many weekdays and yesterdays; a
# history tells at least this many old ones, and fewer than a third as many of the other kind.
_FEWEST, _TIMES = 5, 3
_DATED = (Unit.YEAR, Unit.MONTH, Unit.DAY)


def is_history(meanings: Iterable[Meaning], reference: dt.date | None) -> bool:
    """Whether a text with these expressions is a history rather than news."""
    old = near = 0
    for meaning in meanings:
        match _core(meaning):
            case Absolute(when):
                old += when.unit in _DATED and (reference is None or when.year < reference.year - 1)
            case Weekday():
                near += 1
            case Cycle(base=Base.REFERENCE) | Offset(base=Base.REFERENCE):
                near += 1
            case Partial(shift=int()):
                near += 1
    return old >= _FEWEST and old > _TIMES * near


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
