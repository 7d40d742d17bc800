"""When: the date that a clause or its sentence gives to an event. The date of the report is never filled in."""

import re

from sayso.events import clauses, lexicon
from sayso.events.lasting import lasts
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger, clauses_of
from sayso.events.typing import aside
from sayso.language import Sentence, Token
from sayso.model import DateMention

_PRECISIONS = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d(?![-\d])"), "month"),
    (re.compile(r"\d{4}-(?:SP|SU|FA|AU|WI|Q\d|H\d)"), "season"),
    (re.compile(r"\d{4}(?![-\d])"), "year"),
    (re.compile(r"\d{3}(?!\d)"), "decade"),
)


def precision(date: DateMention | None) -> str | None:
    """day, week, month, season, year or decade, by the value of a date; None without one."""
    if date is None or date.value is None or date.first is None:
        return None
    return next((name for pattern, name in _PRECISIONS if pattern.match(date.value)), None)


def dates(sentence: Sentence, triggers: list[Trigger], scene: Scene) -> list[DateMention | None]:
    """The date of each trigger of a sentence, by the word that the date hangs on."""
    found: list[DateMention | None] = [None] * len(triggers)
    loose: list[tuple[Token, DateMention]] = []
    seen: set[int] = set()
    at = clauses_of(triggers)
    for token in sentence.tokens:
        date = scene.date(token)
        if date is None or date.span.start in seen or date.type not in ("DATE", "TIME") or date.first is None:
            continue
        seen.add(date.span.start)
        if _of_phase(token):
            continue
        owner = _owner(token, at)
        if owner is None:
            loose.append((token, date))
        elif found[owner] is None:
            found[owner] = date
    for n, trigger in enumerate(triggers):
        if found[n] is None:
            found[n] = _shared(n, trigger, at, found)
    heads = [trigger.verb or trigger.token for trigger in triggers]
    over = [{t.i for t in (head, *clauses.above(head))} for head in heads] if loose else []
    for token, date in loose:
        # A date at the head of the sentence or on a verb that names no event belongs to all that is told there.
        verb = clauses.verb_above(token)
        if verb is not None and verb.lemma in lexicon.group("saying"):
            continue
        below = {t.i for t in (verb, *clauses.above(verb))} if verb is not None else set()
        for n, head in enumerate(heads):
            if found[n] is None and (verb is None or verb.i in over[n] or head.i in below):
                found[n] = date
    return found


def _of_phase(token: Token) -> bool:
    """Whether a date is that of the start or end of something else ("since the start of the war in 2011")."""
    for above in clauses.above(token):
        if clauses.is_verb(above):
            return False
        if above.lemma in lexicon.group("phase"):
            return True
    return False


def _owner(token: Token, at: dict[int, int]) -> int | None:
    """The trigger that a date hangs on."""
    for above in clauses.above(token):
        if above.i in at:
            return at[above.i]
        if above.lemma in lexicon.group("saying") or (clauses.is_verb(above) and above.dep == "relcl"):
            return None
    return None


def _shared(own: int, trigger: Trigger, at: dict[int, int], found: list[DateMention | None]) -> DateMention | None:
    """The date of the clause that this one hangs on or is coordinated with."""
    head = trigger.verb or trigger.token
    if head.dep in ("relcl", "ccomp"):
        return None
    for above in clauses.above(head):
        n = at.get(above.i)
        if n is not None and n != own:
            return found[n]
        if above.dep in ("relcl", "ccomp") or above.lemma in lexicon.group("saying"):
            return None
    return None


def inherited(trigger: Trigger, here: list[Trigger], dated: dict[int, DateMention | None]) -> DateMention | None:
    """The date of a trigger, else of the event that it speaks of, else of another word of its sentence for it."""
    date = dated[id(trigger)]
    if date is not None or aside(trigger) or lasts(trigger):
        return date
    event = trigger.source or trigger
    if trigger.source is not None and (date := dated.get(id(trigger.source))) is not None:
        return date
    for other in here:
        if other is not trigger and event in (other, other.source) and (date := dated[id(other)]) is not None:
            return date
    return None
