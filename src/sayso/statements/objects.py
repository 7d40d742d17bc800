"""Objects: claims that hang on their verb as an infinitive, a gerund or a noun phrase, with or without preposition."""

from sayso.language import Token
from sayso.statements import lexicon
from sayso.statements.clauses import has_that


def open_clause(verb: Token) -> list[Token]:
    """An infinitive or gerund: "vowed to strike", "denied firing", with its own object."""
    for child in verb.children:
        if child.lower in ("named", "identified", "quoted") and verb.lemma in ("ask", "decline", "refuse"):
            return []  # "who asked not to be named" is how he speaks, not what he says
        if child.dep in ("xcomp", "ccomp", "advcl") and child.i > verb.i and child.tag in ("VB", "VBG", "VBN"):
            return child.subtree
    return []


def person_to(verb: Token) -> list[Token]:
    """Somebody urged to do something: the person and the deed are what is asked."""
    clause = open_clause(verb)
    if not clause:
        return []
    first = min([clause[0].i] + [c.subtree[0].i for c in verb.children if c.dep == "dobj"])
    return [t for t in verb.subtree if max(first, verb.i + 1) <= t.i <= clause[-1].i]


def accused(verb: Token, prepositions: tuple[str, ...], deed: bool = True) -> list[Token]:
    """Somebody accused of something: the accused and the deed together are the claim.

    Without a deed "charged the hill" is no accusation; who is blamed may stand alone ("blamed the coalition").
    """
    accused = verb.child("dobj")
    if accused is None:
        return []
    for preposition in [*verb.children, *accused.children]:
        if preposition.dep == "prep" and preposition.lower in prepositions and preposition.i > accused.i:
            return [t for t in verb.subtree if accused.subtree[0].i <= t.i <= preposition.subtree[-1].i]
    return [] if deed else accused.subtree


def called(verb: Token) -> list[Token]:
    """What somebody calls something: "called the raid a crime", "described it as a crime"."""
    named = verb.child("dobj")
    if named is not None and named.lower in ("itself", "himself", "herself", "themselves"):
        return []  # "a group calling itself the Sons of the Delta" has a name
    for child in verb.children:
        if child.dep in ("oprd", "ccomp", "xcomp") and child.i > verb.i and child.child("mark") is None:
            first = min([child.subtree[0].i] + [c.subtree[0].i for c in verb.children if c.dep == "dobj"])
            return [t for t in verb.subtree if first <= t.i <= child.subtree[-1].i and t.i > verb.i]
    thing = verb.child("dobj")
    if thing is None:
        return []
    described = taken_for(verb)
    if described:
        return described
    if verb.lemma in ("call", "label", "dub", "brand", "term") and any(t.pos != "PROPN" for t in thing.subtree):
        return [t for t in verb.subtree if t.i >= thing.subtree[0].i]
    return []


def taken_for(verb: Token) -> list[Token]:
    """An object and what it is taken for: "dismissed the report as fiction"."""
    thing = verb.child("dobj")
    if thing is None:
        return []
    for child in [*verb.children, *thing.children]:
        if child.dep == "prep" and child.lower == "as" and child.i > thing.i:
            return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= child.subtree[-1].i]
    for token in verb.subtree:  # "described the lists as fabricated": the parse may hang "as" on what follows
        if token.lower == "as" and token.i > thing.i and token.head.i > token.i and token.head.head is verb:
            return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= token.head.subtree[-1].i]
    return []


def behind(verb: Token, preposition: str) -> list[Token]:
    """What stands behind a preposition: "spoke of nine dead", "called on the army to leave"."""
    for child in verb.children:
        if child.dep in ("prep", "dative") and child.lower == preposition and child.i > verb.i:
            last = child.subtree[-1].i
            for clause in verb.children:  # "called on Russia to stop"
                if clause.dep in ("xcomp", "advcl") and clause.tag == "VB" and clause.i > last:
                    last = clause.subtree[-1].i
            return [t for t in verb.subtree if child.i < t.i <= last]
    return []


def object_of(verb: Token) -> list[Token]:
    """A noun phrase as the claim: "confirmed the deaths of two soldiers", "rejected the claims"."""
    particle = verb.child("prt")
    # "played down the leak": the parser may hang the object on the particle.
    thing = verb.child("dobj") or (particle.child("pobj") if particle is not None else None)
    if thing is None or thing.i < verb.i:
        return []
    more = [c for c in verb.children if c.dep == "conj" and c.i > thing.i and has_that(c)]
    if more:  # "said nine needed surgery and that others had been beaten": the parse makes "nine" the object
        return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= more[-1].subtree[-1].i]
    if verb.lemma in ("show", "find", "depict"):  # "polls show him leading"
        return [t for t in verb.subtree if t.i >= thing.subtree[0].i]
    return _without_additions(thing)


def _without_additions(thing: Token) -> list[Token]:
    """A noun phrase up to a comma behind which a clause or an apposition only adds to it."""
    tokens = thing.subtree
    for child in thing.children:
        if child.dep in ("relcl", "appos", "acl") and child.i > thing.i:
            first = child.subtree[0].i
            if any(t.i == first - 1 and t.lower == "," for t in tokens):
                return [t for t in tokens if t.i < first - 1]
    return tokens


def responsible(verb: Token) -> list[Token]:
    """ "holds the operator responsible for the deaths"."""
    for child in verb.children:
        if child.i > verb.i and child.lower in ("responsible", "accountable", "liable"):
            return [t for t in verb.subtree if t.i > verb.i]
    return []


def gap(verb: Token, source: Token | None) -> list[Token]:
    """What a relative clause says of the noun before it: "a figure (that) Damascus disputed"."""
    noun = verb.head
    if source is None or source is noun or verb.child("dobj", "ccomp", "xcomp", "prep") is not None:
        return []
    inside = {t.i for t in verb.subtree}
    return [t for t in noun.subtree if t.i not in inside]


def number(verb: Token) -> list[Token]:
    """ "put the toll at 85": a count and its number."""
    thing = verb.child("dobj")
    if thing is None or thing.lemma not in lexicon.words("counts"):
        return []
    # "put the number of dead in the camp at Arden at 61": the first "at" that has a number behind it.
    places = [t for t in verb.subtree if t.i > thing.i and t.dep == "prep" and t.lower in ("at", "to")]
    at = next((t for t in places if any(c.pos == "NUM" for c in t.children)), None)
    if at is None:
        return []
    return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= at.subtree[-1].i]
