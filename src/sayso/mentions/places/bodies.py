"""Names inside the names of local bodies: "the Kent County Sheriff's Office" is no place, but tells where a report is.

Such a span is no mention. It is laid beside the mentions when these are resolved, and may tell where a report plays.
"""

from collections.abc import Collection, Iterable

from sayso.language import Document, Token
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Kind
from sayso.mentions.places.spans import Found
from sayso.mentions.places.surroundings import Surroundings, capital

# How far behind the name the word for the body may stand: "Orange County Fire and Rescue Department".
REACH = 5
# A village of fewer inhabitants has no police, school or hospital of its own name that papers write about.
LEAST = 1_000
_INSIDE = frozenset(("'s", "’s", "-", "and", "&", "/", "of"))


def bodies(
    document: Document, found: Iterable[Found], taken: Collection[int], words: Lexicon, people: People
) -> list[tuple[Found, Surroundings, bool]]:
    """The spans that stand in the names of local bodies, in text order; `taken` are the first tokens of mentions.

    True with a body that works for the place alone: a police department, not a hospital.
    """
    kept = []
    for f in found:
        if f.first in taken or f.capitals or f.abbreviation or f.key in words.common or people.surname(f.key):
            continue
        if not any(c.kind <= Kind.COUNTY or c.population >= LEAST for c in f.candidates) or _run_into(
            document, f, words
        ):
            continue
        body = _body(document, f, words)
        if body is not None:
            around = Surroundings(document, f.first, f.last, words, f.capitals)
            kept.append((f, around, body.lower in words.civic_bodies))
    return kept


def _body(document: Document, found: Found, words: Lexicon) -> Token | None:
    """The word for a local body that follows in the run of capitals."""
    for n, token in enumerate(document.tokens[found.last + 1 : found.last + 1 + REACH]):
        if token.lower in words.local_bodies and (capital(token) or n == 0):
            return token
        if token.lower in words.given_names or not (capital(token) or token.lower in _INSIDE):
            return None
    return None


def _run_into(document: Document, found: Found, words: Lexicon) -> bool:
    """Whether another name runs into it: "Martin Luther King Jr. Hospital"."""
    if not found.first:
        return False
    before: Token = document.tokens[found.first - 1]
    if not capital(before) or before.sentence is not document.tokens[found.first].sentence:
        return False
    return before.i != before.sentence.tokens[0].i and before.lower not in words.directions | words.linking
