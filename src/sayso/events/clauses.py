"""Clauses: who does what to whom by the parse, over passives, relative clauses, gerunds and coordination."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.language import Token
from sayso.model import Span

_APART = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
_HIGHEST = 5


class Arguments(Struct, frozen=True):
    """Who acts and on whom; `passive` tells which of the two is the grammatical subject."""

    agent: Token | None
    patient: Token | None
    passive: bool


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "compound")


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    for above in token.ancestors:
        if is_verb(above):
            return above
    return None


def passive(verb: Token) -> bool:
    """Whether a verb is passive, with or without its auxiliary."""
    if _name_for_verb(verb) is not None:
        return False
    if verb.child("nsubjpass", "auxpass", "agent") is not None:
        return True
    if verb.dep == "conj" and verb.tag == "VBN" and verb.child("nsubj", "aux", "dobj") is None and is_verb(verb.head):
        return passive(verb.head)
    return (
        verb.tag == "VBN"
        and verb.dep in ("acl", "ROOT", "oprd", "xcomp")
        and verb.child("aux", "dobj", "nsubj") is None
    )


def arguments(verb: Token) -> Arguments:
    """Agent and patient of a verb."""
    if passive(verb):
        agent = _agent(verb)
        if agent is None and verb.dep == "conj" and verb.head.tag == "VBN":
            agent = _agent(verb.head)
        return Arguments(agent, _patient(verb), True)
    patient = _resolve(verb.child("dobj", "obj") or verb.child("dative"), verb)
    if patient is None and verb.dep == "relcl" and _gap(verb):
        patient = verb.head  # "the towns it had captured"
    if patient is None:
        # "killing and wounding dozens": the object stands with the last of them.
        following = next((c for c in verb.children if c.dep == "conj" and is_verb(c)), None)
        if following is not None and following.child("nsubj", "nsubjpass") is None and following.i - verb.i <= 3:
            patient = following.child("dobj", "obj")
    return Arguments(subject(verb), patient, False)


def _gap(verb: Token) -> bool:
    """Whether the object of a relative clause is the noun before it: it has a subject of its own and no pronoun."""
    subject_ = verb.child("nsubj")
    return (
        subject_ is not None
        and subject_.tag not in _RELATIVES
        and not any(c.tag in ("WRB", "IN") and c.i < verb.i for c in verb.children)
    )


def _name_for_verb(verb: Token) -> Token | None:
    """The actor "IS" where it was taken for the verb "is": "IS seized the town"."""
    if verb.child("nsubj", "nsubjpass") is not None or verb.child("dobj", "obj") is None:
        return None
    return next((c for c in verb.children if c.dep in ("auxpass", "aux") and c.text == "IS"), None)


def subject(verb: Token, depth: int = 0) -> Token | None:
    """The one who acts in an active clause, or would if it said so."""
    found = verb.child("nsubj", "csubj")
    if found is not None:
        return _resolve(found, verb)
    if (name := _name_for_verb(verb)) is not None:
        return name
    above = verb.head
    if depth >= _HIGHEST or above is verb:
        return None
    if verb.dep == "acl" and verb.tag in ("VBG", "VB"):
        return above
    if verb.dep in ("xcomp", "conj", "advcl", "ccomp") and is_verb(above):
        if verb.dep == "ccomp" and verb.tag not in ("VBG", "VB"):
            return None
        if verb.dep == "xcomp" and (controlled := above.child("dobj", "obj")) is not None:
            return controlled
        if passive(above):
            return _patient(above) if verb.dep in ("xcomp", "conj") else _agent(above)
        return subject(above, depth + 1)
    # "after shelling in the town": a gerund without an object may be a mere noun, which has no subject.
    if verb.dep == "pcomp" and above.dep == "prep" and verb.child("dobj", "obj", "prt") is not None:
        over = verb_above(above)
        return subject(over, depth + 1) if over is not None and not passive(over) else None
    return None


def _agent(verb: Token) -> Token | None:
    by = verb.child("agent")
    if by is None:
        by = next((c for c in verb.children if c.dep == "prep" and c.lower == "by"), None)
    return by.child("pobj") if by is not None else None


def _patient(verb: Token) -> Token | None:
    found = verb.child("nsubjpass")
    if found is not None:
        return _resolve(found, verb)
    if verb.dep == "acl":
        return verb.head
    if verb.dep == "conj" and is_verb(verb.head):
        return _patient(verb.head)
    if verb.dep in ("xcomp", "oprd") and is_verb(verb.head):
        return verb.head.child("nsubjpass", "nsubj") if passive(verb.head) else verb.head.child("dobj", "nsubj")
    return _resolve(verb.child("nsubj"), verb)


def _resolve(token: Token | None, verb: Token) -> Token | None:
    """A relative pronoun stands for the noun before its clause."""
    if token is not None and token.tag in _RELATIVES and verb.dep == "relcl":
        return verb.head
    if token is not None and token.tag in _RELATIVES:
        for above in verb.ancestors:
            if above.dep == "relcl":
                return above.head
    return token


def prepositional(token: Token, *words: str) -> Iterator[Token]:
    """The nouns that hang on a word by one of these prepositions."""
    for child in token.children:
        if child.dep in ("prep", "agent") and child.lower in words:
            for noun in child.children:
                if noun.dep in ("pobj", "pcomp"):
                    yield noun


def span(head: Token) -> Span:
    """The words of a clause: its head and what hangs on it, without clauses that tell something else."""
    kept, stack = [], [head]
    while stack:
        token = stack.pop()
        kept.append(token)
        for child in token.children:
            apart = child.dep in _APART or (child.dep == "conj" and is_verb(child) and is_verb(token))
            if not apart and not (token is head and child.dep == "punct"):
                stack.append(child)
    return Span(min(t.start for t in kept), max(t.end for t in kept))
