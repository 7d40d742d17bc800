"""Formats: what kind of file it is, by its name and its first bytes."""

import enum
import re
from pathlib import PurePath

from sayso.reading.decoding import marked


class Format(enum.Enum):
    """How a file is read."""

    JSON_LINES = "JSON Lines"
    JSON = "JSON"
    CSV = "CSV"
    TSV = "TSV"
    PAGE = "HTML"
    PLAIN = "plain text"


_BY_SUFFIX = {
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".html": Format.PAGE,
    ".htm": Format.PAGE,
    ".xhtml": Format.PAGE,
    ".txt": Format.PLAIN,
}
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml")
# Archives, images, documents: the first bytes say so, whatever the name.
_BINARY = (
    b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90", b"\xd0\xcf\x11\xe0", b"RIFF",
    b"\x28\xb5\x2f\xfd", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"SQLite format 3", b"OggS", b"ID3", b"\x00\x00\x00",
)  # fmt: skip
# Text holds under 1 % of control characters; a NUL here and there (some feeds have them) is no reason to refuse it.
_MOST_CONTROL = 0.1
_CONTROL = bytes(n for n in range(32) if n not in (9, 10, 12, 13, 27))


def stem_of(name: str) -> str:
    """The file's name without its endings: 'a/wire.jsonl.gz' gives 'wire'."""
    path = PurePath(name)
    if path.suffix.lower() == ".gz":
        path = path.with_suffix("")
    return path.stem


def format_of(name: str, head: bytes) -> Format | None:
    """The format; None for what is not text. `head` is the first few thousand bytes, unpacked."""
    path = PurePath(name)
    suffix = (path.with_suffix("") if path.suffix.lower() == ".gz" else path).suffix.lower()
    known = _BY_SUFFIX.get(suffix)
    if known not in (None, Format.PLAIN):
        return known
    if is_binary(head):
        return None
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if known is None and start.startswith(b"{"):
        return Format.JSON_LINES
    if known is None and start.startswith(b"["):
        rest = start[1:].lstrip()
        if rest.startswith(b"{"):
            return Format.JSON
    return Format.PAGE if _PAGE.search(head, 0, 1024) else Format.PLAIN


def is_binary(head: bytes) -> bool:
    """Whether the first bytes are those of something other than text."""
    if marked(head)[1]:
        return False
    if head.startswith(_BINARY):
        return True
    control = len(head) - len(head.translate(None, _CONTROL))
    return control > _MOST_CONTROL * len(head)


def is_xml(head: bytes) -> bool:
    """Whether it is XML that is not a web page."""
    return bool(_XML.match(head)) and not _PAGE.search(head, 0, 2048)
