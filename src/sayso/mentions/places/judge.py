"""Is this span a place at all? The words around it are weighed; no gazetteer can tell "Paris" from "Paris Hilton".

The score is a sum of small integers and halves: a name that is well known starts higher, words before and after add or
take away. ACCEPT is where a span is taken for a place.
"""

from typing import NamedTuple

from sayso.language import Document, Token
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.spans import Found
from sayso.mentions.places.surroundings import Surroundings, capital

ACCEPT = 3.0
# From here on the words around are clear enough to carry other mentions of the same name in the report.
CLEAR = 4.5
REJECTED = -99.0


class Verdict(NamedTuple):
    """How much speaks for a place. `cue` is the word that speaks loudest, `dateline` is true at the head of a report."""

    score: float
    cue: str
    around: Surroundings


def judge(document: Document, found: Found, words: Lexicon, people: People) -> Verdict:
    """Weigh one span."""
    around = Surroundings(document, found.first, found.last, words, found.capitals)
    tokens = document.tokens[found.first : found.last + 1]
    name = found.key
    no = Verdict(REJECTED, "", around)
    if found.abbreviation:
        return Verdict(CLEAR, "state", around)
    if name in words.never or (name in words.people and not _is_country(found)):
        return no
    score = prominence(found.candidates)
    shape, cue = _shape(around, tokens, words, people)
    if shape <= REJECTED:
        return no
    score += shape
    single = found.first == found.last
    if single:
        score += _word(tokens[0], name, around, words, people, found)
    elif tokens[-1].tag in ("NNP", "NNPS"):
        score += 1.0
    context, context_cue = _context(document, around, words, tokens)
    return Verdict(score + context, context_cue or cue, around)


def prominence(candidates: tuple[Candidate, ...]) -> float:
    """What the best known bearer of the name brings along."""
    best = 0.0
    for c in candidates:
        if c.kind == Kind.COUNTRY:
            value = 4.0
        elif c.kind in (Kind.AREA, Kind.REGION, Kind.CAPITAL):
            value = 2.5 if c.population > 100_000 or c.kind == Kind.REGION else 1.5
        elif c.kind == Kind.COUNTY:
            value = 3.0
        elif c.kind in (Kind.EXTRA, Kind.PART):
            value = 2.0 if c.kind == Kind.EXTRA and c.population > 10 else 1.0
        elif c.population > 1_000_000:
            value = 2.5
        elif c.population > 100_000:
            value = 1.5
        elif c.population > 10_000:
            value = 0.5
        else:
            value = 0.0
        if c.name_class != NameClass.MAIN:
            value -= 0.5 if c.kind in (Kind.COUNTRY, Kind.AREA) or c.population > 100_000 else 1.5
        best = max(best, value)
    return best


def _is_country(found: Found) -> bool:
    return any(c.kind == Kind.COUNTRY and c.name_class == NameClass.MAIN for c in found.candidates)


def _shape(around: Surroundings, tokens: list[Token], words: Lexicon, people: People) -> tuple[float, str]:
    """What the capitals that run into the name make of it."""
    score, cue = 0.0, ""
    follows = around.follows
    if around.right or (around.capitals and follows in words.organisations_after | words.built_after):
        nearest = around.right[0].lower if around.right else follows
        rest = {t.lower for t in around.right}
        first_two = {t.lower for t in around.right[:3]}
        if first_two & words.organisations_after:
            return REJECTED, ""
        if nearest in words.areas_after | words.districts_after | words.towns_after:
            score, cue = score + 2.0, nearest
        elif nearest in words.built_after or nearest in words.natural_after:
            return REJECTED, ""
        elif nearest in words.roles_after or nearest in words.titles:
            score += 1.0
        elif rest & words.built_after:
            return REJECTED, ""
        elif not around.right:
            return REJECTED, ""
        elif around.right[0].lower in words.people:
            score += 0.0
        elif around.right[0].pos != "PROPN" and around.right[0].tag not in ("NNP", "NNPS"):
            score -= 0.5
        else:
            score -= 3.0
    elif follows in words.built_after and follows not in words.towns_after | words.natural_after:
        score -= 1.0
    if around.left:
        nearest = around.left[-1].lower
        if nearest in words.directions or nearest in words.people:
            score += 0.5
        elif nearest in words.titles or people.given(around.left[-1]):
            return REJECTED, ""
        elif nearest in words.natural_before:
            return REJECTED, ""
        elif around.left[0].i == around.tokens[around.first].sentence.tokens[0].i and len(around.left) == 1 and around.left[0].pos != "PROPN":
            score += 0.0
        elif nearest in words.locative or nearest in words.linking:
            score += 0.0
        else:
            score -= 2.5
    if _inside_name(around, words):
        return REJECTED, ""
    return score, cue


def _inside_name(around: Surroundings, words: Lexicon) -> bool:
    """ "University of X", "Bank of X": the name belongs to an organisation."""
    first = around.first
    tokens = around.tokens
    if first < 2 or tokens[first - 1].lower not in ("of", "for") :
        return False
    before = tokens[first - 2]
    return capital(before) and before.lower in words.organisations_after and before.lower not in words.kinds_before


def _word(
    token: Token, name: str, around: Surroundings, words: Lexicon, people: People, found: Found
) -> float:
    """What a single word says for itself: part of speech, and other things that it may be."""
    score = 0.0
    proper = token.tag in ("NNP", "NNPS")
    if proper:
        score += 1.0
    elif token.pos not in ("PROPN", "NOUN", "X"):
        score -= 2.0
    if name in words.common:
        score -= 4.0
    elif people.lower_case(name):
        score -= 1.5
    if not _is_country(found):
        if people.surname(name):
            score -= 4.0
        elif name in words.given_names:
            score -= 1.5
    if around.start and not around.comma and not proper:
        score -= 0.5
    return score


def _context(document: Document, around: Surroundings, words: Lexicon, tokens: list[Token]) -> tuple[float, str]:
    """What the words before and after say."""
    score, cue = 0.0, ""
    if around.of and around.kind:
        score, cue = 3.0, around.kind
    elif around.kind and not around.right:
        score, cue = 2.0, around.kind
    before = around.before
    if before is not None:
        low = before.lower
        if low in words.strong_locative:
            score, cue = score + 2.5, low
        elif low in words.locative:
            score, cue = score + 1.5, low
        elif low in ("of", "between", "for", "with", "on", "by", "against"):
            score += 0.5
        elif before.pos == "VERB" and before.lemma.lower() in words.verbs:
            score, cue = score + 1.5, before.lemma
        elif low in words.part_words or low in words.directions:
            score += 0.5
    if around.direction:
        score += 1.0
    if around.follows in words.roles_after and not around.right:
        score += 1.0
    if before is not None and before.text == "-" and before.i and document.tokens[before.i - 1].text in ("R", "D", "I"):
        score, cue = score + 2.5, "party"
    if dateline(document, around):
        score, cue = score + 2.5, "dateline"
    if around.comma and around.last + 2 < len(document.tokens) and capital(document.tokens[around.last + 2]):
        score += 0.5
    if around.possessed:
        score += 0.25
    if around.last + 2 < len(document.tokens) and around.follows == "-" and document.tokens[around.last + 2].lower in ("based", "born", "area", "controlled", "held"):
        score, cue = score + 1.5, "based"
    return score, cue


def dateline(document: Document, around: Surroundings) -> bool:
    """Whether the name stands at the head of a paragraph as datelines do: "BEIRUT:", "Kabul (Reuters) -"."""
    tokens = document.tokens
    sentence = tokens[around.first].sentence
    opens = sentence.tokens[0].i == around.first and (
        sentence.index == 0 or document.sentences[sentence.index - 1].paragraph != sentence.paragraph
        or tokens[around.first].text.isupper()
    )  # fmt: skip
    if not opens or around.last + 1 >= len(tokens):
        return False
    i = around.last + 1
    # "SPRINGFIELD, Ill. --": up to five tokens between the town and the mark.
    for token in tokens[i : i + 6]:
        if token.text in ("—", "–", "--", "-", ":") and token.start > tokens[token.i - 1].end - (token.text == ":"):
            return token.i == i or tokens[i].text == "," or tokens[i].text == "("
        if token.text == "(" and token.i == i:
            continue
        if token.pos in ("VERB", "AUX"):
            return False
    return False
