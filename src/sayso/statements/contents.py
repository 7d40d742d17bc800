"""Contents: what is said. Each way in which a claim hangs on a verb (`takes` in reporting_verbs.yaml) is a function."""

from collections.abc import Iterator

from sayso.language import Sentence, Token
from sayso.model import Stance
from sayso.statements import lexicon
from sayso.statements.cues import cue_tokens
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.subjects import SUBJECTS


def ways(
    verb: Token, frame: Frame, source: Token | None, sentence: Sentence, names: Names
) -> Iterator[tuple[str, list[Token]]]:
    """The contents that the verb can have, the surest first."""
    takes = frame.takes
    if "noun" in takes and frame.stance in (Stance.DENIES, Stance.DOUBTS) and verb.child("dobj") is not None:
        yield "as", _as(verb)
        yield "noun", _object(verb)
    if verb.dep == "advcl" and _as_clause(verb):
        yield "as clause", _around(verb, source, verb.head)
    if {"that", "whether", "how", "quote"} & set(takes):
        yield "clause", _clause(verb, source, sentence, names)
    if "to" in takes or "gerund" in takes:
        yield "xcomp", _open_clause(verb)
    if "person_to" in takes:
        yield "person_to", _person_to(verb)
    if "accused" in takes:
        yield "accused", _accused(verb, ("of", "with", "in", "for"))
    if "blamed" in takes:
        yield "blamed", _accused(verb, ("for", "on", "over", "as"), deed=False)
    if "as" in takes:
        yield "as", _called(verb)
    for word in takes:
        if word in ("of", "for", "with", "on", "against", "about", "at", "in"):
            yield word, _behind(verb, word)
        elif word == "to_noun":
            yield "to", _behind(verb, "to")
    if "noun" in takes and (source is None or verb.child("dobj") is not source):
        yield "noun", _object(verb)
    if "responsible" in takes:
        yield "responsible", _responsible(verb)
    if verb.dep == "relcl":
        yield "gap", _gap(verb, source)
    if "number" in takes:
        yield "number", _number(verb)
    if frame.kind == "speech" and "that" in takes and source is not None:
        yield "surface", _surface(verb, source, sentence, names)


def _clause(verb: Token, source: Token | None, sentence: Sentence, names: Names) -> list[Token]:
    """The clause that is said: behind the verb, before it, or around it."""
    clauses = [c for c in verb.children if c.dep == "ccomp"]
    # Of two, the one behind the verb: "offered him a job, then says he will wait" has what was done in front.
    clause = clauses[-1] if clauses and clauses[-1].i > verb.i else next(iter(clauses), None)
    if clause is None:
        clause = next(
            (c for c in verb.children if c.dep == "xcomp" and c.i > verb.i and c.child(*SUBJECTS) is not None), None
        )
    if clause is None and verb.dep in ("parataxis", "ccomp", "advcl", "conj") and _inserted(verb, source):
        return _around(verb, source, verb.head)
    if clause is None:
        clause = next((c for c in verb.children if c.dep == "parataxis"), None)
    if clause is None:
        return _that_follows(verb)
    thing = verb.child("dobj")
    if clause.i < verb.i and thing is not None and thing is not source and verb.lemma != "tell":
        return []  # "rebels have maintained momentum": the object is what the verb takes
    if clause.i < verb.i and (following := _that_follows(verb)):
        return following
    if clause.i > verb.i:
        tokens = [t for t in clause.subtree if t.i > verb.i]
        joined = [c for c in verb.children if c.dep == "conj" and c.i > clause.i and (_has_that(c) or _runs_on(c))]
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


def _as_clause(verb: Token) -> bool:
    """ "As the Herald reported on Saturday, ...": what the main clause says is what was reported."""
    mark = verb.child("mark")
    return mark is not None and mark.lower == "as" and verb.child("ccomp", "dobj", "xcomp") is None


def _has_that(clause: Token) -> bool:
    return any(c.lower == "that" and c.dep == "mark" for c in clause.children)


def _inserted(verb: Token, source: Token | None) -> bool:
    """Whether a verb and its source stand as an insertion in, or at the end of, the clause that they report."""
    if source is None or verb.child(*SUBJECTS) is None or verb.head.i > verb.i or verb.child("mark") is not None:
        return False
    # "said it was a swap, but the army denied it": joined by a conjunction, a verb reports nothing before it.
    return verb.dep != "conj" or not any(c.dep == "cc" and c.i < verb.i for c in verb.head.children)


def _around(verb: Token, source: Token | None, clause: Token) -> list[Token]:
    gone = {t.i for t in verb.subtree}
    return [t for t in clause.subtree if t.i not in gone]


def _open_clause(verb: Token) -> list[Token]:
    """An infinitive or gerund: "vowed to strike", "denied firing", with its own object."""
    for child in verb.children:
        if child.lower in ("named", "identified", "quoted") and verb.lemma in ("ask", "decline", "refuse"):
            return []  # "who asked not to be named" is how he speaks, not what he says
        if child.dep in ("xcomp", "ccomp", "advcl") and child.i > verb.i and child.tag in ("VB", "VBG", "VBN"):
            return child.subtree
    return []


def _person_to(verb: Token) -> list[Token]:
    """Somebody urged to do something: the person and the deed are what is asked."""
    clause = _open_clause(verb)
    if not clause:
        return []
    first = min([clause[0].i] + [c.subtree[0].i for c in verb.children if c.dep == "dobj"])
    return [t for t in verb.subtree if max(first, verb.i + 1) <= t.i <= clause[-1].i]


def _accused(verb: Token, prepositions: tuple[str, ...], deed: bool = True) -> list[Token]:
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


def _called(verb: Token) -> list[Token]:
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
    described = _as(verb)
    if described:
        return described
    if verb.lemma in ("call", "label", "dub", "brand", "term") and any(t.pos != "PROPN" for t in thing.subtree):
        return [t for t in verb.subtree if t.i >= thing.subtree[0].i]
    return []


def _as(verb: Token) -> list[Token]:
    """An object and what it is taken for: "dismissed the report as fiction"."""
    thing = verb.child("dobj")
    if thing is None:
        return []
    for child in [*verb.children, *thing.children]:
        if child.dep == "prep" and child.lower == "as" and child.i > thing.i:
            return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= child.subtree[-1].i]
    return []


def _behind(verb: Token, preposition: str) -> list[Token]:
    for child in verb.children:
        if child.dep in ("prep", "dative") and child.lower == preposition and child.i > verb.i:
            last = child.subtree[-1].i
            for clause in verb.children:  # "called on Russia to stop"
                if clause.dep in ("xcomp", "advcl") and clause.tag == "VB" and clause.i > last:
                    last = clause.subtree[-1].i
            return [t for t in verb.subtree if child.i < t.i <= last]
    return []


def _object(verb: Token) -> list[Token]:
    """A noun phrase as the claim: "confirmed the deaths of two soldiers", "rejected the claims"."""
    particle = verb.child("prt")
    # "played down the leak": the parser may hang the object on the particle.
    thing = verb.child("dobj") or (particle.child("pobj") if particle is not None else None)
    if thing is None or thing.i < verb.i:
        return []
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


def _responsible(verb: Token) -> list[Token]:
    """ "holds the operator responsible for the deaths"."""
    for child in verb.children:
        if child.i > verb.i and child.lower in ("responsible", "accountable", "liable"):
            return [t for t in verb.subtree if t.i > verb.i]
    return []


def _gap(verb: Token, source: Token | None) -> list[Token]:
    """What a relative clause says of the noun before it: "a figure (that) Damascus disputed"."""
    noun = verb.head
    if source is None or source is noun or verb.child("dobj", "ccomp", "xcomp", "prep") is not None:
        return []
    inside = {t.i for t in verb.subtree}
    return [t for t in noun.subtree if t.i not in inside]


def _number(verb: Token) -> list[Token]:
    """ "put the toll at 85": a count and its number."""
    thing = verb.child("dobj")
    at = next((c for c in verb.children if c.dep == "prep" and c.lower in ("at", "to")), None)
    if thing is None or thing.lemma not in lexicon.words("counts"):
        return []
    if at is None or not any(t.pos == "NUM" for t in at.subtree):
        return []
    return [t for t in verb.subtree if thing.subtree[0].i <= t.i <= at.subtree[-1].i]


def _surface(verb: Token, source: Token, sentence: Sentence, names: Names) -> list[Token]:
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
    if _tells(before) and len(after) <= 12 and (verb.child("dobj") is source or not _has_object(verb)):
        return before
    return []


def _has_object(verb: Token) -> bool:
    return verb.child("dobj", "prep") is not None and verb.child("ccomp") is None and verb.lemma not in ("tell", "say")


def _has_noun_object(verb: Token) -> bool:
    """Whether a verb has taken a thing for its object ("has maintained a lead over ...")."""
    return verb.child("dobj") is not None and verb.lemma not in ("tell", "say", "inform", "assure", "remind", "warn")


def _that_follows(verb: Token) -> list[Token]:
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
