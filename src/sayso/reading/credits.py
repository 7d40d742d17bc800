"""Credits: who wrote a report and what it took from wires, at its head and at its end."""

import re

from sayso.model import PassageKind, Span
from sayso.reading import datelines, head, wires
from sayso.reading.lines import ends_sentence, lines_of, sentences_of
from sayso.reading.painting import Painting
from sayso.reading.phrases import plainly, wordings

CREDIT = PassageKind.CREDIT
# A byline or credit line is short; "Reporting by ...; Editing by ..." of a large desk has 300 characters.
_LONGEST = 320
_BY = re.compile(r"(?:By|BY|by)(?::\s?|\s{1,3})(?=[A-Z@“\"])")
_LOWER = frozenset({
    "and", "&", "in", "for", "of", "the", "with", "at", "from", "to", "de", "al", "el", "bin", "ibn", "van", "von",
    "der", "la", "le", "du", "da", "di", "|", "–", "—", "-", "/", "staff", "reporter", "writer", "correspondent",
    "editor", "bureau", "chief", "contributor", "special", "on", "a", "by", "agencies", "agency", "wires", "wire",
    "services", "news", "reports", "inputs",
})  # fmt: skip
_INITIALS = re.compile(r"[a-z/, ]{0,30}\([^()]{2,50}\)")
_SIGNED = re.compile(r"[A-Za-z0-9/.,&()'’ -]{1,40}")
# Titles and offices end in no name, and sentences have verbs; a signature is all capitals, initials and digits.
_MOST_NAMES = 4


def paint(painting: Painting) -> None:
    """Paint the credit lines of a text, and what stands signed behind its last sentence."""
    text = painting.text
    open_lines = [line for stretch in painting.stretches() for line in lines_of(text, stretch)]
    for n, line in enumerate(open_lines):
        if is_credit_line(text, line, near_head=n < 8, near_end=n >= len(open_lines) - 6):
            painting.paint(line.start, line.end, CREDIT)
        elif n >= len(open_lines) - 3:
            _sentences(painting, line)
    if open_lines:
        _signature(painting)


def is_credit_line(text: str, line: Span, near_head: bool = True, near_end: bool = False) -> bool:
    """Whether a line is a byline, an agency line or a desk's line."""
    if len(line) > _LONGEST:
        return False
    words = text[line.start : line.end]
    plain = plainly(words)
    known = wordings("reading_credits")
    if known.fits("whole", plain) or (known.closes and known.closes.search(words) and len(words) < 200):
        return True
    end = wires.list_at(text, line.start, line.end)
    edge = near_head or near_end
    if edge and end is not None and not any(c.isalnum() for c in text[end : line.end]) and not words.endswith(":"):
        return True
    if near_end and len(words) <= 60 and _INITIALS.fullmatch(words) and wires.named(text, line.start, line.end):
        return True
    stamp = head.stamp_at(text, line.start) if near_head and len(words) <= 100 else None
    if stamp and stamp[0] >= line.end - 1:
        return True
    if near_head and len(words) <= 160 and is_byline(words):
        return True
    if edge and known.fits("opens", plain) and _no_sentence(plain):
        return True
    found = datelines.alone(text, line.start, line.end) if edge else None
    # "AP, Oslo :" is a credit; "OSLO (AP) --" is a dateline, whose place and date are the report's own words.
    return found is not None and bool(found.agencies) and wires.starts_with_name(text, line.start, line.end)


def _no_sentence(plain: str) -> bool:
    """Whether "Reporting by ..." goes on with names: under half of its words in lower case."""
    words: list[str] = re.findall(r"[^\W\d_]+", plain)[2:]
    low = sum(word.islower() and word.lower() not in _LOWER for word in words)
    return low <= 0.4 * len(words)


def is_byline(words: str) -> bool:
    """Whether a line is "By" with names, offices and places behind it, and no sentence."""
    match = _BY.match(words)
    if not match:
        return False
    rest = words[match.end() :].split()
    low = [
        word for word in rest if word[:1].islower() and word.strip(".,;:|").lower() not in _LOWER and "@" not in word
    ]
    return len(rest) <= 18 and len(low) <= len(rest) // 6 and not (ends_sentence(words) and len(rest) > 8)


def _sentences(painting: Painting, line: Span) -> None:
    """The last sentences of a long line: "(With Reuters)", "Additional reporting by Jane Hill"."""
    text = painting.text
    tail = list(sentences_of(text, Span(max(line.start, line.end - 700), line.end)))[1:]
    for n, sentence in enumerate(tail[-5:]):
        if is_credit_line(text, sentence, near_head=False, near_end=n >= len(tail[-5:]) - 3):
            painting.paint(sentence.start, sentence.end, CREDIT)


def _signature(painting: Painting) -> None:
    """What stands behind the last full stop: "Jane Hill", "jh/ts (AFP)", "--AFP", "12"; never a stretch with words."""
    text = painting.text
    stretches = painting.stretches()
    if not stretches:
        return
    line = lines_of(text, stretches[-1])[-1:]
    if not line or len(line[0]) < 60:
        return
    sentences = list(sentences_of(text, Span(max(line[0].start, line[0].end - 400), line[0].end)))
    last = sentences[-1]
    words = text[last.start : last.end]
    if (
        len(sentences) < 2
        or ends_sentence(words)
        or not _SIGNED.fullmatch(words)
        or not ends_sentence(text[: last.start].rstrip()[-8:])
    ):
        return
    parts = words.replace("/", " ").replace("-", " ").split()
    if len(parts) <= _MOST_NAMES and all(
        not part[0].islower() or part in ("al", "and") or len(part) < 4 for part in parts
    ):
        painting.paint(last.start, last.end, CREDIT)
