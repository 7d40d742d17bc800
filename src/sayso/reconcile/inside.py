"""Inside: the mentions of one report that tell of one event, and which event the report is chiefly about."""

import re
from collections import Counter

from sayso.model import Analysis, EventMention, PassageKind
from sayso.reconcile import families
from sayso.reconcile.grounds import Grounds
from sayso.reconcile.groups import Group
from sayso.reconcile.linking import LEAST_INSIDE, link
from sayso.reconcile.times import interval
from sayso.reconcile.wording import meaning

# "What the report is about" stands in its headline or this far into its body: about three sentences; what it opens
# with in the first.
LEAD, FIRST = 450, 200
# A mention without a place goes on about one of the same paragraph at most this far back (in characters); or about
# what the report opens with, at most five paragraphs back.
CLOSE, REACH = 350, 1500
# How far (in characters) "two days after" reaches: about ten words.
ASIDE = 60
# What nearness in the text is worth, and what it is worth that the report opens with the other event.
BESIDE, OPENS = 0.5, 0.3
# What it is worth that it goes on right behind the event told last.
NEXT = 0.5
# What it counts against it that both give a number of one kind, and not the same.
OTHER_NUMBER = -0.3
# What it is worth, for being what a report is about, to be the first thing that it tells.
FIRST_TOLD = 1.0
# What it is worth that its clauses hold all the words of the report's title.
TITLED = 3.0
# What it is worth that a result is told in the same sentence; and in a clause that hangs on the event told last.
RESULT, RELATIVE = 0.4, 2.5
# What it is worth that a word that leaves its own event open speaks of it ("the attack", "another 12 were wounded").
SPEAKS = 1.0
# A mention is compared with the latest so many events of its report, and with those that it opens with.
LATEST = 60
# What it counts against an arrest that the report opens with what it is for.
CONSEQUENCE = -3.0
# Types that are rarely what a report is about when it tells of anything else.
VAGUE = frozenset({"other", "talks", "deployment", "statement_only"})


# "Strikes which killed 9", "left 9 people dead": nothing but a relative or a counted object stands between.
_RELATIVE = re.compile(r"\b(?:that|which)\s+(?:[^\W_]+\s+){0,8}$|^\s+(?:[^\W_]+\s+){1,5}$")
# "Two days after 9 people were killed": what follows happened at another time.
_APART = re.compile(r"\b(?:hours?|days?|weeks?|months?|years?)\s+(?:after|before|since)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?]\s|\n")


def groups(analysis: Analysis) -> list[Group]:
    """The events of one report, by first mention; the one that it is chiefly about has `main` set."""
    asked = Grounds(analysis)
    found: list[Group] = []
    opening: list[Group] = []  # those of `found` that the report opens with
    before: Group | None = None
    for mention in sorted(analysis.events, key=lambda m: (m.trigger, m.id)):
        new = _group(analysis, asked, mention)
        aside = before is not None and _aside(analysis.report.text, before, mention)
        best: tuple[float, int, Group] | None = None
        for age, group in enumerate(reversed(_latest(found, opening))):
            points = (
                None
                if mention.apart or (aside and group is before)
                else _points(analysis.report.text, group, new, before)
            )
            if points is not None and points >= LEAST_INSIDE and (best is None or points > best[0]):
                best = (points, -age, group)
        joined = best[2] if best is not None else new
        if best is not None:
            joined.take(new, None)
        else:
            found.append(new)
            opening += [new] if new.opens else []
        # What is told aside is not what the next sentence goes on about.
        before = before if aside else joined
    families_told = Counter(families.of(group.type).family for group in found)
    for group in found:
        group.only = families_told[families.of(group.type).family] == 1
    main = _main(found, meaning(analysis.report.title or ""))
    if main is not None:
        main.main = True
    return found


def _latest(found: list[Group], opening: list[Group]) -> list[Group]:
    """The events that a mention is compared with, as they were told."""
    late = found[-LATEST:]
    return [*(g for g in opening if all(g is not other for other in late)), *late]


def _aside(text: str, before: Group, mention: EventMention) -> bool:
    """Whether a mention only tells how long before or after something else the event told last was."""
    start = max(mention.trigger.start - ASIDE, before.end)
    found = list(_APART.finditer(text, start, mention.trigger.start)) if start < mention.trigger.start else []
    return bool(found) and not _ENDS.search(text, found[-1].end(), mention.trigger.start)


def _points(text: str, group: Group, new: Group, before: Group | None) -> float | None:
    """How well a mention goes on about an event told before; None where it cannot. `before` is the one told last."""
    found = link(group, new)
    if found is None:
        return None
    # A writer who gives another number of dead goes over to another event, unless more speaks for the same one.
    other = any(a[0] == b[0] for a in group.numbers for b in new.numbers) and not group.numbers & new.numbers
    score = found.score + (OTHER_NUMBER if other else 0.0)
    start, end = group.end, new.mentions[0].trigger.start
    between = text[start:end]
    # "Air strikes that left 9 dead": what is told of a result is of the event named right before it.
    if new.generic and len(between) <= CLOSE and not _ENDS.search(between):
        score += RELATIVE if before is group and _RELATIVE.search(between) else RESULT
    spoken = _speaks(group, new) and (bool(new.mentions[0].figures) or not _ENDS.search(between))
    score += SPEAKS if spoken else 0.0
    if group.places and new.places:
        return score
    # Nothing says that it is the same place: only nearness in the text does, or that it is what the report is about.
    beside = len(between) <= CLOSE and "\n" not in between
    opening = group.opens and not (group.places and new.places)
    if beside or (len(between) <= REACH and (new.generic or opening or spoken)):
        return score + BESIDE + (OPENS if group.opens else 0.0) + (NEXT if group is before and beside else 0.0)
    return None


def _speaks(group: Group, new: Group) -> bool:
    """Whether one of the two speaks of the other by a word that leaves its own event open ("the attack", "killed")."""
    return not (new.speaks_of.isdisjoint(group.ids) and group.speaks_of.isdisjoint(new.ids))


def _group(analysis: Analysis, grounds: Grounds, mention: EventMention) -> Group:
    figures = [analysis.mentions.figures[n] for n in mention.figures if n < len(analysis.mentions.figures)]
    group = Group(mention, figures)
    group.told = (analysis.report.published or "")[:10] or None
    group.generic = mention.trigger.of(analysis.report.text).casefold() in families.generic()
    if group.generic:
        group.types[mention.type] = 0
    group.clauses.append(meaning(mention.span.of(analysis.report.text)))
    start = _body(analysis)
    group.lead, group.opens = mention.trigger.start < start + LEAD, mention.trigger.start < start + FIRST
    days = interval(mention.first, mention.last)
    group.put(grounds.place(mention), grounds.named(mention), days, grounds.dated(mention))
    return group


def _body(analysis: Analysis) -> int:
    """Where the body starts."""
    return next((p.start for p in analysis.report.passages if p.kind is PassageKind.BODY), 0)


def _main(found: list[Group], title: frozenset[str]) -> Group | None:
    """The event that most of the report tells of: what its title says, early mentions, a toll and statements count."""
    chosen = [g for g in found if g.type != "statement_only" and (g.statuses & {"asserted", "negated"})]
    if not chosen:
        return None
    first = min(chosen, key=lambda group: group.mentions[0].trigger)

    done = any(g.violent and g.opens and "asserted" in g.statuses for g in chosen)

    def weight(group: Group) -> float:
        follows = CONSEQUENCE if done and group.type == "arrest" else 0.0
        return follows + _weight(group) + (FIRST_TOLD if group is first else 0.0) + TITLED * _titled(group, title)

    # Of equals the one told first.
    return max(chosen, key=weight)


def _titled(group: Group, title: frozenset[str]) -> float:
    """The share of the words of a title, 0 to 1, that stand in the clauses that tell of an event."""
    return len(title & frozenset().union(*group.clauses)) / len(title) if title else 0.0


def _weight(group: Group) -> float:
    """Where it is told first counts most, then its toll, then how often it is told."""
    place = 6.0 if group.opens else 3.0 if group.lead else 0.0
    told = sum(0.5 + 0.5 * len(mention.statements) for mention in group.mentions)
    return place + (1.0 if group.numbers else 0.0) + min(told, 3.0) - (3.0 if group.type in VAGUE else 0.0)
