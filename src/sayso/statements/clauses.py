"""Clauses: the clause that is said, behind its verb, before it or around it, by the parse."""

from sayso.language import Sentence, Token
from sayso.statements import lexicon
from sayso.statements.cues import cue_tokens
from sayso.statements.names import Names
from sayso.statements.subjects import SUBJECTS
from sayso.statements.surface import is_claim_of, that_follows


def clause_of(verb: Token, source: Token | None, sentence: Sentence, names: Names) -> list[Token]:
    """The clause that is said: behind the verb, before it, or around it."""
    clauses = [c for c in verb.children if c.dep == "ccomp"]
    # Of two, the one behind the verb: "offered him a job, then says he will wait" has what was done in front.
    clause = clauses[-1] if clauses and clauses[-1].i > verb.i else next(iter(clauses), None)
    if clause is None:
        clause = next(
            (c for c in verb.children if c.dep == "xcomp" and c.i > verb.i and c.child(*SUBJECTS) is not None), None
        )
    if clause is None and verb.dep in ("parataxis", "ccomp", "advcl", "conj") and _inserted(verb, source):
        return around(verb, source, verb.head)
    hearer = verb.child("dobj", "dative") if verb.lemma in ("tell", "inform", "assure", "warn", "remind") else None
    if clause is None and hearer is not None:  # "told detectives he had fired": the parse makes it a relative clause
        subjects = [(c, c.child("nsubj", "nsubjpass")) for c in hearer.children if c.dep == "relcl" and c.i > hearer.i]
        clause = next((c for c, s in subjects if s is not None and s.tag not in ("WDT", "WP")), None)
    if clause is None:
        clause = next((c for c in verb.children if c.dep == "parataxis"), None)
    if clause is None:
        return that_follows(verb)
    thing = verb.child("dobj")
    if clause.i < verb.i and thing is not None and thing is not source and verb.lemma != "tell":
        return []  # "rebels have maintained momentum": the object is what the verb takes
    if clause.i < verb.i and (following := that_follows(verb)):
        return following
    if clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i]
        joined = [c for c in verb.children if c.dep == "conj" and c.i > clause.i and (has_that(c) or _runs_on(c))]
        if joined and tokens:  # "told the BBC that A, but that B"
            last = joined[-1].subtree[-1].i
            tokens = [t for t in sentence.tokens if tokens[0].i <= t.i <= last]
        own = {t.i for t in names.phrase(source)} if source and source.i > verb.i else set()
        return [t for t in tokens if t.i not in own]
    return _before(verb, source, clause, sentence, names)


def _before(verb: Token, source: Token | None, clause: Token, sentence: Sentence, names: Names) -> list[Token]:
    """A claim that stands before its verb, with what goes on behind it ('A, X said, B')."""
    edge = min([verb.i] + [t.i for t in names.phrase(source)] if source else [verb.i])
    edge = min([edge] + [t.i for t in cue_tokens(verb)])
    inside = [t for t in clause.subtree if t.i < edge]
    first = min((t.i for t in inside), default=edge)
    if verb.head is verb or verb.dep == "ROOT":
        first = min(first, sentence.tokens[0].i)
    tokens = [t for t in sentence.tokens if first <= t.i < edge]
    own = {t.i for t in names.phrase(source)} if source else set()
    last = max([verb.i, *own])
    after = [t for t in clause.subtree if t.i > verb.i and t.i not in own]
    rest = [t for t in sentence.tokens if t.i > last]
    spoken = bool(tokens) and tokens[-1].text in ('"', "”", "''", "’")
    if not after and not spoken and len(rest) > 3 and rest[0].lower == "," and _goes_on(rest[1]):
        after = rest
    return tokens + after


def _goes_on(token: Token) -> bool:
    """Whether a word behind "..., X said," takes the claim up again ("..., with 12 people missing")."""
    if token.lower in ("with", "which", "where", "after", "when", "including", "and"):
        return True
    return token.tag == "VBG" and lexicon.verb_of(token) is None


def _runs_on(clause: Token) -> bool:
    """Whether a clause that the parse joins to the verb of saying goes on with the claim ("said A and B happened").

    It has a subject of its own, says nothing, and no comma stands before its conjunction.
    """
    if clause.child(*SUBJECTS) is None or lexicon.verb_of(clause) is not None:
        return False
    tokens = clause.sentence.tokens
    at = clause.subtree[0].i - tokens[0].i - 1
    return at > 0 and tokens[at].lower == "and" and tokens[at - 1].pos != "PUNCT"


def opens_with_as(verb: Token) -> bool:
    """ "As the Herald reported on Saturday, ...": what the main clause says is what was reported."""
    mark = verb.child("mark")
    return mark is not None and mark.lower == "as" and verb.child("ccomp", "dobj", "xcomp") is None


def has_that(clause: Token) -> bool:
    """Whether a clause opens with "that"."""
    return any(c.lower == "that" and c.dep == "mark" for c in clause.children)


def _inserted(verb: Token, source: Token | None) -> bool:
    """Whether a verb and its source stand as an insertion in, or at the end of, the clause that they report."""
    if source is None or verb.child(*SUBJECTS) is None or verb.child("mark") is not None:
        return False
    if verb.head.i > verb.i and not (verb.dep == "parataxis" and _between_commas(verb, source)):
        return False
    if is_claim_of(verb):
        return False
    # "said it was a swap, but the army denied it": joined by a conjunction, a verb reports nothing before it.
    return verb.dep != "conj" or not any(c.dep == "cc" and c.i < verb.i for c in verb.head.children)


def _between_commas(verb: Token, source: Token) -> bool:
    """Whether a source and its verb stand between two commas: "The union, he alleged, is funded by the mine"."""
    tokens = verb.sentence.tokens
    first, last = min(source.i, verb.i) - tokens[0].i, max(source.i, verb.i) - tokens[0].i
    commas = first > 0 and last + 1 < len(tokens) and tokens[first - 1].lower == tokens[last + 1].lower == ","
    return commas and last - first <= 3


def around(verb: Token, source: Token | None, clause: Token) -> list[Token]:
    """A clause without the words of saying that stand in it."""
    gone = {t.i for t in verb.subtree}
    return [t for t in clause.subtree if t.i not in gone]
