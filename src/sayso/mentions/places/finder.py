"""The way from a document to its places: spans, verdicts, containers, evidence, senses, mentions."""

import itertools
import re
from collections.abc import Iterator

from msgspec import structs

from sayso.language import Document
from sayso.mentions.places import index as place_index
from sayso.mentions.places.accept import accepted, covering
from sayso.mentions.places.evidence import Evidence, demonyms, homes, votes
from sayso.mentions.places.judge import ACCEPT, Verdict
from sayso.mentions.places.lexicon import Lexicon, lexicon
from sayso.mentions.places.names import fold
from sayso.mentions.places.naming import names_of
from sayso.mentions.places.output import place_of, reason_of
from sayso.mentions.places.people import People
from sayso.mentions.places.resolve import resolve_all
from sayso.mentions.places.spans import Found
from sayso.mentions.places.surroundings import Surroundings
from sayso.mentions.places.unknown import SPOKEN_OF, unknown
from sayso.model import ActorMention, PlaceMention, Span


def find(document: Document, actors: tuple[ActorMention, ...]) -> tuple[PlaceMention, ...]:
    """The places that a report names, in text order; `actors` are those that the report names.

    The first call of a user builds the index (about 15 s). Raises PermissionError where it can be kept nowhere.
    """
    index, words = place_index.get(), lexicon()
    people = People(document, actors, words, index)
    covered = covering(document, actors)
    base = Evidence()
    for told in (demonyms(document, words), homes(actors)):
        for code, weight in told.items():
            base.countries[code] += weight
    kept = accepted(document, index, words, people, covered, base.leading(SPOKEN_OF))
    # Where reading took the dateline out of the text, it still tells where the report is from.
    for candidate, weight in votes(index.lookup(fold(document.report.dateline_place or ""))):
        base.add(candidate, weight)
    taken = [f for f, _ in kept]
    further = unknown(document, index, words, people, taken, _spoken_of(base, taken), covered)
    kept += [(f, Verdict(ACCEPT, around)) for f, around in further]
    kept.sort(key=lambda pair: pair[0].first)
    names, which = names_of(document, kept, words)
    resolve_all(names, base)
    mentions = []
    for (found, verdict), number in zip(kept, which, strict=True):
        span = Span(document.tokens[found.first].start, found.end)
        near = beside(verdict.around, words)
        place = place_of(span.of(document.text), names[number], index, near)
        mentions.append(PlaceMention(span, place, reason_of(names[number], index, near)))
    return tuple(_contained(document.text, mentions))


# "Chorah district, Uruzgan province": what may stand between a place and the area that holds it.
_WITHIN = re.compile(
    r"(?: (?:district|sub-district|area|village|town|city|county|valley|region))?,? (?:in |of )?(?:the )?"
)


def _contained(text: str, mentions: list[PlaceMention]) -> Iterator[PlaceMention]:
    """The mentions; one that is not resolved has the country and area of a resolved area that follows it at once."""
    for mention, following in itertools.zip_longest(mentions, mentions[1:]):
        if following is None or mention.place.latitude is not None or following.place.precision != "area":
            yield mention
            continue
        between = text[mention.span.end : following.span.start]
        if len(between) < 30 and "," in between and _WITHIN.fullmatch(between):
            area = following.place
            place = structs.replace(mention.place, country=area.country, admin1=area.admin1)
            yield structs.replace(mention, place=place, reason=f"{mention.reason}; in {area.name}, as the text says")
        else:
            yield mention


def _spoken_of(base: Evidence, found: list[Found]) -> list[str]:
    """The countries that the report speaks of, by words for their people and by places told by fame."""
    evidence = base.copy()
    for f in found:
        for candidate, weight in votes(f.candidates):
            evidence.add(candidate, weight)
    return evidence.leading(SPOKEN_OF)


def beside(around: Surroundings, words: Lexicon) -> bool:
    """Whether what is told happens beside the place: "near X", "10 km east of X", "the countryside of X"."""
    if around.before is not None and around.before.lower in words.near_words:
        return True
    if around.of and around.kind in words.part_words | words.measures:
        return True
    tokens, first = around.tokens, around.first
    # "10 km from X", "two miles away from X".
    if first >= 2 and tokens[first - 1].lower in ("from", "off"):
        return any(t.lower in words.measures for t in tokens[max(0, first - 4) : first - 1])
    return around.follows in ("countryside", "outskirts")
