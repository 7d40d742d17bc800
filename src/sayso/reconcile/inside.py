"""Inside: the mentions of one report that tell of one event, and which event the report is chiefly about."""

from sayso.model import Analysis, EventMention, PassageKind
from sayso.reconcile import families
from sayso.reconcile.groups import Group
from sayso.reconcile.linking import LEAST_INSIDE, link

# "What the report is about" stands in its headline or this far into its body: about three sentences.
LEAD = 450
# A mention without a place joins one that is at most this far back (in characters): about three paragraphs.
REACH = 900


def groups(analysis: Analysis) -> list[Group]:
    """The events of one report, by first mention; the one that it is chiefly about has `main` set."""
    found: list[Group] = []
    for mention in sorted(analysis.events, key=lambda m: (m.trigger, m.id)):
        new = _group(analysis, mention)
        best: tuple[float, int, Group] | None = None
        for age, group in enumerate(reversed(found)):
            gap = mention.trigger.start - max(m.trigger.end for m in group.mentions)
            joined = link(group, new)
            if joined is None or not (joined.score >= LEAST_INSIDE or (new.generic and gap <= REACH)):
                continue
            if not joined_by_place(new, group) and gap > REACH and not group.lead:
                continue
            if best is None or joined.score > best[0]:
                best = (joined.score, -age, group)
        if best is not None:
            best[2].take(new, None)
        else:
            found.append(new)
    main = _main(found)
    if main is not None:
        main.main = True
    return found


def joined_by_place(left: Group, right: Group) -> bool:
    """Whether both name a place."""
    return bool(left.places and right.places)


def _group(analysis: Analysis, mention: EventMention) -> Group:
    word = mention.trigger.of(analysis.report.text).casefold()
    lead = mention.trigger.start < _lead_end(analysis)
    figures = [analysis.mentions.figures[n] for n in mention.figures if n < len(analysis.mentions.figures)]
    return Group(mention, lead, word in families.generic(), figures)


def _lead_end(analysis: Analysis) -> int:
    for passage in analysis.report.passages:
        if passage.kind is PassageKind.BODY:
            return passage.start + LEAD
    return LEAD


def _main(found: list[Group]) -> Group | None:
    """The event that most of the report tells of: early mentions, a toll and statements count."""
    chosen = [g for g in found if g.type != "statement_only" and (g.statuses & {"asserted", "negated"})]
    if not chosen:
        return None
    return max(chosen, key=lambda group: (_weight(group), -group.mentions[0].trigger.start))


def _weight(group: Group) -> float:
    early = 4.0 if group.lead else 0.0
    toll = 2.0 if group.tolls else 0.0
    told = sum(1 + 0.5 * len(mention.statements) for mention in group.mentions)
    return early + toll + min(told, 8.0) - (3.0 if group.type in ("other", "talks") else 0.0)
