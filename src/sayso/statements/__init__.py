"""Statements: who says what, in which words, with which stance.

find() takes one parsed report with its mentions and gives its statements: those with a source, and the outlet's own.
It knows nothing of other reports: whether two statements agree is reconcile's business.
"""

from sayso.language import Document
from sayso.model import Mentions, SourceKind, Span, Speaker, Stance, Statement, ids
from sayso.statements import denials, lexicon, phrases, speech, stance, verbs, voice
from sayso.statements.draft import Draft
from sayso.statements.eventful import Eventful
from sayso.statements.names import Names
from sayso.statements.speakers import Speakers
from sayso.statements.split import split

__all__ = ["find"]


def find(document: Document, mentions: Mentions) -> tuple[Statement, ...]:
    """The statements of one report, in text order."""
    eventful = Eventful(mentions)
    eventful.lead(document)
    names = Names(document, mentions)
    told = [d for d in phrases.find(document) if d.pattern != "headline" or _tagged(d, names)]
    drafts = speech.join(document, denials.settle([*verbs.find(document, names), *told]))
    speakers = Speakers(document, mentions, names, sorted(piece for draft in drafts for piece in draft.pieces))
    ordered = sorted(drafts, key=lambda d: d.at)
    spoken = [(draft, speakers.of(draft, _quoter(draft, ordered) if draft.retold else None)) for draft in ordered]
    found: list[Statement] = []
    taken: list[Span] = []
    for n, (draft, chains) in enumerate(spoken):
        if not chains:
            continue
        taken += [*draft.pieces, Span(draft.cue[0].start, draft.cue[-1].end)]
        if draft.source is not None:
            phrase = names.phrase(draft.source)
            taken.append(Span(phrase[0].start, phrase[-1].end))
        near = spoken[max(0, n - NEAR) : n + NEAR]
        if _only_relays(draft, chains, near, names):
            continue
        within = _teller(draft, near)
        parts = [draft.pieces] if draft.bare else split(document, draft.pieces, eventful)
        for pieces in parts:
            for chain in chains:
                kind = stance.of(document, pieces, draft.stance, chain)
                whole = _way(chain, within)
                found.append(_statement(document, tuple(pieces), draft, whole, kind))
    for pieces in voice.find(document, taken, eventful):
        for part in split(document, pieces, eventful):
            kind = stance.of(document, part, Stance.ASSERTS, ())
            found.append(_statement(document, tuple(part), None, (), kind))
    unique = {s.id: s for s in stance.of_claimant(document, _whole_chains(found))}
    ordered_by_place = tuple(sorted(unique.values(), key=lambda s: (s.start, s.end, s.chain != (), s.id)))
    return denials.parts(document, mentions, denials.link(ordered_by_place))


_MEDIA = (SourceKind.AGENCY, SourceKind.OUTLET)


def _way(chain: tuple[Speaker, ...], within: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """A chain with those who tell of it behind it; who was told ("told officers") gives way to who tells the report."""
    if not chain or not within:
        return chain
    heard = [s for s in chain[1:] if s.kind in _MEDIA] if chain[0].name != within[0].name else chain[1:]
    known = (chain[0], *heard)
    return (*known, *(s for s in within if s.name not in {c.name for c in known}))


def _whole_chains(found: list[Statement]) -> list[Statement]:
    """Without what is told again with more of its way: "the charity quoted villagers as saying" is also "saying"."""
    longer: dict[tuple[tuple[Span, ...], str], int] = {}
    for s in found:
        if s.chain:
            key = s.spans, s.chain[0].name
            longer[key] = max(longer.get(key, 0), len(s.chain))
    return [s for s in found if len(s.chain) != 1 or longer[s.spans, s.chain[0].name] == 1]


def _tagged(draft: Draft, names: Names) -> bool:
    """Whether the words beside the colon of a title name somebody: "Toll rises: monitor", not "Bus crash: ..."."""
    return draft.source is not None and names.at(draft.source) is not None


# How many drafts before and behind are looked at for one that tells of another.
NEAR = 20


# A claim that makes up this share of another is all that the other tells.
MOSTLY = 0.5
# So does one that stands in nearly all of it with its speaker and its cue.
FILLS = 0.85


def _only_relays(
    draft: Draft, chains: list[tuple[Speaker, ...]], near: list[tuple[Draft, list[tuple[Speaker, ...]]]], names: Names
) -> bool:
    """Whether who speaks only passes on what another says: "The centre said ..., Interfax reported".

    An agency or outlet mostly does; another speaker where he says who said it to him, or tells nothing besides.
    """
    if draft.stance is not Stance.ASSERTS:
        return False  # "denied that the rebels had said so" denies
    carrier = all(not chain or chain[0].kind in (SourceKind.AGENCY, SourceKind.OUTLET) for chain in chains)
    size = sum(len(piece) for piece in draft.pieces)
    inner = (
        sum(len(p) for p in other.pieces)
        for other, told in near
        if other is not draft
        and told
        and other.source is not None
        and (carrier or (other.kind == "speech" and other.source.pos != "PRON") or other.retold)
        and any(p.start <= other.at < p.end for p in draft.pieces)
    )
    return max(inner, default=0) > MOSTLY * size or any(_fills(other, draft, names) for other, told in near if told)


def _fills(inner: Draft, outer: Draft, names: Names) -> bool:
    """Whether an attribution with its source and cue is all that another tells: "he said the army had told him ..."."""
    if inner is outer or inner.source is None or not inner.pieces or inner.kind != "speech" or len(outer.pieces) != 1:
        return False
    record = outer.source is not None and outer.source.lemma in lexicon.words("records")
    if inner.source.pos == "PRON" and not (inner.retold or record):
        return False
    whole = outer.pieces[0]
    phrase = names.phrase(inner.source)
    first = min(phrase[0].start, inner.at, inner.pieces[0].start)
    told = [t.end for t in inner.relays if whole.start <= t.start < whole.end]
    last = max(inner.pieces[-1].end, inner.cue[-1].end, *told)
    # Where a claim of the outer speaker stands between the two, the parse has mistaken whose verb it is.
    words = sum(len(piece) for piece in inner.pieces) + phrase[-1].end - phrase[0].start
    near = words >= MOSTLY * (last - first)
    return near and whole.start <= inner.at < whole.end and last - max(first, whole.start) >= FILLS * len(whole)


def _quoter(draft: Draft, ordered: list[Draft]) -> Draft | None:
    """The draft of who tells what he was told."""
    return next((d for d in ordered if d is not draft and any(p.start <= draft.at < p.end for p in d.pieces)), None)


def _teller(draft: Draft, spoken: list[tuple[Draft, list[tuple[Speaker, ...]]]]) -> tuple[Speaker, ...]:
    """Who tells that a claim was made: "Ali denied it, the mayor said" has Ali for its root, the mayor behind him."""
    outer = [
        (piece.end - piece.start, chains[0])
        for other, chains in spoken
        if other is not draft and chains and not other.bare  # "denied reports that ..." does not tell of them
        for piece in other.pieces
        if piece.start <= draft.at < piece.end
    ]
    return min(outer, key=lambda found: found[0])[1] if outer else ()


def _statement(
    document: Document, spans: tuple[Span, ...], draft: Draft | None, chain: tuple[Speaker, ...], kind: Stance
) -> Statement:
    # A quotation that goes on with the speaker before it has no words of saying of its own.
    cue = None if draft is None or draft.pattern == "continued" else Span(draft.cue[0].start, draft.cue[-1].end)
    names = "|".join(s.name for s in chain)
    where = ",".join(f"{s.start}-{s.end}" for s in spans)
    return Statement(
        id=ids.make("s", document.report.id, where, names, kind, cue.start if cue else ""),
        report=document.report.id,
        spans=spans,
        cue=cue,
        chain=chain,
        stance=kind,
    )
