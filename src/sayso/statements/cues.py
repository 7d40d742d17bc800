"""Cues: when a reporting verb reports, with which stance, and which words are the cue."""

from sayso.language import Token
from sayso.model import Stance
from sayso.statements import lexicon
from sayso.statements.lexicon import Frame
from sayso.statements.subjects import negated

_WOULD = frozenset(("would", "should", "might", "may", "must", "could", "’d", "'d"))


def is_spoken(verb: Token) -> bool:
    """Whether a verb tells of words that were said, not of what somebody should or was about to say."""
    modals = {c.lower for c in verb.children if c.dep == "aux"}
    if modals & _WOULD and not negated(verb):
        return False
    if verb.tag == "VB" and "to" in modals:
        return verb.dep == "xcomp" and (verb.head.lemma in lexicon.words("goes_on") or verb.head.lower == "unable")
    return True


def stance_of(verb: Token, frame: Frame) -> Stance:
    """The stance that a verb gives with its negation and helpers."""
    if not negated(verb):
        helper = verb.head if verb.dep == "xcomp" else None
        if helper is not None and helper.lemma in ("refuse", "decline") and helper.pos == "VERB":
            return Stance.DECLINES
        if verb.head.lower == "unable":
            return Stance.DECLINES
        return Stance.CLAIMS if claims_attack(verb) else frame.stance
    if frame.stance is Stance.DENIES:
        return Stance.ADMITS
    return Stance.DECLINES


def claims_attack(verb: Token) -> bool:
    """Whether an attack is what is claimed: "claimed the raid", "a raid claimed by the front"."""
    if verb.lemma != "claim" or verb.child("ccomp", "xcomp") is not None:
        return False
    passive = verb.tag == "VBN" and verb.child("agent") is not None
    thing = (verb.child("nsubjpass") or verb.head) if passive else verb.child("dobj")
    return thing is not None and thing.pos == "NOUN" and thing.lemma.lower() in lexicon.words("attacks")


def cue_tokens(verb: Token) -> list[Token]:
    """The verb with its negation, helpers and particle, where they stand beside it."""
    parts = [c for c in verb.children if c.dep in ("aux", "auxpass", "neg", "prt")]
    kept = [verb]
    for part in sorted(parts, key=lambda t: -t.i):
        if part.i == kept[0].i - 1:
            kept.insert(0, part)
    for part in parts:
        if part.i == kept[-1].i + 1:
            kept.append(part)
    return kept
