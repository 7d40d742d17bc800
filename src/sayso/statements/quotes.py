"""Quotations: the stretches between quotation marks, also over several paragraphs."""

import re

from sayso.language import Document
from sayso.model import Span

_PAIRS = {"“": "”", "«": "»", "„": "“", "‘": "’"}
_MARK = re.compile(r"[\"“”«»„‘’]|''|``")
# A pair of marks around fewer characters than this is a word in quotes, not speech.
SHORTEST_SPEECH = 25


def find(document: Document) -> list[Span]:
    """All quotations with their marks, in text order, none inside another.

    A paragraph that opens with a mark that is not closed in it goes on in the next when that opens with a mark too;
    each paragraph's part is a span of its own.
    """
    found: list[Span] = []
    for paragraph in document.paragraphs:
        found += _in(document.text, paragraph)
    return found


def _in(text: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    start, closing = -1, ""
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark, at = match.group(), match.start()
        if start < 0:
            if mark in ("”", "»", "’"):
                continue
            if mark == "‘" and not _opens(text, at):
                continue
            start, closing = at, _PAIRS.get(mark, "''" if mark in ("''", "``") else '"')
        elif mark == closing or (closing == "”" and mark == '"') or (closing == '"' and mark == "”"):
            if mark == "’" and _inside_word(text, at):
                continue
            found.append(Span(start, match.end()))
            start = -1
    # A mark that is never closed: speech to the end of the paragraph, where it opens the paragraph.
    if start >= 0 and start - paragraph.start <= 1 and closing != "’":
        found.append(Span(start, paragraph.end))
    return found


def _opens(text: str, at: int) -> bool:
    """Whether a single mark opens a quotation: a space before, a letter after."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not before.isalnum() and after.isalnum()


def _inside_word(text: str, at: int) -> bool:
    """Whether a single closing mark is an apostrophe."""
    return at + 1 < len(text) and text[at + 1].isalpha()
