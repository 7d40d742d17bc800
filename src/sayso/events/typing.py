"""Typing: what kind of event a trigger names, where its word alone does not tell, and of which event it then speaks.

"attack" and "killed" say little: the words beside them ("suicide", "rocket", "gunman"), then the event that the same
sentence names, then the event told before decide; what is left gets the type of the word itself.
"""

import bisect
from collections import Counter

from sayso.events import clauses, hints, lasting, lexicon
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.language import Token

# Types that kill, wound and destroy: what "the attack" and "the dead" may refer to.
VIOLENT = frozenset(
    {
        "armed_clash",
        "air_strike",
        "shelling",
        "bombing",
        "chemical_attack",
        "shooting",
        "vehicle_attack",
        "missile_launch",
        "accident",
        "hostage_taking",
    }
)
# What may have been done to people who are then brought somewhere.
MOVING = frozenset({"hostage_release", "hostage_taking", "arrest"})
# How many event words back are looked at: more than any four sentences hold.
_WINDOW = 60
_MANY = 30
_LEAD = 3
# An event told more than 4 sentences before is not what "the dead" refers to (the report's commonest type is).
_REACH = 4


def settle(triggers: list[list[Trigger]], scene: Scene) -> None:
    """Give every trigger its type, and a vague one the trigger that it speaks of; sentence by sentence, in order."""
    for sentence in triggers:
        for trigger in sentence:
            trigger.type = "armed_clash" if lasting.lasts(trigger) else hints.own(trigger)
    # The lead weighs double: it tells what the report is about.
    common = Counter(t.type for s in triggers for t in s if _named(t) and t.type in VIOLENT)
    common.update(t.type for s in triggers[:_LEAD] for t in s if _named(t) and t.type in VIOLENT)
    # The commonest type; among equals the one told first.
    usual = max(common, key=lambda k: common[k]) if common else None
    # A report with one kind of event in most of its lines means that one by "the attack" and "the dead", whatever
    # other kind it named last (gold clusters: 73% of types right by the last named, 75% so).
    ruling = usual if usual is not None and 2 * common[usual] >= sum(common.values()) else None
    before: list[tuple[int, Trigger]] = []
    for n, sentence in enumerate(triggers):
        here = [t for t in sentence if (t.type in VIOLENT or t.type in MOVING) and not lasting.lasts(t)]
        for trigger in sentence:
            if (trigger.entry.word.effect or trigger.entry.word.vague) and not lasting.lasts(trigger):
                _speak_of(trigger, beside(trigger, here), before, n, ruling, scene)
            if trigger.type is None:
                trigger.type = _last_resort(trigger, usual, scene)
        before += [(n, t) for t in sentence if _named(t)]


def beside(trigger: Trigger, here: list[Trigger]) -> list[Trigger]:
    """The triggers of the same sentence, where there are very many those within 15 of it."""
    if len(here) <= _MANY:
        return here
    n = bisect.bisect_left(here, trigger.token.i, key=lambda t: t.token.i)
    return here[max(0, n - _MANY // 2) : n + _MANY // 2]


def _named(trigger: Trigger) -> bool:
    """Whether later words may speak of a trigger's event."""
    return (
        trigger.type in VIOLENT and not aside(trigger) and not lasting.lasts(trigger) and not lasting.habitual(trigger)
    )


def _speak_of(
    trigger: Trigger,
    here: list[Trigger],
    before: list[tuple[int, Trigger]],
    sentence: int,
    ruling: str | None,
    scene: Scene,
) -> None:
    """Find the event that a vague or an effect word most likely speaks of, and take over its type."""
    if (
        trigger.type is None
        and trigger.noun is not None
        and trigger.entry.type not in ("armed_clash", "other", "destruction")
    ):
        trigger.type = trigger.entry.type  # "strikes" are air strikes unless the words beside them say otherwise
        return
    fits = [t for t in here if t is not trigger and trigger.type in (None, t.type) and _may_cause(t, trigger)]
    before = [(n, t) for n, t in before[-_WINDOW:] if _may_cause(t, trigger)]
    source = _by_tree(trigger, fits)
    if source is None:
        near = [t for t in fits if t.token.i < trigger.token.i and not aside(t)]
        source = near[-1] if near else None
    if source is None and trigger.type is None and _among_armed(trigger, scene):
        trigger.type = "armed_clash"
        return
    if source is None:
        wanted = trigger.type or (None if trigger.entry.word.moves else ruling)
        source = next(
            (t for n, t in reversed(before) if t.type == wanted or (wanted is None and sentence - n <= _REACH)), None
        )
    if _no_aircraft(trigger, source.type if source is not None else ruling):
        trigger.type = trigger.entry.type if trigger.entry.type != "other" else "armed_clash"
        return
    if source is not None:
        trigger.source, trigger.type = source, trigger.type or source.type
    elif trigger.type is None and not trigger.entry.word.moves:
        trigger.type = ruling


def _no_aircraft(trigger: Trigger, kind: str | None) -> bool:
    """Whether those who act have no aircraft, so that it is no air strike: "repelled an insurgent attack"."""
    if kind != "air_strike" or trigger.type is not None:
        return False
    doers: list[Token] = []
    if trigger.noun is not None:
        doers += [c for c in clauses.kids(trigger.noun) if c.dep in ("compound", "amod", "poss")]
        doers += clauses.prepositional(trigger.noun, "by")
    elif trigger.verb is not None and (agent := clauses.arguments(trigger.verb).agent) is not None:
        doers += [agent, *(c for c in clauses.kids(agent) if c.dep == "compound")]
    return any(t.lemma.lower() in lexicon.group("irregulars") for t in doers)


def _may_cause(cause: Trigger, trigger: Trigger) -> bool:
    """Whether one event can be what another word speaks of: a release kills nobody."""
    return cause.type in MOVING if trigger.entry.word.moves else cause.type in VIOLENT


def _among_armed(trigger: Trigger, scene: Scene) -> bool:
    """Whether armed people kill or wound armed people, by the clause itself."""
    if trigger.verb is None or not trigger.entry.word.effect:
        return False
    args = clauses.arguments(trigger.verb)
    if args.agent is None or args.patient is None or "event" in scene.kinds(args.agent):
        return False
    return "armed" in scene.kinds(args.agent) and "armed" in scene.kinds(args.patient)


def _by_tree(trigger: Trigger, here: list[Trigger]) -> Trigger | None:
    """The event on which a clause hangs, or which hangs on it ("were killed when jets struck a market")."""
    for above in clauses.above(trigger.token):
        for other in here:
            if above is other.token or above is other.verb:
                return other
    root = trigger.verb or trigger.token
    while root.dep == "conj":
        root = root.head
    if trigger.entry.word.effect:
        # "died after a shooting", "was killed after being hit by a shell": what came before is what did it.
        joined = [root, *(c for c in clauses.kids(root) if c.dep == "conj")]
        for other in here:
            over = clauses.verb_above(other.noun or other.token)
            if over is not None and over in joined and other.verb not in joined and not aside(other):
                return other
    for other in here:
        head = other.verb or other.token
        if (
            head.dep in ("advcl", "relcl", "acl")
            and any(above is root for above in clauses.above(head))
            and not _after(head)
        ):
            return other
    return None


def _after(head: Token) -> bool:
    """Whether a clause tells of what came before or after, not of the same thing."""
    return any(c.dep == "mark" and c.lower in lexicon.group("order") for c in clauses.kids(head))


def _last_resort(trigger: Trigger, usual: str | None, scene: Scene) -> str:
    """Without any event to speak of: the commonest kind; armed people who kill do so in a clash."""
    own = trigger.entry.type
    if usual is not None and not trigger.entry.word.moves and own in ("armed_clash", "other", "destruction"):
        return usual
    if own == "other" and trigger.entry.word.effect and trigger.verb is not None:
        args = clauses.arguments(trigger.verb)
        if args.agent is not None and "armed" in scene.kinds(args.agent):
            return "armed_clash"
        if args.agent is None and args.patient is not None and "armed" in scene.kinds(args.patient):
            return "armed_clash"
    return own


def aside(trigger: Trigger) -> bool:
    """Whether an event is only named as the reason for another ("in retaliation for air strikes")."""
    token = trigger.noun or trigger.token
    for _ in range(4):
        above = token.head
        if above is token:
            return False
        if above.lemma.lower() in lexicon.group("reasons") or (
            token.dep == "prep" and token.lower == "for" and above.pos == "NOUN"
        ):
            return True
        if clauses.is_verb(above):
            return False
        token = above
    return False
