"""Speech: quotations joined to the attribution that introduces them, and those that stand alone given a speaker."""

from bisect import bisect_left, bisect_right

from sayso.language import Document
from sayso.model import Span, Stance
from sayso.statements import quotes
from sayso.statements.draft import Draft, trim
from sayso.statements.subjects import noun_phrase

# A quotation this long stands as a claim of its own; shorter ones are words within a claim.
SPEECH_WORDS = 4
# How far (in characters) a cue may stand from the quotation that it introduces or closes.
NEAR = 3
# How far (in characters) the draft that owns a quotation is looked for: no sentence around one is longer.
REACH = 3000


def join(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Drafts with their quotations made whole, and a draft for each quotation that none has.

    A quotation belongs to the draft whose content touches it, or whose cue or source stands right beside it; one that
    stands alone goes on with the speaker of the quotation before it in the same or the preceding paragraph.
    """
    drafts = sorted(drafts, key=lambda d: d.at)
    found: list[Draft] = []
    owners: dict[Span, Draft] = {}
    spoken = [q for q in quotes.find(document) if _is_speech(document, q)]
    outside = [d for d in drafts if not _within_quote(d, spoken)]
    free = [d.at for d in outside]
    for quote in spoken:
        near = outside[bisect_left(free, quote.start - REACH) : bisect_left(free, quote.end + REACH)]
        owner = _owner(document, quote, near)
        if owner is not None:
            owners[quote] = owner
            _widen(document, owner, quote)
    last: Span | None = None
    for quote in spoken:
        if quote not in owners:
            above = outside[bisect_left(free, quote.start - REACH) : bisect_left(free, quote.start)]
            before = owners[last] if last is not None and _continues(document, last, quote) else None
            owner = _before(document, quote, before, above)
            if owner is not None:
                owners[quote] = owner
                found += _continued(document, quote, owner)
        if quote in owners:
            last = quote
    owning = {id(d) for d in owners.values()}
    kept = [d for d in drafts if d.pieces and (id(d) in owning or d.retold or not _within_quote(d, spoken))]
    return sorted(kept + found, key=lambda d: (d.pieces[0], d.at))


def _before(document: Document, quote: Span, before: Draft | None, near: list[Draft]) -> Draft | None:
    """The draft whose speaker a quotation without a cue goes on with, or None.

    That of the quotation just before it (`before`); for one that opens a paragraph, of the last words of saying in the
    paragraph before, among the drafts `near` above it.
    """
    if not _holds_verb(document, quote):
        return None
    if before is not None:
        return before
    here = bisect_right(document.paragraphs, quote.start, key=lambda p: p.start) - 1
    if here < 1 or quote.start - document.paragraphs[here].start > 1:
        return None
    above = document.paragraphs[here - 1]
    said = [d for d in near if d.kind == "speech" and d.source is not None and above.start <= d.at < above.end]
    if said:
        return said[-1] if said[-1].pieces or said[-1].pattern == "beside" else None
    return None


def _continued(document: Document, quote: Span, owner: Draft) -> list[Draft]:
    """A quotation without a cue as a further piece of its paragraph's draft, or as a draft of its own."""
    tokens = trim(document.tokens_in(quote))
    if not tokens:
        return []
    span = Span(tokens[0].start, tokens[-1].end)
    between = document.text[min(owner.at, owner.span.start) : quote.start]
    if "\n" not in between and not any(p.overlaps(span) for p in owner.pieces):
        owner.pieces = sorted([*owner.pieces, span])
        return []
    return [Draft(owner.cue, owner.source, [span], Stance.ASSERTS, "speech", "continued", owner.relays)]


def _is_speech(document: Document, quote: Span) -> bool:
    tokens = [t for t in document.tokens_in(quote) if t.pos != "PUNCT"]
    if len(tokens) >= SPEECH_WORDS:
        return True
    # '"Absolutely not," she said', '"Nonsense," he said': words with a comma or stop inside their marks.
    return len(tokens) >= 1 and document.text[quote.start : quote.end].rstrip("\"”’'")[-1:] in (",", ".", "!", "?")


def _holds_verb(document: Document, quote: Span) -> bool:
    return any(t.pos in ("VERB", "AUX") for t in document.tokens_in(quote))


def _owner(document: Document, quote: Span, drafts: list[Draft]) -> Draft | None:
    """The draft that a quotation belongs to, or None."""
    best: Draft | None = None
    rank = 0
    # Words without a verb are speech only right beside a cue ('"No group. No party," he said').
    clause = _holds_verb(document, quote)
    for draft in drafts:
        if quote.holds(draft.cue[0].span) or draft.kind == "intent":
            continue
        touching = clause and any(p.overlaps(quote) for p in draft.pieces)
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
    if between.rstrip().endswith(":") and len(between) <= 80 and "." not in between:
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
    here = bisect_right(spoken, draft.at, key=lambda q: q.start) - 1
    return here >= 0 and draft.at < spoken[here].end
