"""Rows: files that hold many reports, as JSON Lines, JSON, CSV or TSV. One bad row is named; the others go on."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from sayso.errors import InputError, RefusedInput, UnreadableReport
from sayso.reading import opening
from sayso.reading.bounds import LARGEST_JSON, LONGEST_LINE
from sayso.reading.decoding import marked, not_utf8, text_of
from sayso.reading.fields import raw_of
from sayso.reading.raw import Raw

# Where one JSON object holds the reports in a list, it stands under one of these.
_LISTS = ("reports", "articles", "documents", "items")


class _Line(msgspec.Struct):
    """The fields that are read; all others (they may be large) are skipped without being built."""

    id: Any = None
    outlet: Any = None
    published: Any = None
    title: Any = None
    text: Any = None
    url: Any = None
    language: Any = None


_LINE = msgspec.json.Decoder(_Line)


def json_lines(stream: BinaryIO, name: str, stem: str) -> Iterator[Raw | InputError]:
    """One report a line; empty lines are passed over."""
    for number, line in opening.lines(stream, name):
        if line is None:
            yield RefusedInput(f"the line is over {LONGEST_LINE >> 20} MB; split it", file=name, line=number)
            continue
        if number == 1 and marked(line)[1] not in (None, "utf-8"):
            yield UnreadableReport("JSON Lines must be UTF-8; convert the file", file=name, line=1)
            return
        content = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if content.strip():
            yield _record(content, name, number, f"{stem}-{number}")


def _record(line: bytes, name: str, number: int | None, id_: str) -> Raw | InputError:
    """One JSON object. The fast decoder refuses lone surrogates and stray bytes; the standard one then has its say."""
    try:
        return raw_of(msgspec.structs.asdict(_LINE.decode(line)), name, number, id_)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        value = _parsed(line, name, number)
    if isinstance(value, InputError):
        return value
    if not isinstance(value, dict):
        what = type(value).__name__
        return UnreadableReport(f"no object but a value of type {what}; give one report a line", file=name, line=number)
    return raw_of(value, name, number, id_, not_utf8(line))


def _parsed(data: bytes, name: str, number: int | None) -> Any:
    try:
        return json.loads(text_of(data))
    except RecursionError:
        return RefusedInput("nested too deep for a report", file=name, line=number)
    except json.JSONDecodeError as error:
        line = error.lineno if number is None else number
        return UnreadableReport(f"not valid JSON: {error.msg} (column {error.colno})", file=name, line=line)
    except ValueError:  # what Python says of it is advice to programmers
        return UnreadableReport("not valid JSON: a number of thousands of digits", file=name, line=number)


def json_file(stream: BinaryIO, name: str, stem: str) -> Iterator[Raw | InputError]:
    """A list of reports, one report, or an object that holds such a list; else JSON Lines under a wrong name."""
    data, size = opening.whole(stream, name, LARGEST_JSON)
    if size > LARGEST_JSON:
        yield RefusedInput(f"a JSON file of over {LARGEST_JSON >> 20} MB; make it JSON Lines (.jsonl)", file=name)
        return
    value = _parsed(data, name, None)
    if isinstance(value, UnreadableReport) and "Extra data" in value.message:
        yield from json_lines(io.BytesIO(data), name, stem)
    elif isinstance(value, InputError):
        yield value
    elif isinstance(value, dict) and "text" not in value:
        held = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), None)
        if held is None:
            yield UnreadableReport("neither a report (no 'text') nor a list of reports", file=name)
        else:
            yield from _listed(held, name, stem)
    elif isinstance(value, dict):
        yield raw_of(value, name, None, stem)
    elif isinstance(value, list):
        yield from _listed(value, name, stem)
    else:
        yield UnreadableReport("neither an object nor a list of reports", file=name)


def _listed(values: list[Any], name: str, stem: str) -> Iterator[Raw | InputError]:
    if not values:
        yield UnreadableReport("the list of reports is empty", file=name)
    for number, value in enumerate(values, 1):
        if isinstance(value, dict):
            yield raw_of(value, name, None, f"{stem}-{number}")
        else:
            what = type(value).__name__
            yield UnreadableReport(
                f"entry {number} of the list is no object but of type {what}; take it out", file=name
            )


def table(stream: BinaryIO, name: str, stem: str, delimiter: str | None) -> Iterator[Raw | InputError]:
    """CSV or TSV with a header that has a column 'text'; the delimiter is told by the header where None is given."""
    csv.field_size_limit(LONGEST_LINE)
    lines = _text_lines(stream, name)
    first = next(lines, "")
    if delimiter is None:
        delimiter = max(",;\t|", key=first.count)
    rows = csv.reader(_chained(first, lines), delimiter=delimiter)
    header: list[str] | None = None
    number = 0
    while True:
        try:
            row = next(rows)
        except StopIteration:
            if not number:
                yield UnreadableReport("the table is empty" if header is None else "the table has no rows", file=name)
            return
        except csv.Error as error:
            yield UnreadableReport(f"not a valid table: {error}", file=name, line=rows.line_num)
            return
        if not any(row):
            continue
        if header is None:
            header = [cell.strip().lower() for cell in row]
            if "text" not in header:
                yield UnreadableReport(
                    "the table has no column 'text'; rename the column that holds the reports", file=name, line=1
                )
                return
            continue
        number += 1
        yield raw_of(dict(zip(header, row, strict=False)), name, rows.line_num, f"{stem}-{number}")


def _chained(first: str, lines: Iterator[str]) -> Iterator[str]:
    yield first
    yield from lines


def _text_lines(stream: BinaryIO, name: str) -> Iterator[str]:
    """Lines as text, each with its end; a line that is not UTF-8 is decoded on its own."""
    for number, line in opening.lines(stream, name):
        if line is None:
            raise RefusedInput(f"the line is over {LONGEST_LINE >> 20} MB; split it", file=name, line=number)
        if number == 1 and marked(line)[1] not in (None, "utf-8"):
            raise UnreadableReport("tables must be UTF-8 or an encoding of single bytes; convert it", file=name, line=1)
        yield text_of(line) + "\n"
