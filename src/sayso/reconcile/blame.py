"""Blame: whom a statement says to have done something, as far as its words name a party or person."""

from sayso.model import ActorMention, SourceKind, Statement
from sayso.reconcile.names import key
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import party

# Who is told of here is nobody who does it: those who count, tell or help.
ASIDE = frozenset({SourceKind.MONITOR, SourceKind.AGENCY, SourceKind.OUTLET, SourceKind.WITNESS})


def blamed(reports: Reports, statement: Statement) -> frozenset[str]:
    """The party and the name of the first actor in the words of an accusation; whom a claim comes from.

    Empty where it names nobody. Two statements blame one where they have one of these in common.
    """
    if statement.stance == "claims_responsibility":
        return frozenset().union(*(_keys(s.actor, s.side, s.name) for s in statement.chain[:1]))
    for mention in reports.analyses[statement.report].mentions.actors:
        if mention.kind not in ASIDE and any(span.holds(mention.span) for span in statement.spans):
            return _of(mention)
    return frozenset()


def one_of(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two statements blame one: the same party or name, or a part of it ("government", "government forces")."""
    words = [set(" ".join(sorted(side)).split()) for side in (left, right)]
    return bool(left & right) or words[0] <= words[1] or words[1] <= words[0]


def _of(mention: ActorMention) -> frozenset[str]:
    return _keys(mention.actor, mention.side, mention.name)


def _keys(actor: str | None, side: str | None, name: str) -> frozenset[str]:
    parties = {found for found in (party(side), party(actor)) if found is not None}
    return frozenset(parties or {key(name)})
