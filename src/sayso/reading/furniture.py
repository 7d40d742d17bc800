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
_MOST_LINKS, _LONGEST_LINK = 12, 130
# Text of another script read in a wrong encoding: 30 characters and more without one plain letter or digit.
_GARBLED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\xbf_\ufffd×÷âãåðñòóÂÃÅÐÑÒØÙ€‚ƒ„…†‡ˆ‰‹Œ™š›œ ]{30,}")
_RULE = re.compile(r"[\W_]{1,400}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{4,200}|[\w.+-]{2,40}@[\w-]{2,40}\.[\w.-]{2,20}|@\w{2,30}|#\w{2,40}")
_TAGS = re.compile(r"\b(?:Related|RELATED|Tags|TAGS|Topics|Read more|READ MORE)\b:?(?=\s[A-Za-z0-9])")
_LINK = re.compile(r"\[[^\[\]]{3,200}\]")


def paint(painting: Painting) -> None:
    """Paint the furniture of a text."""
    text = painting.text
    for match in _GARBLED.finditer(text):
        if any(not c.isspace() and c not in "_-." for c in match[0]) or match[0].count("_") > 20:
            painting.paint(match.start(), match.end(), BOILERPLATE)
    known = wordings("boilerplate")
    if known.within:
        for match in known.within.finditer(text):
            painting.paint(match.start(), match.end(), BOILERPLATE)
    lines = [line for stretch in painting.stretches() for line in lines_of(text, stretch)]
    links = 0
    # From here on there are only short lines, so that all that stands under "Related" here is links.
    short = next((n + 1 for n in range(len(lines) - 1, -1, -1) if len(lines[n]) > _LONGEST_LINK), 0)
    for n, line in enumerate(lines):
        words = text[line.start : line.end]
        plain = plainly(words[:_LONGEST])
        if known.fits("section", plain):
            painting.paint(line.start, line.end, BOILERPLATE)
            links = _MOST_LINKS
        elif is_furniture(words, plain) or (links and (_is_link(words) or n >= short)):
            painting.paint(line.start, line.end, BOILERPLATE)
            links = max(0, links - 1)
        else:
            links = 0
            if len(line) > 150:
                _sentences(painting, line)
    _tail(painting)


def is_furniture(words: str, plain: str) -> bool:
    """Whether a line or sentence is furniture as it stands."""
    if len(words) > _LONGEST:
        return False
    known = wordings("boilerplate")
    closes = wordings("reading_captions").closes
    if closes and closes.search(words):
        return False
    if known.fits("whole", plain) or known.fits("opens", plain):
        return True
    return bool(_RULE.fullmatch(words) or _ADDRESS.fullmatch(words) or _LINK.fullmatch(words))


def _is_link(words: str) -> bool:
    """Whether a line under a heading such as "Related" is one of its links: a headline, not a sentence."""
    return len(words) <= _LONGEST_LINK and not ends_sentence(words) and not words.endswith((":", ",", '"', "”", "—", "-"))


def _sentences(painting: Painting, line: Span) -> None:
    text = painting.text
    for sentence in sentences_of(text, line):
        words = text[sentence.start : sentence.end]
        if len(words) < 400 and any(c.isalnum() for c in words) and is_furniture(words, plainly(words)):
            painting.paint(sentence.start, sentence.end, BOILERPLATE)


def _tail(painting: Painting) -> None:
    """From a phrase that only stands below reports to the end of the text: at most a quarter of it, 1,000 characters."""
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
    stops = [sentence.end for sentence in sentences_of(text, Span(start, at)) if ends_sentence(text[sentence.start : sentence.end])]
    match = _TAGS.search(text, stops[-1], at) if stops else None
    return match.start() if match else at
