"""Sources: every input in turn, as Raw reports or as the error that stands for it."""

import contextlib
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from sayso.errors import InputError, UnreadableReport
from sayso.reading import opening, rows, single
from sayso.reading.bounds import CHUNK
from sayso.reading.formats import Format, format_of, is_xml, stem_of
from sayso.reading.gather import STDIN, gather
from sayso.reading.raw import Raw

STDIN_NAME = "<stdin>"
# Standard input up to this size stays in memory; more goes to a temporary file, since it is read twice.
_IN_MEMORY = 64 << 20


@contextlib.contextmanager
def spooled(inputs: list[str | Path], stdin: BinaryIO | None) -> Iterator[BinaryIO | None]:
    """Standard input as something that can be read twice; None where it is not asked for."""
    if stdin is None or STDIN not in map(str, inputs):
        yield None
        return
    with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as held:
        while piece := stdin.read(CHUNK):
            held.write(piece)
        yield cast(BinaryIO, held)


def raws(inputs: Iterable[str | Path], stdin: BinaryIO | None, quick: bool = False) -> Iterator[Raw | InputError]:
    """All reports of all inputs. Errors of one input end that input only. `quick`: web pages without their text."""
    for item in gather(inputs):
        if isinstance(item, InputError):
            yield item
        elif item == STDIN and stdin is None:
            yield UnreadableReport('"-" was given, but there is no standard input', file=STDIN_NAME)
        elif item == STDIN and stdin is not None:
            stdin.seek(0)
            yield from _one(stdin, STDIN_NAME, "stdin", quick)
        else:
            yield from _file(item, quick)


def _file(name: str, quick: bool) -> Iterator[Raw | InputError]:
    path = Path(name)
    if not path.is_file():
        yield UnreadableReport('not a regular file; pipe it in and give "-"', file=name)
        return
    try:
        with path.open("rb") as stream:
            yield from _one(stream, name, stem_of(name), quick)
    except OSError as error:
        yield UnreadableReport(f"cannot be opened: {error.strerror}", file=name)


def _one(stream: BinaryIO, name: str, stem: str, quick: bool) -> Iterator[Raw | InputError]:
    try:
        head = next((piece for piece in opening.pieces(stream, name) if piece.strip()), b"")
        stream.seek(0)
        if not head.strip():
            yield UnreadableReport("the file is empty", file=name)
            return
        form = format_of(name, head[:8192])
        if form is None:
            yield UnreadableReport("not text; give the report as plain text, HTML or JSON Lines", file=name)
        elif form is Format.JSON_LINES:
            yield from rows.json_lines(stream, name, stem)
        elif form is Format.JSON:
            yield from rows.json_file(stream, name, stem)
        elif form in (Format.CSV, Format.TSV):
            yield from rows.table(stream, name, stem, "\t" if form is Format.TSV else None)
        elif form is Format.PAGE:
            yield single.page(stream, name, stem, quick)
        elif is_xml(head[:8192]):
            yield UnreadableReport("XML is not read; give the page itself, or JSON Lines", file=name)
        else:
            yield single.plain(stream, name, stem)
    except InputError as error:
        yield error
