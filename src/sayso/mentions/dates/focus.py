"""Focus: the date that the text has told last, from which "two days later" and, in a history, "in March" count."""

from sayso.mentions.dates.meaning import Base, Cycle, Meaning, Offset, Part, Within, YearBefore
from sayso.mentions.dates.neighbours import words
from sayso.mentions.dates.when import Unit, When

_LONG = (Unit.YEAR, Unit.DECADE, Unit.CENTURY)
# A year that is so far from a narrative of months and days belongs to another: when a book was written, a file opened.
_FAR = 15
# What a step back costs in a history beside a step forward of the same length.
_BACK, _BACK_BY = 1.0, 4.0
# A date within so many months goes straight on, though a year was named in between ("planned for 1976").
_STRAIGHT = 2.5
_EDGES = {"START": 1.0, "MID": 6.0, "END": 11.0}


def _position(when: When) -> float:
    """Where a stretch lies, in months; years before Christ too."""
    months = float(when.year * 12)
    match when.unit:
        case Unit.DAY:
            return months + when.number - 1 + when.day / 31
        case Unit.MONTH:
            return months + when.number - 0.5
        case Unit.SEASON:
            return months + 3 * (when.number - 1) + 0.5
        case Unit.QUARTER:
            return months + 3 * (when.number - 1) + 1.5
        case Unit.WEEK | Unit.WEEKEND:
            return months + when.number * 12 / 52
        case Unit.HALF:
            return months + 6 * (when.number - 1) + 3
    return months + 6


class Focus:
    """What the text has told: last stretch (`told`), `last` date to count from, last `day`, last
    `quarter`, and where its narrative is (`_at`, or `_year` if only that)."""

    def __init__(self) -> None:
        self.told: When | None = None
        self.last: When | None = None
        self.day: When | None = None
        self.quarter: When | None = None
        self._at: float | None = None
        self._year: int | None = None

    def attend(self, meaning: Meaning, when: When, before: str) -> None:
        """Take note of a date; `before` is the word before it."""
        flashback = isinstance(meaning, Offset) and meaning.length.amounts[0][1] in _LONG
        flashback = flashback or (isinstance(meaning, Cycle) and meaning.shift < 0 and meaning.base is Base.FOCUS)
        if isinstance(meaning, YearBefore) or flashback or before == "since":
            return
        if when.unit is Unit.YEAR and before in words("aside") and self.last is not None:
            return
        if when.unit is Unit.QUARTER and not isinstance(meaning, Within):
            self.quarter = when
        self.told = when
        if when.unit in (Unit.DECADE, Unit.CENTURY, Unit.MILLENNIUM, Unit.FISCAL):
            return
        self.last = when
        if when.unit is Unit.DAY:
            self.day = when
        elif not isinstance(meaning, Cycle):
            # "last year" in passing leaves the story on its day; "in March 2015" takes it away from there.
            self.day = None
        if when.unit is Unit.YEAR and self._at is not None and abs(when.year - self._at // 12) > _FAR:
            return
        edge = meaning.edge if isinstance(meaning, Part) and when.unit is Unit.YEAR else ""
        # After "late 1943" June may be that of 1944; after "early 1943" or "1943" it is that of 1943.
        self._year = when.year if when.unit is Unit.YEAR and edge != "END" else None
        if edge:
            self._at = when.year * 12 + _EDGES[edge]
        elif when.unit is not Unit.YEAR:
            self._at = _position(when)

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which the next date of the narrative may lie, in order."""
        found = set() if self._year is None else {self._year}
        if self._at is not None:
            year = int(self._at // 12)
            found |= {year - 1, year, year + 1}
        return tuple(sorted(found))

    def next(self, choices: list[When], before: str) -> When | None:
        """The choice that goes on with the narrative: the nearest one, or that of the year that was told since.

        After "by" or "until" (`before`) it is rather ahead.
        """
        at = self._at
        of_year = next((when for when in choices if when.year == self._year), None)
        if at is None:
            return of_year
        back = _BACK_BY if before in ("by", "until", "till") else _BACK
        best, least = None, 0.0
        for when in choices:
            way = _position(when) - at
            cost = way if way >= 0 else -way * back
            if best is None or cost < least:
                best, least = when, cost
        if of_year is not None and (best is None or not -0.5 < _position(best) - at < _STRAIGHT):
            return of_year
        return best
