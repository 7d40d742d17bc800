"""Passives of reporting: "is said to have struck", "was quoted as saying", "was blamed for", "disputed by Damascus"."""

from sayso.language import Token
from sayso.model import Stance
from sayso.statements import lexicon
from sayso.statements.cues import cue_tokens, stance_of
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.subjects import negated, noun_phrase


def draft(verb: Token, frame: Frame) -> Draft | None:
    """ "X is said to have struck", "was quoted as saying", "was blamed for", "a figure disputed by Damascus"."""
    by = verb.child("agent")
    source = by.child("pobj") if by is not None else None
    subject = verb.child("nsubjpass", "nsubj") or (verb.head if verb.dep in ("acl", "relcl") else None)
    if verb.lemma in ("quote", "cite"):
        said = next((c for c in verb.children if c.dep == "prep" and c.lower == "as"), None)
        if said is None or subject is None:
            return None
        words = [t for t in said.subtree if t.i > said.i + 1]
        by = next((c for c in verb.subtree if c.lower == "by" and c.i > said.i), by)
        if by is not None:  # "was quoted as saying by state television"
            source = by.child("pobj") or source
            agent = {t.i for t in by.subtree}
            words = [t for t in words if t.i not in agent]
        if not any(t.pos != "PUNCT" for t in words):
            first = noun_phrase(subject)[0].i
            words = [t for t in verb.sentence.tokens if t.i < first]
        pieces = pieces_of(words)
        if not pieces:
            return None
        return Draft(cue_tokens(verb), subject, pieces, Stance.ASSERTS, "speech", "quoted", [source] if source else [])
    if subject is None:
        return None
    if verb.dep in ("acl", "relcl") and verb.lemma in lexicon.words("carried") and lexicon.is_document(subject):
        return None  # "a message relayed by the radio": what it says is told by another verb
    clause = next((c for c in verb.children if c.dep in ("xcomp", "ccomp", "oprd") and c.i > verb.i), None)
    if clause is None and source is not None and subject.lower == "it":
        # "It was reported by elders that ...": the parser hangs the clause on the elders.
        clause = next((c for c in source.children if c.dep in ("relcl", "acl") and _opens_with_that(c)), None)
    if clause is None and not ({"blamed", "accused", "noun", "as"} & set(frame.takes)):
        return None
    if source is None and (frame.kind in ("judges", "intent") or clause is None):
        return None
    if source is None and "as" in frame.takes and "that" not in frame.takes:
        return None  # "a stream called Miracle Run" is a name, not a claim
    if source is None and negated(verb):
        return None  # "it is not known how many"
    charged = {"blamed", "accused", "as"} & set(frame.takes)
    end = clause.subtree[-1].i if clause is not None else verb.i
    for child in verb.children:
        if charged and child.dep == "prep" and child.lower in ("for", "of", "on", "as"):
            end = max(end, child.subtree[-1].i)
    if subject.tag == "EX" or subject.lower == "it":
        content = (
            [t for t in clause.subtree if t.lower != "that" or t.i > clause.subtree[0].i] if clause is not None else []
        )
    else:
        agent = {t.i for t in by.subtree} if by is not None else set()
        content = noun_phrase(subject) + [t for t in verb.subtree if verb.i < t.i <= end and t.i not in agent]
    if verb.lemma in ("tell", "inform", "notify") and clause is not None and clause.tag != "VB" and source is not None:
        # "The mayor said she had been told by the army that ...": the army is the root.
        words = [t for t in clause.subtree if t.i > verb.i and (by is None or t not in by.subtree)]
        told = pieces_of(words)
        return Draft(cue_tokens(verb), source, told, frame.stance, "speech", "clause", [subject]) if told else None
    pieces = pieces_of(sorted(set(content), key=lambda t: t.i))
    if not pieces:
        return None
    return Draft(cue_tokens(verb), source, pieces, stance_of(verb, frame), frame.kind, "passive")


def _opens_with_that(clause: Token) -> bool:
    return clause.subtree[0].lower == "that"
