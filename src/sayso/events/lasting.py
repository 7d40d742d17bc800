"""Lasting: what belongs to no single event: a whole war's toll ("has killed 250,000 people since 2011"), habits."""

import datetime

from sayso.events import clauses, lexicon
from sayso.events.triggers import Trigger
from sayso.language import Token
from sayso.model import DateMention, Figure

# A toll of 10,000 or more that its own sentence ties to no attack or disaster is that of a war: the deadliest single
# attacks in ACLED and GTD killed under 3,000; earthquakes, which kill more, are named beside their toll.
_WAR = 10_000
_MONTH = 31


def lasts(trigger: Trigger) -> bool:
    """Whether a trigger sums up what went on for years, by the words of its clause."""
    wars = lexicon.group("wars")
    if trigger.noun is not None and trigger.noun.lemma.lower() in wars:
        return True
    if not trigger.entry.word.effect:
        return False
    head = trigger.verb or trigger.token
    if any(_since(token) for token in _coordinated(head)):
        return True
    heads = [head]
    if trigger.verb is None and (above := clauses.verb_above(head)) is not None:
        heads.append(above)  # "put the toll from the conflict at 470,000"
    for word in heads:
        if any(t.lemma.lower() in wars for t in clauses.prepositional(word, *lexicon.group("during"))):
            return True
    agent = clauses.arguments(head).agent if clauses.is_verb(head) else None
    return agent is not None and agent.lemma.lower() in wars


def sums_period(trigger: Trigger, dated: DateMention | None) -> bool:
    """Whether a toll is that of several days: "seven days of raids", "have killed 50 people in recent weeks"."""
    if lasts(trigger) or (trigger.entry.word.effect and spans_long(dated)):
        return True
    day = dated is not None and dated.first is not None and dated.first == dated.last
    noun, periods = trigger.noun, lexicon.group("periods")
    if noun is not None and noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma.lower() in periods:
        return True
    # "The city had 24 homicides" is the count of a year.
    crimes = noun is not None and noun.tag == "NNS" and noun.lemma.lower() in lexicon.group("crimes")
    if noun is not None and crimes and not day and clauses.child(noun, "nummod") is not None:
        return True
    heads = [t for t in (trigger.verb, noun) if t is not None]
    return any(
        time.tag == "NNS"
        and time.lemma.lower() in periods
        and any(c.dep == "nummod" or c.lemma.lower() in lexicon.group("recent") for c in clauses.kids(time))
        for head in heads
        for time in clauses.prepositional(head, *lexicon.group("during"), *lexicon.group("within"))
    )


def spans_long(dated: DateMention | None) -> bool:
    """Whether a toll is that of more than a month ("165 people were shot dead this year")."""
    if dated is None or dated.first is None or dated.last is None:
        return False
    try:
        first, last = datetime.date.fromisoformat(dated.first[:10]), datetime.date.fromisoformat(dated.last[:10])
    except ValueError:
        return False
    return (last - first).days > _MONTH


def sums_up(trigger: Trigger, figures: list[Figure], alone: bool) -> bool:
    """Whether the toll is that of a war; `alone` tells that its sentence names no event that it could be of."""
    return alone and any(f.what == "killed" and (f.low or 0) >= _WAR for f in figures)


def _coordinated(head: Token) -> list[Token]:
    """A verb with those before and behind it that share its subject or its time."""
    found = [head, *(c for c in clauses.kids(head) if c.dep == "conj")]
    for above in clauses.above(head):
        if head.dep != "conj":
            break
        head = above
        found.append(head)
    return found


def _since(token: Token) -> bool:
    for child in clauses.kids(token):
        if child.dep in ("prep", "mark") and child.lower == "since":
            return True
        if child.dep == "advmod" and child.lower == "since":
            return True
        if child.dep == "advcl" and any(c.dep == "mark" and c.lower == "since" for c in clauses.kids(child)):
            return True
    return False


def habitual(trigger: Trigger) -> bool:
    """Whether a bare plural tells what someone does, not what was done: "is responsible for bomb attacks"."""
    noun = trigger.noun
    if noun is None or noun.tag not in ("NNS", "NNPS") or trigger.via == "subject":
        return False
    if any(c.dep in ("det", "poss", "nummod") for c in clauses.kids(noun)):
        return False
    usual = lexicon.group("habitual")
    for above in list(noun.ancestors)[:4]:
        if above.lemma.lower() in usual:
            return above.tag not in ("VBD", "VBN") or above.head.lemma.lower() in usual
    return False
