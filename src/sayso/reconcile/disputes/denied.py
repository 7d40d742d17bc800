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
# A side is told in at most this many words of what is denied.
WORDS = 14


def denied(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each part of an event that is denied."""
    by_part: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for name in material.denying(event):
        # An outlet that says in its own words that something did not happen is no party that rejects it.
        if not material.reports.statements[name].chain and material.denials.about(name) == "occurrence":
            continue
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
    who = ", ".join(_names(material, denying))
    sides = (
        material.side(_value(material, event, about, denying), holding),
        material.side(f"denied by {who}", denying),
    )
    return dispute(event, about, "denial", sides, f"{who}: expressly rejects what others say")


def _value(material: Material, event: str, about: str, denying: list[str]) -> str:
    """What the first side holds: the words that are denied, where the denial says which; else the event."""
    explicit = (material.denials.of.get(s) for s in denying if not material.denials.bare(s))
    of = next((target for target in explicit if target is not None), None)
    if of is not None:
        quote = material.reports.quote(material.reports.statements[of]).split()
        return " ".join(quote[:WORDS]) + (" ..." if len(quote) > WORDS else "")
    if about == "responsibility":
        return "claimed or blamed"
    return f"{words(material.group(event).type)} happened"


def _names(material: Material, statements: list[str]) -> list[str]:
    names = []
    for statement in statements:
        root, report = material.sources.root(statement), material.reports.statements[statement].report
        names.append(root.name if root is not None else material.reports.analyses[report].report.outlet or report)
    return list(dict.fromkeys(names))
