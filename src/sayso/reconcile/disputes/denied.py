"""Denied: what somebody expressly rejects. Occurrence, responsibility or whatever part of it the denial names."""

import functools
import re
from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from sayso import knowledge
from sayso.model import Dispute, Stance
from sayso.reconcile.denials import words as meaning
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.linking import words
from sayso.reconcile.material import Material
from sayso.reconcile.support import asserting, negating

# Events of these types hold many things; a denial is of one of them only where its words say so.
VAGUE = frozenset({"other", "statement_only", "talks"})
SHARED = 3
PARTS = frozenset({"occurrence", "responsibility", "place"})


class _Matter(Struct, frozen=True):
    pattern: str
    example: str | None = None


@functools.cache
def _matters() -> list[tuple[str, re.Pattern[str]]]:
    entries = knowledge.table("reconcile_denied_matters", _Matter).items()
    return [(about, re.compile(entry.pattern, re.IGNORECASE)) for about, entry in entries]


def denied(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each part of an event that is denied."""
    by_part: dict[str, list[str]] = defaultdict(list)
    statements = [s for s in material.statements(event) if material.links.statements[s][0] == event]
    against = negating(material.group(event))
    for name in statements:
        stance = material.reports.statements[name].stance
        if stance is Stance.DENIES or (stance is Stance.ASSERTS and name in against):
            by_part[_about(material, name)].append(name)
    for about in sorted(by_part):
        found = _dispute(material, event, about, statements, by_part[about])
        if found is not None:
            yield found


def _dispute(material: Material, event: str, about: str, statements: list[str], against: list[str]) -> Dispute | None:
    """The two sides; None where nobody holds what is denied, or only those who deny it."""
    reports, group = material.reports, material.group(event)
    rejected = {material.against[s] for s in against if s in material.against}
    if group.type in VAGUE and not any(_explicit(material, s) for s in against):
        return None
    holding = [s for s in asserting(reports, group, statements) if s not in against]
    if about == "responsibility":
        holding = [s for s in holding if reports.statements[s].stance in (Stance.CLAIMS, Stance.ACCUSES)]
    elif about not in PARTS:
        holding = [s for s in statements if s not in against and _about(material, s) == about]
    parties = {material.origins.key(s) for s in against}
    holding = [s for s in sorted({*holding, *rejected}) if material.origins.key(s) not in parties]
    if not holding:
        return None
    value = {"responsibility": "claimed or blamed", "occurrence": f"{words(group.type)} happened"}.get(about, "so")
    who = ", ".join(_names(material, against))
    sides = (material.side(value, holding), material.side("denied", against))
    return dispute(event, about, "denial", sides, f"{who}: expressly rejects what others say")


def _explicit(material: Material, statement: str) -> bool:
    """Whether a denial has most of its words from what it denies."""
    of = material.against.get(statement)
    if of is None:
        return False
    statements, quote = material.reports.statements, material.reports.quote
    return len(meaning(quote(statements[statement])) & meaning(quote(statements[of]))) >= SHARED


def _about(material: Material, statement: str) -> str:
    """What a statement is of, by its own words, else by the stance of what it denies."""
    found = material.reports.statements[statement]
    quote = material.reports.quote(found)
    for about, pattern in _matters():
        if pattern.search(quote):
            return about
    if found.part in PARTS:
        return found.part or "occurrence"
    of = material.reports.statements.get(material.against.get(statement, ""))
    if of is not None and of.stance in (Stance.CLAIMS, Stance.ACCUSES):
        return "responsibility"
    return "occurrence"


def _names(material: Material, statements: list[str]) -> list[str]:
    names = []
    for statement in statements:
        root, report = material.sources.root(statement), material.reports.statements[statement].report
        names.append(root.name if root is not None else material.reports.analyses[report].report.outlet or report)
    return list(dict.fromkeys(names))
