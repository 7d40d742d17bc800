"""Denied: what somebody rejects, expressly, by a reply or by holding that it is not so."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.model import Dispute
from sayso.reconcile.denials import AGAINST, BLAME
from sayso.reconcile.disputes.made import dispute
from sayso.reconcile.disputes.matter import about
from sayso.reconcile.groups import negating
from sayso.reconcile.linking import words
from sayso.reconcile.material import Material
from sayso.reconcile.support import asserting

# Events of these types hold many things: that one of them is denied says nothing of the others.
VAGUE = frozenset({"other", "statement_only", "talks", "deployment"})
# What a denial is about where its words do not say more.
UNSPECIFIC = frozenset({"occurrence", "other"})
# A side is told in at most this many words of what is denied.
WORDS = 14


class _Denied(Struct):
    """Denials of one thing, and the statements that hold it."""

    about: str
    denying: list[str]
    held: set[str]


def denied(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each thing about an event that is denied."""
    found: list[_Denied] = []
    for name in material.denying(event):
        said = material.reports.statements[name]
        held = set(_held(material, event, name))
        matter = about(material, event, name)
        # An outlet that says in its own words that something did not happen is no party that rejects it.
        if not held or (not said.chain and matter in UNSPECIFIC):
            continue
        told = material.denials.bare(name) or bool(material.denials.readings[name].kinds)
        whole = told and matter in ("occurrence", "responsibility") and material.group(event).type not in VAGUE
        same = [one for one in found if (whole and one.about == matter) or _same(one, matter, held)]
        found = [one for one in found if one not in same]
        matters = [*(one.about for one in same), matter]
        denying = [d for one in same for d in one.denying]
        specific = next((m for m in matters if m not in UNSPECIFIC), matters[0])
        found.append(_Denied(specific, [*denying, name], held.union(*(one.held for one in same))))
    for one in found:
        made = _dispute(material, event, one)
        if made is not None:
            yield made


def _same(one: _Denied, matter: str, held: set[str]) -> bool:
    """Whether what is denied is what others deny too: of the same statements, and no other matter."""
    return bool(one.held & held) and (one.about == matter or one.about in UNSPECIFIC or matter in UNSPECIFIC)


def _held(material: Material, event: str, name: str) -> list[str]:
    """What a denial is against: the statements that hold what it says is not so."""
    reports, denials, group = material.reports, material.denials, material.group(event)
    target = denials.target(name)
    own = [s for s in material.statements(event) if material.links.statements[s][0] == event]
    if target is None:
        return []
    held = [target, *denials.alike(name, target)]
    if reports.statements[target].stance in BLAME:
        held += [s for s in own if reports.statements[s].stance in BLAME and denials.blames(s, denials.blamed(target))]
    else:
        kinds = set(denials.readings[target].kinds)
        if not denials.bare(name):
            kinds &= denials.readings[name].kinds.keys()
        held += [s for s in asserting(reports, group, own) if kinds & denials.readings[s].kinds.keys()]
    negated = negating(group)
    return [s for s in held if s not in negated]


def _dispute(material: Material, event: str, found: _Denied) -> Dispute | None:
    """The two sides; None where nobody but those who deny it holds what is denied."""
    parties = {material.origins.key(s) for s in found.denying}
    holding = {s for s in found.held if material.origins.key(s) not in parties} - set(found.denying)
    if not holding:
        return None
    who = ", ".join(_names(material, found.denying))
    express = any(material.reports.statements[s].stance in AGAINST for s in found.denying)
    sides = (
        material.side(_value(material, event, found, holding), holding),
        material.side(f"denied by {who}", found.denying),
    )
    reason = f"{who}: expressly rejects what others say" if express else f"{who}: holds that it is not so"
    return dispute(event, found.about, "denial", sides, reason)


def _value(material: Material, event: str, found: _Denied, holding: set[str]) -> str:
    """What the first side holds: the words that are denied, where the denial says which; else the event."""
    explicit = (material.denials.target(s) for s in found.denying if not material.denials.bare(s))
    of = next((target for target in explicit if target is not None and target in holding), None)
    if of is not None:
        return _short(material, of)
    if found.about == "responsibility":
        return "claimed or blamed"
    if material.group(event).type in VAGUE:
        return _short(material, min(holding, key=material.reports.order))
    return f"{words(material.group(event).type)} happened"


def _names(material: Material, statements: list[str]) -> list[str]:
    names = []
    for statement in statements:
        root, report = material.sources.root(statement), material.reports.statements[statement].report
        names.append(root.name if root is not None else material.reports.analyses[report].report.outlet or report)
    return list(dict.fromkeys(names))


def _short(material: Material, statement: str) -> str:
    quote = material.reports.quote(material.reports.statements[statement]).split()
    return " ".join(quote[:WORDS]) + (" ..." if len(quote) > WORDS else "")
