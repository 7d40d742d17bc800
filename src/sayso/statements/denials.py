"""Denials: which of two readings of one cue stays, and which statement of the report a denial is of."""

from bisect import bisect_left

from msgspec.structs import replace

from sayso.language import Document
from sayso.model import Mentions, Span, Stance, Statement
from sayso.statements import lexicon
from sayso.statements.draft import Draft
from sayso.statements.subjects import SUBJECTS

# How far back (in characters) a bare denial reaches for what it denies within its report: about four sentences.
REACH = 1200
# As many statements as four sentences can hold.
MOST = 60
# How many drafts before and behind are looked at for one whose content holds a cue.
NEAR = 20


def settle(drafts: list[Draft]) -> list[Draft]:
    """One draft a cue: of those that share a cue word the first kind of the list below stays."""
    rank = {"responsibility": 0, "claimed by": 0, "no comment": 0, "quoting": 1, "according": 1, "noun of saying": 4}
    best: dict[int, Draft] = {}
    for draft in drafts:
        key = draft.cue[0].i
        known = best.get(key)
        if known is None or rank.get(draft.pattern, 2) < rank.get(known.pattern, 2):
            best[key] = draft
    ordered = sorted(best.values(), key=lambda d: d.at)
    ordered = [d for d in ordered if not _empty(d)]
    kept = [d for n, d in enumerate(ordered) if not _idle_within(d, ordered[max(0, n - NEAR) : n + NEAR])]
    owned = {t.i for d in kept if d.pattern == "responsibility" for t in d.cue}
    return [d for d in kept if d.pattern == "responsibility" or not owned & {t.i for t in d.cue}]


# Ways of reporting in which nobody need be named; elsewhere a missing source is one that was not found, and a claim
# without it would pass for the outlet's own.
_NAMELESS = frozenset(("passive", "adverb", "noun of saying", "headline", "claimed by"))


def _empty(draft: Draft) -> bool:
    """Whether a draft holds no claim, or a claim whose speaker was not found."""
    if draft.source is None and not draft.relays and draft.pattern not in _NAMELESS:
        return True
    return draft.thin and draft.kind != "speech"


def _idle_within(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a draft inside what somebody else says adds no speaker of its own.

    "The toll is expected to rise, he said" names nobody within; "Ali said that he had asked for help" only Ali again.
    """
    outer = [d for d in drafts if d is not draft and any(p.start <= draft.at < p.end for p in d.pieces)]
    if not any(d.source is not None and d.pattern in _STRONG for d in outer):
        return False
    if draft.source is None:
        return not draft.relays
    if draft.kind == "speech" and draft.pattern == "clause" and any(_is_record(d) for d in outer):
        return False  # "he told detectives that he had fired, the affidavit says": he, not the affidavit
    if draft.kind == "speech" and draft.pattern == "xcomp" and draft.stance in (Stance.ADMITS, Stance.DENIES):
        return draft.source.pos == "PRON"  # "the rebels acknowledged losing the town, according to the radio"
    if draft.bare and draft.kind == "speech":
        return draft.source.pos == "PRON"  # "the gang denies it, the mayor said"
    if draft.retold:
        return False
    if draft.pattern == "noun of saying" and draft.source not in draft.cue:
        return draft.source.pos == "PRON"  # "contrary to the enemy's claim that ..."
    return draft.source.pos == "PRON" or draft.kind != "speech" or draft.pattern not in _STRONG


def _is_record(draft: Draft) -> bool:
    """Whether a document tells what somebody else said."""
    return (
        draft.source is not None
        and lexicon.is_document(draft.source)
        and draft.source.lemma in lexicon.words("records")
    )


# Ways in which a claim inside a claim is surely another's: the rest are turns of phrase of the outer speaker.
_STRONG = frozenset(
    ("clause", "according", "accused", "responsibility", "claimed by", "quoting", "quoted", "no comment")
)


def parts(document: Document, mentions: Mentions, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements with `part` set where a denial or doubt itself says what it is of.

    number: it names a toll; responsibility: it is of what the speaker's own side did, or of a link to it; occurrence:
    it is of a clause. A bare denial ("rejected the claim") names no part.
    """
    figures = [f.span for f in mentions.figures if f.what in ("killed", "wounded", "missing", "displaced")]
    return tuple(
        replace(s, part=_part(document, figures, s)) if s.stance in (Stance.DENIES, Stance.DOUBTS) else s
        for s in statements
    )


_OWN = frozenset(("it", "they", "we", "he", "she", "its", "their", "our", "his", "her"))


def _part(document: Document, figures: list[Span], denial: Statement) -> str | None:
    tokens = [t for span in denial.spans for t in document.tokens_in(span)]
    if denial.cue is not None and any(denial.cue.overlaps(span) for span in denial.spans):
        tokens = [t for t in tokens if t.start >= denial.cue.end]
        links = lexicon.words("links") | {"responsibility"}
        return "responsibility" if any(t.lemma.lower() in links for t in tokens) else None
    if any(span.holds(figure) for figure in figures for span in denial.spans):
        return "number"
    subject = next((t for t in tokens if t.dep in SUBJECTS), None)
    own = subject is not None and any(t.lower in _OWN for t in subject.subtree)
    gerund = bool(tokens) and tokens[0].tag == "VBG"
    if own or gerund or any(t.lemma.lower() in lexicon.words("links") for t in tokens):
        return "responsibility"
    return "occurrence" if any(t.pos in ("VERB", "AUX") for t in tokens) else None


def link(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements with `of` set where a denial or doubt is of another statement of the same report."""
    return tuple(
        replace(s, of=_target(s, statements)) if s.stance in (Stance.DENIES, Stance.DOUBTS) and s.chain else s
        for s in statements
    )


def _target(denial: Statement, statements: tuple[Statement, ...]) -> str | None:
    """The nearest earlier statement of another speaker, by its place in the text."""
    whole = Span(denial.start, denial.end)
    root = denial.chain[0].name
    at = bisect_left(statements, denial.start, key=lambda s: s.start)
    for other in reversed(statements[max(0, at - MOST) : at]):
        if denial.start - other.end > REACH or any(whole.overlaps(s) for s in other.spans):
            continue
        if other.chain and other.chain[0].name != root and other.stance not in (Stance.DENIES, Stance.DECLINES):
            return other.id
    return None
