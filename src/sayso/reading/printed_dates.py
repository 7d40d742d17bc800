"""Printed dates: calendar dates as papers print them over a report, read without guessing.

A date of numbers alone that could be read in two ways (03-04-2016) is no date.
"""

import datetime
import re

from msgspec import Struct

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b[.,]{0,2}\s{1,3})?"
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
# "May 282010" is "May 28, 2010" without its comma, as some extractions leave it.
_WRITTEN = (
    rf"(?:(?P<d1>{_DAY})[\s-]{{1,3}}(?:of\s)?(?P<m1>{MONTH}),?[\s-]{{1,3}}(?P<y1>\d{{4}})"
    rf"|(?P<m2>{MONTH})\s{{0,3}}(?P<d2>{_DAY}),?\s{{0,3}}(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})(?P<s3>[-/.])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})"
    r"|(?P<d4>\d{1,2})(?P<s4>[-/.])(?P<m4>\d{1,2})(?P=s4)(?P<y4>\d{4}))(?!\d)"
)
FULL = re.compile(rf"(?<![\w.])(?P<wd>{WEEKDAY}){_WRITTEN}", re.IGNORECASE)
# A year before printing or after this century is a slip of the machine that wrote it.
FIRST_YEAR, LAST_YEAR = 1900, 2100


class PrintedDate(Struct, frozen=True):
    """A date where it is printed: ISO value, None where the digits can be read in two ways or name no day."""

    start: int
    end: int
    iso: str | None


def read_at(text: str, start: int, end: int) -> PrintedDate | None:
    """The date that is printed right at `start`."""
    match = FULL.match(text, start, end)
    return _date(match) if match else None


def find_in(text: str, start: int, end: int) -> PrintedDate | None:
    """The first date in a stretch."""
    match = FULL.search(text, start, end)
    return _date(match) if match else None


def _date(match: re.Match[str]) -> PrintedDate:
    return PrintedDate(match.start(), match.end(), _iso(match))


def _iso(match: re.Match[str]) -> str | None:
    if match["y1"]:
        return iso(int(match["y1"]), month(match["m1"]), _number(match["d1"]))
    if match["y2"]:
        return iso(int(match["y2"]), month(match["m2"]), _number(match["d2"]))
    if match["y3"]:
        return iso(int(match["y3"]), int(match["m3"]), int(match["d3"]))
    first, second, year = int(match["d4"]), int(match["m4"]), int(match["y4"])
    if match["s4"] == "." or first == second or first > 12:
        return iso(year, second, first)  # with full stops the day comes first everywhere
    return iso(year, first, second) if second > 12 else None


def month(word: str) -> int:
    """The number of a month's name or short form."""
    return _MONTHS.index(word[:3].lower()) + 1


def _number(word: str) -> int:
    return int(word.rstrip("stndrhSTNDRH"))


def iso(year: int, month_: int, day: int) -> str | None:
    """YYYY-MM-DD; None where there is no such day or the year cannot be meant."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return datetime.date(year, month_, day).isoformat()
    except ValueError:
        return None


_ISO = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?"
)


def is_iso(value: str) -> bool:
    """Whether a given date is an ISO 8601 date or time of a day that there is, within 1900 to 2100."""
    match = _ISO.fullmatch(value.strip())
    if not match or iso(int(match[1]), int(match[2]), int(match[3])) is None:
        return False
    return (not match[4] or int(match[4]) < 24) and (not match[5] or int(match[5]) < 60) and int(match[6] or 0) < 61
