"""Places in a row: "Ohio, Utah and Washington", "Clarke, Madison and Oconee counties"."""

from sayso.language import Document
from sayso.mentions.places.index import Index
from sayso.mentions.places.names import fold
from sayso.mentions.places.record import Kind
from sayso.mentions.places.spans import Found

_LINKS = frozenset((",", "and", "or", "&", "/", ";", "to", "-", "–"))
_PLURALS = {"counties": "county", "parishes": "parish"}


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
    """The spans, where those of a row of counties ("X, Y and Z counties") have the counties as candidates."""
    tokens = document.tokens
    changed = list(found)
    for n in range(len(found) - 1, -1, -1):
        after = tokens[found[n].last + 1] if found[n].last + 1 < len(tokens) else None
        kind = _PLURALS.get(after.lower) if after else None
        if kind is None:
            continue
        m = n
        while True:
            counties = tuple(c for c in index.lookup(fold(f"{found[m].key} {kind}")) if c.kind == Kind.COUNTY)
            if not counties:
                break
            changed[m] = found[m]._replace(candidates=counties)
            if m == 0 or not _linked(document, found[m - 1], found[m]):
                break
            m -= 1
    return changed
