"""Lines and sentences of a text, by marks alone: good enough to tell furniture from body before anything is parsed."""

import re
from collections.abc import Iterator

from sayso.model import Span, trimmed

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_CLOSERS = "\"'”’»)]"
# A mark with what closes behind it, then space; or glued to the next sentence, as extractions leave it ("army.The").
_STOP = re.compile(r"[.!?…]{1,6}[\"'”’»)\]]{0,3}(?=\s|$)|(?<=[a-z]{2})[.!?][\"'”’»)]{0,2}(?=[A-Z“])")
_SHORT = frozenset({
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "sen", "rep", "gov", "rev",
    "hon", "st", "jr", "sr", "inc", "ltd", "corp", "vs", "no", "dept", "est", "jan", "feb", "mar", "apr", "jun",
    "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft", "ave", "blvd", "brig", "adm", "pvt",
})  # fmt: skip


def lines_of(text: str, within: Span | None = None) -> list[Span]:
    """The lines that hold more than space, without the space around them."""
    start, end = (within.start, within.end) if within else (0, len(text))
    found = (trimmed(text, m.start(), m.end()) for m in _LINE.finditer(text, start, end))
    return [line for line in found if line]


def sentences_of(text: str, line: Span) -> Iterator[Span]:
    """The sentences of one line."""
    start = line.start
    for match in _STOP.finditer(text, line.start, line.end):
        if text[match.start()] == "." and _abbreviates(text, match, line.end):
            continue
        piece = trimmed(text, start, match.end())
        if piece:
            yield piece
        start = match.end()
    piece = trimmed(text, start, line.end)
    if piece:
        yield piece


def _abbreviates(text: str, match: re.Match[str], end: int) -> bool:
    """Whether a full stop belongs to a short form: an initial, 'Gen.', or one that goes on in lower case."""
    dot = match.start()
    start = dot
    while start > 0 and dot - start < 12 and text[start - 1].isalpha():
        start -= 1
    word = text[start:dot]
    if word.lower() in _SHORT or (len(word) == 1 and word.isupper()):
        return True
    after = match.end()
    while after < end and text[after].isspace():
        after += 1
    return after < end and text[after].islower()


def ends_sentence(text: str) -> bool:
    """Whether a stretch ends as a sentence does."""
    return text.rstrip(_CLOSERS + " \t\xa0").endswith((".", "!", "?", "…"))
