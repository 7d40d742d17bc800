"""Times of events: intervals of ISO dates, open where unknown."""

import datetime
from typing import NamedTuple

# A time of this precision or coarser places an event in no single day; two such may overlap and be different events.
COARSE = frozenset({"season", "year", "decade"})


class Interval(NamedTuple):
    """The days that an event may have happened on, inclusive; None where unknown."""

    first: str | None = None
    last: str | None = None

    @property
    def known(self) -> bool:
        """Whether anything is known of it."""
        return self.first is not None and self.last is not None

    @property
    def day(self) -> bool:
        """Whether it is one day."""
        return self.known and self.first == self.last


def interval(first: str | None, last: str | None) -> Interval:
    """The days of a mention; unknown where it would end before it starts.

    >>> interval("2021-05-03", "2021-05-01").known
    False
    """
    if first is not None and last is not None and first > last:
        return Interval()
    return Interval(first, last)


def relation(left: Interval, right: Interval) -> str | None:
    """same (one day), overlap or apart; None where one is unknown."""
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return None
    if left.first > right.last or right.first > left.last:
        return "apart"
    return "same" if left == right and left.day else "overlap"


def narrowed(left: Interval, right: Interval) -> Interval:
    """The days that both leave open; the known one where the other is unknown, the left one where they are apart."""
    if left.first is None or left.last is None:
        return right
    if right.first is None or right.last is None:
        return left
    if relation(left, right) == "apart":
        return left
    return Interval(max(left.first, right.first), min(left.last, right.last))


def days_between(left: Interval, right: Interval) -> int | None:
    """How many days lie between two intervals; 0 where they touch, None where one is unknown or no date."""
    if relation(left, right) is None:
        return None
    try:
        a, b, c, d = (datetime.date.fromisoformat((day or "")[:10]) for day in (*left, *right))
    except ValueError:
        return None
    return max(0, (c - b).days, (a - d).days)
