"""Repeats: text that stands in the same report a second time, as extractions of pages often give it.

What is compared are sentences, so that a phrase that recurs within sentences is left alone, and runs of sentences, so
that a body printed twice is found as one, also where nothing separates the two prints.
"""

from sayso.model import PassageKind, Span
from sayso.reading.lines import lines_of, sentences_of
from sayso.reading.painting import Painting

# Shorter sentences recur on purpose ("He was 34 years old.", "Police are investigating.").
_SHORTEST = 60
_OWN = frozenset({PassageKind.BODY, PassageKind.CAPTION, PassageKind.HEADLINE})
_OVER = frozenset({PassageKind.BODY, PassageKind.CAPTION})
# Openings that are looked for anywhere in the text, for prints that are glued together in mid-line.
_OPENINGS = 6


def paint(painting: Painting) -> None:
    """Paint the second print of what stands twice. The first stays, except where it is cut short and the second not."""
    text = painting.text
    units = [
        sentence
        for stretch in painting.stretches(_OWN)
        for line in lines_of(text, stretch)
        for sentence in sentences_of(text, line)
    ]
    keys = [" ".join(text[unit.start : unit.end].split()) for unit in units]
    first: dict[str, int] = {}
    n = done = 0
    while n < len(units):
        seed = _seed(keys, n)
        earlier = first.setdefault(seed, n) if seed else n
        if earlier == n:
            n += 1
            continue
        start, twin = n, earlier
        while twin > 0 and start - 1 > twin - 1 and start - 1 >= done and keys[start - 1] == keys[twin - 1]:
            start, twin = start - 1, twin - 1
        end, twin = n + 1, earlier + 1
        while end < len(units) and twin < start and keys[end] == keys[twin]:
            end, twin = end + 1, twin + 1
        painting.paint(units[start].start, units[end - 1].end, PassageKind.REPEAT, _OVER)
        n = done = end
    _glued(painting, units)


def _seed(keys: list[str], n: int) -> str | None:
    """By what a unit is known again: its own words or, where it is short, those of the next with it."""
    if len(keys[n]) >= _SHORTEST:
        return keys[n]
    both = " ".join(keys[n : n + 2])
    return both if len(both) >= _SHORTEST and len(keys[n]) >= 20 and len(keys) > n + 1 else None


def _glued(painting: Painting, units: list[Span]) -> None:
    """Prints that no mark separates: "... a town A storm hit a town on Monday", found by how the first one starts."""
    text = painting.text
    for unit in [unit for unit in units[:40] if len(unit) >= _SHORTEST][:_OPENINGS]:
        opening = text[unit.start : unit.start + _SHORTEST]
        second = text.find(opening, unit.start + 1)
        if (
            second < 0
            or painting.kind_at(second) is PassageKind.REPEAT
            or painting.kind_at(unit.start) is PassageKind.REPEAT
        ):
            continue
        length = _common(text, unit.start, second)
        if unit.start + length >= second:
            # Back to back: the first print ends where the second starts. What goes on behind the second print is its
            # sentence, so the first, which is cut short, is the repeat.
            painting.paint(unit.start, second, PassageKind.REPEAT, _OVER)
        elif _ends_unit(text, second + length):
            painting.paint(second, second + length, PassageKind.REPEAT, _OVER)


def _common(text: str, first: int, second: int) -> int:
    """How many characters two places have in common from there on, up to the end of the text."""
    length, step = 0, 1 << 12
    while step:
        while (
            second + length + step <= len(text)
            and text[first + length : first + length + step] == text[second + length : second + length + step]
        ):
            length += step
        step >>= 1
    return length


def _ends_unit(text: str, at: int) -> bool:
    """Whether a print that ends here ends as a sentence, a line or the text does."""
    before = text[:at][-3:].rstrip()
    return at >= len(text.rstrip()) or before[-1:] in '.!?…”"' or text[at : at + 1] in "\n\r"
