"""Inside: the mentions of one report that tell of one event, and which event the report is chiefly about."""

from sayso.model import Analysis, EventMention, PassageKind
from sayso.reconcile import families
from sayso.reconcile.groups import Group
from sayso.reconcile.linking import LEAST_INSIDE, link

# "What the report is about" stands in its headline or this far into its body: about three sentences.
LEAD = 450
# A mention without a place joins one that is at most this far back (in characters): about two sentences; or three
# paragraphs, where it is of what the report is about.
CLOSE, REACH = 350, 900
# What nearness in the text is worth, and what it is worth that the report opens with the other event.
BESIDE, OPENS = 0.5, 0.3
# "What the report opens with" stands in the headline or the first sentence.
FIRST = 200
# Types that are rarely what a report is about when it tells of anything else.
VAGUE = frozenset({"other", "talks", "deployment", "statement_only"})


def groups(analysis: Analysis) -> list[Group]:
    """The events of one report, by first mention; the one that it is chiefly about has `main` set."""
    found: list[Group] = []
    for mention in sorted(analysis.events, key=lambda m: (m.trigger, m.id)):
        new = _group(analysis, mention)
        best: tuple[float, int, Group] | None = None
        for age, group in enumerate(reversed(found)):
            points = _points(group, new, mention.trigger.start - max(m.trigger.end for m in group.mentions))
            if points is not None and points >= LEAST_INSIDE and (best is None or points > best[0]):
                best = (points, -age, group)
        if best is not None:
            best[2].take(new, None)
        else:
            found.append(new)
    main = _main(found)
    if main is not None:
        main.main = True
    return found


def _points(group: Group, new: Group, gap: int) -> float | None:
    """How well a mention goes on about an event told `gap` characters before; None where it cannot."""
    found = link(group, new)
    if found is None:
        return None
    if group.places and new.places:
        return found.score
    # Nothing says that it is the same place: only nearness in the text does, or that it is what the report is about.
    if gap <= CLOSE or (gap <= REACH and (new.generic or (group.lead and not new.places))):
        return found.score + BESIDE + (OPENS if group.opens else 0.0)
    return None


def _group(analysis: Analysis, mention: EventMention) -> Group:
    word = mention.trigger.of(analysis.report.text).casefold()
    start = _body(analysis)
    figures = [analysis.mentions.figures[n] for n in mention.figures if n < len(analysis.mentions.figures)]
    group = Group(mention, mention.trigger.start < start + LEAD, word in families.generic(), figures)
    group.opens = mention.trigger.start < start + FIRST
    return group


def _body(analysis: Analysis) -> int:
    """Where the body starts."""
    return next((p.start for p in analysis.report.passages if p.kind is PassageKind.BODY), 0)


def _main(found: list[Group]) -> Group | None:
    """The event that most of the report tells of: early mentions, a toll and statements count."""
    chosen = [g for g in found if g.type != "statement_only" and (g.statuses & {"asserted", "negated"})]
    if not chosen:
        return None
    return max(chosen, key=lambda group: (_weight(group), -group.mentions[0].trigger.start))


def _weight(group: Group) -> float:
    """Where it is told first counts most, then its toll, then how often it is told."""
    first = 3.0 if group.opens else 0.0
    early = 3.0 if group.lead else 0.0
    toll = 2.0 if group.tolls else 0.0
    told = sum(0.5 + 0.5 * len(mention.statements) for mention in group.mentions)
    return first + early + toll + min(told, 5.0) - (3.0 if group.type in VAGUE else 0.0)
