"""Denials: which statement a denial or doubt is of, in its own report or an earlier one of the story."""

import re
from collections import defaultdict

from sayso.model import Stance, Statement
from sayso.reconcile.attach import Links
from sayso.reconcile.reports import Reports
from sayso.reconcile.sources import Sources
from sayso.stories.terms import common_words

AGAINST = frozenset({Stance.DENIES, Stance.DOUBTS})
# What can be denied: a statement that holds that something is so.
FOR = frozenset({Stance.ASSERTS, Stance.ACCUSES, Stance.CLAIMS})
# A denial with at least this many words of its own besides function words says what it denies; a shorter one ("rejected
# the claims") denies whatever was said last.
EXPLICIT = 3

_WORD = re.compile(r"[^\W_]+")


def find(reports: Reports, sources: Sources, links: Links) -> dict[str, str]:
    """Statement id to the id of the statement that it is against."""
    telling: dict[str, list[str]] = defaultdict(list)
    for statement, events in links.statements.items():
        for event in events:
            telling[event].append(statement)
    for statements in telling.values():
        statements.sort(key=reports.order)
    found = {}
    for denial in reports.statements.values():
        if denial.stance not in AGAINST:
            continue
        target = _inside(reports, links, denial) or _across(reports, sources, links, telling, denial)
        if target is not None:
            found[denial.id] = target
    return dict(sorted(found.items()))


def _inside(reports: Reports, links: Links, statement: Statement) -> str | None:
    """What the report's own reading says that it is against, unless that tells of other events."""
    of = reports.statements.get(statement.of or "")
    if of is None:
        return None
    own, others = set(links.statements.get(statement.id, ())), set(links.statements.get(of.id, ()))
    return of.id if not own or not others or own & others else None


def _across(
    reports: Reports, sources: Sources, links: Links, telling: dict[str, list[str]], statement: Statement
) -> str | None:
    """The earlier statement of another party on the same event that has most words in common; of equals the nearest.

    The own report comes before others, and an attributed statement before the outlet's own words.
    """
    party, root = sources.party(statement.id), sources.root(statement.id)
    here, own = reports.order(statement.id), words(reports.quote(statement))
    best: tuple[int, bool, bool, tuple[int, int, str]] | None = None
    for event in links.statements.get(statement.id, ())[:1]:
        for other in telling[event]:
            order = reports.order(other)
            candidate = reports.statements[other]
            if order >= here:
                break
            if candidate.stance not in FOR or (candidate.chain and sources.root(other) == root):
                continue
            if party is not None and sources.party(other) == party:
                continue
            shared = len(own & words(reports.quote(candidate)))
            if len(own) >= EXPLICIT and not shared:
                continue
            rank = (min(shared, 3), candidate.report == statement.report, bool(candidate.chain), order)
            if best is None or rank > best:
                best = rank
    return best[3][2] if best is not None else None


def words(quote: str) -> frozenset[str]:
    """The words of a quote that carry meaning, cut to 6 letters so that "released" and "release" agree."""
    found = (word.casefold() for word in _WORD.findall(quote))
    return frozenset(word[:6] for word in found if word not in common_words() and len(word) > 2)
