"""Captions: the words under a picture, and the credit of the picture. Neither is body, nor a credit of the text."""

import functools
import re

from sayso.model import PassageKind, Span
from sayso.reading import datelines, wires
from sayso.reading.lines import ends_sentence, lines_of, sentences_of
from sayso.reading.painting import Painting
from sayso.reading.phrases import plainly, wordings

CAPTION, CREDIT = PassageKind.CAPTION, PassageKind.CREDIT
# The longest captions of agencies have 600 characters; what is longer is a paragraph that starts like one.
_LONGEST = 700
# A line that is most of a text is its body, with a caption in it perhaps.
_MOST_OF_TEXT = 0.8
_PHOTO_WORD = (
    r"(?:[Ff]ile\s)?(?:[Pp]hoto(?:graph)?|PHOTO|FILE|[Ii]mage|IMAGE|[Pp]icture|PICTURE|[Pp]ic|[Cc]ourtesy|COURTESY|[Hh]andout|"
    r"HANDOUT|[Ss]creengrab|[Ss]creenshot|[Vv]ideo\sgrab|[Ff]rame\sgrab|Pool|POOL|[Ss]tills?|Flickr|Instagram|Wikimedia|Creative\sCommons)"
)
# "(Photo: Jane Hill)", "(AP Photo/Jane Hill)", "(Jane Hill/Reuters)", "(Source: KCBD)", "(© 2016 KHOU)".
_IN_BRACKETS = re.compile(
    rf"\((?=[^()]{{2,120}}\))(?:[^()]{{0,90}}?\b{_PHOTO_WORD}\b[^()]{{0,90}}|(?:Source|SOURCE|Credit|CREDIT|©)[^()]{{1,100}})\)"
)
_SHORT_BRACKETS = re.compile(r"\(([^()]{2,80})\)")
# "PHOTO: REUTERS", "Photograph: Jane Hill/AP", "Photo by Jane Hill" at the end of a line.
_AT_END = re.compile(
    r"(?<!\w)(?:(?:FILE )?PHOTOS?|(?:File )?[Pp]hotos?|PICTURES?|Pictures?|"
    r"Photograph|PHOTOGRAPH|IMAGE|Image|CREDIT|Credit|Photo [Cc]redit|PHOTO CREDIT|Image [Cc]redit)"
    r"(?:\s{0,2}:\s{0,3}|\s(?:by|courtesy of|courtesy)\s)[^\n.:]{2,80}\Z|View Full Caption.{0,80}\Z"
)
# "Image copyright EPA Image caption": the labels under the pictures of one broadcaster, as extractions join them.
_LABELS = re.compile(r"(?:Image copyright (?:[A-Z][\w/.'’-]*\s){1,5}?)?(?:Image|Media) caption\s(?=[A-Z])")
_CAPITALS = re.compile(r"\b[A-Z]{3,}(?:[ /,-][A-Za-z]{2,})?\s?\Z")  # "OSLO (Reuters) The": a dateline
_NEW_SENTENCE = re.compile(
    r"(?<=[a-z0-9])\s+(?=(?:A|An|The|In|It|He|She|They|At|On|But|Some|There|This|These|Those|Its|His|Her|Their|We|Mr|Mrs|Dr|Local|One|Two|"
    r"Three|Police|Officials|Witnesses|Residents|All|Many|Several|Meanwhile|After|When|While|As|For|No)\s)"
)
_CREDITING = frozenset({
    "by", "courtesy", "credit", "file", "for", "frame", "from", "grab", "handout", "image", "of", "photo", "photograph",
    "pool", "provided", "source", "special", "submitted", "the", "to", "via", "video",
})  # fmt: skip
_JOINING = frozenset({
    "a", "after", "and", "as", "at", "before", "but", "by", "for", "from", "in", "into", "of", "on", "or", "since",
    "than", "that", "the", "to", "when", "while", "with",
})  # fmt: skip
_SLASHED = re.compile(r"[A-ZÀ-Þ][\w .'’-]{0,70}/\s?[A-Z][\w .'’-]{1,40}")


def paint(painting: Painting) -> None:
    """Paint captions and picture credits, line by line and, in long lines, sentence by sentence."""
    text = painting.text
    stretches = painting.stretches()
    last = stretches[-1].end if stretches else 0
    size = sum(map(len, stretches))
    for stretch in stretches:
        for line in lines_of(text, stretch):
            if len(line) <= _LONGEST and len(line) < _MOST_OF_TEXT * size:
                _line(painting, line, is_last=line.end >= last)
            if len(line) > 120:
                _inside(painting, line)


def _line(painting: Painting, line: Span, is_last: bool) -> None:
    text = painting.text
    words = text[line.start : line.end]
    plain = plainly(words)
    known = wordings("reading_captions")
    if known.fits("whole", plain) or _is_credit(words):
        painting.paint(line.start, line.end, CREDIT)
        return
    credit = _credit_at_end(text, line, is_last)
    opens = known.fits("opens", plain) or known.fits("line", plain)
    closes = credit is not None or bool(known.closes and known.closes.search(words)) or _led(words)
    few = (opens and closes) or sum(1 for _ in sentences_of(text, Span(line.start, credit or line.end))) <= 3
    if credit is not None and credit <= line.start + 3:
        painting.paint(line.start, line.end, CREDIT)
    elif few and (opens or closes):
        painting.paint(line.start, credit or line.end, CAPTION)
        painting.paint(credit or line.end, line.end, CREDIT)


def _credit_at_end(text: str, line: Span, is_last: bool) -> int | None:
    """Where the picture credit at the end of a line starts; None where there is none.

    At the end of a text "(Source: Ministry)" is a credit of the text, and a long line may be body.
    """
    if not text.endswith((")", ").", "]"), line.start, line.end):
        match = _AT_END.search(text, max(line.start, line.end - 120), line.end)
        return match.start() if match else None
    opening = text.rfind("(", line.start, line.end)
    if opening < 0 or line.end - opening > 130:
        return None
    source = text.startswith(("source", "Source", "SOURCE"), opening + 1)
    if _in_brackets(text, opening, line.end) and not (is_last and (source or len(line) > 350)):
        return opening
    inner = text[opening + 1 : line.end].rstrip(").")
    if _is_picture_credit(inner):
        return opening
    # "(Reuters)" under a picture, but not at the end of the text, where it credits the text, nor in a dateline.
    if not is_last and wires.is_agency(inner) and line.end - line.start < 350 and opening - line.start > 30:
        return opening
    # "... after the storm. (WXYZ)": a short form alone behind a full stop.
    if not is_last and ends_sentence(text[line.start : opening]) and re.fullmatch(r"[A-Z][A-Z0-9 &/-]{1,24}", inner):
        return opening
    return None


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether brackets hold a picture credit, and no aside that speaks of a picture ("(the photo was false)")."""
    match = _IN_BRACKETS.match(text, start, end)
    if not match:
        return False
    words: list[str] = re.findall(r"[^\W\d_]+", match[0])
    return len([word for word in words if word.islower() and word not in _CREDITING]) <= 1


@functools.lru_cache(maxsize=4096)
def _is_picture_credit(inner: str) -> bool:
    """Whether words in brackets are a photographer with an agency, or an agency that sells pictures."""
    if len(inner) > 80:
        return False
    if "/" in inner:
        return bool(_SLASHED.fullmatch(inner.strip())) and any(
            wires.is_any(part) for part in re.split(r"\s?/\s?", inner)
        )
    return wires.is_any(inner) and not wires.is_agency(inner)


def _is_credit(words: str) -> bool:
    """Whether a whole line is a picture credit: "Jane Hill/Getty Images"."""
    inner = words.strip("()[]© ")
    return len(words) <= 80 and (
        _is_picture_credit(inner) or (words[:1] in "[(" and bool(_IN_BRACKETS.fullmatch(f"({inner})")))
    )


@functools.cache
def _leads() -> re.Pattern[str]:
    return re.compile(rf"(?:{wires.any_name()})(?::[\w ]{{2,30}}?)?\s(?=[A-Z])")


def _led(words: str) -> bool:
    """Whether a line is a caption that starts with its credit ("Getty Images The house after the fire").

    Body lines end with a mark; those that start with an agency's name and have a verb of saying do as well.
    """
    return len(words) < 250 and not ends_sentence(words) and bool(_leads().match(words))


def _inside(painting: Painting, line: Span) -> None:
    """Captions inside a long line: sentences that open as captions do, or that a picture credit follows."""
    text = painting.text
    known = wordings("reading_captions")
    for match in _SHORT_BRACKETS.finditer(text, line.start, line.end):
        if match.start() == line.start:
            continue  # "(ABC/AP) OSLO -": a dateline
        inner = match[1]
        if _in_brackets(text, match.start(), match.end()) or _is_picture_credit(inner):
            painting.paint(match.start(), match.end(), CREDIT)
            # "(Source: Ministry)" is of the text, and what stands before a credit at the end may be body.
            if not inner.lower().startswith("source") and line.end - match.end() > 60:
                painting.paint(*_sentence_before(text, line, match.start()), CAPTION)
        elif wires.is_agency(inner) and _stands_apart(text, line, match):
            painting.paint(match.start(), match.end(), CREDIT)
            painting.paint(*_sentence_before(text, line, match.start()), CAPTION)
    for label in _LABELS.finditer(text, line.start, line.end):
        _labelled(painting, line, label)
    if len(line) > _LONGEST or painting.kind_at(line.start) is PassageKind.BODY:
        for sentence in sentences_of(text, line):
            if len(sentence) < 500 and known.fits("opens", plainly(text[sentence.start : sentence.end][:200])):
                painting.paint(sentence.start, sentence.end, CAPTION)


def _labelled(painting: Painting, line: Span, label: re.Match[str]) -> None:
    """A caption that only its label tells from what goes on behind it ("Image caption The bridge A storm ...").

    It ends where a word that starts sentences stands behind a word that ends none; without one the label alone goes.
    """
    text = painting.text
    following = _LABELS.search(text, label.end(), min(line.end, label.end() + 260))
    most = min(line.end, label.end() + 200, following.start() if following else line.end)
    stop = next(sentences_of(text, Span(label.end(), most)), None)
    painting.paint(label.start(), label.end(), CREDIT)
    if following and stop and stop.end == most == following.start():
        painting.paint(label.end(), most, CAPTION)
        return
    for end in _NEW_SENTENCE.finditer(text, label.end() + 1, most):
        if stop and end.start() > stop.end:
            return
        if text[end.start() - 12 : end.start()].rsplit(maxsplit=1)[-1] not in _JOINING:
            painting.paint(label.end(), end.start(), CAPTION)
            return


def _stands_apart(text: str, line: Span, match: re.Match[str]) -> bool:
    """Whether "(Reuters)" stands behind a caption that opens the body: a sentence follows, and no dateline's dash."""
    if match.start() - line.start > 500 or match.start() - line.start < 40:
        return False
    after = text[match.end() : match.end() + 3].lstrip()
    if not after or not (after[0].isupper() or after[0] in "\"“'"):
        return False
    if _CAPITALS.search(text, max(line.start, match.start() - 30), match.start()):
        return False
    starts = [sentence.start for sentence in sentences_of(text, Span(line.start, match.start()))][-2:]
    return not any(datelines.read_at(text, start, line.end) for start in starts)


def _sentence_before(text: str, line: Span, end: int) -> tuple[int, int]:
    """The sentence that ends before an offset; it and the one before if that is a short one ("May 2 2010.")."""
    start = max(line.start, end - _LONGEST)
    sentences = list(sentences_of(text, Span(start, end)))
    if not sentences or (start > line.start and len(sentences) < 2):
        return end, end
    first = sentences[-1]
    if len(sentences) > 1 and len(first) < 25:
        first = sentences[-2]
    return first.start, end
