"""Statements: who says what, in which words, with which stance.

find() takes one parsed report with its mentions and gives its statements: those with a source, and the outlet's own.
It knows nothing of other reports: whether two statements agree is reconcile's business.
"""

from sayso.language import Document
from sayso.model import Mentions, SourceKind, Span, Speaker, Stance, Statement, ids
from sayso.statements import denials, phrases, speech, stance, verbs, voice
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
    spoken = [(draft, speakers.of(draft)) for draft in ordered]
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
        if _only_relays(draft, chains, near):
            continue
        within = _teller(draft, near)
        parts = [draft.pieces] if draft.bare else split(document, draft.pieces, eventful)
        for pieces in parts:
            for chain in chains:
                kind = stance.of(document, pieces[0], draft.stance, chain)
                passed_on = tuple(s for s in within if s.name not in {c.name for c in chain}) if chain else ()
                found.append(_statement(document, tuple(pieces), draft, (*chain, *passed_on), kind))
    for pieces in voice.find(document, taken, eventful):
        for part in split(document, pieces, eventful):
            kind = stance.of(document, part[0], Stance.ASSERTS, ())
            found.append(_statement(document, tuple(part), None, (), kind))
    unique = {s.id: s for s in stance.of_claimant(document, _whole_chains(found))}
    ordered_by_place = tuple(sorted(unique.values(), key=lambda s: (s.start, s.end, s.chain != (), s.id)))
    return denials.parts(document, mentions, denials.link(ordered_by_place))


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


def _only_relays(
    draft: Draft, chains: list[tuple[Speaker, ...]], near: list[tuple[Draft, list[tuple[Speaker, ...]]]]
) -> bool:
    """Whether an agency or outlet only passes on what somebody else says: "The centre said ..., Interfax reported"."""
    if any(chain and chain[0].kind not in (SourceKind.AGENCY, SourceKind.OUTLET) for chain in chains):
        return False
    size = sum(len(piece) for piece in draft.pieces)
    inner = (
        sum(len(p) for p in other.pieces)
        for other, told in near
        if other is not draft
        and told
        and other.source is not None
        and any(p.start <= other.at < p.end for p in draft.pieces)
    )
    return max(inner, default=0) > MOSTLY * size


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
