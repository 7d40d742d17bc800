"""What a report's outlet, address and title say of where it is from: weaker than anything that its text says.

"www.denverpost.com", "The Denver Post", ".../news/new-england/...", "Two shot in Macon - WXYZ - Macon, GA". Call signs
tell nothing. The names found here are laid beside those of the text when these are resolved; none becomes a mention.
"""

import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from sayso.mentions.places.index import Index
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.names import fold
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.model import Report

# A paper is named after a town of so many inhabitants at least; titles and addresses name smaller ones.
PAPER, TITLE = 10_000, 2_000
# Longer labels and addresses are made by machines.
LONGEST, SEGMENTS, WORDS = 40, 8, 30
_LABEL = re.compile(r"^(?:\w+://)?([\w.-]{1,100})")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


class Hint(NamedTuple):
    """A name, its candidates, and what it was read from: outlet, address or title."""

    key: str
    candidates: tuple[Candidate, ...]
    source: str


def hints(report: Report, index: Index, words: Lexicon) -> list[Hint]:
    """The names of places in a report's outlet, address and title, without doublets."""
    found = []
    for text in (report.outlet, _host(report.url)):
        if text:
            found += [Hint(key, candidates, "outlet") for key, candidates in _paper(text[:100], index, words)]
    if report.url:
        found += _address(report.url[:500], index, words)
    if report.title:
        found += _title(report.title[:500], index, words)
    seen: dict[str, Hint] = {}
    for hint in found:
        seen.setdefault(hint.key, hint)
    return list(seen.values())


def home(report: Report, words: Lexicon) -> str | None:
    """The country of an outlet by the end of its domain: ".co.uk" is GB."""
    for text in (report.url, report.outlet):
        match = _LABEL.match(text) if text else None
        if match:
            end = match[1].lower().rpartition(".")[2]
            if match[1].count(".") and end in words.domains:
                return words.domains[end]
    return None


def _host(url: str | None) -> str | None:
    match = _LABEL.match(url) if url else None
    return match[1] if match and "." in match[1] else None


@functools.lru_cache(maxsize=2_000)
def _paper(outlet: str, index: Index, words: Lexicon) -> tuple[tuple[str, tuple[Candidate, ...]], ...]:
    """The places that a paper, station or site is named after."""
    if "." in outlet and " " not in outlet:
        labels = outlet.lower().split(".")[:-1]
        found = [_joined(label, index, words) for label in labels if len(label) <= LONGEST]
    else:
        parts = fold(outlet).split()
        rest = [w for w in parts if w not in words.media]
        found = [_known(" ".join(rest), index, words)] if 0 < len(rest) < len(parts) else []
    return tuple(one for one in found if one is not None)


def _joined(label: str, index: Index, words: Lexicon) -> tuple[str, tuple[Candidate, ...]] | None:
    """The place of a label of a domain, as it is or with words for media taken off its ends: "fox5denver"."""
    rest = label
    while len(rest := rest.strip("0123456789-")) >= 4 and rest not in words.media:
        spaced = [rest.replace("-", " ")]
        spaced += [f"{rest[:i]} {rest[i:]}" for i in range(2, len(rest) - 2) if "-" not in rest]
        found = next((one for key in spaced if (one := _known(fold(key), index, words)) is not None), None)
        if found is not None:
            return found
        shorter = rest.removesuffix(_longest(words, rest.endswith))
        shorter = rest.removeprefix(_longest(words, rest.startswith)) if shorter == rest else shorter
        if shorter == rest:
            return None
        rest = shorter
    return None


def _longest(words: Lexicon, fits: Callable[[str], bool]) -> str:
    return max((w for w in words.media if fits(w)), key=lambda w: (len(w), w), default="")


def _known(key: str, index: Index, words: Lexicon, least: int = PAPER) -> tuple[str, tuple[Candidate, ...]] | None:
    """A folded name with the places that it may stand for, None where there are none or it is a word."""
    if len(key) < 4 or key in words.common or key in words.never or key in words.people:
        return None
    wide = (Kind.COUNTRY, Kind.AREA, Kind.COUNTY)
    kept = tuple(
        c for c in index.lookup(key)
        if c.name_class == NameClass.MAIN and (c.kind in wide or c.population >= least)
    )  # fmt: skip
    return (key, kept) if kept else None


def _address(url: str, index: Index, words: Lexicon) -> list[Hint]:
    """Places by which a site sorts its reports: ".../news/new-england/...", not the last part, which is a headline."""
    path = url.partition("://")[2].partition("?")[0].partition("/")[2].lower()
    found = []
    for segment in path.split("/")[:-1][:SEGMENTS]:
        key = fold(segment.replace("_", " ")) if len(segment) <= LONGEST else ""
        one = _known(key, index, words, TITLE) if key not in words.given_names else None
        if one is not None:
            found.append(Hint(*one, "address"))
    return found


def _title(title: str, index: Index, words: Lexicon) -> list[Hint]:
    """Places that a title names: the longest runs of up to four words that the index knows."""
    tokens = list(_WORD.finditer(title))[:WORDS]
    found = []
    i = 0
    while i < len(tokens):
        for j in range(min(i + 4, len(tokens)), i, -1):
            written = title[tokens[i].start() : tokens[j - 1].end()]
            quote = written.rstrip(".-'’")
            if not quote[:1].isupper() or not title[tokens[j - 1].start()].isupper():
                continue
            state = (
                words.states.get(quote) if j == i + 1 and title[: tokens[i].start()].rstrip().endswith(",") else None
            )
            if state is not None:
                areas = tuple(c for c in index.lookup(fold(state[1])) if c.kind == Kind.AREA and c.country == state[0])
                one = (fold(state[1]), areas) if areas else None
            else:
                key = fold(quote.removesuffix("'s").removesuffix("’s"))
                one = None if key in words.given_names else _known(key, index, words, TITLE)
            if one is not None:
                found.append(Hint(*one, "title"))
                i = j - 1
                break
        i += 1
    return found
