"""Silence: verbs that tell that somebody said nothing ("has not commented", "did not respond to questions")."""

from sayso.language import Token
from sayso.model import Stance
from sayso.statements import lexicon
from sayso.statements.cues import cue_tokens
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.subjects import SUBJECTS, negated, subject_of


def keeps_silent(verb: Token, frame: Frame) -> bool:
    """Whether somebody is told to have said nothing: "the firm has not commented", "did not immediately respond"."""
    if verb.lemma not in ("comment", "respond", "reply") or frame.kind != "speech" or not negated(verb):
        return False
    if verb.child(*SUBJECTS) is None or (verb.child("ccomp", "xcomp") is not None and verb.lemma != "comment"):
        return False
    on = [t for c in verb.children if c.dep == "prep" and c.i > verb.i for t in c.subtree]
    if any(t.pos in ("VERB", "AUX") for t in on):
        return False  # "did not comment on reports that its troops had left": the claim is what is left open
    to = next((c for c in verb.children if c.dep == "prep" and c.lower == "to" and c.i > verb.i), None)
    asked = to.child("pobj") if to is not None else None
    # "did not respond to the distress calls" is no refusal to say something.
    return verb.lemma == "comment" or to is None or (asked is not None and asked.lemma in lexicon.words("asked"))


def silence(verb: Token) -> Draft | None:
    """The statement of who declines; its words are the refusal itself."""
    helpers = [c.i for c in verb.children if c.dep in ("aux", "neg")]
    behind = [t.i for c in verb.children if c.dep in ("prep", "advmod") and c.i > verb.i for t in c.subtree]
    source = subject_of(verb)
    first, last = min([verb.i, *helpers]), max([verb.i, *behind])
    pieces = pieces_of([t for t in verb.sentence.tokens if first <= t.i <= last])
    return (
        Draft(cue_tokens(verb), source, pieces, Stance.DECLINES, "speech", "no comment", bare=True) if source else None
    )
