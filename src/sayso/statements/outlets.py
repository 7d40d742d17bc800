"""Outlets: which outlet was told a claim or aired it, by what the report knows of its names."""

from sayso.language import Token
from sayso.model import SourceKind
from sayso.statements import lexicon
from sayso.statements.names import Names


def told_outlet(verb: Token, names: Names) -> list[Token]:
    """The outlet without a name that was told: "told state radio that ..."."""
    hearer = verb.child("dobj", "dative") if verb.lemma == "tell" else None
    named = names.at(hearer) if hearer is not None and hearer.pos == "NOUN" else None
    told = named is not None and named.kind in (SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.MONITOR)
    if named is not None and named.anonymous and hearer is not None:
        told = told and hearer.tag == "NN" and hearer.child("det") is not None  # "reporters" pass on nothing
    return [hearer] if told and hearer is not None else []


def aired(verb: Token, names: Names) -> list[Token]:
    """The outlet on which or to which something was said: "said on Radio Arden", "in a statement to the Gazette"."""
    near: list[Token] = []
    for preposition in verb.children:
        if preposition.dep == "prep" and preposition.lower in ("on", "in", "to"):
            for noun in preposition.children:
                near.append(noun)
                if lexicon.is_document(noun):
                    given = [c for c in noun.children if c.dep == "acl" and c.lemma in lexicon.words("given")]
                    near += [t for c in (noun, *given) for p in c.children if p.lower == "to" for t in p.children]
    return [t for t in near if t.pos == "PROPN" and _is_outlet(t, names)][:1]


def _is_outlet(token: Token, names: Names) -> bool:
    named = names.at(token)
    return named is not None and not named.anonymous and named.kind in (SourceKind.OUTLET, SourceKind.AGENCY)
