"""Linking: how well two groups of mentions fit as one event, and why.

Points are given for what they share; what cannot be true of one event forbids the link whatever else they share.
"""

from typing import NamedTuple

from sayso.model import Place
from sayso.reconcile import families, places, times
from sayso.reconcile.groups import Group
from sayso.reconcile.times import Interval

# Points for agreement. A link between reports needs LEAST: the same town and day; or the same town, parties and main
# event; or the same day, parties and main event. Type alone, or type and country, is never enough.
TYPE, PARTIES, OPPOSED, TOLL, MAIN = 0.5, 0.6, -1.0, 1.0, 1.6
PLACE = {"same": 2.0, "near": 1.0, "within": 0.5}
TIME = {"same": 1.5, "overlap": 0.7}
SAME_SPAN = 1.0
# Places that agree so far that they alone tell it is one thing: a province that holds a town does not.
NAMED = 1.0
# What a hint counts beside what is named; and what it counts against a link that hints disagree.
HINT, AGAINST = 0.5, -0.8
# What it counts against a link that some of the named places agree and others do not.
DOUBT = -0.5
# What it counts against a link that the named places are apart in one province.
PROVINCE = -1.2
# Being the only event of its kind in both reports; being told in the same words, which are FEWEST or more and ALIKE of
# all words of both clauses. Of each event the first COMPARED mentions are looked at.
ONLY, WORDS, FEWEST, ALIKE, COMPARED = 0.7, 1.5, 3, 0.6, 12
# What a second number of another kind adds: 64 strikes and 300 dead do not agree by chance.
MORE = 0.8
# What it counts against it that two reports count other dead: tolls differ, but rarely in all their numbers.
OTHERS = -1.0
# What it is worth that both name the same person who takes part and is no known actor.
PEOPLE = 2.0
# From this on, a number that two reports share tells that they count the same thing.
TELLING = 20
# What such a number is worth beside a small one.
RARE = 0.8
# What it counts against it that two reports are printed more than so many days apart and no day agrees: what is news in
# both is hardly the same. More than NEVER days apart it is not. A name or a rare number that both have outweighs this.
LATE = ((21, -2.0), (6, -1.0))
NEVER = 60
LEAST = 2.4
# Inside one report a writer goes on about the same thing unless a word says otherwise.
LEAST_INSIDE = 1.0


class Link(NamedTuple):
    """How well two groups fit, with the reason in words."""

    score: float
    reason: str


def link(left: Group, right: Group) -> Link | None:
    """The link of two groups; None where they cannot be one event."""
    kind = _kind(left, right)
    if kind is None or (left.past != right.past and not (left.when.known and right.when.known)):
        return None
    if ("planned" in left.statuses) != ("planned" in right.statuses) or _told_before(left, right):
        return None
    found = [_type(left, right, kind), _place(left, right), _time(left, right), _parties(left, right)]
    if any(part is None for part in found):
        return None
    parts = [part for part in found if part is not None]
    if kind == "near" and not _near(parts, left.main and right.main):
        return None
    shared = left.numbers & right.numbers
    if shared:
        what, low = max(shared, key=lambda number: (number[1], number[0]))
        parts.append((TOLL + (RARE if low >= TELLING else 0.0), f"both {low} {what}"))
        others = sorted((kind, number) for kind, number in shared if kind != what and min(number, low) >= TELLING)
        if others:
            parts.append((MORE, f"both {others[0][1]} {others[0][0]}"))
    elif not left.reports & right.reports and any(
        a[0] == b[0] == "killed" for a in left.numbers for b in right.numbers
    ):
        parts.append((OTHERS, ""))
    if left.only and right.only and not left.reports & right.reports:
        parts.append((ONLY, f"the only {words(left.type)} of both reports"))
    if left.main and right.main:
        parts.append((MAIN, "the main event of both reports"))
    people = sorted(left.people & right.people)
    if people:
        parts.append((PEOPLE, f"both name {people[0]}"))
    same = left.reports & right.reports or people or any(low >= TELLING for _, low in shared)
    late = 0.0 if same or parts[2][0] > 0 else _late(left, right)
    if late is None:
        return None
    parts.append((late, ""))
    total = sum(part[0] for part in parts)
    # Words are compared last, and only where they could decide: it costs most.
    alike = total >= LEAST_INSIDE - WORDS and _alike(left, right)
    if alike:
        parts.append((WORDS, "told in the same words"))
    telling = any(low >= TELLING for _, low in shared)
    if not left.reports & right.reports and not people and not _plain(parts, alike, telling):
        return None
    return Link(sum(part[0] for part in parts), ", ".join(part[1] for part in parts if part[1]))


def _plain(parts: list[tuple[float, str]], alike: bool, telling: bool) -> bool:
    """Whether something says that two reports tell of one thing.

    That is its place, its day, its time and parties, a number, or the words.

    Press releases of one army tell of forty arrests in one week in the same words, each the main event of its report:
    words alone do not outweigh places that disagree.
    """
    place, time, parties = (points for points, _ in parts[1:4])
    return place >= NAMED or telling or (alike and place >= 0) or (time > 0 and parties > 0) or time >= TIME["same"]


def _near(parts: list[tuple[float, str]], main: bool) -> bool:
    """Whether place, time and parties let two types of near families be one event."""
    place, time, parties = (points for points, _ in parts[1:4])
    return place >= 1 or time >= TIME["overlap"] if main else place >= 1 and time >= TIME["overlap"] and parties > 0


def _late(left: Group, right: Group) -> float | None:
    """What it counts against a link that its reports were printed far apart; None where too far."""
    apart = times.days_between(Interval(left.told, left.told), Interval(right.told, right.told))
    if apart is None:
        return 0.0
    return next((points for days, points in LATE if apart > days), 0.0) if apart <= NEVER else None


def _told_before(left: Group, right: Group) -> bool:
    """Whether a report tells of one before the day of the other: it cannot be the other, then."""
    return any(
        a.told is not None and b.time.first is not None and "planned" not in b.statuses and b.time.first > a.told
        for a, b in ((left, right), (right, left))
    )


def _kind(left: Group, right: Group) -> str | None:
    """How the types of two groups go together."""
    if (left.generic and (right.violent or right.generic)) or (right.generic and left.violent):
        return "same"
    found = families.relation(left.type, right.type)
    # The same number of dead, where it is no small one, is of the same attack, whatever each calls it.
    if (
        found != "same"
        and left.violent
        and right.violent
        and any(n >= TELLING for _, n in left.numbers & right.numbers)
    ):
        return "same"
    # What one report calls a clash is another's bombing, where both are chiefly about it.
    return "near" if found is None and left.main and right.main and left.violent and right.violent else found


def _type(left: Group, right: Group, kind: str) -> tuple[float, str]:
    if left.type == right.type:
        return TYPE, f"both {words(left.type)}"
    return (TYPE if kind == "same" else 0.0), f"{words(left.type)} and {words(right.type)}"


def _place(left: Group, right: Group) -> tuple[float, str] | None:
    """The finest agreement of any two places; None where all that are named are apart.

    One event can be told of with several places, of which some are wrong or far: one that agrees outweighs them.
    """
    here, there = _first(left, right)
    named = [(a, b, places.relation(a, b)) for a in here for b in there]
    best = max((_agreement(a, b, how, 1.0) for a, b, how in named), default=(0.0, ""))
    apart = [(a, b) for a, b, how in named if how == "apart"]
    if apart and best[0] == 0:
        # Borders are crossed and countries named in passing, so two countries alone forbid nothing.
        if all(places.wide(a) or places.wide(b) for a, b in apart):
            return AGAINST, ""
        # Reports name a province and its chief town alike.
        return (PROVINCE, "") if all(a.admin1 is not None and a.admin1 == b.admin1 for a, b in apart) else None
    if best[0] > 0 or named:
        return best[0] + (DOUBT if apart else 0.0), best[1]
    hints = [(a, b) for a in (*left.places, *left.around) for b in (*right.places, *right.around)]
    relations = [(a, b, places.relation(a, b)) for a, b in hints]
    if relations and all(how == "apart" for _, _, how in relations):
        return AGAINST, ""
    return max((_agreement(a, b, how, HINT) for a, b, how in relations), default=best)


def _first(left: Group, right: Group) -> tuple[list[Place], list[Place]]:
    """The places to compare: of two reports' main events those named early, since more is told of on the way."""
    if left.main and right.main and left.first_places and right.first_places:
        return left.first_places, right.first_places
    return left.places, right.places


def _agreement(left: Place, right: Place, how: str | None, weight: float) -> tuple[float, str]:
    name = left.name if left.name == right.name else f"{left.name} and {right.name}"
    reason = {"same": f"same place ({name})", "near": f"near by ({name})", "within": name}.get(how or "", "")
    return weight * PLACE.get(how or "", 0.0), reason


def _time(left: Group, right: Group) -> tuple[float, str] | None:
    """Agreement of the days; None where two that are named are apart."""
    named = left.time.known and right.time.known
    a, b = (left.time, right.time) if named else (left.when, right.when)
    if left.main and right.main and named:
        if left.first_time.known and right.first_time.known:
            a, b = left.first_time, right.first_time
        elif times.relation(a, b) == "apart":
            # What a report tells of late may have a day of its own.
            return AGAINST, ""
    how = times.relation(a, b)
    if how == "apart":
        if named or left.past != right.past:
            return None
        # Inside a report a day taken over from near by is often that of an arrest or a visit told beside it.
        hinted = left.reports & right.reports and not (left.time.known or right.time.known)
        return (0.0 if hinted else AGAINST), ""
    if how is None or (how == "overlap" and a != b and not (a.day or b.day or (left.main and right.main))):
        return 0.0, ""
    if a == b and how == "overlap":
        return SAME_SPAN * (1.0 if named else HINT), f"same time ({a.first} to {a.last})"
    reason = f"same day ({a.first})" if how == "same" else "times that overlap"
    return TIME[how] * (1.0 if named else HINT), reason


def _parties(left: Group, right: Group) -> tuple[float, str] | None:
    """Shared doers and sufferers; two who took the same place are two events."""
    doers, sufferers = left.doing & right.doing, left.suffering & right.suffering
    if left.doing and right.doing and not doers:
        crossed = left.doing & right.suffering or right.doing & left.suffering
        if crossed and "control" in (families.of(left.type).family, families.of(right.type).family):
            return None
        # In a clash either side may be told as the one who acts.
        return (PARTIES, f"same parties ({', '.join(sorted(crossed))})") if crossed else (OPPOSED, "")
    shared = sorted(doers | sufferers)
    return (PARTIES, f"same parties ({', '.join(shared)})") if shared else (0.0, "")


def _alike(left: Group, right: Group) -> bool:
    """Whether two mentions have most of their words in common."""
    return any(
        len(a & b) >= FEWEST and len(a & b) >= ALIKE * len(a | b)
        for a in left.clauses[:COMPARED]
        for b in right.clauses[:COMPARED]
    )


def words(event_type: str) -> str:
    """An event type in words."""
    return event_type.replace("_", " ")
