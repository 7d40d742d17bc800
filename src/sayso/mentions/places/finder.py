"""The way from a document to its places: spans, verdicts, containers, evidence, senses, mentions."""

from sayso.language import Document
from sayso.mentions.places import index as place_index
from sayso.mentions.places.accept import accepted, covering
from sayso.mentions.places.bodies import bodies
from sayso.mentions.places.evidence import DOMAIN, Evidence, demonyms, homes, signs, votes
from sayso.mentions.places.holding import in_areas
from sayso.mentions.places.index import Index
from sayso.mentions.places.judge import ACCEPT, Verdict
from sayso.mentions.places.lexicon import Lexicon, lexicon
from sayso.mentions.places.lists import as_counties
from sayso.mentions.places.names import fold
from sayso.mentions.places.naming import names_of
from sayso.mentions.places.outlet import Hint, hints, home
from sayso.mentions.places.output import place_of, reason_of, settled
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Candidate, Kind
from sayso.mentions.places.resolve import Name, Sense, resolve_all
from sayso.mentions.places.setting import Reading, setting
from sayso.mentions.places.spans import Found, spans
from sayso.mentions.places.surroundings import Surroundings
from sayso.mentions.places.unknown import SPOKEN_OF, unknown
from sayso.model import ActorMention, PlaceMention, Span

# What a name says for others that stands inside the name of a local body, or in the outlet, address or title.
BODY, HINT = 0.9, 0.6


def find(document: Document, actors: tuple[ActorMention, ...]) -> tuple[PlaceMention, ...]:
    """The places that a report names, in text order; `actors` are those that the report names.

    The first call of a user builds the index (about 15 s). Raises PermissionError where it can be kept nowhere.
    """
    return read(document, actors).places


def read(document: Document, actors: tuple[ActorMention, ...]) -> Reading:
    """The places that a report names, and where it plays as a whole."""
    index, words = place_index.get(), lexicon()
    people = People(document, actors, words, index)
    covered = covering(document, actors)
    base = Evidence()
    for told in (demonyms(document, words), homes(actors), signs(document, words)):
        for code, weight in told.items():
            base.countries[code] += weight
    every = as_counties(document, list(spans(document, index, words)), index)
    kept = accepted(document, every, words, people, covered, base.leading(SPOKEN_OF))
    # Where reading took the dateline out of the text, it still tells where the report is from: a town, not an area.
    for candidate, weight in votes(index.lookup(fold(document.report.dateline_place or ""))):
        if candidate.kind not in (Kind.AREA, Kind.PART):
            base.add(candidate, weight)
    taken = [f for f, _ in kept]
    further = unknown(document, index, words, people, taken, _spoken_of(base, taken), covered)
    kept += [(f, Verdict(ACCEPT, around)) for f, around in further]
    first = {f.first for f, _ in kept}
    inside = bodies(document, every, first, words, people)
    civic = {f.first for f, _, body in inside if body}
    both = sorted([*kept, *((f, Verdict(0.0, around)) for f, around, _ in inside)], key=lambda pair: pair[0].first)
    names, which = names_of(document, both, words)
    shown = {number for (f, _), number in zip(both, which, strict=True) if f.first in first}
    for number, name in enumerate(names):
        name.weight = 1.0 if number in shown else BODY
    plain = _senses(names, base, [])
    outside, country = hints(document.report, index, words), home(document.report, words)
    senses = plain
    if country is not None:
        base.countries[country] += DOMAIN
    if outside or country is not None:
        senses = _senses(names, base, outside)
    changed = {number for number, candidate in enumerate(plain) if candidate != senses[number]}
    mentions: list[PlaceMention] = []
    inner: list[PlaceMention] = []
    capitals: set[Span] = set()
    for (found, verdict), number in zip(both, which, strict=True):
        mention = _mention(document, found, names[number], index, beside(verdict.around, words), number in changed)
        if found.first in first:
            mentions.append(mention)
        elif found.first in civic:
            inner.append(mention)
        meant = senses[number]
        if meant is not None and meant.kind == Kind.CAPITAL:
            capitals.add(mention.span)
    return Reading(tuple(in_areas(document.text, mentions)), setting(document, mentions, inner, capitals))


def _mention(document: Document, found: Found, name: Name, index: Index, near: bool, changed: bool) -> PlaceMention:
    """A span with the sense of its name; `changed` where what stands outside the text decided it."""
    span = Span(document.tokens[found.first].start, found.end)
    reason = reason_of(name, index, near)
    if changed:
        reason += "; its outlet, address or title tells"
    return PlaceMention(span, place_of(span.of(document.text), name, index, near), reason)


def _senses(names: list[Name], evidence: Evidence, outside: list[Hint]) -> list[Candidate | None]:
    """Give the names their senses with what is told outside the text; the candidate that each is settled to."""
    own = {name.key for name in names}
    for name in names:
        name.sense = Sense()
    resolve_all(names + [Name(h.key, h.candidates, weight=HINT) for h in outside if h.key not in own], evidence)
    return [settled(name) for name in names]


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
