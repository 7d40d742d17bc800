"""Where: the place of an event by its clause, else by its sentence, else by the lines before in the same paragraph."""

from sayso.events import clauses
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.language import Sentence, Token
from sayso.model import PlaceMention

# The finer place says more of where it happened; an unresolved name is finer than any country.
_FINE = {"exact": 0, "near": 0, "city": 1, None: 2, "area": 3, "region": 4, "country": 5}
_IN = (
    "in",
    "at",
    "near",
    "on",
    "of",
    "around",
    "outside",
    "inside",
    "from",
    "into",
    "to",
    "towards",
    "toward",
    "across",
    "against",
    "over",
    "within",
    "between",
    "through",
    "off",
)


def place(trigger: Trigger, sentence: Sentence, scene: Scene, before: PlaceMention | None) -> PlaceMention | None:
    """The place of one event; `before` is the last place of the paragraph that an event had."""
    own = _own(trigger, scene)
    if own is not None:
        return own
    above = trigger.verb or trigger.token
    for ancestor in above.ancestors:
        if clauses.is_verb(ancestor):
            near = _on(ancestor, scene)
            if near is not None:
                return near
    here = _first(m for t in sentence.tokens if (m := scene.place(t)) is not None)
    return here or before


def _own(trigger: Trigger, scene: Scene) -> PlaceMention | None:
    found: list[PlaceMention] = []
    if trigger.noun is not None:
        found += _below(trigger.noun, scene)
    if trigger.verb is not None:
        args = clauses.arguments(trigger.verb)
        if args.patient is not None and (args.patient is not trigger.noun):
            found += _below(args.patient, scene)
        found += list(filter(None, [_on(trigger.verb, scene)]))
        if trigger.entry.word.subject and args.agent is not None and scene.place(args.agent) is not None:
            found += _below(args.agent, scene)
    return _finest(found)


def _on(verb: Token, scene: Scene) -> PlaceMention | None:
    """The place that hangs on a verb by a preposition."""
    found: list[PlaceMention] = []
    for child in verb.children:
        if (
            (child.dep in ("prep", "prt", "advmod", "npadvmod", "dative") and child.lower in _IN)
            or (child.dep in ("advmod", "npadvmod", "advcl", "acomp") and not clauses.is_verb(child))
            or child.dep in ("dobj", "obj", "nsubjpass")
        ):
            found += _below(child, scene)
    return _finest(found)


def _below(token: Token, scene: Scene) -> list[PlaceMention]:
    """The places in a phrase, without those of clauses inside it."""
    found: list[PlaceMention] = []
    stack = [token]
    while stack:
        word = stack.pop()
        mention = scene.place(word)
        if mention is not None and mention not in found:
            found.append(mention)
        stack.extend(
            c
            for c in word.children
            if c.dep not in ("relcl", "advcl", "ccomp", "acl", "agent", "poss")
            or (c.dep == "acl" and c.lemma in ("call", "know", "name"))
        )
    return sorted(found, key=lambda m: m.span)


def _finest(found: list[PlaceMention]) -> PlaceMention | None:
    return min(found, key=lambda m: (_FINE.get(m.place.precision, 2), m.span), default=None)


def _first(found: object) -> PlaceMention | None:
    return _finest(list(found))  # type: ignore[call-overload]
