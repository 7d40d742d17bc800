"""Triggers: the words of a sentence that name events, one for each thing that is told.

A verb that says little beside an event noun ("carried out an attack", "the blast killed 44") makes one trigger with it.
"""

from itertools import islice, pairwise

from msgspec import Struct

from sayso.events import clauses, lexicon, senses
from sayso.events.scene import Scene
from sayso.knowledge.event_words import Entry
from sayso.language import Sentence, Token

# How far before a death, in words, and how far above it in the parse its funeral may stand.
_BEFORE, _UP = 10, 6


class Trigger(Struct):
    """A word that names an event. `verb` heads its clause where one says something of it; `noun` where a noun names it.

    `via` is how the noun stands to its verb: subject, object, oblique or None. `source` is the trigger whose event it
    speaks of, where its own word leaves the kind open. `weak` as in event_types.yaml, or by its place.
    """

    token: Token
    entry: Entry
    verb: Token | None = None
    noun: Token | None = None
    via: str | None = None
    type: str | None = None
    source: "Trigger | None" = None
    weak: bool = False


def set_apart(trigger: Trigger) -> bool:
    """Whether its words set an event apart from what was told before: "another attack", "in a separate incident"."""
    if trigger.entry.word.effect and _mourned(trigger.token):
        return True
    nouns = [noun for noun in (trigger.noun, trigger.token) if noun is not None and noun.pos in ("NOUN", "PROPN")]
    return any(c.lemma.lower() in lexicon.group("apart") for noun in nouns for c in clauses.kids(noun) if c.i < noun.i)


def _mourned(token: Token) -> bool:
    """Whether a death is what people have come together for: "were shot at a vigil for a boy who was killed in May"."""
    first = token.sentence.tokens[0].i
    before = token.sentence.tokens[max(0, token.i - first - _BEFORE) : token.i - first]
    held = (t for t, following in pairwise(before) if following.lower in ("for", "of"))
    return any(t.lemma.lower() in lexicon.group("mourning") for t in (*islice(token.ancestors, _UP), *held))


def clauses_of(triggers: list[Trigger]) -> dict[int, int]:
    """Positions of triggers by the tokens that stand for them: the trigger word, its verb and its noun."""
    found: dict[int, int] = {}
    for n, trigger in enumerate(triggers):
        for token in (trigger.token, trigger.verb, trigger.noun):
            if token is not None:
                found.setdefault(token.i, n)
    return found


def find(sentence: Sentence, scene: Scene) -> list[Trigger]:
    """The triggers of a sentence, in text order, before their types are settled."""
    verbs: dict[int, Trigger] = {}
    nouns: list[Trigger] = []
    for token in sentence.tokens:
        if token.pos in ("VERB", "AUX") or (token.tag.startswith("VB") and token.pos != "NOUN"):
            entry = senses.of_verb(token, scene)
            if entry is not None:
                if token.dep == "amod" and not entry.word.effect:
                    nouns.append(Trigger(token, entry, noun=token, weak=True))
                else:
                    verbs[token.i] = Trigger(token, entry, verb=token)
        elif token.pos in ("NOUN", "PROPN", "ADJ"):
            entry = senses.of_noun(token, scene)
            if entry is not None:
                nouns.append(Trigger(token, entry, noun=token))
    kept = [t for t in nouns if _keep(t, verbs)]
    _merge_relative(kept, verbs)
    strong = [t for t in kept if not (t.weak or t.entry.word.weak)]
    heads = {id(t.verb or clauses.verb_above(t.token)) for t in [*strong, *verbs.values()]}
    for weak in (t for t in kept if t.weak or t.entry.word.weak):
        head = id(weak.verb or clauses.verb_above(weak.token))
        if head not in heads:
            heads.add(head)
            strong.append(weak)
    return sorted([*verbs.values(), *_once(strong)], key=lambda t: t.token.i)


def _merge_relative(nouns: list[Trigger], verbs: dict[int, Trigger]) -> None:
    """ "air strikes which killed 30 civilians" is told once."""
    by_token = {t.token.i: t for t in nouns if t.verb is None and not (t.entry.word.effect or t.entry.word.weak)}
    for position, rival in list(verbs.items()):
        if not rival.entry.word.effect or rival.token.dep not in ("relcl", "acl"):
            continue
        agent = clauses.arguments(rival.token).agent
        named = by_token.get(agent.i) if agent is not None else None
        if named is not None:
            del verbs[position]
            named.verb, named.via = rival.token, "subject"


def _once(nouns: list[Trigger]) -> list[Trigger]:
    """Effect nouns give way to a noun of the same clause that names the event ("deaths in the attack")."""
    naming = {id(t.verb) for t in nouns if not t.entry.word.effect and t.verb is not None}
    return [t for t in nouns if not (t.entry.word.effect and t.verb is not None and id(t.verb) in naming)]


def _keep(trigger: Trigger, verbs: dict[int, Trigger]) -> bool:
    """Settle a noun trigger with its verb: one of the two may give way to the other."""
    noun = trigger.token
    relation, verb = _relation(noun)
    if verb is None:
        return True
    rival = verbs.get(verb.i)
    lemma = verb.lemma.lower()
    if rival is None:
        if (relation == "subject" and lemma in lexicon.light("happens") | lexicon.light("hits")) or (
            relation == "object" and lemma in lexicon.light("does") | lexicon.light("suffers")
        ):
            trigger.verb, trigger.via = verb, relation
        elif relation == "oblique" and lemma in lexicon.light("suffers"):
            trigger.verb, trigger.via = verb, "object"
        return True
    if relation is None:
        return True
    if trigger.weak:
        return False
    own, other = trigger.entry.word, rival.entry.word
    if own.effect:
        # "was charged with the death of a boy" tells of two things.
        return rival.entry.type in ("arrest", "other") and not other.effect
    if own.weak and not (other.effect and relation == "oblique"):
        return False
    if other.effect or (other.vague and relation in ("subject", "oblique")):
        # "the blast killed 44", "44 died in the blast": the noun names it, the verb tells what it did.
        del verbs[verb.i]
        trigger.verb, trigger.via = verb, relation
        if relation == "oblique":
            trigger.token = verb
        return True
    return not (own.vague or trigger.entry.type == rival.entry.type)


def _relation(noun: Token) -> tuple[str | None, Token | None]:
    """How a noun stands to the verb of its clause, over coordination and "a series of"."""
    token = noun
    for _ in range(6):
        above = token.head
        if above is token:
            return None, None
        if token.dep in ("nsubj", "nsubjpass"):
            return "subject", above if clauses.is_verb(above) else None
        if token.dep in ("dobj", "obj", "attr"):
            return "object", above if clauses.is_verb(above) else None
        if token.dep == "pobj":
            if clauses.is_verb(above.head):
                same = above.lower in lexicon.group("same")
                return ("oblique" if same else None), (above.head if same else None)
            if above.lower == "of" and above.head.lemma in lexicon.group("series"):
                token = above.head
                continue
            return None, None
        if token.dep in ("conj", "appos", "compound", "nmod"):
            token = above
            continue
        return None, None
    return None, None
