"""Which spans of a report are places: each is judged by itself, then names and rows of places carry their like."""

from collections.abc import Callable, Collection

from sayso.language import Document
from sayso.mentions.places.containers import container_of
from sayso.mentions.places.judge import ACCEPT, CLEAR, Verdict, judge
from sayso.mentions.places.lexicon import Lexicon
from sayso.mentions.places.lists import chains
from sayso.mentions.places.people import People
from sayso.mentions.places.shape import REJECTED
from sayso.mentions.places.spans import Found
from sayso.model import ActorMention

# What a clear mention of a name adds to its other mentions in the report; a mention that only passes adds half.
CARRIED = 2.0
# What a container adds: "Manbij in Syria" is a place.
HELD = 2.0
# What a row of places adds to a member that would not stand by itself, when one member is this far above ACCEPT.
LISTED, SURE = 1.5, 1.0
# What a town gains in a country that the report speaks of, where names are no words of English: "left Azaz".
AT_HOME, TOWN = 1.5, 5_000

Covered = Callable[[Found], bool]


def accepted(
    document: Document, every: list[Found], words: Lexicon, people: People, covered: Covered,
    spoken: Collection[str] = (),
) -> list[tuple[Found, Verdict]]:  # fmt: skip
    """Those of the spans that are places, in text order, each with its verdict; `spoken` are codes of countries."""
    judged = [(f, v) for f in every if (v := judge(document, f, words, people)).score > REJECTED and not covered(f)]
    found = [f for f, _ in judged]
    scores = [
        v.score + (HELD if container_of(document, found, n, words) is not None else 0.0)
        for n, (_, v) in enumerate(judged)
    ]
    home = {code for code in spoken if code in words.transliterated}
    for n, f in enumerate(found):
        if home and any(c.country in home and c.population >= TOWN for c in f.candidates):
            scores[n] += AT_HOME
    clear = {f.key for f, score in zip(found, scores, strict=True) if score >= CLEAR}
    passing = {f.key for f, score in zip(found, scores, strict=True) if score >= ACCEPT}
    for n, f in enumerate(found):
        scores[n] += CARRIED if f.key in clear else CARRIED / 2 if f.key in passing else 0.0
    # "Saraqib, Binnish and Sarmin": the known carry the unknown.
    for run in chains(document, found):
        if max(scores[n] for n in run) >= ACCEPT + SURE:
            for n in run:
                scores[n] += LISTED if scores[n] < ACCEPT else 0.0
    return [pair for pair, score in zip(judged, scores, strict=True) if score >= ACCEPT]


def covering(document: Document, actors: tuple[ActorMention, ...]) -> Covered:
    """A test whether an actor's name holds a span: an organisation that holds a place name is not a place.

    A place stays one where it only tells whose or whence: "Sweden's minister", "a Chicago resident", "Columbus Mayor
    Jane Doe".
    """
    held: dict[int, list[ActorMention]] = {}
    for actor in actors:
        for token in document.tokens_in(actor.span):
            held.setdefault(token.i, []).append(actor)

    def covered(found: Found) -> bool:
        start, end = document.tokens[found.first].start, document.tokens[found.last].end
        for actor in held.get(found.first, ()):
            inside = actor.span.start <= start and end <= actor.span.end and len(actor.span) > end - start
            if inside and not _tells_whence(document, found, actor):
                return True
        return False

    return covered


def _tells_whence(document: Document, found: Found, actor: ActorMention) -> bool:
    """Whether a place in an actor's span is not part of a name."""
    if actor.how in ("description", "organ"):
        return True
    after = document.tokens[found.last + 1] if found.last + 1 < len(document.tokens) else None
    if after is not None and after.tag == "POS":
        return True
    first = document.tokens[found.first].start == actor.span.start
    if actor.how == "person" and first:
        return True
    return actor.how == "short" and after is not None and after.text[:1].islower()
