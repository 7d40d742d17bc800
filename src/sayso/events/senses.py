"""Senses: which event a verb or noun names, by what stands with it ("took the town", "took a photo")."""

from sayso.events import clauses, lexicon
from sayso.events.scene import Scene
from sayso.knowledge import event_words
from sayso.knowledge.event_words import Entry
from sayso.language import Token


def of_verb(token: Token, scene: Scene) -> Entry | None:
    """The sense of a verb, or None where it names no event."""
    lemma = lexicon.lemma(token.lemma)
    senses = event_words.verbs().get(lemma)
    if senses is None:
        return None
    if token.dep in ("aux", "auxpass", "compound"):
        return None
    if token.dep == "amod":
        # "the freed girls": the noun is what it was done to.
        return next(
            (e for e in senses if not e.extra and e.word.object and _fits(scene, token.head, e.word.object)), None
        ) or (senses[-1] if token.lower in lexicon.group("dead") else None)
    args = clauses.arguments(token)
    for entry in senses:
        word = entry.word
        if entry.extra and not _with(token, entry.extra, args.patient):
            continue
        patient = args.patient
        if entry.extra and word.object and patient is None:
            patient = next(clauses.prepositional(token, entry.extra[0]), None)
        if word.object and (patient is None or not _fits(scene, patient, word.object)):
            continue
        if word.subject and (args.agent is None or not _fits(scene, args.agent, word.subject)):
            continue
        return entry
    return None


def of_noun(token: Token, scene: Scene) -> Entry | None:
    """The sense of a noun, or None where it names no event."""
    lemma = lexicon.lemma(token.lemma)
    senses = event_words.nouns().get(lemma) or event_words.nouns().get(token.lower)
    if senses is None and token.lower.endswith("s"):
        senses = event_words.nouns().get(token.lower[:-1])
    if senses is None and token.lower == "dead":
        senses = event_words.nouns().get("death")
    if senses is None or (token.pos == "ADJ" and token.lower not in lexicon.group("dead")):
        return None
    if scene.actor(token) is not None and token.pos == "PROPN" and token.text[0].isupper():
        return None
    if (
        token.dep in ("compound", "nmod", "amod")
        and token.lower not in lexicon.group("dead")
        and token.head.i > token.i
    ):
        head = token.head.lemma.lower()
        if head in event_words.nouns() or token.head.pos not in ("NOUN",):
            return None
        if head not in lexicon.group("owned"):
            return None
    for entry in senses:
        if entry.word.plural and token.tag != "NNS":
            continue
        if entry.word.of:
            owners = [*clauses.prepositional(token, "of", "for"), *(c for c in clauses.kids(token) if c.dep == "poss")]
            owners += [c for c in clauses.kids(token) if c.dep == "compound" and c.pos == "NOUN"]
            # "the release" alone speaks of one that was told; "For Immediate Release" does not.
            known = not owners and any(c.dep in ("det", "poss") for c in clauses.kids(token))
            if not any(_fits(scene, t, entry.word.of) for t in owners) and not (
                known and entry.type == "hostage_release"
            ):
                continue
        return entry
    return None


def _fits(scene: Scene, token: Token, wanted: tuple[str, ...]) -> bool:
    """Whether an argument is of one of these kinds, itself or by the nouns that make it up ("control of the town")."""
    if scene.kinds(token) & set(wanted):
        return True
    if token.pos in ("NUM", "DET", "PRON", "ADJ") or token.lemma in lexicon.group("measures"):
        if token.pos == "NUM" and "person" in wanted:
            return True
        return any(scene.kinds(t) & set(wanted) for t in clauses.prepositional(token, "of"))
    return any(
        c.dep in ("compound", "amod") and scene.kinds(c) & (set(wanted) - {"place", "event", "person", "actor"})
        for c in clauses.kids(token)
    )


def _with(token: Token, extra: tuple[str, ...], patient: Token | None) -> bool:
    """Whether the further words of a sense stand with the verb: particles, prepositions, its object."""
    beside = ("prt", "advmod", "prep", "acomp", "oprd", "xcomp", "agent")
    near = {c.lower for c in clauses.kids(token) if c.dep in beside}
    near |= {
        c.lemma.lower()
        for c in clauses.kids(token)
        if c.dep in ("dobj", "obj", "oprd", "acomp", "nsubjpass", "attr", "ccomp")
    }
    for child in clauses.kids(token):
        if child.dep == "prep":
            near |= {g.lemma.lower() for g in clauses.kids(child) if g.dep == "pobj"}
        if child.dep in ("prt", "advmod"):
            near |= {g.lower for g in clauses.kids(child) if g.dep == "prep"}
        if child.dep in ("ccomp", "dobj"):
            near |= {g.lower for g in clauses.kids(child) if g.dep in ("amod", "acomp")}
    if patient is not None:
        near.add(patient.lemma.lower())
    return all(word in near for word in extra)
