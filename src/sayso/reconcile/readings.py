"""Readings: how a statement can be against another one, and which of its words tell what it is against."""

import re

from msgspec import Struct

from sayso.model import Stance, Statement
from sayso.reconcile import families, matters
from sayso.reconcile.groups import DOING
from sayso.reconcile.reports import Reports
from sayso.reconcile.wording import meaning

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
# What can be denied: a statement that holds that something is so.
FOR = frozenset({Stance.ASSERTS, Stance.ACCUSES, Stance.CLAIMS, Stance.ADMITS})
# Plain statements that answer another one by a turn of phrase.
REPLY = frozenset({"reply", "differs", "retracts"})
# Families of events that tell nothing: what two statements of them have in common is no kind of happening.
VAGUE = frozenset({"other", "statement", "talks", "deployment"})


_DOER = re.compile(r"\bby\s+(?:the\s+)?\w+", re.IGNORECASE)


class Reading(Struct, frozen=True):
    """One statement as an answer.

    `how`: denies (by stance), reply (a plain statement that calls another untrue), differs (one that gives itself out
    for another account), retracts (one that takes back its speaker's own words), negates (a plain statement that
    something is not so), None. `speaker` are the words of the names of its root. `subject` are the words that tell what
    it is against, without these; `people` are those of them that name sources of its story, `numbers` those that are
    numbers; `capitals` are all its words with a capital letter. `kinds` are families of events (all violent ones are
    one) with the words that tell of them. `negative`: whether it holds a negation itself. `holds`: whether it says that
    something is so. `deed`: whether it is of having done something, or of a link to who did (`link`). `accusation`:
    whether it takes up an accusation. `reply`: whether it calls another untrue. `own`: whether it opens with its
    speaker or what he would have done ("its jets had struck"). `spared`: of whom it says that none was hit
    ("civilians", "fighters"); `hit`: whom it tells of as dead or attacked. `matter`: what its words say that it is
    about. `short`: whether it says by its verb that something did not come about.
    """

    how: str | None
    speaker: frozenset[str]
    subject: frozenset[str]
    people: frozenset[str]
    kinds: dict[str, frozenset[str]]
    negative: bool
    numbers: frozenset[str]
    capitals: frozenset[str]
    holds: bool
    deed: bool
    link: bool
    accusation: bool
    reply: bool
    own: bool
    spared: frozenset[str]
    hit: frozenset[str]
    matter: str | None
    short: bool

    @property
    def bare(self) -> bool:
        """Whether it does not say what it is against, or only who said it ("the army's account")."""
        return self.subject <= self.people


def find(reports: Reports) -> dict[str, Reading]:
    """The reading of each statement, by id."""
    found: dict[str, Reading] = {}
    for story in sorted(reports.by_story):
        statements = [s for analysis in reports.by_story[story] for s in analysis.statements]
        speakers = {s.id: _names(s) for s in statements}
        people = frozenset(w for s in statements if s.chain and not s.chain[0].anonymous for w in speakers[s.id])
        found |= {s.id: _reading(reports, s, speakers[s.id], people) for s in statements}
    return found


def _names(statement: Statement) -> frozenset[str]:
    """The words of the names of a statement's root."""
    root = statement.chain[:1]
    return matters.subject(" ".join(name for one in root for name in (one.name, *one.aliases)))


def _reading(reports: Reports, statement: Statement, speaker: frozenset[str], people: frozenset[str]) -> Reading:
    text = reports.analyses[statement.report].report.text
    clauses = [clause for span in statement.spans for clause in matters.clauses(span.of(text))]
    negated = " ".join(clause for clause in clauses if matters.negates(clause))
    reply = any(map(matters.reply, clauses))
    quote = reports.quote(statement)
    how = None
    if statement.stance in AGAINST:
        how = "denies"
    elif statement.stance is Stance.ASSERTS and statement.chain:
        untrue = any(map(matters.untrue, clauses))
        retracts = any(map(matters.retracts, clauses)) and matters.own(quote)
        how = "retracts" if retracts else "reply" if untrue else "differs" if reply else "negates" if negated else None
    told = negated if how == "negates" else matters.rejected(quote) if how in ("denies", "reply") else quote
    # Of "the release was not a swap" only what stands behind the negation is rejected.
    subject = matters.subject(matters.focus(told) if negated and how not in REPLY else told) - speaker
    answers = negated or reply or how == "retracts"
    kinds = _kinds(reports, statement, text)
    # "No fighter was released" is of a release, and spares nobody.
    attack = negated and kinds.keys() <= {"violence"}
    return Reading(
        how=how,
        speaker=speaker,
        subject=subject,
        people=subject & people,
        kinds=kinds,
        negative=bool(negated),
        numbers=frozenset(word for word in subject if word.isdigit()),
        capitals=matters.capitals(told) - speaker,
        holds=statement.stance in FOR and not (answers or matters.supposed(quote)),
        reply=reply,
        own=matters.own(quote),
        spared=frozenset().union(*map(matters.spared, clauses)) if attack else frozenset(),
        hit=_hit(reports, statement, quote) if "violence" in kinds and not negated else frozenset(),
        matter=matters.matter(quote),
        short=matters.falls_short(quote),
        accusation=matters.accusation(quote),
        deed="responsibility" in (statement.part, matters.matter(quote)),
        link=matters.matter(quote) == "responsibility",
    )


def _hit(reports: Reports, statement: Statement, quote: str) -> frozenset[str]:
    """The kinds of people whom a statement tells of, less those who did what it tells."""
    found = (p.name for m in reports.mentions_in(statement) for p in m.participants if p.role in DOING)
    # "A town held by the rebels": who stands behind "by" does it.
    return matters.targets(_DOER.sub(" ", quote)) - frozenset(
        kind for name in found for kind in matters.targets(name, single=True)
    )


def _kinds(reports: Reports, statement: Statement, text: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for mention in reports.mentions_in(statement):
        family = families.of(mention.type).family
        # What one report calls a bombing is another's strike.
        kind = "violence" if families.of(mention.type).violent else family
        if kind not in VAGUE:
            found[kind] = found.get(kind, frozenset()) | meaning(mention.trigger.of(text))
    return found
