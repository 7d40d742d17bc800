"""Places in a row: "Ohio, Utah and Washington", "Clarke, Madison and Oconee counties"."""

from sayso.language import Document
from sayso.mentions.places.index import Index
from sayso.mentions.places.names import fold
from sayso.mentions.places.record import Kind
from sayso.mentions.places.spans import Found
from sayso.mentions.places.surroundings import capital

_LINKS = frozenset((",", "and", "or", "&", "/", ";", "to", "-", "–"))
_PLURALS = {"counties": "county", "parishes": "parish"}
# "Lake Clark Park" and the like: no county has more words with capitals.
MOST_WORDS = 3


def chains(document: Document, found: list[Found]) -> list[list[int]]:
    """Runs of two or more spans with nothing but commas and "and" between them, as numbers of the spans."""
    runs: list[list[int]] = []
    current: list[int] = []
    for n, this in enumerate(found):
        if current and _linked(document, found[current[-1]], this):
            current.append(n)
            continue
        if len(current) > 1:
            runs.append(current)
        current = [n]
    if len(current) > 1:
        runs.append(current)
    return runs


def _linked(document: Document, left: Found, right: Found) -> bool:
    between = document.tokens[left.last + 1 : right.first]
    if (
        not between
        or len(between) > 3
        or document.tokens[left.first].sentence is not document.tokens[right.first].sentence
    ):
        return False
    return all(t.lower in _LINKS or t.lower in ("the", "in") for t in between) and between[0].lower in _LINKS


def as_counties(document: Document, found: list[Found], index: Index) -> list[Found]:
    """The spans, where those of a row of counties ("X, Y and Z counties") have the counties as candidates.

    Members that name no place by themselves ("Oconee") are added.
    """
    rows: list[Found] = []
    for token in document.tokens:
        if kind := _PLURALS.get(token.lower):
            rows += _row(document, token.i, kind, index)
    taken = {i for f in rows for i in range(f.first, f.last + 1)}
    kept = [f for f in found if not taken & set(range(f.first, f.last + 1))]
    return sorted([*kept, *rows], key=lambda f: f.first) if rows else found


def _row(document: Document, end: int, kind: str, index: Index) -> list[Found]:
    """The counties before tokens[end], which is "counties", from the last to the first."""
    tokens = document.tokens
    low = tokens[end].sentence.tokens[0].i
    rows: list[Found] = []
    while end > low:
        first = end
        while first > low and capital(tokens[first - 1]) and end - first < MOST_WORDS:
            first -= 1
        key = fold(document.text[tokens[first].start : tokens[end - 1].end]) if first < end else ""
        counties = tuple(c for c in index.lookup(f"{key} {kind}") if c.kind == Kind.COUNTY) if key else ()
        if not counties:
            break
        rows.append(Found(first, end - 1, tokens[end - 1].end, key, counties, False, False))
        end = first
        while end > low and tokens[end - 1].lower in (",", "and", "or", "&"):
            end -= 1
        if end == first:
            break
    return rows
