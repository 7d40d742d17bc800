"""The way from a document to its places: spans, verdicts, containers, evidence, senses, mentions."""

from sayso.language import Document
from sayso.mentions.places import index as place_index
from sayso.mentions.places.containers import container_of, within
from sayso.mentions.places.evidence import Evidence, demonyms, votes
from sayso.mentions.places.index import Index
from sayso.mentions.places.judge import ACCEPT, CLEAR, REJECTED, Verdict, judge
from sayso.mentions.places.lexicon import Lexicon, lexicon
from sayso.mentions.places.lists import as_counties, chains
from sayso.mentions.places.output import place_of, reason_of
from sayso.mentions.places.people import People
from sayso.mentions.places.record import Candidate, Kind, NameClass
from sayso.mentions.places.resolve import Name, resolve_all
from sayso.mentions.places.spans import Found, spans
from sayso.mentions.places.unknown import SPOKEN_OF, unknown
from sayso.model import ActorMention, PlaceMention, Span

# What a clear mention of a name adds to its other mentions in the report.
CARRIED = 2.0
# What a row of places adds to a member that would not stand by itself.
LISTED = 1.5


def find(document: Document, actors: tuple[ActorMention, ...]) -> tuple[PlaceMention, ...]:
    """The places that a report names, in text order; `actors` are those that the report names."""
    index, words = place_index.get(), lexicon()
    people = People(document, actors, words, index)
    kept = _accepted(document, index, words, people, actors)
    base = Evidence()
    for code, weight in demonyms(document, words).items():
        base.countries[code] += weight
    taken = [f for f, _ in kept]
    further = unknown(document, index, words, people, taken, _spoken_of(base, taken), _covers(document, actors))
    kept += [(f, Verdict(ACCEPT, around.kind, around)) for f, around in further]
    kept.sort(key=lambda pair: pair[0].first)
    found = [f for f, _ in kept]
    verdicts = [v for _, v in kept]
    names, which = _names(document, found, verdicts, words)
    resolve_all(names, base)
    mentions = []
    for f, verdict, number in zip(found, verdicts, which, strict=True):
        name = names[number]
        span = Span(document.tokens[f.first].start, f.end)
        near = _near(document, f, verdict, words)
        place = place_of(document.text[span.start : span.end], name, index, near)
        mentions.append(PlaceMention(span, place, reason_of(name, index, near)))
    return tuple(mentions)


def _accepted(
    document: Document, index: Index, words: Lexicon, people: People, actors: tuple[ActorMention, ...]
) -> list[tuple[Found, Verdict]]:
    every = as_counties(document, list(spans(document, index, words)), index)
    covered = _covers(document, actors)
    judged = [(f, v) for f in every if (v := judge(document, f, words, people)).score > REJECTED and not covered(f)]
    clear = {f.key for f, v in judged if v.score >= CLEAR}
    scores = [v.score + (CARRIED if f.key in clear else 0.0) for f, v in judged]
    # A row of places carries its members: "Saraqib, Binnish and Sarmin".
    for run in chains(document, [f for f, _ in judged]):
        best = max(scores[n] for n in run)
        for n in run:
            if best >= ACCEPT + 1 and scores[n] < ACCEPT:
                scores[n] += LISTED
    return [pair for pair, score in zip(judged, scores, strict=True) if score >= ACCEPT]


def _spoken_of(base: Evidence, found: list[Found]) -> list[str]:
    """The countries that the report speaks of, by words for their people and by places told by fame."""
    evidence = Evidence()
    evidence.countries.update(base.countries)
    for f in found:
        for candidate, weight in votes(f.candidates):
            evidence.add(candidate, weight)
    return evidence.leading(SPOKEN_OF)


def _covers(document: Document, actors: tuple[ActorMention, ...]):  # type: ignore[no-untyped-def]
    """Whether an actor's name holds a span: an organisation that holds a place name is not a place."""
    spans_ = sorted(((a.span.start, a.span.end, a.how, a.kind) for a in actors))

    def covered(found: Found) -> bool:
        start, end = document.tokens[found.first].start, document.tokens[found.last].end
        for low, high, how, _ in spans_:
            if low > start:
                break
            if high >= end and (high - low) > (end - start):
                if how == "person" and low == start:
                    continue
                if how in ("description", "organ"):
                    continue
                return True
        return False

    return covered


def _names(
    document: Document, found: list[Found], verdicts: list[Verdict], words: Lexicon
) -> tuple[list[Name], list[int]]:
    """The names of the report and, for each span, the number of its name."""
    cut: list[tuple[tuple[Candidate, ...], str]] = [(f.candidates, "") for f in found]
    for n in range(len(found) - 1, -1, -1):
        held = container_of(document, found, n, words)
        if held is None:
            continue
        inside = within(cut[n][0], cut[held][0])
        if inside:
            cut[n] = (inside, found[held].key)
            holding = tuple(c for c in cut[held][0] if within(inside, (c,)))
            cut[held] = (holding or cut[held][0], cut[held][1] or "")
    # A container told once holds for the bare mentions of the same name.
    told: dict[str, tuple[tuple[Candidate, ...], str]] = {}
    for f, (candidates, container) in zip(found, cut, strict=True):
        if container and f.key not in told:
            told[f.key] = (candidates, container)
    names: list[Name] = []
    by_key: dict[tuple[str, tuple[int, ...]], int] = {}
    which = []
    for n, f in enumerate(found):
        candidates, container = cut[n] if cut[n][1] else told.get(f.key, cut[n])
        kinds = _cues(verdicts[n], words)
        key = (f"{f.key} {kinds}", tuple(c.row for c in candidates))
        if key not in by_key:
            by_key[key] = len(names)
            names.append(Name(f.key, candidates, container))
            names[-1].cues.update([kinds] if kinds else [])
        names[by_key[key]].count += 1
        which.append(by_key[key])
    for run in chains(document, found):
        for n in run:
            names[which[n]].peers.update(id(names[which[m]]) for m in run if which[m] != which[n])
    return names, which


def _cues(verdict: Verdict, words: Lexicon) -> str:
    kind = verdict.around.kind
    if kind in words.areas_after:
        return "area"
    if kind in words.districts_after:
        return "district"
    return "town" if kind in ("city", "town", "village", "cities", "towns", "villages", "suburb", "neighborhood", "neighbourhood") else ""


def _near(document: Document, found: Found, verdict: Verdict, words: Lexicon) -> bool:
    """Whether what is told happens beside the place: "near X", "10 km east of X", "the countryside of X"."""
    around = verdict.around
    if around.before is not None and around.before.lower in words.near_words:
        return True
    if around.kind in words.part_words and around.of:
        return True
    return around.follows in ("countryside", "outskirts")


__all__ = ["find"]
_ = (Kind, NameClass)
