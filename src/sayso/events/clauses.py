"""Clauses: who does what to whom by the parse, over passives, relative clauses, gerunds and coordination."""

import bisect
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from sayso.language import Token
from sayso.model import Span

_APART = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
_RELATIVES = frozenset({"WDT", "WP", "WP$"})
# No clause of a real sentence stands deeper; a text made to be deep is not climbed to its end.
_HIGHEST = 5
_DEEPEST = 30
_NEAR = 20
_LONGEST = 400


class Arguments(Struct, frozen=True):
    """Who acts and on whom; `passive` tells which of the two is the grammatical subject."""

    agent: Token | None
    patient: Token | None
    passive: bool


def is_verb(token: Token) -> bool:
    """Whether a token heads a clause."""
    return token.pos in ("VERB", "AUX") and token.dep not in ("aux", "auxpass", "amod", "compound")


def kids(token: Token) -> list[Token]:
    """The words that hang on one; of more than 40, which no real word has, the 20 nearest on each side."""
    found = token.children
    if len(found) <= 2 * _NEAR:
        return found
    n = bisect.bisect_left(found, token.i, key=lambda t: t.i)
    return found[max(0, n - _NEAR) : n + _NEAR]


def child(token: Token, *deps: str) -> Token | None:
    """The first word with one of these dependencies that hangs on a token."""
    return next((c for c in kids(token) if c.dep in deps), None)


def above(token: Token) -> Iterator[Token]:
    """Its head, the head of that, and so on, at most 30 of them."""
    return islice(token.ancestors, _DEEPEST)


def verb_above(token: Token) -> Token | None:
    """The nearest verb that a word hangs on."""
    for over in above(token):
        if is_verb(over):
            return over
    return None


def passive(verb: Token, depth: int = 0) -> bool:
    """Whether a verb is passive, with or without its auxiliary."""
    if _name_for_verb(verb) is not None:
        return False
    if child(verb, "nsubjpass", "auxpass", "agent") is not None:
        return True
    bare = verb.dep == "conj" and verb.tag == "VBN" and child(verb, "nsubj", "aux", "dobj") is None
    if bare and is_verb(verb.head) and depth < _HIGHEST:
        return passive(verb.head, depth + 1)
    return (
        verb.tag == "VBN"
        and verb.dep in ("acl", "ROOT", "oprd", "xcomp")
        and child(verb, "aux", "dobj", "nsubj") is None
    )


def arguments(verb: Token) -> Arguments:
    """Agent and patient of a verb."""
    if passive(verb):
        agent = _agent(verb)
        if agent is None and verb.dep == "conj" and verb.head.tag == "VBN":
            agent = _agent(verb.head)
        return Arguments(agent, _patient(verb), True)
    patient = _resolve(child(verb, "dobj", "obj") or child(verb, "dative"), verb)
    if patient is None and verb.dep == "relcl" and _gap(verb):
        patient = verb.head  # "the towns it had captured"
    if patient is None:
        # "killing and wounding dozens": the object stands with the last of them.
        following = next((c for c in kids(verb) if c.dep == "conj" and is_verb(c)), None)
        if following is not None and child(following, "nsubj", "nsubjpass") is None and following.i - verb.i <= 3:
            patient = child(following, "dobj", "obj")
    return Arguments(subject(verb), patient, False)


def _gap(verb: Token) -> bool:
    """Whether the object of a relative clause is the noun before it: it has a subject of its own and no pronoun."""
    subject_ = child(verb, "nsubj")
    return (
        subject_ is not None
        and subject_.tag not in _RELATIVES
        and not any(c.tag in ("WRB", "IN") and c.i < verb.i for c in kids(verb))
    )


def _name_for_verb(verb: Token) -> Token | None:
    """The actor "IS" where it was taken for the verb "is": "IS seized the town"."""
    if child(verb, "nsubj", "nsubjpass") is not None or child(verb, "dobj", "obj") is None:
        return None
    return next((c for c in kids(verb) if c.dep in ("auxpass", "aux") and c.text == "IS"), None)


def subject(verb: Token, depth: int = 0) -> Token | None:
    """The one who acts in an active clause, or would if it said so."""
    found = child(verb, "nsubj", "csubj")
    if found is not None:
        return _resolve(found, verb)
    if (name := _name_for_verb(verb)) is not None:
        return name
    upper = verb.head
    if depth >= _HIGHEST or upper is verb:
        return None
    if verb.dep == "acl" and verb.tag in ("VBG", "VB"):
        return upper
    if verb.dep in ("xcomp", "conj", "advcl", "ccomp") and is_verb(upper):
        if verb.dep == "ccomp" and verb.tag not in ("VBG", "VB"):
            return None
        if verb.dep == "xcomp" and (controlled := child(upper, "dobj", "obj")) is not None:
            return controlled
        if passive(upper):
            return _patient(upper) if verb.dep in ("xcomp", "conj") else _agent(upper)
        return subject(upper, depth + 1)
    # "after shelling in the town": a gerund without an object may be a mere noun, which has no subject.
    if verb.dep == "pcomp" and upper.dep == "prep" and child(verb, "dobj", "obj", "prt") is not None:
        over = verb_above(upper)
        return subject(over, depth + 1) if over is not None and not passive(over) else None
    return None


def _agent(verb: Token) -> Token | None:
    by = child(verb, "agent")
    if by is None:
        by = next((c for c in kids(verb) if c.dep == "prep" and c.lower == "by"), None)
    return child(by, "pobj") if by is not None else None


def _patient(verb: Token, depth: int = 0) -> Token | None:
    found = child(verb, "nsubjpass")
    if found is not None:
        return _resolve(found, verb)
    if verb.dep == "acl":
        return verb.head
    if verb.dep == "conj" and is_verb(verb.head) and depth < _HIGHEST:
        return _patient(verb.head, depth + 1)
    if verb.dep in ("xcomp", "oprd") and is_verb(verb.head):
        return child(verb.head, "nsubjpass", "nsubj") if passive(verb.head) else child(verb.head, "dobj", "nsubj")
    return _resolve(child(verb, "nsubj"), verb)


def _resolve(token: Token | None, verb: Token) -> Token | None:
    """A relative pronoun stands for the noun before its clause."""
    if token is not None and token.tag in _RELATIVES and verb.dep == "relcl":
        return verb.head
    if token is not None and token.tag in _RELATIVES:
        for over in above(verb):
            if over.dep == "relcl":
                return over.head
    return token


def prepositional(token: Token, *words: str) -> Iterator[Token]:
    """The nouns that hang on a word by one of these prepositions."""
    for child in kids(token):
        if child.dep in ("prep", "agent") and child.lower in words:
            for noun in kids(child):
                if noun.dep in ("pobj", "pcomp"):
                    yield noun


def span(head: Token) -> Span:
    """The words of a clause: its head and what hangs on it, without clauses that tell something else."""
    kept: list[Token] = []
    stack = [head]
    while stack and len(kept) < _LONGEST:
        token = stack.pop()
        kept.append(token)
        for child in kids(token):
            apart = child.dep in _APART or (child.dep == "conj" and is_verb(child) and is_verb(token))
            if not apart and not (token is head and child.dep == "punct"):
                stack.append(child)
    return Span(min(t.start for t in kept), max(t.end for t in kept))


def below(token: Token) -> list[Token]:
    """The words that hang on one and on those, in text order; of very many the first 400 that are met."""
    found: list[Token] = []
    stack = [token]
    while stack and len(found) < _LONGEST:
        word = stack.pop()
        found.append(word)
        stack.extend(kids(word))
    return sorted(found, key=lambda t: t.i)
