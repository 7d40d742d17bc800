"""Datelines: where a report was filed, and often when and by which wire, as its body starts."""

import re

from msgspec import Struct

from sayso.reading import wires
from sayso.reading.printed_dates import MONTH, iso, month

_UPPER = r"[A-ZÀ-ÞİŞĞČŠŽ]"
# A place in capitals, or with "(AP)" or a date behind it in any case.
_WORD = rf"{_UPPER}(?:{_UPPER}|[.'’-](?={_UPPER}))"
_CAPITALS = rf"(?:ST\. |MT\. |FT\. )?{_WORD}+(?:[ /]{_WORD}*){{0,4}}"
_TITLED = r"(?:[A-ZÀ-ÞİŞĞČŠŽ][\w'’.-]{1,24})(?: (?:of|de|al|el|la|da|do|[A-ZÀ-ÞİŞĞČŠŽ][\w'’.-]{0,24})){0,3}"
_REGION = rf"(?:\s?[,([]\s?{_TITLED}[)\]]?){{0,2}}"
_DATE = (
    rf"(?:(?P<m1>{MONTH})\s{{1,2}}(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s{{1,2}}(?P<y1>(?:19|20)\d\d))?"
    rf"|(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\s{{1,2}}(?P<m2>{MONTH})(?:,?\s{{1,2}}(?P<y2>(?:19|20)\d\d))?)"
)
_DASH = r"(?:\s{0,3}(?:--{1,3}|[–—•:·_]|\s-(?=\s)|-(?=\s|[A-Z]))\s{0,3})"
# Words in capitals that start a text and are no place.
_NO_PLACE = frozenset({
    "UPDATE", "UPDATED", "BREAKING", "EXCLUSIVE", "WATCH", "VIDEO", "PHOTOS", "PHOTO", "LIVE", "ORIGINAL", "STORY",
    "NOTE", "RELATED", "MORE", "CORRECTION", "ANALYSIS", "OPINION", "FACTBOX", "TIMELINE", "ALERT", "DEVELOPING",
    "PREVIOUS", "BACKGROUND", "SUMMARY", "READ", "NEWS", "REPORT", "EDITORIAL", "COMMENT", "FILE", "URGENT",
    "LATEST", "ADVISORY", "CAPTION", "WARNING", "INTERVIEW", "FEATURE", "SPECIAL", "FROM", "BY", "DATE", "LOCATION",
    "VICTIM", "SUSPECT",
})  # fmt: skip


_PARTICLES = frozenset({"ST", "MT", "FT", "AL", "EL", "LA", "LE", "DE", "DA", "DU"})
_PICTURE = re.compile(r"photo|image|picture|handout|courtesy|getty|\bEPA\b|file|source:", re.IGNORECASE)


class Dateline(Struct, frozen=True):
    """A dateline: its place as written, its date (year None where it has none), the wires it credits, where it ends."""

    start: int
    end: int
    place: str | None
    year: int | None
    month: int | None
    day: int | None
    agencies: tuple[str, ...]

    @property
    def date(self) -> str | None:
        """The ISO date; None without a year."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return iso(self.year, self.month, self.day)


_CREDIT = rf"(?P<credit>[(\[/]\s?(?!{MONTH}\s{{0,2}}\d|\d)" r"[A-Za-z][\w .,&/'’-]{1,60}?\s?[)\]/])"
_WIRE = r"(?P<wire>[A-Z][\w'’.-]{1,20}(?:[ /][A-Z][\w'’.-]{1,20}){0,3})"
_PLACE = rf"(?P<place>(?:{_CAPITALS}){_REGION})"
_ANY_PLACE = rf"(?P<place>(?:{_CAPITALS}|{_TITLED}){_REGION})"
_WHEN = rf"(?:,?\s{{0,2}}\(?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?{_DATE}\)?,?)"
_SENTENCE = r"(?=\s{0,2}[A-Z0-9\"“‘'À-Þ]|\s{0,3}\Z)"
# Each pattern, and whether its credit has to be a known wire ("(CNN)" is one's own name, "(Daesh)" is no credit).
_PATTERNS = tuple(
    (re.compile(pattern), needs_wire)
    for pattern, needs_wire in (
        # BEIRUT, Dec. 12 (Reuters) - / OSLO (AP ) -- / ESSEX COUNTY, Vermont (WXYZ) —
        (rf"{_PLACE}{_WHEN}?\.?\s{{0,2}}{_CREDIT}[.:]{{0,2}}{_DASH}", False),
        # Paris (AFP) - / London, Jan 5 (IANS): / New Delhi, Jan 5 (PTI) Trade
        (rf"{_ANY_PLACE}\s{{0,2}}{_CREDIT}[.:]{{0,2}}{_DASH}", True),
        (rf"{_ANY_PLACE}{_WHEN}\.?\s{{0,2}}{_CREDIT}[.:]{{0,2}}{_DASH}?", True),
        # OSLO (Sputnik) The storm
        (rf"{_PLACE}\s{{1,2}}{_CREDIT}{_SENTENCE}", True),
        # OSLO, Norway (May 2, 2010) / NEW YORK, May 4 -- / Kabul, 5 May 2011 -
        (rf"{_PLACE},?\s{{0,2}}\({_DATE}\)(?:{_DASH}|{_SENTENCE})", False),
        (rf"{_PLACE},?\s{_DATE}{_DASH}", False),
        (rf"{_ANY_PLACE},?\s\(?{_DATE}\)?{_DASH}", False),
        # AP, Beirut : / Reuters, London - / AFP - Beirut / (ANSA) - Rome, January 5 -
        (rf"[(\[]?{_WIRE}[)\]]?\s{{0,2}}[,–—/|-]\s{{0,2}}{_ANY_PLACE}{_WHEN}?(?:{_DASH}|\s{{0,3}}(?=\n|\Z))", True),
        # Damascus, SANA - / Accra, Jan. 5, GNA -
        (rf"{_ANY_PLACE}{_WHEN}?,\s{{1,2}}{_WIRE}{_DASH}", True),
        # NEW DELHI - A storm / OSLO, Norway -- Rain / OSLO— / OSLO • The
        (rf"{_PLACE}\s{{0,3}}(?:-{{1,3}}|[–—•|]){_SENTENCE}", False),
        # (Reuters) - / (CNN) Militants
        (rf"{_CREDIT}(?:{_DASH}|{_SENTENCE})", False),
    )
)


def read_at(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that stands right at `start`; the stretch to look at ends at `end`."""
    end = min(end, start + 160)
    for pattern, needs_wire in _PATTERNS:
        match = pattern.match(text, start, end)
        if match and (found := _dateline(text, match)) and (found.agencies or not needs_wire):
            return found
    return None


def alone(text: str, start: int, end: int) -> Dateline | None:
    """A short line that is a dateline and nothing more ("GALVESTON, Texas -"), or None."""
    found = read_at(text, start, end) if end - start < 80 else None
    return found if found and not any(c.isalnum() for c in text[found.end : end]) else None


def _dateline(text: str, match: re.Match[str]) -> Dateline | None:
    groups = match.groupdict()
    place = groups.get("place")
    if place and wires.is_agency(place):  # "SANA - Army units": the wire alone
        place = None
    if place:
        place = " ".join(place.split()).strip(" ,-")
        words = re.findall(r"[^\W\d_]+", place)
        if not words or words[0].upper() in _NO_PLACE or len(words) > 6 or max(map(len, words)) < 3:
            return None
    named = [wires.named(text, *match.span(group)) for group in ("credit", "wire") if groups.get(group)]
    agencies = named[0] if named else wires.named(text, match.start(), match.end())
    if groups.get("credit") and _PICTURE.search(groups["credit"]):
        return None
    written = groups.get("m1") or groups.get("m2")
    day, year = groups.get("d1") or groups.get("d2"), groups.get("y1") or groups.get("y2")
    return Dateline(
        match.start(),
        match.end(),
        _titled(place) if place else None,
        int(year) if year else None,
        month(written) if written else None,
        int(day) if day else None,
        tuple(agencies),
    )


def _titled(place: str) -> str:
    """A place in capitals written as names are; short forms (U.S., D.C.) stay."""
    return re.sub(r"[^\W\d_]{2,}", lambda m: m[0].capitalize() if _shouted(m[0]) else m[0], place)


def _shouted(word: str) -> bool:
    return word.isupper() and (len(word) > 2 or word in _PARTICLES)
