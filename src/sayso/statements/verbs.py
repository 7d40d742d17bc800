"""Verbs of reporting: from a verb to its source and its content, by the parse."""

from collections.abc import Iterator

from sayso.language import Document, Sentence, Token
from sayso.model import Stance
from sayso.statements import contents, lexicon, passives
from sayso.statements.cues import cue_tokens, is_spoken, stance_of
from sayso.statements.draft import Draft, pieces_of
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.relays import relays
from sayso.statements.subjects import SUBJECTS, subject_of


def find(document: Document, names: Names) -> Iterator[Draft]:
    """The attributions that a verb makes, in text order."""
    for sentence in document.sentences:
        for token in sentence.tokens:
            frame = lexicon.verb_of(token)
            if frame is not None:
                draft = _draft(token, frame, sentence, names)
                if draft is not None:
                    yield draft


def _draft(verb: Token, frame: Frame, sentence: Sentence, names: Names) -> Draft | None:
    passive = any(c.dep == "auxpass" for c in verb.children) or (
        verb.tag == "VBN" and verb.dep in ("acl", "amod") and not any(c.dep == "aux" for c in verb.children)
    )
    if passive:
        return passives.draft(verb, frame)
    if verb.dep == "amod" or (verb.tag == "VBN" and verb.dep == "acl") or not is_spoken(verb):
        return None
    source = _inverted(verb, frame) or _squeezed(verb, sentence) or subject_of(verb)
    if source is not None and source.i == verb.i:
        source = None
    stance = stance_of(verb, frame)
    for way, content in contents.ways(verb, frame, source, sentence, names):
        pieces = pieces_of(content)
        if pieces:
            bare = (
                way in ("noun", "with")
                and stance in (Stance.DENIES, Stance.DOUBTS, Stance.ADMITS)
                and _is_bare(content)
            )
            if bare:
                pieces = pieces_of([t for t in sentence.tokens if verb.i <= t.i <= content[-1].i])
            draft = Draft(cue_tokens(verb), source, pieces, stance, frame.kind, way, relays(verb), bare)
            return draft
    if frame.kind == "speech" and source is not None and verb.dep != "relcl":
        # No claim in its own sentence: the quotation before or behind it may be it ('"..." Ali said.').
        return Draft(cue_tokens(verb), source, [], stance, frame.kind, "beside", relays(verb))
    return None


def _is_bare(content: list[Token]) -> bool:
    """Whether what is denied is only pointed at ("rejected the claims"): then the denial itself is the claim."""
    inside = {t.i for t in content}
    head = next((t for t in content if t.head.i not in inside), content[0])
    return head.lemma.lower() in lexicon.words("denied") and len(content) <= 8


def _inverted(verb: Token, frame: Frame) -> Token | None:
    """The speaker behind his verb where the parse takes him for its object ("The toll rose, added the mayor")."""
    thing = verb.child("dobj")
    if thing is None or "that" not in frame.takes or thing.i < verb.i or verb.child(*SUBJECTS) is not None:
        return None
    said = verb.child("ccomp")
    return thing if said is not None and said.i < verb.i else None


def _squeezed(verb: Token, sentence: Sentence) -> Token | None:
    """The speaker squeezed between a comma and his verb where the parse hangs him on what went before.

    "Nine were freed near the border, a source close to the talks said": the parser may take the source for a part of
    the list and "said" for a second verb of "Nine".
    """
    if (
        verb.tag not in ("VBD", "VBZ", "VBP")
        or verb.child(*SUBJECTS) is not None
        or verb.dep not in ("conj", "ROOT", "dep")
    ):
        return None
    at = verb.i - sentence.tokens[0].i
    start = next((n for n in range(at - 1, max(-1, at - 14), -1) if sentence.tokens[n].lower == ","), None)
    if start is None or start + 1 == at:
        return None
    phrase = sentence.tokens[start + 1 : at]
    if phrase[0].dep == "cc" or any(t.pos in ("VERB", "AUX", "PUNCT") for t in phrase):
        return None
    inside = {t.i for t in phrase}
    return next((t for t in phrase if t.pos in ("NOUN", "PROPN", "PRON") and t.head.i not in inside), None)
