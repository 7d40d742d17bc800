"""Split: one claim a statement. "X said A and that B" holds two where A and B are facts of their own."""

from sayso.language import Document, Token
from sayso.model import Span
from sayso.statements.draft import trim
from sayso.statements.eventful import Eventful

# A part shorter than this is no claim of its own ("and left").
FEWEST_WORDS = 3
# In a report that is not chiefly about an event a claim is cut only where it counts this many things: each cut of a
# politician's sentence would cost (PolNeAR: precision .74 against .70) and gain nothing.
COUNTS = 2
_CLAUSES = ("conj", "advcl", "ccomp", "parataxis", "relcl", "acl")


def split(document: Document, pieces: list[Span], eventful: Eventful) -> list[list[Span]]:
    """The claims within the pieces of a content, in text order; the whole as it was where it holds but one.

    Cuts at sentences, at joined clauses and at clauses of time or manner, only where both parts tell of something
    that happened.
    """
    if not eventful.chiefly and sum(eventful.counts([t]) for p in pieces for t in document.tokens_in(p)) < COUNTS:
        if len(pieces) > 1:
            return [pieces]
        return [[Span(k[0].start, k[-1].end)] for part in _and_that(document.tokens_in(pieces[0])) if (k := trim(part))]
    if len(pieces) > 1:
        whole = [t for p in pieces for t in document.tokens_in(p)]
        apart = eventful.many(whole) or (
            eventful.chiefly and pieces[0].end < pieces[1].start and _sentences_apart(document, pieces)
        )
        return [pieces] if not apart else [[s] for p in pieces for s in _parts(document, p, eventful)]
    return [[s] for s in _parts(document, pieces[0], eventful)]


def _sentences_apart(document: Document, pieces: list[Span]) -> bool:
    """Whether the first piece ends a sentence: what follows its source is another one."""
    last = document.tokens_in(pieces[0])
    following = document.tokens_in(pieces[1])
    return bool(last and following) and (
        last[-1].sentence is not following[0].sentence or following[0].text[:1].isupper()
    )


def _parts(document: Document, piece: Span, eventful: Eventful) -> list[Span]:
    tokens = document.tokens_in(piece)
    groups: list[list[Token]] = []
    for sentence_tokens in _sentences(tokens):
        groups += _clauses(sentence_tokens, eventful)
    merged: list[list[Token]] = []
    # Joined verbs are facts of their own where the first tells of an event ("repelled an attack and inflicted losses").
    for group in groups:
        if merged and eventful.chiefly and group[0].sentence is not merged[-1][-1].sentence and _is_clause(group):
            merged.append(group)
            continue
        joined = group[0].lower in ("and", "but") and any(t.dep == "conj" and t.pos in ("VERB", "AUX") for t in group)
        tells = eventful.any(group) or (joined and len(group) > FEWEST_WORDS)
        if merged and (
            not tells or (len(group) < FEWEST_WORDS and not eventful.counts(group)) or not eventful.any(merged[-1])
        ):
            merged[-1] = [t for t in tokens if merged[-1][0].i <= t.i <= group[-1].i]
        else:
            merged.append(group)
    merged = [part for group in merged for part in _and_that(group)]
    kept = [trim(group) for group in merged]
    spans = [Span(k[0].start, k[-1].end) for k in kept if k]
    return spans or [piece]


def _is_clause(group: list[Token]) -> bool:
    return sum(t.pos != "PUNCT" for t in group) > FEWEST_WORDS and any(t.pos in ("VERB", "AUX") for t in group)


def _and_that(group: list[Token]) -> list[list[Token]]:
    """Cut before "and that" and "but that": the speaker himself counts two claims."""
    for n in range(FEWEST_WORDS, len(group) - FEWEST_WORDS):
        if group[n].lower == "that" and group[n].dep == "mark" and group[n - 1].lower in ("and", "but"):
            return [group[: n - 1], *_and_that(group[n:])]
    return [group]


def _sentences(tokens: list[Token]) -> list[list[Token]]:
    groups: list[list[Token]] = []
    for token in tokens:
        if groups and groups[-1][-1].sentence is token.sentence:
            groups[-1].append(token)
        else:
            groups.append([token])
    return groups


def _clauses(tokens: list[Token], eventful: Eventful) -> list[list[Token]]:
    """Cut a sentence's tokens before clauses that tell something of their own."""
    inside = {t.i for t in tokens}
    cuts: set[int] = set()
    for token in tokens:
        if token.dep == "prep" and token.lower == "with" and token.i > tokens[0].i + 2:
            clause = [t for t in token.subtree if t.i in inside]  # "..., with more than 100 others wounded"
            if eventful.counts(clause) and any(t.tag in ("VBN", "VBG") for t in clause):
                cuts.add(token.i)
            continue
        if token.dep not in _CLAUSES or token.pos not in ("VERB", "AUX") or token.head.i not in inside:
            continue
        if token.dep == "conj" and token.head.pos not in ("VERB", "AUX"):
            continue
        if token.dep in ("relcl", "acl", "ccomp") and not _loose(token, tokens):
            continue
        clause = [t for t in token.subtree if t.i in inside]
        first = clause[0].i
        short = clause[-1].i - clause[0].i < FEWEST_WORDS - 1 and not eventful.counts(clause)
        if first <= tokens[0].i + 1 or short:
            # A clause in front ("After taking the citadel, IS ...") is cut behind it.
            if (
                token.dep == "advcl"
                and first <= tokens[0].i + 1
                and clause[-1].i < tokens[-1].i
                and eventful.any(clause)
            ):
                cuts.add(clause[-1].i + 1)
            continue
        if token.dep == "conj":
            link = next((t for t in tokens if t.i == first - 1 and t.dep == "cc"), None)
            if eventful.any(clause) or eventful.any([t for t in tokens if t.i < first]):
                cuts.add(link.i if link is not None else first)
        elif eventful.any(clause):
            cuts.add(first)
    groups: list[list[Token]] = [[]]
    for token in tokens:
        if token.i in cuts and groups[-1]:
            groups.append([])
        groups[-1].append(token)
    return groups


def _loose(token: Token, tokens: list[Token]) -> bool:
    """Whether a clause is an addition set off by a comma or a participle ("..., killing 12", "..., where 12 died")."""
    first = token.subtree[0].i
    before = next((t for t in tokens if t.i == first - 1), None)
    if token.dep == "ccomp":
        return False
    return token.tag == "VBG" or (before is not None and before.lower == ",")
