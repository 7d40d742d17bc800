"""Contents: what is said. Each way in which a claim hangs on a verb (`takes` in reporting_verbs.yaml) is a function."""

from collections.abc import Iterator

from sayso.language import Sentence, Token
from sayso.model import Stance
from sayso.statements.clauses import around, clause_of, opens_with_as
from sayso.statements.lexicon import Frame
from sayso.statements.names import Names
from sayso.statements.objects import (
    accused,
    behind,
    called,
    gap,
    number,
    object_of,
    open_clause,
    person_to,
    responsible,
    taken_for,
)  # fmt: skip
from sayso.statements.surface import surface


def ways(
    verb: Token, frame: Frame, source: Token | None, sentence: Sentence, names: Names
) -> Iterator[tuple[str, list[Token]]]:
    """The contents that the verb can have, the surest first."""
    takes = frame.takes
    if "noun" in takes and frame.stance in (Stance.DENIES, Stance.DOUBTS) and verb.child("dobj") is not None:
        yield "as", taken_for(verb)
        yield "noun", object_of(verb)
    if verb.dep == "advcl" and opens_with_as(verb):
        yield "as clause", around(verb, source, verb.head)
    if {"that", "whether", "how", "quote"} & set(takes):
        yield "clause", clause_of(verb, source, sentence, names)
    if "to" in takes or "gerund" in takes:
        yield "xcomp", open_clause(verb)
    if "person_to" in takes:
        yield "person_to", person_to(verb)
    if "accused" in takes:
        yield "accused", accused(verb, ("of", "with", "in", "for"))
    if "blamed" in takes:
        yield "blamed", accused(verb, ("for", "on", "over", "as", "to"), deed=False)
    if "as" in takes:
        yield "as", called(verb)
    for word in takes:
        if word in ("of", "for", "with", "on", "against", "about", "at", "in"):
            yield word, behind(verb, word)
        elif word == "to_noun":
            yield "to", behind(verb, "to")
    if "noun" in takes and (source is None or verb.child("dobj") is not source):
        yield "noun", object_of(verb)
    if "responsible" in takes:
        yield "responsible", responsible(verb)
    if verb.dep == "relcl":
        yield "gap", gap(verb, source)
    if "number" in takes:
        yield "number", number(verb)
    if frame.kind == "speech" and "that" in takes and source is not None:
        yield "surface", surface(verb, source, sentence, names)
