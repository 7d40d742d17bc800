"""Status: whether a clause tells of what happened, what did not, what is meant to, or what lies long before."""

import datetime

from sayso.events import clauses, lasting, lexicon
from sayso.events.scene import Scene
from sayso.events.triggers import Trigger
from sayso.language import Token
from sayso.model import DateMention

# An event that ended more than 30 days before the report is background to it.
_LONG_AGO = 30


def status(trigger: Trigger, dated: DateMention | None, news: list[DateMention], scene: Scene) -> str:
    """asserted, negated, planned or background; `news` are the dates of what the report opens with."""
    head = trigger.verb or trigger.token
    if _negated(trigger, head):
        return "negated"
    if _planned(trigger, head):
        return "planned"
    if trigger.entry.word.effect and lasting.spans_long(dated):
        return "background"
    if _past(head, dated, news, scene) or lasting.lasts(trigger) or (dated is None and lasting.habitual(trigger)):
        return "background"
    return "asserted"


def _negated(trigger: Trigger, head: Token) -> bool:
    if any(c.dep == "neg" for c in clauses.kids(head)):
        return True
    if _denied(trigger.token) or _denied(head):
        return True
    args = clauses.arguments(head) if clauses.is_verb(head) else None
    for argument in (args.agent, args.patient) if args is not None else ():
        if argument is not None and (argument.lower in lexicon.group("nobody") or _denied(argument)):
            return True
    above = head.head
    return head.dep in ("xcomp", "pcomp") and (
        above.lemma in lexicon.group("stops") or above.head.lemma in lexicon.group("stops")
    )


def _denied(token: Token) -> bool:
    """Whether a determiner says that there was none: "no attack"."""
    return any(c.dep == "det" and c.lower in lexicon.group("denying") for c in clauses.kids(token))


def _planned(trigger: Trigger, head: Token) -> bool:
    token = head
    for child in clauses.kids(token):
        if child.dep == "aux" and child.lower in lexicon.group("modals"):
            # "may have killed": doubtful, but told as past
            return not any(c.dep == "aux" and c.lemma == "have" for c in clauses.kids(token))
        if child.dep == "mark" and child.lower in lexicon.group("conditions"):
            return True
    if trigger.noun is not None and trigger.verb is None:
        if any(
            c.lemma.lower() in lexicon.group("meant") or c.lower == "planned"
            for c in clauses.kids(trigger.noun)
            if c.dep in ("amod", "compound")
        ):
            return True
        above = trigger.noun.head
        if above.dep == "prep" or above.lower in ("of", "for", "to"):
            above = above.head
        return above.lemma.lower() in lexicon.group("meant") and trigger.noun.dep == "pobj"
    for _ in range(4):
        above = token.head
        if above is token:
            return False
        to = any(c.dep == "aux" and c.lower == "to" for c in clauses.kids(token))
        if to and token.dep in ("advcl", "acl", "relcl", "xcomp", "ccomp"):
            if (
                token.dep == "xcomp"
                and above.lemma not in lexicon.group("intends")
                and above.lemma not in lexicon.group("ahead")
            ):
                if above.lemma in lexicon.group("due"):
                    return True
                if above.lemma == "able":
                    return False
                return _modal(above)
            return True
        if token.dep in ("xcomp", "pcomp") and (
            above.lemma in lexicon.group("intends") or above.head.lemma in lexicon.group("intends")
        ):
            return True
        if token.dep == "conj" and clauses.is_verb(above):
            if _modal(above) and token.tag == "VB":
                return True
            if token.tag != "VB":
                return False
            token = above
            continue
        return False
    return False


def _modal(token: Token) -> bool:
    return any(c.dep == "aux" and c.lower in lexicon.group("modals") for c in clauses.kids(token))


def opens(trigger: Trigger) -> bool:
    """Whether a trigger stands in a main clause: what a report opens with is its news, however long ago it was."""
    head = trigger.verb or trigger.noun or trigger.token
    chain = [head, *clauses.above(head)]
    return not any(t.dep in ("relcl", "acl", "advcl") for t in chain)


def _past(head: Token, dated: DateMention | None, news: list[DateMention], scene: Scene) -> bool:
    reference = scene.document.report.published
    if dated is not None and any(d.first == dated.first and d.last == dated.last for d in news):
        return False
    if dated is not None and dated.last is not None and reference is not None:
        try:
            apart = datetime.date.fromisoformat(reference[:10]) - datetime.date.fromisoformat(dated.last[:10])
        except ValueError:
            return False
        return apart.days > _LONG_AGO
    perfect = any(c.dep == "aux" and c.lower in lexicon.group("perfect") for c in clauses.kids(head))
    if not perfect:
        return False
    # "said that the town had been taken" is only the sequence of tenses.
    for above in clauses.above(head):
        if above.lemma in lexicon.group("saying"):
            return False
    return head.dep in ("relcl", "advcl", "acl") or (head.dep == "ROOT" and _contrast(head))


def _contrast(head: Token) -> bool:
    return any(c.lower in lexicon.group("earlier") for c in clauses.kids(head))
