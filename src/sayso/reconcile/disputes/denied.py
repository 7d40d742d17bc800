"""Denied: what somebody expressly rejects. Occurrence, responsibility or whatever part of it the denial names."""

from collections import defaultdict
from collections.abc import Iterator

from sayso.model import Dispute, Stance, Statement
from sayso.reconcile import matters
from sayso.reconcile.denials import BLAME, FOR
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.groups import negating
from sayso.reconcile.linking import words
from sayso.reconcile.material import Material
from sayso.reconcile.support import asserting

# Events of these types hold many things: that one of them is denied says nothing of the others.
VAGUE = frozenset({"other", "statement_only", "talks", "deployment"})
# Rare words that a plain statement that something did not happen must share with one that it did.
NEGATED = 3


def denied(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each part of an event that is denied."""
    by_part: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for name in material.denying(event):
        held = _held(material, event, material.reports.statements[name])
        if held:
            by_part[material.denials.about(name)].append((name, held))
    for about in sorted(by_part):
        found = _dispute(material, event, about, by_part[about])
        if found is not None:
            yield found


def _held(material: Material, event: str, denial: Statement) -> list[str]:
    """What a denial is against: the statements that hold what it says is not so."""
    reports, denials, group = material.reports, material.denials, material.group(event)
    statements = [s for s in material.statements(event) if material.links.statements[s][0] == event]
    target = denials.of.get(denial.id)
    known = [target] if target is not None else []
    if denials.about(denial.id) == "responsibility":
        return [*known, *(s for s in material.statements(event) if reports.statements[s].stance in BLAME)]
    if denial.stance is Stance.DENIES and denials.bare(denial.id):
        return known if group.type in VAGUE else [*known, *asserting(reports, group, statements)]
    enough = denials.enough(denial.id) if denial.stance is Stance.DENIES else NEGATED
    told = set(material.links.statements.get(denial.id, ())) | {event}
    alike = [
        other.id
        for analysis in reports.by_story[reports.story[denial.report]]
        for other in analysis.statements
        if other.stance in FOR
        and told & set(material.links.statements.get(other.id, ()))
        and denials.shared(denial.id, other.id) >= enough
        and not matters.negative(reports.quote(other))
    ]
    return [*known, *(s for s in alike if s not in negating(group))]


def _dispute(material: Material, event: str, about: str, against: list[tuple[str, list[str]]]) -> Dispute | None:
    """The two sides; None where nobody but those who deny it holds what is denied."""
    denying = [name for name, _ in against]
    parties = {material.origins.key(s) for s in denying}
    holding = {s for _, held in against for s in held if material.origins.key(s) not in parties} - set(denying)
    if not holding:
        return None
    kind = words(material.group(event).type)
    value = {"responsibility": "claimed or blamed", "occurrence": f"{kind} happened"}.get(about, "so")
    sides = (material.side(value, holding), material.side("denied", denying))
    who = ", ".join(_names(material, denying))
    return dispute(event, about, "denial", sides, f"{who}: expressly rejects what others say")


def _names(material: Material, statements: list[str]) -> list[str]:
    names = []
    for statement in statements:
        root, report = material.sources.root(statement), material.reports.statements[statement].report
        names.append(root.name if root is not None else material.reports.analyses[report].report.outlet or report)
    return list(dict.fromkeys(names))
