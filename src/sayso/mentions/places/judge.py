"""Is this span a place at all? The words around it are weighed; no gazetteer can tell "Paris" from "Paris Hilton".

The score is a sum of small integers and halves: a name that is well known starts higher, words before and after add or
take away. ACCEPT is where a span is taken for a place.
"""

from typing import NamedTuple

from sayso.language import Document, Token
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.shape import REJECTED, shape
from sayso.mentions.places.spans import Found
from sayso.mentions.places.surroundings import Surroundings, capital

ACCEPT = 3.0
# From here on the words around are clear enough to carry other mentions of the same name in the report.
CLEAR = 4.0

# Fame of kinds other than cities; a city has what its inhabitants bring it.
_FAME = {
    Kind.COUNTRY: 4.0, Kind.COUNTY: 3.0, Kind.AREA: 2.5, Kind.REGION: 2.5, Kind.CAPITAL: 2.5, Kind.EXTRA: 2.0,
    Kind.PART: 1.0,
}  # fmt: skip
_CITY_FAME = ((1_000_000, 2.5), (200_000, 2.0), (100_000, 1.5), (10_000, 0.5))
_WEAK_PREPOSITIONS = frozenset(("of", "between", "for", "with", "on", "by", "against"))
_AFTER_HYPHEN = frozenset(("based", "born", "area", "controlled", "held"))
_HYPHENS = frozenset("-‐‑–")
_PARTIES = frozenset(("R", "D", "I"))


class Verdict(NamedTuple):
    """How much speaks for a place (REJECTED where it is something else), and the words around it."""

    score: float
    around: Surroundings


def judge(document: Document, found: Found, words: Lexicon, people: People) -> Verdict:
    """Weigh one span."""
    around = Surroundings(document, found.first, found.last, words, found.capitals)
    if found.abbreviation:
        return Verdict(CLEAR, around)
    country = any(c.kind == Kind.COUNTRY and c.name_class == NameClass.MAIN for c in found.candidates)
    if found.key in words.never or found.key in words.directions or (found.key in words.people and not country):
        return Verdict(REJECTED, around)
    if _adjective(document, found, words):
        return Verdict(REJECTED, around)
    touching = shape(around, words, people, country)
    if touching <= REJECTED:
        return Verdict(REJECTED, around)
    last = document.tokens[found.last]
    if found.first == found.last:
        own = _word(last, found.key, around, words, people, country)
    else:
        own = 1.0 if _proper(last) else 0.0
    return Verdict(fame(found.candidates) + touching + own + _context(document, around, words), around)


def _adjective(document: Document, found: Found, words: Lexicon) -> bool:
    """Whether it is only half of an adjective: "US-led", "Russian-backed", not "Paris-based"."""
    tokens, i = document.tokens, found.last + 1
    return (
        i + 1 < len(tokens)
        and tokens[i].text in _HYPHENS
        and tokens[i].start == found.end
        and tokens[i + 1].start == tokens[i].end
        and tokens[i + 1].lower in words.adjectives_after
    )


def fame(candidates: tuple[Candidate, ...]) -> float:
    """What the best known bearer of the name brings along."""
    return max((_fame(c) for c in candidates), default=0.0)


def _fame(c: Candidate) -> float:
    if c.kind in (Kind.AREA, Kind.CAPITAL) and c.population <= 100_000:
        value = 1.5
    elif c.kind == Kind.EXTRA and c.population < 1000:
        value = 1.0
    elif c.kind == Kind.CITY:
        value = next((fame for least, fame in _CITY_FAME if c.population > least), 0.0)
    else:
        value = _FAME[Kind(c.kind)]
    if c.name_class != NameClass.MAIN:
        value -= 0.5 if c.kind in (Kind.COUNTRY, Kind.AREA) or c.population > 100_000 else 1.5
    return value


def _proper(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS")


def _word(
    token: Token, name: str, around: Surroundings, words: Lexicon, people: People, country: bool
) -> float:  # fmt: skip
    """What a single word says for itself: its part of speech, and other things that it may be."""
    score = 0.0
    if _proper(token):
        score += 1.0
    elif token.pos not in ("PROPN", "NOUN", "X"):
        score -= 2.0
    if name in words.common:
        score -= 4.0
    elif people.lower_case(name):
        score -= 1.5
    if not country:
        if people.surname(name):
            score -= 4.0
        elif name in words.given_names:
            score -= 1.5
    if around.start and not around.comma and not _proper(token):
        score -= 0.5
    return score


def _context(document: Document, around: Surroundings, words: Lexicon) -> float:
    """What the words before and after say."""
    tokens = document.tokens
    score = 0.0
    if around.kind and around.of:
        score += 3.0
    elif around.kind and not around.right:
        score += 2.0
    if around.before is not None:
        score += _before(around.before, tokens, words)
    if around.direction:
        score += 1.0
    if around.follows in words.roles_after and not around.right:
        score += 1.0
    if around.possessed:
        score += 0.25
    second = tokens[around.last + 2] if around.last + 2 < len(tokens) else None
    if second is not None and around.comma and capital(second):
        score += 0.5
    if second is not None and around.follows == "-" and second.lower in _AFTER_HYPHEN:
        score += 1.5
    if _fares(around, second, words):
        score += 1.5
    return score + (2.5 if dateline(document, around) else 0.0)


def _fares(around: Surroundings, second: Token | None, words: Lexicon) -> bool:
    """Whether what happens to places is told of it: "Manbij falls to ...", "Kunduz changes hands"."""
    if second is None or around.right:
        return False
    verb = around.tokens[around.last + 1]
    if verb.lower in ("has", "have", "had"):
        verb, third = second, around.last + 3
        if third >= len(around.tokens):
            return False
        second = around.tokens[third]
    return (verb.lemma.lower(), second.lower) in words.fares


def _before(before: Token, tokens: list[Token], words: Lexicon) -> float:
    """What the word that governs the name says."""
    low = before.lower
    if low in words.strong_locative:
        return 2.5
    if low in words.locative:
        return 1.5
    if before.text == "-" and before.i and tokens[before.i - 1].text in _PARTIES:
        return 2.5  # "R-Charleston"
    if before.pos == "VERB" and before.lemma.lower() in words.verbs:
        return 1.5
    return 0.5 if low in _WEAK_PREPOSITIONS or low in words.part_words or low in words.directions else 0.0


def dateline(document: Document, around: Surroundings) -> bool:
    """Whether the name stands at the head of a paragraph as datelines do: "BEIRUT:", "SPRINGFIELD, Ill. --"."""
    tokens = document.tokens
    sentence = tokens[around.first].sentence
    heads = sentence.index == 0 or document.sentences[sentence.index - 1].paragraph != sentence.paragraph
    if not around.start or not (heads or tokens[around.first].text.isupper()):
        return False
    start = around.last + 1
    for token in tokens[start : start + 6]:
        if token.text in ("—", "–", "--", "-", ":") and (token.text == ":" or token.start > tokens[token.i - 1].end):
            return token.i == start or tokens[start].text in (",", "(")
        if token.pos in ("VERB", "AUX"):
            return False
    return False
