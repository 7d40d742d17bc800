"""Furniture: what a site prints round a report, from "Subscribe" to the garbled bytes of another script."""

import re

from sayso.model import PassageKind, Span
from sayso.reading.lines import ends_sentence, lines_of, sentences_of
from sayso.reading.painting import Painting
from sayso.reading.phrases import plainly, wordings

BOILERPLATE = PassageKind.BOILERPLATE
# Longest line that can be furniture: copyright notices have 400 characters.
_LONGEST = 600
# A list of links under "Related": short lines that end as headlines do. No site prints more than a dozen.
_MOST_LINKS, _LONGEST_LINK, _MOST_CLOSING = 12, 130, 8
# Text of another script read in a wrong encoding: 30 characters and more without one plain letter or digit.
_GARBLED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\xbf_\ufffd×÷âãåðñòóÂÃÅÐÑÒØÙ€‚ƒ„…†‡ˆ‰‹Œ™š›œ ]{30,}")
_RULE = re.compile(r"[\W_]{1,400}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,200}|[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,20}|@\w{2,30}|#\w{2,40}")
_PICTURE = re.compile(r"\[[^\[\]]{0,60}\b(?:[Pp]hoto|[Pp]icture|[Ii]mage)\b[^\[\]]{0,60}\]")
_TAGS = re.compile(r"\b(?:Related|RELATED|Tags|TAGS|Topics|Read more|READ MORE)\b:?(?=\s[A-Za-z0-9])")
# "1:52 Man opens fire at market": the length of a film and its title. Three such lines on end are a playlist; the timed
# entries of a live blog are sentences.
_FILM, _PLAYLIST = re.compile(r"\d{1,2}:\d\d(?::\d\d)?\s+\S[^\n]{3,150}"), 3
_LINK = re.compile(r"\[[^\[\]]{3,200}\]")


def paint(painting: Painting) -> None:
    """Paint the furniture of a text."""
    text = painting.text
    for match in _GARBLED.finditer(text):
        # A shorter run within a line is a garbled quote or apostrophe: to cut there would cut a sentence.
        if len(match[0]) >= 80 and any(not c.isspace() and c not in "_-." for c in match[0]):
            painting.paint(match.start(), match.end(), BOILERPLATE)
    known = wordings("boilerplate")
    if known.within:
        for match in known.within.finditer(text):
            painting.paint(match.start(), match.end(), BOILERPLATE)
    _lines(painting)
    _tail(painting)


def _lines(painting: Painting) -> None:
    """Lines and sentences that are furniture by their words, and the links that stand under a heading for them."""
    text, known = painting.text, wordings("boilerplate")
    lines = [line for stretch in painting.stretches() for line in lines_of(text, stretch)]
    closing = _closing(text, lines)
    films = _films(text, lines)
    links = 0
    for n, line in enumerate(lines):
        words = text[line.start : line.end]
        plain = plainly(words[:_LONGEST])
        if _of_picture(words, plain):
            links = 0
        elif n in films:
            painting.paint(line.start, line.end, BOILERPLATE)
        elif known.fits("section", plain):
            painting.paint(line.start, line.end, BOILERPLATE)
            links = _MOST_LINKS
        elif links and (_is_link(words) or n >= closing):
            painting.paint(line.start, line.end, BOILERPLATE)
            links -= 1
        else:
            links = 0
            _sentences(painting, line)


def _films(text: str, lines: list[Span]) -> frozenset[int]:
    """The lines of playlists, by their position."""
    found: set[int] = set()
    run: list[int] = []
    for n, line in enumerate(lines):
        words = text[line.start : line.end]
        run = [*run, n] if _FILM.fullmatch(words) and not ends_sentence(words) else []
        if len(run) >= _PLAYLIST:
            found.update(run)
    return frozenset(found)


def _closing(text: str, lines: list[Span]) -> int:
    """The first of the short lines that end a text: under "Read more" they are links, whatever marks they end in."""
    n = len(lines)
    while n > max(0, len(lines) - _MOST_CLOSING) and len(lines[n - 1]) <= _LONGEST_LINK:
        n -= 1
    while n < len(lines) and lines[n].start < 0.75 * len(text):
        n += 1
    return n


def _of_picture(words: str, plain: str) -> bool:
    captions = wordings("reading_captions")
    closes = captions.closes and captions.closes.search(words)
    return bool(closes or captions.fits("whole", plain) or _PICTURE.fullmatch(words))


def is_furniture(words: str, plain: str, line: bool = True) -> bool:
    """Whether a line or sentence is furniture as it stands."""
    if len(words) > _LONGEST:
        return False
    known = wordings("boilerplate")
    if known.fits("whole", plain) or known.fits("opens", plain) or (line and known.fits("line", plain)):
        return True
    return line and bool(_RULE.fullmatch(words) or _ADDRESS.fullmatch(words) or _LINK.fullmatch(words))


def _is_link(words: str) -> bool:
    """Whether a line under a heading such as "Related" is one of its links: a headline, not a sentence."""
    return (
        len(words) <= _LONGEST_LINK and not ends_sentence(words) and not words.endswith((":", ",", '"', "”", "—", "-"))
    )


def _sentences(painting: Painting, line: Span) -> None:
    """Each sentence on its own: behind "© 2016 The Post." in the same line the body may go on."""
    text = painting.text
    for sentence in sentences_of(text, line):
        words = text[sentence.start : sentence.end]
        if is_furniture(words, plainly(words[:_LONGEST]), line=sentence.start == line.start):
            painting.paint(sentence.start, sentence.end, BOILERPLATE)
    if is_furniture(text[line.start : line.end], "", line=True):
        painting.paint(line.start, line.end, BOILERPLATE)


def _tail(painting: Painting) -> None:
    """From a phrase that only stands below reports to the end: at most a quarter of the text, 1,000 characters."""
    text = painting.text
    tails = wordings("boilerplate").tails
    end = len(text.rstrip())
    match = tails.search(text, max(0, end - min(1000, end // 4)), end) if tails else None
    if match and not any(
        len(sentence) > 60 and ends_sentence(text[sentence.start : sentence.end])
        for line in lines_of(text, Span(match.end(), end))
        for sentence in sentences_of(text, line)
    ):
        painting.paint(_links_before(text, match.start()), len(text), BOILERPLATE)


def _links_before(text: str, at: int) -> int:
    """Where links and tags in one line with what stands below them start: behind the last sentence."""
    start = max(0, at - 600)
    stops = [
        sentence.end
        for sentence in sentences_of(text, Span(start, at))
        if ends_sentence(text[sentence.start : sentence.end])
    ]
    match = _TAGS.search(text, stops[-1], at) if stops else None
    return match.start() if match else at
