"""History texts: those that tell of years long before the report, so that its date anchors nothing."""

import datetime as dt
from collections.abc import Iterable

from sayso.mentions.dates.meaning import Absolute, Base, Cycle, Meaning, Offset, Part, Partial, Timed, Weekday
from sayso.mentions.dates.when import Unit

# A news report tells fewer old years than days of the week and yesterdays; a history at least this many and hardly any.
_FEWEST, _TIMES = 5, 2


def is_history(meanings: Iterable[Meaning], reference: dt.date | None) -> bool:
    """Whether a text with these expressions is a history rather than news."""
    old = near = 0
    for meaning in meanings:
        told = meaning
        while isinstance(told, Part | Timed):
            inner = told.whole if isinstance(told, Part) else told.day
            if inner is None:
                break
            told = inner
        match told:
            case Absolute():
                if told.when.unit in (Unit.YEAR, Unit.MONTH, Unit.DAY):
                    if reference is None or told.when.year < reference.year - 1:
                        old += 1
                    else:
                        near += 1
            case Cycle() | Offset() if told.base is Base.REFERENCE:
                near += 1
            case Weekday():
                near += 1
            case Partial() if told.shift is not None:
                near += 1
    return old >= _FEWEST and old > _TIMES * near
