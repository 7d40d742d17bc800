"""Reading: from files to reports.

Takes files, folders, globs and standard input; gives each report with its passages (headline, body, caption, credit,
boilerplate, repeat), its reference date and how that is known, its dateline and the wires that it credits. It knows
nothing of what a report says: that is for the rooms behind it.

Bad input is a value, not an exception: an `InputError` stands in the place of the report, and the rest goes on. What
was read only in part (too long, not UTF-8, nested too deep) gives its report and a `PartlyRead` behind it.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from sayso.errors import InputError, PartlyRead, UnreadableReport
from sayso.model import Report
from sayso.reading.raw import Raw

__all__ = ["from_records", "read"]


def read(inputs: Iterable[str | Path], stdin: BinaryIO | None = None) -> Iterator[Report | InputError]:
    """Read files, folders (with all below them), globs, and "-" for `stdin`, in sorted order.

    JSON Lines, JSON, CSV, TSV, HTML and plain text, also packed with gzip. Files with many reports are read twice,
    line by line, so that ids do not hang on the order of reports and no file has to fit into memory.
    """
    from sayso.reading.identity import claims, settled
    from sayso.reading.sources import raws, spooled

    given = list(inputs)
    with spooled(given, stdin) as held:
        claimed = claims(raws(given, held, quick=True))
        for raw in settled(raws(given, held), claimed):
            yield from _told(raw)


def from_records(records: Iterable[Mapping[str, Any]]) -> Iterator[Report | InputError]:
    """Reports from mappings with the fields of JSON Lines: id, outlet, published, title, text, url, language.

    Only `text` is needed. An error names "<records>" and the position of the record, from 1.
    """
    from sayso.reading.fields import raw_of
    from sayso.reading.identity import claims, settled

    raws = [
        raw_of(record, "<records>", number)
        if isinstance(record, Mapping)
        else UnreadableReport("not a mapping; give dicts with a field 'text'", file="<records>", line=number)
        for number, record in enumerate(records, 1)
    ]
    for raw in settled(raws, claims(raws)):
        yield from _told(raw)


def _told(raw: Raw | InputError) -> Iterator[Report | InputError]:
    """The report, and beside it what could not be read of it."""
    if isinstance(raw, InputError):
        yield raw
        return
    yield _report(raw)
    if raw.trouble is not None:
        yield PartlyRead(raw.trouble, file=raw.file or "<records>", line=raw.line)


def _report(raw: Raw) -> Report:
    from sayso.reading.assembly import report_of

    return report_of(raw)
