"""Reference date: the day from which a report tells, and how it is known; unknown rather than guessed.

In this order: given, print edition, byline or time stamp, dateline, a stamp of the last update. Dates in running text
and under pictures are dates of what is told, never of the telling.
"""

import re

from msgspec import Struct, structs

from sayso.model import Passage, PassageKind, PublishedFrom, Span
from sayso.reading import datelines, head, printed_dates, wires
from sayso.reading.lines import lines_of, sentences_of
from sayso.reading.raw import Raw

_PRINT = re.compile(
    r"\b(?:appear(?:s|ed)\s(?:in|on)\s|published\sin\s|version\sof\sthis\s\w{1,12}\s)[^\n]{0,60}?\b(?:print|edition)\b",
    re.IGNORECASE,
)
_STAMPED = re.compile(
    r"(?:(?:First |Originally )?Published(?: on)?|Posted(?: on)?|Date of publication|Publication date|Created|Date|"
    r"Last Updated?(?: at)?|Updated?(?: on| at)?|Issued(?: on)?|PUBLISHED|POSTED|UPDATED|LAST UPDATED?|DATE)"
    r"\s?:?\s{0,3}(?=[A-Z0-9])"
)
_RIGHTS = re.compile(r"©|copyright|all rights reserved|trust principles", re.IGNORECASE)
_RELEASE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?!\d)")
# Stamps stand over the body or below it.
_HEAD, _FOOT = 700, 400


class Reference(Struct, frozen=True):
    """What the form of a report tells of when, where and with whose help it was written."""

    published: str | None
    published_from: PublishedFrom
    note: str | None
    place: str | None
    agencies: tuple[str, ...]
    dateline_end: int | None = None


def reference_of(raw: Raw, passages: tuple[Passage, ...]) -> Reference:
    """The reference date, dateline place and credited wires of a report."""
    dateline = _dateline(raw.text, passages)
    told = _told(raw, passages, dateline)
    return structs.replace(told, dateline_end=dateline.end) if dateline else told


def _told(raw: Raw, passages: tuple[Passage, ...], dateline: datelines.Dateline | None) -> Reference:
    agencies = _agencies(raw.text, passages, dateline)
    place = dateline.place if dateline else None
    note = None
    if raw.published is not None:
        given = raw.published.strip()
        if printed_dates.is_iso(given):
            return Reference(raw.published, PublishedFrom.GIVEN, None, place, agencies)
        written = printed_dates.find_in(given, 0, len(given))
        if written and written.iso:
            return Reference(written.iso, PublishedFrom.GIVEN, f"given as '{given[:60]}'", place, agencies)
        note = f"the given date '{given[:60]}' is no date from {printed_dates.FIRST_YEAR} to {printed_dates.LAST_YEAR}"
    found = (
        _print_edition(raw.text)
        or _stamp(raw.text, passages)
        or _by_dateline(raw, dateline)
        or _update(raw.text, passages)
    )
    if found is None:
        silent = "the text prints no date" if note is None else f"{note}, and the text prints none"
        return Reference(None, PublishedFrom.UNKNOWN, silent, place, agencies)
    date, way, how = found
    return Reference(date, way, f"{note}; {how}" if note else how, place, agencies)


_Found = tuple[str, PublishedFrom, str]


def _print_edition(text: str) -> _Found | None:
    for match in _PRINT.finditer(text):
        date = printed_dates.find_in(text, match.start(), min(len(text), match.end() + 140))
        if date and date.iso:
            return date.iso, PublishedFrom.PRINT_EDITION, f"from the print-edition note: '{_quoted(text, date)}'"
    return None


def _stamp(text: str, passages: tuple[Passage, ...], updated: bool = False) -> _Found | None:
    what = "the stamp of the last update" if updated else "the stamp"
    for start in _stamps(text, passages):
        found = head.stamp_at(text, start)
        if found and found[2] is updated and found[3].iso:
            return found[3].iso, PublishedFrom.BYLINE, f"from {what}: '{_quoted(text, found[3])}'"
    return None


def _update(text: str, passages: tuple[Passage, ...]) -> _Found | None:
    return _stamp(text, passages, updated=True)


def _stamps(text: str, passages: tuple[Passage, ...]) -> list[int]:
    """Offsets at which a stamp may start: credits and lines of the head, and labels there and at the foot."""
    found: list[int] = []
    for passage in passages:
        if passage.start > _HEAD and passage.end < len(text) - _FOOT:
            continue
        if passage.kind is PassageKind.CREDIT:
            for line in lines_of(text, passage.span):
                date = printed_dates.find_in(text, line.start, min(line.end, line.start + 300))
                label = _STAMPED.search(text, line.start, line.end)
                if label:
                    found += [line.start, label.start()]
                elif date:
                    found += [line.start, date.start]
        elif passage.kind in (PassageKind.BOILERPLATE, PassageKind.BODY, PassageKind.HEADLINE):
            for line in lines_of(text, passage.span):
                if len(line) <= 100 and (line.start < _HEAD or line.end > len(text) - _FOOT):
                    found.append(line.start)
                label = (
                    _STAMPED.search(text, max(line.start, len(text) - _FOOT), line.end)
                    if line.end > len(text) - _FOOT
                    else None
                )
                if label and passage.kind is PassageKind.BOILERPLATE:
                    found.append(label.start())
    return found


def _by_dateline(raw: Raw, dateline: datelines.Dateline | None) -> _Found | None:
    if dateline is None or dateline.month is None or dateline.day is None:
        return None
    quoted = f"'{raw.text[dateline.start : dateline.end].strip()}'"
    if dateline.date:
        return dateline.date, PublishedFrom.DATELINE, f"from the dateline: {quoted}"
    if dateline.year is not None:
        return None
    # A release number or a line of the head that tells year and month ("2010-05/17") completes "(May 14)".
    before = raw.text[max(0, dateline.start - 600) : dateline.start]
    for match in _RELEASE.finditer(before):
        if int(match[2]) == dateline.month:
            date = printed_dates.iso(int(match[1]), dateline.month, dateline.day)
            if date:
                return date, PublishedFrom.DATELINE, f"from the dateline: {quoted}, the year from '{match[0]}' above it"
    date_above = printed_dates.find_in(before, 0, len(before))
    if date_above and date_above.iso and int(date_above.iso[5:7]) == dateline.month:
        date = printed_dates.iso(int(date_above.iso[:4]), dateline.month, dateline.day)
        if date:
            return date, PublishedFrom.DATELINE, f"from the dateline: {quoted}, the year from the line above it"
    return None


def _dateline(text: str, passages: tuple[Passage, ...]) -> datelines.Dateline | None:
    """The dateline: at the start of one of the first lines of the body, or of a sentence near its start."""
    lines = 0
    before: PassageKind | None = None
    for passage in passages:
        last, before = before, passage.kind
        if passage.kind not in (PassageKind.BODY, PassageKind.CREDIT):
            continue
        if passage.kind is PassageKind.CREDIT and last in (PassageKind.CAPTION, PassageKind.REPEAT):
            continue
        for line in lines_of(text, passage.span):
            found = datelines.read_at(text, line.start, line.end)
            if found and (found.place or found.agencies):
                return found
            lines += passage.kind is PassageKind.BODY
            for sentence in (
                list(sentences_of(text, Span(line.start, min(line.end, line.start + _HEAD))))[1:4] if lines <= 2 else []
            ):
                found = datelines.read_at(text, sentence.start, line.end)
                if found and found.agencies and found.place:
                    return found
            if lines >= 5:
                return None
    return None


def _agencies(text: str, passages: tuple[Passage, ...], dateline: datelines.Dateline | None) -> tuple[str, ...]:
    """The wires that the text is credited to: by its dateline, its credit lines, its copyright; not by its pictures."""
    found = list(dateline.agencies) if dateline else []
    before: Passage | None = None
    for passage in passages:
        words = text[passage.start : passage.end]
        picture = before is not None and before.kind in (PassageKind.CAPTION, PassageKind.REPEAT)
        if passage.kind is PassageKind.CREDIT:
            named = not (picture or _of_picture(words))
        else:
            named = passage.kind is PassageKind.BOILERPLATE and bool(_RIGHTS.search(words))
        if named:
            found += wires.named(text, passage.start, passage.end)
        before = passage
    return tuple(dict.fromkeys(found))


def _of_picture(words: str) -> bool:
    return bool(
        re.search(r"\b(?:photo|photograph|image|picture|pictured|getty|epa|courtesy|/)", words, re.IGNORECASE)
    ) or ("/" in words and not re.search(r"[a-z]{2}/[a-z]{2}", words))


def _quoted(text: str, date: printed_dates.PrintedDate) -> str:
    return " ".join(text[date.start : date.end].split())
