"""Denied: what somebody rejects, expressly, by a reply or by holding that it is not so."""

from collections.abc import Iterator, Set

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
# Who denies one of these does not deny all that is said of the event.
TOPICAL = frozenset({"target", "killed", "motive"})
# A side is told in at most this many words of what is denied.
WORDS = 14


class _Denied:
    """Denials of one thing, and the statements that hold it."""

    def __init__(self, matter: str, denial: str, held: frozenset[str]) -> None:
        self.about, self.denying, self.held = matter, [denial], set(held)
        self._known = {held}

    def add(self, matter: str, denial: str, held: frozenset[str]) -> None:
        """One more denial of it; what says more tells what it is about."""
        self.about = matter if self.about in UNSPECIFIC and matter not in UNSPECIFIC else self.about
        self.denying.append(denial)
        if held not in self._known:
            self._known.add(held)
            self.held |= held

    def join(self, other: "_Denied") -> None:
        """Take over the denials of what turns out to be the same thing."""
        self.about = other.about if self.about in UNSPECIFIC else self.about
        self.denying += other.denying
        self.held |= other.held
        self._known |= other._known


def denied(material: Material, event: str) -> Iterator[Dispute]:
    """One dispute for each thing about an event that is denied."""
    found: list[_Denied] = []
    told = _Told(material, event)
    for name in material.denying(event):
        said = material.reports.statements[name]
        held = told.held(name)
        matter = about(material, event, name)
        # An outlet that says in its own words that something did not happen is no party that rejects it.
        if not held or (not said.chain and matter in UNSPECIFIC):
            continue
        one_of_many = material.denials.bare(name) or bool(material.denials.readings[name].kinds)
        whole = one_of_many and matter in ("occurrence", "responsibility") and told.group.type not in VAGUE
        same = [one for one in found if (whole and one.about == matter) or _same(one, matter, held)]
        if same:
            same[0].add(matter, name, held)
            for other in same[1:]:
                same[0].join(other)
                found.remove(other)
        else:
            found.append(_Denied(matter, name, held))
    for one in found:
        made = _dispute(material, event, one)
        if made is not None:
            yield made


def _same(one: _Denied, matter: str, held: frozenset[str]) -> bool:
    """Whether what is denied is what others deny too: of the same statements, and no other matter."""
    topical = {one.about, matter} & TOPICAL
    fits = one.about == matter or (not topical and (one.about in UNSPECIFIC or matter in UNSPECIFIC))
    return fits and not held.isdisjoint(one.held)


class _Told:
    """What is said of one event, looked up once for all who deny it."""

    def __init__(self, material: Material, event: str) -> None:
        self.material, self.group = material, material.group(event)
        self.own = [s for s in material.statements(event) if material.links.statements[s][0] == event]
        self.negated = negating(self.group)
        self._happened = asserting(material.reports, self.group, self.own)
        self._same: dict[tuple[str, ...], frozenset[str]] = {}

    def held(self, name: str) -> frozenset[str]:
        """What a denial is against: the statements that hold what it says is not so."""
        reports, denials = self.material.reports, self.material.denials
        target = denials.target(name)
        if target is None:
            return frozenset()
        if denials.on_topic(name, target):
            more = frozenset[str]()
        elif reports.statements[target].stance in BLAME:
            more = self._blaming(denials.blamed(target))
        else:
            kinds = denials.readings[target].kinds.keys()
            more = self._of(kinds if denials.bare(name) else kinds & denials.readings[name].kinds.keys())
        few = frozenset((target, *denials.alike(name, target))) - self.negated
        # One set for all denials of one thing: of a long report's thousand denials each is against a thousand claims.
        return more if few <= more else few | more

    def _blaming(self, whom: frozenset[str]) -> frozenset[str]:
        reports, denials = self.material.reports, self.material.denials
        blaming = (s for s in self.own if reports.statements[s].stance in BLAME and denials.blames(s, whom))
        return self._once(("blame", *sorted(whom)), blaming)

    def _of(self, kinds: Set[str]) -> frozenset[str]:
        readings = self.material.denials.readings
        return self._once(("of", *sorted(kinds)), (s for s in self._happened if kinds & readings[s].kinds.keys()))

    def _once(self, key: tuple[str, ...], statements: Iterator[str]) -> frozenset[str]:
        if key not in self._same:
            self._same[key] = frozenset(statements) - self.negated
        return self._same[key]


def _dispute(material: Material, event: str, found: _Denied) -> Dispute | None:
    """The two sides; None where nobody but those who deny it holds what is denied."""
    # Who takes back his words is against himself.
    readings = material.denials.readings
    parties = {material.origins.key(s) for s in found.denying if readings[s].how != "retracts"}
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
