"""Hints: what kind of event a trigger names by its own word and the words beside it."""

from sayso.events import clauses, lexicon
from sayso.events.triggers import Trigger
from sayso.language import Token


def own(trigger: Trigger) -> str | None:
    """The type by the trigger and the words beside it, or None where it is open."""
    word = trigger.entry.word
    if not (word.vague or word.effect):
        return _sharper(trigger)
    return _hint(trigger)


def _sharper(trigger: Trigger) -> str:
    kind = trigger.entry.type
    noun = trigger.noun
    if noun is not None and kind in ("armed_clash", "bombing", "other"):
        hinted = [lexicon.hints().get(c.lemma.lower()) for c in clauses.kids(noun) if c.dep in ("compound", "amod")]
        if "chemical_attack" in hinted:
            return "chemical_attack"
        hint = _hint(trigger) if kind == "bombing" and noun.lemma == "bombing" else None
        if hint in ("air_strike", "shelling"):
            return hint
    head = trigger.verb
    if kind == "shooting" and head is not None and noun is None:
        patient = clauses.arguments(head).patient
        near = [lexicon.hints().get(c.lemma.lower()) for c in clauses.kids(patient)] if patient is not None else []
        if "shelling" in near:
            return "shelling"  # "opened rocket fire"
    if kind in ("vehicle_attack", "accident") and head is not None:
        # "rammed a truck packed with explosives"
        words = [lexicon.hints().get(t.lemma.lower()) for t in clauses.below(head)]
        if "bombing" in words:
            return "bombing"
    return kind


def _hint(trigger: Trigger) -> str | None:
    known = lexicon.hints()
    beside: list[Token] = []
    if trigger.noun is not None:
        beside += [
            t
            for t in clauses.below(trigger.noun)
            if t.i < trigger.noun.i and t.dep in ("compound", "amod", "nmod", "npadvmod")
        ]
        beside += [
            t
            for c in clauses.kids(trigger.noun)
            if c.dep == "prep" and c.lower in lexicon.group("means_of_noun")
            for t in _nouns(c)
        ]
    verb = trigger.verb
    if verb is not None:
        args = clauses.arguments(verb)
        if args.agent is not None and args.agent is not trigger.noun:
            beside += [args.agent, *(c for c in clauses.kids(args.agent) if c.dep in ("compound", "amod"))]
        for child in clauses.kids(verb):
            if child.dep in ("prep", "agent") and child.lower in lexicon.group("means_of_verb"):
                beside += _nouns(child)
            if child.dep == "advcl" and child.lemma == "use":
                beside += [c for c in clauses.kids(child) if c.dep == "dobj"]
    for token in beside:
        if token is trigger.token:
            continue
        kind = known.get(token.lemma.lower()) or known.get(token.lower)
        if kind is not None and not (kind == "arrest" and trigger.entry.type != "armed_clash"):
            if kind == "arrest" and token.lemma.lower() == "police" and trigger.entry.word.effect:
                continue
            return kind
    return None


def _nouns(preposition: Token) -> list[Token]:
    found: list[Token] = []
    for child in clauses.kids(preposition):
        if child.dep in ("pobj", "pcomp"):
            found += [child, *(c for c in clauses.kids(child) if c.dep in ("compound", "amod", "nmod"))]
    return found
