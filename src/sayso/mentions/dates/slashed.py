"""Dates in digits: 25/07/2016, 25.07.2016, 07-25-2016, and 3/4/2016, which is April's day here and March's there."""

import datetime as dt
from collections.abc import Iterable

from sayso.mentions.dates.tokens import Piece
from sayso.mentions.dates.when import Unit, When, day_of

_FIRST, _LAST = 1000, 2199
# Of an ambiguous date's two readings, the one so close to the day of the report is meant: it is its dateline.
_CLOSE = 7


def settle(pieces: list[Piece], reference: dt.date | None) -> None:
    """Give each such piece the day that it means, or take its reading away.

    A number over 12 is the day. Where both may be, the other dates of the text say which comes first, then the day of
    the report; else it is the month, and after full stops the day.
    """
    found = [piece for piece in pieces if "SLASHED" in piece.keys]
    if not found:
        return
    order = _order(piece.text for piece in found)
    for piece in found:
        when = _read(piece.text, order, reference)
        if when is None:
            del piece.keys["SLASHED"]
        else:
            piece.keys["SLASHED"] = when


def _parts(text: str) -> tuple[str, int, int, int]:
    sign = next(c for c in text if not c.isdigit())
    a, b, year = (int(part) for part in text.split(sign))
    if year < 100:
        year += 1900 if year >= 50 else 2000
    return sign, a, b, year


def _order(texts: Iterable[str]) -> bool | None:
    """Whether the day comes first in the dates of a text that can be read in one way only; None if they do not say."""
    told = set()
    for text in texts:
        sign, a, b, _ = _parts(text)
        if sign != "." and (a > 12) != (b > 12):
            told.add(a > 12)
    return told.pop() if len(told) == 1 else None


def _read(text: str, order: bool | None, reference: dt.date | None) -> When | None:
    sign, a, b, year = _parts(text)
    if not _FIRST <= year <= _LAST or (sign == "." and len(text.rpartition(".")[2]) < 4):
        return None
    day_first, month_first = day_of(year, b, a), day_of(year, a, b)
    if sign == ".":
        return day_first or month_first
    if day_first is None or month_first is None:
        return month_first or day_first
    if order is not None:
        return day_first if order else month_first
    return month_first if _is_close(month_first, reference) or not _is_close(day_first, reference) else day_first


def _is_close(when: When, reference: dt.date | None) -> bool:
    date = when.date if when.unit is Unit.DAY else None
    return date is not None and reference is not None and abs((date - reference).days) <= _CLOSE
