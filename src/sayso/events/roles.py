"""Roles: who takes part in an event, and how."""

from sayso.events import clauses, lexicon
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.knowledge import event_words
from sayso.language import Token
from sayso.model import Participant, Span

# A list of more is a list, not the parties to an event.
_MOST = 6
_MEANS = frozenset({"aircraft", "shell", "missile", "bomb", "vehicle"})
_TARGET_KINDS = frozenset({"place"})


def find(trigger: Trigger, kind: str, scene: Scene) -> tuple[Participant, ...]:
    """The participants of one event mention, in text order."""
    found: list[tuple[str, Token]] = []
    if trigger.noun is not None:
        found += _of_noun(trigger, kind, scene)
    if trigger.verb is not None:
        found += _of_verb(trigger, kind, scene)
    participants: list[Participant] = []
    seen: set[tuple[str, Span]] = set()
    for role, token in found:
        for one in _each(token):
            if not _takes_part(role, one, kind, scene):
                continue
            name, actor, span = scene.name(_owner(role, one, scene))
            if not name or (role, span) in seen or any(p.span == span for p in participants):
                continue
            seen.add((role, span))
            participants.append(Participant(role, name, actor, span))
    return tuple(sorted(participants, key=lambda p: (p.span or Span(0, 0), p.role)))


def _of_verb(trigger: Trigger, kind: str, scene: Scene) -> list[tuple[str, Token]]:
    verb = trigger.verb
    if verb is None:
        return []
    args = clauses.arguments(verb)
    first, second = trigger.entry.word.roles if trigger.noun is None else _noun_roles(trigger, kind)
    if trigger.via == "subject":
        # "the blast killed 44": the noun is the event itself, the object is what it hit.
        victim = "victim" if event_words.verbs().get(verb.lemma) and "victim" in _effect_roles(verb) else "target"
        found = [(victim, args.patient)] if args.patient is not None and args.patient is not trigger.noun else []
        return [(r, t) for r, t in found if t is not None]
    if trigger.via == "oblique":
        roles = _effect_roles(verb)
        return [(r, t) for r, t in zip(roles, (args.agent, args.patient), strict=True) if t is not None and r != "-"]
    found = []
    if args.patient is None and trigger.noun is None and trigger.entry.word.effect and second == "victim":
        # "100 others wounded": a headline's participle taken for a past tense.
        return [("victim", args.agent)] if args.agent is not None else []
    if args.agent is not None and args.agent is not trigger.noun and first != "-":
        suffers = trigger.via == "object" and verb.lemma in lexicon.light("suffers")
        found.append(("target" if suffers else first, args.agent))
    if args.patient is not None and args.patient is not trigger.noun and second != "-":
        found.append((second, args.patient))
    if trigger.noun is None:
        if kind in ("capture_of_place", "loss_of_place"):
            found += [("holder", t) for t in clauses.prepositional(verb, "from") if kind == "capture_of_place"]
        if (kind == "capture_of_place" and trigger.entry.extra[:1] == ("to",)) or verb.lemma == "fall":
            found += [("actor", t) for t in clauses.prepositional(verb, "to")]
        if args.patient is None:
            found += [("target", t) for t in clauses.prepositional(verb, *lexicon.group("against"), "with")]
        found += [("holder", t) for t in clauses.prepositional(verb, "of") if kind == "capture_of_place"]
    else:
        found += [("target", t) for t in clauses.prepositional(verb, *lexicon.group("against"))]
    return found


def _effect_roles(verb: Token) -> tuple[str, str]:
    for entry in event_words.verbs().get(verb.lemma.lower(), ()):
        if entry.word.effect:
            return entry.word.roles
    return ("actor", "target")


def _noun_roles(trigger: Trigger, kind: str) -> tuple[str, str]:
    return ("holder", "-") if kind == "loss_of_place" else ("actor", "-")


def _of_noun(trigger: Trigger, kind: str, scene: Scene) -> list[tuple[str, Token]]:
    """ "the group's retaking of the town", "Russian air strikes on the market", "an attack by gunmen"."""
    noun = trigger.noun
    if noun is None:
        return []
    lead = "holder" if kind == "loss_of_place" else "actor"
    found: list[tuple[str, Token]] = []
    for child in clauses.kids(noun):
        if child.i < noun.i and child.dep in ("poss", "compound", "amod", "nmod"):
            actor = scene.actor(child)
            if actor is not None or (child.dep == "poss" and "person" in scene.kinds(child)):
                found.append((lead, child))
            elif child.dep == "amod" and child.tag == "VBN":
                # "coalition-led raids"
                found += [(lead, c) for c in clauses.kids(child) if scene.actor(c) is not None]
    found += [(lead, t) for t in clauses.prepositional(noun, "by")]
    found += [("target", t) for t in clauses.prepositional(noun, *lexicon.group("against"))]
    owned = list(clauses.prepositional(noun, "of"))
    if trigger.entry.word.state:
        found += [("holder", t) for t in owned]
    elif (
        kind in ("hostage_taking", "hostage_release")
        or trigger.entry.word.effect
        or noun.lemma.lower() in lexicon.group("killings")
    ):
        found += [("victim", t) for t in owned]
    elif kind in ("talks", "ceasefire"):
        found += [("actor", t) for t in clauses.prepositional(noun, "between", "with")]
    elif kind in ("armed_clash",):
        found += [("actor", t) for t in clauses.prepositional(noun, "between")]
        found += [("target", t) for t in clauses.prepositional(noun, "with")]
        found += [("target", t) for t in owned]
    else:
        found += [("target", t) for t in owned]
    return found


def _owner(role: str, token: Token, scene: Scene) -> Token:
    """Whose means it is: "Russian jets" act for Russia."""
    if role != "actor" or scene.actor(token) is not None or not scene.kinds(token) & _MEANS:
        return token
    owners = (c for c in clauses.kids(token) if c.dep in ("amod", "compound", "poss", "nmod") and scene.actor(c))
    return next(owners, token)


def _each(token: Token) -> list[Token]:
    """A noun and those coordinated with it."""
    found = [token]
    for member in found:
        if len(found) < _MOST:
            found += [c for c in clauses.kids(member) if c.dep == "conj" and c.pos in ("NOUN", "PROPN", "NUM")]
    return found[:_MOST]


def _takes_part(role: str, token: Token, kind: str, scene: Scene) -> bool:
    """Whether a noun can be a participant: no pronoun, no date, no event, and no place that is the event's own."""
    if token.lemma.lower() in lexicon.group("abstract"):
        return False
    if token.pos in ("PRON", "DET", "ADV", "VERB") or token.tag in ("PRP", "WDT", "WP"):
        return scene.actor(token) is not None
    if scene.date(token) is not None:
        return False
    actor = scene.actor(token)
    if actor is not None:
        return True
    kinds = scene.kinds(token)
    if role in ("actor", "holder", "victim") and "place" in kinds and token.pos != "PROPN":
        return False
    if (
        role == "victim"
        and token.pos == "NOUN"
        and "person" not in kinds
        and event_words.kinds().get(token.lemma.lower())
    ):
        return False
    if scene.place(token) is not None or (
        role == "target" and kinds & _TARGET_KINDS and kind in ("capture_of_place", "loss_of_place")
    ):
        return role == "target" and scene.place(token) is None and kind not in ("capture_of_place", "loss_of_place")
    return not (role in ("actor", "holder") and "event" in kinds and "person" not in kinds)
