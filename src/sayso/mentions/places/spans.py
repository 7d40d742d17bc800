"""Spans that may name a place: sequences of capitalised words that the index knows, the longest first."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.language import Document, Sentence, Token
from sayso.mentions.places.index import Index
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.names import LONGEST, fold
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.surroundings import capital, shouting

# "Newfoundland and Labrador" has 3 words, "Santiago de los Caballeros" 4; hyphens are tokens of their own.
MOST_TOKENS = 8


class Found(NamedTuple):
    """Tokens first to last (both in), where the name ends (an s that lost its apostrophe is left out), candidates."""

    first: int
    last: int
    end: int
    key: str
    candidates: tuple[Candidate, ...]
    abbreviation: bool
    capitals: bool


def spans(document: Document, index: Index, words: Lexicon) -> Iterator[Found]:
    """All spans that the index knows, without overlap, in text order; nothing is judged yet."""
    for sentence in document.sentences:
        capitals = shouting(sentence.tokens)
        i = 0
        tokens = sentence.tokens
        while i < len(tokens):
            found = _at(document.text, tokens, i, index, words, capitals) if starts(tokens, i, words) else None
            if found:
                yield found
                i += found.last - found.first + 1
            else:
                i += 1


def starts(tokens: list[Token], i: int, words: Lexicon) -> bool:
    """Whether a name may start at tokens[i]: a capital, or an Arabic article before one ("al-Bab")."""
    token = tokens[i]
    if capital(token):
        return True
    return token.lower in words.article and i + 2 < len(tokens) and tokens[i + 1].text == "-" and capital(tokens[i + 2])


def _at(text: str, tokens: list[Token], i: int, index: Index, words: Lexicon, capitals: bool) -> Found | None:
    first = tokens[i]
    if first.text in words.states:
        return _state(tokens, i, index, words, capitals)
    # "W. Va." is two tokens, and a full stop may have come apart: "W.Va" and ".".
    if i + 1 < len(tokens) and tokens[i + 1].start - first.end <= 1:
        for pair in (f"{first.text} {tokens[i + 1].text}", f"{first.text}{tokens[i + 1].text}"):
            if pair in words.states and text[first.start : tokens[i + 1].end] == pair:
                return _state(tokens, i, index, words, capitals, pair)
    last = reach(tokens, i, words)
    if (tail := _tail(text, tokens, i, last, index, words)) is not None:
        return tail._replace(capitals=capitals)
    for j in range(last, i - 1, -1):
        end = tokens[j]
        if not (capital(end) or (j == i)) or end.end - first.start > LONGEST:
            continue
        key = fold(text[first.start : end.end])
        candidates = _written(text[first.start : end.end], key, index.lookup(key), capitals) if len(key) > 1 else ()
        if candidates:
            return Found(first.i, end.i, end.end, key, candidates, False, capitals)
        if j == i or end.tag != "POS":
            lost = _lost_apostrophe(text[first.start : end.end], key, index)
            if lost:
                return Found(first.i, end.i, end.end - 1, key[:-1], lost, False, capitals)
    return None


def _tail(text: str, tokens: list[Token], i: int, last: int, index: Index, words: Lexicon) -> Found | None:
    """A name of the supplement that ends in a kind word in lower case: "Hmeimim airbase", "Omar oil field"."""
    j = last
    while j + 1 < len(tokens) and tokens[j + 1].lower in words.tails and tokens[j + 1].start - tokens[j].end <= 1:
        j += 1
    first = tokens[i]
    while j > last:
        key = fold(text[first.start : tokens[j].end])
        candidates = tuple(c for c in index.lookup(key) if c.kind in (Kind.EXTRA, Kind.REGION)) if key else ()
        if candidates:
            return Found(first.i, tokens[j].i, tokens[j].end, key, candidates, False, False)
        j -= 1
    return None


def reach(tokens: list[Token], i: int, words: Lexicon) -> int:
    """The last token that a name starting at i may hold."""
    j = last = i
    while j + 1 < len(tokens) and j - i < MOST_TOKENS - 1:
        token = tokens[j + 1]
        gap = token.start - tokens[j].end
        if gap > 1:
            break
        if capital(token):
            last = j + 1
        elif not (token.lower in words.linking or token.text in ("-", "'", "’", "'s", "’s", "–")):
            break
        j += 1
    return last


def _written(quote: str, key: str, candidates: tuple[Candidate, ...], capitals: bool) -> tuple[Candidate, ...]:
    """The candidates whose names are written so: "US" and not "Us", "Raf" and not "RAF"."""
    letters = quote.replace(".", "")
    if len(key) <= 3 and key.isalpha() and not quote.isupper():
        return tuple(c for c in candidates if c.name_class == NameClass.MAIN and c.kind != Kind.COUNTRY)
    if letters.isupper() and letters.isalpha() and len(letters) <= 4 and not capitals:
        # A supplement's short form ("T4", "DMZ") is written in capitals, its full name ("Swat") is not.
        return tuple(
            c for c in candidates
            if c.kind == Kind.COUNTRY or c.population > 300_000
            or (c.kind in (Kind.EXTRA, Kind.REGION) and c.name_class == NameClass.OTHER)
        )  # fmt: skip
    return candidates


def _lost_apostrophe(quote: str, key: str, index: Index) -> tuple[Candidate, ...]:
    """The candidates of "Syrias", which lost its apostrophe, without the s."""
    if len(key) < 6 or not quote.endswith("s") or key.endswith("ss"):
        return ()
    return tuple(
        c for c in index.lookup(key[:-1])
        if c.name_class == NameClass.MAIN and (c.kind <= Kind.AREA or c.kind == Kind.CAPITAL or c.population > 100_000)
    )  # fmt: skip


def _state(
    tokens: list[Token], i: int, index: Index, words: Lexicon, capitals: bool, pair: str | None = None
) -> Found | None:
    """An abbreviated state: one with a full stop, or a bare one after a comma and a capitalised name."""
    short = pair or tokens[i].text
    after_comma = i >= 2 and tokens[i - 1].text == "," and capital(tokens[i - 2])
    if not after_comma and (short.count(".") < 2 and not (short.endswith(".") and i and capital(tokens[i - 1]))):
        return None
    country, name = words.states[short]
    candidates = tuple(c for c in index.lookup(fold(name)) if c.kind == Kind.AREA and c.country == country)
    last = tokens[i + 1] if pair else tokens[i]
    return Found(tokens[i].i, last.i, last.end, fold(name), candidates, True, capitals) if candidates else None


def sentence_of(document: Document, found: Found) -> Sentence:
    """The sentence that holds a span."""
    return document.tokens[found.first].sentence
