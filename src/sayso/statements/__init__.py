"""Statements: who says what, in which words, with which stance.

find() takes one parsed report with its mentions and gives its statements: those with a source, and the outlet's own.
It knows nothing of other reports: whether two statements agree is reconcile's business.
"""

from sayso.language import Document
from sayso.model import Mentions, Span, Speaker, Stance, Statement, ids
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
    drafts = speech.join(document, denials.settle([*verbs.find(document, names), *phrases.find(document)]))
    speakers = Speakers(document, mentions, names, sorted(piece for draft in drafts for piece in draft.pieces))
    found: list[Statement] = []
    taken: list[Span] = []
    for draft in sorted(drafts, key=lambda d: d.at):
        chains = speakers.of(draft)
        if not chains:
            continue
        taken += [*draft.pieces, Span(draft.cue[0].start, draft.cue[-1].end)]
        if draft.source is not None:
            phrase = names.phrase(draft.source)
            taken.append(Span(phrase[0].start, phrase[-1].end))
        parts = [draft.pieces] if draft.bare else split(document, draft.pieces, eventful)
        for pieces in parts:
            for chain in chains:
                kind = stance.of(document, pieces[0], draft.stance, chain)
                found.append(_statement(document, tuple(pieces), draft, chain, kind))
    for pieces in voice.find(document, taken, eventful):
        for part in split(document, pieces, eventful):
            kind = stance.of(document, part[0], Stance.ASSERTS, ())
            found.append(_statement(document, tuple(part), None, (), kind))
    unique = {s.id: s for s in stance.of_claimant(document, found)}
    ordered = sorted(unique.values(), key=lambda s: (s.start, s.end, s.chain != (), s.id))
    return denials.parts(document, mentions, denials.link(tuple(ordered)))


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
