"""Head: what stands before the first sentence of the body: title, date stamp, byline, agency, buttons.

In texts without line breaks all of it stands in one line ("Tuesday 5 May 2015 Storm hits coast AFP A storm ...");
each piece is taken off in turn, in any order, until something stands there that is none of them.
"""

import re

from sayso.model import PassageKind, Span
from sayso.reading import datelines, printed_dates, titles, wires
from sayso.reading.lines import ends_sentence, lines_of
from sayso.reading.painting import Painting
from sayso.reading.phrases import plainly, wordings

HEADLINE, CREDIT = PassageKind.HEADLINE, PassageKind.CREDIT
BOILERPLATE, REPEAT = PassageKind.BOILERPLATE, PassageKind.REPEAT
# A title stands this near to the start, behind a stamp, a byline and buttons, or not in the head at all.
_NEAR = 400
_LONGEST_HEADLINE = 200
_INNER_STOP = re.compile(r"[a-z0-9]{2}[.!][\"”)]?\s+[A-Z(]")
_SPACE = re.compile(r"[\s|•·:;,.)\]»–—-]*")
_LABEL = re.compile(
    r"(?:(?:First |Last |Date )?(?:Published|Posted|Updated?|Modified|Created|Issued)(?: (?:on|at|date))?"
    r"(?: (?:at|on))?|(?:Publication|Publish|Posting|Release) (?:date|time)|Date of publication|Date|"
    r"Last update(?:d at)?)\s?:?\s{0,3}",
    re.IGNORECASE,
)
# What stands round a stamp: "at 15:14", "10:21:38", "(updated 14:57 3.05.2015)", "GMT 07:15", "12:30 PM EST".
_TIME = re.compile(
    r"[\s,|@(–-]{0,6}(?:at\s(?=\d{4}\b)\d{4}|(?:at\s)?(?:[A-Z]{2,4}\s)?(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?|[0-2]\d[0-5]\d[0-5]\d)"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?\(?[A-Z]{2,4}\)?)?)(?![\w.])"
)
_UPDATED = re.compile(r"\s?\(\s?[Uu]pdated[^()]{0,40}\)|\)")
_BUTTONS = re.compile(
    r"(?:Print this page|Print|Tweet|Email|Share|SHARE|Facebook|Twitter|Comments?|Text size|A A A|"
    r"Views\s\d+|Views|Get short URL(?:\s\d{1,5}){0,3}|"
    r"Listen|Save|Video|VIDEO|Photo|PHOTO|Font size|Reset)(?=\s|\Z)"
)
_BY = re.compile(r"[Bb]y\s(?=[A-Z])")
_RELATED = re.compile(r"(?:Related|RELATED|See also|Read also|Also read)(?:\s?:)?\s(?=[A-Z0-9])")


def paint(painting: Painting, title: str | None) -> None:
    """Paint the head of a text; `title` is the given one."""
    text = painting.text
    forms = titles.forms_of(title) if title else []
    where = titles.find(text, forms, 0, _NEAR + 2 * len(title or "")) if forms else None
    if where and not _stands_alone(text, *where):
        where = None
    at = _SPACE.match(text).end()  # type: ignore[union-attr]  # it matches everywhere
    for _ in range(16):
        end, kind = _piece(text, at, where)
        if end is None:
            break
        if kind is HEADLINE and where is not None:
            where = None
        painting.paint(at, end, kind)
        at = _SPACE.match(text, end).end()  # type: ignore[union-attr]
    if where:
        painting.paint(*where, HEADLINE)
        at = max(at, where[1])
    _signed_and_dated(painting)
    if forms:
        _again(painting, forms, at)


def _signed_and_dated(painting: Painting) -> None:
    """An agency with weekday and date behind it ("AFP  Monday 3 May 2010"), where a summary stands before it."""
    text = painting.text
    for match in printed_dates.FULL.finditer(text, 0, _NEAR):
        start = text.rfind("  ", 0, match.start() - 1)
        if match["wd"] and start >= 0 and wires.is_agency(text[start : match.start()].strip()):
            painting.paint(start, match.end(), CREDIT)
            return


def _piece(text: str, at: int, title: tuple[int, int] | None) -> tuple[int | None, PassageKind]:
    """The end and kind of the piece of a head that stands at an offset; None where it is none."""
    if title and at <= title[0] <= at + 3 and not any(c.isalnum() for c in text[at : title[0]]):
        return title[1], HEADLINE
    stamp = stamp_at(text, at)
    if stamp is not None:
        return (title[0] if title and at < title[0] < stamp[0] else stamp[0]), CREDIT
    match = _BUTTONS.match(text, at)
    if match and (at > 0 or _opens_report(text, match.end())):
        return match.end(), BOILERPLATE
    if title and at < title[0] <= at + 80 and (_BY.match(text, at) or _is_name(text[at : title[0]])):
        return title[0], CREDIT
    end = wires.list_at(text, at, min(len(text), at + 80)) if at > 0 else None
    if end is not None and _body_follows(text, end):
        return end, CREDIT
    return None, CREDIT


def _opens_report(text: str, at: int) -> bool:
    at = _SPACE.match(text, at).end()  # type: ignore[union-attr]
    return bool(datelines.read_at(text, at, len(text)) or stamp_at(text, at))


def stamp_at(text: str, at: int) -> tuple[int, int, bool, printed_dates.PrintedDate] | None:
    """A date stamp at an offset: its end, where its date stands, whether it tells of an update, and the date.

    Running text that starts with a date goes on in lower case or with a comma; a stamp does not.
    """
    label = _LABEL.match(text, at)
    start = label.end() if label else at
    date = printed_dates.read_at(text, start, len(text))
    if date is None:
        return None
    end = date.end
    for pattern in (_TIME, _UPDATED, _TIME, _TIME):
        match = pattern.match(text, end)
        if match:
            end = match.end()
    if not label and not _body_follows(text, end):
        return None
    updated = bool(label and re.search("updat|modif", label[0], re.IGNORECASE))
    return end, date.start, updated, date


def _body_follows(text: str, end: int) -> bool:
    """Whether something new starts at an offset: a capital, a digit, a quote, a new line or the end."""
    after = text[end : end + 8]
    rest = after.lstrip(" \t\xa0|•·:;)–—-.")
    if not rest or rest[0] in "\r\n":
        return True
    return not after.lstrip().startswith(",") and (rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“‘'([�")


def _is_name(words: str) -> bool:
    parts = words.replace("|", " ").split()
    return 0 < len(parts) <= 5 and all(part[:1].isupper() for part in parts)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a title in the text is a headline, and not the start of a sentence that goes on."""
    before = text[:start].rstrip(" \t\xa0\"“‘'")
    if before and before[-1] not in "\n\r.!?…|)" and not before[-1].isalnum():
        return False
    after = text[end : end + 12]
    if after[:1] in ("", "\n", "\r") or after.startswith("  "):
        return True
    rest = after.lstrip(" \t\xa0.…!?\"”’'|-–—:)")
    return not rest or not rest[0].islower()


def _again(painting: Painting, forms: list[str], at: int) -> None:
    """The title a second time: as a line of its own anywhere, or near the start of the body with links before it."""
    text = painting.text
    match = _RELATED.match(text, at)
    where = titles.find(text, forms, at, at + 2 * _NEAR)
    if where and _stands_alone(text, *where):
        between = text[at : where[0]]
        if match and "\n" not in between and len(between) < 300:
            painting.paint(at, where[0], BOILERPLATE)
            painting.paint(*where, REPEAT)
        elif not between.strip():
            painting.paint(*where, REPEAT)


def paint_first_line(painting: Painting) -> None:
    """Paint a first short line without a full stop as headline, and the deck under it, if paragraphs follow."""
    text = painting.text
    known = painting.stretches(frozenset({HEADLINE}))
    if known and text[known[-1].end : known[-1].end + 1] not in ("\n", "\r"):
        return
    lines = [line for stretch in painting.stretches() for line in lines_of(text, stretch)][:8]
    if known:
        lines = [line for line in lines if line.start > known[-1].end]
    heads: list[Span] = []
    for line in lines:
        words = text[line.start : line.end]
        if (
            len(heads) < (2 if known else 3)
            and _is_headline(words)
            and (not (heads or known) or len(words.split()) > 4)
        ):
            heads.append(line)
        else:
            break
    if heads and len(lines) > len(heads):
        body = lines[len(heads)]
        for line in lines[len(heads) : len(heads) + 3]:
            if len(body) < 60 or datelines.alone(text, body.start, body.end):
                body = line  # a dateline, a release number or a section's name stands between
        if len(body) >= 60 and (ends_sentence(text[body.start : body.end]) or len(body) > 150):
            for line in heads:
                painting.paint(line.start, line.end, HEADLINE)


def _is_headline(words: str) -> bool:
    if (
        not 8 <= len(words) <= _LONGEST_HEADLINE
        or _INNER_STOP.search(words)
        or words.endswith((".", ":", ",", ";", "-", "—", "–"))
        or len(words.split()) < 2
    ):
        return False
    if words.rstrip("\"”’')").endswith(".") or (words[0] in '"“' and words[-1] in '"”'):
        return False
    if datelines.read_at(words, 0, len(words)) or printed_dates.find_in(words, 0, len(words)):
        return False
    return not words[0].islower() and not wordings("boilerplate").fits("opens", plainly(words))
