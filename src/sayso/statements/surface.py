"""Surface: what is said by the order of the words alone, where the parse gives no clause."""

from sayso.language import Sentence, Token
from sayso.statements import lexicon
from sayso.statements.names import Names


def surface(verb: Token, source: Token, sentence: Sentence, names: Names) -> list[Token]:
    """Where the parse gives no clause: the rest of the sentence, before "..., X said" or behind "X said ..."."""
    phrase = names.phrase(source)
    if abs(phrase[-1].i - verb.i) > 6 and abs(phrase[0].i - verb.i) > 6:
        return []
    first = min(phrase[0].i, verb.i)
    before = [t for t in sentence.tokens if t.i < first]
    after = [t for t in sentence.tokens if t.i > max(phrase[-1].i, verb.i)]
    if (
        _tells(after)
        and not _has_noun_object(verb)
        and after[0].pos not in ("ADP", "PART")
        and after[0].lower not in ("to", "by", "with", "of")
    ):
        return after
    if is_claim_of(verb):
        return []
    if _tells(before) and len(after) <= 12 and (verb.child("dobj") is source or not _has_object(verb)):
        return before
    return []


def _has_object(verb: Token) -> bool:
    return verb.child("dobj", "prep") is not None and verb.child("ccomp") is None and verb.lemma not in ("tell", "say")


def _has_noun_object(verb: Token) -> bool:
    """Whether a verb has taken a thing for its object ("has maintained a lead over ...")."""
    return verb.child("dobj") is not None and verb.lemma not in ("tell", "say", "inform", "assure", "remind", "warn")


def that_follows(verb: Token) -> list[Token]:
    """The rest of the sentence behind "said that", "told reporters on Monday that", whatever the parse made of it."""
    for token in verb.sentence.tokens:
        if (
            verb.i < token.i <= verb.i + 8
            and token.lower == "that"
            and token.dep in ("mark", "advmod", "det", "pobj", "nsubj")
        ):
            between = [t for t in verb.sentence.tokens if verb.i < t.i < token.i]
            if all(t.pos in ("NOUN", "PROPN", "ADP", "DET", "NUM", "ADV", "ADJ") for t in between):
                rest = [t for t in verb.sentence.tokens if t.i > token.i]
                return rest if _tells(rest) else []
            return []
    return []


def _tells(tokens: list[Token]) -> bool:
    """Whether some tokens hold a clause of their own."""
    return len(tokens) >= 3 and any(t.pos in ("VERB", "AUX") for t in tokens)


def is_claim_of(verb: Token) -> bool:
    """Whether a verb is itself what another says: in "Ali said the man had threatened ..." it reports no "Ali said"."""
    outer = verb.head
    return verb.dep == "ccomp" and outer.i < verb.i and outer.pos == "VERB" and lexicon.verb_of(outer) is not None
