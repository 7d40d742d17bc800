"""Speech: quotations joined to the attribution that introduces them, and those that stand alone given a speaker."""

from sayso.language import Document, Token
from sayso.model import PassageKind, Span, Stance
from sayso.statements import quotes
from sayso.statements.draft import Draft, trim
from sayso.statements.subjects import noun_phrase

# A quotation this long stands as a claim of its own; shorter ones are words within a claim.
SPEECH_WORDS = 4
# How far (in characters) a cue may stand from the quotation that it introduces or closes.
NEAR = 3


def join(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Drafts with their quotations made whole, and a draft for each quotation that none has.

    A quotation belongs to the draft whose content touches it, or whose cue or source stands right beside it; one that
    stands alone goes on with the speaker of the quotation before it in the same or the preceding paragraph.
    """
    drafts = sorted(drafts, key=lambda d: d.at)
    found: list[Draft] = []
    owners: dict[Span, Draft] = {}
    spoken = [q for q in quotes.find(document) if _is_speech(document, q)]
    for quote in spoken:
        owner = _owner(document, quote, drafts)
        if owner is not None:
            owners[quote] = owner
            _widen(document, owner, quote)
    last: tuple[Span, Draft] | None = None
    for quote in spoken:
        if quote in owners:
            last = (quote, owners[quote])
        elif last is not None and _continues(document, last[0], quote):
            tokens = trim(document.tokens_in(quote))
            if tokens:
                span = Span(tokens[0].start, tokens[-1].end)
                before = last[1]
                if "\n" not in document.text[last[0].end : quote.start] and not any(
                    p.overlaps(span) for p in before.pieces
                ):
                    before.pieces = sorted([*before.pieces, span])
                    last = (quote, before)
                    continue
                found.append(
                    Draft(before.cue, before.source, [span], Stance.ASSERTS, "speech", "continued", before.relays)
                )
                last = (quote, before)
    owning = {id(d) for d in owners.values()}
    kept = [d for d in drafts if d.pieces and (id(d) in owning or not _within_quote(d, spoken))]
    return sorted(kept + found, key=lambda d: (d.pieces[0], d.at))


def _is_speech(document: Document, quote: Span) -> bool:
    tokens = [t for t in document.tokens_in(quote) if t.pos != "PUNCT"]
    return len(tokens) >= SPEECH_WORDS and any(t.pos in ("VERB", "AUX") for t in tokens)


def _owner(document: Document, quote: Span, drafts: list[Draft]) -> Draft | None:
    """The draft that a quotation belongs to, or None."""
    best: Draft | None = None
    rank = 0
    for draft in drafts:
        if quote.holds(draft.cue[0].span) or draft.kind == "intent":
            continue
        touching = any(p.overlaps(quote) for p in draft.pieces)
        place = 3 * touching + 2 * _beside(document, quote, draft)
        if place > rank or (
            place == rank and place and best is not None and _distance(draft, quote) < _distance(best, quote)
        ):
            best, rank = draft, place
    return best


def _distance(draft: Draft, quote: Span) -> int:
    return max(draft.at - quote.end, quote.start - draft.at, 0)


def _beside(document: Document, quote: Span, draft: Draft) -> bool:
    """Whether the clause of a cue closes or opens a quotation."""
    words = [*draft.cue, *(noun_phrase(draft.source) if draft.source else [])]
    first, last = min(t.start for t in words), max(t.end for t in words)
    if 0 <= first - quote.end <= NEAR and "\n" not in document.text[quote.end : first]:
        return True
    between = document.text[last : quote.start] if last <= quote.start else "."
    if between.strip() == ":":
        return True
    return len(between) <= 60 and "." not in between and ("," in between or ":" in between) and "\n" not in between


def _widen(document: Document, draft: Draft, quote: Span) -> None:
    """Make the piece of a draft that touches a quotation as wide as the quotation, without its outer marks."""
    tokens = trim(document.tokens_in(quote))
    if not tokens:
        return
    span = Span(tokens[0].start, tokens[-1].end)
    touching = [p for p in draft.pieces if p.overlaps(span)]
    for piece in touching:
        span = Span(min(span.start, piece.start), max(span.end, piece.end))
    cue = [t for t in draft.cue if span.start <= t.start < span.end]
    if cue:  # the content may not swallow its own cue
        span = Span(tokens[0].start, tokens[-1].end)
        touching = [p for p in touching if span.holds(p)]
    apart = not touching and not any(p.overlaps(quote) for p in draft.pieces)
    if draft.pattern in ("surface", "clause") and apart and 0 < draft.at - quote.end <= NEAR:
        draft.pieces = []  # what the parse took for the claim was not the words beside the cue
    draft.pieces = sorted([p for p in draft.pieces if p not in touching and not p.overlaps(span)] + [span])


def _continues(document: Document, before: Span, quote: Span) -> bool:
    """Whether a quotation goes on with the speaker of the one before: in its paragraph, or at the head of the next."""
    gap = document.text[before.end : quote.start]
    if gap.count("\n") > 2:
        return False
    return len(gap) <= 200


def _within_quote(draft: Draft, spoken: list[Span]) -> bool:
    """Whether an attribution is itself part of a quotation: what a speaker says that others say."""
    return any(q.start <= draft.at < q.end for q in spoken)


def is_body(token: Token) -> bool:
    """Whether a token stands in running text."""
    return token.sentence.kind is PassageKind.BODY
