"""Names that the gazetteer does not have as they are written: found by clear words around them, looked up by sound.

"the town of Minbej" is Manbij in a report on Syria. A name that sounds like no place of the countries spoken of is
still a place where the text says so ("the village of X"); it then has its name only.
"""

from collections.abc import Callable

from sayso.language import Document, Token
from sayso.mentions.places.index import Index
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.names import LONGEST, fold, sound
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Candidate
from sayso.mentions.places.same import bare
from sayso.mentions.places.spans import Found, reach, starts
from sayso.mentions.places.surroundings import Surroundings, capital, shouting

# Words of at most so many tokens: past it a run of capitals is a title or a list.
MOST = 5
# At this share of the evidence a country's places are searched by sound.
SPOKEN_OF = 0.75
# A place told by sound alone, with no word for a kind of place beside it, has at least so many inhabitants.
LEAST = 1_000


def unknown(
    document: Document, index: Index, words: Lexicon, people: People, taken: list[Found], countries: list[str],
    covered: Callable[[Found], bool],
) -> list[tuple[Found, Surroundings]]:  # fmt: skip
    """Further spans with their surroundings, in text order; candidates are by sound, () where there are none.

    Where the words around one mention are clear, they carry the others of its name: "the village of X ... killed in X".
    """
    used = {i for f in taken for i in range(f.first, f.last + 1)}
    starts_of = {f.first for f in taken}
    found = []
    open_: list[list[Token]] = []
    for sentence in document.sentences:
        tokens = sentence.tokens
        if shouting(tokens):
            continue
        i = 0
        while i < len(tokens):
            if tokens[i].i in used or not starts(tokens, i, words):
                i += 1
                continue
            if tokens[i].tag in ("IN", "DT", "TO"):  # "In Chorah district": the capital is the sentence's
                i += 1
                continue
            last = reach(tokens, i, words)
            last = next((j - 1 for j in range(i + 1, last) if tokens[j].lower in ("and", "or")), last)
            # "Chorah in Afghanistan": what is found already is no part of the name.
            last = next((j - 1 for j in range(i + 1, last + 1) if tokens[j].i in used), last)
            while last > i and not capital(tokens[last]):
                last -= 1
            span = tokens[i : last + 1]
            if not any(t.i in used for t in span) and len(span) <= MOST:
                one = _one(document, index, words, people, span, countries, starts_of)
                if one and not covered(one[0]):
                    found.append(one)
                elif one is None:
                    open_.append(span)
            i = last + 1
    known = {bare(f.key): f for f, _ in found if not f.candidates}
    if known:
        found += (one for span in open_ if (one := _carried(document, span, known, words)) and not covered(one[0]))
    return sorted(found, key=lambda pair: pair[0].first)


def _carried(
    document: Document, span: list[Token], known: dict[str, Found], words: Lexicon
) -> tuple[Found, Surroundings] | None:
    """A further mention of a name that the report tells of clearly elsewhere, also without its article."""
    key = fold(document.text[span[0].start : span[-1].end])
    if bare(key) not in known:
        return None
    around = Surroundings(document, span[0].i, span[-1].i, words, False)
    if around.left or around.right:
        return None
    return Found(span[0].i, span[-1].i, span[-1].end, key, (), False, False), around


def _one(
    document: Document, index: Index, words: Lexicon, people: People, span: list[Token], countries: list[str],
    starts_of: set[int],
) -> tuple[Found, Surroundings] | None:  # fmt: skip
    quote = document.text[span[0].start : span[-1].end]
    key = fold(quote) if len(quote) <= LONGEST else ""
    if len(key) < 3 or not _name_like(span, quote, key, words):
        return None
    around = Surroundings(document, span[0].i, span[-1].i, words, False)
    if around.left or around.right:
        return None
    settled = around.kind in (words.settlements if around.of else words.settlements_after)
    before = around.before.lower if around.before else ""
    # "in X, Syria": a container that is already found follows.
    contained = around.comma and span[-1].i + 2 in starts_of and before in words.locative
    if not (settled or contained or before in words.strong_locative):
        return None
    if not settled and (span[0].lower in words.given_names or people.surname(fold(span[-1].text))):
        return None
    candidates: tuple[Candidate, ...] = ()
    for country in countries:
        if country in words.transliterated and (heard := index.heard(country, sound(quote))):
            candidates += heard
    if not (settled or contained):
        candidates = tuple(c for c in candidates if c.population >= LEAST)
        if not candidates:
            return None
    return Found(span[0].i, span[-1].i, span[-1].end, key, candidates, False, False), around


def _name_like(span: list[Token], quote: str, key: str, words: Lexicon) -> bool:
    if quote.isupper() and len(quote) <= 5:
        return False
    if not all(
        t.tag in ("NNP", "NNPS", "HYPH", "POS", "IN", "DT", "FW", ":", "JJ", "NN", "NNS") or not capital(t)
        for t in span
    ):
        return False
    if not any(t.tag in ("NNP", "NNPS") for t in span):
        return False
    for token in span:
        low = token.lower
        if low in words.never or low in words.organisations_after or low in words.titles or low in words.built_after:
            return False
        if fold(token.text) in words.people:
            return False
    return key not in words.common
