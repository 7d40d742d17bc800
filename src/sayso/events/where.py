"""Where: the place of an event by its clause, else by its sentence, else by the lines before in the same paragraph."""

from itertools import islice

from sayso.events import clauses, lasting, lexicon
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.events.typing import beside
from sayso.language import Document, Token
from sayso.model import TYPES, PlaceMention

# What happens in one spot: no taking of a town, which is itself about a place, and no talks or moves of armies.
SPOTS = frozenset(TYPES) - {
    "capture_of_place",
    "loss_of_place",
    "talks",
    "ceasefire",
    "statement_only",
    "deployment",
    "displacement",
}
# The finer place says more of where it happened; an unresolved name is finer than any country.
# Clauses further up than 6 steps are not about the same place.
_HIGHEST = 6
# A phrase of more than 200 words is not looked through: no real one has 100.
_LONGEST = 200
# How a name stands to the noun behind it.
_BEFORE = frozenset({"compound", "amod", "npadvmod", "poss", "nmod"})
_FINE = {"exact": 0, "near": 0, "city": 1, None: 2, "area": 3, "region": 4, "country": 5}


def places(document: Document, told: list[list[Trigger]], scene: Scene) -> dict[int, PlaceMention | None]:
    """The place of every trigger, by its id()."""
    own = {id(t): _own(t, scene) for here in told for t in here}
    found: dict[int, PlaceMention | None] = {}
    paragraph, last = -1, None
    for sentence, here in zip(document.sentences, told, strict=True):
        if sentence.paragraph != paragraph:
            paragraph, last = sentence.paragraph, None
        loose = [m for t in sentence.tokens if (m := scene.place(t)) is not None and _free(t, scene)] if here else []
        for trigger in here:
            spot = (
                own[id(trigger)]
                or _of_source(trigger, own, found)
                or _shared(trigger, here, own)
                or _around(trigger, loose, scene, last)
            )
            found[id(trigger)] = spot
            if not lasting.habitual(trigger):
                last = spot or last
    return found


def _of_source(
    trigger: Trigger, own: dict[int, PlaceMention | None], found: dict[int, PlaceMention | None]
) -> PlaceMention | None:
    """The place of the event that a vague word speaks of."""
    if trigger.source is None:
        return None
    return found.get(id(trigger.source)) or own.get(id(trigger.source))


def _shared(trigger: Trigger, here: list[Trigger], own: dict[int, PlaceMention | None]) -> PlaceMention | None:
    """The place of another word of the sentence for the same event ("killed 44 and wounded dozens in the city")."""
    event = trigger.source or trigger
    same = [own[id(t)] for t in beside(trigger, here) if t is not trigger and event in (t, t.source)]
    return next((spot for spot in same if spot is not None), None)


def _around(
    trigger: Trigger, loose: list[PlaceMention], scene: Scene, before: PlaceMention | None
) -> PlaceMention | None:
    """The place by the clauses above, else by the sentence, else the last of the paragraph that an event had."""
    for ancestor in islice((trigger.verb or trigger.token).ancestors, _HIGHEST):
        if clauses.is_verb(ancestor):
            near = _on(ancestor, scene)
            if near is not None:
                return near
    here = _finest(loose)
    if here is not None and here.place.precision == "country" and before is not None:
        return before
    return here or before


def _free(token: Token, scene: Scene) -> bool:
    """Whether a place in the sentence may be that of its events: not a speaker's ("the Paris-based group said")."""
    if scene.actor(token) is not None:
        return False
    while token.dep in _BEFORE:
        # "Balkh province", "the Salah al-Din neighbourhood": the noun behind the name says what sort of place it is.
        token = token.head
        if "place" not in scene.kinds(token) or scene.actor(token) is not None:
            return False
    verb = clauses.verb_above(token)
    return verb is None or verb.lemma not in lexicon.group("saying")


def _own(trigger: Trigger, scene: Scene) -> PlaceMention | None:
    found: list[PlaceMention] = []
    if trigger.noun is not None:
        found += [m for m in _below(trigger.noun, scene) if not _nation(trigger.noun, m, scene)]
    if trigger.verb is not None:
        args = clauses.arguments(trigger.verb)
        if args.patient is not None and (args.patient is not trigger.noun):
            found += _below(args.patient, scene)
        found += list(filter(None, [_on(trigger.verb, scene)]))
        if trigger.entry.word.subject and args.agent is not None and scene.place(args.agent) is not None:
            found += _below(args.agent, scene)
    return _finest(found)


def _nation(noun: Token, mention: PlaceMention, scene: Scene) -> bool:
    """Whether a place before an event noun says whose it is, not where: "US air strikes"."""
    if mention.span.start > noun.start:
        return False
    return mention.place.precision == "country" or any(a.span.overlaps(mention.span) for a in scene.mentions.actors)


def _on(verb: Token, scene: Scene) -> PlaceMention | None:
    """The place that hangs on a verb by a preposition."""
    found: list[PlaceMention] = []
    for child in clauses.kids(verb):
        if (
            (child.dep in ("prep", "prt", "advmod", "npadvmod", "dative") and child.lower in lexicon.group("where"))
            or (child.dep in ("advmod", "npadvmod", "advcl", "acomp") and not clauses.is_verb(child))
            or child.dep in ("dobj", "obj", "nsubjpass")
        ):
            found += _below(child, scene)
    return _finest(found)


def _below(token: Token, scene: Scene) -> list[PlaceMention]:
    """The places in a phrase, without those of clauses inside it."""
    found: list[PlaceMention] = []
    stack = [token]
    looked = 0
    while stack and looked < _LONGEST:
        word = stack.pop()
        looked += 1
        mention = scene.place(word)
        if mention is not None and mention not in found:
            found.append(mention)
        stack.extend(
            c
            for c in clauses.kids(word)
            if c.dep not in ("relcl", "advcl", "ccomp", "acl", "agent", "poss")
            or (c.dep == "acl" and c.lemma in lexicon.group("naming"))
        )
    return sorted(found, key=lambda m: m.span)


def _finest(found: list[PlaceMention]) -> PlaceMention | None:
    return min(found, key=lambda m: (_FINE.get(m.place.precision, 2), m.span), default=None)
